/** The index of a store's facts. */
import { documentsOf, FIELD_WEIGHTS } from './fact-documents.js';
import { indexStories } from './index/snapshots.js';

/**
 * `indexOf` gives the index of a store, made when first asked for, or brought up to date from the one of the snapshot before;
 * `adopt` takes one that was saved of the same stories.
 */
export const { indexOf: factIndexOf, adopt: adoptFactIndex } = indexStories({
  of: documentsOf,
  weights: FIELD_WEIGHTS,
});
