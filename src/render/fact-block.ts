/** A fact as a block of a page, with the facts that must be shown with it. */
import type { Item } from '../answers/answer.js';
import type { Fact, FactId } from '../facts/schema.js';
import { isRetracted, locateFact, type Store, whenOf } from '../facts/store.js';
import type { Block, ContextEntry } from './block.js';
import { referTo } from './citation.js';
import { retractedMark } from './corrections.js';
import { dateNotes } from './date-note.js';
import { factLines, summaryText, type Writer, whenText } from './fact-lines.js';
import { escapeText } from './markdown.js';

/** A context fact in one line. */
function contextEntry(writer: Writer, item: Item): ContextEntry {
  const { fact, record } = item;
  const reference = referTo(fact, record, writer.citations);
  const mark = retractedMark(fact);
  const words =
    fact.kind === 'statement' && fact.form !== 'paraphrase' && !isRetracted(fact)
      ? fact.quote.segments.map((segment) => ` “${escapeText(segment)}”`).join(' \\[…\\]')
      : '';
  return {
    fact: fact.id,
    line: `• ${mark === undefined ? '' : `${mark} `}${summaryText(fact)}${words} (${whenText(whenOf(fact))}; ${reference.text})`,
    sources: reference.sources,
  };
}

/** How else things stood for the same person in the same matter: "had been charged" never without "was cleared". */
const otherStandings = (store: Store, fact: Fact): readonly FactId[] =>
  fact.kind === 'standing'
    ? (locateFact(store, fact.id)?.record.story.facts ?? [])
        .filter(
          (other) =>
            other.kind === 'standing' &&
            other.subject === fact.subject &&
            other.topics.some((topic) => fact.topics.includes(topic)),
        )
        .map(({ id }) => id)
    : [];

/** The facts that must be shown with a fact, and those that must be shown with them. */
export function contextItems(store: Store, fact: Fact): readonly Item[] {
  const items: Item[] = [];
  const seen = new Set([fact.id]);
  const queue = [...fact.context, ...otherStandings(store, fact)];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const located = seen.has(id) ? undefined : locateFact(store, id);
    seen.add(id);
    if (located === undefined) continue;
    const bounds = located.record.bounds.get(id);
    if (bounds === undefined) continue;
    items.push({ ...located, bounds });
    queue.push(...located.fact.context, ...otherStandings(store, located.fact));
  }
  return items;
}

export const contextOf = (writer: Writer, fact: Fact): readonly ContextEntry[] =>
  contextItems(writer.store, fact).map((item) => contextEntry(writer, item));

/** A fact as a block of a page: `write` gives its lines from the reference to its source. */
export function factBlock(
  writer: Writer,
  item: Item,
  parts: {
    readonly headings?: readonly string[];
    readonly once?: readonly string[];
    readonly write?: (reference: string) => readonly string[];
  } = {},
): Block {
  const { fact, record } = item;
  const reference = referTo(fact, record, writer.citations);
  const write = parts.write ?? ((text: string) => factLines(writer, item, text));
  return {
    headings: parts.headings ?? [],
    lines: write(reference.text),
    once: parts.once ?? dateNotes(whenOf(fact)),
    facts: [fact.id],
    sources: reference.sources,
    context: contextOf(writer, fact),
  };
}
