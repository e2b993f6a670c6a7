/** Everybody's positions on a question, grouped. */
import type { HeldPosition, PositionsAnswer, StanceHistory } from '../../answers/answer.js';
import type { Day } from '../../facts/edtf.js';
import type { Position } from '../../facts/schema.js';
import { type Block, type Layout, plainBlock } from '../block.js';
import { factBlock } from '../fact-block.js';
import { factLines, type Writer } from '../fact-lines.js';
import { escapeText } from '../markdown.js';
import { bold } from '../speaker-line.js';
import {
  asOfLine,
  heldBlock,
  noPosition,
  PERHAPS_LATER,
  questionHeading,
  RETRACTED,
} from './held-position.js';

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

/** The other positions among statements, named in a line under `head`. */
function othersLine(head: string, than: HeldPosition, among: readonly HeldPosition[]): readonly string[] {
  const others = among.filter(({ position }) => position.id !== than.position.id);
  const labels = new Set(others.map(({ position }) => bold(position.label)));
  return labels.size > 0 ? [`${head}: ${[...labels].join('; ')}`] : [];
}

/** One holder in a group: the statement, and that there was another position before, or may have been after. */
function holderBlocks(
  headings: readonly string[],
  { last, earlier, mayBeLast, holder }: StanceHistory,
  writer: Writer,
): readonly Block[] {
  if (last === undefined) return [];
  const others = [
    ...othersLine('Also on record, and perhaps later', last, mayBeLast),
    ...othersLine(
      'Earlier position',
      last,
      earlier.filter((held) => !mayBeLast.includes(held)),
    ),
  ];
  return [last, ...madeAlongside(last, earlier)].map(({ item }, place) =>
    factBlock(writer, item, {
      headings,
      once: [],
      write: (reference) => [
        ...(item.fact.speaker === holder.id ? [] : [`Position of ${bold(holder.name)}:`]),
        ...factLines(writer, item, reference),
        ...(place === 0 ? others : []),
      ],
    }),
  );
}

function questionBlocks(
  { question, groups, unsure }: PositionsAnswer['questions'][number],
  asOf: Day | undefined,
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
  return [...(held.length > 0 ? held : [plainBlock([noPosition('', asOf)], [heading])]), ...open];
}

/** What is shown of all questions together; nothing is announced that does not follow. */
function leadOf({ questions }: PositionsAnswer): readonly string[] {
  if (questions.length === 0) return ['There is no question on record that anybody takes a position on.'];
  const histories = questions.flatMap(({ groups }) => groups.flatMap((group) => group.histories));
  if (histories.length === 0) return [];
  const what = histories.every(({ orderKnown }) => orderKnown)
    ? 'Last known positions'
    : 'Positions on record';
  return [`${what}, each with the statement that it rests on.`];
}

export const layOutEverybody = (body: PositionsAnswer, writer: Writer): Layout => ({
  title: 'Where people stand',
  lead: [...asOfLine(body.asOf), ...leadOf(body)],
  blocks: body.questions.flatMap((question) => questionBlocks(question, body.asOf, writer)),
});
