/** The answer to one reading of a question. */
import { type Unit, unitHas } from '../../search/terms.js';
import { isSpokenAct } from '../../search/word-groups.js';
import type { Answer } from '../answer.js';
import { allRecords } from '../scope.js';
import { answerReading } from './answer-reading.js';
import { isAskedInAnyWords, nothingOrStanding } from './find/accusations.js';
import { unknownUnits } from './find/find-facts.js';
import { answerOfficeChange } from './find/office-changes.js';
import { unlistedSpeaker } from './find/unlisted-speaker.js';
import { asksForPosition } from './reading/attitude.js';
import { isDenial } from './reading/order-words.js';
import type { Reading } from './reading/reading.js';
import { answerUnrecorded, asksForVerdict, isJudgement } from './reply/no-record-of.js';
import { type Asked, nothing } from './reply/reply.js';
import { settleWho } from './settle-who.js';
import { ofHolderTold } from './stances/holder-told.js';
import { isUnchanged } from './words/attitude-words.js';
import { isBeginning } from './words/content-units.js';
import { withoutExcepted } from './words/excepted.js';

const WHO_IS_MEANT = 'It is not clear who is meant: please name the person.';

/** "Did they promise they would not": of those whom the part before would have named. */
const isOfUnknown = ({ mentions, words, content }: Reading): boolean =>
  mentions.length === 0 &&
  content.length > 0 &&
  content.every(
    (unit) => unit.groups.some(isSpokenAct) && !unitHas(unit, 'back', 'oppose', 'demand', 'defer'),
  ) &&
  words.some(({ fold }) => /^(?:he|she|they)$/.test(fold));

/** "Who was he selling to": somebody's doings, of whom one word tells too little. */
const isOfNobody = ({ mentions, words, content }: Reading): boolean =>
  mentions.length === 0 &&
  content.length < 2 &&
  words.some(
    ({ fold }, at) =>
      /^(?:he|she)$/.test(fold) &&
      /^(?:did|does|do|has|had|was|is|will|would|can|could|should)$/.test(words[at - 1]?.fold ?? ''),
  );

/** The answer to one reading of a question, before those are left out whom it excepts. */
function answerAll(asked: Asked): Answer {
  const { context, reading } = asked;
  if (isOfNobody(reading) || isOfUnknown(reading)) {
    const answer = nothing(asked);
    return { ...answer, notes: [WHO_IS_MEANT, ...answer.notes] };
  }
  const change = answerOfficeChange(asked);
  if (change) return change;
  if (reading.nobody.length > 0) return nothing(asked);
  const records = allRecords(context.store);
  const isOwed = (unit: Unit): boolean =>
    !isAskedInAnyWords(unit) &&
    !isDenial(unit) &&
    !isBeginning(unit) &&
    !isUnchanged(unit) &&
    !(isJudgement(unit) && asksForVerdict(reading));
  const named = reading.content.filter(isOwed);
  const unknown = unknownUnits(context, records, named);
  const unrecorded = answerUnrecorded(asked, unknown);
  if (unrecorded) return unrecorded;
  if (unknown.length > 0) return nothingOrStanding(asked, unknown);
  const told = asksForPosition(reading) ? ofHolderTold(asked) : undefined;
  if (told) return settleWho(told) ?? answerReading(told);
  const speaker = unlistedSpeaker(reading);
  if (speaker.length > 0) {
    const others = reading.content.filter((unit) => !unit.words.some((word) => speaker.includes(word)));
    const name = speaker.map(({ raw }) => raw).join(' ');
    return nothing({ ...asked, reading: { ...reading, content: others } }, [], name);
  }
  return settleWho(asked) ?? answerReading(asked);
}

/** The answer to one reading of a question. */
export const answerRead = (asked: Asked): Answer =>
  withoutExcepted(answerAll(asked), asked.reading.excepted, () => nothing(asked));
