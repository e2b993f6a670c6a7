/** What is known and where it comes from. */
import type { AboutAnswer, Coverage, SourcesAnswer } from '../../answers/answer.js';
import { type Block, type Layout, plainBlock } from '../block.js';
import { sourceLine } from '../citation.js';
import { upperFirst, type Writer } from '../fact-lines.js';
import { EMBED } from '../limits.js';
import { escapeText } from '../markdown.js';
import { count } from '../searched.js';
import { dayInWords } from '../when.js';

type Entry = SourcesAnswer['stories'][number]['sources'][number];

function sourceBlock(entry: Entry, line: string, headings: readonly string[]): Block {
  const { source, statements, events, standings, corrections } = entry;
  const contributed = [
    count(statements, 'statement', 'statements'),
    count(events, 'event', 'events'),
    count(standings, 'standing fact', 'standing facts'),
  ].join(', ');
  return plainBlock(
    [
      line,
      `Contributed ${contributed}.`,
      ...(source.note ? [escapeText(source.note)] : []),
      ...corrections.map(({ fact, correction: { level, at, wrong } }) => {
        const what =
          fact.kind === 'statement' || fact.kind === 'event' || fact.kind === 'standing'
            ? escapeText(fact.summary)
            : '';
        return `• ${level === 'retraction' ? 'Retracted' : 'Corrected'} ${dayInWords(at)}: ${upperFirst(escapeText(wrong))} (${what})`;
      }),
    ],
    headings,
  );
}

function layOutAllSources(body: SourcesAnswer, { citations }: Writer): Layout {
  const blocks = body.stories.flatMap(({ record, sources }) =>
    sources.map((entry) =>
      sourceBlock(entry, sourceLine(citations.cite(record, entry.source.id), EMBED.fieldValue), [
        `**${escapeText(record.story.title)}**`,
        escapeText(record.story.summary),
      ]),
    ),
  );
  return { title: 'Sources', lead: blocks.length > 0 ? [] : ['No story is on record yet.'], blocks };
}

const PROMISES = [
  "**Words in quotation marks are the speaker's own**, as a source prints them. Nothing is generated, completed or corrected.",
  '**No source, no answer.** Each statement shows who, what, when, and the place in its source.',
  '**A position is the last known one**, on a neutral question, with the statement that it rests on.',
  '**Nothing on record** never means that something was not said.',
  '**Nothing that you type is kept.** The bot sees no messages and no members, only what you ask it.',
];

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
        `On record: ${count(body.stories.length, 'story', 'stories')} with ${knows}.`,
        ...body.stories.map(({ story }) => `• ${escapeText(story.title)}`),
      ]),
      plainBlock(PROMISES.map((promise) => `• ${promise}`)),
      plainBlock([
        'Ask with /ask, /stance, /quote, /timeline and /sources. Typos and half-remembered words are fine.',
      ]),
      plainBlock([`Version ${escapeText(body.version)}, open source under the MIT licence.`]),
    ],
  };
}

export function layOutSources(body: SourcesAnswer | AboutAnswer, coverage: Coverage, writer: Writer): Layout {
  return body.kind === 'sources' ? layOutAllSources(body, writer) : layOutAbout(body, coverage);
}
