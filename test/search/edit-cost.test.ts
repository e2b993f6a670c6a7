import { expect, test } from 'vitest';
import { EDIT, editCost } from '../../src/search/edit-cost.js';

test.each([
  ['a letter left out before a wrong one', 'marly', 'marley', 'marty'],
  ['two letters swapped before a wrong one', 'micheel', 'michele', 'michael'],
  ['a letter typed twice before a wrong one', 'jacck', 'jack', 'jacek'],
  ['a key beside the right one before another', 'bean', 'beam', 'bear'],
  ['one wrong letter before two left out', 'olive', 'oline', 'oliverx'],
])('%s', (_, typed, likelier, other) => {
  expect(editCost(typed, likelier)).toBeLessThan(editCost(typed, other));
});

test.each([
  ['the same', 'varga', 'varga', 0],
  ['a letter left out', 'vrga', 'varga', EDIT],
  ['a letter typed twice', 'varrga', 'varga', EDIT],
  ['letters swapped', 'vagra', 'varga', EDIT],
  ['a first letter left out', 'arga', 'varga', EDIT],
])('%s is one edit and nothing more', (_, typed, meant, cost) => {
  expect(editCost(typed, meant)).toBe(cost);
});

test('whatever the kinds, fewer edits cost less', () => {
  const wrong = editCost('qarga', 'varga');
  expect(wrong).toBeGreaterThan(EDIT);
  expect(wrong).toBeLessThan(2 * EDIT);
});
