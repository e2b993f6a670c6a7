import { expect, test } from 'vitest';
import { findBannedVerbs, findWrongdoing } from '../../src/facts/wording.js';

const BANNED = [
  ...['claim', 'claims', 'claimed', 'claiming', 'admit', 'admits', 'admitted', 'admitting'],
  ...['confess', 'confesses', 'confessed', 'confessing', 'slam', 'slams', 'slammed', 'slamming'],
  ...['blast', 'blasts', 'blasted', 'blasting', 'refuse', 'refuses', 'refused', 'refusing'],
  ...[
    'insist',
    'insists',
    'insisted',
    'insisting',
    'double down',
    'doubles down',
    'doubled down',
    'doubling down',
  ],
  ...['flip-flop', 'flip-flops', 'flip-flopped', 'flip-flopping', 'Claimed', 'doubled-down', 'flipflopped'],
];

test.each(BANNED)('"%s" is found', (verb) => {
  expect(findBannedVerbs(`The mayor ${verb}, twice.`)).toEqual([verb]);
});

test.each([
  'said',
  'told',
  'wrote',
  'announced',
  'asked',
  'declined',
  'called for',
  'backed',
  'claimant',
  'refuge',
])('"%s" is neutral', (verb) => {
  expect(findBannedVerbs(`The mayor ${verb} it.`)).toEqual([]);
});

test.each([
  ['was accused of theft', ['accused', 'theft']],
  ['was charged with fraud', ['charged with', 'fraud']],
  ['a convicted trafficker', ['convicted', 'trafficker']],
  ['denied any wrongdoing', ['wrongdoing']],
  ['is in charge of the harbour', []],
  ['was chief organiser of the games', []],
  ['grapes and therapists', []],
])('"%s" touches on wrongdoing with %j', (text, words) => {
  expect(findWrongdoing(text)).toEqual(words);
});
