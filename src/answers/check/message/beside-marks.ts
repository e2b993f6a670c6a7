/** Whoever the words beside a quotation say said it: before the marks, after them, or in the sentence next to it. */
import { BE, INVERTED } from './attribution-words.js';
import { NONE, NOT_ON_RECORD, namedAfter, type Speaker } from './name-phrases.js';
import type { Token, TokenKind } from './sentence-words.js';
import { labelled, subjectBefore } from './speakers.js';

/** A speaker, and whether nothing but a few words parts them from the marks. */
interface Before {
  readonly speaker: Speaker;
  readonly isTight: boolean;
}

/** Kinds that name somebody, be it on record or not. */
export const NAMING: ReadonlySet<TokenKind> = new Set(['name', 'capital', 'member', 'pronoun', 'role']);
export const SEPARATING: ReadonlySet<TokenKind> = new Set(['comma', 'conjunction', 'dash']);
export const isOneOf = (kinds: ReadonlySet<TokenKind>, token: Token | undefined): boolean =>
  token !== undefined && kinds.has(token.kind);

const isPassive = (tokens: readonly Token[], verb: number): boolean => {
  const fold = tokens[verb]?.fold ?? '';
  const own = tokens.slice(Math.max(0, verb - 3), verb).filter(({ kind }) => kind === 'filler');
  const last = own.findLast((token) => BE.has(token.fold));
  return last !== undefined && !/(?:ing|s)$/.test(fold) && isOneOf(new Set(['filler']), tokens[verb - 1]);
};

/** The agent or subject of the verb at a place, or whoever stands right after it. */
function speakerOf(tokens: readonly Token[], verb: number): Speaker {
  const fold = tokens[verb]?.fold ?? '';
  if (/^(?:quot|cit)(?:ed|es?|ing)$/.test(fold)) {
    // "Bass quoted Adams": the words are Adams's. "Bass was quoted by CNN": they are hers.
    const isOfObject = !isPassive(tokens, verb) && isOneOf(NAMING, tokens[verb + 1]);
    return isOfObject ? namedAfter(tokens, verb + 1) : subjectBefore(tokens, verb);
  }
  const by = tokens.findIndex(({ kind }, at) => at > verb && kind !== 'filler' && kind !== 'time');
  if (tokens[by]?.fold === 'by') return namedAfter(tokens, by + 1);
  if (isPassive(tokens, verb)) return NOT_ON_RECORD;
  const subject = subjectBefore(tokens, verb);
  const isInverted = subject.kind === 'none' || tokens[verb - 1]?.kind === 'comma';
  if (isInverted && INVERTED.has(fold) && isOneOf(NAMING, tokens[verb + 1]))
    return namedAfter(tokens, verb + 1);
  return subject;
}

function accordingTo(tokens: readonly Token[]): Speaker {
  if (tokens[0]?.fold === 'per') return namedAfter(tokens, 1);
  const to = tokens.findIndex(({ fold }, at) => fold === 'to' && tokens[at - 1]?.fold === 'according');
  return to < 0 ? NONE : namedAfter(tokens, to + 1);
}

/** "The mayor's "…"", "Bass's exact words "…"". */
function ownerOf(tokens: readonly Token[]): Speaker {
  const words = BE.has(tokens.at(-1)?.fold ?? '') ? tokens.slice(0, -1) : tokens;
  const last = words.findLastIndex(({ kind }) => kind !== 'speech');
  const owner = tokens[last];
  return owner?.isPossessive && owner.mention ? namedAfter(tokens.slice(0, last + 1), last) : NONE;
}

/** Whether somebody else comes between a verb and the marks: "Bass said no but Wasserman was all "…"". */
function isInterrupted(between: readonly Token[]): boolean {
  return between.some(
    ({ kind, fold }, at) =>
      (kind === 'comma' || kind === 'conjunction') &&
      isOneOf(NAMING, between[at + 1]) &&
      !(/^(?:and|or)$/.test(fold) && at + 2 >= between.length),
  );
}

