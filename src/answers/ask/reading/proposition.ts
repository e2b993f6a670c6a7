/** What a question on record proposes: a deed, and what it would be done to. */
import type { Entity, Position, Question } from '../../../facts/schema.js';
import { isSameUnit, mayBeVerb, type Unit, unitHas, unitsOf } from '../../../search/terms.js';
import { NEGATIONS } from '../../../search/vocabulary.js';
import { isAdverseGroup, isThingGroup, oppositesOf } from '../../../search/word-groups.js';
import { stemOf, type Word, wordsOf } from '../../../search/words.js';
import { isAttitude } from '../words/attitude-words.js';
import { isNamedIn } from '../words/names-in-text.js';
import { positionDenying } from './position-words.js';

type Side = 'for' | 'against';

/** Deeds by which what they are done to comes to be, or goes on. */
export const FAVOURABLE = [
  'introduce',
  'build',
  'open',
  'allow',
  'appoint',
  'elect',
  'stay',
  'protect',
  'repair',
] as const;

/** Deeds that are done to whoever does them. */
const OF_ONESELF = ['leave'] as const;

/** What comes after is when or on what condition, and not what is proposed. */
const SUBORDINATE = /^(?:before|after|until|till|unless|if|when|while|because|although|though|since)$/;

const PREPOSITION = /^(?:of|to|from|in|on|at|as|for|with|by|into|over|under|about|against|without)$/;

const GOING = stemOf('leave');
const GIVING = stemOf('give');

interface Proposition {
  readonly verb: Unit | undefined;
  /** What the deed makes of what it is done to, as far as can be told. */
  readonly favours: boolean | undefined;
  /** Words of what it is done to. */
  readonly target: readonly Word[];
  /** Words of whoever would have it then: "give the bell back to the island". */
  readonly recipient: readonly Word[];
}

const known = new WeakMap<Question, Proposition>();

const isLeaving = ({ stems }: Unit): boolean => stems.length === 1 && stems[0] === GOING;

function favoursTarget(verb: Unit, isPassive: boolean): boolean | undefined {
  if (verb.groups.some(isAdverseGroup) || isLeaving(verb)) return false;
  // Whoever is given something gains by it; what is given is not kept.
  if (unitHas(verb, ...FAVOURABLE) || (isPassive && verb.stems[0] === GIVING)) return true;
  return undefined;
}

/** The words up to the first preposition. */
const nounPhrase = (words: readonly Word[]): readonly Word[] => {
  const end = words.findIndex(({ fold }) => PREPOSITION.test(fold));
  return end < 0 ? words : words.slice(0, end);
};

/** Reads the question's text: "Should the council introduce a toll", "Should she be given another term". */
function propositionOf(question: Question): Proposition {
  const before = known.get(question);
  if (before) return before;
  const all = wordsOf(question.text);
  const end = all.findIndex(({ fold }, at) => at > 0 && SUBORDINATE.test(fold));
  const words = end < 0 ? all : all.slice(0, end);
  const be = words.findIndex(({ fold }) => fold === 'be');
  const isPassive = be > 0;
  const verb = unitsOf(isPassive ? words.slice(be + 1) : words).find(
    (unit, at) => isPassive || (at > 0 && !isAttitude(unit) && (mayBeVerb(unit) || isLeaving(unit))),
  );
  const [first] = verb?.words ?? [];
  const last = verb?.words.at(-1);
  const at = first ? words.indexOf(first) : -1;
  const done = isPassive || (verb !== undefined && unitHas(verb, ...OF_ONESELF));
  const inside = new Set(verb?.words);
  const after = words.slice(at + 1).filter((word) => !inside.has(word) || word === last);
  const target = done
    ? nounPhrase(words.slice(0, at))
    : nounPhrase(after.filter((word) => !inside.has(word)));
  const to = words.findIndex(({ fold }, place) => place > at && fold === 'to');
  const recipient = to < 0 ? [] : nounPhrase(words.slice(to + 1));
  const made = { verb, favours: verb && favoursTarget(verb, isPassive), target, recipient };
  known.set(question, made);
  return made;
}

