/** Answers to looser readings of a question, where it has none as it stands. */
import type { Answer } from '../answer.js';
import { answerRead } from './answer-read.js';
import type { AskedEvent } from './days/asked-events.js';
import { isMerelyOwed } from './find/accusations.js';
import { asksOfOffice } from './find/office-changes.js';
import { storiesNamedBy } from './looser-readings.js';
import { asksForWords } from './reading/asks-for-speech.js';
import { asksForPosition } from './reading/attitude.js';
import type { Reading } from './reading/reading.js';
import { type Asked, isAnswered } from './reply/reply.js';
import { waysToSettle } from './settle-who.js';

/** A part of a question with its answer, and how it was read. */
export interface AnsweredPart {
  readonly answer: Answer;
  readonly reading: Reading;
}

/** A looser reading is not tried where it may be meant in more ways than this. */
const MOST_WAYS = 8;

/** "Was she in the files": where nothing is left that is asked of anybody, all that is on record of them answers nothing. */
const isEmptied = (reading: Reading): boolean =>
  reading.content.length === 0 &&
  !asksForWords(reading) &&
  !asksForPosition(reading) &&
  !asksOfOffice(reading);

/** The words of a question that a looser reading of it does not have, as typed. */
function leftOut({ words, content, mentions }: Reading, looser: Reading): string {
  const owed = (reading: Reading): ReadonlySet<number> =>
    new Set([
      ...reading.content.flatMap((unit) => unit.words.map((word) => words.indexOf(word))),
      ...reading.mentions.flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, at) => start + at),
      ),
    ]);
  const kept = owed(looser);
  return [...owed({ ...looser, content, mentions })]
    .filter((place) => place >= 0 && !kept.has(place))
    .toSorted((a, b) => a - b)
    .map((place) => words[place]?.raw ?? '')
    .join(' ');
}

/** The answer to the first of other readings that has one. */
export function firstAnswered(reading: Reading, readings: Iterable<Asked>): AnsweredPart | undefined {
  for (const looser of readings) {
    if (waysToSettle(looser.reading) > MOST_WAYS || isEmptied(looser.reading)) continue;
    const answer = answerRead(looser);
    if (!isAnswered(answer) || isMerelyOwed(answer)) continue;
    const left = leftOut(reading, looser.reading);
    const note = left === '' ? [] : [`Left out of account: *${left}*.`];
    return { answer: { ...answer, notes: [...note, ...answer.notes] }, reading: looser.reading };
  }
  return undefined;
}

const isVerbal = (clause: string): boolean =>
  /\b(?:he|she|they|it|was|were|is|are|had|has|have|been)\b/i.test(clause) ||
  /(?:ed|ing)$/i.test(clause.trim());

/** The answer where a clause of time names what the story is about, and no day of it is on record. */
export function answerTimeless(asked: Asked, event: AskedEvent): AnsweredPart | undefined {
  const within = storiesNamedBy(asked, event.clause);
  // "Since the ban", and not "after she stepped down": that something happened is not told by what is asked of it.
  const isNamed =
    /^(?:ever\s+)?(?:since|after|following)\s+(?:the|that|this|his|her|its|their)\s+(?:\S+\s+){0,2}\S+$/i;
  if (within === undefined || !isNamed.test(event.phrase) || isVerbal(event.clause)) return undefined;
  const reading = { ...asked.reading, within, event: undefined };
  const answer = answerRead({ ...asked, reading });
  if (!isAnswered(answer)) return undefined;
  const note = `No day on record tells when *${event.phrase}* begins: what is shown may be of any day.`;
  return { answer: { ...answer, notes: [note, ...answer.notes] }, reading };
}
