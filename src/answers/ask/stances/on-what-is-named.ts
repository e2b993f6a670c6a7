/** Which of the questions on record are on what is backed or opposed. */
import type { Entity } from '../../../facts/schema.js';
import { wordsOf } from '../../../search/words.js';
import type { AskedQuestion } from '../../stance-history.js';
import { complementOf } from '../reading/attitude.js';
import { isNamedBy } from '../reading/proposition.js';
import type { Reading } from '../reading/reading.js';
import { isNamedIn } from '../words/names-in-text.js';

/** Of so many of the statements on a question, whoever they are about is whom it is about, though its text has no name. */
const LEAST_ABOUT = 0.75;

/** Whether a question is on somebody, and not merely answered by them. */
function isOn({ record, question }: AskedQuestion, entity: Entity): boolean {
  const text = wordsOf([question.text, ...question.aliases].join(' . ')).map(({ fold }) => fold);
  const statements = record.statements.filter(({ stance }) => stance?.question === question.id);
  const about = statements.filter((statement) => statement.about.includes(entity.id)).length;
  return isNamedIn(` ${text.join(' ')} `, entity, []) || about >= statements.length * LEAST_ABOUT;
}

/** Those that are on what is backed or opposed, and not merely filed with it. */
export const onWhatIsNamed = (
  reading: Reading,
  questions: readonly AskedQuestion[],
): readonly AskedQuestion[] =>
  questions.filter(
    (asked) =>
      isNamedBy(asked.question, complementOf(reading)) &&
      reading.objects.every((entity) => isOn(asked, entity)),
  );
