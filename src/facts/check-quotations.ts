/** Words in quotation marks: each is tied to its source, and to one speaker. */
import type { ReadStory } from './check-shape.js';
import type { Report } from './problem.js';
import { type ReportField, reportFor } from './rule.js';
import type { Fact, FactId, Statement } from './schema.js';
import { segmentsOf } from './store.js';
import { foldKey } from './text.js';

/** A statement's segments and the quotations in its evidence are the same words. Nothing else holds quotations. */
export function checkSegments({ story }: ReadStory, report: ReportField): void {
  for (const fact of story.facts) {
    const segments = new Set(segmentsOf(fact));
    const anchored = new Set<string>();
    for (const [index, { selector }] of fact.evidence.entries()) {
      if (selector.kind !== 'quotation') continue;
      anchored.add(selector.exact);
      if (segments.size === 0) {
        report(fact, `evidence[${index}].selector`, 'is a quotation, but the record quotes nobody');
      } else if (!segments.has(selector.exact)) {
        report(fact, `evidence[${index}].selector.exact`, 'is none of the segments of the quotation');
      }
    }
    for (const [index, segment] of segmentsOf(fact).entries()) {
      if (anchored.has(segment)) continue;
      report(fact, `quote.segments[${index}]`, 'is not the exact text of any of its evidence');
    }
  }
}

/** What two printings of the same words have in common; undefined for fewer than three words, which anybody may say. */
function wordsKey(segment: string): string | undefined {
  const words = foldKey(segment).match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.length < 3 ? undefined : words.join(' ');
}

const keysOf = new WeakMap<Statement, readonly (string | undefined)[]>();

/** Kept with the record, so that a story added to a large store is not held up by folding all that is there. */
function wordsKeysOf(statement: Statement): readonly (string | undefined)[] {
  const kept = keysOf.get(statement);
  if (kept) return kept;
  const keys = segmentsOf(statement).map(wordsKey);
  keysOf.set(statement, keys);
  return keys;
}

type Statements = ReadonlyMap<FactId, Statement>;

/** The statement whose words are passed on, however often they were. */
function originOf(statement: Statement, statements: Statements): Statement {
  const passed = new Set<FactId>();
  let at = statement;
  while (at.relays !== undefined && !passed.has(at.id)) {
    passed.add(at.id);
    const relayed = statements.get(at.relays);
    if (relayed === undefined) break;
    at = relayed;
  }
  return at;
}

const isStatement = (fact: Fact): fact is Statement => fact.kind === 'statement';

/** The same words are on record from two speakers only where one record says that it relays the other. */
export function checkSameWords(stories: readonly ReadStory[], report: Report): void {
  const statements: Statements = new Map(
    stories.flatMap(({ story }) => story.facts.filter(isStatement).map((fact) => [fact.id, fact] as const)),
  );
  const firstWith = new Map<string, Statement>();
  for (const read of stories) {
    const reportField = reportFor(read, report);
    for (const fact of read.story.facts.filter(isStatement)) {
      for (const [index, key] of wordsKeysOf(fact).entries()) {
        if (key === undefined) continue;
        const first = firstWith.get(key);
        if (first === undefined) firstWith.set(key, fact);
        else if (originOf(first, statements).speaker !== originOf(fact, statements).speaker) {
          const message = `the same words are on record from "${first.speaker}" (${first.id}); one of the two must say that it relays the other`;
          reportField(fact, `quote.segments[${index}]`, message);
        }
      }
    }
  }
}
