/** Lists of facts: quotations, timelines, and what answers a plain question. */
import type { FactsAnswer, Filters, QuotesAnswer, TimelineAnswer } from '../../answers/answer.js';
import { daysInWords } from '../../answers/listing.js';
import { whenOf } from '../../facts/store.js';
import { type Block, factBlock, joinBlocks, type Look, statementBlock, textBlock } from '../block.js';
import type { Layout } from '../layout.js';
import { echo, showText } from '../markdown.js';
import { capitalise, whenInWords } from '../when.js';

function filtersInWords(filters: Filters): string {
  const parts = [
    filters.person ? showText(filters.person.name) : undefined,
    filters.topic ? showText(filters.topic) : undefined,
    filters.story ? showText(filters.story.story.title) : undefined,
    daysInWords(filters),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function layOutQuotes(body: QuotesAnswer, look: Look): Layout {
  const filters = filtersInWords(body.filters);
  const words = body.words ? echo(body.words) : '';
  const lead = [
    ...(words ? [`Looked for: *${words}*`] : []),
    ...(filters ? [filters] : []),
    ...(body.quoted.length === 0
      ? ['No exact words are on record for this. A source reports it in its own words:']
      : []),
  ];
  const items = body.quoted.length > 0 ? body.quoted.map(({ item }) => item) : body.paraphrased;
  return {
    title: body.quoted.length > 0 ? 'Exact words' : 'Paraphrase, not exact words',
    lead,
    blocks: items.map((item) => statementBlock(item, look)),
  };
}

/** A timeline's entry: the date first, then who said or what happened. */
function entryBlock(entry: TimelineAnswer['entries'][number], look: Look): Block {
  const { fact, unsure } = entry;
  const head = fact.kind === 'standing' ? 'As of the source, ' : '';
  const date = `**${capitalise(head + showText(whenInWords(whenOf(fact))))}**${unsure ? ' · date not certain' : ''}`;
  return joinBlocks([textBlock(date), factBlock(entry, look, { dated: false })]);
}

function layOutTimeline(body: TimelineAnswer, look: Look): Layout {
  const filters = filtersInWords(body.filters);
  return {
    title: 'Timeline',
    lead: filters ? [filters] : [],
    blocks: body.entries.map((entry) => entryBlock(entry, look)),
  };
}

export function layOutList(body: QuotesAnswer | TimelineAnswer | FactsAnswer, look: Look): Layout {
  switch (body.kind) {
    case 'quotes':
      return layOutQuotes(body, look);
    case 'timeline':
      return layOutTimeline(body, look);
    case 'facts':
      return { title: body.heading, lead: [], blocks: body.items.map((item) => factBlock(item, look)) };
  }
}
