/** Positions: one holder's with how it moved, or everybody's, grouped. */
import type {
  HeldPosition,
  NoPositionAnswer,
  PositionChange,
  PositionsAnswer,
  StanceAnswer,
  StanceHistory,
} from '../../answers/answer.js';
import { dayInWords } from '../../answers/day-words.js';
import type { Position } from '../../facts/schema.js';
import { type Block, factBlock, joinBlocks, type Look, statementBlock, textBlock } from '../block.js';
import type { Layout } from '../layout.js';
import { showText } from '../markdown.js';
import { whenInWords } from '../when.js';

const heldBlock = (head: string, { item, position }: HeldPosition, look: Look): Block =>
  joinBlocks([textBlock(`${head}: **${showText(position.label)}**`), statementBlock(item, look)]);

/** How well the moment of a change is known, from the dates of the two statements. */
function changeInWords({ from, to, orderKnown }: PositionChange): string {
  const before = showText(whenInWords(from.item.fact.said));
  const after = showText(whenInWords(to.item.fact.said));
  return orderKnown
    ? `The position changed between two statements, one made ${before}, the other ${after}. The moment of the change itself is not on record.`
    : `Two statements take different positions, one made ${before}, the other ${after}. Which came first is not certain.`;
}

const perhapsBlock = (positions: readonly HeldPosition[], look: Look): readonly Block[] =>
  positions.map((position) =>
    heldBlock('May have been said only later, so it is left out above', position, look),
  );

function historyBlocks(history: StanceHistory, look: Look): readonly Block[] {
  const { last, earlier, changes, perhapsLater, retracted, holder, question } = history;
  const head = textBlock(`__${showText(question.text)}__`);
  const blocks = [
    ...(last ? [heldBlock(`Last known position of ${showText(holder.name)}`, last, look)] : []),
    ...changes.map((change) => textBlock(changeInWords(change))),
    ...earlier.map((position) => heldBlock('Before that', position, look)),
    ...perhapsBlock(perhapsLater, look),
    ...retracted.map((position) => heldBlock('Retracted, and counted as no position', position, look)),
  ];
  const [first, ...rest] = blocks;
  return first ? [joinBlocks([head, first]), ...rest] : [];
}

const asOfLine = (asOf: string | undefined): readonly string[] =>
  asOf ? [`As of ${dayInWords(asOf)}: what had been said by the end of that day.`] : [];

function layOutPerson(body: StanceAnswer, look: Look): Layout {
  return {
    title: `Where ${body.person.name} stands`,
    lead: asOfLine(body.asOf),
    blocks: body.histories.flatMap((history) => historyBlocks(history, look)),
  };
}

function layOutNoPosition(body: NoPositionAnswer, look: Look): Layout {
  const questions = body.questions.map(({ question }) => `*${showText(question.text)}*`).join(' ');
  const name = showText(body.person.name);
  const said = body.said.length > 0 ? `What ${name} did say:` : `No statement by ${name} is on record here.`;
  return {
    title: `${body.person.name}: no position on record`,
    lead: [
      ...asOfLine(body.asOf),
      `No position of ${name} is on record${questions ? ` on this: ${questions}` : ''}. That does not mean that there is none.`,
      said,
    ],
    blocks: [...perhapsBlock(body.perhapsLater, look), ...body.said.map((item) => factBlock(item, look))],
  };
}

const GROUP: Readonly<Record<Position['tone'], string>> = {
  for: '',
  against: '',
  neutral: 'No side taken · ',
  defers: 'Left to others · ',
};

/** One holder in a group: the statement, and that there was another position before. */
function holderBlock({ last, earlier, holder }: StanceHistory, look: Look): Block | undefined {
  if (last === undefined) return undefined;
  const before = [
    ...new Set(
      earlier
        .filter(({ position }) => position.id !== last.position.id)
        .map(({ position }) => position.label),
    ),
  ];
  const spoken =
    last.item.fact.speaker === holder.id ? [] : [textBlock(`Position of **${showText(holder.name)}**:`)];
  const moved =
    before.length > 0
      ? [textBlock(`Earlier position: ${before.map((label) => showText(label)).join('; ')}.`)]
      : [];
  return joinBlocks([...spoken, statementBlock(last.item, look, { noted: false }), ...moved]);
}

function layOutEverybody(body: PositionsAnswer, look: Look): Layout {
  const blocks = body.questions.flatMap(({ question, groups, unsure }) => {
    const heading = textBlock(`__${showText(question.text)}__`);
    const grouped = groups.flatMap(({ position, histories }) =>
      histories
        .flatMap((history) => holderBlock(history, look) ?? [])
        .map((block, place) =>
          place === 0
            ? joinBlocks([
                textBlock(`### ${GROUP[position.tone]}${showText(position.label)} (${histories.length})`),
                block,
              ])
            : block,
        ),
    );
    const open = unsure.flatMap((history) => [
      ...perhapsBlock(history.perhapsLater, look),
      ...history.retracted.map((position) =>
        heldBlock('Retracted, and counted as no position', position, look),
      ),
    ]);
    const [first, ...rest] = [...grouped, ...open];
    return first
      ? [joinBlocks([heading, first]), ...rest]
      : [joinBlocks([heading, textBlock('Nobody is on record with a position on this.')])];
  });
  const lead = [...asOfLine(body.asOf), 'Last known positions, each with the statement that it rests on.'];
  return {
    title: 'Where people stand',
    lead: blocks.length > 0 ? lead : ['No question is on record that anybody takes a position on.'],
    blocks,
  };
}

export function layOutStance(body: StanceAnswer | NoPositionAnswer | PositionsAnswer, look: Look): Layout {
  switch (body.kind) {
    case 'stance':
      return layOutPerson(body, look);
    case 'no-position':
      return layOutNoPosition(body, look);
    case 'positions':
      return layOutEverybody(body, look);
  }
}
