/** What the record says that somebody is, as terms: "restaurant owner who wrote a cookery book", "brother of a cook". */
import type { Entity } from '../../../facts/schema.js';
import type { Store, StoryRecord } from '../../../facts/store.js';
import { indexTermsOf, isAmongTerms, type Unit, unitsOf } from '../../../search/terms.js';
import { allPhrases, isThingGroup } from '../../../search/word-groups.js';
import { stemOf, wordsOf } from '../../../search/words.js';
import { recordsWith } from '../../scope.js';

/** Where what somebody is ends, and what it is of begins. */
const WHAT_FOLLOWS =
  /\b(?:of|for|at|in|on|by|from|with|to|who|whom|whose|that|which|until|since|when|before|after)\b/;

/** "A farmer who keeps cows, nephew of the chair": each thing that somebody is. */
const partsOfDescription = (text: string): readonly string[] =>
  text
    .replace(/^[^:]*:/, '')
    .split(/[,;]| and /)
    .map((part) => part.trim());

/** What somebody does who is called so: an owner owns, a singer sings, a runner runs. */
function deedsOf(fold: string): readonly string[] {
  const [, root = ''] = /^(\p{L}{3,})(?:er|or)s?$/u.exec(fold) ?? [];
  const single = root.replace(/(\p{L})\1$/u, '$1');
  return root === '' ? [] : [root, `${root}e`, single].map(stemOf);
}

export interface KnownFor {
  /** The terms of what somebody is: owner, brother. */
  readonly heads: ReadonlySet<string>;
  /** The terms of what is said of them, and of nobody else. */
  readonly own: ReadonlySet<string>;
  /** The terms of all that is said of them, and of the bodies in which they have a title. */
  readonly all: ReadonlySet<string>;
}

const known = new WeakMap<Store, Map<Entity, KnownFor>>();

function textsAround({ roles, aliases, name }: Entity, store: Store): readonly string[] {
  const bodies = roles.flatMap(({ organization }) =>
    organization === undefined ? [] : (store.entities.get(organization) ?? []),
  );
  return [
    name,
    ...aliases,
    ...roles.map(({ title }) => title),
    ...bodies.flatMap((body) => [body.name, ...body.aliases]),
  ];
}

/** What somebody is known for. */
export function knownFor(entity: Entity, store: Store): KnownFor {
  const ofStore = known.get(store) ?? new Map<Entity, KnownFor>();
  known.set(store, ofStore);
  const found = ofStore.get(entity);
  if (found) return found;
  const parts = [...entity.roles.map(({ title }) => title), ...partsOfDescription(entity.description ?? '')];
  const heads = parts.flatMap((part) => {
    const [head = ''] = part.split(WHAT_FOLLOWS);
    const last = unitsOf(wordsOf(head)).at(-1);
    return last ? [...indexTermsOf(last.words.map(({ raw }) => raw).join(' '))] : [];
  });
  const termsIn = (texts: readonly string[]): ReadonlySet<string> =>
    new Set(
      texts.flatMap((text) => [...indexTermsOf(text), ...wordsOf(text).flatMap(({ fold }) => deedsOf(fold))]),
    );
  const made: KnownFor = {
    heads: new Set(heads),
    own: termsIn(parts),
    all: termsIn([...textsAround(entity, store), ...parts]),
  };
  ofStore.set(entity, made);
  return made;
}

export const isKnownAs = ({ heads }: KnownFor, unit: Unit): boolean => isAmongTerms(heads, unit);

export const isSaidAlone = ({ own }: KnownFor, unit: Unit): boolean => isAmongTerms(own, unit);

export const isSaidToBe = ({ all }: KnownFor, unit: Unit): boolean => isAmongTerms(all, unit);

/** "The mayor's sister": whether somebody is said to be something to one of others beside whom they are on record. */
export function isSomethingTo(
  entity: Entity,
  others: readonly Entity[],
  { store, records }: { readonly store: Store; readonly records: readonly StoryRecord[] },
): boolean {
  const { all } = knownFor(entity, store);
  return others.some(
    (other) =>
      other !== entity &&
      [...knownFor(other, store).heads].some((term) => all.has(term)) &&
      recordsWith(recordsWith(records, other.id), entity.id).length > 0,
  );
}

const indexes = new WeakMap<Store, ReadonlyMap<string, readonly Entity[]>>();

/** Everybody by the stems of what is said of them; made when somebody is first told so. */
function indexOf(store: Store): ReadonlyMap<string, readonly Entity[]> {
  const found = indexes.get(store);
  if (found) return found;
  const made = new Map<string, Entity[]>();
  for (const entity of store.entities.values()) {
    const words = wordsOf([...textsAround(entity, store), entity.description ?? ''].join(' . '));
    const stems = new Set(words.flatMap(({ stem, fold }) => [stem, ...deedsOf(fold)]));
    for (const stem of stems) {
      const entities = made.get(stem);
      if (entities) entities.push(entity);
      else made.set(stem, [entity]);
    }
  }
  indexes.set(store, made);
  return made;
}

/** Those of whom a word may be said. */
export function thoseSaidToBe(store: Store, { words, groups }: Unit): readonly Entity[] {
  const index = indexOf(store);
  const things = groups.filter(isThingGroup);
  const phrases = things.length === 0 ? [] : allPhrases().filter(({ group }) => things.includes(group));
  const stems = new Set([words[0]?.stem ?? '', ...phrases.flatMap(({ stems: [first] }) => first ?? [])]);
  return [...new Set([...stems].flatMap((stem) => index.get(stem) ?? []))];
}
