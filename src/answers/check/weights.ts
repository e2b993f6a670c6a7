/** How much words tell of whose they are. */
import { FUNCTION_WORDS } from '../../search/vocabulary.js';
import type { Token } from './tokens.js';

/** A word of grammar says little about whose words these are. */
const GRAMMAR_WEIGHT = 0.35;

/** Fewer words of content in common than this are a coincidence. */
export const LEAST_CONTENT = 2;

/** Fewer words than this are nobody's in particular. */
export const LEAST_TELLING = 4;

export const weightOf = (key: string): number => (FUNCTION_WORDS.has(key) ? GRAMMAR_WEIGHT : 1);

export const weightOfAll = (tokens: readonly Pick<Token, 'key'>[]): number =>
  tokens.reduce((sum, { key }) => sum + weightOf(key), 0);

/** How many words are not of grammar. */
export const contentOf = (tokens: readonly Pick<Token, 'key'>[]): number =>
  tokens.filter(({ key }) => !FUNCTION_WORDS.has(key)).length;

/** Whether words are enough to be somebody's in particular. */
export const isTelling = (tokens: readonly Token[]): boolean =>
  tokens.length >= LEAST_TELLING && contentOf(tokens) > 0;
