/** Whoever is told by what the record says of them: "the restaurant guy", "her brother", "the woman who presents it". */
import type { Entity } from '../../../facts/schema.js';
import type { Store, StoryRecord } from '../../../facts/store.js';
import { isNoun } from '../../../search/mentions.js';
import type { Mention } from '../../../search/name-parts.js';
import { isFunctionWord, unitsOf } from '../../../search/terms.js';
import type { Word } from '../../../search/words.js';
import { SPEECH } from '../words/roles.js';
import { isRelation, isSomebody, mayBe } from './anybody.js';
import { BOSS } from './described.js';
import { isSomethingTo, LEADER_UNIT, SAID } from './known-for.js';
import {
  DETERMINER,
  eachSaid,
  isPause,
  PASSING,
  type Sentence,
  type Told,
  tellingUnits,
  those,
} from './telling.js';
import { whoDoes } from './who-does.js';

/** Bodies of any kind. */
const SOME_BODY = /^(?:organi[sz]ation|group|company|firm|business|club|agency|outfit|party|association)$/;

/** What stands between somebody and what they are of. */
const OF_WHOM = /^(?:of|for|from|at|in|with|behind)$/;

/** What stands between somebody and what they have. */
const WITH = /^(?:with|behind)$/;

const PLURAL = /[^s]s$/;

/** Whether nothing stands at a place that what is before it may belong to: "the farmer protest" is no farmer. */
const endsThere = (words: readonly Word[], place: number): boolean =>
  isPause(words, place) || !isNoun(words[place]);

/** Where the words begin that belong to what ends at a place. */
function startOf({ words }: Sentence, end: number): number {
  let start = end;
  while (start > 0 && !isPause(words, start)) {
    const before = words[start - 1];
    if (before === undefined || isFunctionWord(before) || SPEECH.has(before.stem)) break;
    start -= 1;
  }
  return start;
}

/** Where the words end that tell of whom somebody is: "of the Wasserman agency". */
function endOf({ words }: Sentence, from: number): number {
  if (!OF_WHOM.test(words[from]?.fold ?? '') || isPause(words, from)) return from;
  let end = /^(?:the|a|an|this|that)$/.test(words[from + 1]?.fold ?? '') ? from + 2 : from + 1;
  const first = end;
  while (end < words.length && !isPause(words, end) && (end === first || isNoun(words[end]))) end += 1;
  return words.slice(first, end).some(isFunctionWord) ? from : end;
}

/** "The restaurant guy", "the insurance company", "her brother", "the old chair's nephew". */
function whatIs(sentence: Sentence, at: number): Told | undefined {
  const { words } = sentence;
  const word = words[at];
  if (word === undefined || isFunctionWord(word) || (PLURAL.test(word.fold) && !word.possessive))
    return undefined;
  if (!endsThere(words, at + 1)) return undefined;
  const start = startOf(sentence, at);
  const isDetermined = DETERMINER.test(words[start - 1]?.fold ?? '') && !isPause(words, start);
  const [head] = unitsOf([word]);
  const owner = sentence.mentions.find(
    (mention) =>
      mention.start >= start && mention.end <= at && mention.candidates.length > 0 && isOwner(words, mention),
  );
  const isBegun = isDetermined || start === 0 || isPause(words, start) || owner?.start === start;
  if (!isBegun) return undefined;
  const beside = tellingUnits([
    ...words.slice(start, owner?.start ?? at),
    ...words.slice(owner?.end ?? at, at),
  ]);
  const isAnybody = isSomebody(word.fold);
  const isAnyBody = SOME_BODY.test(word.fold);
  const isAny = isAnybody || isAnyBody;
  if (head === undefined) return undefined;
  const owners = owner && new Set(owner.candidates);
  const isMeant = (entity: Entity): boolean => {
    if (isAnyBody ? entity.kind === 'person' : entity.kind !== 'person') return false;
    if (isAnybody && !mayBe(entity, word.fold)) return false;
    return owners === undefined || isSomethingTo(entity, owners, sentence);
  };
  const toldBy = (end: number): Told | undefined => {
    const after = tellingUnits(words.slice(at + 1, end));
    const other = [...beside, ...after];
    if (isAny && other.length === 0) return undefined;
    // "The guy with the plane" is not everybody of an airline.
    const isTheirs = WITH.test(words[at + 1]?.fold ?? '') ? after : [];
    const isBoss = BOSS.test(word.fold) && other.length > 0;
    const asHead = { unit: head, how: SAID.asHead };
    const candidates = those(
      sentence,
      [
        ...eachSaid(other, SAID.atAll),
        ...eachSaid(isTheirs, SAID.alone),
        ...(isAny ? [] : [isBoss ? [asHead, { unit: LEADER_UNIT, how: SAID.asHead }] : [asHead]]),
      ],
      isMeant,
    );
    return candidates.length > 0 ? { start, end, head: at, candidates } : undefined;
  };
  const end = endOf(sentence, at + 1);
  const whole = toldBy(end);
  // "The founder of the museum" is no other founder.
  return whole ?? (/^(?:of|for)$/.test(words[at + 1]?.fold ?? '') ? undefined : toldBy(at + 1));
}

