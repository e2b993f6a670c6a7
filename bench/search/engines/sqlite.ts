import Database from 'better-sqlite3';
import { ASKED, type BuildEngine } from '../engine.js';

/** FTS5 in memory, words by Porter's stems, any of the words enough, ranked by bm25. It knows nothing of typos. */
export const buildSqlite: BuildEngine = (statements) => {
  const database = new Database(':memory:');
  database.exec(
    "CREATE VIRTUAL TABLE statements USING fts5(text, speaker, content='', tokenize='porter unicode61')",
  );
  const add = database.prepare('INSERT INTO statements(rowid, text, speaker) VALUES (?, ?, ?)');
  database.transaction(() => {
    for (const [place, { text, speaker }] of statements.entries()) add.run(place + 1, text, speaker);
  })();
  const find = database
    .prepare('SELECT rowid FROM statements WHERE statements MATCH ? ORDER BY rank LIMIT ?')
    .pluck();
  return {
    search: (words) => {
      const terms = words.match(/[\p{L}\p{N}]+/gu) ?? [];
      const asked = terms.map((term) => `"${term}"`).join(' OR ');
      return find.all(asked, ASKED).map((rowid) => Number(rowid) - 1);
    },
    nativeBytes: () =>
      Number(database.pragma('page_count', { simple: true })) *
      Number(database.pragma('page_size', { simple: true })),
  };
};
