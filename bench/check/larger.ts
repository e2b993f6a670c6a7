/** The same cases in a larger store: the more other people's words there are, the more of them are near to any. */
import type { Article } from './articles.js';
import type { Case } from './cases.js';
import { type JudgedCase, judgeCases } from './judging.js';
import { addDoubts, type Doubts, sift } from './labels.js';
import { recordedIn } from './recorded.js';
import { storeOf } from './records.js';

/** A foreign quotation is judged without the articles of one such part, its own among them. */
const PARTS = 5;

export interface JudgedAmong {
  readonly judged: readonly JudgedCase[];
  readonly doubts: Doubts;
  /** In the smallest store and in the largest. */
  readonly statements: readonly [number, number];
}

const countStatements = (articles: readonly Article[]): number =>
  articles.reduce((sum, { speeches }) => sum + speeches.length, 0);

/**
 * Judges cases in a store of the articles on record and of all others, and foreign quotations where a fifth of the others
 * are not on record, with the article that they are from. What is in doubt only among the others is left out.
 */
export function judgeAmong(
  cases: readonly Case[],
  onRecord: readonly Article[],
  others: readonly Article[],
): JudgedAmong {
  const parts = new Map(others.map(({ id }, place) => [id, place % PARTS]));
  const partOf = ({ kind, article }: Case): number | undefined =>
    kind === 'foreign' ? (parts.get(article ?? '') ?? 0) : undefined;
  const sizes: number[] = [];
  const judged: JudgedCase[] = [];
  let doubts: Doubts = new Map();
  for (const part of [undefined, ...Array.from({ length: PARTS }, (_, at) => at)]) {
    const articles = [
      ...onRecord,
      ...others.filter(({ id }) => part === undefined || parts.get(id) !== part),
    ];
    const own = cases.filter((one) => partOf(one) === part);
    const sifted = sift(own, recordedIn(articles));
    judged.push(...judgeCases(storeOf(articles), sifted.certain));
    doubts = addDoubts(doubts, sifted.doubts);
    sizes.push(countStatements(articles));
  }
  return { judged, doubts, statements: [Math.min(...sizes), Math.max(...sizes)] };
}
