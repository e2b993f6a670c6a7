/** Whole messages as they are read, kept in files beside the test: a change to any wording shows there. */
import { describe, expect, it } from 'vitest';
import { invoke, makeAnswer } from '../../src/answers/scope.js';
import { registry } from '../../src/registry.js';
import { renderAnswer } from '../../src/render/message.js';
import { plainText } from '../../src/render/plain-text.js';
import { contextOf } from '../answers/stores.js';
import { harbourStore } from './harbour-store.js';
import { OWNER, pagesOf } from './pages-of.js';

const store = harbourStore();

function ask(name: string, options: Readonly<Record<string, string>>) {
  const command = registry.find(({ data }) => data.name === name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  return command.run(options, contextOf(store));
}

describe('a message reads as in', () => {
  it.each([
    ['stance-of-one', 'stance', { person: 'ada-quill' }],
    ['stance-as-of', 'stance', { topic: 'pier-open', 'as-of': '2026-02-16' }],
    ['stance-of-everybody', 'stance', { topic: 'pier-open' }],
    ['no-position', 'stance', { person: 'bo-ferro' }],
    ['quotations', 'quote', { words: 'keep the pier open' }],
    ['timeline', 'timeline', { person: 'ada-quill', from: '2026-01-01' }],
    ['sources', 'sources', {}],
    ['nothing', 'quote', { words: '**the moon** <@1> @everyone', person: 'ada-quill' }],
    ['nobody', 'stance', { person: 'zzz' }],
  ])('golden/%s.txt', async (file, name, options) => {
    const pages = pagesOf(ask(name, options), store).map(({ message }) => plainText(message));
    await expect(`${pages.join('\n\n=== next page ===\n\n')}\n`).toMatchFileSnapshot(`golden/${file}.txt`);
  });
});

it('a message as it is sent', async () => {
  const { message } = renderAnswer(ask('quote', { person: 'bo-ferro' }), {
    store,
    owner: OWNER,
    page: 0,
    isPrivate: true,
  });
  await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot('golden/message.json');
});

it('a paraphrase where nothing exact is on record', () => {
  const [record] = store.stories.values();
  if (record === undefined) throw new Error('the store is empty');
  const statement = record.statements.find(({ form }) => form === 'paraphrase');
  const bounds = statement && record.bounds.get(statement.id);
  if (statement === undefined || bounds === undefined) throw new Error('no paraphrase');
  const body = {
    kind: 'quotes',
    words: undefined,
    filters: {},
    quoted: [],
    paraphrased: [{ fact: statement, record, bounds }],
  } as const;
  const [page] = pagesOf(makeAnswer({ body, records: [record], again: invoke('quote', {}) }), store);
  const text = page ? plainText(page.message) : '';
  expect(text).toContain('No exact words are on record for this.');
  expect(text).toContain("Paraphrase by the source, not the speaker's own words.");
  expect(text).not.toMatch(/[“”"]/);
});
