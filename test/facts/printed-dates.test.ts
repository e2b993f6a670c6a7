import { expect, test } from 'vitest';
import { boundsOf } from '../../src/facts/edtf.js';
import { contradictionsOf } from '../../src/facts/printed-dates.js';

test.each([
  ['Wednesday', '2026-02-11'],
  ['on Wednesday', '2026-02-11'],
  ['Wed 11 Feb', '2026-02-11'],
  ['on Wednesday (Feb 11)', '2026-02-11'],
  ['February 11, 2026', '2026-02-11'],
  ['11th of February', '2026-02-11'],
  ['the 11 February 2026 meeting', '2026-02-11'],
  ['2026-02-11', '2026-02-11'],
  ['Feb. 11', '2026-02'],
  ['Monday', '[2026-02-16,2026-02-17]'],
  ['Monday', '2026-02'],
  ['Sunday', '../2026-02-15'],
  ['February 29', '2024'],
  ['last week', '2026-02-09/2026-02-15'],
  ['December 31', '2025-12/2026-01'],
  ['February 2026', '2026-02'],
])('"%s" agrees with %s', (printed, edtf) => {
  expect(contradictionsOf(printed, boundsOf(edtf))).toEqual([]);
});

test.each([
  ['Monday', '2026-02-11', 'prints "Monday", but the date is a Wednesday'],
  ['on monday', '2026-02-11', 'prints "Monday", but the date is a Wednesday'],
  ['Tues', '2026-02-11', 'prints "Tuesday", but the date is a Wednesday'],
  ['Monday (Feb 17)', '[2026-02-16,2026-02-17]', 'prints "Monday", but the date is a Tuesday'],
  ['Sunday', '2026-02-10/2026-02-11', 'prints "Sunday", but the date is a Tuesday or Wednesday'],
  ['February 12', '2026-02-11', 'prints "February 12", which lies outside the date on record'],
  ['11 February 2025', '2026-02-11', 'prints "11 February 2025", which lies outside the date on record'],
  ['30 February', '2026', 'prints "30 February", which lies outside the date on record'],
  ['16 February', '../2026-02-15', 'prints "16 February", which lies outside the date on record'],
])('"%s" contradicts %s', (printed, edtf, fault) => {
  expect(contradictionsOf(printed, boundsOf(edtf))).toContain(fault);
});
