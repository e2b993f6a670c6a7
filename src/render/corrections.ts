/** Corrections in words: open, dated, and with what the record said before. */
import { isEdtf } from '../facts/edtf.js';
import type { Correction, Fact } from '../facts/schema.js';
import { escapeText } from './markdown.js';
import { dayInWords, edtfInWords } from './when.js';

const LEVELS: Readonly<Record<Exclude<Correction['level'], 'retraction'>, string>> = {
  wording: 'the wording',
  attribution: 'who said it',
  date: 'the date',
};

/** A date that was corrected is recorded in EDTF, and is read in words like any other. */
const formerly = ({ level, before }: Correction): string =>
  escapeText(level === 'date' && isEdtf(before) ? edtfInWords(before) : before);

/** Why, and what the record said before. */
const reasonOf = (correction: Correction): string =>
  `${escapeText(correction.wrong.replace(/[.\s]+$/u, ''))}. An earlier version said: ${formerly(correction)}`;

/** What was corrected, when, why, and what the record said before; a retraction is named as one. */
export function correctionLine(correction: Correction): string {
  const { at, level } = correction;
  const what =
    level === 'retraction'
      ? `**Retracted ${dayInWords(at)}**`
      : `**Corrected ${dayInWords(at)}** (${LEVELS[level]})`;
  return `${what}: ${reasonOf(correction)}`;
}

const retractionsOf = ({ corrections }: Fact): readonly Correction[] =>
  corrections.filter(({ level }) => level === 'retraction');

/** That a fact was retracted, to stand before whatever the record of it says; undefined where it was not. */
export function retractedMark(fact: Fact): string | undefined {
  const [retraction] = retractionsOf(fact);
  return retraction && `**Retracted ${dayInWords(retraction.at)}.**`;
}

export const retractionLines = (fact: Fact): readonly string[] =>
  retractionsOf(fact).map((retraction) => `Why: ${reasonOf(retraction)}`);

/** Corrections that a fact has outlived, for below what they corrected. */
export const otherCorrections = ({ corrections }: Fact): readonly string[] =>
  corrections.filter(({ level }) => level !== 'retraction').map(correctionLine);
