import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countOfTerm,
  holdsTerm,
  makeTermPlaces,
  placesOfTerm,
  renewTermPlaces,
  type TermPlaces,
} from '../../src/search/term-places.js';

const ALL = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

const terms = fc
  .array(fc.tuple(fc.constantFrom(...ALL), fc.nat(3)), { maxLength: 5 })
  .map((list): ReadonlyMap<string, number> => new Map(list));

const readAll = (places: TermPlaces, size: number): unknown =>
  ALL.map((term) => ({
    term,
    count: countOfTerm(places, term),
    places: [...placesOfTerm(places, term)],
    flags: Array.from({ length: size }, (_, place) =>
      [0, 1, 2, 3].map((flags) => holdsTerm(places, place, term, flags)),
    ),
  }));

test('an entry holds a term with the flags that it has, and with no others', () => {
  const places = makeTermPlaces([new Map([['a', 1]]), new Map(), new Map([['a', 2]])]);
  expect([...placesOfTerm(places, 'a')]).toEqual([0, 2]);
  expect(holdsTerm(places, 0, 'a', 0)).toBe(true);
  expect(holdsTerm(places, 0, 'a', 1)).toBe(true);
  expect(holdsTerm(places, 0, 'a', 2)).toBe(false);
  expect(holdsTerm(places, 1, 'a', 0)).toBe(false);
  expect(holdsTerm(places, 0, 'b', 0)).toBe(false);
});

test('what is renewed is what would be made anew, and what was before stays as it was', () => {
  fc.assert(
    fc.property(fc.array(terms, { maxLength: 12 }), fc.array(terms, { maxLength: 12 }), (before, drawn) => {
      // Entries come in at the end only.
      const now = [...drawn, ...before.slice(drawn.length)];
      const made = makeTermPlaces(before);
      const asItWas = readAll(made, before.length);
      const changes = now.flatMap((own, place) =>
        own === before[place] ? [] : [{ place, before: before[place], now: own }],
      );
      const renewed = renewTermPlaces(made, changes);
      expect(readAll(renewed, now.length)).toEqual(readAll(makeTermPlaces(now), now.length));
      expect(readAll(made, before.length)).toEqual(asItWas);
    }),
  );
});
