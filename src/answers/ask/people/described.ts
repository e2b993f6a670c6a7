/** People and bodies named by what they are to another: "the museum man", "the woman who runs the museum", "the company he owns". */
import type { Entity, EntityId } from '../../../facts/schema.js';
import type { Store } from '../../../facts/store.js';
import { catalogueOf } from '../../../search/catalogue.js';
import { type Mention, partsOf } from '../../../search/name-parts.js';
import { normalName } from '../../../search/name-words.js';
import { isFunctionWord } from '../../../search/terms.js';
import type { Word } from '../../../search/words.js';
import { isHeld, isTitled, LEADING, type Role } from './leading.js';
import { thoseOfBody } from './said-of.js';

interface Sentence {
  readonly words: readonly Word[];
  readonly store: Store;
}

const SOMEBODY = /^(?:man|woman|guy|lady|girl|boy|bloke|chap|person|one)$/;
/** Whoever leads a body may be called so; a chair or a director may be another beside them. */
export const BOSS = /^(?:boss|chief|leader|head)$/;
const SOME_BODY =
  /^(?:organi[sz]ation|body|group|company|firm|club|union|school|museum|board|office|council|agency|outfit|party|association)$/;

/** What those do who lead a body, and the titles that they have for it. */
const LEADS = /^(?:runs?|leads?|heads?|manages?|running|leading|heading|managing)$/;
const TITLED_FOR: readonly (readonly [verb: RegExp, title: RegExp])[] = [
  [LEADS, LEADING],
  [/^(?:owns?|owning)$/, /^owner$/],
  [/^(?:chairs?|chairing)$/, /^chair$/],
  [/^(?:coach(?:es)?|coaching|trains?)$/, /^coach$/],
  [/^(?:captains?|captaining)$/, /^captain$/],
  [/^(?:directs?|directing)$/, /^director$/],
];

/** Those who have a role in one of some bodies. */
function peopleOfBodies(
  store: Store,
  bodies: readonly Entity[],
  accept: (role: Role) => boolean,
): readonly Entity[] {
  const ids = new Set(bodies.map(({ id }) => id));
  const isTheirs = ({ roles }: Entity): boolean =>
    roles.some((role) => role.organization !== undefined && ids.has(role.organization) && accept(role));
  return [...new Set(bodies.flatMap(({ id }) => thoseOfBody(store, id)))].filter(isTheirs);
}

const isOfBodies = ({ candidates }: Mention): boolean =>
  candidates.length > 0 && candidates.every(({ kind }) => kind !== 'person');

/** "The museum man", "the union boss": those of a body. */
function ofBody({ words, store }: Sentence, mention: Mention): Mention | undefined {
  const next = words[mention.end];
  if (next === undefined || words[mention.end - 1]?.possessive) return undefined;
  const isAnybody = SOMEBODY.test(next.fold) && next.fold !== 'one';
  if (!isAnybody && !BOSS.test(next.fold)) return undefined;
  const candidates = peopleOfBodies(store, mention.candidates, (role) =>
    isAnybody ? true : isHeld(role) && isTitled(role, LEADING),
  );
  return candidates.length === 0
    ? undefined
    : { ...mention, end: mention.end + 1, candidates, typed: `${mention.typed} ${next.raw}`, how: 'part' };
}

/** "The boss of the museum": those who lead it, whatever they are called. */
function bossOf({ words, store }: Sentence, mention: Mention): Mention | undefined {
  const start = words[mention.start - 1]?.fold === 'the' ? mention.start - 1 : mention.start;
  const [boss, of] = words.slice(Math.max(start - 2, 0), start).map(({ fold }) => fold);
  if (!/^(?:boss|chief|leader)$/.test(boss ?? '') || !/^(?:of|at)$/.test(of ?? '')) return undefined;
  const candidates = peopleOfBodies(
    store,
    mention.candidates,
    (role) => isHeld(role) && isTitled(role, LEADING),
  );
  return candidates.length === 0 ? undefined : { ...mention, start: start - 2, candidates, how: 'part' };
}

/** "The head of the museum", where others have that title, and not in the museum: those who lead it. */
function headOf({ words, store }: Sentence, mention: Mention): Mention | undefined {
  const [head, of, ...body] = words.slice(mention.start, mention.end).map(({ fold }) => fold);
  if (!BOSS.test(head ?? '') || of !== 'of' || body.length === 0) return undefined;
  const { byName } = catalogueOf(store).people;
  // The words behind the body's name may not be part of it.
  for (let length = body.length; length > 0; length -= 1) {
    const named = byName.get(normalName(body.slice(0, length)).join(' ')) ?? [];
    const bodies = named.flatMap(({ id }) => store.entities.get(id as EntityId) ?? []);
    const candidates = peopleOfBodies(store, bodies, (role) => isHeld(role) && isTitled(role, LEADING));
    if (candidates.length > 0)
      return { ...mention, end: mention.start + 2 + length, candidates, how: 'part' };
  }
  return undefined;
}

