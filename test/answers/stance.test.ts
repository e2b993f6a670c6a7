import { describe, expect, test } from 'vitest';
import { answerStance, type StanceOptions } from '../../src/answers/stance.js';
import { contextOf, inventedStories, summarise } from './stores.js';

const invented = contextOf(inventedStories, '2031-12-01T12:00:00Z');

describe('somebody with no position on the question', () => {
  const said = (options: StanceOptions): readonly string[] => {
    const { body } = answerStance(options, invented);
    return body.kind === 'no-position' ? body.said.map(({ fact }) => fact.id) : [];
  };

  test('is shown first with what they said that concerns it, then with the rest, newest first', () => {
    expect(said({ person: 'denes-varga', topic: 'harbour master' })).toEqual([
      'denes-silent-on-harbour-master',
      'denes-withdraws-support',
      'denes-for-toll',
      'denes-against-toll',
    ]);
  });

  test('the same of the days asked for', () => {
    expect(said({ person: 'denes-varga', topic: 'harbour master', 'as-of': '2031-10-01' })).toEqual([
      'denes-silent-on-harbour-master',
      'denes-for-toll',
      'denes-against-toll',
    ]);
  });
});

describe('a name that fits several', () => {
  const labels = (options: StanceOptions): readonly string[] => {
    const { body } = answerStance(options, invented);
    return body.kind === 'choice' ? body.candidates.map(({ label }) => label.replace(/ \(.*/, '')) : [];
  };

  test.each<[string, StanceOptions, readonly string[]]>([
    [
      'those who said nothing on the question are not offered',
      { topic: 'toll' },
      ['Henrike Varga', 'Dénes Varga'],
    ],
    [
      'nor those who had said nothing on it by then',
      { topic: 'toll', 'as-of': '1 october' },
      ['Henrike Varga', 'Dénes Varga'],
    ],
    [
      'where nobody had, all are',
      { topic: 'toll', 'as-of': '2030' },
      ['Henrike Varga', 'Dénes Varga', 'Lucía Fenwright-Øst'],
    ],
    [
      'no question and no day being asked, all are',
      {},
      ['Henrike Varga', 'Dénes Varga', 'Lucía Fenwright-Øst'],
    ],
  ])('%s', (_, options, expected) => {
    expect(labels({ person: 'the mayor', ...options })).toEqual(expected);
  });

  test.each<[string, StanceOptions, string]>([
    ['of a story', { topic: 'kestrel-bay-two-languages' }, 'stance: lucia-fenwright both'],
    ['by a day', { topic: 'toll', 'as-of': '2031-06-01' }, 'stance: henrike-varga introduce'],
  ])('the only one who said something is taken, and the reply says so: %s', (_, options, expected) => {
    const answer = answerStance({ person: 'the mayor', ...options }, invented);
    expect(summarise(answer)).toBe(expected);
    expect(answer.notes).toEqual([expect.stringMatching(/^The name fits several: .* is the only one/)]);
  });
});