/** Whoever the words before a quotation say says it. */
export function speakerBefore(words: readonly Token[]): Before {
  let end = words.length;
  while (isOneOf(SEPARATING, words[end - 1])) end -= 1;
  const hasEnd = words.slice(end).some(({ kind }) => kind === 'dash');
  const isOpen = words.slice(end).some(({ kind }) => kind === 'conjunction');
  const isLabel = words[end - 1]?.kind === 'colon';
  const tokens = words.slice(0, isLabel ? end - 1 : end);
  const owner = ownerOf(tokens);
  if (owner.kind !== 'none') return { speaker: owner, isTight: true };
  const colon = tokens.findLastIndex(({ kind }) => kind === 'colon');
  const verb = tokens.findLastIndex(({ kind }) => kind === 'verb');
  if (verb > colon) {
    const said = speakerOf(tokens, verb);
    // "Bass when asked about it:"
    const speaker = said.kind === 'none' && isLabel ? labelled(tokens) : said;
    const isTight = !isOpen && (isLabel || tokens.length - verb <= 3);
    if (speaker.kind === 'same') return { speaker, isTight };
    return !isTight && isInterrupted(tokens.slice(verb + 1))
      ? { speaker: NOT_ON_RECORD, isTight: false }
      : { speaker, isTight };
  }
  if (isLabel || hasEnd) {
    const speaker = labelled(tokens);
    const isClaimed = isLabel || (speaker.kind === 'claim' && speaker.claim.kind !== 'nobody');
    if (isClaimed && speaker.kind !== 'none') return { speaker, isTight: true };
  }
  return { speaker: accordingTo(tokens), isTight: false };
}

/** What may come after the name in a signature. */
const AFTER_SIGNATURE: ReadonlySet<TokenKind> = new Set([
  'comma',
  'time',
  'preposition',
  'open',
  'close',
  'dash',
  'clause',
  'filler',
]);

/** "— Karen Bass, mayor", "(Bass, 2026)": whoever signs a quotation. */
function signature(tokens: readonly Token[]): Speaker {
  if (!/^(?:dash|open)$/.test(tokens[0]?.kind ?? '')) return NONE;
  let from = 0;
  while (
    /^(?:dash|open)$/.test(tokens[from]?.kind ?? '') ||
    /^(?:by|from|per)$/.test(tokens[from]?.fold ?? '')
  )
    from += 1;
  const end = tokens.findIndex((token, at) => at >= from && isOneOf(AFTER_SIGNATURE, token));
  const stop = end < 0 ? tokens.length : end;
  const isPhrase = tokens.slice(from, stop).every(({ kind }) => !/^(?:verb|colon|conjunction)$/.test(kind));
  return isPhrase && stop > from ? namedAfter(tokens.slice(0, stop), from) : NONE;
}

/** Whoever the words after a quotation say said it. */
export function speakerAfter(words: readonly Token[]): Speaker {
  const signed = signature(words);
  if (signed.kind !== 'none') return signed;
  const from = words.findIndex(({ kind }) => kind !== 'comma' && kind !== 'dash');
  const tokens = from < 0 ? [] : words.slice(from);
  if (tokens[0]?.fold === 'by') return namedAfter(tokens, 1);
  const according = accordingTo(tokens);
  const verb = tokens.findIndex(({ kind }) => kind === 'verb');
  if (verb < 0) return according;
  const clause = tokens.slice(0, verb);
  if (
    clause.some(
      ({ kind, fold }) =>
        kind === 'conjunction' ||
        kind === 'colon' ||
        (kind === 'clause' && !/^(?:what|which|as|that|like|how|who)$/.test(fold)),
    )
  )
    return according;
  const comma = clause.findIndex(({ kind }) => kind === 'comma');
  // "Is so dumb, Bass said it was over": another clause than the one the quotation is in.
  const isApposition = clause.slice(0, Math.max(0, comma)).some((token) => isOneOf(NAMING, token));
  if (comma >= 0 && !isApposition) return according;
  return speakerOf(tokens, verb);
}

/** What may follow "Bass said" where the sentence has no quotation of its own and speaks of the one beside it. */
const isOfAnother = (tokens: readonly Token[], verb: number): boolean => {
  let isWithin = /^(?:told|tells|tell)$/.test(tokens[verb]?.fold ?? '');
  return tokens.slice(verb + 1).every(({ kind, fold }, at, rest) => {
    if (kind === 'preposition') isWithin = rest[at + 1] !== undefined;
    const isObject = /^(?:so|this|that|it|these|those|exactly|the)$/.test(fold);
    if (kind === 'pronoun' || kind === 'clause' || BE.has(fold)) return isObject;
    return isObject || isWithin || /^(?:filler|time|speech|dash|comma)$/.test(kind);
  });
};

/** The speaker of a sentence about the quotation beside it: "The mayor said so.", "Did Bass really say this?" */
export function speakerOfRemark(tokens: readonly Token[]): Speaker {
  const verb = tokens.findIndex(({ kind }) => kind === 'verb');
  const isPlain =
    verb >= 0 &&
    tokens.every(({ kind }) => kind !== 'quotation' && kind !== 'colon' && kind !== 'conjunction');
  if (!isPlain) return NONE;
  if (verb === 0) return INVERTED.has(tokens[0]?.fold ?? '') ? namedAfter(tokens, 1) : NONE;
  return isOfAnother(tokens, verb) ? speakerOf(tokens, verb) : NONE;
}