const isBody = ({ candidates }: Mention): boolean =>
  candidates.length > 0 && candidates.every(({ kind }) => kind !== 'person');

const isOwner = (words: readonly Word[], mention: Mention): boolean =>
  words[mention.end - 1]?.possessive === true && !isBody(mention);

/** What is told of them beside names in it; undefined where the names say who is meant, or somebody else. */
function besideNames(told: Told, { words, mentions }: Sentence): Told | undefined {
  const within = mentions.filter(({ start, end }) => start < told.end && told.start < end);
  const isHead = ({ start, end, candidates }: Mention): boolean =>
    start <= told.head && told.head < end && candidates.length > 0;
  const isOther = (mention: Mention): boolean =>
    !isHead(mention) && mention.candidates.length > 0 && !isBody(mention) && !isOwner(words, mention);
  const reachesOver = ({ start, end }: Mention): boolean => start < told.start || end > told.end;
  if (within.some((mention) => reachesOver(mention) || isOther(mention))) return undefined;
  const office = within.find(isHead);
  if (office === undefined) return told;
  // "The festival's spokesman": of many of that office, those of whom the rest is said; "the retired judge" may be of none of them.
  const both = office.candidates.filter((entity) => told.candidates.includes(entity));
  const candidates = both.length > 0 ? both : office.candidates.length === 1 ? told.candidates : [];
  if (candidates.length === 0 || (both.length > 0 && both.length === office.candidates.length))
    return undefined;
  // "The new head judge": who holds an office now is told by its days.
  let { start } = told;
  while (PASSING.test(words[start]?.fold ?? '')) start += 1;
  return { ...told, start, candidates };
}

/** The mentions, with those who are told by what they are. Who is named beyond doubt is meant as named. */
export function withToldOf(
  words: readonly Word[],
  named: readonly Mention[],
  store: Store,
  records: readonly StoryRecord[],
): readonly Mention[] {
  const mentions = named.filter((mention) => !isRelation(words, mention));
  const sentence = { words, mentions, store, records };
  const told: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = whoDoes(sentence, at) ?? whatIs(sentence, at);
    const meant = found && besideNames(found, sentence);
    if (meant === undefined) continue;
    const typed = words
      .slice(meant.start, meant.end)
      .map(({ raw }) => raw)
      .join(' ');
    told.push({ ...meant, typed, how: 'part' });
    at = meant.end - 1;
  }
  const others = mentions.filter(({ start, end }) => !told.some((one) => one.start < end && start < one.end));
  return [...others, ...told].toSorted((a, b) => a.start - b.start);
}
