/** "In her first letter", "the last thing he said": which of several facts is asked for by their order. */
import type { Unit } from '../../../search/terms.js';
import { NEGATIONS } from '../../../search/vocabulary.js';
import { stemOf, wordsOf } from '../../../search/words.js';
import type { Item } from '../../answer.js';
import { compareByDate, compareNewestFirst, isSurelyEarlier } from '../../scope.js';
import { SPEECH } from '../words/roles.js';
import type { Reading } from './reading.js';

type Place = 'first' | 'last';

const PLACES: ReadonlyMap<string, Place> = new Map([
  ...'first earliest original originally initial initially'
    .split(' ')
    .map((word) => [word, 'first'] as const),
  ...'last latest newest recent final finally lastly'.split(' ').map((word) => [word, 'last'] as const),
]);

/** What is said or written, as a noun. */
const UTTERANCES: ReadonlySet<string> = new Set(
  `statement comment remark quote quotation word words response reaction reply answer denial letter e-mail email post message speech interview
announcement apology call demand offer thing version account explanation refusal promise objection`
    .split(/\s+/)
    .map(stemOf),
);

/** Which one is asked for: of what was said, the first or the last; undefined where the order is not asked about. */
export function placeAskedFor({ rest, words }: Reading): Place | undefined {
  const outside = new Set(rest);
  for (const [at, word] of words.entries()) {
    const place = PLACES.get(word.fold);
    if (place === undefined || !outside.has(word)) continue;
    const [before, after] = [words[at - 1], words[at + 1]];
    const beside = (other: typeof before): boolean => other !== undefined && SPEECH.has(other.stem);
    if (beside(before) || beside(after) || (after && UTTERANCES.has(after.stem))) return place;
    const isWhen = after === undefined || before?.fold === 'at' || /^(?:about|of|on)$/.test(after.fold);
    if (isWhen && words.some(({ stem }) => SPEECH.has(stem) || UTTERANCES.has(stem))) return place;
  }
  return undefined;
}

/** Of items, the first or the last: several where their dates don't tell which came before the others. */
export function atPlace<Some extends Item>(
  items: readonly Some[],
  place: Place,
): { readonly items: readonly Some[]; readonly notes: readonly string[] } {
  const isBeaten = ({ bounds }: Some): boolean =>
    items.some((other) =>
      place === 'first' ? isSurelyEarlier(other.bounds, bounds) : isSurelyEarlier(bounds, other.bounds),
    );
  const kept = items.filter((item) => !isBeaten(item));
  const ordered = kept.toSorted(place === 'first' ? compareByDate : compareNewestFirst);
  if (items.length < 2) return { items: ordered, notes: [] };
  const note =
    kept.length === 1
      ? `The ${place} of ${items.length} on record.`
      : `Which of these came ${place} is not on record${kept.length < items.length ? `; the others of ${items.length} did not` : ''}.`;
  return { items: ordered, notes: [note] };
}

/** "Denial": what it names need not be called one. */
export const isDenial = ({ words }: Unit): boolean => words.some(({ fold }) => /^denials?$/.test(fold));

/** "When he first denied it": without what is denied, it is the denial that is asked for. */
const isBareDenial = ({ words: [word] }: Unit, { words, placeOf }: Reading): boolean =>
  word !== undefined &&
  /^(?:deny|denies|denied|denying)$/.test(word.fold) &&
  words
    .slice(placeOf(word) + 1)
    .every(({ fold }) => /^(?:it|that|this|everything|them|all|at|first)$/.test(fold));

/** Whether a summary tells that something is or was not so. */
const deniesSomething = (summary: string): boolean =>
  wordsOf(summary).some(({ fold }) => NEGATIONS.has(fold) || fold === 'nothing');

/** Whether it tells that something was not so: what shall not be is no denial of what was said. */
const deniesWhatWas = (summary: string): boolean =>
  /\b(?:never|denie[ds]|denied|(?:had|has|have|did) (?:not|no|nothing))\b/.test(summary);

/** What is asked of somebody without "denial", where that is among it, and whether a summary tells of one. */
export function withoutDenial(
  reading: Reading,
): { readonly reading: Reading; readonly denies: (summary: string) => boolean } | undefined {
  const isBare = reading.content.some((unit) => isBareDenial(unit, reading));
  const content = reading.content.filter((unit) => !isDenial(unit) && !isBareDenial(unit, reading));
  const isLess = content.length < reading.content.length && reading.subjects.length > 0;
  return isLess
    ? { reading: { ...reading, content }, denies: isBare ? deniesWhatWas : deniesSomething }
    : undefined;
}
