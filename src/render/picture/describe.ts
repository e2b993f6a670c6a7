/** A picture in words, for those who do not see it: the same facts, as Discord's description of an attachment. */
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

/**
 * How short everything but the facts of the lanes is made, rising: contexts first, so that each lane has room for its
 * newest fact; then whatever is unusually long. In graphemes.
 */
const SQUEEZES = [
  { context: 10_000, part: 10_000, title: 10_000, numbers: 100 },
  { context: 120, part: 10_000, title: 10_000, numbers: 100 },
  { context: 70, part: 10_000, title: 10_000, numbers: 100 },
  { context: 0, part: 10_000, title: 10_000, numbers: 100 },
  { context: 0, part: 60, title: 120, numbers: 4 },
  { context: 0, part: 40, title: 60, numbers: 2 },
  { context: 0, part: 24, title: 40, numbers: 1 },
] as const;

type Squeeze = (typeof SQUEEZES)[number];

const numbersIn = ({ numbers }: Pick<Context, 'numbers'>, most = 100): string =>
  numbers
    .slice(0, most)
    .map((number) => `[${number}]`)
    .join('');

/** At most so many graphemes, and an ellipsis where that is not all; cut at the end of a word, where there is one. */
function shortened(text: string, most: number): string {
  const graphemes = graphemesOf(text);
  if (graphemes.length <= most) return text;
  const begun = graphemes.slice(0, most).join('').trimEnd();
  return `${begun.replace(/(?<=\S)\s+\S*$/u, '')} …`;
}

/** The lane with every part of it short. */
function squeezed(lane: Lane, { part, numbers }: Squeeze): Lane {
  return {
    ...lane,
    name: shortened(lane.name, part),
    role: lane.role === undefined ? undefined : shortened(lane.role, part),
    marks: lane.marks.map((mark) => ({
      ...mark,
      means: shortened(mark.means, part),
      when: shortened(mark.when, Math.max(part, 60)),
      label: mark.label && { ...mark.label, numbers: mark.label.numbers.slice(0, numbers) },
    })),
  };
}

function contextsInWords(context: readonly Context[], { context: most }: Squeeze): readonly string[] {
  if (context.length === 0) return [];
  if (most > 0) return context.map((one) => `Context: ${shortened(one.text, most)} ${numbersIn(one)}`);
  const numbers = [...new Set(context.flatMap((one) => one.numbers))].toSorted((a, b) => a - b);
  return [`Context on how things stood: in the text, ${numbersIn({ numbers }, 6)}`];
}

function wordsIn(label: Label, most: number): string {
  const short = shortened(label.words, most);
  const words = label.goesOn && short === label.words ? `${short} …` : short;
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
    // The newest of those that have a source's number.
    const mark = marks.findLast(({ label }) => label !== undefined) ?? marks.at(-1);
    const isLast = last !== undefined && mark === marks.at(-1);
    const said = mark === undefined ? '' : markInWords(mark, detail);
    const count = lane.more + marks.length - 1;
    const others = count > 0 ? `; +${count} more` : '';
    return `${name}${end}: ${isLast ? 'last known ' : ''}${said}${others}.`;
  }
  const shown = marks.map((mark, place) => ({ mark, place })).filter(({ mark }) => mark.label !== undefined);
  const said = shown.map(({ mark, place }, order) => {
    const isLast = last !== undefined && place === marks.length - 1;
    return `${order === 0 ? '' : joint(lane, place)}${isLast ? 'last known ' : ''}${markInWords(mark, detail)}`;
  });
  const more = lane.more + marks.length - shown.length;
  return `${who}${end}: ${said.join('')}${more > 0 ? `; +${more} more` : ''}.`;
}

/** `details` has one for each lane. */
function describeWith(picture: Picture, details: readonly Detail[], squeeze: Squeeze): string {
  const { title, subtitle, invented, context, leftOut } = picture;
  return [
    ...(invented === undefined ? [] : [`${invented}.`]),
    shortened(title, squeeze.title),
    `${subtitle}.`,
    ...picture.lanes.map((lane, place) => laneInWords(squeezed(lane, squeeze), details[place] ?? DETAILS[0])),
    ...contextsInWords(context, squeeze),
    ...leftOut.map((line) => `${shortened(line, squeeze.part)}.`),
  ].join('\n');
}

const fits = (text: string): boolean => text.length <= MOST_DESCRIPTION;

/**
 * At most 1,024 UTF-16 code units: of each lane the newest fact with its date, its position and the numbers of its
 * sources, everything else as short as that needs; then ever more of each lane, from the first.
 */
export function describePicture(picture: Picture): string {
  let details: readonly Detail[] = picture.lanes.map(() => DETAILS[0]);
  const shortest = SQUEEZES[SQUEEZES.length - 1] ?? SQUEEZES[0];
  const squeeze = SQUEEZES.find((each) => fits(describeWith(picture, details, each))) ?? shortest;
  for (const detail of DETAILS.slice(1)) {
    for (const place of details.keys()) {
      const better = details.with(place, detail);
      if (fits(describeWith(picture, better, squeeze))) details = better;
    }
  }
  return cutText(describeWith(picture, details, squeeze), MOST_DESCRIPTION);
}
