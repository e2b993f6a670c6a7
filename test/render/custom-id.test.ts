import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Invocation } from '../../src/answers/answer.js';
import type { StoryId } from '../../src/facts/schema.js';
import { withoutStory } from '../../src/facts/store.js';
import { decodeCustomId, encodeButton, encodeSelect } from '../../src/render/custom-id.js';
import { anyText } from './any-text.js';
import { harbourStore } from './harbour-store.js';

const store = harbourStore();
const beside = { store, shown: [] };
const OWNER = '123456789012345678';
const LARGEST_OWNER = '18446744073709551615';

/** Text that no packing makes shorter. */
const DENSE = Array.from({ length: 200 }, (_, at) =>
  String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
).join('');

const invocation = (command: string, options: Invocation['options'] = {}, page = 0): Invocation => ({
  command,
  options,
  page,
});

function encoded(asked: Invocation, owner = OWNER): string {
  const id = encodeButton(asked, owner, beside);
  if (id === undefined) throw new Error('it does not fit');
  return id;
}

describe('a custom id gives back what was put in', () => {
  it.each([
    ['a command alone', invocation('about')],
    ['ids of every kind', invocation('timeline', { person: 'ada-quill', topic: 'the-pier', story: 'pier' })],
    ['a question of a story', invocation('stance', { topic: 'pier-open' })],
    ['days', invocation('quote', { after: '2026-02-01', before: '2026-02-28' })],
    ['days as typed', invocation('timeline', { from: 'last Monday', to: 'yesterday' })],
    ['a name as typed', invocation('stance', { person: 'the mayor' }, 3)],
    ['words', invocation('quote', { words: 'keep it open, ~100% of_it' })],
    ['blanks at the ends', invocation('quote', { words: '  a\tb ' })],
    ['an emoji', invocation('ask', { question: '👩‍🚀?' })],
    ['an option with nothing in it', invocation('quote', { words: '' })],
    [
      'everything at once',
      invocation(
        'quote',
        { words: 'pier', person: 'ada-quill', topic: 'pier-open', after: '2026-01-01', before: '2026-12-31' },
        99_999,
      ),
    ],
  ])('%s', (_name, asked) => {
    for (const owner of [OWNER, LARGEST_OWNER]) {
      const id = encoded(asked, owner);
      expect(id).not.toMatch(/\s/);
      expect(id.length).toBeLessThanOrEqual(100);
      expect(decodeCustomId(id, beside)).toEqual({
        ok: true,
        invocation: asked,
        owner,
        choosing: undefined,
        goesOn: false,
      });
    }
  });

  it('says whether it goes on in its message, and which option a menu is for', () => {
    const asked = invocation('stance', { topic: 'pier-open' });
    expect(decodeCustomId(encodeButton(asked, OWNER, beside, true) ?? '', beside)).toMatchObject({
      goesOn: true,
    });
    expect(decodeCustomId(encodeSelect(asked, 'person', OWNER, beside) ?? '', beside)).toMatchObject({
      choosing: 'person',
      goesOn: true,
      invocation: asked,
    });
  });

  it('holds a long question by packing it', () => {
    const question =
      'What exactly did the spokesperson of the committee say about whether the chief organiser should resign because of the e-mails?';
    expect(decodeCustomId(encoded(invocation('ask', { question }, 12)), beside)).toMatchObject({
      invocation: { options: { question }, page: 12 },
    });
  });

  it('for any text, or says that it does not fit', () => {
    fc.assert(
      fc.property(anyText(120), anyText(20), fc.nat(99_999), (question, person, page) => {
        const asked = invocation('ask', { question, person }, page);
        const id = encodeButton(asked, OWNER, beside);
        if (id === undefined) return;
        expect(id.length).toBeLessThanOrEqual(100);
        expect(id.trim()).toBe(id);
        expect(decodeCustomId(id, beside)).toMatchObject({ ok: true, invocation: asked, owner: OWNER });
      }),
    );
  });

  it('is another one for another invocation', () => {
    const text = fc.constantFrom(
      'pier',
      'the-pier',
      'ada-quill',
      'last Monday',
      '2026-02-11',
      '20260211',
      'a~b',
      'a_b',
      'a b',
    );
    const options = fc.dictionary(fc.constantFrom('person', 'topic', 'as-of'), text);
    fc.assert(
      fc.property(options, options, fc.nat(3), fc.nat(3), (one, other, page, otherPage) => {
        const same =
          JSON.stringify([Object.entries(one), page]) === JSON.stringify([Object.entries(other), otherPage]);
        const ids = [
          encoded(invocation('stance', { ...one }, page)),
          encoded(invocation('stance', { ...other }, otherPage)),
        ];
        expect(ids[0] === ids[1]).toBe(same);
      }),
    );
  });
});

describe('what has no custom id', () => {
  it.each([
    ['text that does not fit', invocation('ask', { question: DENSE }), OWNER],
    ['an unknown command', invocation('story'), OWNER],
    ['an unknown option', invocation('ask', { colour: 'red' }), OWNER],
    ['a page below zero', invocation('about', {}, -1), OWNER],
    ['a page past all bounds', invocation('about', {}, 100_000), OWNER],
    ['an owner that is no id', invocation('about'), 'me'],
  ])('%s', (_name, asked, owner) => {
    expect(encodeButton(asked, owner, beside)).toBeUndefined();
  });
});

describe('a custom id that is not to be trusted', () => {
  const id = encoded(
    invocation('ask', { question: 'who said that it should stay open?', person: 'ada-quill' }),
  );

  it('is malformed wherever it was cut', () => {
    for (let length = 0; length < id.length; length += 1) {
      expect(decodeCustomId(id.slice(0, length), beside)).toEqual({ ok: false, reason: 'malformed' });
    }
  });

  it('is malformed whatever was changed in it', () => {
    for (let at = 1; at < id.length; at += 1) {
      const forged = `${id.slice(0, at)}${id[at] === 'x' ? 'y' : 'x'}${id.slice(at + 1)}`;
      expect(decodeCustomId(forged, beside)).toEqual({ ok: false, reason: 'malformed' });
    }
  });

  it('is stale where it is of another version', () => {
    expect(decodeCustomId(`2${id.slice(1)}`, beside)).toEqual({ ok: false, reason: 'stale' });
  });

  it('is stale where it names what is no longer on record', () => {
    const gone = withoutStory(store, 'pier' as StoryId);
    const topic = encoded(invocation('stance', { topic: 'pier-open' }));
    expect(decodeCustomId(topic, { store: gone, shown: [] })).toEqual({ ok: false, reason: 'stale' });
  });

  it('never throws', () => {
    const near = fc
      .tuple(fc.nat(id.length), fc.nat(id.length), fc.string({ unit: 'binary', maxLength: 8 }))
      .map(([from, to, text]) => id.slice(0, from) + text + id.slice(to));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), near), (text) => {
        expect(decodeCustomId(text, beside)).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
  });
});
