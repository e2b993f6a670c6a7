import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { loadStore } from '../../../src/facts/load.js';
import type { Store } from '../../../src/facts/store.js';
import { contextOf, summarise } from '../stores.js';

const INVENTED = fileURLToPath(new URL('../../fixtures/invented', import.meta.url));
const STORY = 'saltmere-harbour-toll';

/** The invented stories, with so many of the harbour toll, each under ids of its own. */
function storeOf(stories: number): Store {
  const folder = mkdtempSync(join(tmpdir(), 'stories-'));
  cpSync(INVENTED, folder, { recursive: true });
  const text = readFileSync(join(folder, 'stories', `${STORY}.json`), 'utf8');
  const entities = new Set<unknown>();
  JSON.parse(readFileSync(join(folder, 'entities.json'), 'utf8'), (key, value: unknown) => {
    if (key === 'id') entities.add(value);
    return value;
  });
  const own = new Set<unknown>();
  JSON.parse(text, (key, value: unknown) => {
    if (key === 'id' && !entities.has(value)) own.add(value);
    return value;
  });
  for (const letter of ['b', 'c', 'd', 'e'].slice(0, stories - 1)) {
    const copy: unknown = JSON.parse(text, (_, value: unknown) =>
      own.has(value) ? `${String(value)}-${letter}` : value,
    );
    writeFileSync(join(folder, 'stories', `${STORY}-${letter}.json`), JSON.stringify(copy));
  }
  const loaded = loadStore(folder);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.store;
}

describe('a question that several stories ask alike', () => {
  test.each([
    [3, /^positions: /],
    [4, /^choice of 4$/],
    [5, /^choice of 5$/],
  ])('in %d of them', (stories, expected) => {
    expect(summarise(answerAsk({ question: 'who backed the toll' }, contextOf(storeOf(stories))))).toMatch(
      expected,
    );
  });
});
