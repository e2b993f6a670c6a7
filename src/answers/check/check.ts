/** `/check`, and a message's quotations: each with the verdict on it. */

import { dayInWords } from '../../facts/day-words.js';
import type { Entity } from '../../facts/schema.js';
import { FUNCTION_WORDS } from '../../search/vocabulary.js';
import { wordsOf } from '../../search/words.js';
import type { Answer, AnswerContext, FollowUp, Item } from '../answer.js';
import { readPerson } from '../named-option.js';
import { allRecords, entityNamed, invoke, makeAnswer, mayLieWithin } from '../scope.js';
import { UserError } from '../user-error.js';
import { judge } from './judge.js';
import { type PostedMessage, type PostedQuotation, readMessage } from './read-message.js';
import type { Claim, QuotationCheck, Verdict } from './verdict.js';

export interface CheckOptions {
  readonly words: string;
  readonly person?: string | undefined;
}

/** So many quotations of a message are checked: more than anybody reads at once. */
const MOST_CHECKED = 10;

/** The statement that a verdict rests on. */
export function itemOfVerdict(verdict: Verdict): Item | undefined {
  switch (verdict.kind) {
    case 'on-record':
      return verdict.matches[0].item;
    case 'shortened':
    case 'altered':
      return verdict.match.item;
    case 'other-speaker':
      return itemOfVerdict(verdict.found);
    case 'reported':
      return verdict.item;
    case 'not-on-record':
      return undefined;
  }
}

const fold = (text: string): string =>
  wordsOf(text)
    .map((word) => word.fold)
    .join(' ');

/** What a message says of day and occasion, where the record has it otherwise. */
function notesOnOccasion({ days, occasion }: PostedQuotation, item: Item | undefined): readonly string[] {
  if (item?.fact.kind !== 'statement') return [];
  const { venue, addressee } = item.fact;
  const claimed =
    days &&
    (days.from === days.to ? dayInWords(days.from) : `${dayInWords(days.from)} to ${dayInWords(days.to)}`);
  const places = [venue, addressee].filter((place) => place !== undefined);
  const isElsewhere =
    occasion !== undefined &&
    places.length > 0 &&
    !places.some((place) => fold(place).includes(fold(occasion)) || fold(occasion).includes(fold(place)));
  return [
    ...(days && !mayLieWithin(item.bounds, days.from, days.to)
      ? [`The message gives another date than the record: ${claimed}.`]
      : []),
    ...(isElsewhere
      ? [`The message says that it was said to or at ${occasion}; on record is: ${places.join(', ')}.`]
      : []),
  ];
}

function notesOnClaim(claim: Claim): readonly string[] {
  switch (claim.kind) {
    case 'several':
      return [
        `The name *${claim.typed}* fits several on record: ${claim.entities.map(({ name }) => name).join(', ')}.`,
      ];
    case 'unknown':
      return [`Nobody on record here has the name *${claim.typed}*.`];
    case 'entity':
    case 'nobody':
      return [];
  }
}

function checkOne(quotation: PostedQuotation, context: AnswerContext): QuotationCheck {
  const { words, claim } = quotation;
  const verdict = judge(context.store, words, claim);
  const notes = [...notesOnClaim(claim), ...notesOnOccasion(quotation, itemOfVerdict(verdict))];
  return { words, claim, verdict, notes };
}

function followUpsOf({ verdict, claim }: QuotationCheck): readonly FollowUp[] {
  const item = itemOfVerdict(verdict);
  const speaker = item?.fact.kind === 'statement' ? item.fact.speaker : undefined;
  const person = speaker ?? (claim.kind === 'entity' ? claim.entity.id : undefined);
  return [
    ...(person ? [{ label: 'Exact words', invocation: invoke('quote', { person }) }] : []),
    { label: 'Timeline', invocation: invoke('timeline', { person }) },
    { label: 'Sources', invocation: invoke('sources', { story: item?.record.story.id }) },
  ];
}

const claimedPerson = ({ claim }: QuotationCheck): string | undefined =>
  claim.kind === 'entity' ? claim.entity.id : claim.kind === 'nobody' ? undefined : claim.typed;

const MARKS = /^[\s"'“”„‟«»‹›‘’‚「」『』>]+|[\s"'“”„‟«»‹›‘’‚「」『』]+$/gu;

/** `/check`. Throws a UserError where there are no words, or one that everybody uses. */
export function answerCheck(options: CheckOptions, context: AnswerContext): Answer {
  const words = options.words.replace(MARKS, '').trim();
  const [first, second] = wordsOf(words);
  if (first === undefined) {
    throw new UserError('words: there are no words in it. Paste the quotation that is to be checked.');
  }
  if (second === undefined && FUNCTION_WORDS.has(first.fold)) {
    throw new UserError('words: one such word is in everybody’s mouth. Add the words around it.');
  }
  const asTyped = invoke('check', { words: options.words.trim(), person: options.person });
  const person = readPerson(context, options.person, asTyped);
  if (person.kind === 'answer' && person.answer.body.kind === 'choice') return person.answer;
  const claim = claimFrom(
    options,
    person.kind === 'found' ? entityNamed(context, person.named.id) : undefined,
  );
  const check = checkOne({ words, claim, days: undefined, occasion: undefined }, context);
  return makeAnswer({
    body: { kind: 'check', checks: [check], left: 0 },
    records: allRecords(context.store),
    again: invoke('check', { words, person: claimedPerson(check) }),
    followUps: followUpsOf(check),
  });
}

function claimFrom({ person }: CheckOptions, entity: Entity | undefined): Claim {
  if (entity) return { kind: 'entity', entity };
  const typed = person?.trim() ?? '';
  return typed === '' ? { kind: 'nobody' } : { kind: 'unknown', typed: typed.slice(0, 100) };
}

/** A message as it comes with an interaction. */
export interface TargetMessage extends PostedMessage {
  /** Whether there is something in it other than text: a file, a sticker, an embed. */
  readonly hasOther: boolean;
}

/** What no custom id stands for. */
const CHECK_MESSAGE = 'check-message';

/** The quotations of a message. Throws a UserError where it is not there, or has no words. */
export function answerCheckMessage(message: TargetMessage | undefined, context: AnswerContext): Answer {
  if (message === undefined) {
    throw new UserError(
      'That message did not come along: it may have been deleted. Try /check with its words.',
    );
  }
  const posted = readMessage(message, context);
  const [first, ...more] = posted.slice(0, MOST_CHECKED).map((quotation) => checkOne(quotation, context));
  if (first === undefined) {
    throw new UserError(
      message.hasOther
        ? 'There is no text in that message, only a file, a sticker or an embed. Try /check with the words.'
        : 'There are no words in that message that could be a quotation.',
    );
  }
  const checks = [first, ...more] as const;
  const details = checks.map((check, place) => ({
    label: `Details ${place + 1}`,
    invocation: invoke('check', { words: check.words, person: claimedPerson(check) }),
  }));
  return makeAnswer({
    body: { kind: 'check', checks, left: posted.length - checks.length },
    records: allRecords(context.store),
    // A button can't hold a whole message: such an answer has no other pages.
    again:
      more.length > 0
        ? invoke(CHECK_MESSAGE, {})
        : invoke('check', { words: first.words, person: claimedPerson(first) }),
    followUps: more.length > 0 ? details : followUpsOf(first),
  });
}
