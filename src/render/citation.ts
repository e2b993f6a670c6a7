/** Sources as they are cited: numbered over the whole answer, each fact with the place it comes from. */
import type { Evidence, Fact, Source, SourceId } from '../facts/schema.js';
import type { StoryRecord } from '../facts/store.js';
import { escapeWithin } from './markdown.js';
import { memoise } from './memoise.js';
import { passageAddress, safeAddress } from './text-fragment.js';
import { whenInWords } from './when.js';

export interface CitedSource {
  /** From 1, in the order in which the answer cites them. */
  readonly number: number;
  readonly source: Source;
}

export interface Citations {
  /** The source with its number, a new one where it was not cited before. */
  readonly cite: (record: StoryRecord, id: SourceId) => CitedSource;
  /** All that were cited so far, in the order of their numbers. */
  readonly cited: () => readonly CitedSource[];
}

export function createCitations(): Citations {
  const cited = new Map<string, CitedSource>();
  return {
    cited: () => [...cited.values()],
    cite(record, id) {
      const key = `${record.story.id} ${id}`;
      const known = cited.get(key);
      if (known) return known;
      const source = record.sources.get(id);
      if (source === undefined) throw new Error(`the story ${record.story.id} has no source ${id}`);
      const next = { number: cited.size + 1, source };
      cited.set(key, next);
      return next;
    },
  };
}

export interface Reference {
  readonly text: string;
  readonly sources: readonly CitedSource[];
}

/** Links of one fact may take this many characters altogether; past that, its places are named without links. */
const MOST_LINKS = 1100;

/** One piece of evidence for each paragraph, a quotation before other passages. */
function placesIn(fact: Fact): readonly Evidence[] {
  const places = new Map<string, Evidence>();
  for (const evidence of fact.evidence) {
    const key = `${evidence.source} ${evidence.paragraph}`;
    const known = places.get(key);
    const isCloser = known?.selector.kind === 'passage' && evidence.selector.kind === 'quotation';
    if (known === undefined || isCloser) places.set(key, evidence);
  }
  return [...places.values()];
}

const passagesOf = memoise<Evidence, Map<string, string | undefined>>(() => new Map());

/** The address of a passage, remembered with the evidence. */
function passageOf(address: string, evidence: Evidence): string | undefined {
  const passages = passagesOf(evidence);
  if (!passages.has(address)) passages.set(address, passageAddress(address, evidence));
  return passages.get(address);
}

/** "paragraphs 1 and 2", or each with a link to the passage. */
function paragraphsIn(source: Source, places: readonly Evidence[], isLinked: boolean): string {
  const ordered = places.toSorted((a, b) => a.paragraph - b.paragraph);
  const address = isLinked ? source.url : undefined;
  const linked = ordered.map((evidence) => {
    const passage = address === undefined ? undefined : passageOf(address, evidence);
    return passage === undefined ? undefined : `[paragraph ${evidence.paragraph}](${passage})`;
  });
  const links = linked.filter((link) => link !== undefined);
  if (links.length === ordered.length) return listInWords(links);
  const numbers = ordered.map(({ paragraph }) => String(paragraph));
  return `${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${listInWords(numbers)}`;
}

/** Where a fact stands: "[1], paragraph 2", linked to the passage where the source has an address. */
export function referTo(fact: Fact, record: StoryRecord, citations: Citations): Reference {
  const bySource = new Map<CitedSource, Evidence[]>();
  for (const evidence of placesIn(fact)) {
    const cited = citations.cite(record, evidence.source);
    bySource.set(cited, [...(bySource.get(cited) ?? []), evidence]);
  }
  const write = (isLinked: boolean): string =>
    [...bySource]
      .map(([{ number, source }, places]) => {
        return `\\[${number}\\], ${paragraphsIn(source, places, isLinked)}`;
      })
      .join('; ');
  const linked = write(true);
  return { text: linked.length <= MOST_LINKS ? linked : write(false), sources: [...bySource.keys()] };
}

const KINDS: Readonly<Record<Source['kind'], string>> = {
  article: 'Article',
  transcript: 'Transcript',
  'press-release': 'Press release',
  post: 'Post',
  record: 'Record',
};

/** "a, b and c". */
export function listInWords(words: readonly string[], joint = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

function statusOf({ status }: Source): string {
  switch (status) {
    case 'usable':
      return '';
    case 'corrected':
      return ' **Corrected by its publisher.**';
    case 'withdrawn':
      return ' **Withdrawn.**';
  }
}

/** A title that can be the text of a link: brackets would end it. */
const isLinkable = (title: string): boolean => !/[[\]]/.test(title);

/** What is known of a source, and what is not; each name cut to `max` characters. */
function describe(source: Source, max: number, address: string | undefined): string {
  const { outlet, title, author, published } = source;
  const shown = title === undefined ? undefined : escapeWithin(title, max);
  const linked = shown !== undefined && address !== undefined && isLinkable(title ?? '');
  const known = [
    ...(outlet === undefined ? [] : [escapeWithin(outlet, max)]),
    ...(shown === undefined ? [] : [linked ? `[${shown}](${address})` : shown]),
    ...(author === undefined ? [] : [`by ${escapeWithin(author, max)}`]),
    ...(published === undefined ? [] : [`published ${escapeWithin(whenInWords(published), 200)}`]),
    ...(address === undefined || linked ? [] : [`[address](${address})`]),
    ...(source.url !== undefined && address === undefined ? [escapeWithin(source.url, max)] : []),
  ];
  const missing = [
    ...(outlet === undefined ? ['outlet'] : []),
    ...(author === undefined ? ['author'] : []),
    ...(source.url === undefined ? ['address'] : []),
    ...(published === undefined ? ['date'] : []),
  ];
  const kind = KINDS[source.kind];
  const what = known.length === 0 ? kind : `${kind}: ${known.join(', ')}`;
  return missing.length === 0 ? `${what}.` : `${what}; ${listInWords(missing)} not given.`;
}

const addressOf = ({ url }: Source): string | undefined => (url === undefined ? undefined : safeAddress(url));

const describeInFull = memoise((source: Source): string => describe(source, 300, addressOf(source)));

/** A line of the list of sources, at most `max` characters: what is known of the source, shortened where it must be. */
export function sourceLine({ number, source }: CitedSource, max: number): string {
  const start = `\\[${number}\\] `;
  const status = statusOf(source);
  const full = start + describeInFull(source) + status;
  if (full.length <= max) return full;
  const address = addressOf(source);
  for (const [longest, link] of [
    [80, address],
    [30, address],
    [30, undefined],
  ] as const) {
    const line = start + describe(source, longest, link) + status;
    if (line.length <= max) return line;
  }
  const room = max - start.length - status.length;
  return (
    start + escapeWithin(source.outlet ?? source.title ?? KINDS[source.kind], Math.max(8, room)) + status
  );
}
