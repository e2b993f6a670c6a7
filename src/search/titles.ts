/** Whose title it is: "the mayor of Chicago" is not whoever is a mayor on record. */
import type { Entity } from '../facts/schema.js';
import { type Mention, partsOf, type Scan } from './name-parts.js';
import { foldsOf, nameWords, normalName } from './name-words.js';
import { isStemInStore } from './statements.js';
import { isFunctionWord } from './terms.js';
import { ARTICLES_AND_TITLES, GENERIC_WORDS } from './vocabulary.js';
import type { Word } from './words.js';

/** Whether the words of a mention stand for its bearer by a name, and not by a title or a general word alone. */
const isByOwnName = ({ words, index }: Scan, { start, end }: Mention, entity: Entity): boolean => {
  const folds = words.slice(start, end).map((word) => word.fold);
  if (entity.kind === 'person') return folds.some((fold) => partsOf(entity).alone.has(fold));
  const named = index.byId.get(entity.id);
  const normal = normalName(folds).join(' ');
  return named?.names.slice(0, named.own).some((name) => nameWords(name).join(' ') === normal) ?? false;
};

/** "The curator of bronzes": what somebody is of may stand in what describes them, and not in their title. */
const isDescribedOf = ({ description = '' }: Entity, fold: string): boolean =>
  foldsOf(description).some((word, at, words) => word === fold && words[at - 1] === 'of');

/** The place of the word that says of what somebody is ("the mayor of Chicago"), if one does. */
function placeOfWhat(words: readonly Word[], end: number): number | undefined {
  if (words[end]?.fold !== 'of') return undefined;
  for (let place = end + 1; place < words.length; place += 1) {
    const word = words[place];
    if (word === undefined || !isFunctionWord(word)) return word && place;
    if (!ARTICLES_AND_TITLES.has(word.fold)) return undefined;
  }
  return undefined;
}

/** A capitalised word that is part of nobody's name: with it, "Karen" and "Los Angeles" name somebody else. */
const isOtherName = ({ store, index }: Scan, word: Word): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word.raw) &&
  !isFunctionWord(word) &&
  !index.byWord.has(word.fold) &&
  (GENERIC_WORDS.has(word.fold) || !isStemInStore(store, word.stem));

/** A capitalised word before a last name that is nobody's: "Chris Bass" is not Karen Bass. */
function otherFirstName({ store, words, index }: Scan, mention: Mention): string | undefined {
  const before = words[mention.start - 1];
  const isLastName =
    mention.end === mention.start + 1 && mention.candidates.every(({ kind }) => kind === 'person');
  if (!isLastName || before === undefined || mention.start < 2) return undefined;
  const isName =
    /^\p{Lu}\p{Ll}/u.test(before.raw) &&
    !before.possessive &&
    !isFunctionWord(before) &&
    !GENERIC_WORDS.has(before.fold) &&
    !index.byWord.has(before.fold) &&
    !isStemInStore(store, before.stem);
  return isName ? before.raw : undefined;
}

/**
 * Leaves only those whose title it is: "the mayor of Chicago" and "the LA28 spokesman" are not whoever is a mayor or a
 * spokesman on record. Where nobody is left, the mention reaches over what tells that it is somebody else.
 */
export function narrow(scan: Scan, mention: Mention, before: Mention | undefined): Mention {
  const { words, index } = scan;
  const isOf = (entity: Entity, fold: string): boolean => {
    const named = index.byId.get(entity.id);
    const isInNames = named !== undefined && (index.wordsOfNamed.get(named)?.has(fold) ?? false);
    return isInNames || isDescribedOf(entity, fold);
  };
  const other = otherFirstName(scan, mention);
  if (other !== undefined) return { ...mention, candidates: [], typed: `${other} ${mention.typed}` };
  const next = words[mention.end];
  if (mention.how === 'part' && next && isOtherName(scan, next))
    return { ...mention, end: mention.end + 1, candidates: [], typed: `${mention.typed} ${next.raw}` };
  const place = placeOfWhat(words, mention.end);
  const what = place === undefined ? undefined : words[place];
  const owner = before?.end === mention.start ? words[before.end - 1] : undefined;
  if (what === undefined && owner === undefined) return mention;
  // "Varga the mayor of Kestrel Bay": of whom a title is, a name before it does not tell.
  const last = words[mention.end - 1]?.fold ?? '';
  const isTitle = (entity: Entity): boolean =>
    what !== undefined && partsOf(entity).head.has(last) && !partsOf(entity).alone.has(last);
  const isTheirs = (entity: Entity): boolean =>
    (isByOwnName(scan, mention, entity) && !isTitle(entity)) ||
    ((what === undefined || isOf(entity, what.fold)) &&
      (owner === undefined || before?.candidates.includes(entity) || isOf(entity, owner.fold)));
  const candidates = mention.candidates.filter(isTheirs);
  if (candidates.length > 0) {
    const isDescribed =
      what !== undefined &&
      place !== undefined &&
      candidates.every((entity) => !isByOwnName(scan, mention, entity) && isDescribedOf(entity, what.fold));
    return { ...mention, candidates, ...(isDescribed ? { end: place + 1 } : {}) };
  }
  const start = owner ? (before?.start ?? mention.start) : mention.start;
  let end = place === undefined ? mention.end : place + 1;
  // "The mayor of New York": the name goes on.
  const goesOn = (word: Word | undefined): boolean =>
    word !== undefined && !isFunctionWord(word) && !GENERIC_WORDS.has(word.fold);
  if (place !== undefined) while (goesOn(words[end])) end += 1;
  const typed = words
    .slice(start, end)
    .map((word) => word.raw)
    .join(' ');
  return { ...mention, end, candidates, typed };
}
