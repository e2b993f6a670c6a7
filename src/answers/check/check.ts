/** `/check`, and a message's quotations: each with the verdict on it. */
import { FUNCTION_WORDS } from '../../search/vocabulary.js';
import { wordsOf } from '../../search/words.js';
import type { Answer, AnswerContext, FollowUp, Invocation } from '../answer.js';
import { readPerson } from '../named-option.js';
import { allRecords, entityNamed, invoke, makeAnswer } from '../scope.js';
import { UserError } from '../user-error.js';
import { claimNamed } from './claim-named.js';
import { judge } from './judge.js';
import {
  type ClaimedDays,
  type PostedMessage,
  type PostedQuotation,
  readMessage,
} from './message/read-message.js';
import { notesOn } from './notes.js';
import { type Claim, itemOfVerdict, type QuotationCheck } from './verdict.js';

export interface CheckOptions {
  readonly words: string;
  readonly person?: string | undefined;
  /** What a message claims besides, where a button asks for the details of one of its quotations. */
  readonly 'said-by'?: string | undefined;
  readonly 'said-from'?: string | undefined;
  readonly 'said-to'?: string | undefined;
  readonly 'said-every'?: string | undefined;
  readonly 'said-at'?: string | undefined;
}

/** So many quotations of a message are checked: more than anybody reads at once. */
const MOST_CHECKED = 10;

function checkOne(quotation: PostedQuotation, { store }: AnswerContext): QuotationCheck {
  const { words, claim } = quotation;
  const verdict = judge(store, words, claim);
  return { words, claim, verdict, notes: notesOn(quotation, verdict) };
}

function followUpsOf({ verdict, claim }: QuotationCheck): readonly FollowUp[] {
  const item = itemOfVerdict(verdict);
  const person = item?.fact.speaker ?? (claim.kind === 'entity' ? claim.entity.id : undefined);
  return [
    ...(person ? [{ label: 'Exact words', invocation: invoke('quote', { person }) }] : []),
    { label: 'Timeline', invocation: invoke('timeline', { person }) },
    { label: 'Sources', invocation: invoke('sources', { story: item?.record.story.id }) },
  ];
}

/** The command that checks one quotation by itself, with all that is claimed of it. */
const checkOf = ({ words, claim, days, occasion }: PostedQuotation): Invocation =>
  invoke('check', {
    words,
    person: claim.kind === 'entity' ? claim.entity.id : undefined,
    'said-by': claim.kind === 'several' || claim.kind === 'unknown' ? claim.typed : undefined,
    'said-from': days?.from,
    'said-to': days?.to,
    'said-every': days?.every,
    'said-at': occasion,
  });

/** One quotation with all that the verdict rests on. */
function answerOne(quotation: PostedQuotation, context: AnswerContext): Answer {
  const check = checkOne(quotation, context);
  return makeAnswer({
    body: { kind: 'check', checks: [check], left: 0 },
    records: allRecords(context.store),
    again: checkOf(quotation),
    followUps: followUpsOf(check),
  });
}

const OPENING = '"\'“”„‟«»‹›‘’‚「」『』';
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** Words without the marks around them, and without a block quotation's sign. */
function unmarked(typed: string): string {
  const ends = new RegExp(`^[\\s>${OPENING}]+|[\\s${OPENING}]+$`, 'gu');
  const text = typed.trim();
  const inner = text.replace(ends, '');
  // A mark at one end alone may close a quotation within the words.
  const hasMarkWithin = new RegExp(`[${OPENING.replaceAll(/['’‘]/g, '')}]`, 'u').test(inner);
  return hasMarkWithin ? text.replace(/^[\s>]+/u, '') : inner;
}

/** What was typed, as a quotation: pasted with its marks and its speaker, it is read as a message is. */
function readTyped({ words }: CheckOptions, context: AnswerContext): PostedQuotation {
  const [only, another] = readMessage({ content: words, posted: context.now }, context);
  if (only && !another && only.claim.kind !== 'nobody') return only;
  return { words: unmarked(words), claim: { kind: 'nobody' }, days: undefined, occasion: undefined };
}