const deedsOf = ({ groups }: Unit): readonly string[] => groups.filter((group) => !isThingGroup(group));

const isAmong = (unit: Unit, others: readonly Unit[]): boolean =>
  others.some((other) => isSameUnit(unit, other));

/** Groups that have an opposite in common say the same of whom they are done to: to resign, and to be dismissed. */
const isAkin = (a: string, b: string): boolean =>
  isAdverseGroup(a) && isAdverseGroup(b) && oppositesOf(a).some((other) => oppositesOf(b).includes(other));

/** The side of whoever favours a deed, by what the question proposes. */
function sideOfDeed(groups: readonly string[], proposed: readonly string[]): Side | undefined {
  if (groups.some((group) => proposed.some((other) => group === other || isAkin(group, other)))) return 'for';
  return groups.some((group) => oppositesOf(group).some((other) => proposed.includes(other)))
    ? 'against'
    : undefined;
}

const sideOfTone = (tone: Position['tone']): Side | undefined =>
  tone === 'for' || tone === 'against' ? tone : undefined;

const opposite = (tone: Position['tone']): Side | undefined =>
  tone === 'for' ? 'against' : tone === 'against' ? 'for' : undefined;

/** The one side some name of whose positions has a word that is accepted, where no other position has one. */
function sideNaming(question: Question, accepts: (unit: Unit) => boolean): Side | undefined {
  const sides = question.positions.flatMap(({ tone, label, aliases }) => {
    const has = [label, ...aliases].some((name) => {
      const words = wordsOf(name);
      const units = unitsOf(words);
      return !words.some(({ fold }) => NEGATIONS.has(fold)) && !units.some(isAttitude) && units.some(accepts);
    });
    return has ? [sideOfTone(tone)] : [];
  });
  const [only, ...more] = new Set(sides);
  return more.length === 0 ? only : undefined;
}

const sideNamingGroups = (question: Question, groups: readonly string[]): Side | undefined =>
  sideNaming(question, (unit) => unitHas(unit, ...groups));

/**
 * Whether the words are another name of the question, up to its first preposition ("sale of the club"). Of a name that ends with a
 * deed that one is enough ("the takeover", of "Larkspur takeover").
 */
function isOtherName({ aliases }: Question, complement: readonly Unit[], names: string): boolean {
  const bare = complement.flatMap(({ words }) => words.map(({ stem }) => stem));
  return aliases.some((alias) => {
    const head = nounPhrase(wordsOf(alias));
    const rest = head.filter(({ fold }) => !names.includes(` ${fold} `));
    const last = rest.at(-1);
    if (last === undefined || last !== head.at(-1)) return false;
    const isDeed = unitsOf([last]).some((unit) => deedsOf(unit).length > 0);
    return isDeed ? bare.includes(last.stem) : rest.every(({ stem }) => bare.includes(stem));
  });
}

const textOf = (words: readonly Word[]): string => ` ${words.map(({ fold }) => fold).join(' ')} `;

/** "The island getting the bell": the same as to give it to the island. */
function isReceived(question: Question, { complement, objects, receives }: Favoured): boolean {
  const { verb, target, recipient } = propositionOf(question);
  if (!receives || verb === undefined) return false;
  const isGiving = unitHas(verb, 'give', 'return', 'sell', 'lend') || verb.stems[0] === GIVING;
  const isIn = (words: readonly Word[]) => {
    const units = unitsOf(words);
    return {
      unit: (unit: Unit): boolean => isAmong(unit, units),
      entity: (entity: Entity): boolean => isNamedIn(textOf(words), entity, []),
    };
  };
  const parts = [isIn(target), isIn(recipient)];
  return (
    isGiving &&
    parts.every(({ unit, entity }) => complement.some(unit) || objects.some(entity)) &&
    complement.every((one) => parts.some(({ unit }) => unit(one))) &&
    objects.every((one) => parts.some(({ entity }) => entity(one)))
  );
}

