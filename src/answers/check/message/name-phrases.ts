/** Whom a phrase names: its last word, unless another word makes it somebody else's name. */
import type { Mention } from '../../../search/name-parts.js';
import type { Claim } from '../verdict.js';
import { BODIES } from './attribution-words.js';
import type { Token, TokenKind } from './sentence-words.js';

/**
 * `claim` is settled, be it to nobody; `pronoun` stands for somebody named before; `same` is whoever spoke last in the
 * sentence ("… and added"); `none` says that the words there name no speaker at all.
 */
export type Speaker =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'pronoun'; readonly fold: string }
  | { readonly kind: 'same' }
  | { readonly kind: 'none' };

export const NOBODY: Claim = { kind: 'nobody' };
export const NONE: Speaker = { kind: 'none' };
export const NOT_ON_RECORD: Speaker = { kind: 'claim', claim: NOBODY };

/** Kinds that can be part of a phrase that names somebody. */
export const PHRASE: ReadonlySet<TokenKind> = new Set([
  'name',
  'member',
  'capital',
  'pronoun',
  'role',
  'article',
  'owner',
  'other',
  'speech',
]);
/** Kinds that may stand between somebody and what they do. */
export const SKIPPED: ReadonlySet<TokenKind> = new Set(['filler', 'time', 'dash']);

/** Capitalised words that begin sentences and are nobody's name. */
const NO_NAME =
  /^(?:news|quotes?|facts?|question|translation|source|sources|reports?|rumou?rs?|imagine|when|people|story|headline|thread|tldr)$/i;

function claimOfMention(mention: Mention, typed = mention.typed): Claim {
  const [only, ...more] = mention.candidates;
  if (only === undefined) return { kind: 'unknown', typed };
  return more.length > 0
    ? { kind: 'several', typed, entities: mention.candidates }
    : { kind: 'entity', entity: only };
}

const typedOf = (tokens: readonly Token[]): string =>
  tokens.map(({ raw }) => raw.replace(/['’]s$/u, '')).join(' ');

/** The capitalised words and names that end a phrase, without what is owned by another: "Chris Bass". */
function fullName(phrase: readonly Token[]): readonly Token[] {
  let first = phrase.length;
  while (first > 0) {
    const token = phrase[first - 1];
    const isPart = token?.kind === 'capital' || (token?.kind === 'name' && /^\p{Lu}/u.test(token.raw));
    if (!isPart || (token.isPossessive && first < phrase.length)) break;
    first -= 1;
  }
  return phrase.slice(first);
}

const isSurname = ({ mention }: Token): boolean => mention !== undefined && mention.end - mention.start === 1;
const isPerson = ({ mention }: Token): boolean =>
  mention !== undefined && mention.candidates.every(({ kind }) => kind === 'person');
const isCapitals = (raw: string): boolean => raw === raw.toUpperCase() && raw.length > 1;

/** Whoever a name stands for, with the words before it in its phrase. */
function headNamed(phrase: readonly Token[], head: Token, mention: Mention): Speaker {
  const before = phrase.at(-2);
  const claimed: Speaker = { kind: 'claim', claim: claimOfMention(mention) };
  // "@karen bass" may be one name, and no one's on record; "team Bass" is a body.
  const isHandle = before?.kind === 'member' && before.raw.startsWith('@');
  if (before === undefined || before.isPossessive) return claimed;
  if (isHandle || BODIES.has(before.fold)) return NOT_ON_RECORD;
  const isFullName = isPerson(head) && !isSurname(head);
  if (before.kind === 'capital' && !isFullName && /^\p{Lu}/u.test(head.raw)) {
    // In a text that is all capitals, they make no name: "WOW BASS SAID".
    const isShouted = isCapitals(head.raw) && isCapitals(before.raw) && isPerson(head);
    const typed = typedOf(fullName(phrase));
    return isShouted ? NOT_ON_RECORD : { kind: 'claim', claim: { kind: 'unknown', typed } };
  }
  // "chris bass said": a first name in lower case can't be told from any other word.
  const isLower = head.raw === head.raw.toLowerCase() && isSurname(head) && isPerson(head);
  const isFirstName = /^(?:other|speech|capital)$/.test(before.kind) && !/(?:ed|ing)$/.test(before.fold);
  return isLower && isFirstName ? NOT_ON_RECORD : claimed;
}

/** Whoever a phrase stands for: its last word, unless a word that is nobody's makes it another's name. */
export function headOf(phrase: readonly Token[]): Speaker {
  const head = phrase.at(-1);
  if (head === undefined) return NONE;
  if (head.kind === 'pronoun') {
    return /^(?:he|she|they)$/.test(head.fold) ? { kind: 'pronoun', fold: head.fold } : NOT_ON_RECORD;
  }
  if (head.kind === 'name' && head.mention) return headNamed(phrase, head, head.mention);
  if (head.kind !== 'capital' || NO_NAME.test(head.raw)) return NOT_ON_RECORD;
  return { kind: 'claim', claim: { kind: 'unknown', typed: typedOf(fullName(phrase)) } };
}

/** Whoever is named from a place on: "said Bass", "by Bass", "— Karen Bass, mayor". */
export function namedAfter(tokens: readonly Token[], from: number): Speaker {
  let start = from;
  while (SKIPPED.has(tokens[start]?.kind ?? 'comma')) start += 1;
  let end = start;
  while (PHRASE.has(tokens[end]?.kind ?? 'comma')) {
    end += 1;
    if (tokens[end - 1]?.kind === 'pronoun') break;
  }
  const phrase = tokens.slice(start, end);
  // "said the lawyer, Bass": whoever comes after the comma is not who spoke.
  return phrase.some(({ kind }) => kind !== 'other') ? headOf(phrase) : NONE;
}
