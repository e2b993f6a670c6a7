/** What a fact says, as running words: whom it names, and which stretch of a question it repeats. */
import type { Entity, Fact } from '../../../facts/schema.js';
import { peopleOf, type Store, segmentsOf, storyOfFact } from '../../../facts/store.js';
import { isSameUnit, type Unit, unitsOf } from '../../../search/terms.js';
import { wordsOf } from '../../../search/words.js';
import { concerns } from '../../scope.js';
import { isNamedIn } from './names-in-text.js';

/** A text's words, folded, with a space before, between and after them. */
export const runOf = (text: string): string =>
  ` ${wordsOf(text)
    .map(({ fold }) => fold)
    .join(' ')} `;

const textOf = (fact: Fact): string =>
  [
    fact.summary,
    ...segmentsOf(fact),
    ...(fact.kind === 'statement' ? [fact.venue ?? '', fact.addressee ?? ''] : []),
  ].join(' . ');

const texts = new WeakMap<Fact, string>();

/** A fact's own words, folded, with a space before, between and after them. */
export function foldedText(fact: Fact): string {
  const known = texts.get(fact);
  if (known !== undefined) return known;
  const text = runOf(textOf(fact));
  texts.set(fact, text);
  return text;
}

/** "The board" is what any board is called. */
const isProper = (name: string): boolean => /\p{Lu}/u.test(name.replace(/^The\s/, ''));

/** Whether a fact is about somebody, or names them by a name that is not that of another whom it concerns. */
export function involves(store: Store, fact: Fact, entity: Entity): boolean {
  if (concerns(fact, entity.id)) return true;
  // "The board" of another story is another board, whatever it is called for short.
  const isOfOther =
    entity.kind !== 'person' &&
    store.directory.people.has(entity.id) &&
    storyOfFact(store, fact.id)?.people.has(entity.id) === false;
  if (isOfOther)
    return [entity.name, ...entity.aliases].some(
      (name) => isProper(name) && foldedText(fact).includes(runOf(name)),
    );
  const others = peopleOf(fact).flatMap((id) => store.entities.get(id) ?? []);
  return isNamedIn(foldedText(fact), entity, others);
}

const CLAUSES = /,\s|;\s|\s(?:and that|but|while|since|because|so that|before|until|unless|and)\s/;

/** The clauses of a summary of ours. */
export const clausesOf = (summary: string): readonly string[] => summary.split(CLAUSES);

/** The part of a summary that says what happened, before what it says of something else. */
const mainClause = (summary: string): string =>
  summary.split(/\s(?:that|to|which|who|because|after|before)\s/)[0] ?? '';

/** Whether what a fact says first holds the unit, and not only what it says of something else. */
export const holdsMainly = (fact: Fact, unit: Unit): boolean =>
  unitsOf(wordsOf(mainClause(fact.summary))).some((other) => isSameUnit(unit, other));

/** Whether a fact's summary has the unit. */
export const tells = ({ summary }: Pick<Fact, 'summary'>, unit: Unit): boolean =>
  unitsOf(wordsOf(summary)).some((other) => isSameUnit(unit, other));

const OWNED = /^(?:the|a|an|this|that|his|her|its|their|any|no)$/;

/** Whether a text has the unit only as what something is called: "the ban", "an audit". */
export function isOnlyThing(text: string, unit: Unit): boolean {
  const words = wordsOf(text);
  const held = unitsOf(words).filter((other) => isSameUnit(unit, other));
  return (
    held.length > 0 &&
    held.every(
      ({ words: [word] }) => word !== undefined && OWNED.test(words[words.indexOf(word) - 1]?.fold ?? ''),
    )
  );
}
