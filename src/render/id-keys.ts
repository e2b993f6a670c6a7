/** Ids by short keys, for custom ids: a key is an id's own, whatever else is on record. */
import { createHash } from 'node:crypto';
import type { Store } from '../facts/store.js';
import { type Catalogue, catalogueOf } from '../search/catalogue.js';
import type { NameIndex } from '../search/names.js';

/** The first seven characters of the SHA-256 of an id, in base64url: 42 bits. */
export const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 7);

/**
 * Key → the id, or the ids, that have or had it. It only grows, and all snapshots share it: what it gives may be on record,
 * and each snapshot looks whether it is.
 */
const idsOf = new Map<string, string | ReadonlySet<string>>();

function enter(id: string): void {
  const key = keyOf(id);
  const known = idsOf.get(key);
  if (known === undefined) idsOf.set(key, id);
  else if (known !== id) idsOf.set(key, new Set([...(typeof known === 'string' ? [known] : known), id]));
}

const LISTS = ['people', 'subjects', 'stories'] as const;

type Segment = NameIndex['segments'][number]['segment'];

/** Whatever a list names stands in one of its segments, of which most are those of the catalogue before. */
const entered = new WeakSet<Segment>();

function enterAll(catalogue: Catalogue): void {
  for (const { segment } of LISTS.flatMap((list) => catalogue[list].segments)) {
    if (entered.has(segment)) continue;
    for (const { id } of segment.entries) enter(id);
    entered.add(segment);
  }
}

const isIn = (index: NameIndex, id: string): boolean => index.byId.has(id);

/** The person, question, topic or story of a store whose id has the key; none where several share it. */
export function idOfKey(store: Store, key: string): string | undefined {
  const catalogue = catalogueOf(store);
  enterAll(catalogue);
  const known = idsOf.get(key) ?? [];
  const ids = (typeof known === 'string' ? [known] : [...known]).filter((id) =>
    LISTS.some((list) => isIn(catalogue[list], id)),
  );
  return ids.length === 1 ? ids[0] : undefined;
}
