/** What positions are shown with, one holder's as everybody's. */
import type { HeldPosition } from '../../answers/answer.js';
import type { Day } from '../../facts/edtf.js';
import type { Question } from '../../facts/schema.js';
import type { Block } from '../block.js';
import { factBlock } from '../fact-block.js';
import { factLines, type Writer } from '../fact-lines.js';
import { escapeText } from '../markdown.js';
import { bold } from '../speaker-line.js';
import { dayInWords } from '../when.js';

export const questionHeading = ({ text }: Question): string => `__${escapeText(text)}__`;

/** A position with the statement that it rests on. */
export const heldBlock = (
  headings: readonly string[],
  head: string,
  { item, position }: HeldPosition,
  writer: Writer,
): Block =>
  factBlock(writer, item, {
    headings,
    write: (reference) => [`${head}: ${bold(position.label)}`, ...factLines(writer, item, reference)],
  });

export const PERHAPS_LATER = 'Not counted, since it may have been said only later';
export const RETRACTED = 'Retracted, and counted as no position';

export const byDay = (asOf: Day | undefined): string => (asOf === undefined ? '' : ` by ${dayInWords(asOf)}`);

/** That somebody has no position on record; as of a day, only that none is certain to have been taken by then. */
export const noPosition = (whose: string, asOf: Day | undefined, on = ''): string =>
  asOf === undefined
    ? `No position${whose} is on record${on}.`
    : `No position${whose} is certain to have been taken${byDay(asOf)}${on}.`;

export const asOfLine = (asOf: Day | undefined): readonly string[] =>
  asOf ? [`As of ${dayInWords(asOf)}: what had been said by the end of that day.`] : [];
