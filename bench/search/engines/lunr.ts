import lunr from 'lunr';
import { ASKED, type BuildEngine } from '../engine.js';

/** Each word as it is and, at less weight, with an edit. */
export const buildLunr: BuildEngine = (statements) => {
  const index = lunr((builder) => {
    builder.ref('id');
    builder.field('text');
    builder.field('speaker');
    for (const [id, statement] of statements.entries()) builder.add({ id, ...statement });
  });
  const search = (words: string): readonly number[] => {
    const found = index.query((query) => {
      for (const term of lunr.tokenizer(words).map(String)) {
        query.term(term, { boost: 10 });
        if (term.length > 4) query.term(term, { editDistance: 1, usePipeline: false });
      }
    });
    return found.slice(0, ASKED).map(({ ref }) => Number(ref));
  };
  return { search };
};
