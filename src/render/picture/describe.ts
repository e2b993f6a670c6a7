/** A picture in words, for those who do not see it: the same facts, as Discord's description of an attachment. */
import { listInWords } from '../citation.js';
import { cutText } from '../markdown.js';
import type { Context, Label, Lane, Mark, Picture } from './picture.js';
import { graphemesOf } from './text/measure.js';

/** https://discord.com/developers/docs/resources/message#attachment-object */
export const MOST_DESCRIPTION = 1024;

/** How much is said of a lane, rising: the last statement, all that have a label, and their words up to a length. */
const DETAILS = [
  { words: 0, isLastOnly: true },
  { words: 0, isLastOnly: false },
  { words: 60, isLastOnly: false },
  { words: 160, isLastOnly: false },
] as const;

type Detail = (typeof DETAILS)[number];

const numbersIn = ({ numbers }: Pick<Context, 'numbers'>): string =>
  numbers.map((number) => `[${number}]`).join('');

function wordsIn(label: Label, most: number): string {
  const graphemes = graphemesOf(label.words);
  const isTooLong = graphemes.length > most;
  const begun = graphemes.slice(0, most).join('').trimEnd();
  // At the end of a word, where there is one.
  const whole = isTooLong ? begun.replace(/(?<=\S)\s+\S*$/u, '') : begun;
  const words = `${whole}${label.goesOn || isTooLong ? ' …' : ''}`;
  const lead = label.lead === undefined ? '' : `${label.lead}: `;
  return `: ${lead}${label.isQuoted ? `“${words}”` : words}`;
}

function markInWords({ means, isHollow, when, label }: Mark, { words }: Detail): string {
  const how = isHollow ? ' (reported)' : '';
  const what = label === undefined || words === 0 ? '' : wordsIn(label, words);
  const remarks =
    label === undefined ? [] : [numbersIn(label), ...label.remarks].filter((part) => part !== '');
  return `${means}${how}, ${when}${what}${remarks.length > 0 ? ` ${remarks.join(' ')}` : ''}`;
}

/** How a mark follows the one before it. */
function joint({ spans, marks }: Lane, place: number): string {
  if (place === 0) return '';
  if (marks[place]?.isChange) return '; then ';
  return spans[place - 1] === 'unknown' ? '; earlier or later ' : '; ';
}

function laneInWords(lane: Lane, detail: Detail): string {
  const { name, role, marks, last, instead } = lane;
  const who = `${name}${role === undefined ? '' : `, ${role}`}`;
  const end = instead === undefined ? '' : ` (${instead})`;
  if (detail.isLastOnly) {
    const mark = marks.at(-1);
    const said = mark === undefined ? '' : markInWords(mark, detail);
    const count = lane.more + marks.length - 1;
    const others = count > 0 ? `; +${count} more` : '';
    return `${name}${end}: ${last === undefined ? '' : 'last known '}${said}${others}.`;
  }
  const shown = marks.map((mark, place) => ({ mark, place })).filter(({ mark }) => mark.label !== undefined);
  const said = shown.map(({ mark, place }, order) => {
    const isLast = last !== undefined && place === marks.length - 1;
    return `${order === 0 ? '' : joint(lane, place)}${isLast ? 'last known ' : ''}${markInWords(mark, detail)}`;
  });
  const more = lane.more + marks.length - shown.length;
  return `${who}${end}: ${said.join('')}${more > 0 ? `; +${more} more` : ''}.`;
}

/** `details` has one for each lane that is told of; the others are named. */
function describeWith(picture: Picture, details: readonly Detail[]): string {
  const { title, subtitle, invented, context, leftOut } = picture;
  const left = picture.lanes.slice(details.length).map(({ name }) => name);
  return [
    ...(invented === undefined ? [] : [`${invented}.`]),
    title,
    `${subtitle}.`,
    ...details.flatMap((detail, place) => {
      const lane = picture.lanes[place];
      return lane === undefined ? [] : [laneInWords(lane, detail)];
    }),
    ...(left.length > 0 ? [`Also drawn: ${listInWords(left)}.`] : []),
    ...context.map((one) => `Context: ${one.text} ${numbersIn(one)}`),
    ...leftOut.map((line) => `${line}.`),
  ].join('\n');
}

const fits = (text: string): boolean => text.length <= MOST_DESCRIPTION;

/** At most 1,024 UTF-16 code units: as many lanes as fit, then ever more of each, from the first. */
export function describePicture(picture: Picture): string {
  let details: readonly Detail[] = picture.lanes.map(() => DETAILS[0]);
  while (details.length > 0 && !fits(describeWith(picture, details))) details = details.slice(1);
  for (const detail of DETAILS.slice(1)) {
    for (const place of details.keys()) {
      const better = details.with(place, detail);
      if (fits(describeWith(picture, better))) details = better;
    }
  }
  return cutText(describeWith(picture, details), MOST_DESCRIPTION);
}
