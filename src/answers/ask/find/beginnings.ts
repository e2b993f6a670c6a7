/** When something began: by what tells that it did, what lasts since then, or else the first that happened of the kind. */
import type { Fact } from '../../../facts/schema.js';
import type { StoryRecord } from '../../../facts/store.js';
import { isSameUnit, mayBeVerb, type Unit, unitHas, unitsOf } from '../../../search/terms.js';
import { wordsOf } from '../../../search/words.js';
import type { Item } from '../../answer.js';
import { compareByDate } from '../../scope.js';
import { lasts } from '../days/event-days.js';
import { asksForSpeech } from '../reading/asks-for-speech.js';
import { asksForPosition } from '../reading/attitude.js';
import type { Reading } from '../reading/reading.js';
import { asksSinceWhen } from '../reading/since-when.js';
import type { Asked } from '../reply/reply.js';
import { isBeginning } from '../words/content-units.js';
import { foldedText, holdsMainly, isOnlyThing, tells } from '../words/fact-text.js';
import { findFacts } from './find-facts.js';
import { findOwnBeginning, tellsComingOf } from './own-beginning.js';

/** "Opened an inquiry", and of what somebody says "would begin on 2 May": "it was a start" tells of nothing that began. */
const tellsBeginning = (fact: Fact): boolean =>
  (fact.kind === 'statement'
    ? / (?:began|begun|started|opened|launched|(?:would|will|to|had|has|shall|not) (?:begin|start|open|launch)) /
    : / (?:begins?|began|begun|beginning|starts?|started|starting|opens?|opened|launch(?:es|ed)?) /
  ).test(foldedText(fact));

/** What was there from then on, whatever it is. */
const tellsComing = (fact: Fact): boolean =>
  tellsBeginning(fact) ||
  / (?:first|founded|established|introduced|created|built|finished|completed|inaugurated|set up|named|appointed|elected|chosen|became|followed|succeeded|took over|taken|bought|signed|closed|shut) /.test(
    foldedText(fact),
  );

const tellsEnd = ({ summary }: Fact): boolean =>
  unitsOf(wordsOf(summary)).some((unit) => unitHas(unit, 'stop', 'scrap', 'finish', 'fail', 'leave'));

/** "On television", "in force": that something goes on, and not what. */
const GOING_ON = /^(?:tv|telly|television|air|screens?|around|force|place|existence|business|power|use)$/;

const isGoingOn = ({ words }: Unit): boolean => words.every(({ fold }) => GOING_ON.test(fold));

/** Of one story, the earliest. */
function earliestOf(items: readonly Item[]): readonly Item[] {
  const stories = new Set(items.map(({ record }) => record));
  return stories.size === 1 ? items.toSorted(compareByDate).slice(0, 1) : [];
}

/** The first that happened of what is asked for, where that is what the fact mainly tells. */
const firstOfKind = (asked: Asked, records: readonly StoryRecord[], reading: Reading): readonly Item[] =>
  earliestOf(
    findFacts(
      asked.context,
      records,
      { ...reading, isWhole: true },
      (fact) =>
        fact.kind === 'event' &&
        reading.content.every((unit) => holdsMainly(fact, unit)) &&
        !reading.content.every((unit) => isOnlyThing(fact.summary, unit)) &&
        !tellsEnd(fact),
    ),
  );

/** Whether a summary is of something, and not of what is in it or about it: "an inquiry into the ferry began" is of no ferry. */
const isHead = ({ summary }: Fact, unit: Unit): boolean =>
  tells(
    {
      summary:
        summary.split(/\s(?:of|into|on|for|about|at|in|to|by|from|over|against|with|that|which|who)\s/)[0] ??
        '',
    },
    unit,
  );

/** "When did the trial begin": what lasts tells when it began, though it does not say so. */
export function findBeginning(asked: Asked, records: readonly StoryRecord[]): readonly Item[] {
  const { context, reading } = asked;
  const content = reading.content.filter((unit) => !isBeginning(unit));
  if (content.length === 0 || content.length === reading.content.length) return [];
  const left = { ...reading, content };
  const isNamed = content.length > 1 || reading.subjects.length + reading.objects.length > 0;
  const isOfIt = (fact: Fact): boolean => isNamed || content.every((unit) => isHead(fact, unit));
  const told = findFacts(
    context,
    records,
    left,
    (fact) => (lasts(fact) || tellsBeginning(fact)) && isOfIt(fact),
  );
  return told.length > 0 || reading.questionWord !== 'when' ? told : firstOfKind(asked, records, left);
}

