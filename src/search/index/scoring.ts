/** What a match is worth. The one place that both the index and the tests' plain implementation take it from. */

/** Rare terms weigh more: BM25's inverse document frequency, which is above 0 for every term. */
export const rarityOf = (documents: number, having: number): number =>
  Math.log(1 + (documents - having + 0.5) / (having + 0.5));

/** A word that was repaired counts less, the more so the more letters were wrong. */
export const REPAIR_WEIGHT = [1, 0.8, 0.65] as const;

/** What a minor clause counts beside another one. */
export const MINOR_WEIGHT = 0.3;

/** What a clause counts more, at most, where its word stands among those that the query has it among. */
export const ORDER_WEIGHT = 0.5;

/** How much more of a minor clause its order counts than it does by itself: words of grammar tell little, but their order does. */
export const MINOR_ORDER = 1 / MINOR_WEIGHT;

/** A word may follow any of so many before it in the query: those between may be wrong, or left out. */
export const LOOK_BACK = 3;

/** Positions by which two words may stand further apart than in the query and still count half as in order. */
const SLACK = 2;

/** How well two words of the query, `asked` positions apart, follow each other in a text. */
export const closenessOf = (asked: number, found: number): number =>
  found === asked ? 1 : found > 0 && found <= asked + SLACK ? 0.5 : 0;

/** The most that is taken off a long document, in which words stand together by chance. */
export const LENGTH_PENALTY = 3;
const MIDDLE_LENGTH = 30;
export const penaltyOf = (length: number): number => (LENGTH_PENALTY * length) / (length + MIDDLE_LENGTH);
