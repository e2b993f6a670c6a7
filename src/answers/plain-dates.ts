/** Dates in ways that people type and the parser of dates does not read, in one that it reads: of the same length, so that places in the text stay. */

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const blank = (run: string): string => ' '.repeat(run.length);

/** "From 5 May" is no hour. */
const FROM_DAY = /\bfrom(?=\s+\d)/gi;

/** "May the 5th". */
const THE_DAY = new RegExp(
  `(?<=\\b${MONTH}\\s+)the(?=\\s+(?:\\d{1,2}(?:st|nd|rd|th)\\b|\\p{L}+(?:st|nd|rd|th)\\b))`,
  'giu',
);

/** "14 Feb '34". */
const SHORT_YEAR = new RegExp(`(?<=\\b${MONTH}\\.?,?\\s*)['’](?=\\d{2}\\b)`, 'gi');

/** "The morning of 5 May". */
const PART_OF_DAY =
  /\b(?:morning|afternoon|evening|night|weekend)\s+of(?=\s+(?:the\s+)?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\s+\d))/giu;

export const inParsedForm = (text: string): string =>
  [FROM_DAY, THE_DAY, SHORT_YEAR, PART_OF_DAY].reduce((left, form) => left.replaceAll(form, blank), text);
