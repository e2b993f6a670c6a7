import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { invoke, itemOf, makeAnswer } from '../../src/answers/scope.js';
import { type Store, segmentsOf } from '../../src/facts/store.js';
import { registry } from '../../src/registry.js';
import { renderAnswer, renderNotice } from '../../src/render/message.js';
import { plainText } from '../../src/render/plain-text.js';
import { contextOf, firstStory, inventedStories } from '../answers/stores.js';
import { anyText } from './any-text.js';
import { harbourStore, TEXTS, type Texts } from './harbour-store.js';
import { factsOn, faultsOf, footerOf, OWNER, pagesOf } from './pages-of.js';

type Options = Readonly<Record<string, string>>;

function answer(store: Store, name: string, options: Options): Answer {
  const command = registry.find(({ data }) => data.name === name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  return command.run(options, contextOf(store));
}

/** One of each kind of answer, and what has no options at all. */
const QUESTIONS: readonly (readonly [string, Options])[] = [
  ['stance', {}],
  ['stance', { person: 'ada-quill' }],
  ['stance', { topic: 'pier-open' }],
  ['stance', { topic: 'pier-open', 'as-of': '2026-02-15' }],
  ['stance', { person: 'bo-ferro' }],
  ['stance', { person: 'nobody at all' }],
  ['quote', {}],
  ['quote', { person: 'ada-quill' }],
  ['quote', { words: 'open', topic: 'the-pier' }],
  ['ask', { question: 'What happened?' }],
  ['timeline', {}],
  ['timeline', { person: 'ada-quill', from: '2026-01-01' }],
  ['sources', {}],
  ['about', {}],
];

describe('a message is one that Discord takes', () => {
  it.each(QUESTIONS)('/%s %o', (name, options) => {
    const store = harbourStore();
    for (const { message } of pagesOf(answer(store, name, options), store)) {
      expect(faultsOf(message)).toEqual([]);
      expect(message.allowed_mentions).toEqual({ parse: [] });
    }
  });

  it.each([
    ['of the first story', firstStory],
    ['of the invented stories', inventedStories],
  ])('for every record %s, all of which are shown', (_name, store) => {
    for (const { story } of store.stories.values()) {
      const pages = pagesOf(answer(store, 'timeline', { story: story.id }), store);
      expect(pages.flatMap(({ message }) => faultsOf(message))).toEqual([]);
      expect(factsOn(pages).toSorted()).toEqual(story.facts.map(({ id }) => id).toSorted());
    }
    for (const id of store.entities.keys()) {
      for (const name of ['stance', 'quote', 'timeline']) {
        const pages = pagesOf(answer(store, name, { person: id }), store);
        expect(pages.flatMap(({ message }) => faultsOf(message))).toEqual([]);
      }
    }
  });

  const texts: fc.Arbitrary<Partial<Texts>> = fc.record(
    {
      name: anyText(100),
      otherName: anyText(100),
      union: anyText(100),
      role: anyText(100),
      storyTitle: anyText(150),
      question: anyText(200),
      position: anyText(80),
      topic: anyText(80),
      sourceTitle: anyText(300),
      outlet: anyText(100),
      author: anyText(100),
      printed: anyText(100),
      note: anyText(300),
      summary: anyText(500),
      event: anyText(500),
      standing: anyText(500),
      segments: fc.array(anyText(2000), { minLength: 1, maxLength: 4 }),
      venue: anyText(100),
      addressee: anyText(100),
      wrong: anyText(300),
      before: anyText(2000),
    },
    { requiredKeys: [] },
  );

  it('whatever the records say', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...QUESTIONS), (changed, [name, options]) => {
        const store = harbourStore(changed);
        const pages = pagesOf(answer(store, name, options), store);
        for (const { message } of pages) {
          expect(faultsOf(message)).toEqual([]);
          expect(plainText(message)).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('whatever is typed', () => {
    const store = harbourStore();
    const typed = fc.oneof(anyText(6000), fc.string({ unit: 'binary', maxLength: 300 }));
    fc.assert(
      fc.property(typed, fc.constantFrom('ask', 'quote', 'stance'), (text, name) => {
        const option = { ask: 'question', quote: 'words', stance: 'person' }[name] ?? '';
        const answered = makeAnswer({
          body: {
            kind: 'nothing',
            from: undefined,
            about: text,
            dates: undefined,
            unknown: [text],
            nearest: [],
          },
          records: [...store.stories.values()],
          again: invoke(name, { [option]: text }),
          reading: text,
          notes: [text, text],
          followUps: [{ label: text, invocation: invoke(name, { [option]: text }) }],
        });
        for (const { message } of pagesOf(answered, store)) expect(faultsOf(message)).toEqual([]);
        expect(faultsOf(renderNotice(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a speaker's own words", () => {
  const quotes = (store: Store): string =>
    pagesOf(answer(store, 'quote', {}), store)
      .map(({ message }) => plainText(message))
      .join('\n');

  it('are shown character for character', () => {
    fc.assert(
      fc.property(fc.array(anyText(300), { minLength: 1, maxLength: 3 }), (segments) => {
        const text = quotes(harbourStore({ segments }));
        for (const segment of segments) expect(text).toContain(`“${segment}`);
      }),
      { numRuns: 40 },
    );
  });

  it.each([firstStory, inventedStories])('are those of the stored records (%#)', (store) => {
    const text = quotes(store);
    for (const { statements } of store.stories.values()) {
      for (const statement of statements) {
        if (statement.corrections.some(({ level }) => level === 'retraction')) continue;
        for (const segment of segmentsOf(statement)) expect(text).toContain(`“${segment}”`);
      }
    }
  });

  it('are all that ever stands in a block quotation', () => {
    for (const store of [firstStory, inventedStories, harbourStore()]) {
      const own = new Set(
        [...store.stories.values()].flatMap(({ statements }) => statements.flatMap(segmentsOf)),
      );
      for (const [name, options] of QUESTIONS.filter(([, { person, topic }]) => !person && !topic)) {
        const lines = pagesOf(answer(store, name, options), store).flatMap(({ message }) =>
          plainText(message).split('\n'),
        );
        const quoted = lines.filter((line) => line.startsWith('> '));
        for (const line of quoted) expect(own).toContain(/^> (?:\[…\] )?“(.*)”$/s.exec(line)?.[1]);
      }
    }
  });

  it('go on over pages, at a blank, where they are too long for one', () => {
    const segment = `${'**bold** '.repeat(221)}end`;
    const store = harbourStore({ segments: [segment] });
    const pages = pagesOf(answer(store, 'quote', { person: 'ada-quill' }), store);
    const texts = pages.map(({ message }) => plainText(message));
    expect(texts.filter((text) => text.includes('(goes on on the next page)')).length).toBeGreaterThan(0);
    expect(pages.flatMap(({ message }) => faultsOf(message))).toEqual([]);
    const words = texts.join(' ').match(/\*\*bold\*\*/g) ?? [];
    expect(words.length % 221).toBe(0);
  });
});

describe('what must not stand alone', () => {
  it('brings its context to whatever page it is on', () => {
    for (const store of [firstStory, inventedStories, harbourStore()]) {
      for (const record of store.stories.values()) {
        for (const { facts } of pagesOf(answer(store, 'timeline', { story: record.story.id }), store)) {
          const needed = facts.flatMap((id) => record.facts.get(id)?.context ?? []);
          expect(facts).toEqual(expect.arrayContaining([...needed]));
        }
      }
    }
  });

  it('even where both are as long as can be', () => {
    const store = harbourStore({
      summary: '*'.repeat(500),
      standing: '*'.repeat(500),
      note: '_'.repeat(300),
      segments: ['`'.repeat(2000)],
      before: '|'.repeat(2000),
    });
    const needing: readonly string[] = ['keep-it-open', 'one-word', 'reported', 'passed-on'];
    const pages = pagesOf(answer(store, 'timeline', {}), store);
    const touched = pages.filter(({ facts }) => facts.some((id) => needing.includes(id)));
    expect(touched.length).toBeGreaterThan(0);
    for (const { facts } of touched) expect(facts).toContain('not-charged');
  });
});

describe('pages', () => {
  const store = inventedStories;
  const long = answer(store, 'timeline', {});

  it('are numbered in the footer, which says what was searched', () => {
    const [first, second] = pagesOf(long, store);
    expect(first && footerOf(first)).toMatch(
      /^Invented for tests, not news · Searched \d+ statements in \d+ sources, up to .* · Page 1 of \d+$/,
    );
    expect(second && footerOf(second)).toMatch(/Page 2 of/);
  });

  it('past the end are the last one, and before the beginning the first', () => {
    const pages = pagesOf(long, store);
    const at = (page: number) => renderAnswer(long, { store, owner: OWNER, page, isPrivate: false });
    expect(at(999).facts).toEqual(pages.at(-1)?.facts);
    expect(at(-3).facts).toEqual(pages[0]?.facts);
    expect(at(Number.NaN).facts).toEqual(pages[0]?.facts);
  });

  it('keep the numbers of the sources', () => {
    const listed = pagesOf(long, store).flatMap(
      ({ message }) => plainText(message).match(/^\[\d+\] .*/gm) ?? [],
    );
    const numbers = new Map(listed.map((line) => [line, line.slice(0, line.indexOf(' '))]));
    expect(new Set(numbers.values()).size).toBe(numbers.size);
  });

  it('of a question that no button can carry are one, and that is said', () => {
    const words = Array.from({ length: 300 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    ).join('');
    const stuck: Answer = { ...long, again: invoke('quote', { words }), followUps: [] };
    const { message } = renderAnswer(stuck, { store, owner: OWNER, page: 2, isPrivate: false });
    expect(plainText(message)).toContain('too long for a button');
    expect(plainText(message)).toMatch(/Page 1 of/);
    expect(message.components).toBeUndefined();
  });
});

describe('a private message', () => {
  it('is marked as one', () => {
    const store = harbourStore();
    const { message } = renderAnswer(answer(store, 'about', {}), {
      store,
      owner: OWNER,
      page: 0,
      isPrivate: true,
    });
    expect(message.flags).toBe(64);
  });

  it('a notice always is, and nothing typed is alive in it', () => {
    expect(renderNotice('person: **x** @everyone <@123>')).toEqual({
      content: 'person\\: \\*\\*x\\*\\* \\@\u200Beveryone \\<\\@123>'.replace('person\\:', 'person:'),
      allowed_mentions: { parse: [] },
      flags: 64,
    });
  });
});

it('a fact that is listed twice is shown twice, and named once', () => {
  const store = harbourStore();
  const [record] = store.stories.values();
  const [fact] = record?.story.facts ?? [];
  if (record === undefined || fact === undefined) throw new Error('the store is empty');
  const items = [itemOf(record, fact), itemOf(record, fact)];
  const listed = makeAnswer({
    body: { kind: 'facts', heading: 'On record', items },
    records: [record],
    again: invoke('ask', {}),
  });
  const { message, facts } = renderAnswer(listed, { store, owner: OWNER, page: 0, isPrivate: false });
  expect(facts).toEqual(['keep-it-open', 'not-charged']);
  expect(plainText(message).split(`“${TEXTS.segments[0]}”`)).toHaveLength(3);
});
