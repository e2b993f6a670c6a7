/** Positions: one holder's with how it moved, or everybody's, grouped. */
import type {
  HeldPosition,
  NoPositionAnswer,
  PositionChange,
  PositionsAnswer,
  StanceAnswer,
  StanceHistory,
} from '../../answers/answer.js';
import type { Position, Question } from '../../facts/schema.js';
import { type Block, type Layout, plainBlock } from '../block.js';
import { factBlock } from '../fact-block.js';
import { bold, factLines, type Writer, whenText } from '../fact-lines.js';
import { escapeText } from '../markdown.js';
import { dayInWords } from '../when.js';

const questionHeading = ({ text }: Question): string => `__${escapeText(text)}__`;

/** A position with the statement that it rests on. */
const heldBlock = (
  headings: readonly string[],
  head: string,
  { item, position }: HeldPosition,
  writer: Writer,
): Block =>
  factBlock(writer, item, {
    headings,
    write: (reference) => [`${head}: ${bold(position.label)}`, ...factLines(writer, item, reference)],
  });

/** How well the moment of a change is known, from the dates of the two statements. */
function changeInWords({ from, to, orderKnown }: PositionChange): string {
  const before = whenText(from.item.fact.said);
  const after = whenText(to.item.fact.said);
  const earlier = `${bold(from.position.label)}, ${before}`;
  const later = `${bold(to.position.label)}, ${after}`;
  return orderKnown
    ? `Change of position: ${earlier}; then ${later}. The moment of the change itself is not on record.`
    : `Two different positions: ${earlier}; and ${later}. Which of the two came first is not known.`;
}

const PERHAPS_LATER = 'Left out above, since it may have been said only later';
const RETRACTED = 'Retracted, and counted as no position';

function historyBlocks(history: StanceHistory, writer: Writer): readonly Block[] {
  const { last, earlier, changes, perhapsLater, retracted, holder, question } = history;
  const headings = [questionHeading(question)];
  const held = (head: string) => (position: HeldPosition) => heldBlock(headings, head, position, writer);
  return [
    last
      ? held(`Last known position of ${bold(holder.name)}`)(last)
      : plainBlock(
          [`No position of ${bold(holder.name)} is certain to have been on record by then.`],
          headings,
        ),
    ...changes.map((change) => plainBlock([changeInWords(change)], headings)),
    ...earlier.map(held('Earlier')),
    ...perhapsLater.map(held(PERHAPS_LATER)),
    ...retracted.map(held(RETRACTED)),
  ];
}

const asOfLine = (asOf: string | undefined): readonly string[] =>
  asOf ? [`As of ${dayInWords(asOf)}: what had been said by the end of that day.`] : [];

const layOutPerson = (body: StanceAnswer, writer: Writer): Layout => ({
  title: `Where ${body.person.name} stands`,
  lead: asOfLine(body.asOf),
  blocks: body.histories.flatMap((history) => historyBlocks(history, writer)),
});

/** More questions than this are not named one by one. */
const MOST_QUESTIONS = 3;

function layOutNoPosition(body: NoPositionAnswer, writer: Writer): Layout {
  const questions = body.questions
    .slice(0, MOST_QUESTIONS)
    .map(({ question }) => `*${escapeText(question.text)}*`);
  const name = bold(body.person.name);
  return {
    title: `${body.person.name}: no position on record`,
    lead: [
      ...asOfLine(body.asOf),
      `No position of ${name} is on record${questions.length > 0 ? ` (${questions.join(' ')})` : ''}. That does not mean that there is none.`,
      body.said.length > 0 ? `What ${name} did say:` : `No statement by ${name} is on record here.`,
    ],
    blocks: [
      ...body.perhapsLater.map((position) => heldBlock([], PERHAPS_LATER, position, writer)),
      ...body.said.map((item) => factBlock(writer, item)),
    ],
  };
}

const GROUP: Readonly<Record<Position['tone'], string>> = {
  for: '',
  against: '',
  neutral: 'No side taken: ',
  defers: 'Left to others: ',
};

/** Statements of the same position that were made, as far as is known, at the same time: a body's and its spokesperson's. */
function madeAlongside(last: HeldPosition, earlier: readonly HeldPosition[]): readonly HeldPosition[] {
  const { earliest, latest } = last.item.bounds;
  return earlier.filter(
    ({ position, item: { bounds } }) =>
      position.id === last.position.id &&
      earliest !== null &&
      bounds.latest !== null &&
      bounds.latest >= earliest &&
      bounds.earliest !== null &&
      latest !== null &&
      bounds.earliest <= latest,
  );
}

/** One holder in a group: the statement, and that there was another position before. */
function holderBlocks(
  headings: readonly string[],
  { last, earlier, holder }: StanceHistory,
  writer: Writer,
): readonly Block[] {
  if (last === undefined) return [];
  const before = new Set(
    earlier
      .filter(({ position }) => position.id !== last.position.id)
      .map(({ position }) => bold(position.label)),
  );
  return [last, ...madeAlongside(last, earlier)].map(({ item }, place) =>
    factBlock(writer, item, {
      headings,
      once: [],
      write: (reference) => [
        ...(item.fact.speaker === holder.id ? [] : [`Position of ${bold(holder.name)}:`]),
        ...factLines(writer, item, reference),
        ...(place === 0 && before.size > 0 ? [`Earlier position: ${[...before].join('; ')}`] : []),
      ],
    }),
  );
}

function questionBlocks(
  { question, groups, unsure }: PositionsAnswer['questions'][number],
  writer: Writer,
): readonly Block[] {
  const heading = questionHeading(question);
  const held = groups.flatMap(({ position, histories }) =>
    histories.flatMap((history) =>
      holderBlocks(
        [heading, `**${GROUP[position.tone]}${escapeText(position.label)}** (${histories.length})`],
        history,
        writer,
      ),
    ),
  );
  const open = unsure.flatMap(({ perhapsLater, retracted, holder }) => [
    ...perhapsLater.map((position) =>
      heldBlock([heading, bold(holder.name)], PERHAPS_LATER, position, writer),
    ),
    ...retracted.map((position) => heldBlock([heading, bold(holder.name)], RETRACTED, position, writer)),
  ]);
  const blocks = [...held, ...open];
  return blocks.length > 0
    ? blocks
    : [plainBlock(['Nobody is on record with a position on this.'], [heading])];
}

function layOutEverybody(body: PositionsAnswer, writer: Writer): Layout {
  const blocks = body.questions.flatMap((question) => questionBlocks(question, writer));
  const lead = 'Last known positions, each with the statement that it rests on.';
  return {
    title: 'Where people stand',
    lead:
      blocks.length > 0
        ? [...asOfLine(body.asOf), lead]
        : ['There is no question on record that anybody takes a position on.'],
    blocks,
  };
}

export function layOutStance(
  body: StanceAnswer | NoPositionAnswer | PositionsAnswer,
  writer: Writer,
): Layout {
  switch (body.kind) {
    case 'stance':
      return layOutPerson(body, writer);
    case 'no-position':
      return layOutNoPosition(body, writer);
    case 'positions':
      return layOutEverybody(body, writer);
  }
}
