/** Who speaks in a sentence: the subject of a verb, or whoever a label names. */
import { headOf, NONE, NOT_ON_RECORD, PHRASE, SKIPPED, type Speaker } from './name-phrases.js';
import type { Token, TokenKind } from './sentence-words.js';

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

/** "Bass, the mayor, said": the place before an apposition that ends at a comma; before the comma where there is none. */
function placeBeforeApposition(tokens: readonly Token[], comma: number): number {
  const opening = placeBefore(tokens, 'comma', comma);
  const between = tokens.slice(opening + 1, comma).filter(({ kind }) => kind !== 'filler');
  // "Bass, asked about it, said", "Bass, who was asked about it, said"
  const isParticiple = /^(?:verb|clause)$/.test(between[0]?.kind ?? '');
  const isApposition =
    opening > 0 &&
    PHRASE.has(tokens[opening - 1]?.kind ?? 'comma') &&
    between.every(({ kind }) => kind !== 'quotation' && (isParticiple || kind !== 'verb'));
  return isApposition ? opening - 1 : comma - 1;
}

/** The next place to the left of a word that parts no verb from its subject; undefined where it does. */
function placeBeyond(tokens: readonly Token[], place: number, verb: number): number | undefined {
  const token = tokens[place];
  if (token === undefined) return undefined;
  const { kind, fold } = token;
  const isGerund = tokens[verb]?.fold.endsWith('ing') ?? false;
  // "was quoted as saying", "apologised for saying", "accused Adams of saying", "had to say", "on Tuesday said"
  const isQuoted = fold === 'quoted' && tokens[place - 1]?.kind === 'filler';
  const isLeading =
    isGerund && fold.endsWith('ed') && kind !== 'name' && kind !== 'capital' && kind !== 'verb';
  const isLink = isGerund ? /^(?:of|as|for)$/.test(fold) : fold === 'to' && place === verb - 1;
  const isOfTime = kind === 'preposition' && tokens[place + 1]?.kind === 'time';
  if (SKIPPED.has(kind) || isQuoted || isLeading || isLink || isOfTime || fold === 'who') return place - 1;
  if (kind === 'close') return placeBefore(tokens, 'open', place) - 1;
  return kind === 'comma' ? placeBeforeApposition(tokens, place) : undefined;
}

/**
 * "The man who attacked Bass", "the woman suing Bass", "he slams Bass, saying": the name is the object of another verb.
 * `isApart` says that the verb of saying does not follow it as its own.
 */
function isObject(phrase: readonly Token[], link: Token | undefined, isApart: boolean): boolean {
  const at = phrase.slice(0, -1).findLastIndex(({ kind }) => kind === 'other');
  const other = phrase[at];
  const before = phrase[at - 1];
  if (other === undefined) return false;
  // "The embattled Bass", "LA28's embattled Bass"
  const isAdjective = before === undefined || before.isPossessive || /^(?:article|owner)$/.test(before.kind);
  const ending = isApart ? /(?:ed|ing|s)$/ : /ing$/;
  const isDone = !isAdjective && !other.isPossessive && ending.test(other.fold);
  return isDone || /^(?:who|which|that)$/.test(link?.fold ?? '');
}

/** "Bass and Adams said": no one of them, unless the first is part of what was said before. */
function isPair(tokens: readonly Token[], start: number): boolean {
  const link = tokens[start - 1];
  return (
    link?.kind === 'conjunction' &&
    /^(?:and|or|nor|&|\+|\/)$/.test(link.fold || link.raw) &&
    /^(?:name|capital|member)$/.test(tokens[start - 2]?.kind ?? '') &&
    tokens.slice(0, start).every(({ kind }) => kind !== 'verb' && kind !== 'quotation')
  );
}

/** The subject of the verb at a place, from the words before it. */
export function subjectBefore(tokens: readonly Token[], verb: number): Speaker {
  const isGerund = tokens[verb]?.fold.endsWith('ing') ?? false;
  // "accused Adams of saying": here it is the object that speaks.
  const isLinked = isGerund && /^(?:of|as|for)$/.test(tokens[verb - 1]?.fold ?? '');
  let place = verb - 1;
  /** The phrase after a preposition, where nothing else is left to be the subject: "At city hall Bass said". */
  let inner: readonly Token[] = [];
  while (place >= 0) {
    const token = tokens[place];
    // "Adams attacked Bass, saying": whoever the sentence began with.
    if (isGerund && token?.kind === 'comma') return { kind: 'same' };
    // "Bass told Adams to say": nobody has said it.
    const isTold =
      token?.fold === 'to' && place === verb - 1 && PHRASE.has(tokens[place - 1]?.kind ?? 'comma');
    if (isTold) return NOT_ON_RECORD;
    const beyond = placeBeyond(tokens, place, verb);
    if (beyond !== undefined) {
      place = beyond;
      continue;
    }
    if (token?.kind === 'conjunction') {
      return /^(?:and|but|or|&)$/.test(token.fold || token.raw) ? { kind: 'same' } : NONE;
    }
    if (!PHRASE.has(token?.kind ?? 'comma')) break;
    const start = startOfPhrase(tokens, place + 1);
    const phrase = tokens.slice(start, place + 1);
    const link = tokens[start - 1];
    const isApart = tokens[place + 1]?.kind === 'comma' || (isGerund && !isLinked);
    if ((!isLinked && isObject(phrase, link, isApart)) || isPair(tokens, start)) return NOT_ON_RECORD;
    if (link?.kind !== 'preposition') return headOf(phrase);
    if (link.fold === 'to' && tokens[start - 2]?.fold === 'according') return NOT_ON_RECORD;
    inner = phrase;
    place = start - 2;
  }
  if (inner.length > 1 && inner.at(-1)?.kind === 'name' && place < 0) return headOf(inner.slice(-1));
  return inner.length > 0 ? NOT_ON_RECORD : NONE;
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
  const [after, object] = label.slice(name + 1);
  // "Bass slams Wasserman:"
  const isDoing =
    after?.kind === 'other' && /(?:ed|s)$/.test(after.fold) && PHRASE.has(object?.kind ?? 'comma');
  if (after !== undefined && !isDoing && !AFTER_LABEL.has(after.kind)) {
    const isLonger = after.kind === 'capital';
    return isLonger && label.length === name + 2 ? headOf(label.slice(0, name + 2)) : NOT_ON_RECORD;
  }
  const isOwner = label[name]?.isPossessive === true && after?.kind !== 'speech';
  const lead = label.slice(0, name);
  const isLed =
    lead.every(({ kind }) => PHRASE.has(kind) && kind !== 'owner') &&
    (lead.length < 2 || lead.every(({ kind }) => kind !== 'other'));
  return isLed && !isOwner ? headOf(label.slice(0, name + 1)) : NOT_ON_RECORD;
}
