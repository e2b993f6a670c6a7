import type { Article } from '../check/articles.js';
import { type BenchStatement, STATEMENTS_A_STORY } from './statements.js';

/** Statements in their order as stories of so many each. */
export const articlesOf = (statements: readonly BenchStatement[]): readonly Article[] =>
  Array.from({ length: Math.ceil(statements.length / STATEMENTS_A_STORY) }, (_, place) => ({
    id: `made-${place}`,
    date: '2016-01-01',
    outlet: 'made',
    title: `Made ${place}`,
    speeches: statements
      .slice(place * STATEMENTS_A_STORY, (place + 1) * STATEMENTS_A_STORY)
      .map(({ text, speaker }) => ({ form: 'quoted', speaker, segments: [text] })),
  }));
