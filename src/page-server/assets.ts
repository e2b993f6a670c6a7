/** The page's own files, as the build leaves them. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface Asset {
  readonly type: string;
  readonly data: Buffer;
}

export type Assets = ReadonlyMap<string, Asset>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Reads every file of a folder, by its name. Throws where the folder is missing: the page was not built. */
export function loadAssets(folder: string): Assets {
  const names = readdirSync(folder).filter((name) => Object.hasOwn(TYPES, extname(name)));
  return new Map(
    names.map((name) => [name, { type: TYPES[extname(name)] ?? '', data: readFileSync(join(folder, name)) }]),
  );
}
