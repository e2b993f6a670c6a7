/** The words of somebody's names, by what they may stand for in a sentence. */
import type { Entity } from '../facts/schema.js';
import type { Store } from '../facts/store.js';
import { nameWords } from './name-words.js';
import { type NameIndex } from './names.js';
import { ARTICLES_AND_TITLES } from './vocabulary.js';
import type { Word } from './words.js';

/** A stretch of a sentence that names somebody. */
export interface Mention {
  /** Places among the words: [start, end). */
  readonly start: number;
  readonly end: number;
  /** Everybody whom the words may mean. Nobody where they name a title or body of what nobody on record is of. */
  readonly candidates: readonly Entity[];
  readonly typed: string;
  readonly how: 'name' | 'part' | 'typo';
  /** The only one who is called exactly so, where the others merely have the word in their names: meant unless something tells otherwise. */
  readonly called?: Entity | undefined;
}

/** A sentence that is looked through for names. */
export interface Scan {
  readonly store: Store;
  readonly words: readonly Word[];
  readonly index: NameIndex;
}

export interface NameParts {
  /** Words of names and aliases. */
  readonly name: ReadonlySet<string>;
  /** Words that by themselves may stand for a person: of the name, and of aliases that are forms of it. */
  readonly alone: ReadonlySet<string>;
  /** The words of a title before its "of": mayor, chief organiser. */
  readonly head: ReadonlySet<string>;
}

const parts = new WeakMap<Entity, NameParts>();

/** Of somebody without a title, each word of the name stands for them by itself: nothing of it has to be read. */
export const isUntitledPerson = ({ kind, roles }: Entity): boolean => kind === 'person' && roles.length === 0;

const isTitleWord = (entity: Entity, word: string): boolean =>
  entity.roles.some(({ title }) => nameWords(title).includes(word));

export function partsOf(entity: Entity): NameParts {
  const known = parts.get(entity);
  if (known) return known;
  const own = new Set(nameWords(entity.name));
  const forms = entity.aliases
    .map(nameWords)
    .filter((words) => words.length === 1 || words.some((word) => own.has(word)));
  const made = {
    alone: new Set([...own, ...forms.flat()].filter((word) => !isTitleWord(entity, word))),
    name: new Set([entity.name, ...entity.aliases].flatMap(nameWords)),
    head: new Set(entity.roles.flatMap(({ title }) => nameWords(title.split(/ (?:of|for|at) /)[0] ?? title))),
  };
  parts.set(entity, made);
  return made;
}

export const isConnective = (fold: string): boolean =>
  ARTICLES_AND_TITLES.has(fold) || /^(?:of|for|at|in|and)$/.test(fold);
