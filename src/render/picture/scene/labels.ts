/** The labels of a lane: each as near to its mark as can be, none over another, long ones in two lines and then cut. */
import type { Label } from '../picture.js';
import { breakText, continuing, cutToWidth, textWidth } from '../text/measure.js';
import { pack, share } from './packing.js';
import { INK, type Item, MARGIN, NUMBER, QUIET, REPORTED, RIGHT, SMALL_BOLD, WORDS } from './scene.js';
import { BLANK, type Phrase, rowWidth, write, writeRow } from './write.js';

export interface PlacedLabel {
  readonly label: Label;
  /** Where its mark stands. */
  readonly x: number;
}

const LINE = 16;
const GAP = 14;
/** Beside the numbers of the sources, this much is left for words at least. */
const LEAST_WORDS = 50;
/** A label is at most this wide, however much room there is. */
const WIDEST = 320;

/** The words in their marks, where they are the speaker's. */
const inMarks = ({ isQuoted, goesOn, words }: Label): string =>
  isQuoted ? `“${words}${goesOn ? ' …' : ''}”` : `${words}${goesOn ? ' …' : ''}`;

/** What follows the words: the numbers of the sources, and what has to be known of the words. */
const tailOf = ({ numbers, remarks }: Label): readonly Phrase[] => [
  { text: numbers.map((number) => `[${number}]`).join(''), style: SMALL_BOLD, colour: NUMBER },
  { text: remarks.join(', '), style: REPORTED, colour: QUIET },
];

const styleOf = ({ isQuoted }: Label) => (isQuoted ? WORDS : REPORTED);
const leadOf = ({ lead }: Label): string => (lead === undefined ? '' : `${lead}: `);

/** A label's lines within a width: who speaks, the words, and after the last of them the numbers. */
function linesOf(label: Label, width: number): readonly (readonly Phrase[])[] {
  const style = styleOf(label);
  const tail = tailOf(label);
  const tailWidth = rowWidth(tail) + BLANK;
  const lead: readonly Phrase[] =
    label.lead === undefined
      ? []
      : [{ text: cutToWidth(`${label.lead}:`, WORDS, width).text, style: WORDS, colour: QUIET }];
  const leadWidth = rowWidth(lead) + (lead.length > 0 ? BLANK : 0);
  const phrase = (text: string): Phrase => ({ text, style, colour: INK });
  const [open, close] = label.isQuoted ? ['“', '”'] : ['', ''];
  const bare = `${label.words}${label.goesOn ? ' …' : ''}`;
  const whole = textWidth(`${open}${bare}${close}`, style);
  const cutTo = ({ text, ...rest }: Phrase): Phrase => ({
    text: cutToWidth(text, rest.style, width).text,
    ...rest,
  });
  if (tailWidth > width - LEAST_WORDS) {
    // Many sources or remarks: each in a line of its own.
    const cut = cutToWidth(bare, style, width - textWidth(`${open}${close}`, style), ' …').text;
    const words = phrase(`${open}${cut}${close}`);
    return [lead, [words], ...tail.map((one) => [cutTo(one)])].filter((row) =>
      row.some(({ text }) => text !== ''),
    );
  }
  if (leadWidth + whole + tailWidth <= width) return [[...lead, phrase(`${open}${bare}${close}`), ...tail]];
  // Two lines: who speaks takes the first where that leaves the words too little of it.
  const first = width - leadWidth < 90 && lead.length > 0 ? 0 : width - leadWidth;
  const marks = textWidth(close, style);
  const top = first === 0 ? '' : (breakText(`${open}${bare}`, style, first - marks, 2)[0] ?? '');
  const rest = `${open}${bare}`.slice(top.length).trimStart();
  if (rest === '' && leadWidth + whole <= width) return [[...lead, phrase(`${top}${close}`)], tail];
  const cut = cutToWidth(rest, style, Math.max(30, width - tailWidth - marks), ' …').text;
  return [
    [...lead, phrase(continuing(bare, top))],
    [phrase(continuing(bare, `${cut}${close}`)), ...tail],
  ];
}

/** What a label would like to have of the width: all of it in a line, or in two of half. */
function wishOf(label: Label): number {
  const tail = rowWidth(tailOf(label)) + BLANK;
  const lead = label.lead === undefined ? 0 : textWidth(leadOf(label), WORDS) + BLANK;
  const whole = lead + textWidth(inMarks(label), styleOf(label)) + tail + 1;
  return whole <= WIDEST / 1.6 ? whole : Math.min(WIDEST, Math.max(whole * 0.62, tail + 120));
}

export interface LabelRows {
  readonly items: readonly Item[];
  /** Of all lines. */
  readonly height: number;
  /** Where each label stands, in the order given. */
  readonly places: readonly { readonly start: number; readonly width: number }[];
}

/** Writes labels below `top`, in the order of their marks, and at the end how many marks have none. */
export function layOutLabels(labels: readonly PlacedLabel[], more: number, top: number): LabelRows {
  const rest = more === 0 ? undefined : `+${more} more`;
  const restWidth = rest === undefined ? 0 : textWidth(rest, SMALL_BOLD) + GAP;
  const right = RIGHT - restWidth;
  const room = right - MARGIN - GAP * (labels.length - 1);
  const widths = share(
    labels.map(({ label }) => wishOf(label)),
    room,
  );
  const written = labels.map(({ label }, place) => linesOf(label, widths[place] ?? 0));
  const pieces = labels.map(({ x }, place) => ({
    wanted: Math.max(MARGIN, x - 9),
    width: Math.max(0, ...(written[place] ?? []).map(rowWidth)),
  }));
  const starts = pack(pieces, MARGIN, right, GAP);
  const most = Math.max(rest === undefined ? 0 : 1, ...written.map(({ length }) => length));
  const items = written.flatMap((lines, place) =>
    lines.flatMap((line, row) => writeRow(line, [starts[place] ?? MARGIN, top + 12 + row * LINE])),
  );
  return {
    items: [
      ...items,
      ...(rest === undefined ? [] : [write(rest, SMALL_BOLD, QUIET, [right + GAP, top + 12])]),
    ],
    height: most * LINE,
    places: pieces.map(({ width }, place) => ({ start: starts[place] ?? MARGIN, width })),
  };
}
