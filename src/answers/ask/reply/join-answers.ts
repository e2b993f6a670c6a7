/** The answers to the parts of a question as one. */
import type { Entity } from '../../../facts/schema.js';
import type { Answer, AnswerContext, Invocation, Item } from '../../answer.js';
import { allRecords, entityNamed, makeAnswer } from '../../scope.js';
import type { Reading } from '../reading/reading.js';
import { type Carried, speakableContent } from '../words/pronouns.js';
import { isAnswered } from './reply.js';
import { inTurn, itemsOf, storiesOf } from './shown-items.js';

/** The only one whose words an answer shows, if there is one. */
function onlySpeaker(answer: Answer, context: AnswerContext): Entity | undefined {
  const speakers = new Set(
    itemsOf(answer.body).map(({ fact }) => (fact.kind === 'statement' ? fact.speaker : undefined)),
  );
  const [only] = speakers;
  return speakers.size === 1 && only !== undefined ? entityNamed(context, only) : undefined;
}

const isSameDay = (a: Item, b: Item): boolean =>
  a.bounds.earliest !== null &&
  a.bounds.earliest === b.bounds.earliest &&
  a.bounds.latest === b.bounds.latest;

/** What a part told of first, where that is something that happened, or all that it told of is of the same day. */
const happenedIn = ([first, ...more]: readonly Item[]): Item | undefined =>
  first && (first.fact.kind === 'event' || more.every((item) => isSameDay(item, first))) ? first : undefined;

const onlyOf = (entities: readonly Entity[]): Entity | undefined =>
  entities.length === 1 ? entities[0] : undefined;

/** Who is spoken of by a pronoun after a part of a question: whom it names, or else whose words answered it. */
export function carriedFrom(reading: Reading, answer: Answer, context: AnswerContext): Carried {
  const [story, more] = storiesOf(itemsOf(answer.body));
  return {
    story: more ? undefined : story,
    subject: onlyOf(reading.subjects) ?? onlySpeaker(answer, context),
    object: onlyOf(reading.objects),
    content: speakableContent(reading.words, reading.content),
    isOpen: !isAnswered(answer),
    happened: happenedIn(itemsOf(answer.body)),
  };
}

interface Part {
  readonly text: string;
  readonly reading: Reading;
  readonly answer: Answer;
}

/** Whether a part names nothing that could be on record or not. */
const isUnread = ({ reading }: Part): boolean =>
  reading.content.length + reading.mentions.length === 0 && reading.event === undefined;

function nothingFor(part: Part): string {
  const asked = part.text.replace(/[\s?.!]+$/, '');
  return isUnread(part)
    ? `This part of the question was not understood, please ask it in full: *${asked}*.`
    : `On this part of the question nothing is on record: *${asked}*.`;
}

/**
 * The answers to a question's parts as one: whoever is in doubt is asked for first; of parts that are answered all are shown, in
 * order, and of the others it is said that nothing is on record.
 */
export function joinAnswers(parts: readonly Part[], again: Invocation, context: AnswerContext): Answer {
  const [first] = parts;
  if (first === undefined) throw new Error('a question has at least one part');
  const choice = parts.find(({ answer }) => answer.body.kind === 'choice');
  if (choice) return choice.answer;
  const answered = parts.filter(({ answer }) => isAnswered(answer));
  const open = parts.length > 1 ? parts.filter(({ answer }) => !isAnswered(answer)).map(nothingFor) : [];
  const [only = first, more] = answered;
  if (more === undefined)
    return answered.length > 0 ? { ...only.answer, notes: [...open, ...only.answer.notes] } : first.answer;
  return makeAnswer({
    body: {
      kind: 'facts',
      heading: 'On record, for each part of the question',
      items: inTurn(answered.map(({ answer }) => itemsOf(answer.body))),
    },
    records: allRecords(context.store),
    again,
    notes: [...new Set([...open, ...answered.flatMap(({ answer }) => answer.notes)])],
    followUps: first.answer.followUps,
  });
}
