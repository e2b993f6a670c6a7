import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameWords } from '../../src/search/name-words.js';
import { buildNameIndex, type Named, resolveName } from '../../src/search/names.js';
import { nearestNames } from '../../src/search/nearest-names.js';
import { renewNameIndex } from '../../src/search/renew-names.js';
import { suggestNames } from '../../src/search/suggest-names.js';
import { buildWordTrie, walkNear } from '../../src/search/word-trie.js';
import { editDistance } from '../../src/search/words.js';

const letters = (alphabet: string, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });

const nameWord = letters('abdeiklmnorstuvé', 2, 9).map((word) => `B${word}`);
const name = fc.array(nameWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

const people: fc.Arbitrary<readonly Named[]> = fc
  .array(fc.record({ names: fc.array(name, { minLength: 1, maxLength: 3 }), weight: fc.nat(9) }), {
    minLength: 1,
    // Some lists are longer than what fuse.js ranks, and than what is shown.
    maxLength: 40,
  })
  .map((list) =>
    list.map(({ names, weight }, at) => ({ id: `id-${at}`, label: names[0] ?? '', names, weight })),
  );

const keyOf = (text: string): string => nameWords(text).join(' ');
const bears = (named: Named, typed: string): boolean =>
  named.names.some((own) => keyOf(own) === keyOf(typed));

/** A long list of others, none of whose words is near those of the names above. */
const others: readonly Named[] = Array.from({ length: 400 }, (_, at) => {
  const label = `Xoqq${String.fromCodePoint(97 + (at % 26), 97 + Math.floor(at / 26))}jzx Yuqwfp`;
  return { id: `other-${at}`, label, names: [label], weight: 1 };
});

describe('whoever bears a name', () => {
  test('is found by each of the names exactly, alone or among namesakes', () => {
    fc.assert(
      fc.property(people, (all) => {
        const index = buildNameIndex(all);
        for (const named of all) {
          for (const own of named.names) {
            const resolution = resolveName(index, own);
            const found =
              resolution.kind === 'found'
                ? [resolution.named]
                : resolution.kind === 'ambiguous'
                  ? resolution.candidates
                  : [];
            expect(found).toContain(named);
            expect(found.every((one) => bears(one, own))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is suggested before anybody who does not', () => {
    fc.assert(
      fc.property(people, (all) => {
        const index = buildNameIndex(all);
        for (const own of all.flatMap(({ names }) => names)) {
          const bearers = all.filter((named) => bears(named, own));
          const suggested = suggestNames(index, own).slice(0, bearers.length);
          expect(suggested.every((named) => bearers.includes(named))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is suggested and found with a letter replaced or two swapped in a long word', () => {
    const long = letters('deiklmnorstuv', 7, 9);
    const place = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(long, long, place, fc.boolean(), (given, family, at, isSwapped) => {
        const label = `${given} ${family}`;
        const mistyped = isSwapped
          ? `${given} ${family.slice(0, at)}${family.charAt(at + 1)}${family.charAt(at)}${family.slice(at + 2)}`
          : `${given} ${family.slice(0, at)}w${family.slice(at + 1)}`;
        const index = buildNameIndex([...others, { id: 'meant', label, names: [label], weight: 1 }]);
        expect(suggestNames(index, mistyped)[0]?.id).toBe('meant');
        expect(resolveName(index, mistyped)).toMatchObject({ kind: 'found', named: { id: 'meant' } });
      }),
      { numRuns: 40 },
    );
  });
});

test('no text makes a search fail', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('the', 'a ', 'Dr', '(', 'Bo (', '…', '\uFFFF', '\uD800', '__proto__'),
    name,
  );
  fc.assert(
    fc.property(people, text, fc.boolean(), (all, typed, isLong) => {
      const index = buildNameIndex(isLong ? [...all, ...others] : all);
      expect(new Set(suggestNames(index, typed)).size).toBeLessThanOrEqual(26);
      expect(nearestNames(index, typed).length).toBeLessThanOrEqual(3);
      expect(resolveName(index, typed).kind).toMatch(/found|ambiguous|none/);
    }),
    { numRuns: 150 },
  );
});

test('an index made out of the one before gives what one made anew gives', () => {
  fc.assert(
    fc.property(people, fc.array(people, { minLength: 1, maxLength: 9 }), (first, changes) => {
      let all: readonly Named[] = [...others, ...first];
      let index = buildNameIndex(all);
      for (const [round, change] of changes.entries()) {
        const kept = all.filter((_, at) => at % 7 !== round % 7 || at % 3 > 0);
        const lighter = kept.map((named, at) => (at % 11 === 0 ? { ...named, weight: round } : named));
        all = [...lighter, ...change.map((named) => ({ ...named, id: `${named.id}-${round}` }))];
        index = renewNameIndex(index, all);
        const anew = buildNameIndex(all);
        for (const typed of change.flatMap(({ names }) => [
          ...names,
          ...names.map((own) => own.slice(0, 4)),
        ])) {
          expect(suggestNames(index, typed)).toEqual(suggestNames(anew, typed));
          expect(resolveName(index, typed)).toEqual(resolveName(anew, typed));
          expect(index.byWord.get(typed.toLowerCase())).toEqual(anew.byWord.get(typed.toLowerCase()));
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('a walk through the words finds those that are near, with their distances', () => {
  const word = letters('abc', 1, 7);
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 40 }),
      word,
      fc.integer({ min: 0, max: 2 }),
      (list, typed, bound) => {
        const trie = buildWordTrie(list.toSorted());
        const found = new Map<string, number>();
        const begun = new Map<string, number>();
        walkNear(trie, typed, bound, {
          whole: (number, distance) => void found.set(trie.words[number] ?? '', distance),
          begun: (from, to, distance) => {
            for (const one of trie.words.slice(from, to))
              begun.set(one, Math.min(begun.get(one) ?? distance, distance));
          },
        });
        for (const one of list) {
          const distance = editDistance(typed, one, bound);
          expect([one, found.get(one)]).toEqual([one, distance <= bound ? distance : undefined]);
          const least = Math.min(
            ...[...one].map((_, at) => editDistance(typed, one.slice(0, at + 1), bound)),
          );
          expect([one, begun.get(one)]).toEqual([one, least <= bound ? least : undefined]);
        }
      },
    ),
  );
});
