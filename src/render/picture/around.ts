/** What a picture of any kind has beside its lanes: what must be shown with them, and which labels there is room for. */
import type { Answer, Item } from '../../answers/answer.js';
import type { Day } from '../../facts/edtf.js';
import type { FactId } from '../../facts/schema.js';
import { isRetracted, whenOf } from '../../facts/store.js';
import { contextItems } from '../fact-block.js';
import type { Writer } from '../fact-lines.js';
import { inventedLine } from '../invented.js';
import { visibleText } from '../markdown.js';
import { count } from '../searched.js';
import { dayInWords, whenInWords } from '../when.js';
import { numbersOf } from './mark.js';
import { type Context, MOST_LABELS, MOST_MARKS } from './picture.js';

/**
 * Facts that must be shown with those drawn, unless they are written out themselves, and how things stood for those whom
 * an answer lists it of.
 */
export function contextAround(
  writer: Writer,
  drawn: readonly Item[],
  written: ReadonlySet<Item>,
  listed: readonly Item[] = [],
): readonly Context[] {
  const around = [
    ...drawn.flatMap(({ fact }) => contextItems(writer.store, fact)),
    ...listed.filter(({ fact }) => fact.kind === 'standing'),
  ];
  const shown = new Set([...written].map(({ fact }) => fact.id));
  const items = new Map<FactId, Item>();
  for (const item of around) {
    if (!shown.has(item.fact.id) && !isRetracted(item.fact)) items.set(item.fact.id, item);
  }
  return [...items.values()].map(({ fact, record }) => ({
    // How things stood is true of its days alone.
    text: `${visibleText(fact.summary).replace(/\.$/, '')} (${visibleText(whenInWords(whenOf(fact)))}).`,
    numbers: numbersOf(writer, fact, record),
  }));
}

/** "As of 17 February 2026 · 6 statements · 1 source" */
export function subtitleOf(upTo: Day | null, items: readonly Item[], one: string, many: string): string {
  const sources = new Set(
    items.flatMap(({ fact, record }) => fact.evidence.map(({ source }) => `${record.story.id} ${source}`)),
  );
  return [
    ...(upTo === null ? [] : [`As of ${dayInWords(upTo)}`]),
    count(items.length, one, many),
    count(sources.size, 'source', 'sources'),
  ].join(' · ');
}

export const inventedMark = (answer: Answer, drawn: readonly Item[], { store }: Writer): string | undefined =>
  inventedLine(
    answer,
    drawn.map(({ fact }) => fact.id),
    store,
  )[0];

/** Of what could be labelled, the first few by their importance: of the rest there is a mark only. */
export const chosenLabels = <Value>(byImportance: readonly Value[]): ReadonlySet<Value> =>
  new Set([...new Set(byImportance)].slice(0, MOST_LABELS));

/** As many as there is room to mark, in their order: the most important ones, and of the rest the newest. */
export function chosenMarks<Value>(
  oldestFirst: readonly Value[],
  important: Iterable<Value>,
): readonly Value[] {
  if (oldestFirst.length <= MOST_MARKS) return oldestFirst;
  const kept = new Set([...new Set([...important, ...oldestFirst.toReversed()])].slice(0, MOST_MARKS));
  return oldestFirst.filter((value) => kept.has(value));
}

export const leftOutLine = (number: number, one: string, many: string, why: string): readonly string[] =>
  number === 0 ? [] : [`${count(number, one, many)} ${why}`];
