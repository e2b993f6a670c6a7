/** Who is meant by a name or title that fits several, where the rest of the question tells. */
import { boundsOf } from '../../../facts/edtf.js';
import type { Entity } from '../../../facts/schema.js';
import type { StoryRecord } from '../../../facts/store.js';
import type { Mention } from '../../../search/name-parts.js';
import { nameWords } from '../../../search/name-words.js';
import type { Word } from '../../../search/words.js';
import { recordsWith } from '../../scope.js';

export interface Clues {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly records: readonly StoryRecord[];
  readonly from: string | undefined;
  readonly to: string | undefined;
}

type Role = Entity['roles'][number];

/** Those left by a test, or all where it leaves nobody. */
function preferring(entities: readonly Entity[], isMeant: (entity: Entity) => boolean): readonly Entity[] {
  const left = entities.filter(isMeant);
  return left.length > 0 ? left : entities;
}

const FORMER = /^(?:former|ex|previous|old|then)$/;
const CURRENT = /^(?:current|present|new|sitting|incumbent)$/;

/** "Chairwoman", "chairman" and "chairperson" are a chair. */
const withoutGender = (word: string): string => word.replace(/(?<=^chair)(?:wo)?(?:man|person)$/, '');

/** Of several who have held a title, those who held it on the days asked for, or who hold it still or no more. */
function byOffice(mention: Mention, { words, from, to }: Clues): readonly Entity[] {
  const typed = nameWords(mention.typed).map(withoutGender);
  // "The chair" is no deputy chair, where somebody is just that.
  const rolesOf = ({ roles }: Entity): readonly Role[] => {
    const wordsIn = ({ title }: Role): readonly string[] =>
      nameWords(title.split(/ (?:of|for|at) /)[0] ?? title).map(withoutGender);
    const whole = roles.filter((role) => wordsIn(role).every((word) => typed.includes(word)));
    if (whole.length > 0) return whole;
    return roles.filter(({ title }) => nameWords(title).some((word) => typed.includes(withoutGender(word))));
  };
  const isInMention = FORMER.test(words[mention.start]?.fold ?? '') && mention.end > mention.start + 1;
  const before = words[isInMention ? mention.start : mention.start - 1]?.fold ?? '';
  const isAboutNow = words.some(({ fold }) => /^(?:now|nowadays|currently|today)$/.test(fold));
  const isMeant = (role: Role): boolean => {
    if (FORMER.test(before)) return role.to !== undefined;
    if (CURRENT.test(before) || isAboutNow) return role.to === undefined;
    const since = role.from === undefined ? null : boundsOf(role.from).earliest;
    const until = role.to === undefined ? null : boundsOf(role.to).latest;
    return !(since && to && since > to) && !(until && from && until < from);
  };
  if (mention.candidates.some((entity) => rolesOf(entity).length === 0)) return mention.candidates;
  return preferring(mention.candidates, (entity) => rolesOf(entity).some(isMeant));
}

/** Those on record in the same story as everybody else who is named. */
function byCompany(
  candidates: readonly Entity[],
  mention: Mention,
  { mentions, records }: Clues,
): readonly Entity[] {
  const sure = mentions.flatMap((other) =>
    other !== mention && other.candidates.length === 1 ? other.candidates : [],
  );
  if (sure.length === 0) return candidates;
  const named = candidates.filter((entity) => sure.includes(entity));
  if (named.length > 0) return named;
  const shared = sure.reduce((left, { id }) => recordsWith(left, id), records);
  return preferring(candidates, ({ id }) => recordsWith(shared, id).length > 0);
}

/** "Which other mayor": those of the office who are not named beside it. */
function amongOthers(mention: Mention, { words, mentions }: Clues): readonly Entity[] | undefined {
  if (!/^(?:other|another)$/.test(words[mention.start - 1]?.fold ?? '')) return undefined;
  const named = mentions.flatMap((other) =>
    other !== mention && other.candidates.length === 1 ? other.candidates : [],
  );
  return preferring(mention.candidates, (entity) => !named.includes(entity));
}

const HERS = /\b(?:mrs|ms|miss|lady|dame|\p{L}*(?:woman|mistress))\b/iu;
const HIS = /\b(?:mr|sir|lord)\b/iu;

const isOfGender = ({ aliases, roles }: Entity, gender: RegExp): boolean =>
  [...aliases, ...roles.map(({ title }) => title)].some((name) => gender.test(name));

export const isSaidShe = (entity: Entity): boolean => isOfGender(entity, HERS);
export const isSaidHe = (entity: Entity): boolean => isOfGender(entity, HIS);

/** "Tallow herself": those whose forms of address do not say otherwise. Further off, a pronoun may be of somebody else who is named. */
function byPronoun(
  candidates: readonly Entity[],
  mention: Mention,
  { words, mentions }: Clues,
): readonly Entity[] {
  const beside = words[mention.end]?.fold ?? '';
  const isAlone = mentions.length === 1;
  const after = words.slice(mention.end).map(({ fold }) => fold);
  const says = (own: RegExp): boolean =>
    own.test(beside) || (isAlone && after.some((fold) => own.test(fold)));
  const [isHer, isHim] = [says(/^(?:she|hers?|herself)$/), says(/^(?:he|him|his|himself)$/)];
  if (isHer === isHim) return candidates;
  const [own, other] = isHer ? [HERS, HIS] : [HIS, HERS];
  return preferring(candidates, (entity) => isOfGender(entity, own) || !isOfGender(entity, other));
}

/** The candidates that the rest of the question leaves. */
export function settle(mention: Mention, clues: Clues): readonly Entity[] {
  if (mention.candidates.length < 2) return mention.candidates;
  const others = amongOthers(mention, clues);
  if (others) return others;
  return byPronoun(byCompany(byOffice(mention, clues), mention, clues), mention, clues);
}

/** Longer lists of those who may be meant tell too little to be gone through. */
const MOST_SETTLED = 100;

/**
 * "What did Adair and Varga say": of several names that fit several, those who are on record in a story in which one of each name
 * is, if any; and of those, whoever is in the story of the day that is asked about.
 */
export function settleTogether(
  mentions: readonly Mention[],
  records: readonly StoryRecord[],
  ofDay: StoryRecord | undefined,
): readonly Mention[] {
  const open = mentions.filter(
    ({ candidates }) => candidates.length > 1 && candidates.length <= MOST_SETTLED,
  );
  const storiesOfAll = open.map(
    ({ candidates }) => new Set(candidates.flatMap(({ id }) => recordsWith(records, id))),
  );
  const [first, ...more] = storiesOfAll;
  const shared = [...(first ?? [])].filter((record) => more.every((stories) => stories.has(record)));
  const among = ofDay && shared.includes(ofDay) ? [ofDay] : more.length > 0 ? shared : [];
  if (among.length === 0) return mentions;
  return mentions.map((mention) =>
    open.includes(mention)
      ? {
          ...mention,
          candidates: preferring(mention.candidates, ({ id }) => recordsWith(among, id).length > 0),
        }
      : mention,
  );
}
