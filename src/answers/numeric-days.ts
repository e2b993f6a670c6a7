/** Days in numbers, of which either of the first two may be the month. */
import { isEdtf } from '../facts/edtf.js';

/** A day in numbers. */
export const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/** The same within a sentence, or without a year. */
export const NUMERIC_DAY =
  /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))(?![\d/-])|(?<![\d/.-])\d{1,2}\/\d{1,2}(?![\d/.-])/;

/** The days that the numbers of a match may be: none, one, or two where either number may be the month. */
export function daysOfNumbers(match: RegExpExecArray): readonly string[] {
  const [, first = '', second = '', given = ''] = match;
  const year = given.length === 2 ? `20${given}` : given;
  const asDay = (day: string, month: string): string =>
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return [...new Set([asDay(first, second), asDay(second, first)])].filter(isEdtf);
}

/** A text with the days in numbers that can be only one written as dates ("17/02/2032": there is no month 17). */
export const withPlainDays = (text: string): string =>
  text.replaceAll(new RegExp(NUMERIC_DAY, 'g'), (typed) => {
    const match = SLASHED.exec(typed);
    const [only, other] = match ? daysOfNumbers(match) : [];
    return only !== undefined && other === undefined ? only : typed;
  });
