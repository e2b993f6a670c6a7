/** Lists of facts: quotations, timelines, and what answers a plain question. */
import type { FactsAnswer, Filters, QuotesAnswer, TimelineAnswer } from '../../answers/answer.js';
import { daysInWords } from '../../answers/listing.js';
import type { When } from '../../facts/schema.js';
import { isRetracted, whenOf } from '../../facts/store.js';
import type { Block, Layout } from '../block.js';
import { factBlock } from '../fact-block.js';
import { undatedLines, upperFirst, type Writer, whenText } from '../fact-lines.js';
import { echo, escapeText } from '../markdown.js';
import { bold } from '../speaker-line.js';

/** `whose` stands before the person: quotations are from somebody, a timeline is about them as well. */
function filtersInWords(filters: Filters, whose: string): string {
  const parts = [
    filters.person && `${whose} ${bold(filters.person.name)}`,
    filters.topic && `on: ${escapeText(filters.topic)}`,
    filters.story && escapeText(filters.story.story.title),
    daysInWords(filters),
  ];
  return upperFirst(parts.filter((part) => part !== undefined && part !== '').join(' · '));
}

const leadOf = (...lines: readonly string[]): readonly string[] => lines.filter((line) => line !== '');

type Quoted = QuotesAnswer['quoted'][number];

const isWithdrawn = ({ item }: Quoted): boolean => isRetracted(item.fact);

/** What was found for words: a quotation that holds them, one that was retracted, and one that only comes near. */
function headingsFor({ words, quoted }: QuotesAnswer, one: Quoted): readonly string[] {
  if (words === undefined) return [];
  if (isWithdrawn(one)) {
    if (quoted.every(isWithdrawn)) return [];
    return [one.containsWords ? '**Retracted, had these words**' : '**Retracted**'];
  }
  if (one.containsWords) return ['**With these words**'];
  return [
    quoted.some((other) => other.containsWords && !isWithdrawn(other))
      ? '**Other words, near to these**'
      : '**Not these words, but near to them**',
  ];
}

function titleOf({ quoted }: QuotesAnswer): string {
  if (quoted.length === 0) return 'Paraphrase, not exact words';
  return quoted.every(isWithdrawn) ? 'Retracted' : 'Exact words';
}

/** Quotations with the words asked for before those that come near, and in each case what was retracted last. */
const inGroups = (quoted: readonly Quoted[]): readonly Quoted[] =>
  quoted.toSorted(
    (a, b) =>
      Number(b.containsWords) - Number(a.containsWords) || Number(isWithdrawn(a)) - Number(isWithdrawn(b)),
  );

function layOutQuotes(body: QuotesAnswer, writer: Writer): Layout {
  const isQuoted = body.quoted.length > 0;
  const ordered = body.words === undefined ? body.quoted : inGroups(body.quoted);
  return {
    title: titleOf(body),
    lead: leadOf(
      body.words ? `Looked for: *${echo(body.words)}*` : '',
      filtersInWords(body.filters, 'from'),
      isQuoted ? '' : 'No exact words are on record for this. A source reports it in words of its own:',
    ),
    blocks: isQuoted
      ? ordered.map((one) => factBlock(writer, one.item, { headings: headingsFor(body, one) }))
      : body.paraphrased.map((item) => factBlock(writer, item)),
  };
}

/** What the words of a date don't say of it by themselves: that a day is in doubt, or that there is none in the source. */
function dayMark({ edtf }: When, words: string): readonly string[] {
  if (/not given|^perhaps /.test(words)) return [];
  return [/[[~?%]/.test(edtf) ? 'day not certain' : 'day not given'];
}

/** A timeline's entry: the date first, then who said or what happened. */
function entryBlock(entry: TimelineAnswer['entries'][number], writer: Writer): Block {
  const { fact, unsure } = entry;
  const when = whenOf(fact);
  const words = whenText(when);
  const marks = [...(isRetracted(fact) ? ['retracted'] : []), ...(unsure ? dayMark(when, words) : [])].map(
    (mark) => ` · ${mark}`,
  );
  const date = `**${upperFirst(words)}**${marks.join('')}`;
  return factBlock(writer, entry, {
    write: (reference) => [date, ...undatedLines(writer, entry, reference)],
  });
}

const layOutTimeline = (body: TimelineAnswer, writer: Writer): Layout => ({
  title: 'Timeline',
  lead: leadOf(filtersInWords(body.filters, 'by or about')),
  blocks: body.entries.map((entry) => entryBlock(entry, writer)),
});

export function layOutList(body: QuotesAnswer | TimelineAnswer | FactsAnswer, writer: Writer): Layout {
  switch (body.kind) {
    case 'quotes':
      return layOutQuotes(body, writer);
    case 'timeline':
      return layOutTimeline(body, writer);
    case 'facts':
      return { title: body.heading, lead: [], blocks: body.items.map((item) => factBlock(writer, item)) };
  }
}
