/** A picture in words, for those who do not see it: the same facts, as Discord's description of an attachment. */
import { listInWords } from '../citation.js';
import { cutText } from '../markdown.js';
import type { Context, Label, Lane, Mark, Picture } from './picture.js';
import { graphemesOf } from './text/measure.js';

/** https://discord.com/developers/docs/resources/message#attachment-object */
export const MOST_DESCRIPTION = 1024;

/** How much is said of each lane: with words at most so long, without any, or the last position alone. */
const DETAILS = [
  { words: 160, isLastOnly: false },
  { words: 60, isLastOnly: false },
  { words: 0, isLastOnly: false },
  { words: 0, isLastOnly: true },
] as const;

type Detail = (typeof DETAILS)[number];

const numbersIn = ({ numbers }: Pick<Context, 'numbers'>): string =>
  numbers.map((number) => `[${number}]`).join('');

function wordsIn(label: Label, most: number): string {
  const graphemes = graphemesOf(label.words);
  const isCut = label.goesOn || graphemes.length > most;
  const words = `${graphemes.slice(0, most).join('').trimEnd()}${isCut ? ' …' : ''}`;
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

function describeWith(picture: Picture, detail: Detail, lanes: number): string {
  const { title, subtitle, invented, context, leftOut } = picture;
  const left = picture.lanes.slice(lanes).map(({ name }) => name);
  return [
    ...(invented === undefined ? [] : [`${invented}.`]),
    title,
    `${subtitle}.`,
    ...picture.lanes.slice(0, lanes).map((lane) => laneInWords(lane, detail)),
    ...(left.length > 0 ? [`Also drawn: ${listInWords(left)}.`] : []),
    ...context.map((one) => `Context: ${one.text} ${numbersIn(one)}`),
    ...leftOut.map((line) => `${line}.`),
  ].join('\n');
}

/** At most 1,024 UTF-16 code units: as much detail as fits of every lane, then fewer lanes. */
export function describePicture(picture: Picture): string {
  for (const detail of DETAILS) {
    const whole = describeWith(picture, detail, picture.lanes.length);
    if (whole.length <= MOST_DESCRIPTION) return whole;
  }
  for (let lanes = picture.lanes.length - 1; lanes > 0; lanes -= 1) {
    const part = describeWith(picture, DETAILS[3], lanes);
    if (part.length <= MOST_DESCRIPTION) return part;
  }
  return cutText(describeWith(picture, DETAILS[3], 0), MOST_DESCRIPTION);
}
