/** Where somebody stands, asked in words that fit several people or several questions: which is meant. */
import { catalogueOf } from '../../../search/catalogue.js';
import type { Answer } from '../../answer.js';
import { continueWith, offerChoice } from '../../named-option.js';
import { allRecords, invoke, makeAnswer } from '../../scope.js';
import type { AskedQuestion } from '../../stance-history.js';
import type { Asked } from '../reply/reply.js';
import { isAttitude } from '../words/attitude-words.js';
import { peopleAskedAbout } from './asked-questions.js';

/** "Who wants him gone": where questions about several people may be meant, which of them. */
export function askWhom({ context, reading, again }: Asked): Answer | undefined {
  const pronoun = reading.rest.find(({ fold }) => /^(?:him|her|his|he|she)$/.test(fold));
  if (pronoun === undefined || reading.mentions.length > 0) return undefined;
  const people = peopleAskedAbout(reading, context);
  if (people.length < 2) return undefined;
  const index = catalogueOf(context.store).people;
  const offered = people.flatMap(({ id }) => {
    const named = index.byId.get(id);
    return named ? [continueWith(again, 'person', named)] : [];
  });
  return makeAnswer({
    body: offerChoice('person', pronoun.raw, offered),
    records: allRecords(context.store),
    again,
  });
}

/** From so many stories on, nobody reads who stands where on questions that fit alike. */
const MANY_STORIES = 4;

const latestDay = ({ record, question }: AskedQuestion): string =>
  record.statements
    .filter(({ stance }) => stance?.question === question.id)
    .map(({ id }) => record.bounds.get(id)?.latest ?? '')
    .reduce((a, b) => (a > b ? a : b), '');

/**
 * "Who else called for it": where nothing says of what, and it may be of several stories, which question is meant. The same where
 * something says of what, and that is asked in many stories. Those that were answered last come first.
 */
export function askWhichQuestion(
  { context, reading, again }: Asked,
  questions: readonly AskedQuestion[],
): Answer | undefined {
  const isOpen =
    reading.questionWord === 'who' &&
    reading.mentions.length === 0 &&
    reading.content.length > 0 &&
    reading.content.every((unit) => isAttitude(unit));
  const stories = new Set(questions.map(({ record }) => record)).size;
  if (stories < 2 || (!isOpen && stories < MANY_STORIES)) return undefined;
  const newestFirst = questions
    .map((question) => ({ question, day: latestDay(question) }))
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const offered = newestFirst.map(({ question: { record, question } }) => ({
    label: `${question.text} (${record.story.title})`,
    invocation: invoke('stance', { topic: question.id, 'as-of': reading.to }),
  }));
  return makeAnswer({ body: offerChoice('topic', '', offered), records: allRecords(context.store), again });
}
