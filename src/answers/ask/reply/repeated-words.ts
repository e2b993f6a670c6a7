/** Words that a question repeats as somebody's very words: in quotation marks, or all that follows "who said". */
import type { StoryRecord } from '../../../facts/store.js';
import { isRetracted, segmentsOf } from '../../../facts/store.js';
import { queryUnits, rankFacts } from '../../../search/statements.js';
import { wordsOf } from '../../../search/words.js';
import type { Answer, AnswerContext, Invocation, Item } from '../../answer.js';
import { allRecords, invoke, isBy, itemOf, mayLieWithin } from '../../scope.js';
import { type Reading, readQuestionText } from '../reading/reading.js';
import { isExcepted } from '../words/excepted.js';
import { foldedText } from '../words/fact-text.js';
import { headingOf } from './heading.js';
import { listFacts, nothing } from './reply.js';

/** Fewer words than this are many people's, or a term. */
const LEAST_REPEATED = 3;

const MARKED = /["“„«](?<words>[^"“”„«»]+)["”“»]/g;

/** All that follows the verb; "that" before a clause is not part of what was said. */
const WHO_SAID =
  /^\W*(?<frame>(?:who|has anyone|has anybody|did anyone|did anybody|did someone|did somebody)\s+(?:ever\s+)?(?:said|says|say|wrote|write))\s*[,:]?\s+(?:that\s+)?(?<words>[^"“”„«»]+)$/i;

/** So many words that stand together on record are no coincidence. */
const CERTAINLY_REPEATED = 8;

type Run = readonly string[];

/** "He should go", "the fee must rise": what may as well be told in other words, so that those who said the like are asked for too. */
const isReported = (run: Run): boolean =>
  run.length < CERTAINLY_REPEATED &&
  (/^(?:he|she|they|it|his|her|their)$/.test(run[0] ?? '') ||
    run.some((fold) => /^(?:should|must|ought)$/.test(fold)));

const folded = (text: string): Run => wordsOf(text).map(({ fold }) => fold);

/** What a quotation leaves out parts it. */
const runsIn = (texts: readonly string[]): readonly Run[] =>
  texts
    .flatMap((text) => text.split(/\[?(?:…|\.\.\.)\]?/))
    .map(folded)
    .filter(({ length }) => length > 0);

interface Repeated {
  readonly runs: readonly Run[];
  /** The question around the words. */
  readonly frame: string;
  /** The words as typed, where they are marked as a quotation. */
  readonly marked: string | undefined;
}

function repeatedIn(text: string): Repeated | undefined {
  const marked = [...text.matchAll(MARKED)]
    .map(({ groups }) => groups?.['words'] ?? '')
    .filter((words) => folded(words).length >= LEAST_REPEATED);
  if (marked.length > 0)
    return { runs: runsIn(marked), frame: text.replaceAll(MARKED, ' '), marked: marked.join(' … ') };
  const { frame = '', words } = WHO_SAID.exec(text)?.groups ?? {};
  if (words === undefined) return undefined;
  const run = folded(words);
  return run.length < LEAST_REPEATED || isReported(run)
    ? undefined
    : { runs: [run], frame, marked: undefined };
}

const holds = (text: string, runs: readonly Run[]): boolean =>
  runs.every((run) => text.includes(` ${run.join(' ')} `));

const ownWords = ({ fact }: Item): string =>
  ` ${segmentsOf(fact)
    .map((segment) => folded(segment).join(' '))
    .join(' . ')} `;

/** Whether a statement is by whom, and of when, the question around the words asks. */
const isAskedFor =
  (reading: Reading) =>
  ({ fact, bounds }: Item): boolean =>
    fact.kind === 'statement' &&
    (reading.questionWord === 'who' ||
      reading.subjects.length === 0 ||
      reading.subjects.some(({ id }) => isBy(fact, id))) &&
    !isExcepted(fact, reading.excepted) &&
    mayLieWithin(bounds, reading.from, reading.to);

/** Facts that may hold the words, those that hold most of them first. */
const candidatesFor = (
  context: AnswerContext,
  records: readonly StoryRecord[],
  runs: readonly Run[],
): readonly Item[] =>
  rankFacts(context.store, records, queryUnits(runs.flat().join(' ')), (fact) => !isRetracted(fact)).map(
    ({ record, fact }) => itemOf(record, fact),
  );

/**
 * Those who said the words that a question repeats, and nobody who said the like: names, days and sides within the words are
 * no part of the question. Nothing where it marks as a quotation what nobody said in these words; undefined where it repeats
 * none, or where what it marks is told in a summary and not quoted.
 */
export function answerRepeated(text: string, context: AnswerContext, again: Invocation): Answer | undefined {
  const repeated = repeatedIn(text);
  if (repeated === undefined) return undefined;
  const { runs, frame, marked } = repeated;
  const records = allRecords(context.store);
  const candidates = candidatesFor(context, records, runs);
  const said = candidates.filter((item) => holds(ownWords(item), runs));
  if (
    said.length === 0 &&
    (marked === undefined || candidates.some(({ fact }) => holds(foldedText(fact), runs)))
  )
    return undefined;
  const asked = { context, again, reading: readQuestionText(frame, context, records) };
  const items = said.filter(isAskedFor(asked.reading));
  if (items.length > 0) return listFacts(asked, headingOf(asked, items).heading, items);
  if (marked === undefined) return undefined;
  const answer = nothing(asked);
  const [person] = asked.reading.subjects;
  const check = {
    label: 'Check the quotation',
    invocation: invoke('check', { words: marked, person: person?.id }),
  };
  return {
    ...answer,
    notes: [`These words stand in no quotation on record that is asked for: *${marked}*.`, ...answer.notes],
    followUps: [check, ...answer.followUps],
  };
}
