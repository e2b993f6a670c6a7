/** Who a message says said something: the name beside a quotation, by the words that attribute it. */
import { findMentions } from '../../search/mentions.js';
import type { Mention } from '../../search/name-parts.js';
import { ARTICLES_AND_TITLES } from '../../search/vocabulary.js';
import { stemOf, type Word, wordsOf } from '../../search/words.js';
import type { AnswerContext } from '../answer.js';
import { allRecords } from '../scope.js';
import type { Claim } from './verdict.js';

const NOBODY: Claim = { kind: 'nobody' };

/** Verbs that attribute words to somebody. */
const ATTRIBUTING: ReadonlySet<string> = new Set(
  'say tell write tweet post announce add ask reply answer state claim argue insist explain declare note warn quote comment respond call put'
    .split(' ')
    .map(stemOf),
);

const attributes = ({ stem }: Word): boolean => ATTRIBUTING.has(stem);

/** A stretch of text beside a quotation, up to the end of its sentence or line. */
export interface Beside {
  readonly before: string;
  readonly after: string;
  /** Whether the quotation ends a sentence, and what comes after it begins another. */
  readonly isNewSentence: boolean;
}

/** What a sentence says before a quotation, and after it. */
export function besideOf(before: string, after: string, words: string): Beside {
  const lastLine = before.trimEnd().split('\n').at(-1) ?? '';
  const start = Math.max(...['. ', '! ', '? ', '; '].map((end) => lastLine.lastIndexOf(end)));
  const firstLine = after.trimStart().split('\n')[0] ?? '';
  const end = firstLine.slice(1).search(/[.!?;](?:\s|$)/);
  return {
    before: lastLine.slice(start + 1),
    after: end < 0 ? firstLine : firstLine.slice(0, end + 1),
    isNewSentence: /[.!?]\P{L}*$/u.test(words) && /^\p{Lu}/u.test(firstLine),
  };
}

function claimOf(mention: Mention | undefined): Claim {
  if (mention === undefined) return NOBODY;
  const [only, ...more] = mention.candidates;
  if (only === undefined) return { kind: 'unknown', typed: mention.typed };
  return more.length > 0
    ? { kind: 'several', typed: mention.typed, entities: mention.candidates }
    : { kind: 'entity', entity: only };
}

const NAME = String.raw`(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:de|van|von|der|al|bin|la|le|du)?\s*\p{Lu}[\p{L}\p{M}'’.-]*){0,3})`;
const VERB =
  '(?:said|says|told|tells|wrote|writes|tweeted|tweets|posted|announced|added|asked|replied|stated|claimed|argued|explained|declared|noted|warned)';
/** Capitalised words that begin sentences and are nobody's name. */
const NO_NAME =
  /^(?:I|He|She|They|We|You|It|The|A|An|This|That|These|Those|And|But|So|Or|If|When|As|Then|Now|Also|Someone|Somebody|Everyone|Nobody|Who|What|Yes|No|Well|Breaking|News|Update|Source|Sources|Quote|Fact|Question|Reminder|Translation)\b/;

/** A name that nobody on record has, where only a name can stand. */
function unknownName({ before, after }: Beside): Claim {
  const patterns = [
    new RegExp(`^[\\s,]*${NAME}\\s+${VERB}\\b`, 'u').exec(after),
    new RegExp(`^[\\s,]*${VERB}\\s+${NAME}`, 'u').exec(after),
    new RegExp(`^\\s*(?:[—–]|-{1,2}|~)\\s*${NAME}\\s*(?:$|[,(])`, 'u').exec(after),
    new RegExp(`(?:^|[\\s,])${NAME}\\s+${VERB}\\b[^.!?]*$`, 'u').exec(before),
    new RegExp(`[Aa]ccording to ${NAME}`, 'u').exec(before) ??
      new RegExp(`[Aa]ccording to ${NAME}`, 'u').exec(after),
  ];
  const typed = patterns.map((match) => match?.[1]).find((name) => name !== undefined && !NO_NAME.test(name));
  return typed === undefined ? NOBODY : { kind: 'unknown', typed };
}

