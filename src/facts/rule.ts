/** What the rules of the check have in common. */
import type { ReadFile, ReadStory } from './check-shape.js';
import type { Report } from './problem.js';
import type { Entity, Fact } from './schema.js';

interface HasId {
  readonly id: string;
}

/** Reports a fault of one record's field; `field` is the path within the record. */
export type ReportField = (record: HasId, field: string, message: string) => void;

export function reportFor(read: ReadFile, report: Report): ReportField {
  return (record, field, message) => {
    const path = [read.placeOf(record), field].filter((part) => part !== '').join('.');
    report({ file: read.file, record: record.id, field: path, message });
  };
}

/** The entities that a record may name, by id; the kind of one is not known where its record does not parse. */
export type KnownEntities = ReadonlyMap<string, Entity['kind'] | undefined>;

/** A rule that looks at one story by itself. */
export type StoryRule = (read: ReadStory, report: ReportField) => void;

export const dateFieldOf = (fact: Fact): 'said' | 'happened' | 'asOf' => {
  switch (fact.kind) {
    case 'statement':
      return 'said';
    case 'event':
      return 'happened';
    case 'standing':
      return 'asOf';
  }
};

/** The entries that stand in a list a second time, with their index. */
export function repeatedIn(list: readonly string[]): readonly (readonly [index: number, entry: string])[] {
  const seen = new Set<string>();
  return list.flatMap((entry, index) => {
    if (seen.has(entry)) return [[index, entry] as const];
    seen.add(entry);
    return [];
  });
}
