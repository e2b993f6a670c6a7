/** What is known and where it comes from. */
import type { AboutAnswer, Coverage, SourcesAnswer } from '../../answers/answer.js';
import { type Block, type Layout, plainBlock } from '../block.js';
import { sourceLine } from '../citation.js';
import { correctionLine } from '../corrections.js';
import { contextOf } from '../fact-block.js';
import { summaryText, type Writer, wordsOf } from '../fact-lines.js';
import { EMBED } from '../limits.js';
import { escapeText } from '../markdown.js';
import { count } from '../searched.js';

type Entry = SourcesAnswer['stories'][number]['sources'][number];

function sourceBlock(entry: Entry, line: string, headings: readonly string[]): Block {
  const { source, statements, events, standings } = entry;
  const contributed = [
    count(statements, 'statement', 'statements'),
    count(events, 'event', 'events'),
    count(standings, 'standing fact', 'standing facts'),
  ].join(', ');
  return plainBlock(
    [line, `Contributed ${contributed}.`, ...(source.note ? [escapeText(source.note)] : [])],
    headings,
  );
}

/** What was corrected in a fact, with what the fact says now and what must be shown with it. */
const correctionBlock = (
  { fact, correction }: Entry['corrections'][number],
  headings: readonly string[],
  writer: Writer,
): Block => ({
  ...plainBlock(
    [correctionLine(correction, fact), ...(fact.kind === 'statement' ? wordsOf(fact) : [summaryText(fact)])],
    headings,
  ),
  facts: [fact.id],
  context: contextOf(writer, fact),
});

function storyBlocks(
  { record, sources }: SourcesAnswer['stories'][number],
  writer: Writer,
): readonly Block[] {
  const headings = [`**${escapeText(record.story.title)}**`];
  return [
    plainBlock([escapeText(record.story.summary)], headings),
    ...sources.flatMap((entry) => {
      const line = sourceLine(writer.citations.cite(record, entry.source.id), EMBED.fieldValue);
      return [
        sourceBlock(entry, line, headings),
        ...entry.corrections.map((corrected) => correctionBlock(corrected, headings, writer)),
      ];
    }),
  ];
}

function layOutAllSources(body: SourcesAnswer, writer: Writer): Layout {
  const blocks = body.stories.flatMap((story) => storyBlocks(story, writer));
  return { title: 'Sources', lead: blocks.length > 0 ? [] : ['No story is on record yet.'], blocks };
}

const PROMISES = [
  "**Words in quotation marks are the speaker's own**, as a source prints them. Nothing is generated, completed or corrected.",
  '**No source, no answer.** Each statement shows who, what, when, and the place in its source.',
  '**A position is the last known one**, on a neutral question, with the statement that it rests on.',
  '**Nothing on record** never means that something was not said.',
  '**Nothing that you type is kept.** The bot sees no messages and no members, only what you ask it.',
];

const CHECKING =
  '/check, or **Check this quote** in the menu of a message, says of a quotation whether it is on record, shortened, altered, ' +
  "somebody else's, reported but not quoted, or not on record. The last is no evidence that it was not said.";

function layOutAbout(body: AboutAnswer, coverage: Coverage): Layout {
  const knows = [
    count(coverage.statements, 'statement', 'statements'),
    `by or about ${count(body.entities, 'person or body', 'people and bodies')}`,
    `from ${count(coverage.sources, 'source', 'sources')}`,
  ].join(' ');
  return {
    title: 'On the Record',
    lead: ['Who said what, and when, on news stories, from sources.'],
    blocks: [
      plainBlock([
        `On record: ${count(body.storyCount, 'story', 'stories')} with ${knows}.`,
        ...body.stories.map(({ story }) => `• ${escapeText(story.title)}`),
      ]),
      plainBlock(PROMISES.map((promise) => `• ${promise}`)),
      plainBlock([
        'Ask with /ask, /stance, /quote, /timeline and /sources. Typos and half-remembered words are fine.',
        CHECKING,
      ]),
      plainBlock([`Version ${escapeText(body.version)}, open source under the MIT licence.`]),
    ],
  };
}

export function layOutSources(body: SourcesAnswer | AboutAnswer, coverage: Coverage, writer: Writer): Layout {
  return body.kind === 'sources' ? layOutAllSources(body, writer) : layOutAbout(body, coverage);
}
