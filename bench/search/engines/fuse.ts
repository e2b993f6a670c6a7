import Fuse from 'fuse.js';
import { ASKED, type BuildEngine } from '../engine.js';

/** A statement is longer than the stretch that fuse.js looks at by default, so the place of a match counts for nothing. */
export const buildFuse: BuildEngine = (statements) => {
  const fuse = new Fuse(statements, {
    keys: ['text', 'speaker'],
    ignoreLocation: true,
    useTokenSearch: true,
  });
  return { search: (words) => fuse.search(words, { limit: ASKED }).map(({ refIndex }) => refIndex) };
};
