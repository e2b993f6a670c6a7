/** Corrections in words: open, dated, and with what the record said before. */
import type { Correction, Fact } from '../facts/schema.js';
import { escapeText } from './markdown.js';
import { dayInWords } from './when.js';

const LEVELS: Readonly<Record<Exclude<Correction['level'], 'retraction'>, string>> = {
  wording: 'the wording',
  attribution: 'who said it',
  date: 'the date',
};

/** What was corrected, when, and what the record said before; a retraction is named as one. */
export function correctionLines({ at, level, wrong, before }: Correction): readonly string[] {
  const day = dayInWords(at);
  const reason = escapeText(wrong.replace(/[.\s]+$/u, ''));
  const earlier = escapeText(before);
  return level === 'retraction'
    ? [`**Retracted ${day}**: ${reason}.`, `An earlier version said: ${earlier}`]
    : [
        `**Corrected ${day}** (${LEVELS[level]}): an earlier version said: ${earlier}`,
        `It should have read as it does here. What was wrong: ${reason}.`,
      ];
}

/** A retraction before all else; other corrections below what they corrected. */
export const retractionLines = ({ corrections }: Fact): readonly string[] =>
  corrections.filter(({ level }) => level === 'retraction').flatMap(correctionLines);

export const otherCorrections = ({ corrections }: Fact): readonly string[] =>
  corrections.filter(({ level }) => level !== 'retraction').flatMap(correctionLines);
