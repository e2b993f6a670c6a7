/** Ids: each names one record, and a story's file bears the story's id. */
import {
  type ListedId,
  type ReadEntities,
  type ReadFile,
  type ReadStory,
  storyIdOfFile,
} from './check-shape.js';
import type { Report } from './problem.js';
import { type ReportField, repeatedIn } from './rule.js';

type Ledger = Map<string, { readonly file: string; readonly place: string }>;

function enter(ledger: Ledger, { file }: ReadFile, { id, place }: ListedId, report: Report): void {
  const first = ledger.get(id);
  if (first === undefined) {
    ledger.set(id, { file, place });
    return;
  }
  const where = first.file === file ? first.place : `${first.file} (${first.place})`;
  report({ file, record: id, field: `${place}.id`, message: `the id is taken already, by ${where}` });
}

/** Entities, stories, sources and facts each have ids of their own; questions and topics share theirs. */
export function checkIds(
  entities: ReadEntities | undefined,
  stories: readonly ReadStory[],
  report: Report,
): void {
  const people: Ledger = new Map();
  if (entities) for (const listed of entities.ids) enter(people, entities, listed, report);
  const ledgers = { sources: new Map(), facts: new Map(), subjects: new Map() } satisfies Record<
    string,
    Ledger
  >;
  const byId = new Map<string, string>();
  for (const read of stories) {
    for (const listed of read.ids.sources) enter(ledgers.sources, read, listed, report);
    for (const listed of read.ids.facts) enter(ledgers.facts, read, listed, report);
    for (const listed of [...read.ids.questions, ...read.ids.topics]) {
      enter(ledgers.subjects, read, listed, report);
    }
    const { id } = read.story;
    const other = byId.get(id);
    if (other === undefined) byId.set(id, read.file);
    else
      report({ file: read.file, record: id, field: 'id', message: `the id is taken already, by ${other}` });
  }
}

/** A story is found by its file's name. */
export function checkFileName({ file, story }: ReadStory, report: Report): void {
  const expected = storyIdOfFile(file);
  if (story.id === expected) return;
  const message = `the file's name says that this is the story "${expected}"`;
  report({ file, record: story.id, field: 'id', message });
}

/** A question's positions differ. */
export function checkPositionIds({ story }: ReadStory, report: ReportField): void {
  for (const question of story.questions) {
    for (const [index, id] of repeatedIn(question.positions.map((position) => position.id))) {
      report(question, `positions[${index}].id`, `the position "${id}" is listed twice`);
    }
  }
}
