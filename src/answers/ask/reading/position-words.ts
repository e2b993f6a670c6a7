/** Positions that a question names in words of their own. */
import type { Position, Question } from '../../../facts/schema.js';
import { isSameUnit, type Unit, unitHas, unitsOf } from '../../../search/terms.js';
import { GENERIC_WORDS, NEGATIONS } from '../../../search/vocabulary.js';
import { oppositesOf } from '../../../search/word-groups.js';
import { wordsOf } from '../../../search/words.js';
import { isAttitude } from '../words/attitude-words.js';

const own = new WeakMap<Position, readonly (readonly Unit[])[]>();

/** The words of a position, under each of its names, that tell it from the question and from the other positions. */
function ownUnits(question: Question, position: Position): readonly (readonly Unit[])[] {
  const known = own.get(position);
  if (known) return known;
  const elsewhere = unitsOf(wordsOf([question.text, ...question.aliases].join(' . '))).flatMap(
    ({ stems }) => stems,
  );
  // What a name denies does not name it: "Not for the town to say".
  const names = [position.label, ...position.aliases].map(wordsOf);
  const affirmed = names.filter((words) => !words.some(({ fold }) => NEGATIONS.has(fold)));
  const made = affirmed.map((words) =>
    unitsOf(words).filter(
      (unit) =>
        !isAttitude(unit) &&
        !unit.words.every(({ fold }) => GENERIC_WORDS.has(fold)) &&
        !unit.stems.every((stem) => elsewhere.includes(stem)),
    ),
  );
  own.set(position, made);
  return made;
}

/** "As they are": what is left as it is. */
const UNCHANGED = /\bas (?:it|they|things) (?:is|are)\b|\b(?:unchanged|untouched|as before)\b/i;

/** The position that is to leave everything as it is. */
export const positionUnchanged = ({ positions }: Question): Position | undefined =>
  positions.find(({ label, aliases }) => [label, ...aliases].some((name) => UNCHANGED.test(name)));

/** A position that the question names in the position's own words ("a study first"). */
export const positionNamed = (question: Question, complement: readonly Unit[]): Position | undefined =>
  question.positions.find((position) =>
    ownUnits(question, position).some(
      (own) => own.length > 0 && own.every((unit) => complement.some((other) => isSameUnit(unit, other))),
    ),
  );

const spoken = new WeakMap<Question, readonly Unit[]>();

/** All that a question and its positions are called, as units. */
function unitsOfQuestion(question: Question): readonly Unit[] {
  const known = spoken.get(question);
  if (known) return known;
  const names = question.positions.flatMap(({ label, aliases }) => [label, ...aliases]);
  const made = unitsOf(wordsOf([question.text, ...question.aliases, ...names].join(' . ')));
  spoken.set(question, made);
  return made;
}

/** Whether any of the words, or what says the opposite, is what the question is about. */
export const touchesOnQuestion = (question: Question, content: readonly Unit[]): boolean =>
  content.some(
    (unit) =>
      !isAttitude(unit) &&
      unitsOfQuestion(question).some(
        (other) =>
          isSameUnit(unit, other) ||
          unit.groups.some((group) => oppositesOf(group).some((one) => other.groups.includes(one))),
      ),
  );

/** A position whose label, or another name of at least two words, stands in the question word for word ("one language"). */
export const positionSpelled = (question: Question, text: string): Position | undefined =>
  question.positions.find(({ label, aliases }) =>
    [label, ...aliases].some((name) => {
      const run = wordsOf(name)
        .map(({ fold }) => fold)
        .join(' ');
      return run.includes(' ') && ` ${text} `.includes(` ${run} `);
    }),
  );

/**
 * A position whose label is to do away with what the words name ("Drop the ban", of a ban on phones); what else they name has to be
 * in the question.
 */
export const positionDenying = (question: Question, complement: readonly Unit[]): Position | undefined =>
  question.positions.find(({ label }) => {
    const words = wordsOf(label);
    const units = unitsOf(words);
    const denies =
      units.some((unit) => unitHas(unit, 'scrap')) || words.some(({ fold }) => NEGATIONS.has(fold));
    const others = complement.filter((unit) => !units.some((other) => isSameUnit(unit, other)));
    const inText = unitsOf(wordsOf([question.text, ...question.aliases].join(' . ')));
    return (
      denies &&
      others.length < complement.length &&
      others.every((unit) => inText.some((other) => isSameUnit(unit, other)))
    );
  });
