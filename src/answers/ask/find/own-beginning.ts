/** "When did the fair begin": of a body that is named, what tells of its own beginning, before all that it began to do. */
import type { Entity, Fact } from '../../../facts/schema.js';
import type { StoryRecord } from '../../../facts/store.js';
import type { Item } from '../../answer.js';
import type { Reading } from '../reading/reading.js';
import type { Asked } from '../reply/reply.js';
import { isBeginning } from '../words/content-units.js';
import { foldedText, runOf } from '../words/fact-text.js';
import { findFacts } from './find-facts.js';

const FIRST =
  /^ (?:(?:was|were|has been|had been) )?(?:first \p{L}+|founded|established|set up|formed|created|launched|opened|(?:began|started)(?! to | \p{L}+ing )) /u;

/** "The fair was first held": said of somebody or something with this name, and of nothing that it did. */
const tellsBeginningOf = (fact: Fact, { name, aliases }: Entity): boolean =>
  fact.kind === 'event' &&
  [name, ...aliases].map(runOf).some((run) => {
    const text = foldedText(fact).replace(/^ the /, ' ');
    const start = run.replace(/^ the /, ' ').trimEnd();
    return text.startsWith(`${start} `) && FIRST.test(text.slice(start.length));
  });

/** Before a verb of somebody's own. */
const AUXILIARIES = '(?:(?:who|was|were|is|has|had|been|then|later|also|again|newly|formally) )*';

/** "Became mayor", "followed her", "was appointed": said of whoever came into it. */
const COMES_INTO_IT = new RegExp(
  `^ ${AUXILIARIES}(?:became|become|followed|succeeded|took over|taken over|took office|took up|joined|began|started|elected|appointed|named|chosen|made|sworn in|promoted)\\b`,
);

/** "The board appointed her". */
const WAS_BROUGHT_IN = / (?:elected|appointed|named|promoted|hired)(?: \p{L}+){0,2}$/u;

/** Whether a fact tells that somebody came into what they are or do since; what they left, or others came into, does not. */
export const tellsComingOf = (fact: Fact, { name, aliases }: Entity): boolean => {
  const text = foldedText(fact);
  // One word alone may be of somebody else's name.
  const names = [name, ...aliases.filter((alias) => alias.includes(' '))];
  return names.map(runOf).some((run) => {
    const [first = '', ...others] = text.split(run);
    const before = [first, ...others];
    return others.some(
      (behind, at) => COMES_INTO_IT.test(` ${behind}`) || WAS_BROUGHT_IN.test(before[at] ?? ''),
    );
  });
};

/** Whether it is asked when somebody or something that is named began, and nothing else. */
export const asksForOwnBeginning = ({ content, subjects, questionWord }: Reading): boolean =>
  questionWord === 'when' && subjects.length === 1 && content.length > 0 && content.every(isBeginning);

export function findOwnBeginning(
  { context, reading }: Asked,
  records: readonly StoryRecord[],
): readonly Item[] {
  const [only] = [...reading.subjects, ...reading.objects];
  if (only === undefined) return [];
  return findFacts(context, records, { ...reading, content: [] }, (fact) => tellsBeginningOf(fact, only));
}
