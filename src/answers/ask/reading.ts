/** What a plain question was read as: whose words or deeds, concerning whom, what else has to stand in an answer. */
import type { Entity } from '../../facts/schema.js';
import type { StoryRecord } from '../../facts/store.js';
import { findMentions, readPossessives } from '../../search/mentions.js';
import type { Mention } from '../../search/name-parts.js';
import { type Unit, unitsOf } from '../../search/terms.js';
import { CHAT_WORDS, GENERIC_WORDS, IRREGULAR_FORMS } from '../../search/vocabulary.js';
import { stemOf, type Word, wordsOf } from '../../search/words.js';
import type { AnswerContext } from '../answer.js';
import { recordsWith } from '../scope.js';
import { readDays } from './asked-days.js';
import { repairWords } from './repair-words.js';
import { readRoles } from './roles.js';
import { settle } from './settle.js';

export type QuestionWord = 'who' | 'what' | 'when' | 'where' | 'why' | 'how' | 'yes-no' | 'none';

export interface Reading {
  readonly text: string;
  readonly questionWord: QuestionWord;
  /** Whoever is asked about as the one who said or did something; any of them will do. */
  readonly subjects: readonly Entity[];
  /** Whoever it concerns; all of them have to be in an answer. */
  readonly objects: readonly Entity[];
  /** Names that fit several people, where nothing in the question settles which. */
  readonly unsettled: readonly Mention[];
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
  /** Sentences on how a name was read. */
  readonly notes: readonly string[];
}

const MOST_CHARACTERS = 500;

function questionWordOf(words: readonly Word[]): QuestionWord {
  const first = words.findIndex(
    (word) =>
      !/^(?:and|so|but|please|hey|hi|hello|ok|okay|then|um|er|can|could|you|tell|me|us|show)$/.test(
        word.fold,
      ),
  );
  for (const [place, word] of words.entries()) {
    switch (word.fold) {
      case 'who':
      case 'whom':
      case 'whose':
        return 'who';
      case 'when':
        return place <= first + 2 ? 'when' : 'none';
      case 'where':
        return 'where';
      case 'why':
        return 'why';
      case 'how':
        return 'how';
      case 'what':
      case 'which':
        if (
          /^(?:people|person|officials?|politicians?|groups?|bod(?:y|ies)|organi[sz]ations?|speakers?)$/.test(
            words[place + 1]?.fold ?? '',
          )
        )
          return 'who';
        if (/^(?:day|date|time|month|year)$/.test(words[place + 1]?.fold ?? '')) return 'when';
        return 'what';
      default:
    }
    if (
      place === first &&
      /^(?:did|do|does|has|have|had|is|are|was|were|will|would|should|could|can|may|must)$/.test(word.fold)
    ) {
      const anybody = words
        .slice(place, place + 3)
        .some((other) => /^(?:anyone|anybody|someone|somebody|everyone|everybody)$/.test(other.fold));
      return anybody ? 'who' : 'yes-no';
    }
  }
  return 'none';
}

/** What is said around a question without being part of it. */
function withoutPoliteness(text: string): string {
  const bare = text
    .replace(/^\s*(?:(?:hey|hi|hello|ok|okay|please|so|well|and|but)\b[\s,!.]*)+/i, '')
    .replace(
      /^(?:(?:can|could|would|will) (?:you|someone|anyone) )?(?:please )?(?:tell|show|give|remind) (?:me|us)\b[\s,:]*/i,
      '',
    )
    .replace(/^(?:do|does) (?:you|anyone|anybody) know\s+/i, '')
    .replace(/^i (?:heard|read|saw|think|thought|believe) (?:that )?/i, '')
    .replace(
      /[\s,.;–-]*\b(?:is (?:that|this|it) (?:true|right|correct)|right|correct|true|please|thanks|thank you)\s*[?!.]*\s*$/i,
      '',
    );
  return /[\p{L}\p{N}]/u.test(bare) ? bare : text;
}

const isGeneric = (unit: Unit): boolean =>
  unit.groups.length === 0 &&
  unit.words.every(({ fold }) => GENERIC_WORDS.has(fold) || GENERIC_WORDS.has(IRREGULAR_FORMS[fold] ?? ''));

/** Nouns that stand for whatever is spoken of. */
const BLANK =
  /^(?:matters?|issues?|topics?|subjects?|situation|case|story|stories|things?|stuff|news|position|view|future|role|day|time|past)$/;

