/** The same search by looking at every document, word by word: slow, and short enough to be seen to be right. */
import type { Clause, Hit, IndexDocument, SearchOptions } from '../../../src/search/index/document.js';
import {
  closenessOf,
  MINOR_WEIGHT,
  ORDER_WEIGHT,
  penaltyOf,
  rarityOf,
} from '../../../src/search/index/scoring.js';

export type Stories = ReadonlyMap<string, readonly IndexDocument[]>;

const termsOf = ({ fields, keys }: IndexDocument): ReadonlySet<string> =>
  new Set([...fields.flatMap(({ tokens, marks }) => [...tokens.map(({ stem }) => stem), ...marks]), ...keys]);

const passes = (story: string, { keys, from, to }: IndexDocument, filter: SearchOptions): boolean =>
  (filter.keys ?? []).every((group) => group.some((key) => keys.includes(key))) &&
  (filter.from === undefined || to >= filter.from) &&
  (filter.to === undefined || from <= filter.to) &&
  (filter.stories === undefined || filter.stories.has(story));

/** Without repair of words. */
export function searchNaively(
  stories: Stories,
  weights: readonly number[],
  query: readonly Clause[],
  options: SearchOptions,
): readonly Hit[] {
  const all = [...stories].flatMap(([story, documents]) =>
    documents.map((document, place) => ({ story, place, document, terms: termsOf(document) })),
  );
  const valueOf = (term: string): number =>
    rarityOf(all.length, all.filter(({ terms }) => terms.has(term)).length);
  const known = (term: string): boolean => all.some(({ terms }) => terms.has(term));
  const isOnlyMinor = query.every(({ isMinor }) => isMinor);
  const clauses = query
    .map((clause) => ({
      ...clause,
      isMinor: clause.isMinor === true && !isOnlyMinor,
      alternatives: clause.alternatives.filter(({ term }) => known(term)),
    }))
    .filter(({ alternatives }) => alternatives.length > 0)
    .toSorted((a, b) => a.position - b.position);
  const fieldCount = Math.min(options.fields ?? weights.length, weights.length);
  const clauseOf = (term: string): number =>
    clauses.findIndex(({ alternatives }) => alternatives.some((other) => other.term === term));
  const hits = all.flatMap(({ story, place, document }): readonly Hit[] => {
    if (!passes(story, document, options)) return [];
    const fields = document.fields.slice(0, fieldCount);
    const worths = clauses.map(({ alternatives, isMinor }, at) =>
      Math.max(
        0,
        ...alternatives.flatMap(({ term, weight }) =>
          fields.map(({ tokens, marks }, field) =>
            // Of a term in several clauses, a minor one has it only if it is the first.
            (!isMinor || clauseOf(term) === at) &&
            (tokens.some(({ stem }) => stem === term) || marks.includes(term))
              ? weight * (isMinor ? MINOR_WEIGHT : 1) * valueOf(term) * (weights[field] ?? 0)
              : 0,
          ),
        ),
      ),
    );
    if (!worths.some((worth, at) => worth > 0 && !clauses[at]?.isMinor)) return [];
    const worthOf = (term: string, field: number): number => {
      const clause = clauses[clauseOf(term)];
      const weight = clause?.alternatives.find((other) => other.term === term)?.weight ?? 0;
      return weight * (clause?.isMinor ? MINOR_WEIGHT : 1) * valueOf(term) * (weights[field] ?? 0);
    };
    const pairs = clauses.map((clause, at) => {
      const previous = clauses[at - 1];
      if (previous === undefined) return 0;
      const found = fields.flatMap(({ tokens }, field) =>
        tokens.map(({ stem }, position) => {
          if (clauseOf(stem) !== at) return 0;
          const before = tokens.slice(0, position).findLastIndex((token) => clauseOf(token.stem) === at - 1);
          if (before < 0) return 0;
          const closeness = closenessOf(clause.position - previous.position, position - before);
          return (closeness * (worthOf(stem, field) + worthOf(tokens[before]?.stem ?? '', field))) / 2;
        }),
      );
      return Math.max(0, ...found);
    });
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const length = sum(document.fields.map(({ tokens }) => tokens.length));
    return [{ story, place, score: sum(worths) + ORDER_WEIGHT * sum(pairs) - penaltyOf(length) }];
  });
  return hits.toSorted((a, b) => b.score - a.score).slice(0, options.limit);
}
