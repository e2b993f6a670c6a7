/** Lists of facts: quotations, timelines, and what answers a plain question. */
import type { FactsAnswer, Filters, QuotesAnswer, TimelineAnswer } from '../../answers/answer.js';
import { daysInWords } from '../../answers/listing.js';
import { whenOf } from '../../facts/store.js';
import type { Block, Layout } from '../block.js';
import { factBlock } from '../fact-block.js';
import { bold, undatedLines, upperFirst, type Writer, whenText } from '../fact-lines.js';
import { echo, escapeText } from '../markdown.js';

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

/** What was found for words: a quotation that holds them, and one that only comes near, are told apart. */
function headingsFor({ words, quoted }: QuotesAnswer, containsWords: boolean): readonly string[] {
  if (words === undefined) return [];
  if (containsWords) return ['**With these words**'];
  return [
    quoted.some((one) => one.containsWords)
      ? '**Other words, near to these**'
      : '**Not these words, but near to them**',
  ];
}

function layOutQuotes(body: QuotesAnswer, writer: Writer): Layout {
  const isQuoted = body.quoted.length > 0;
  const alike = (containsWords: boolean): readonly Block[] =>
    body.quoted
      .filter((quoted) => quoted.containsWords === containsWords)
      .map(({ item }) => factBlock(writer, item, { headings: headingsFor(body, containsWords) }));
  return {
    title: isQuoted ? 'Exact words' : 'Paraphrase, not exact words',
    lead: leadOf(
      body.words ? `Looked for: *${echo(body.words)}*` : '',
      filtersInWords(body.filters, 'from'),
      isQuoted ? '' : 'No exact words are on record for this. A source reports it in words of its own:',
    ),
    blocks: isQuoted
      ? [...alike(true), ...alike(false)]
      : body.paraphrased.map((item) => factBlock(writer, item)),
  };
}

/** A timeline's entry: the date first, then who said or what happened. */
function entryBlock(entry: TimelineAnswer['entries'][number], writer: Writer): Block {
  const { fact, unsure } = entry;
  const when = whenText(whenOf(fact));
  const marks = [
    ...(fact.kind === 'standing' ? ['state of affairs'] : []),
    ...(unsure && !/not given|^perhaps /.test(when) ? ['day not certain'] : []),
  ].map((mark) => ` · ${mark}`);
  const date = `**${upperFirst(when)}**${marks.join('')}`;
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
