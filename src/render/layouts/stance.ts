/** One holder's positions with how they moved; or that there is none, with what else is on record. */
import type {
  HeldPosition,
  NoPositionAnswer,
  PositionChange,
  StanceAnswer,
  StanceHistory,
} from '../../answers/answer.js';
import type { Day } from '../../facts/edtf.js';
import { isRetracted } from '../../facts/store.js';
import { type Block, type Layout, plainBlock } from '../block.js';
import { listInWords } from '../citation.js';
import { factBlock } from '../fact-block.js';
import { type Writer, whenText } from '../fact-lines.js';
import { escapeText } from '../markdown.js';
import { bold } from '../speaker-line.js';
import {
  asOfLine,
  byDay,
  heldBlock,
  noPosition,
  PERHAPS_LATER,
  questionHeading,
  RETRACTED,
} from './held-position.js';

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

/** Statements that take different positions and may each be the last are listed side by side, none as the last known. */
function headOf(held: HeldPosition, { last, holder, mayBeLast, orderKnown }: StanceHistory): string {
  if (held !== last) return mayBeLast.includes(held) ? 'Also on record' : 'Earlier';
  return orderKnown ? `Last known position of ${bold(holder.name)}` : `On record from ${bold(holder.name)}`;
}

function historyBlocks(history: StanceHistory, asOf: Day | undefined, writer: Writer): readonly Block[] {
  const { last, earlier, changes, perhapsLater, retracted, holder, question } = history;
  const headings = [questionHeading(question)];
  const held = (head: string, position: HeldPosition) => heldBlock(headings, head, position, writer);
  const counted = (position: HeldPosition) => held(headOf(position, history), position);
  return [
    last ? counted(last) : plainBlock([noPosition(` of ${bold(holder.name)}`, asOf)], headings),
    ...changes.map((change) => plainBlock([changeInWords(change)], headings)),
    ...earlier.map(counted),
    ...perhapsLater.map((position) => held(PERHAPS_LATER, position)),
    ...retracted.map((position) => held(RETRACTED, position)),
  ];
}

export const layOutPerson = (body: StanceAnswer, writer: Writer): Layout => ({
  title: `${body.person.name}: positions on record`,
  lead: asOfLine(body.asOf),
  blocks: body.histories.flatMap((history) => historyBlocks(history, body.asOf, writer)),
});

/** More questions or stories than this are not named one by one. */
const MOST_NAMED = 3;

/** What else is on record of somebody without a position, or where that was looked for in vain. */
function nothingSaid({ person, asOf, questions, said }: NoPositionAnswer): string {
  const titles = [...new Set(questions.map(({ record }) => `*${escapeText(record.story.title)}*`))];
  const named = titles.length > 0 && titles.length <= MOST_NAMED ? ` in ${listInWords(titles)}` : '';
  const but = said.length > 0 ? 'Apart from what was retracted, no' : 'No';
  const statement = `${but} statement by ${bold(person.name)}${named} is`;
  return asOf === undefined
    ? `${statement} on record.`
    : `${statement} certain to have been made${byDay(asOf)}.`;
}

export function layOutNoPosition(body: NoPositionAnswer, writer: Writer): Layout {
  const { person, asOf, said, perhapsLater } = body;
  const questions = body.questions
    .slice(0, MOST_NAMED)
    .map(({ question }) => `*${escapeText(question.text)}*`);
  const name = bold(person.name);
  const asked = questions.length > 0 ? ` (${questions.join(' ')})` : '';
  const did = `What ${escapeText(person.name)} did say${byDay(asOf)}`;
  return {
    title: `${person.name}: no position on record`,
    lead: [
      ...asOfLine(asOf),
      `${noPosition(` of ${name}`, asOf, asked)} That does not mean that there is none.`,
      ...(said.every(({ fact }) => isRetracted(fact)) ? [nothingSaid(body)] : []),
    ],
    blocks: [
      ...perhapsLater.map((position) => heldBlock([], PERHAPS_LATER, position, writer)),
      ...said.map((item) =>
        factBlock(writer, item, { headings: isRetracted(item.fact) ? ['**Retracted**'] : [`**${did}**`] }),
      ),
    ],
  };
}
