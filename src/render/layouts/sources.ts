/** What is known and where it comes from. */
import type { AboutAnswer, Coverage, SourcesAnswer } from '../../answers/answer.js';
import { dayInWords } from '../../answers/day-words.js';
import { type Block, joinBlocks, type Look, textBlock } from '../block.js';
import { describeSource } from '../citation.js';
import type { Layout } from '../layout.js';
import { showText } from '../markdown.js';
import { capitalise } from '../when.js';

export const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

function sourceBlock(entry: SourcesAnswer['stories'][number]['sources'][number], number: number): Block {
  const { source, statements, events, standings, corrections } = entry;
  const contributed = [
    count(statements, 'statement', 'statements'),
    count(events, 'event', 'events'),
    count(standings, 'standing fact', 'standing facts'),
  ].join(', ');
  const lines = [
    `**${number}** ${describeSource(source)}`,
    `Contributed ${contributed}.`,
    ...(source.note ? [showText(source.note)] : []),
    ...corrections.map(
      ({ fact, correction }) =>
        `- ${correction.level === 'retraction' ? 'Retracted' : 'Corrected'} ${dayInWords(correction.at)} (${showText(fact.id)}): ${capitalise(showText(correction.wrong))}`,
    ),
  ];
  return { text: lines.join('\n'), facts: [], sources: [], context: [] };
}

function layOutAllSources(body: SourcesAnswer): Layout {
  let number = 0;
  const blocks = body.stories.flatMap(({ record, sources }) => {
    const heading = textBlock(`### ${showText(record.story.title)}`);
    const entries = sources.map((entry) => sourceBlock(entry, (number += 1)));
    const [first, ...rest] = entries;
    return first ? [joinBlocks([heading, textBlock(showText(record.story.summary)), first]), ...rest] : [];
  });
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
  const stories = body.stories.map(({ story }) => `- ${showText(story.title)}`);
  const knows = `It knows ${count(body.stories.length, 'story', 'stories')}: ${count(coverage.statements, 'statement', 'statements')} and more by or about ${count(body.entities, 'person or body', 'people and bodies')}, from ${count(coverage.sources, 'source', 'sources')}.`;
  return {
    title: 'On the Record',
    lead: ['Who said what, and when, on news stories, from sources.'],
    blocks: [
      textBlock([knows, ...stories].join('\n')),
      textBlock(PROMISES.map((promise) => `- ${promise}`).join('\n')),
      textBlock(
        'Ask with `/ask`, `/stance`, `/quote`, `/timeline` and `/sources`. Typos and half-remembered words are fine.',
      ),
      textBlock(`Version ${showText(body.version)}. Open source, MIT licence.`),
    ],
  };
}

export function layOutSources(body: SourcesAnswer | AboutAnswer, coverage: Coverage, _look: Look): Layout {
  return body.kind === 'sources' ? layOutAllSources(body) : layOutAbout(body, coverage);
}
