/** "Who said we pay our own way": words that stand in a quotation as they are asked for are what is asked for. */
import { isRetracted, segmentsOf } from '../../facts/store.js';
import { queryUnits, rankFacts } from '../../search/statements.js';
import { wordsOf } from '../../search/words.js';
import type { Answer, Item } from '../answer.js';
import { allRecords, isBy, itemOf, mayLieWithin } from '../scope.js';
import { headingOf } from './heading.js';
import { type Asked, listFacts } from './reply.js';

/** Fewer words than this are many people's. */
const LEAST_REPEATED = 3;

/** All that follows the verb; "that" before a clause is not part of what was said. */
const WHO_SAID =
  /^\W*(?:who|has anyone|has anybody|did anyone|did anybody|did someone|did somebody)\s+(?:ever\s+)?(?:said|says|say|wrote|write)\s*[,:]?\s+(?:that\s+)?(?<words>[^"“”„«»]+)$/i;

/** "He should go", "the fee must rise": what may as well be told in other words, so that those who said the like are asked for too. */
const isReported = (run: readonly string[]): boolean =>
  /^(?:he|she|they|it|his|her|their)$/.test(run[0] ?? '') ||
  run.some((fold) => /^(?:should|must|ought)$/.test(fold));

const folded = (text: string): readonly string[] => wordsOf(text).map(({ fold }) => fold);

/** The runs of words that may be somebody's very words: those in quotation marks, or else what somebody is asked to have said. */
function runsOf({ text, quoted }: Asked['reading']): readonly (readonly string[])[] {
  const said = WHO_SAID.exec(text)?.groups?.['words'];
  const unmarked = said === undefined ? [] : [folded(said)].filter((run) => !isReported(run));
  const runs = quoted.length > 0 ? quoted : unmarked;
  return runs.filter(({ length }) => length >= LEAST_REPEATED);
}

/**
 * Those who said the words that a question repeats, and nobody who said the like; undefined where it repeats none. Names within
 * the words are no part of the question.
 */
export function answerRepeated(asked: Asked): Answer | undefined {
  const { context, reading } = asked;
  const runs = runsOf(reading);
  if (runs.length === 0) return undefined;
  const records = allRecords(context.store);
  const units = queryUnits(runs.flat().join(' '));
  const ranked = rankFacts(context.store, records, units, (fact, record) => {
    const within = record.bounds.get(fact.id);
    return (
      fact.kind === 'statement' &&
      !isRetracted(fact) &&
      (reading.questionWord === 'who' ||
        reading.subjects.length === 0 ||
        reading.subjects.some(({ id }) => isBy(fact, id))) &&
      within !== undefined &&
      mayLieWithin(within, reading.from, reading.to)
    );
  });
  const repeats = ({ fact }: Item): boolean => {
    const own = ` ${segmentsOf(fact)
      .map((segment) => folded(segment).join(' '))
      .join(' . ')} `;
    return runs.every((run) => own.includes(` ${run.join(' ')} `));
  };
  const items = ranked.map(({ record, fact }) => itemOf(record, fact)).filter(repeats);
  return items.length > 0 ? listFacts(asked, headingOf(asked, items).heading, items) : undefined;
}
