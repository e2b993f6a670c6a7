/** How much words tell of whose they are. */
import { FUNCTION_WORDS, setOf } from '../../search/vocabulary.js';
import type { Token } from './tokens.js';

/** A word of grammar says little about whose words these are, one that everybody uses every day not much more. */
const GRAMMAR_WEIGHT = 0.35;
const EVERYDAY_WEIGHT = 0.5;

/** Fewer words of content in common than this are a coincidence. */
export const LEAST_CONTENT = 2;

/** Fewer words than this are nobody's in particular. */
export const LEAST_TELLING = 4;

/** What English speech is full of, whatever it is about. */
const EVERYDAY = setOf(`
think thinks thought know knows knew known want wants wanted go goes going went gone get gets getting got make makes making
made take takes taking took taken see sees seeing saw seen say says saying said tell tells telling told come comes coming
came look looks looking looked need needs needed like likes liked let put puts give gives giving gave given keep keeps kept
talk talks talking talked try tries trying tried mean means meant feel feels felt happen happens happened happening
thing things lot lots bit kind sort way ways time times day days year years people person man woman guy guys good great bad
big little long new old right wrong sure better best first last next back fact point part place something anything
`);

const CONTRACTION = /^(.+?)(?:n't|'(?:s|re|m|ve|ll|d))$/;

/** Whether a word belongs to grammar; of a contraction, whether all its parts do ("don't", "they're"). */
export const isGrammar = (key: string): boolean =>
  FUNCTION_WORDS.has(key) ||
  (key.includes("'") &&
    (key === "won't" || key === "can't" || FUNCTION_WORDS.has(CONTRACTION.exec(key)?.[1] ?? '')));

export const weightOf = (key: string): number => {
  if (isGrammar(key)) return GRAMMAR_WEIGHT;
  return EVERYDAY.has(key) ? EVERYDAY_WEIGHT : 1;
};

export const weightOfAll = (tokens: readonly Pick<Token, 'key'>[]): number =>
  tokens.reduce((sum, { key }) => sum + weightOf(key), 0);

/** How many words are not of grammar. */
export const contentOf = (tokens: readonly Pick<Token, 'key'>[]): number =>
  tokens.filter(({ key }) => !isGrammar(key)).length;

/** How many words are neither of grammar nor everybody's. */
export const ownContentOf = (tokens: readonly Pick<Token, 'key'>[]): number =>
  tokens.filter(({ key }) => !isGrammar(key) && !EVERYDAY.has(key)).length;

/** Whether words are enough to be somebody's in particular. */
export const isTelling = (tokens: readonly Token[]): boolean =>
  tokens.length >= LEAST_TELLING && contentOf(tokens) > 0;
