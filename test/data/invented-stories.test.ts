import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../src/facts/edtf.js';
import { holderOf, isRetracted } from '../../src/facts/store.js';
import { DATA, INVENTED, readEntities, readStories, textsAtHand } from './stored-data.js';

const stories = readStories(INVENTED);
const entities = readEntities(INVENTED);
const facts = stories.flatMap((story) => story.facts);
const statements = facts.filter((fact) => fact.kind === 'statement');

/** What a holder said on a question, in the order of the file, as position and date; retractions left out. */
const heldBy = (holder: string, question: string): readonly string[] =>
  statements
    .filter((one) => holderOf(one) === holder && one.stance?.question === question && !isRetracted(one))
    .map((one) => `${one.stance?.position} ${one.said.edtf}`);

const corrections = facts.flatMap((fact) => fact.corrections.map(({ level }) => `${fact.id} ${level}`));

describe('the invented stories', () => {
  test('are marked as invented, in the record and for every reader', () => {
    for (const { invented, title, sources } of stories) {
      expect(invented).toBe(true);
      for (const text of [title, ...sources.map((source) => source.title)]) expect(text).toMatch(/^Invented/);
    }
  });

  test('share no person or body with the stories that the bot loads', () => {
    const loaded = new Set(readEntities(DATA).map(({ id }) => id));
    expect(entities.filter(({ id }) => loaded.has(id))).toEqual([]);
  });

  test('have the texts, addresses and dates of all their sources, and only addresses that lead nowhere', () => {
    const texts = textsAtHand();
    for (const source of stories.flatMap(({ sources }) => sources)) {
      expect(texts.has(source.sha256)).toBe(true);
      expect(source.url).toMatch(/^https:\/\/example\.(?:org|com)\//);
      expect([source.outlet, source.author, source.published].includes(undefined)).toBe(false);
    }
  });

  test.each([
    [
      'denes-varga',
      'saltmere-harbour-toll',
      ['no-toll 2031-06-10T19:30:00', 'introduce 2031-09-15', 'no-toll 2031-11-19'],
    ],
    ['henrike-varga', 'saltmere-harbour-toll', ['introduce 2031-05-14', 'introduce 2031-11-19']],
    ['northmark-county-council', 'saltmere-harbour-toll', ['town-decides 2031-06-11']],
    ['nadezhda-brinkov', 'harbour-master-reappointment', ['reappoint 2031-09', 'remove 2031-23']],
    ['northmark-county-council', 'kestrel-bay-two-languages', ['families-decide 2031-10-02']],
    ['tobiah-wren', 'saltmere-harbour-toll', []],
  ])('%s on %s: %j', (holder, question, held) => {
    expect(heldBy(holder, question)).toEqual(held);
  });

  test('have a holder whose two positions can have been taken in either order', () => {
    const [first, second] = heldBy('nadezhda-brinkov', 'harbour-master-reappointment').map((held) =>
      boundsOf(held.split(' ')[1] ?? ''),
    );
    expect(
      (first?.earliest ?? '') <= (second?.latest ?? '') && (second?.earliest ?? '') <= (first?.latest ?? ''),
    ).toBe(true);
  });

  test('have a correction of each kind that they are meant to have', () => {
    expect(corrections.toSorted()).toEqual([
      'denes-against-toll wording',
      'draft-tariff date',
      'henrike-toll-is-dead retraction',
    ]);
  });

  test('have two people of one surname, who were mayor one after the other, and another mayor elsewhere', () => {
    const mayors = entities.flatMap(({ id, roles }) =>
      roles
        .filter(({ title }) => title.startsWith('Mayor'))
        .map((role) => [id, role.title, role.from, role.to]),
    );
    expect(mayors).toEqual([
      ['henrike-varga', 'Mayor of Saltmere', '2023', '2031-05-31'],
      ['denes-varga', 'Mayor of Saltmere', '2031-06-01', undefined],
      ['lucia-fenwright', 'Mayor of Kestrel Bay', '2029', undefined],
    ]);
  });

  test('have what is hard about words: a long quotation, marks of markdown, an address, both kinds of marks', () => {
    const segments = statements.flatMap((one) => (one.form === 'paraphrase' ? [] : one.quote.segments));
    expect(Math.max(...segments.map((segment) => [...segment].length))).toBeGreaterThan(1400);
    for (const hard of [
      '*clause 7*',
      'https://',
      '`no_refunds`',
      '**',
      '<nobody>',
      '@everyone',
      "isn't",
      'can’t',
    ]) {
      expect(segments.some((segment) => segment.includes(hard))).toBe(true);
    }
    expect(entities.some(({ aliases }) => aliases.some((alias) => /\p{Script=Cyrillic}/u.test(alias)))).toBe(
      true,
    );
  });

  test('have somebody who passes on what another said', () => {
    expect(statements.filter(({ relays }) => relays).map(({ id, relays }) => [id, relays])).toEqual([
      ['brinkov-keep-odalaigh', 'odalaigh-only-sheltering'],
    ]);
  });
});
