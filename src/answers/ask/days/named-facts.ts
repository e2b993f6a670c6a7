/** The facts that a clause names: "the inquiry was opened", "the vote", "she resigned", "his apology". */
import type { Entity, Fact } from '../../../facts/schema.js';
import { isRetracted, peopleOf, type StoryRecord } from '../../../facts/store.js';
import { listFacts } from '../../../search/list-facts.js';
import type { Mention } from '../../../search/name-parts.js';
import { nameWords } from '../../../search/name-words.js';
import { FIELD_WEIGHT, rankFacts } from '../../../search/statements.js';
import { isSameUnit, type Unit, unitHas, unitsOf } from '../../../search/terms.js';
import { NEGATIONS } from '../../../search/vocabulary.js';
import { stemOf, type Word, wordsOf } from '../../../search/words.js';
import type { AnswerContext, Item } from '../../answer.js';
import { compareByDate, isBy, itemOf } from '../../scope.js';
import { isBeginning, unitsBetween } from '../words/content-units.js';
import { holdsMainly, involves, runOf } from '../words/fact-text.js';
import { withRefusals } from '../words/idioms.js';
import { SPEECH } from '../words/roles.js';
import { lasts } from './event-days.js';

interface Clause {
  readonly context: AnswerContext;
  /** The stories that are looked through. */
  readonly records: readonly StoryRecord[];
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  /** Whom the question is about: a pronoun in the clause is one of them. */
  readonly subjects: readonly Entity[];
}

export interface NamedFacts {
  readonly items: readonly Item[];
  /** Whether the clause names what all of them belong to ("the strike"), rather than any of them. */
  readonly isTopic: boolean;
  /** Whether what they tell of was so from their own day on. */
  readonly isBegun?: boolean;
}

/** Verbs that say no more than that something was so. */
const LIGHT =
  /^(?:take|takes|took|taken|place|happen|happens|happened|occur|occurred|make|made|give|gave|given|hold|held|come|came|news|day)$/;

const asWord = (word: Word, fold: string): Word => ({ ...word, fold, stem: stemOf(fold) });

/** What was rejected was refused: what somebody did, and not which side they took. */
const REJECTED = /^(?:reject|rejects|rejected|rejection|rejections)$/;

/** What comes out is published, and what is over has ended: "since the files came out", "before it was over". */
const inFull = (words: readonly Word[]): readonly Word[] =>
  words.map((word, place) => {
    const [before, after] = [words[place - 1]?.fold ?? '', words[place + 1]?.fold];
    if (/^(?:come|comes|came|coming)$/.test(word.fold) && after === 'out') return asWord(word, 'published');
    if (REJECTED.test(word.fold)) return asWord(word, 'refused');
    return word.fold === 'over' && /^(?:was|were|is|are)$/.test(before) ? asWord(word, 'ended') : word;
  });

/** Of a body that did more than this, no one deed is what it decided. */
const MOST_LOOKED_AT = 200;

const isDenied = (fact: Fact): boolean => {
  const words = wordsOf(fact.summary);
  return (
    words.some(({ fold }) => NEGATIONS.has(fold)) ||
    unitsOf(words).some((unit) => unitHas(unit, 'decline', 'deny'))
  );
};

/** "The trial began": the first day of what lasts, or else the first time that anything of the kind happened. */
function beginningsOf(
  units: readonly Unit[],
  find: (units: readonly Unit[]) => readonly Item[],
): readonly Item[] {
  const left = units.filter((unit) => !isBeginning(unit));
  if (left.length === 0 || left.length === units.length) return [];
  const mainly = find(left).filter(({ fact }) => left.every((unit) => holdsMainly(fact, unit)));
  const lasting = mainly.filter(({ fact }) => lasts(fact));
  const stories = new Set(mainly.map(({ record }) => record));
  const first = stories.size === 1 ? mainly.toSorted(compareByDate).slice(0, 1) : mainly;
  return (lasting.length > 0 ? lasting : first).map((item) => ({
    ...item,
    bounds: { ...item.bounds, latest: item.bounds.earliest },
  }));
}

/** What a body does in its office, named by no more than that it was done. */
const isDecision = ({ words }: Unit): boolean =>
  words.every(({ fold }) =>
    /^(?:decisions?|decide[sd]?|rulings?|ruled|verdicts?|answers?|moves?)$/.test(fold),
  );

