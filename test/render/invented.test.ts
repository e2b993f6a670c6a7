import { describe, expect, it } from 'vitest';
import { linesOf, said, storeOf, storyOf } from './small-store.js';

describe('an invented story is called so, once on each page that shows some of it', () => {
  const FOOTER = 'Invented for tests, not news';
  const real = storyOf([said('open', ['Open it.'])]);
  const invented = storyOf([said('made-up', ['Moo.'], { speaker: 'bo' })], {
    id: 'cows',
    title: 'The cows',
    invented: true,
    questions: [],
  });

  it.each([
    ['alone', storeOf(invented), 'quote', `${FOOTER} · Searched`],
    ['beside others', storeOf(real, invented), 'quote', `${FOOTER}: The cows · Searched`],
    ['in a list of sources', storeOf(invented), 'sources', `${FOOTER} · Searched`],
    ['in a list of stories', storeOf(real, invented), 'about', `${FOOTER}: The cows · Searched`],
  ])('%s', (_name, store, name, start) => {
    const told = linesOf(store, name, {}).filter((line) => line.includes(FOOTER));
    expect(told).toHaveLength(1);
    expect(told[0]?.startsWith(start)).toBe(true);
  });

  it('and others are not', () => {
    expect(linesOf(storeOf(real), 'quote', {}).join('\n')).not.toContain(FOOTER);
  });
});
