/** Reads the data folder: `entities.json`, and one file a story in `stories/`. Nothing is loaded by halves. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkData, type DataFile } from './check.js';
import { parseJson } from './parse-json.js';
import type { Problem, Report } from './problem.js';
import type { Entity, Story } from './schema.js';
import { assembleStore, type Store } from './store.js';
import { normaliseText, sha256Of } from './text.js';

/** A file larger than this is refused before it is read. In bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

export type LoadedData =
  | {
      readonly ok: true;
      readonly entities: readonly Entity[];
      readonly stories: readonly Story[];
      readonly hash: string;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type LoadedStore =
  | {
      readonly ok: true;
      readonly store: Store;
      /** Stands for the content of all its files: the SHA-256 of their names and texts, in hexadecimal digits. */
      readonly hash: string;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const wholeFile = (file: string, message: string): Problem => ({ file, record: '', field: '', message });

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'is not a folder',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
};

/** Why a file or folder can't be read, to follow its name. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `cannot be read (${code || String(error)})`;
}

type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

function readTextFile(path: string): ReadText {
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE) {
      return { ok: false, reason: `is larger than ${LARGEST_FILE / 1024 / 1024} MB, the most that is read` };
    }
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, reason: 'is not text in UTF-8' };
    return { ok: false, reason: reasonOf(error) };
  }
}

type ListedFolder =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** The names in a folder, in a fixed order; hidden ones left out. */
function listFolder(path: string): ListedFolder {
  try {
    return {
      ok: true,
      names: readdirSync(path)
        .filter((name) => !name.startsWith('.'))
        .toSorted(),
    };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

export interface DataFiles {
  /** Undefined where the file could not be read. */
  readonly entities: DataFile | undefined;
  readonly stories: readonly DataFile[];
  readonly problems: readonly Problem[];
  /** The SHA-256 of the names and texts of the files that could be read. */
  readonly hash: string;
}

/**
 * Reads and parses one file of a data folder, and hands over its text; undefined where that can't be done, which is reported.
 * Never throws.
 */
export function readDataFile(
  dir: string,
  file: string,
  report: Report,
  take: (text: string) => void = () => undefined,
): DataFile | undefined {
  const content = readTextFile(join(dir, file));
  if (!content.ok) {
    report(wholeFile(file, content.reason));
    return undefined;
  }
  take(content.text);
  const parsed = parseJson(content.text);
  if (!parsed.ok) {
    report(wholeFile(file, `is not JSON from line ${parsed.line}, column ${parsed.column} on`));
    return undefined;
  }
  for (const { line, column } of parsed.repeatedKeys) {
    report(wholeFile(file, `has the same key twice in one record, at line ${line}, column ${column}`));
  }
  return { file, value: parsed.value };
}

/** Reads and parses every file of a data folder, without checking what they say. Never throws. */
export function readDataFiles(dir: string): DataFiles {
  const folder = listFolder(dir);
  if (!folder.ok) {
    return {
      entities: undefined,
      stories: [],
      hash: '',
      problems: [wholeFile(dir, `the data folder ${folder.reason}`)],
    };
  }
  const problems: Problem[] = [];
  const hash = createHash('sha256');
  const read = (file: string): DataFile | undefined =>
    readDataFile(
      dir,
      file,
      (problem) => problems.push(problem),
      (text) => hash.update(`${file}\0${text}\0`),
    );
  const entities = read('entities.json');
  const listed = listFolder(join(dir, 'stories'));
  if (!listed.ok) problems.push(wholeFile('stories', listed.reason));
  const names = listed.ok ? listed.names.filter((name) => name.endsWith('.json')) : [];
  if (listed.ok && names.length === 0) problems.push(wholeFile('stories', 'holds no story'));
  const stories = names.map((name) => read(`stories/${name}`)).filter((file) => file !== undefined);
  return { entities, stories, problems, hash: hash.digest('hex') };
}

/** Loads and checks a data folder: all of it, or every problem at once. Never throws. */
export function loadData(dir: string): LoadedData {
  const files = readDataFiles(dir);
  const checked = checkData(files);
  const problems = [...files.problems, ...checked.problems];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, entities: checked.entities, stories: checked.stories, hash: files.hash };
}

/** Loads a data folder as a store: all of it, or every problem at once. Never throws. */
export function loadStore(dir: string): LoadedStore {
  const data = loadData(dir);
  return data.ok ? { ok: true, store: assembleStore(data.entities, data.stories), hash: data.hash } : data;
}

export type ReadTexts =
  /** The normalised texts, by the SHA-256 of each. */
  | { readonly ok: true; readonly texts: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The texts of all files in a folder that are text; what they are called does not matter. Never throws. */
export function readTexts(dir: string): ReadTexts {
  const folder = listFolder(dir);
  if (!folder.ok) return { ok: false, problems: [wholeFile(dir, `the folder of texts ${folder.reason}`)] };
  const texts = new Map<string, string>();
  for (const name of folder.names) {
    const content = readTextFile(join(dir, name));
    if (!content.ok) continue;
    const text = normaliseText(content.text);
    texts.set(sha256Of(text), text);
  }
  return { ok: true, texts };
}
