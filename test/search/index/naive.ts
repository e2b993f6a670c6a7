/** The same search by looking at every document, word by word: slow, and short enough to be seen to be right. */
import type { Clause, Hit, IndexDocument, SearchOptions } from '../../../src/search/index/document.js';
import {
  closenessOf,
  LOOK_BACK,
  MINOR_ORDER,
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
  const values = new Map<string, number>();
  const valueOf = (term: string): number => {
    const value = values.get(term) ?? rarityOf(all.length, all.filter(({ terms }) => terms.has(term)).length);
    values.set(term, value);
    return value;
  };
  const known = (term: string): boolean => all.some(({ terms }) => terms.has(term));
  const isOnlyMinor = query.every(({ isMinor }) => isMinor);
  const resolved = query
    .map(({ isMinor, ...clause }) => ({ ...clause, isMinor: isMinor === true && !isOnlyMinor }))
    .toSorted((a, b) => a.position - b.position)
    .map((clause) => ({
      ...clause,
      worths: clause.alternatives
        .filter(({ term }) => known(term))
        .map(({ term, weight }) => ({
          term,
          value: weight * (clause.isMinor ? MINOR_WEIGHT : 1) * valueOf(term),
        })),
    }));
  // A term is the clause's in which it counts most, and the first one's of those.
  const ownerOf = (term: string) => {
    const counted = resolved.map(
      ({ worths }) => worths.find((worth) => worth.term === term)?.value ?? Number.NEGATIVE_INFINITY,
    );
    return resolved[counted.indexOf(Math.max(...counted))];
  };
  const clauses = resolved
    .map((clause) => ({ ...clause, worths: clause.worths.filter(({ term }) => ownerOf(term) === clause) }))
    .filter(({ worths }) => worths.length > 0);
  const clauseOf = (term: string): number =>
    clauses.findIndex(({ worths }) => worths.some((worth) => worth.term === term));
  const valueIn = (clause: number, term: string): number =>
    clauses[clause]?.worths.find((worth) => worth.term === term)?.value ?? 0;
  const fieldCount = Math.min(options.fields ?? weights.length, weights.length);
  const hits = all.flatMap(({ story, place, document }): readonly Hit[] => {
    if (!passes(story, document, options)) return [];
    const fields = document.fields.slice(0, fieldCount);
    const worths = clauses.map((_, at) =>
      Math.max(
        0,
        ...fields.flatMap(({ tokens, marks }, field) =>
          [...tokens.map(({ stem }) => stem), ...marks].map(
            (term) => valueIn(at, term) * (weights[field] ?? 0),
          ),
        ),
      ),
    );
    if (!worths.some((worth, at) => worth > 0 && !clauses[at]?.isMinor)) return [];
    // Every place of a word with the last place before it of each of the clauses before its own.
    const pairs = fields.flatMap(({ tokens }, field) =>
      tokens.flatMap(({ stem }, position) => {
        const at = clauseOf(stem);
        return clauses.slice(Math.max(0, at - LOOK_BACK), Math.max(0, at)).flatMap((previous) => {
          const before = clauses.indexOf(previous);
          const place = tokens.slice(0, position).findLastIndex((token) => clauseOf(token.stem) === before);
          if (place < 0) return [];
          const asked = (clauses[at]?.position ?? 0) - previous.position;
          const closeness = closenessOf(asked, position - place) * (weights[field] ?? 0);
          const [following, followed] = [valueIn(at, stem), valueIn(before, tokens[place]?.stem ?? '')];
          return [{ at, before, following: closeness * following, followed: closeness * followed }];
        });
      }),
    );
    const orders = clauses.map(({ isMinor }, clause) => {
      const following = Math.max(0, ...pairs.map((pair) => (pair.at === clause ? pair.following : 0)));
      const followed = Math.max(0, ...pairs.map((pair) => (pair.before === clause ? pair.followed : 0)));
      return ((following + followed) / 2) * (isMinor ? MINOR_ORDER : 1);
    });
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const length = sum(document.fields.map(({ tokens }) => tokens.length));
    return [{ story, place, score: sum(worths) + ORDER_WEIGHT * sum(orders) - penaltyOf(length) }];
  });
  return hits.toSorted((a, b) => b.score - a.score).slice(0, options.limit);
}
