/** Days that no calendar has. */
import { lastDayOfMonth } from '../facts/edtf.js';

const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY_AND_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH_NAME}\\b|\\b${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.]?\\d)`,
  'gi',
);

/** A day of a text that no calendar has ("30 February"), as typed; undefined where there is none. */
export function impossibleDay(text: string): string | undefined {
  for (const [typed, dayFirst, monthSecond, monthFirst, daySecond] of text.matchAll(DAY_AND_MONTH)) {
    const month = (monthSecond ?? monthFirst ?? '').slice(0, 3).toLowerCase();
    const number = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(month) / 3 + 1;
    // In a leap year, since none may be given.
    const last = lastDayOfMonth(2000, number);
    const day = Number(dayFirst ?? daySecond);
    if (day < 1 || day > last) return typed;
  }
  return undefined;
}
