/** What people are or are not accused of: asked for, or owed to a question that touches on it. */
import type { Entity, Fact } from '../../../facts/schema.js';
import { isSameUnit, type Unit, unitHas, unitsOf } from '../../../search/terms.js';
import { NEGATIONS } from '../../../search/vocabulary.js';
import { type Word, wordsOf } from '../../../search/words.js';
import type { Answer, Item } from '../../answer.js';

import { asksForSpeech } from '../reading/asks-for-speech.js';
import { type Reading, storiesAsked } from '../reading/reading.js';
import { type Asked, has, listFacts, nothing } from '../reply/reply.js';
import { holdsLabels } from '../words/story-labels.js';
import { findFacts } from './find-facts.js';
import { isNumber } from './support.js';

/** Attitudes and accusations may be asked about in words that no source used. */
export const isAskedInAnyWords = (unit: Unit): boolean =>
  unitHas(unit, 'back', 'oppose', 'demand', 'defer', 'retract', 'accuse', 'charge', 'convict', 'wrongdoing');

const ABOUT_ACCUSATIONS = 'What sources say about accusations';

/** Words of accusation that may mean something else. */
const OF_ACCUSATION = /^(?:charged|charges|trouble|innocent|innocence)$/;

const asksForAccusations = (reading: Reading): boolean =>
  reading.units.some((unit) => unitHas(unit, 'accuse', 'charge', 'convict', 'wrongdoing')) ||
  has(reading, OF_ACCUSATION);

/** Offences, and what becomes of those who are found to have committed one. A lie is none: whoever is cleared may have told one. */
const MISDEEDS = ['corrupt', 'steal', 'misuse', 'defraud', 'imprison', 'detain', 'punish', 'acquit'] as const;

const touchesOnWrongdoing = (reading: Reading): boolean =>
  asksForAccusations(reading) ||
  reading.units.some((unit) => unitHas(unit, ...MISDEEDS)) ||
  has(reading, /^suspect(?:s|ed|ing)?$/);

/** Those who may be accused: "when did she accuse him" is of him. */
const accusedIn = ({ subjects, objects, units }: Reading): readonly Entity[] =>
  objects.length > 0 && subjects.length > 0 && units.some((unit) => unitHas(unit, 'accuse'))
    ? objects
    : [...subjects, ...objects];

/** The standing facts of the people named, or of everybody, that hold what else is asked for. */
function standingsOf({ context, reading }: Asked, content: readonly Unit[]): readonly Item[] {
  const people = accusedIn(reading);
  const passive: Reading = { ...reading, subjects: [], objects: [], content };
  return findFacts(
    context,
    storiesAsked(reading, context),
    passive,
    (fact) =>
      fact.kind === 'standing' && (people.length === 0 || people.some(({ id }) => id === fact.subject)),
    { kind: 'standing', ...(people.length > 0 ? { of: people.map(({ id }) => id) } : {}) },
  );
}

/** So many words before a word deny it. */
const REACH_OF_NEGATION = 5;

/** Whether a summary says of somebody what is asked for, and not that it is not so. */
function saysIt({ summary }: Fact, asked: readonly Unit[]): boolean {
  const words = wordsOf(summary);
  return unitsOf(words).some((unit) => {
    const at = words.indexOf(unit.words[0] as Word);
    const before = words.slice(Math.max(at - REACH_OF_NEGATION, 0), Math.max(at, 0));
    return (
      asked.some((other) => isSameUnit(unit, other)) &&
      !before.some(({ fold }) => NEGATIONS.has(fold) || fold === 'nobody')
    );
  });
}

/** "Who was convicted": those of whom a source says so, and nobody else. */
function answerWhoIsAccused(asked: Asked, content: readonly Unit[]): Answer {
  const { reading } = asked;
  const named = reading.content.filter((unit) => !content.includes(unit));
  const items = standingsOf(asked, content).filter(({ fact }) => saysIt(fact, named));
  return items.length > 0 ? listFacts(asked, ABOUT_ACCUSATIONS, items) : nothing(asked);
}

/** What people are or are not accused of, as the sources say it. */
export function answerAccused(asked: Asked): Answer | undefined {
  const { reading } = asked;
  const asksWhatWasSaid =
    asksForSpeech({ ...reading, content: [] }) && reading.subjects.length > 0 && reading.objects.length > 0;
  if (!asksForAccusations(reading) || asksWhatWasSaid) return undefined;
  const isOpen = (unit: Unit): boolean =>
    isAskedInAnyWords(unit) || unit.words.every(({ fold }) => OF_ACCUSATION.test(fold));
  const content = reading.content.filter((unit) => !isOpen(unit));
  if (reading.questionWord === 'who' && accusedIn(reading).length === 0 && content.length === 0)
    return answerWhoIsAccused(asked, content);
  const exact = standingsOf(asked, content);
  // Of how many things somebody is accused is seldom told of each.
  const standings =
    exact.length > 0
      ? exact
      : standingsOf(
          asked,
          content.filter((unit) => !isNumber(unit)),
        );
  return standings.length > 0 ? listFacts(asked, ABOUT_ACCUSATIONS, standings) : undefined;
}

/** Whether an answer only says what sources say about accusations, which is owed, and answers no question. */
export const isMerelyOwed = ({ body }: Answer): boolean =>
  body.kind === 'facts' && body.heading === ABOUT_ACCUSATIONS;

/**
 * Nothing on record; but where the question touches on wrongdoing, what sources say of the accusations against those it
 * names goes with that: silence about it must not read as a suspicion left open.
 */
export function nothingOrStanding(asked: Asked, unknown: readonly Unit[] = []): Answer {
  const { reading } = asked;
  const answer = nothing(asked, unknown);
  const names = accusedIn(reading);
  if (!touchesOnWrongdoing(reading) || names.length === 0) return answer;
  // Whoever bears the name in a story that has nothing to do with what is asked is not meant.
  const others = reading.content.filter((unit) => !isAskedInAnyWords(unit) && !unitHas(unit, ...MISDEEDS));
  const standings = standingsOf(asked, []).filter(
    ({ record }) =>
      others.length === 0 ||
      reading.mentions.every(({ how }) => how === 'name') ||
      others.some((unit) => holdsLabels(record, unit)),
  );
  return standings.length > 0
    ? listFacts(asked, ABOUT_ACCUSATIONS, standings, [
        'Nothing on record answers the question itself; this is what sources say about those it names.',
      ])
    : answer;
}
