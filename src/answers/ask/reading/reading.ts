/** What a plain question was read as: whose words or deeds, concerning whom, what else has to stand in an answer. */
import { laterDay } from '../../../facts/edtf.js';
import type { Entity } from '../../../facts/schema.js';
import type { StoryRecord } from '../../../facts/store.js';
import { readPossessives } from '../../../search/mentions.js';
import { mendParts } from '../../../search/mistyped-parts.js';
import type { Mention } from '../../../search/name-parts.js';
import type { Unit } from '../../../search/terms.js';
import { type Word, wordsOf } from '../../../search/words.js';
import type { AnswerContext } from '../../answer.js';
import { allRecords } from '../../scope.js';
import { readDays } from '../days/asked-days.js';
import { type AskedEvent, eventInWords, readEvent } from '../days/asked-events.js';
import { withCarriedDays } from '../days/carried-days.js';
import { readOffice } from '../days/office-days.js';
import { mentionsIn, namesIn } from '../people/read-mentions.js';
import { settle, settleTogether } from '../people/settle.js';
import { storiesHolding, storiesOf, withoutCommonNouns } from '../people/stories-named.js';
import {
  countsOf,
  isAddress,
  isAskedAbout,
  isAttribution,
  isBeginning,
  isBegunDoing,
  isGeneric,
  isPlanned,
  isStoryNoun,
  phrasalsOf,
  unitsBetween,
} from '../words/content-units.js';
import { type Excepted, readExcepted } from '../words/excepted.js';
import { withoutIdioms } from '../words/idioms.js';
import { type Carried, carriedContent } from '../words/pronouns.js';
import {
  type QuestionWord,
  questionWordOf,
  withoutExceptions,
  withoutPoliteness,
} from '../words/question-frame.js';
import { unlessTold } from '../words/sharers.js';
import { whoIsMeant } from './reread.js';

export interface Reading {
  readonly text: string;
  readonly questionWord: QuestionWord;
  /** Whoever is asked about as the one who said or did something; any of them will do. */
  readonly subjects: readonly Entity[];
  /** Whoever it concerns; all of them have to be in an answer. */
  readonly objects: readonly Entity[];
  /** Names that fit several people, where nothing in the question settles which. */
  readonly unsettled: readonly Mention[];
  /** Everybody named, by whom the words may mean. */
  readonly mentions: readonly Mention[];
  /** Titles and bodies that are on record, of what nobody on record is of ("the mayor of Chicago"), as typed. */
  readonly nobody: readonly string[];
  readonly words: readonly Word[];
  /** What the question puts in double quotation marks, each as its words' folds. */
  readonly quoted: readonly (readonly string[])[];
  /** Words outside names and dates. */
  readonly rest: readonly Word[];
  /** What an answer has to contain: the units of the rest that carry content. */
  readonly content: readonly Unit[];
  /** All units of the rest, those that only frame the question too. */
  readonly units: readonly Unit[];
  /** Places of the first word of each unit and mention, for what comes before what. */
  readonly placeOf: (word: Word) => number;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The stories that are asked, where the part of a question before this one tells. */
  readonly within?: readonly StoryRecord[] | undefined;
  /** Whether a fact has to hold all that is asked for, and not only most of it. */
  readonly isWhole?: boolean | undefined;
  /** Whether what a fact is filed under may hold what is asked for, though nothing was said of it. */
  readonly isOnTopic?: boolean | undefined;
  /** Whether somebody's words on something are asked for, which need not hold all words by which it is called. */
  readonly isOpen?: boolean | undefined;
  /** Whether only what somebody said they would do will do. */
  readonly isPledge?: boolean | undefined;
  /** A clause of time that names what happened, and what it was taken for. */
  readonly event: AskedEvent | undefined;
  /** Whose words and deeds are left out. */
  readonly excepted: Excepted | undefined;
  /** Sentences on how a name was read. */
  readonly notes: readonly string[];
}

const MOST_CHARACTERS = 500;

const MARKED = /["“„«]([^"“”„«»]+)["”“»]/g;

const quotedIn = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(MARKED)].map(([, inside = '']) => wordsOf(inside).map(({ fold }) => fold));

export interface ReadingOptions {
  /** Settles who is meant by a name, or else a pronoun, that fits several. */
  readonly pinned?: Entity | undefined;
  /** Who was spoken of before, for pronouns. */
  readonly carried?: Carried | undefined;
  /** A clause of time is read as part of what is asked for, and not as days. */
  readonly withoutEvents?: boolean | undefined;
}

