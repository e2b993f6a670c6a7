import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Answer, FollowUp } from '../../src/answers/answer.js';
import { invoke, makeAnswer } from '../../src/answers/scope.js';
import { entity } from '../../src/facts/schema.js';
import { assembleStore } from '../../src/facts/store.js';
import { componentRows } from '../../src/render/components.js';
import { decodeCustomId } from '../../src/render/custom-id.js';
import { OWNER } from './pages-of.js';

const names = Array.from({ length: 30 }, (_, at) => `ada-${at + 1}`);
const store = assembleStore(
  names.map((id) => entity.parse({ id, kind: 'person', name: id })),
  [],
);
const beside = { store, shown: [] };

const candidate = (id: string, question = 'who?'): FollowUp => ({
  label: `Ada ${id}`,
  invocation: invoke('ask', { question, person: id }),
});

function choice(candidates: readonly FollowUp[], followUps: readonly FollowUp[] = []): Answer {
  const body = { kind: 'choice', named: 'person', typed: 'ada', candidates, more: 0 } as const;
  return makeAnswer({ body, records: [], again: invoke('ask', { question: 'who?' }), followUps });
}

const rows = (answer: Answer, page = 0, pages = 1) =>
  componentRows({ answer, beside, owner: OWNER, page, pages });

/** Rows in short: labels of buttons, those that can't be pressed in brackets; a menu by the number of its entries. */
const inShort = (all: readonly APIMessageTopLevelComponent[]): readonly string[] =>
  all.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? [
          row.components
            .map((component) => {
              if (component.type === ComponentType.StringSelect) return `menu of ${component.options.length}`;
              const label = 'label' in component ? (component.label ?? '') : '';
              return 'disabled' in component && component.disabled ? `(${label})` : label;
            })
            .join(' | '),
        ]
      : [],
  );

describe('candidates of a choice', () => {
  it('are buttons that go on in the same message', () => {
    const made = rows(choice(names.slice(0, 2).map((id) => candidate(id))));
    expect(inShort(made)).toEqual(['Ada ada-1 | Ada ada-2']);
    const [row] = made;
    const [button] = row?.components ?? [];
    expect(button && 'custom_id' in button && decodeCustomId(button.custom_id, beside)).toMatchObject({
      goesOn: true,
      invocation: { command: 'ask', options: { question: 'who?', person: 'ada-1' } },
    });
  });

  it.each([
    [5, ['Ada ada-1 | Ada ada-2 | Ada ada-3 | Ada ada-4 | Ada ada-5']],
    [6, ['menu of 6']],
    [30, ['menu of 25']],
  ])('of which there are %i', (count, expected) => {
    expect(inShort(rows(choice(names.slice(0, count).map((id) => candidate(id)))))).toEqual(expected);
  });

  it('are a menu whose custom id holds all but the choice', () => {
    const [row] = rows(choice(names.map((id) => candidate(id))));
    const [menu] = row?.components ?? [];
    expect(menu).toMatchObject({ options: expect.arrayContaining([{ label: 'Ada ada-7', value: 'ada-7' }]) });
    expect(menu && 'custom_id' in menu && decodeCustomId(menu.custom_id, beside)).toMatchObject({
      choosing: 'person',
      invocation: { options: { question: 'who?' } },
    });
  });

  it('are a menu where the question leaves a button no room for a name', () => {
    const dense = Array.from({ length: 70 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    ).join('');
    const two = names.slice(0, 2).map((id) => candidate(id, dense));
    expect(inShort(rows(choice(two)))).toEqual(['menu of 2']);
  });
});

describe('paging', () => {
  const plain = choice([]);
  it.each([
    ['the first page', 0, ['(‹ Previous) | Next ›']],
    ['a page between', 1, ['‹ Previous | Next ›']],
    ['the last page', 2, ['‹ Previous | (Next ›)']],
  ])('on %s', (_name, page, expected) => {
    const made = rows(plain, page, 3);
    expect(inShort(made)).toEqual(expected);
    const ids = made.flatMap(({ components }) =>
      components.map((one) => ('custom_id' in one ? one.custom_id : '')),
    );
    expect(new Set(ids).size).toBe(2);
  });
  it('is left out where there is one page', () => {
    expect(rows(plain, 0, 1)).toEqual([]);
  });
});

describe('follow-ups', () => {
  it('are at most five a row and five rows, none of them twice', () => {
    const many = names.map((id) => ({ label: id, invocation: invoke('stance', { person: id }) }));
    const made = inShort(rows(choice([], [...many, ...many]), 1, 3));
    expect(made).toHaveLength(5);
    expect(made[1]).toBe('ada-1 | ada-2 | ada-3 | ada-4 | ada-5');
    expect(made[4]).toBe('ada-16 | ada-17 | ada-18 | ada-19 | ada-20');
  });
  it('that no button can carry are left out', () => {
    const unknown = { label: 'x', invocation: invoke('dance', {}) };
    expect(rows(choice([], [unknown]))).toEqual([]);
  });
});
