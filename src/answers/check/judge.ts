/** The verdict on a quotation: whether its words are on record, and from whom. */
import type { Store } from '../../facts/store.js';
import { itemOf } from '../scope.js';
import { claimedOf, forClaim, isFrom } from './claimed.js';
import { type Close, compareWith, LEAST_SHARED, verdictOf } from './close.js';
import { findExact, onRecord } from './exact.js';
import { findMerged } from './merged.js';
import { findReported, reportsIn } from './reported.js';
import { tokensOf } from './tokens.js';
import { candidatesFor, isSegmentOf, type Utterance, utterancesIn } from './utterances.js';
import type { Claim, Verdict } from './verdict.js';
import { contentOf, LEAST_TELLING } from './weights.js';

/** Utterances that are compared word by word. */
const MOST_COMPARED = 8;
/** Of very long words, fewer: the time of a comparison grows with both lengths. */
const MOST_COMPARED_LONG = 2;
const LONG = 400;
/** Words after this many are not compared, and the answer says so. */
export const MOST_WORDS = 1_200;
/** Words that are said to be one person's are not called another's, altered, unless so much of them is the same. */
const LEAST_SHARED_WITH_OTHER = 0.75;
/** So many words side by side, be they everybody's, are those of whoever is said to have said them. */
const LEAST_RUN_OF_OWN = 4;
/** Words of which so much is one statement's are that one altered, and not two statements joined. */
const LEAST_SHARED_OF_ONE = 0.85;
/** A statement that shares less than this with the words is of no use beside them. */
const LEAST_OF_USE = 0.35;
/** Unless so many of the words stand in it side by side: real words that go on in others. */
const LEAST_RUN_OF_USE = 6;

/**
 * Judges words, as posted and without the marks around them, against every statement of a store. The claim is who is
 * said to have said them. A search score only proposes candidates; the verdict rests on the words themselves.
 */
export function judge(store: Store, words: string, claim: Claim): Verdict {
  const posted = tokensOf(words).slice(0, MOST_WORDS);
  reportsIn(store); // So that the first check pays for both indexes, and not one in the middle of the day.
  const keys = posted.map(({ key }) => key);
  const index = utterancesIn(store);
  const claimed = claimedOf(claim);
  const isOwn = ({ statement }: Pick<Utterance, 'statement'>): boolean =>
    claimed === undefined || claimed.some(({ id }) => isFrom(store, statement, id));
  const ownFirst = (utterances: readonly Utterance[]): readonly Utterance[] => [
    ...utterances.filter(isOwn),
    ...utterances.filter((utterance) => !isOwn(utterance)),
  ];
  // A few words of grammar stand in every other utterance: they are a quotation where they are all that was quoted.
  const isOfGrammar = posted.length < LEAST_TELLING && contentOf(posted) === 0;
  const holding = findExact(index, posted).filter(
    (utterance) => !isOfGrammar || isSegmentOf(utterance, keys),
  );
  const exact = onRecord(ownFirst(holding), words, posted);
  if (exact) return forClaim(store, claim, exact, posted);
  if (isOfGrammar) return { kind: 'not-on-record', closest: undefined, isHeld: false };
  const count = posted.length > LONG ? MOST_COMPARED_LONG : MOST_COMPARED;
  const compared = candidatesFor(index, keys, count)
    .map((utterance) => compareWith(words, posted, utterance))
    .toSorted((a, b) => rank(b, isOwn) - rank(a, isOwn));
  const isEnough = ({ isClose, shared, content, longestRun, isShortened, utterance }: Close): boolean => {
    if (claim.kind === 'nobody') return isClose;
    if (claimed !== undefined && isOwn(utterance))
      return isClose || (shared >= LEAST_SHARED && (content > 0 || longestRun >= LEAST_RUN_OF_OWN));
    return isClose && (isShortened || shared >= LEAST_SHARED_WITH_OTHER);
  };
  const best = compared.find(isEnough);
  if (best?.isShortened) return forClaim(store, claim, verdictOf(best), posted);
  const isOfOne = best !== undefined && best.shared >= LEAST_SHARED_OF_ONE;
  const merged = isOfOne ? undefined : findMerged(index, words, posted);
  if (merged) return forClaim(store, claim, merged, posted);
  const reported = findReported(store, posted, words, best?.shared ?? 0, isOwn);
  if (reported) return reported;
  if (best) return forClaim(store, claim, verdictOf(best), posted);
  const [nearest] = compared
    .filter(({ shared, longestRun }) => shared >= LEAST_OF_USE || longestRun >= LEAST_RUN_OF_USE)
    .toSorted((a, b) => b.shared - a.shared);
  return {
    kind: 'not-on-record',
    closest: nearest && itemOf(nearest.utterance.record, nearest.utterance.statement),
    isHeld: false,
  };
}

/** How well an utterance explains the words: nothing altered before anything altered, then by how much is shared. */
const OWN_BONUS = 0.1;
const rank = ({ isShortened, shared, utterance }: Close, isOwn: (utterance: Utterance) => boolean): number =>
  (isShortened ? 1 : 0) + shared + (isOwn(utterance) ? OWN_BONUS : 0);
