/** Who speaks in a sentence: the head of the phrase before a verb, after it, before a colon, or in a signature. */
import type { Mention } from '../../search/name-parts.js';
import { BODIES, type Token, type TokenKind } from './sentence-words.js';
import type { Claim } from './verdict.js';

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
const NONE: Speaker = { kind: 'none' };
export const NOT_ON_RECORD: Speaker = { kind: 'claim', claim: NOBODY };

/** Kinds that can be part of a phrase that names somebody. */
const PHRASE: ReadonlySet<TokenKind> = new Set([
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
const SKIPPED: ReadonlySet<TokenKind> = new Set(['filler', 'time', 'dash']);

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

/** Whoever a phrase stands for: its last word, unless a word that is nobody's makes it another's name. */
export function headOf(phrase: readonly Token[]): Speaker {
  const head = phrase.at(-1);
  const before = phrase.at(-2);
  if (head === undefined) return NONE;
  if (head.kind === 'pronoun') {
    return /^(?:he|she|they)$/.test(head.fold) ? { kind: 'pronoun', fold: head.fold } : NOT_ON_RECORD;
  }
  if (head.kind === 'name' && head.mention) {
    const whole = fullName(phrase);
    const isLong = isPerson(head) && !isSurname(head);
    if (before?.kind === 'member' && before.raw.startsWith('@')) return NOT_ON_RECORD;
    if (before?.kind === 'role' && BODIES.has(before.fold)) return NOT_ON_RECORD;
    if (before?.kind === 'capital' && whole.length > 1 && !isLong) {
      // In a text that is all capitals, they make no name: "WOW BASS SAID".
      const isShouted = isCapitals(head.raw) && isCapitals(before.raw) && isPerson(head);
      return isShouted ? NOT_ON_RECORD : { kind: 'claim', claim: { kind: 'unknown', typed: typedOf(whole) } };
    }
    // "chris bass said": a first name in lower case can't be told from any other word.
    const isLower = head.raw === head.raw.toLowerCase() && isSurname(head) && isPerson(head);
    const isFirstName =
      (before?.kind === 'other' || before?.kind === 'speech') && !/(?:ed|ing)$/.test(before.fold);
    if (isLower && isFirstName && !before.isPossessive) return NOT_ON_RECORD;
    return { kind: 'claim', claim: claimOfMention(head.mention) };
  }
  if (head.kind === 'capital') {
    const typed = typedOf(fullName(phrase));
    return NO_NAME.test(head.raw) ? NOT_ON_RECORD : { kind: 'claim', claim: { kind: 'unknown', typed } };
  }
  return NOT_ON_RECORD;
}

/** Where the phrase that ends at a place begins. */
function startOfPhrase(tokens: readonly Token[], end: number): number {
  let start = end;
  while (start > 0 && PHRASE.has(tokens[start - 1]?.kind ?? 'comma')) {
    // A pronoun is a phrase of its own: "I heard Bass".
    if (tokens[start - 1]?.kind === 'pronoun' && start < end) break;
    start -= 1;
  }
  return start;
}

const placeBefore = (tokens: readonly Token[], kind: TokenKind, at: number): number =>
  tokens.findLastIndex((token, place) => place < at && token.kind === kind);

/** The first one named in a clause, where the clause begins with the name: the subject of all that follows. */
export function firstNamed(tokens: readonly Token[]): Speaker {
  let from = 0;
  // "On Tuesday, Bass …", "When asked about it, Bass …"
  if (/^(?:preposition|clause)$/.test(tokens[0]?.kind ?? '')) {
    const comma = tokens.findIndex(({ kind }) => kind === 'comma');
    if (comma > 0) from = comma + 1;
  }
  while (/^(?:filler|time|conjunction|comma|dash|clause|preposition)$/.test(tokens[from]?.kind ?? '')) {
    if (tokens[from]?.kind === 'preposition' && tokens[from + 1]?.kind !== 'time') return NONE;
    from += 1;
  }
  let end = from;
  while (end < tokens.length && PHRASE.has(tokens[end]?.kind ?? 'comma')) {
    const token = tokens[end];
    end += 1;
    if (token?.kind === 'pronoun' || token?.kind === 'member') break;
    const next = tokens[end]?.kind;
    const goesOn = /^(?:name|capital|role|speech)$/.test(next ?? '') || token?.isPossessive;
    // After a name or a noun for somebody, an ordinary word is what they did: "Chris Smith met Bass".
    if (/^(?:name|capital|role)$/.test(token?.kind ?? '') && !goesOn) break;
  }
  if (tokens.slice(from, end - 1).some(({ kind }) => kind === 'other')) return NOT_ON_RECORD;
  const next = tokens[end];
  const isJoined =
    next?.kind === 'conjunction' && /^(?:name|capital|member|pronoun)$/.test(tokens[end + 1]?.kind ?? '');
  if (isJoined) return NOT_ON_RECORD;
  return headOf(tokens.slice(from, end));
}

/** The subject of the verb at a place, from the words before it. */
export function subjectBefore(tokens: readonly Token[], verb: number): Speaker {
  const isGerund = tokens[verb]?.fold.endsWith('ing') ?? false;
  let place = verb - 1;
  /** The phrase after a preposition, where nothing else is left to be the subject: "At city hall Bass said". */
  let inner: readonly Token[] = [];
  let canSkipLink = true;
  while (place >= 0) {
    const token = tokens[place];
    if (token === undefined) break;
    const { kind, fold } = token;
    const isQuoted = fold === 'quoted' && tokens[place - 1]?.kind === 'filler';
    const isOfTime = kind === 'preposition' && tokens[place + 1]?.kind === 'time';
    if (SKIPPED.has(kind) || isQuoted || isOfTime) {
      place -= 1;
    } else if (canSkipLink && ((fold === 'to' && !isGerund) || (isGerund && /^(?:of|as|for)$/.test(fold)))) {
      place -= 1;
      canSkipLink = false;
    } else if (isGerund && /ed$/.test(fold) && kind !== 'name' && kind !== 'capital') {
      // "apologised for saying"
      place -= 1;
    } else if (kind === 'close') {
      place = placeBefore(tokens, 'open', place) - 1;
    } else if (fold === 'who') {
      place -= 1;
    } else if (kind === 'comma') {
      // "Bass, the mayor, said"
      const opening = placeBefore(tokens, 'comma', place);
      const between = tokens.slice(opening + 1, place).filter((token) => token.kind !== 'filler');
      const isParticiple = /^(?:verb|clause)$/.test(between[0]?.kind ?? '');
      const isApposition =
        opening > 0 &&
        (isParticiple || between.every((token) => token.kind !== 'verb')) &&
        between.every((token) => token.kind !== 'quotation');
      if (isGerund && placeBefore(tokens, 'verb', place) >= 0) return { kind: 'same' };
      place = isApposition && PHRASE.has(tokens[opening - 1]?.kind ?? 'comma') ? opening - 1 : place - 1;
    } else if (kind === 'conjunction') {
      return /^(?:and|but|then|or|&)$/.test(fold || token.raw) ? { kind: 'same' } : NONE;
    } else if (PHRASE.has(kind)) {
      const start = startOfPhrase(tokens, place + 1);
      const phrase = tokens.slice(start, place + 1);
      const link = tokens[start - 1];
      // "The man who attacked Bass", "the woman suing Bass": the name is the object of another verb.
      const object = phrase.slice(0, -1).findLast((token) => token.kind === 'other');
      const isClause = /^(?:who|which|that)$/.test(link?.fold ?? '');
      const isOfAnother =
        object !== undefined &&
        (isClause || (/(?:ed|ing)$/.test(object.fold) && object !== phrase[0] && !isGerund));
      if (isOfAnother) return NOT_ON_RECORD;
      if (link?.kind !== 'preposition') {
        const isPair =
          link?.kind === 'conjunction' &&
          /^(?:and|or|&|\+|\/)$/.test(link.fold || link.raw) &&
          /^(?:name|capital|member)$/.test(tokens[start - 2]?.kind ?? '');
        const isAfterVerb = isPair && placeBefore(tokens, 'verb', start) >= 0;
        return isPair && !isAfterVerb && placeBefore(tokens, 'quotation', start) < 0
          ? NOT_ON_RECORD
          : headOf(phrase);
      }
      if (link.fold === 'to' && tokens[start - 2]?.fold === 'according') return NOT_ON_RECORD;
      inner = phrase;
      place = start - 2;
    } else break;
  }
  const isNamed = inner.length > 1 && inner.at(-1)?.kind === 'name' && place < 0;
  if (isNamed) return headOf(inner.slice(-1));
  return inner.length > 0 ? NOT_ON_RECORD : NONE;
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

/** What may follow a name before a colon: "on Adams", "to CNN", "(on Tuesday)", "yesterday", "'s full statement". */
const AFTER_LABEL: ReadonlySet<TokenKind> = new Set([
  'preposition',
  'open',
  'comma',
  'time',
  'clause',
  'speech',
  'filler',
  'dash',
]);

/** Whoever a heading or a label names: "Karen Bass, mayor of Los Angeles:", "Bass on Adams:", "Bass's statement:". */
export function labelled(tokens: readonly Token[]): Speaker {
  let label = tokens.slice(placeBefore(tokens, 'colon', tokens.length) + 1);
  while (/^(?:filler|time|dash|comma|conjunction)$/.test(label[0]?.kind ?? '')) label = label.slice(1);
  const isAfterName = tokens.slice(0, -label.length).some(({ kind }) => kind === 'name');
  if (isAfterName || label.some(({ kind }) => kind === 'member')) return NOT_ON_RECORD;
  const isFrom = (token: Token): boolean => token.kind === 'preposition' && /^(?:from|by)$/.test(token.fold);
  const from = label.findIndex(isFrom);
  if (
    from >= 0 &&
    label.slice(0, from).every(({ kind }) => kind !== 'name' && kind !== 'capital' && kind !== 'role')
  ) {
    return labelled(label.slice(from + 1));
  }
  const name = label.findIndex(({ kind }) => kind === 'name');
  if (name < 0) return NONE;
  const after = label[name + 1];
  if (after !== undefined && !AFTER_LABEL.has(after.kind)) {
    const isLonger = after.kind === 'capital';
    return isLonger && label.length === name + 2 ? headOf(label.slice(0, name + 2)) : NOT_ON_RECORD;
  }
  const isOwner = label[name]?.isPossessive === true && after?.kind !== 'speech';
  const lead = label.slice(0, name);
  const isLed = lead.every(({ kind }) => PHRASE.has(kind) && kind !== 'owner');
  return isLed && !isOwner ? headOf(label.slice(0, name + 1)) : NOT_ON_RECORD;
}