export interface Favoured {
  /** What is backed or opposed, in words other than those of attitude. */
  readonly complement: readonly Unit[];
  /** Whoever is. */
  readonly objects: readonly Entity[];
  /** Groups of deeds that are wished for in words of grammar alone ("wants him out"). */
  readonly wishes: readonly string[];
  /** What is backed or opposed where it is only called him, her or it. */
  readonly pronoun: 'person' | 'thing' | undefined;
  /** Whether somebody is to get it: "for them getting it". */
  readonly receives: boolean;
}

/** The side of a question that is favoured by whoever favours what the words name; undefined where it can't be told. */
export function sideFavoured(question: Question, favoured: Favoured): Side | undefined {
  const { complement, objects, wishes, pronoun } = favoured;
  if (isReceived(question, favoured)) return 'for';
  const { verb, favours, target } = propositionOf(question);
  const proposed = verb ? [...deedsOf(verb), ...(isLeaving(verb) ? OF_ONESELF : [])] : [];
  for (const unit of complement) {
    const isProposed = verb !== undefined && isSameUnit(unit, verb);
    const side = isProposed
      ? 'for'
      : (sideOfDeed(deedsOf(unit), proposed) ??
        (deedsOf(unit).length > 0 ? sideNaming(question, (other) => isSameUnit(other, unit)) : undefined));
    if (side) return side;
  }
  // Where one position is to drop the ban, to back the ban is to be on the other side.
  const denying = positionDenying(question, complement);
  if (denying) return opposite(denying.tone);
  if (wishes.length > 0) return sideOfDeed(wishes, proposed) ?? sideNamingGroups(question, wishes);
  const isNothingNamed = complement.length + objects.length === 0;
  // "Who is against it": against what is proposed; but "backing" alone is of somebody, where it is somebody's going that is.
  if (isNothingNamed && pronoun !== 'person')
    return pronoun === 'thing' || favours !== false ? 'for' : undefined;
  const names = textOf(wordsOf(objects.flatMap(({ name, aliases }) => [name, ...aliases]).join(' . ')));
  if (favours !== false && complement.length > 0 && isOtherName(question, complement, names)) return 'for';
  // "Ferry strike", of what is called a strike.
  const called = question.aliases
    .map((alias) => unitsOf(nounPhrase(wordsOf(alias))))
    .filter((alias) => alias.slice(-1).some((unit) => isAmong(unit, unitsOf(target))));
  const isItself = complement.some((unit) => isAmong(unit, unitsOf(target)));
  const units = isItself ? [...unitsOf(target), ...called.flat()] : unitsOf(target);
  const isTarget =
    complement.every((unit) => isAmong(unit, units)) &&
    objects.every((entity) => isNamedIn(textOf(target), entity, []));
  if ((isNothingNamed && pronoun === undefined) || !isTarget || favours === undefined) return undefined;
  return favours ? 'for' : 'against';
}

/** Whether all of what is backed or opposed is named by the question: in its text, another name, or that of a position. */
export function isNamedBy(question: Question, complement: readonly Unit[]): boolean {
  const names = question.positions.flatMap(({ label, aliases }) => [label, ...aliases]);
  const words = [question.text, ...question.aliases, ...names].flatMap((text) => {
    const all = wordsOf(`${text} .`);
    const end = all.findIndex(({ fold }, at) => at > 0 && SUBORDINATE.test(fold));
    return end < 0 ? [all] : [all.slice(0, end)];
  });
  const stems = new Set(words.flat().map(({ stem }) => stem));
  const groups = new Set(words.flatMap(unitsOf).flatMap((unit) => unit.groups));
  return complement.every(
    (unit) =>
      unit.stems.every((stem) => stems.has(stem)) ||
      [...unit.groups, ...unit.groups.flatMap(oppositesOf)].some((group) => groups.has(group)),
  );
}
