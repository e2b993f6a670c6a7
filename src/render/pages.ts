/** Cuts a layout into pages, each within Discord's limits and short enough to be read. */
import type { APIEmbedField } from 'discord-api-types/v10';
import type { FactId } from '../facts/schema.js';
import { type Block, type ContextEntry, type Layout, plainBlock } from './block.js';
import { type CitedSource, sourceLine } from './citation.js';
import { EMBED, PAGE } from './limits.js';
import { memoise } from './memoise.js';
import { packLines } from './split.js';

export interface Page {
  readonly description: string;
  readonly fields: readonly APIEmbedField[];
  /** The facts shown, in order, those of the context last. */
  readonly facts: readonly FactId[];
  /** The numbers of the sources listed. */
  readonly sources: ReadonlySet<number>;
}

const GOES_ON = '(goes on on the next page)';
const CONTINUED = '(continued)';

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

const CONTEXT_BEFORE = '(Its context stands before it.)';

const contextLength = (entries: readonly ContextEntry[]): number => lengthOf(entries.map(({ line }) => line));

/** A block's context apart from it where a page can't hold both: before it, so that it is read first. */
function placeContext(block: Block): readonly Block[] {
  if (contextLength(block.context) <= PAGE.longestContext) return [block];
  const apart = block.context.map((entry) => ({
    ...plainBlock([entry.line], [...block.headings.slice(0, 1), '**Context**']),
    facts: [entry.fact],
    sources: entry.sources,
  }));
  return [...apart, { ...block, lines: [CONTEXT_BEFORE, ...block.lines], context: [] }];
}

/** A block too long for a page as several, marked where they go on. */
function splitBlock(block: Block): readonly Block[] {
  const lines = [...block.lines, ...block.once];
  const room = Math.min(PAGE.block, PAGE.blockWithContext - contextLength(block.context));
  if (lengthOf(lines) <= room) return [block];
  const parts = packLines(lines, room - GOES_ON.length - CONTINUED.length - 2);
  return parts.map((part, place) => ({
    ...block,
    once: [],
    lines: [...(place > 0 ? [CONTINUED] : []), part, ...(place < parts.length - 1 ? [GOES_ON] : [])],
  }));
}

function uniqueBy<Value>(values: readonly Value[], keyOf: (value: Value) => unknown): readonly Value[] {
  const seen = new Set<unknown>();
  return values.filter((value) => {
    const key = keyOf(value);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The context of blocks that share a page, without what a block of the page shows anyway. */
function contextOn(blocks: readonly Block[]): readonly ContextEntry[] {
  const shown = new Set(blocks.flatMap(({ facts }) => facts));
  const entries = blocks.flatMap(({ context }) => context).filter(({ fact }) => !shown.has(fact));
  return uniqueBy(entries, ({ fact }) => fact);
}

function sourcesOn(blocks: readonly Block[]): readonly CitedSource[] {
  const all = [
    ...blocks.flatMap(({ sources }) => sources),
    ...contextOn(blocks).flatMap(({ sources }) => sources),
  ];
  return uniqueBy(all, ({ number }) => number).toSorted((a, b) => a.number - b.number);
}

/** The lines of a page: headings where they change, blocks apart from each other, what is said once. */
function writeLines(blocks: readonly Block[]): readonly string[] {
  const said = new Set<string>();
  let above: readonly string[] = [];
  return blocks.flatMap((block, place) => {
    const { headings } = block;
    const changed = headings.findIndex((heading, level) => heading !== above[level]);
    const fresh = changed === -1 ? [] : headings.slice(changed);
    above = headings;
    const once = block.once.filter((line) => !said.has(line));
    for (const line of once) said.add(line);
    return [...(place > 0 ? [''] : []), ...fresh, ...block.lines, ...once];
  });
}

const fullSourceLine = (cited: CitedSource): string => sourceLine(cited, EMBED.fieldValue);

/** What a block takes of a page: its lines, with what may be left out on a page that has it anyway, and its fields. */
const sizeOf = memoise(({ lines, once, headings, context, sources }: Block) => ({
  least: lengthOf(lines),
  most: lengthOf(lines) + lengthOf(once) + lengthOf(headings) + 1,
  context: contextLength(context),
  sources: lengthOf([...sources, ...context.flatMap((entry) => entry.sources)].map(fullSourceLine)),
}));

/** Whether blocks fit one page. The exact length is worked out only where the bounds leave it open. */
function fits(blocks: readonly Block[], longest: number): boolean {
  const sum = (part: 'least' | 'most' | 'context' | 'sources'): number =>
    blocks.reduce((total, block) => total + sizeOf(block)[part], 0);
  return (
    new Set(blocks.flatMap(({ facts }) => facts)).size <= PAGE.facts &&
    sum('least') <= longest &&
    (sum('most') <= longest || lengthOf(writeLines(blocks)) <= longest) &&
    (sum('context') <= PAGE.context || contextLength(contextOn(blocks)) <= PAGE.context) &&
    (sum('sources') <= PAGE.sources || lengthOf(sourcesOn(blocks).map(fullSourceLine)) <= PAGE.sources)
  );
}

/** Lines as one field, or as several where they are too long for one. */
function fieldsOf(name: string, lines: readonly string[]): readonly APIEmbedField[] {
  return packLines(lines, EMBED.fieldValue).map((value, place) => ({
    name: place === 0 ? name : `${name} ${CONTINUED}`,
    value,
  }));
}

function makePage(blocks: readonly Block[]): Page {
  const context = contextOn(blocks);
  const sources = sourcesOn(blocks);
  const longest = Math.floor(PAGE.sources / Math.max(1, sources.length)) - 1;
  const isLong = lengthOf(sources.map(fullSourceLine)) > PAGE.sources;
  return {
    description: writeLines(blocks).join('\n'),
    fields: [
      ...fieldsOf(
        'Context',
        context.map(({ line }) => line),
      ),
      ...fieldsOf(
        sources.length === 1 ? 'Source' : 'Sources',
        sources.map((cited) => (isLong ? sourceLine(cited, longest) : fullSourceLine(cited))),
      ),
    ],
    facts: [...new Set([...blocks.flatMap(({ facts }) => facts), ...context.map(({ fact }) => fact)])],
    sources: new Set(sources.map(({ number }) => number)),
  };
}

export interface Pages {
  /** At least one. */
  readonly count: number;
  /** A page counted from 0; one past either end is the nearest that there is. */
  readonly at: (wanted: number) => { readonly number: number; readonly page: Page };
}

/** Cuts a layout into pages, whose texts are at most `longest`. */
export function paginate(
  { lead, blocks, isOnePage = false }: Layout,
  longest: number = PAGE.description,
): Pages {
  const leads = packLines(lead, PAGE.lead).map((text) => plainBlock([text]));
  const pieces = [...leads, ...blocks.flatMap(placeContext).flatMap(splitBlock)];
  const pages: Block[][] = [];
  for (const piece of pieces) {
    const page = pages.at(-1);
    if (page !== undefined && (isOnePage || fits([...page, piece], longest))) page.push(piece);
    else pages.push([piece]);
  }
  const count = Math.max(1, pages.length);
  return {
    count,
    at(wanted) {
      const number = Math.min(Math.max(0, Math.trunc(wanted) || 0), count - 1);
      return { number, page: makePage(pages[number] ?? []) };
    },
  };
}
