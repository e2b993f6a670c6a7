/** SQLite's full-text search (FTS5) with its Porter stemmer, ranked by bm25, in WebAssembly: the native package compiles on install. */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { ASKED, type BuildEngine } from '../engine.js';

const WORD = /[\p{L}\p{N}]+/gu;

/** Any of the words, each as a string, so that none is read as an operator. */
const matchOf = (words: string): string => (words.match(WORD) ?? []).map((word) => `"${word}"`).join(' OR ');

export const buildSqlite: BuildEngine = async (statements) => {
  const sqlite = await sqlite3InitModule();
  const db = new sqlite.oo1.DB(':memory:');
  db.exec(
    "CREATE VIRTUAL TABLE statements USING fts5(text, speaker, tokenize = 'porter unicode61 remove_diacritics 2')",
  );
  const insert = db.prepare('INSERT INTO statements (rowid, text, speaker) VALUES (?, ?, ?)');
  db.exec('BEGIN');
  for (const [place, { text, speaker }] of statements.entries())
    insert.bind([place + 1, text, speaker]).stepReset();
  db.exec('COMMIT');
  const select = db.prepare(
    `SELECT rowid FROM statements WHERE statements MATCH ? ORDER BY bm25(statements) LIMIT ${ASKED}`,
  );
  return {
    search: (words) => {
      const match = matchOf(words);
      if (match === '') return [];
      const found: number[] = [];
      select.bind([match]);
      while (select.step()) found.push(Number(select.get(0)) - 1);
      select.reset();
      return found;
    },
    nativeBytes: () => sqlite.wasm.heap8u().length,
  };
};