/** Reads a question. */
export function readQuestionText(
  text: string,
  context: AnswerContext,
  records: readonly StoryRecord[],
  { pinned, carried = {}, withoutEvents = false }: ReadingOptions = {},
): Reading {
  // In capitals throughout, none of them tells a name.
  const typedText = /\p{Ll}/u.test(text) ? text : text.toLowerCase();
  const whole = withoutPoliteness(typedText.slice(0, MOST_CHARACTERS));
  const { text: others, excepted, notes: exceptions } = readExcepted(whole, context.store, records);
  const { text: kept, left } = withoutExceptions(others);
  const cut = carried.happened || carried.isOpen ? withCarriedDays(kept) : kept;
  const named = namesIn(cut, context, records).map(unlessTold);
  // "In March" is that of the year in which those who are named were spoken of; "the vote" is one of their story.
  const stories = storiesOf(records, named, carried);
  const dated = stories === records ? storiesHolding(cut, context, records) : stories;
  const people = named.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []));
  const mayBeMeant = people.length > 0 ? people : named.flatMap(({ candidates }) => candidates);
  const days = readDays(
    cut,
    context,
    dated,
    mayBeMeant.map(({ id }) => id),
  );
  const office = readOffice(days.rest, [...people, ...(carried.subject ? [carried.subject] : [])]);
  const timed = withoutEvents
    ? { rest: office?.rest ?? days.rest, event: undefined, notes: [], hasDays: false }
    : readEvent(office?.rest ?? days.rest, context, stories, {
        subjects: [...(carried.subject ? [carried.subject] : []), ...subjectsBefore(named)],
        days,
        happened: carried.happened,
        isOpen: carried.isOpen,
      });
  const typed = readPossessives(context.store, records, withoutIdioms(wordsOf(timed.rest)));
  const words = mendParts(context.store, records, typed);
  const ranges = [timed.hasDays ? {} : days, office?.range ?? {}, timed.event?.range ?? {}];
  const from = ranges.map((range) => range.from ?? null).reduce(laterDay) ?? undefined;
  const to = ranges.map((range) => range.to).reduce(earlierDay);
  const isPinnable = named.some(({ candidates }) => pinned !== undefined && candidates.includes(pinned));
  const known = pinned === undefined || isPinnable ? carried : { subject: pinned, object: pinned };
  const found = withoutCommonNouns(mentionsIn(words, context, records, known), records);
  const settled = found.map((mention) => {
    const candidates = settle(mention, { words, mentions: found, records, from, to });
    return { ...mention, candidates: pinned && candidates.includes(pinned) ? [pinned] : candidates };
  });
  const story = timed.event?.range ? timed.event.facts[0]?.record : carried.story;
  const mentions = settleTogether(settled, records, story).map(unlessTold);
  const isTaken = (place: number): boolean =>
    mentions.some(({ start, end }) => start <= place && place < end);
  const units = unitsBetween(words, isTaken);
  const places = new Map(words.map((word, place) => [word, place]));
  const placeOf = (word: Word): number => places.get(word) ?? -1;
  const questionWord = questionWordOf(words);
  const notes = mentions.flatMap(({ how, typed: name, candidates: [only, more] }) =>
    how === 'typo' && only && !more ? [`Read *${name}* as ${only.name}.`] : [],
  );
  const own = [
    ...countsOf(words, isTaken),
    ...(/^(?:who|yes-no)$/.test(questionWord) ? phrasalsOf(words, isTaken) : []),
    ...units.filter(
      (unit) =>
        !isAddress(unit) &&
        !isAttribution(unit) &&
        !isStoryNoun(unit, words, placeOf) &&
        (!isGeneric(unit) ||
          isAskedAbout(unit, words, placeOf) ||
          isPlanned(unit, words, placeOf) ||
          (questionWord === 'when' && isBeginning(unit) && !isBegunDoing(unit, words, placeOf))),
    ),
  ];
  const content = [...carriedContent(words, own, carried), ...own];
  return {
    text: cut,
    questionWord,
    ...whoIsMeant(mentions, { words, units, placeOf, questionWord }),
    nobody: mentions.flatMap(({ candidates, typed: name }) => (candidates.length === 0 ? [name] : [])),
    words,
    quoted: quotedIn(cut),
    rest: words.filter((_, place) => !isTaken(place)),
    content,
    units: [...content.filter((unit) => !own.includes(unit)), ...units],
    placeOf,
    from,
    to,
    event: timed.event,
    excepted,
    notes: [
      ...exceptions,
      ...left,
      ...days.notes,
      ...(office?.notes ?? []),
      ...notes,
      ...(timed.notes ?? []),
      ...(timed.event?.range ? [eventInWords(timed.event)] : []),
    ],
  };
}

/** The stories that are asked: of days told by what happened, that one's, since what came before or after it is told there. */
export function storiesAsked({ event, within }: Reading, { store }: AnswerContext): readonly StoryRecord[] {
  const [only] = event?.range ? event.facts : [];
  return only ? [only.record] : (within ?? allRecords(store));
}

const subjectsBefore = (mentions: readonly Mention[]): readonly Entity[] => {
  const [first] = mentions;
  return first?.candidates.length === 1 ? first.candidates : [];
};

const earlierDay = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;
