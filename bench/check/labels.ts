/**
 * Whether the verdict that a case is expected to have is certain. How it was made does not settle that: changed words may be
 * another quotation's, or read as a cut. Told by rules that know nothing of the checker; what is doubtful is left out.
 */
import type { Case } from './cases.js';
import { readsAsCut, readsAsDropped } from './readings.js';
import type { Recorded } from './recorded.js';

export const DOUBTS = [
  'changed, and on record so',
  'changed, and reads as a cut',
  'cut, and reads as a word or two dropped',
  'quoted, and reported in the same words',
  'reported, and quoted in part',
  'foreign, and on record in part',
  'foreign, and reads as a cut or a word dropped',
  'from the speaker claimed too',
] as const;

export type Doubt = (typeof DOUBTS)[number];

/** Marks within what is annotated as a paraphrase: some words in it are the speaker's own. */
const MARKS = /["“”«»]|''|``|’’/;

/** What speaks against the expected verdict of a case, in a store that has this on record; undefined where it is certain. */
export function doubtOf({ kind, words, claim, expected, from }: Case, recorded: Recorded): Doubt | undefined {
  const isHeld = recorded.holds(words);
  switch (expected) {
    case 'on-record':
      return undefined;
    case 'shortened':
      if (isHeld) return 'changed, and on record so';
      if (readsAsDropped(recorded, words)) return 'cut, and reads as a word or two dropped';
      return recorded.reports(words) ? 'quoted, and reported in the same words' : undefined;
    case 'altered':
      if (isHeld) return 'changed, and on record so';
      if (readsAsCut(recorded, words)) return 'changed, and reads as a cut';
      return recorded.reports(words) ? 'quoted, and reported in the same words' : undefined;
    case 'other-speaker':
      return claim.kind === 'entity' && recorded.speakersOf(words).has(claim.entity.id)
        ? 'from the speaker claimed too'
        : undefined;
    case 'reported':
      return isHeld || MARKS.test(from) || recorded.sharesUtterance(from) || readsAsCut(recorded, words)
        ? 'reported, and quoted in part'
        : undefined;
    case 'not-on-record':
      if (isHeld || isOnRecordInPart(words, recorded)) return 'foreign, and on record in part';
      return readsAsCut(recorded, words) || readsAsDropped(recorded, words)
        ? 'foreign, and reads as a cut or a word dropped'
        : undefined;
    default:
      throw new Error(`no cases of ${kind} are expected to be ${String(expected satisfies never)}`);
  }
}

const isOnRecordInPart = (words: string, recorded: Recorded): boolean =>
  recorded.sharesUtterance(words) || recorded.sharesReport(words) || recorded.sharesLetters(words);

/** How many cases are left out for which doubt. */
export type Doubts = ReadonlyMap<Doubt, number>;

export function addDoubts(...all: readonly Doubts[]): Doubts {
  const sum = new Map<Doubt, number>();
  for (const [doubt, cases] of all.flatMap((doubts) => [...doubts]))
    sum.set(doubt, (sum.get(doubt) ?? 0) + cases);
  return sum;
}

export interface Sifted {
  readonly certain: readonly Case[];
  readonly doubts: Doubts;
}

/** The cases whose verdict is certain, and how many are left out. */
export function sift(cases: readonly Case[], recorded: Recorded): Sifted {
  const doubts = cases.map((one) => doubtOf(one, recorded));
  return {
    certain: cases.filter((_, at) => doubts[at] === undefined),
    doubts: addDoubts(
      ...doubts.flatMap((doubt) => (doubt === undefined ? [] : [new Map([[doubt, 1] as const])])),
    ),
  };
}
