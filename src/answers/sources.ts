/** Where the facts come from: each source, what it contributed, and what was corrected. */
import type { Fact, Source } from '../facts/schema.js';
import type { StoryRecord } from '../facts/store.js';
import type { Answer, AnswerContext, SourcesAnswer } from './answer.js';
import { firstStories } from './listed.js';
import { readStory } from './named-option.js';
import { allRecords, invoke, makeAnswer } from './scope.js';

type SourceEntry = SourcesAnswer['stories'][number]['sources'][number];

function contributionOf(record: StoryRecord, source: Source): SourceEntry {
  const facts = record.story.facts.filter((fact) =>
    fact.evidence.some((evidence) => evidence.source === source.id),
  );
  const count = (kind: Fact['kind']): number => facts.filter((fact) => fact.kind === kind).length;
  return {
    source,
    statements: count('statement'),
    events: count('event'),
    standings: count('standing'),
    corrections: facts.flatMap((fact) => fact.corrections.map((correction) => ({ fact, correction }))),
  };
}

/** `/sources`. */
export function answerSources(
  options: { readonly story?: string | undefined },
  context: AnswerContext,
): Answer {
  const story = readStory(context, options.story, invoke('sources', { ...options }));
  if (story.kind === 'answer') return story.answer;
  const id = story.kind === 'found' ? story.named.id : undefined;
  const all = allRecords(context.store);
  const records = id === undefined ? all : all.filter((record) => record.story.id === id);
  const { listed, notes } = firstStories(records);
  return makeAnswer({
    body: {
      kind: 'sources',
      stories: listed.map((record) => ({
        record,
        sources: record.story.sources.map((source) => contributionOf(record, source)),
      })),
    },
    records,
    again: invoke('sources', { story: id }),
    notes,
    followUps: [
      { label: 'Timeline', invocation: invoke('timeline', { story: id }) },
      { label: 'Where people stand', invocation: invoke('stance', {}) },
    ],
  });
}
