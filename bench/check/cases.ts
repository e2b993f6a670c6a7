/** Cases with known verdicts, made from quotations, paraphrases and foreign quotations. */
import type { Claim, Verdict } from '../../src/answers/check/verdict.js';
import type { Entity, EntityId } from '../../src/facts/schema.js';
import type { Material, Passage } from './corpus.js';
import type { Random } from './random.js';
import { cutEnds, cutMiddle, joinSegments, LEAST_WORDS, mergeHalves, retypeset } from './recut.js';
import { addWord, dropWord, movePhrase, replaceWords, swapWords } from './reword.js';
import { addNegation, changeModal, changeNumber, removeNegation } from './turn.js';
import { countWords, keyOf, placedWords } from './words.js';

export type VerdictKind = Verdict['kind'];

/** Every kind of case and its verdict. `short` is untouched too, but of fewer words than a quotation is told by. */
export const EXPECTED = {
  untouched: 'on-record',
  'other typography': 'on-record',
  'cut at the ends': 'on-record',
  'right speaker claimed': 'on-record',
  'cut in the middle, shown': 'shortened',
  'cut in the middle, not shown': 'shortened',
  'segments joined': 'shortened',
  'one word replaced': 'altered',
  'one word dropped': 'altered',
  'one word added': 'altered',
  'negation added': 'altered',
  'negation removed': 'altered',
  'number changed': 'altered',
  'modal changed': 'altered',
  'two words swapped': 'altered',
  'phrase moved': 'altered',
  'four words changed': 'altered',
  'two quotations merged': 'altered',
  'another speaker claimed': 'other-speaker',
  'paraphrase in marks': 'reported',
  foreign: 'not-on-record',
  short: 'on-record',
} as const satisfies Record<string, VerdictKind>;

export type CaseKind = keyof typeof EXPECTED;
export const CASE_KINDS = Object.keys(EXPECTED) as readonly CaseKind[];
/** Reported apart: a few words may be anybody's. */
export const APART: CaseKind = 'short';

export interface Case {
  readonly kind: CaseKind;
  readonly words: string;
  readonly claim: Claim;
  readonly expected: VerdictKind;
  /** What it was made from. */
  readonly from: string;
  /** The article that a foreign quotation is from. */
  readonly article?: string;
}

const NOBODY: Claim = { kind: 'nobody' };
const LEAST_WORDS_FOR_FOUR = 10;

type Change = (passage: Passage, random: Random, material: Material) => string | undefined;

/** How a passage is changed, for the kinds that are told by their words alone. */
const CHANGES: Partial<Record<CaseKind, Change>> = {
  untouched: ({ text }) => text,
  'other typography': ({ text }, random) => retypeset(text, random),
  'cut at the ends': ({ text }, random) => cutEnds(text, random),
  'cut in the middle, shown': ({ text }, random) => cutMiddle(text, random, true),
  'cut in the middle, not shown': ({ text }, random) => cutMiddle(text, random, false),
  'segments joined': ({ text, next }, random) =>
    next === undefined ? undefined : joinSegments(text, next, random),
  'one word replaced': ({ text }, random, { vocabulary }) => replaceWords(text, random, vocabulary, 1),
  'one word dropped': ({ text }, random) => dropWord(text, random),
  'one word added': ({ text }, random, { vocabulary }) => addWord(text, random, vocabulary),
  'negation added': ({ text }, random) => addNegation(text, random),
  'negation removed': ({ text }, random) => removeNegation(text, random),
  'number changed': ({ text }, random) => changeNumber(text, random),
  'modal changed': ({ text }, random) => changeModal(text, random),
  'two words swapped': ({ text }, random) => swapWords(text, random),
  'phrase moved': ({ text }, random) => movePhrase(text, random),
  'four words changed': ({ text }, random, { vocabulary }) =>
    countWords(text) < LEAST_WORDS_FOR_FOUR ? undefined : replaceWords(text, random, vocabulary, 4),
  'two quotations merged': ({ text }, random, { passages }) => {
    const other = random.pick(passages);
    const isOther = other !== undefined && other.text !== text && countWords(other.text) >= 2 * LEAST_WORDS;
    return isOther && countWords(text) >= 2 * LEAST_WORDS ? mergeHalves(text, other.text) : undefined;
  },
};

/** A change is tried so often on one passage: it may lead back to words that are on record. */
const TRIES = 5;

function changed(kind: CaseKind, passage: Passage, random: Random, material: Material): string | undefined {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const words = CHANGES[kind]?.(passage, random, material);
    if (words !== undefined && material.recorded.holds(words) === (EXPECTED[kind] === 'on-record'))
      return words;
  }
  return undefined;
}

const namePartsOf = ({ name }: Entity): ReadonlySet<string> =>
  new Set(placedWords(name).map((word) => keyOf(word.text)));

/** Somebody on record with other words, and with no part of the name of anybody who said these. */
function someoneElse(words: string, random: Random, { recorded, speakers }: Material): Entity | undefined {
  const own = recorded.speakersOf(words);
  const ownParts = new Set(
    speakers.flatMap((entity) => (own.has(entity.id) ? [...namePartsOf(entity)] : [])),
  );
  return random.pick(
    speakers.filter((entity) => ![...namePartsOf(entity)].some((part) => ownParts.has(part))),
  );
}

const entityIn = ({ speakers }: Material, id: EntityId): Entity | undefined =>
  speakers.find((entity) => entity.id === id);

const claimOf = (entity: Entity | undefined): Claim | undefined => entity && { kind: 'entity', entity };

const REPORTED_WHOLE = 0.5;

/** The cases of a kind, in a random order, made one by one as they are asked for; of some, the verdict may be doubtful. */
export function* casesOf(kind: CaseKind, material: Material, random: Random): Generator<Case> {
  const expected = EXPECTED[kind];
  if (kind === 'foreign') {
    for (const [place, { text, speaker, article }] of material.foreign.entries()) {
      // Half of them with a claim: of whoever said it where they are on record with other words.
      const claimed = entityIn(material, speaker) ?? random.pick(material.speakers);
      const claim = place % 2 === 0 ? (claimOf(claimed) ?? NOBODY) : NOBODY;
      yield { kind, words: text, claim, expected, from: text, article };
    }
    return;
  }
  if (kind === 'paraphrase in marks') {
    for (const text of random.shuffled(material.reports)) {
      const words = random.isChance(REPORTED_WHOLE) ? text : (cutEnds(text, random) ?? text);
      if (countWords(words) >= LEAST_WORDS) yield { kind, words, claim: NOBODY, expected, from: text };
    }
    return;
  }
  for (const passage of random.shuffled(material.passages)) {
    const { text, speaker } = passage;
    const count = countWords(text);
    if (count === 0) continue;
    const isShort = count < LEAST_WORDS;
    if (isShort !== (kind === 'short') && kind !== 'segments joined') continue;
    const base = { kind, expected, from: text };
    if (kind === 'short') yield { ...base, words: text, claim: NOBODY };
    else if (kind === 'right speaker claimed' || kind === 'another speaker claimed') {
      const entity =
        expected === 'on-record' ? entityIn(material, speaker) : someoneElse(text, random, material);
      const claim = claimOf(entity);
      if (claim) yield { ...base, words: text, claim };
    } else {
      const words = changed(kind, passage, random, material);
      if (words !== undefined && countWords(words) >= LEAST_WORDS) yield { ...base, words, claim: NOBODY };
    }
  }
}
