/** What the record says that somebody is, as terms: "restaurant owner who wrote a cookery book", "brother of a cook". */
import type { Entity, EntityId } from '../../../facts/schema.js';
import type { Store, StoryRecord } from '../../../facts/store.js';
import type { Terms } from '../../../search/term-places.js';
import { groupKeysIn, indexTermsOf, type Unit, unitsOf } from '../../../search/terms.js';
import { stemOf, wordsOf } from '../../../search/words.js';
import { recordsWith } from '../../scope.js';
import { keptOfEntity } from './kept.js';
import { leadsSome } from './leading.js';

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

/** How a term is said of somebody: of them at all, or of a body in which they have a title; of them alone; as what they are. */
export const SAID = { atAll: 0, alone: 1, asHead: 2 } as const;

/** Said of those who lead a body, whatever they are called there. No stem has this form. */
const LEADER = '@@leader';

/** Said of those who have a title in a body. */
export const memberKey = (body: EntityId): string => `@${body}`;

export const LEADER_UNIT: Unit = { words: [], stems: [LEADER], groups: [] };

/** "A farmer", of "a farmer who keeps cows": what somebody is, without what it is of. */
const headOf = (part: string): string => part.split(WHAT_FOLLOWS)[0] ?? part;

/** The terms of what somebody is: owner, brother. */
function headTermsOf(head: string): readonly string[] {
  const last = unitsOf(wordsOf(head)).at(-1);
  return last ? [...indexTermsOf(last.words.map(({ raw }) => raw).join(' '))] : [];
}

function termsIn(text: string): readonly string[] {
  const words = wordsOf(text);
  return [...words.flatMap(({ stem, fold }) => [stem, ...deedsOf(fold)]), ...groupKeysIn(words)];
}

interface Reader {
  readonly termsIn: (text: string) => readonly string[];
  readonly headTermsOf: (head: string) => readonly string[];
}

/** Of thousands of people, many have the same titles, in the same bodies. */
export function keepingReader(): Reader {
  const keeping = (read: (text: string) => readonly string[]): ((text: string) => readonly string[]) => {
    const kept = new Map<string, readonly string[]>();
    return (text) => {
      const terms = kept.get(text) ?? read(text);
      kept.set(text, terms);
      return terms;
    };
  };
  return { termsIn: keeping(termsIn), headTermsOf: keeping(headTermsOf) };
}

/** What somebody who has titles in these bodies is known for: terms, each with how it is said. */
export function termsOfEntity(
  entity: Entity,
  bodies: readonly Entity[],
  read: Reader = { termsIn, headTermsOf },
): Terms {
  const titles = entity.roles.map(({ title }) => title);
  const parts = [...titles, ...partsOfDescription(entity.description ?? '')];
  const around = [entity, ...bodies].flatMap(({ name, aliases }) => [name, ...aliases]);
  const terms = new Map<string, number>();
  const add = (found: readonly string[], how: number): void => {
    for (const term of found) terms.set(term, (terms.get(term) ?? 0) | how);
  };
  for (const text of around) add(read.termsIn(text), SAID.atAll);
  for (const part of parts) {
    add(read.termsIn(part), SAID.alone);
    add(read.headTermsOf(headOf(part)), SAID.asHead);
  }
  add(
    bodies.map(({ id }) => memberKey(id)),
    SAID.atAll,
  );
  if (leadsSome(entity)) add([LEADER], SAID.asHead);
  return terms;
}

const knownFor = keptOfEntity((entity, bodies) => termsOfEntity(entity, bodies));

/** "The mayor's sister": whether somebody is said to be something to one of others beside whom they are on record. */
export function isSomethingTo(
  entity: Entity,
  others: ReadonlySet<Entity>,
  { store, records }: { readonly store: Store; readonly records: readonly StoryRecord[] },
): boolean {
  const beside = new Set(recordsWith(records, entity.id).flatMap(({ people }) => [...people]));
  beside.delete(entity.id);
  const all = knownFor(entity, store);
  return [...beside].some((id) => {
    const other = store.entities.get(id);
    if (other === undefined || !others.has(other)) return false;
    return [...knownFor(other, store)].some(
      ([term, how]) => (how & SAID.asHead) !== 0 && term !== LEADER && all.has(term),
    );
  });
}
