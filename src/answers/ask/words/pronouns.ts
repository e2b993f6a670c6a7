/** Pronouns that stand for somebody named before: in the first part of a question, or by the choice that asked. */
import type { Entity } from '../../../facts/schema.js';
import type { StoryRecord } from '../../../facts/store.js';
import type { Mention } from '../../../search/name-parts.js';
import { isSameUnit, mayBeVerb, type Unit } from '../../../search/terms.js';
import type { Word } from '../../../search/words.js';
import type { Item } from '../../answer.js';
import { isAttitude } from './attitude-words.js';
import { isBeginning } from './content-units.js';

/** Who was spoken of before: the one who said or did something, and the one whom it concerned. */
export interface Carried {
  readonly subject?: Entity | undefined;
  readonly object?: Entity | undefined;
  /** What it was about, for "it". */
  readonly content?: readonly Unit[] | undefined;
  /** The only story of what was told. */
  readonly story?: StoryRecord | undefined;
  /** What happened, for "after that". */
  readonly happened?: Item | undefined;
  /** Whether nothing was told, so that no day is known by it. */
  readonly isOpen?: boolean | undefined;
}

const ACTING = /^(?:he|she|they)$/;
const OWNING = /^(?:his|their|hers|theirs)$/;
const CONCERNED = /^(?:him|her|them)$/;

/** "Is it", "that it", "it was". */
const NO_DEED =
  /^(?:did|does|do|is|was|are|were|has|have|had|will|would|could|can|should|may|might|must|that|if|whether|and|but|or|so|as|when|why|how|because|since|than|isnt|wasnt|didnt|doesnt)$/;

/** "Who stopped it", "who paid for it": what somebody did to what was spoken of, and not what "it" is or does. */
function isDoneToAt(words: readonly Word[], place: number): boolean {
  const before = words[place - 1]?.fold ?? '';
  const isPronoun = words[place]?.fold === 'it' && before !== '';
  return isPronoun && !NO_DEED.test(before) && !NO_DEED.test(words[place + 1]?.fold ?? '');
}

export const isDoneTo = (words: readonly Word[]): boolean =>
  words.some((_, place) => isDoneToAt(words, place));

/** Whom a pronoun stands for. "It" is a body that acts; what else it may stand for is no person. */
function bearerOf(words: readonly Word[], place: number, carried: Carried): Entity | undefined {
  const fold = words[place]?.fold ?? '';
  const { subject, object, content = [] } = carried;
  if (ACTING.test(fold) || OWNING.test(fold)) return subject ?? object;
  if (CONCERNED.test(fold)) return object ?? subject;
  // "When did it close, and who closed it": a body, where nothing else was spoken of.
  const body = object ?? subject;
  const isBody = body !== undefined && body.kind !== 'person' && content.every(mayBeVerb);
  if (isDoneToAt(words, place) && isBody) return body;
  const acts = /^(?:did|does|do|has|had|will|would)$/.test(words[place - 1]?.fold ?? '');
  return fold === 'it' && acts && subject !== undefined && subject.kind !== 'person' ? subject : undefined;
}

/** The pronouns outside other mentions as mentions of those carried over, in their places among the others. */
export function withPronouns(
  words: readonly Word[],
  mentions: readonly Mention[],
  carried: Carried,
): readonly Mention[] {
  const found = words.flatMap((word, place): readonly Mention[] => {
    if (mentions.some(({ start, end }) => start <= place && place < end)) return [];
    const bearer = bearerOf(words, place, carried);
    return bearer === undefined
      ? []
      : [{ start: place, end: place + 1, candidates: [bearer], typed: word.raw, how: 'name' }];
  });
  return [...mentions, ...found].toSorted((a, b) => a.start - b.start);
}

const IT = /^(?:it|that|this|them|those|these)$/;

/** What was spoken of before, where all that is asked now is what somebody thinks of "it", did to it, or what became of it. */
export function carriedContent(
  words: readonly Word[],
  own: readonly Unit[],
  { content = [] }: Carried,
): readonly Unit[] {
  const isItsDoing = words.some(
    ({ fold }, at) => fold === 'it' && /^(?:did|does|is|was|has|had|will)$/.test(words[at - 1]?.fold ?? ''),
  );
  const speaksOfIt = words.some(({ fold }) => IT.test(fold)) && own.every(isAttitude);
  const others = content.filter((unit) => !own.some((other) => isSameUnit(unit, other)));
  return isItsDoing || speaksOfIt || isDoneTo(words) ? others : [];
}

/** What "it" stands for after a question: what it names with an article, or else all that it asks for beside attitudes. */
export function speakableContent(words: readonly Word[], content: readonly Unit[]): readonly Unit[] {
  const nouns: Unit[] = [];
  let end = -1;
  for (const unit of content) {
    const [first] = unit.words;
    const place = first === undefined ? -1 : words.indexOf(first);
    const isNamed = place === end || /^(?:the|a|an|this|that)$/.test(words[place - 1]?.fold ?? '');
    if (place < 0 || !isNamed) continue;
    nouns.push(unit);
    end = place + unit.words.length;
  }
  const named = nouns.filter((unit) => !isAttitude(unit) && !isBeginning(unit));
  return named.length > 0 ? named : content.filter((unit) => !isAttitude(unit));
}
