/** What a partly typed name may become. */

import { EDIT } from './edit-cost.js';
import type { NameIndex, PlacedSegment } from './name-index.js';
import { type Ranking, rankingOf } from './name-ranking.js';
import { bearersOf, borneBy, isInLabel, wordOf } from './name-segment.js';
import { foldsOf, normalName } from './name-words.js';
import type { Named } from './named.js';
import { type Readings, readingsOf } from './near-words.js';
import { nearestNames } from './nearest-names.js';
import { ARTICLES_AND_TITLES } from './vocabulary.js';
import { placesBegun } from './word-trie.js';

/** What it costs that the whole of a name was typed, or the beginning of a label; a reading word by word costs more. */
const [WHOLE_LABEL, WHOLE_NAME, LABEL_BEGUN] = [-2, -1, 0] as const;

function offerWholeNames({ segment, positions }: PlacedSegment, text: string, ranking: Ranking): void {
  const entries = segment.byName.get(text) ?? [];
  for (const entry of typeof entries === 'number' ? [entries] : entries) {
    const position = positions[entry] ?? -1;
    if (position >= 0) ranking.offer(position, segment.labels[entry] === text ? WHOLE_LABEL : WHOLE_NAME);
  }
}

function offerBegunLabels({ segment, positions }: PlacedSegment, text: string, ranking: Ranking): void {
  const { labels, byLabel } = segment;
  const labelAt = (place: number): string => labels[byLabel[place] ?? 0] ?? '';
  const [from, to] = placesBegun(byLabel.length, labelAt, text);
  for (let place = from; place < to; place += 1) {
    const position = positions[byLabel[place] ?? 0] ?? -1;
    if (position >= 0) ranking.offer(position, LABEL_BEGUN);
  }
}

/** Those of whose words each typed word is one, or near one: a word that is not in the label costs half an edit more. */
function offerReadings(
  { segment, positions }: PlacedSegment,
  typed: readonly string[],
  hasTypos: boolean,
  ranking: Ranking,
): void {
  const readings: Readings[] = [];
  for (const [place, word] of typed.entries()) {
    const reading = readingsOf(segment, word, { isOpen: place === typed.length - 1, hasTypos });
    if (reading.words.length === 0) return;
    readings.push(reading);
  }
  const rarest = readings.reduce((a, b) => (b.bearers < a.bearers ? b : a));
  const costsOf = readings.map(({ costs }) => costs);
  const seen = new Uint8Array(segment.entries.length);
  for (const word of rarest.words) {
    for (const entry of bearersOf(segment, word)) {
      const position = positions[entry] ?? -1;
      if (position < 0 || seen[entry] === 1) continue;
      seen[entry] = 1;
      const total = totalCost(borneBy(segment, entry), costsOf);
      if (total !== undefined) ranking.offer(position, total);
    }
  }
}

function totalCost(borne: Int32Array, costsOf: readonly Uint8Array[]): number | undefined {
  let total = 0;
  for (const costs of costsOf) {
    let least = 0;
    for (const one of borne) {
      const reading = costs[wordOf(one)] ?? 0;
      if (reading === 0) continue;
      const cost = reading + (isInLabel(one) ? 0 : EDIT / 2);
      if (least === 0 || cost < least) least = cost;
    }
    if (least === 0) return undefined;
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