/** What a button says that a message claims. */
function claimedBy(options: CheckOptions, context: AnswerContext): PostedQuotation {
  const {
    'said-by': by,
    'said-from': from,
    'said-to': to,
    'said-every': every,
    'said-at': at,
    person,
  } = options;
  const entity = person === undefined ? undefined : entityNamed(context, person);
  const claim: Claim = entity
    ? { kind: 'entity', entity }
    : by === undefined
      ? { kind: 'nobody' }
      : claimNamed(by, context);
  const recurs = every === 'week' || every === 'year' ? every : undefined;
  const days: ClaimedDays | undefined = from && to ? { from, to, every: recurs } : undefined;
  return { words: options.words, claim, days, occasion: at };
}

/** Throws a UserError where there are no words, or one that everybody uses. */
function refuseNothing(words: string): void {
  const [first, second] = wordsOf(words);
  if (first === undefined && !HAS_WORDS.test(words)) {
    throw new UserError('words: there are no words in it. Paste the quotation that is to be checked.');
  }
  if (second === undefined && first !== undefined && FUNCTION_WORDS.has(first.fold)) {
    throw new UserError('words: one such word is in everybody’s mouth. Add the words around it.');
  }
}

const CLAIMED = ['said-by', 'said-from', 'said-to', 'said-every', 'said-at'] as const;

/** `/check`. Throws a UserError where there are no words, or one that everybody uses. */
export function answerCheck(options: CheckOptions, context: AnswerContext): Answer {
  if (CLAIMED.some((name) => options[name] !== undefined))
    return answerOne(claimedBy(options, context), context);
  const typed = options.person?.trim() ?? '';
  if (typed === '') {
    const quotation = readTyped(options, context);
    refuseNothing(quotation.words);
    return answerOne(quotation, context);
  }
  const words = unmarked(options.words);
  refuseNothing(words);
  const person = readPerson(context, typed, invoke('check', { words, person: typed }));
  if (person.kind === 'answer' && person.answer.body.kind === 'choice') return person.answer;
  const entity = person.kind === 'found' ? entityNamed(context, person.named.id) : undefined;
  const claim: Claim = entity ? { kind: 'entity', entity } : { kind: 'unknown', typed: typed.slice(0, 100) };
  return answerOne({ words, claim, days: undefined, occasion: undefined }, context);
}

/** A message as it comes with an interaction. */
export interface TargetMessage extends PostedMessage {
  /** Whether there is something in it other than text: a file, a sticker, an embed. */
  readonly hasOther: boolean;
}

/** A quotation of one word of grammar says nothing; of a message that has others, it is left out. */
const isOfUse = ({ words }: PostedQuotation): boolean => {
  const [first, second] = wordsOf(words);
  return second !== undefined || (first !== undefined && !FUNCTION_WORDS.has(first.fold));
};

/** Each quotation once, where a message has it several times with the same claim. */
const withoutRepeats = (quotations: readonly PostedQuotation[]): readonly PostedQuotation[] => [
  ...new Map(quotations.map((quotation) => [JSON.stringify(checkOf(quotation)), quotation])).values(),
];

/** The quotations of a message. Throws a UserError where it is not there, or has no words. */
export function answerCheckMessage(message: TargetMessage | undefined, context: AnswerContext): Answer {
  if (message === undefined) {
    throw new UserError(
      'That message did not come along: it may have been deleted. Try /check with its words.',
    );
  }
  const posted = withoutRepeats(readMessage(message, context).filter(isOfUse));
  const [first, ...others] = posted.slice(0, MOST_CHECKED);
  if (first === undefined) {
    throw new UserError(
      message.hasOther
        ? 'There is no text in that message, only a file, a sticker or an embed. Try /check with the words.'
        : 'There are no words in that message that could be a quotation.',
    );
  }
  if (others.length === 0) return answerOne(first, context);
  const [check, ...checks] = [
    checkOne(first, context),
    ...others.map((one) => checkOne(one, context)),
  ] as const;
  return makeAnswer({
    body: { kind: 'check', checks: [check, ...checks], left: posted.length - others.length - 1 },
    records: allRecords(context.store),
    // No button can hold a message: all of such an answer stands on one page.
    again: undefined,
    followUps: [first, ...others].map((quotation, place) => ({
      label: `Details ${place + 1}`,
      invocation: checkOf(quotation),
    })),
  });
}
