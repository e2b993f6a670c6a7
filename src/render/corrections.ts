/** Corrections in words: open, dated, and with what the record said before. */
import { isEdtf } from '../facts/edtf.js';
import type { Correction, Fact } from '../facts/schema.js';
import { whenOf } from '../facts/store.js';
import { escapeText } from './markdown.js';
import { dayInWords, edtfInWords } from './when.js';

/** What ends a sentence that goes on in another. */
const END = /[.\s]+$/u;

/** A date that was corrected is recorded in EDTF, and is read in words like any other. */
const formerly = ({ level, before }: Correction): string =>
  escapeText(level === 'date' && isEdtf(before) ? edtfInWords(before) : before);

/** Why, and what the record said before. */
const reasonOf = (correction: Correction): string =>
  `${escapeText(correction.wrong.replace(END, ''))}. An earlier version said: ${formerly(correction)}`;

/** What the record says since. A date is named; of words, the record itself stands above or below. */
const currently = ({ level }: Correction, fact: Fact): string =>
  level === 'date' ? edtfInWords(whenOf(fact).edtf) : 'as it does here';

/** What was corrected, when and why, and what the record said before; a retraction is named as one. */
export function correctionLine(correction: Correction, fact: Fact): string {
  const at = dayInWords(correction.at);
  if (correction.level === 'retraction') return `**Retracted ${at}**: ${reasonOf(correction)}`;
  const before = formerly(correction).replace(END, '');
  return `**Corrected ${at}**: an earlier version said ${before}. It should have read ${currently(correction, fact)} (${escapeText(correction.wrong.replace(END, ''))}).`;
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
export const otherCorrections = (fact: Fact): readonly string[] =>
  fact.corrections
    .filter(({ level }) => level !== 'retraction')
    .map((correction) => correctionLine(correction, fact));