const DASH = /^\s*(?:[—–]|-{1,2}|~)\s*\S/u;
const BRACKET = /^\s*\(/;

/** The person of whom `verb` is said: the last one named before it, or the one right after it ("said Bass"). */
function subjectOf(mentions: readonly Mention[], verb: number): Mention | undefined {
  return (
    mentions.findLast(({ end }) => end <= verb && verb - end <= 3) ??
    mentions.find(({ start }) => start > verb && start - verb <= 2)
  );
}

/** Whether nothing but an article or a form of address stands before a name. */
const isFirst = (words: readonly Word[], { start }: Mention): boolean =>
  words.slice(0, start).every(({ fold }) => ARTICLES_AND_TITLES.has(fold));

/** "Bass said" and "The mayor said" after a full stop still belong to what was quoted; "Then Adams said" does not. */
function beginsWithName(text: string, mentionsIn: (words: readonly Word[]) => readonly Mention[]): boolean {
  const words = wordsOf(text);
  const [first] = mentionsIn(words);
  return first !== undefined && isFirst(words, first);
}

/** Whoever a sentence beside a quotation attributes it to. */
export function readClaim(beside: Beside, earlier: string, context: AnswerContext): Claim {
  const { store } = context;
  const records = allRecords(store);
  const mentionsIn = (words: readonly Word[]): readonly Mention[] => findMentions(store, records, words);
  const attributed = (text: string): Claim => {
    const words = wordsOf(text);
    const verb = words.findIndex(attributes);
    const mentions = mentionsIn(words);
    if (verb >= 0) return claimOf(subjectOf(mentions, verb));
    const according = words.findIndex(({ fold }, at) => fold === 'to' && words[at - 1]?.fold === 'according');
    return according < 0
      ? NOBODY
      : claimOf(mentions.find(({ start }) => start > according && start <= according + 2));
  };
  const leading = wordsOf(beside.before);
  if (/:\s*$/.test(beside.before) || leading.at(-1)?.possessive) {
    const labelled = mentionsIn(leading).at(-1);
    if (labelled && labelled.end >= leading.length - 1) return claimOf(labelled);
  }
  if (DASH.test(beside.after) || BRACKET.test(beside.after)) {
    const following = wordsOf(beside.after);
    const [signed] = mentionsIn(following);
    if (signed && isFirst(following, signed)) return claimOf(signed);
  }
  // "Bass said "…" and Adams agreed": a verb right before the marks attributes what is in them.
  const before = attributed(beside.before);
  const isTight = wordsOf(beside.before).slice(-3).some(attributes);
  if (before.kind !== 'nobody' && isTight) return before;
  const after =
    beside.isNewSentence && !beginsWithName(beside.after, mentionsIn) ? NOBODY : attributed(beside.after);
  if (after.kind !== 'nobody') return after;
  if (before.kind !== 'nobody') return before;
  const unknown = unknownName(beside);
  if (unknown.kind !== 'nobody') return unknown;
  return readPronoun(beside, earlier, mentionsIn);
}

/** "She said": the person named last before it. */
function readPronoun(
  { before, after }: Beside,
  earlier: string,
  mentionsIn: (words: readonly Word[]) => readonly Mention[],
): Claim {
  const speaks = (text: string): boolean => {
    const words = wordsOf(text);
    return words.some(
      (word, at) => /^(?:he|she|they)$/.test(word.fold) && words.slice(at + 1, at + 4).some(attributes),
    );
  };
  if (!speaks(before) && !speaks(after)) return NOBODY;
  return claimOf(
    mentionsIn(wordsOf(earlier)).findLast(({ candidates }) =>
      candidates.every(({ kind }) => kind === 'person'),
    ),
  );
}

/** "X: words", "words — X", "X said words": a message without marks that begins or ends with its speaker. */
export function readUnmarked(
  text: string,
  context: AnswerContext,
): { readonly words: string; readonly claim: Claim } {
  const mentionsIn = (part: string): readonly Mention[] =>
    findMentions(context.store, allRecords(context.store), wordsOf(part));
  const label = /^([^:\n]{2,60}):\s+(\S[\s\S]*)$/u.exec(text);
  if (label) {
    const [only, more] = mentionsIn(label[1] ?? '');
    if (only && !more && only.start <= 1) return { words: label[2] ?? text, claim: claimOf(only) };
  }
  const signed = /^([\s\S]*\S)\s*(?:\n\s*[—–-]{1,2}|\s[—–]|\s--?)\s*([^\n—–]{2,60})$/u.exec(text);
  if (signed) {
    const [only] = mentionsIn(signed[2] ?? '');
    if (only?.start === 0) return { words: signed[1] ?? text, claim: claimOf(only) };
  }
  const said = new RegExp(`^(.{2,60}?\\s${VERB})(?:\\s+that)?[\\s,:]+(\\S[\\s\\S]*)$`, 'u').exec(text);
  if (said) {
    const [only] = mentionsIn(said[1] ?? '');
    if (only && only.start <= 1) return { words: said[2] ?? text, claim: claimOf(only) };
  }
  return { words: text, claim: NOBODY };
}