/** "The woman who runs the museum": those who have a title in a body for what they are said to do. */
function whoLeads({ words, store }: Sentence, mention: Mention): Mention | undefined {
  const start = words[mention.start - 1]?.fold === 'the' ? mention.start - 1 : mention.start;
  const isInCharge =
    words
      .slice(Math.max(start - 3, 0), start)
      .map(({ fold }) => fold)
      .join(' ') === 'in charge of';
  if (isInCharge) {
    const someone = SOMEBODY.test(words[start - 4]?.fold ?? '') ? start - 4 : start - 3;
    const leaders = peopleOfBodies(
      store,
      mention.candidates,
      (role) => isHeld(role) && isTitled(role, LEADING),
    );
    return leaders.length === 0
      ? undefined
      : { ...mention, start: someone, candidates: leaders, how: 'part' };
  }
  const [whom, that, verb] = words.slice(Math.max(start - 3, 0), start).map(({ fold }) => fold);
  if (!SOMEBODY.test(whom ?? '') || !/^(?:who|that)$/.test(that ?? '')) return undefined;
  const titles = TITLED_FOR.find(([does]) => does.test(verb ?? ''))?.[1];
  if (titles === undefined) return undefined;
  const candidates = peopleOfBodies(
    store,
    mention.candidates,
    (role) => isHeld(role) && isTitled(role, titles),
  );
  return candidates.length === 0 ? undefined : { ...mention, start: start - 3, candidates, how: 'part' };
}

/** "The company he owns", "the organisation that Wasserman runs": the bodies in which somebody has such a title. */
function whatIsLed({ words, store }: Sentence, mention: Mention): Mention | undefined {
  const titles = TITLED_FOR.find(([does]) => does.test(words[mention.end]?.fold ?? ''))?.[1];
  const isThat = /^(?:that|which)$/.test(words[mention.start - 1]?.fold ?? '');
  const start = mention.start - (isThat ? 2 : 1);
  if (titles === undefined || !SOME_BODY.test(words[start]?.fold ?? '')) return undefined;
  const candidates = mention.candidates.flatMap(({ roles }) =>
    roles.flatMap((role) =>
      role.organization !== undefined && isHeld(role) && isTitled(role, titles)
        ? (store.entities.get(role.organization) ?? [])
        : [],
    ),
  );
  return candidates.length === 0
    ? undefined
    : { ...mention, start, end: mention.end + 1, candidates: [...new Set(candidates)], how: 'part' };
}

const overlaps = (a: Mention, b: Mention): boolean => a.start < b.end && b.start < a.end;

/** The mentions, with those who are named by another as themselves. */
export function withDescribed(
  words: readonly Word[],
  mentions: readonly Mention[],
  store: Store,
): readonly Mention[] {
  const sentence = { words, store };
  const read = mentions.map((mention) => {
    const described = isOfBodies(mention)
      ? (ofBody(sentence, mention) ?? bossOf(sentence, mention) ?? whoLeads(sentence, mention))
      : mention.candidates.length === 0
        ? headOf(sentence, mention)
        : whatIsLed(sentence, mention);
    // Whoever is of a body is not the body that is called so.
    const other = described && { ...described, called: undefined };
    return { mention: other ?? mention, isDescribed: described !== undefined };
  });
  const described = read.filter(({ isDescribed }) => isDescribed);
  return read
    .filter(
      ({ mention, isDescribed }) =>
        isDescribed || !described.some((other) => overlaps(mention, other.mention)),
    )
    .map(({ mention }) => mention);
}

/** So many words may tell of what somebody is: "the ferry-town mayor". */
const LONGEST_OFFICE = 3;

/** "Tallow the ferry-town mayor": a name and an office of the same people are one mention. */
export function joinAppositions(
  words: readonly Word[],
  mentions: readonly Mention[],
  /** Those of some people whom words tell of. */
  toldBy: (people: readonly Entity[], words: readonly Word[]) => readonly Entity[],
): readonly Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const [article, ...office] = before ? words.slice(before.end, mention.end) : [];
    const title = office.at(-1)?.fold ?? '';
    const told = office.slice(0, -1);
    const shared = before?.candidates.filter((entity) => partsOf(entity).head.has(title)) ?? [];
    const isBeside =
      article?.fold === 'the' && told.length <= LONGEST_OFFICE && !told.some((word) => isFunctionWord(word));
    if (before === undefined || !isBeside || shared.length === 0 || before.candidates.length < 2) {
      joined.push(mention);
      continue;
    }
    const candidates = told.length > 0 ? toldBy(shared, told) : shared;
    joined[joined.length - 1] = {
      ...before,
      end: mention.end,
      candidates,
      typed: words
        .slice(before.start, mention.end)
        .map(({ raw }) => raw)
        .join(' '),
    };
  }
  return joined;
}