/** Whether a question asks since when something goes on, and not since when somebody says so. */
export const asksOfBeginning = (reading: Reading): boolean =>
  asksSinceWhen(reading) && !asksForSpeech(reading) && !asksForPosition(reading);

/** "How long has it been there": what only is spoken of in a fact is not told to be there since then. */
const BEEN_THERE = /\bbeen(?:\s+there)?[\s?.!]*$/i;

/** "Been on strike", "been under investigation". */
const IN_A_STATE = /\bbeen\s+(?:on|in|under|at)\s/i;

/** Whether a fact may tell since when though it does not say that anything came to be: of a deed, and not only of what is called so ("the ban"). */
export function mayTellSince(fact: Fact, { content, text }: Reading): boolean {
  const deeds = content.filter(mayBeVerb);
  if (fact.kind === 'statement' || content.length === 0 || BEEN_THERE.test(text)) return false;
  if (deeds.length === 0) return true;
  return !deeds.some((unit) => isOnlyThing(fact.summary, unit));
}

/** Whether a fact tells of what is asked for first: "evening classes were held", and not of what a storm did to it. */
const beginsWith = ({ summary }: Fact, content: readonly Unit[]): boolean =>
  unitsOf(wordsOf(summary))
    .slice(0, 1)
    .some((first) => content.some((unit) => isSameUnit(unit, first)));

/** Of whom it is asked may be told only by what others did. */
const asConcerned = (reading: Reading): Reading => ({
  ...reading,
  subjects: [],
  objects: [...reading.subjects, ...reading.objects],
});

/** "Since when has the market been going", "how long has it been closed". */
export function findSince(asked: Asked, records: readonly StoryRecord[]): readonly Item[] {
  const found = findSinceOf(asked, records);
  return found.length > 0 || asked.reading.subjects.length === 0
    ? found
    : findSinceOf({ ...asked, reading: asConcerned(asked.reading) }, records);
}

/** Whether somebody is named, by an office too: how old they are, or how long they are anywhere, is on no record. */
const isOfPeople = ({ mentions }: Reading): boolean =>
  mentions.some(({ candidates }) => candidates.some(({ kind }) => kind === 'person'));

function findSinceOf(asked: Asked, records: readonly StoryRecord[]): readonly Item[] {
  const { context, reading } = asked;
  const content = reading.content.filter((unit) => !isBeginning(unit) && !isGoingOn(unit));
  const left = { ...reading, content, isWhole: true };
  if (content.length + reading.subjects.length + reading.objects.length === 0) return [];
  const find = (accept: (fact: Fact) => boolean): readonly Item[] =>
    findFacts(context, records, left, (fact) => fact.kind === 'event' && accept(fact));
  const isThere = BEEN_THERE.test(reading.text);
  if (isThere && isOfPeople(reading)) return [];
  const isSpokenOf = (fact: Fact): boolean => isThere && !beginsWith(fact, content);
  const lasting = content.length > 0 ? find((fact) => lasts(fact) && !isSpokenOf(fact)) : [];
  if (lasting.length > 0) return lasting;
  // A body that is named, and nothing it does: what tells of its own beginning, and of nothing that it began to do.
  if (
    content.length === 0 &&
    ![...reading.subjects, ...reading.objects].some(({ kind }) => kind === 'person')
  )
    return findOwnBeginning({ ...asked, reading: left }, records);
  // "Since when is it closed": of a deed its own day tells, and of a thing that it came to be.
  const done =
    content.some(mayBeVerb) || IN_A_STATE.test(reading.text) ? firstOfKind(asked, records, left) : [];
  if (done.length > 0) return done;
  // Of somebody who is something since then it is told that they came to be it, and not that others did.
  const people = [...reading.subjects, ...reading.objects].filter(({ kind }) => kind === 'person');
  return earliestOf(
    find((fact) => tellsComing(fact) && people.every((person) => tellsComingOf(fact, person))),
  );
}
