/** Lists of facts: quotations, timelines, and what answers a plain question. */
import type { FactsAnswer, Filters, QuotesAnswer, TimelineAnswer } from '../../answers/answer.js';
import { daysInWords } from '../../answers/listing.js';
import { whenOf } from '../../facts/store.js';
import type { Block, Layout } from '../block.js';
import {
  bold,
  factBlock,
  factLines,
  speakerText,
  statementBody,
  upperFirst,
  type Writer,
  whenText,
} from '../fact-lines.js';
import { echo, escapeText } from '../markdown.js';

function filtersInWords(filters: Filters): string {
  const parts = [
    filters.person && bold(filters.person.name),
    filters.topic && escapeText(filters.topic),
    filters.story && escapeText(filters.story.story.title),
    daysInWords(filters),
  ];
  return upperFirst(parts.filter((part) => part !== undefined && part !== '').join(' · '));
}

const leadOf = (...lines: readonly string[]): readonly string[] => lines.filter((line) => line !== '');

function layOutQuotes(body: QuotesAnswer, writer: Writer): Layout {
  const isQuoted = body.quoted.length > 0;
  const items = isQuoted ? body.quoted.map(({ item }) => item) : body.paraphrased;
  return {
    title: isQuoted ? 'Exact words' : 'Paraphrase, not exact words',
    lead: leadOf(
      body.words ? `Looked for: *${echo(body.words)}*` : '',
      filtersInWords(body.filters),
      isQuoted ? '' : 'No exact words are on record for this. A source reports it in words of its own:',
    ),
    blocks: items.map((item) => factBlock(writer, item)),
  };
}

/** A timeline's entry: the date first, then who said or what happened. */
function entryBlock(entry: TimelineAnswer['entries'][number], writer: Writer): Block {
  const { fact, unsure } = entry;
  const when = whenText(whenOf(fact));
  const date = `**${fact.kind === 'standing' ? `As of the source, ${when}` : upperFirst(when)}**${unsure ? ' · date not certain' : ''}`;
  return factBlock(writer, entry, {
    write: (reference) =>
      fact.kind === 'statement'
        ? [date, speakerText(writer, { ...entry, fact }), ...statementBody(fact, reference)]
        : [
            date,
            ...factLines(writer, entry, reference).map((line) =>
              line.replace(/^(?:Happened|As of) .* · Source: /, 'Source: '),
            ),
          ],
  });
}

const layOutTimeline = (body: TimelineAnswer, writer: Writer): Layout => ({
  title: 'Timeline',
  lead: leadOf(filtersInWords(body.filters)),
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
