/** What a partly typed name may become. */

import { EDIT } from './edit-cost.js';
import type { NameIndex, PlacedSegment } from './name-index.js';
import { type Ranking, rankingOf } from './name-ranking.js';
import { isInLabel, wordOf } from './name-segment.js';
import { foldsOf, normalName } from './name-words.js';
import type { Named } from './named.js';
import { type Readings, readingsOf } from './near-words.js';
import { nearestNames } from './nearest-names.js';
import { ARTICLES_AND_TITLES } from './vocabulary.js';
import { placesBegun } from './word-trie.js';

/** What it costs that the whole of a name was typed, or the beginning of a label; a reading word by word costs more. */
const [WHOLE_LABEL, WHOLE_NAME, LABEL_BEGUN] = [-2, -1, 0] as const;

function offerWholeNames(placed: PlacedSegment, text: string, ranking: Ranking): void {
  const { byName, labels } = placed.segment;
  const entries = byName.get(text) ?? [];
  for (const entry of typeof entries === 'number' ? [entries] : entries)
    ranking.offer(placed, entry, labels[entry] === text ? WHOLE_LABEL : WHOLE_NAME);
}

function offerBegunLabels(placed: PlacedSegment, text: string, ranking: Ranking): void {
  const { labels, byLabel } = placed.segment;
  const [from, to] = placesBegun(byLabel.length, (place) => labels[byLabel[place] ?? 0] ?? '', text);
  for (let place = from; place < to; place += 1) ranking.offer(placed, byLabel[place] ?? 0, LABEL_BEGUN);
}

/** Those of whose words each typed word is one, or near one: a word that is not in the label costs half an edit more. */
function offerReadings(
  placed: PlacedSegment,
  typed: readonly string[],
  hasTypos: boolean,
  ranking: Ranking,
): void {
  const { segment } = placed;
  const readings: Readings[] = [];
  for (const [place, word] of typed.entries()) {
    const reading = readingsOf(segment, word, { isOpen: place === typed.length - 1, hasTypos });
    if (reading.words.length === 0) return;
    readings.push(reading);
  }
  const rarest = readings.reduce((a, b) => (b.bearers < a.bearers ? b : a));
  const others = readings.reduce((sum, reading) => (reading === rarest ? sum : sum + reading.least), 0);
  const costsOf = readings.map(({ costs }) => costs);
  for (const word of cheapestFirst(rarest)) {
    // With this reading nobody can cost less than those that are kept, and still less with a later one.
    if (others + (rarest.costs[word] ?? 0) > ranking.most()) break;
    const end = segment.bearerStarts[word + 1] ?? 0;
    for (let at = segment.bearerStarts[word] ?? 0; at < end; at += 1) {
      const entry = segment.bearers[at] ?? 0;
      const total = totalCost(segment, entry, costsOf);
      if (total > 0) ranking.offer(placed, entry, total);
    }
  }
}

const cheapestFirst = ({ words, costs }: Readings): readonly number[] =>
  words.toSorted((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0));

/** What it costs to read all typed words as words of an entry; 0 where one of them is none. */
function totalCost(
  { wordStarts, wordsBorne }: PlacedSegment['segment'],
  entry: number,
  costsOf: readonly Uint8Array[],
): number {
  const [from, to] = [wordStarts[entry] ?? 0, wordStarts[entry + 1] ?? 0];
  let total = 0;
  for (const costs of costsOf) {
    let least = 0;
    for (let at = from; at < to; at += 1) {
      const borne = wordsBorne[at] ?? 0;
      const reading = costs[wordOf(borne)] ?? 0;
      if (reading === 0) continue;
      const cost = reading + (isInLabel(borne) ? 0 : EDIT / 2);
      if (least === 0 || cost < least) least = cost;
    }
    if (least === 0) return 0;
    total += least;
  }
  return total;
}

/** Entries whose names the words may become, best first. */
function fittingTo(index: NameIndex, words: readonly string[]): readonly Named[] {
  const text = words.join(' ');
  const ranking = rankingOf(index, text);
  const stages = [
    offerWholeNames,
    offerBegunLabels,
    (placed: PlacedSegment) => offerReadings(placed, words, false, ranking),
    (placed: PlacedSegment) => offerReadings(placed, words, true, ranking),
  ] as const;
  for (const stage of stages) {
    // What comes later costs more than what has come.
    if (ranking.isFull()) break;
    for (const placed of index.segments) stage(placed, text, ranking);
  }
  return ranking.list();
}

/** What the words typed so far may be: a last one that is an article or title ("David A", "Karen Dr") may yet become a name. */
function wordsTyped(text: string): readonly (readonly string[])[] {
  const folds = foldsOf(text);
  const last = folds.at(-1);
  const words = normalName(folds);
  if (last === undefined || words.at(-1) === last || /\s$/u.test(text)) return [words];
  return ARTICLES_AND_TITLES.has(last) ? [[...words, last], words] : [words];
}

/** Entries that a partly typed name may become, best first, as many as are shown; for an empty input those with most on record. */
export function suggestNames(index: NameIndex, partial: string): readonly Named[] {
  const typed = wordsTyped(partial.slice(0, 100));
  if (typed[0]?.length === 0) return index.heaviest();
  const byId = index.byId.get(partial.trim());
  let fitting: readonly Named[] = [];
  for (const words of typed) if (fitting.length === 0) fitting = fittingTo(index, words);
  if (byId) return [byId, ...fitting.filter((named) => named !== byId)];
  return fitting.length > 0 ? fitting : nearestNames(index, partial, 5);
}
