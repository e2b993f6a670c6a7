/** The answers to the parts of a question as one. */
import type { Entity } from '../../facts/schema.js';
import type { StoryRecord } from '../../facts/store.js';
import type { Answer, AnswerBody, AnswerContext, Invocation, Item, StanceHistory } from '../answer.js';
import { allRecords, entityNamed, makeAnswer } from '../scope.js';
import { type Carried, speakableContent } from './pronouns.js';
import type { Reading } from './reading.js';
import { isAnswered } from './reply.js';

const statementsOf = ({ last, earlier }: StanceHistory): readonly Item[] =>
  [...(last ? [last] : []), ...earlier].map(({ item }) => item);

/** The facts that an answer rests on, in the order in which it shows them. */
function itemsOf(body: AnswerBody): readonly Item[] {
  switch (body.kind) {
    case 'facts':
      return body.items;
    case 'timeline':
      return body.entries;
    case 'quotes':
      return [...body.quoted.map(({ item }) => item), ...body.paraphrased];
    case 'stance':
      return body.histories.flatMap(statementsOf);
    case 'positions':
      return body.questions.flatMap(({ groups }) =>
        groups.flatMap(({ histories }) => histories.flatMap(({ last }) => (last ? [last.item] : []))),
      );
    case 'no-position':
    case 'sources':
    case 'about':
    case 'nothing':
    case 'choice':
    case 'check':
      return [];
  }
}

/** The only one whose words an answer shows, if there is one. */
function onlySpeaker(answer: Answer, context: AnswerContext): Entity | undefined {
  const speakers = new Set(
    itemsOf(answer.body).map(({ fact }) => (fact.kind === 'statement' ? fact.speaker : undefined)),
  );
  const [only] = speakers;
  return speakers.size === 1 && only !== undefined ? entityNamed(context, only) : undefined;
}

const onlyOf = (entities: readonly Entity[]): Entity | undefined =>
  entities.length === 1 ? entities[0] : undefined;

/** Who is spoken of by a pronoun after a part of a question: whom it names, or else whose words answered it. */
export function carriedFrom(reading: Reading, answer: Answer, context: AnswerContext): Carried {
  return {
    subject: onlyOf(reading.subjects) ?? onlySpeaker(answer, context),
    object: onlyOf(reading.objects),
    content: speakableContent(reading.words, reading.content),
  };
}

/** The stories of what an answer shows: the next part of the question is asked of them. */
export const storiesShown = ({ body }: Answer): readonly StoryRecord[] => [
  ...new Set(itemsOf(body).map(({ record }) => record)),
];

/** The first facts of every part, then the second ones and so on, each once: no part waits behind another's last. */
function inTurn(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  const inOrder = Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
  return [...new Map(inOrder.map((item) => [item.fact.id, item])).values()];
}

interface Part {
  readonly text: string;
  readonly answer: Answer;
}

const nothingFor = ({ text }: Part): string =>
  `On this part of the question nothing is on record: *${text.replace(/[\s?.!]+$/, '')}*.`;

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
