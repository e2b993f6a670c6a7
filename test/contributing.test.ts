import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { statement } from '../src/facts/schema.js';

const contributing = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');

test('the record that CONTRIBUTING shows is one', () => {
  const [, record = ''] = /```json\n([\s\S]+?)```/.exec(contributing) ?? [];
  const parsed = statement.safeParse(JSON.parse(record));
  expect(parsed.error?.issues ?? []).toEqual([]);
});

test('and its evidence holds the words that it quotes', () => {
  const [, record = ''] = /```json\n([\s\S]+?)```/.exec(contributing) ?? [];
  const { quote, evidence } = statement.parse(JSON.parse(record)) as {
    readonly quote?: { readonly segments: readonly string[] };
    readonly evidence: readonly {
      readonly selector: object;
      readonly position: { start: number; end: number };
    }[];
  };
  const [segment = ''] = quote?.segments ?? [];
  expect(evidence[0]?.selector).toMatchObject({ exact: segment });
  expect((evidence[0]?.position.end ?? 0) - (evidence[0]?.position.start ?? 0)).toBe(segment.length);
});