/** "The league's decision": what the one who is named did, by the first words of what tells of it. */
function decisionsOf({ context, records, mentions }: Clause): readonly Item[] {
  const [named] = mentions;
  if (named === undefined) return [];
  const among = new Set(records);
  return named.candidates.flatMap((entity) => {
    const names = [entity.name, ...entity.aliases].map((name) => runOf(name).trimEnd());
    return listFacts(context.store, { kind: 'event', involving: [[entity.id]] }, 'newest', MOST_LOOKED_AT)
      .facts.filter(({ fact, record }) => {
        const begins = runOf(fact.summary).replace(/^ the /, ' ');
        return (
          among.has(record) &&
          !isRetracted(fact) &&
          names.some((name) => begins.startsWith(`${name.replace(/^ the /, ' ')} `))
        );
      })
      .map(({ record, fact }) => itemOf(record, fact));
  });
}

/** "His apology", "the announcement": what a statement's speaker does by it, and not what it is about ("described the ban"). */
function isOwnAct({ store }: AnswerContext, fact: Fact, units: readonly Unit[]): boolean {
  const names = new Set(peopleOf(fact).flatMap((id) => nameWords(store.entities.get(id)?.name ?? '')));
  const verb = unitsOf(wordsOf(fact.summary)).find(
    ({ words }) => !words.every(({ fold }) => names.has(fold)),
  );
  return verb !== undefined && units.some((unit) => isSameUnit(unit, verb));
}

/**
 * The facts that fit all of a clause, events before statements; undefined where the clause names no deed but only somebody
 * ("before the council"). A statement fits where it is its speaker's own act, and not where it denies one.
 */
export function factsNamedBy(clause: Clause): NamedFacts | undefined {
  const { context, records, mentions, subjects } = clause;
  const isTaken = (place: number): boolean =>
    mentions.some(({ start, end }) => start <= place && place < end);
  const units = unitsBetween(withRefusals(inFull(clause.words)), isTaken).filter(
    ({ words }) => !words.every(({ fold }) => LIGHT.test(fold)),
  );
  if (units.length === 0) return undefined;
  const isOwn = clause.words.some(({ fold }) => /^(?:he|she|they|his|her|their)$/.test(fold));
  const people = [
    ...mentions.map(({ candidates }) => candidates),
    ...(isOwn && mentions.length === 0 && subjects.length > 0 ? [subjects] : []),
  ];
  // "Since her letter": of nobody who is known.
  if (isOwn && people.length === 0) return { items: [], isTopic: false };
  const isVerbal =
    clause.words.some(({ fold }) => /^(?:was|were|is|are|has|had|been|he|she|they)$/.test(fold)) ||
    units.length > 1;
  // What the index leaves out before it ranks: only so many are ranked.
  const involving = people.map((some) => some.map(({ id }) => id));
  const find = (
    field: number,
    kind: 'event' | 'statement',
    asked: readonly Unit[] = units,
  ): readonly Item[] =>
    rankFacts(
      context.store,
      records,
      asked,
      (fact) => !isRetracted(fact) && (kind === 'event' ? isEvent(fact) : isAct(fact)),
      field,
      { kind, involving },
    )
      .filter(({ missing }) => missing.length === 0)
      .map(({ record, fact }) => itemOf(record, fact));
  const isEvent = (fact: Fact): boolean =>
    fact.kind === 'event' &&
    people.every((some) => some.some((entity) => involves(context.store, fact, entity)));
  const isAct = (fact: Fact): boolean =>
    fact.kind === 'statement' &&
    people.slice(0, 1).every((some) => some.some(({ id }) => isBy(fact, id))) &&
    people.every((some) => some.some((entity) => involves(context.store, fact, entity))) &&
    !isDenied(fact);
  const happened = find(FIELD_WEIGHT.own, 'event');
  const begun =
    happened.length > 0 ? [] : beginningsOf(units, (left) => find(FIELD_WEIGHT.own, 'event', left));
  if (begun.length > 0) return { items: begun, isTopic: false };
  const decided = units.every(isDecision) ? decisionsOf(clause) : [];
  if (decided.length > 0) return { items: decided, isTopic: false };
  const mainly = happened.filter(({ fact }) => units.every((unit) => holdsMainly(fact, unit)));
  const lasting = isVerbal ? [] : mainly.filter(({ fact }) => lasts(fact));
  const events = lasting.length > 0 ? lasting : mainly.length > 0 || !isVerbal ? mainly : happened;
  if (events.length > 0) return { items: events, isTopic: false };
  // "After she said that it was sold" names what was said, and not only that something was.
  const isSaid = clause.words.some(({ stem }) => SPEECH.has(stem));
  const acts = find(FIELD_WEIGHT.own, 'statement').filter(
    ({ fact }) =>
      isSaid ||
      (units.every((unit) => holdsMainly(fact, unit)) && (isVerbal || isOwnAct(context, fact, units))),
  );
  if (acts.length > 0) return { items: acts, isTopic: false };
  return { items: find(FIELD_WEIGHT.topics, 'event'), isTopic: !isVerbal };
}
