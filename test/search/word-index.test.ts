import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../src/answers/check/tokens.js';
import { utterancesIn } from '../../src/answers/check/utterances.js';
import { assembleStore, segmentsOf, withoutStory, withStory } from '../../src/facts/store.js';
import { inventedStories } from '../answers/stores.js';

const keysOf = (text: string): readonly string[] => tokensOf(text).map(({ key }) => key);

const segments = [...inventedStories.stories.values()].flatMap(({ statements }) =>
  statements.flatMap((statement) => segmentsOf(statement).map((segment) => ({ statement, segment }))),
);

const idsHolding = (keys: readonly string[], store = inventedStories): readonly string[] =>
  utterancesIn(store)
    .holding(keys)
    .map(({ statement }) => statement.id)
    .toSorted();

/** By looking through every segment. */
const idsByHand = (keys: readonly string[]): readonly string[] => [
  ...new Set(
    segments
      .filter(({ segment }) => ` ${keysOf(segment).join(' ')} `.includes(` ${keys.join(' ')} `))
      .map(({ statement }) => statement.id),
  ),
];

describe('words side by side', () => {
  const runs = segments.flatMap(({ segment }) => {
    const keys = keysOf(segment);
    return [keys.slice(0, 3), keys.slice(-2), keys.slice(1, 6), keys.slice(0, 1)].filter(
      (run) => run.length > 0,
    );
  });

  test('are found in every segment that has them, and nowhere else', () => {
    expect(runs.length).toBeGreaterThan(50);
    for (const run of runs) expect(idsHolding(run)).toEqual(idsByHand(run).toSorted());
  });

  test('are no run where one segment ends and the next begins', () => {
    const cut = [...inventedStories.stories.values()]
      .flatMap(({ statements }) => statements)
      .flatMap((statement) => {
        const [first, second] = segmentsOf(statement).map(keysOf);
        return first && second ? [[...first.slice(-2), ...second.slice(0, 2)]] : [];
      });
    expect(cut.length).toBeGreaterThan(0);
    for (const run of cut) expect(idsHolding(run)).toEqual(idsByHand(run).toSorted());
  });

  test('that nobody said are found nowhere', () => {
    expect(idsHolding(['zeppelin'])).toEqual([]);
    expect(idsHolding([])).toEqual([]);
  });
});

test('the highest sums are those of the texts that hold most of the keys', () => {
  const [one] = segments;
  if (one === undefined) throw new Error('nothing is quoted');
  const keys = [...new Set(keysOf(one.segment))];
  const found = utterancesIn(inventedStories).highest(
    { worth: new Map(keys.map((key) => [key, 1])), run: [], pairWorth: 0, mostRead: 60 },
    3,
  );
  expect(found[0]?.text.statement.id).toBe(one.statement.id);
  expect(found[0]?.sum).toBe(keys.length);
  expect(found.map(({ sum }) => sum)).toEqual(found.map(({ sum }) => sum).toSorted((a, b) => b - a));
});

test('a story that went away and came again is held by the snapshots that have it', () => {
  const [record] = inventedStories.stories.values();
  if (record === undefined) throw new Error('there is no story');
  const statement = record.statements.find((one) => segmentsOf(one).length > 0);
  const run = keysOf(statement ? (segmentsOf(statement)[0] ?? '') : '');
  const without = withoutStory(inventedStories, record.story.id);
  expect(idsHolding(run, without)).toEqual([]);
  expect(idsHolding(run, withStory(without, record.story))).toContain(statement?.id);
  expect(idsHolding(run)).toContain(statement?.id);
});

test('texts of a story that went away take no room from those that are there', () => {
  const [record, other] = inventedStories.stories.values();
  if (record === undefined || other === undefined) throw new Error('there are fewer than two stories');
  const without = withoutStory(inventedStories, record.story.id);
  const fresh = assembleStore([...inventedStories.entities.values()], [other.story]);
  for (const { segment } of segments) {
    const ranking = {
      worth: new Map(keysOf(segment).map((key) => [key, 1])),
      run: [],
      pairWorth: 0,
      mostRead: 2,
    };
    const idsIn = (store: typeof fresh): readonly string[] =>
      utterancesIn(store)
        .highest(ranking, 2)
        .map(({ text, sum }) => `${text.statement.id} ${sum}`);
    expect(idsIn(without)).toEqual(idsIn(fresh));
  }
});