/** "Say about the media": what follows "about" is asked about, though elsewhere it would only frame a question. */
function isAskedAbout(
  { words: [word] }: Unit,
  words: readonly Word[],
  placeOf: (word: Word) => number,
): boolean {
  if (word === undefined || BLANK.test(word.fold)) return false;
  const place = placeOf(word);
  const before = words
    .slice(0, place)
    .findLast(({ fold }) => !/^(?:the|a|an|his|her|its|their|this|that)$/.test(fold));
  return /^(?:about|regarding|concerning)$/.test(before?.fold ?? '') && !/(?:ing|ed)$/.test(word.fold);
}

/** Units of the words outside mentions; a phrase never reaches across a name. */
function unitsBetween(words: readonly Word[], taken: (place: number) => boolean): readonly Unit[] {
  const units: Unit[] = [];
  let run: Word[] = [];
  for (const [place, word] of words.entries()) {
    if (!taken(place)) run.push(word);
    if (taken(place) || place === words.length - 1) {
      units.push(...unitsOf(run));
      run = [];
    }
  }
  return units;
}

/** A short form of chats as the word it stands for; a capital may be somebody's initial. */
function inFull(word: Word): Word {
  const full = Object.hasOwn(CHAT_WORDS, word.fold) ? CHAT_WORDS[word.fold] : undefined;
  return full === undefined || word.raw !== word.raw.toLowerCase()
    ? word
    : { ...word, fold: full, stem: stemOf(full) };
}

const MARKED = /["“„«]([^"“”„«»]+)["”“»]/g;

const quotedIn = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(MARKED)].map(([, inside = '']) => wordsOf(inside).map(({ fold }) => fold));

/** Reads a question. `pinned` settles who is meant by a name that fits several. */
export function readQuestionText(
  text: string,
  context: AnswerContext,
  records: readonly StoryRecord[],
  pinned?: Entity,
): Reading {
  // In capitals throughout, none of them tells a name.
  const typedText = /\p{Ll}/u.test(text) ? text : text.toLowerCase();
  const cut = withoutPoliteness(typedText.slice(0, MOST_CHARACTERS));
  // "In March" is that of the year in which those who are named were spoken of.
  const named = findMentions(context.store, records, wordsOf(cut).map(inFull));
  const sure = named.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []));
  const shared = sure.reduce((left, { id }) => recordsWith(left, id), records);
  const days = readDays(cut, context, shared.length > 0 ? shared : records);
  const typed = readPossessives(context.store, records, wordsOf(days.rest).map(inFull));
  const words = repairWords(typed, context.store, records);
  const found = findMentions(context.store, records, words);
  const { from, to } = days;
  const mentions = found.map((mention) => {
    const candidates = settle(mention, { words, mentions: found, records, from, to });
    return { ...mention, candidates: pinned && candidates.includes(pinned) ? [pinned] : candidates };
  });
  const isTaken = (place: number): boolean =>
    mentions.some(({ start, end }) => start <= place && place < end);
  const rest = words.filter((_, place) => !isTaken(place));
  const units = unitsBetween(words, isTaken);
  const settled = mentions.filter(({ candidates }) => candidates.length === 1);
  const places = new Map(words.map((word, place) => [word, place]));
  const placeOf = (word: Word): number => places.get(word) ?? -1;
  const questionWord = questionWordOf(words);
  const { subjects, objects } = readRoles({ words, mentions: settled, units, placeOf, questionWord });
  const notes = mentions.flatMap(({ how, typed, candidates: [only, more] }) =>
    how === 'typo' && only && !more ? [`Read “${typed}” as ${only.name}.`.replaceAll(/[“”]/g, '*')] : [],
  );
  return {
    text: cut,
    questionWord,
    subjects,
    objects: objects.filter((entity) => !subjects.includes(entity)),
    unsettled: mentions.filter(({ candidates }) => candidates.length > 1),
    nobody: mentions.flatMap(({ candidates, typed: name }) => (candidates.length === 0 ? [name] : [])),
    words,
    quoted: quotedIn(cut),
    rest,
    content: units.filter((unit) => !isGeneric(unit) || isAskedAbout(unit, words, placeOf)),
    units,
    placeOf,
    from,
    to,
    notes,
  };
}
