/** What the cases are made from: articles whose words are on record, and others whose words are not. */
import type { Entity, EntityId } from '../../src/facts/schema.js';
import type { Article, Speech } from './articles.js';
import { type Random, randomFrom } from './random.js';
import { type Recorded, recordedIn } from './recorded.js';
import { speakerId, speakersOf } from './records.js';
import { LEAST_WORDS } from './recut.js';
import { countVocabulary, countWords, type Vocabulary } from './words.js';

/** A segment of a quotation on record. */
export interface Passage {
  readonly text: string;
  readonly speaker: EntityId;
  /** The segment that follows it in the same utterance. */
  readonly next: string | undefined;
}

export interface ForeignQuotation {
  readonly text: string;
  readonly speaker: EntityId;
  /** The article that it is from. */
  readonly article: string;
}

export interface Material {
  readonly passages: readonly Passage[];
  readonly reports: readonly string[];
  readonly foreign: readonly ForeignQuotation[];
  /** Those with a quotation on record. */
  readonly speakers: readonly Entity[];
  readonly recorded: Recorded;
  readonly vocabulary: Vocabulary;
}

const speechesIn = (articles: readonly Article[], form: Speech['form']): readonly Speech[] =>
  articles.flatMap(({ speeches }) => speeches.filter((speech) => speech.form === form));

/** The articles in two halves: every second one, in a random order. */
export function halve(
  articles: readonly Article[],
  random: Random,
): readonly [readonly Article[], readonly Article[]] {
  const order = random.shuffled(articles);
  const middle = Math.ceil(order.length / 2);
  return [order.slice(0, middle), order.slice(middle)];
}

/** The material of the articles on record and, in their order, of those that are not. */
export function materialOf(
  onRecord: readonly Article[],
  others: readonly Article[],
  vocabulary: Vocabulary,
): Material {
  const passages = speechesIn(onRecord, 'quoted').flatMap(({ speaker, segments }) =>
    segments.map((text, at) => ({ text, speaker: speakerId(speaker), next: segments[at + 1] })),
  );
  const isLong = (text: string): boolean => countWords(text) >= LEAST_WORDS;
  const byId = new Map(speakersOf(onRecord).map((entity) => [entity.id, entity]));
  return {
    passages,
    reports: speechesIn(onRecord, 'reported')
      .flatMap(({ segments }) => segments)
      .filter(isLong),
    foreign: others
      .flatMap((article) =>
        speechesIn([article], 'quoted').flatMap(({ speaker, segments }) =>
          segments.map((text) => ({ text, speaker: speakerId(speaker), article: article.id })),
        ),
      )
      .filter(({ text }) => isLong(text)),
    speakers: [...new Set(passages.map(({ speaker }) => speaker))].flatMap((id) => byId.get(id) ?? []),
    recorded: recordedIn(onRecord),
    vocabulary,
  };
}

export const vocabularyOf = (articles: readonly Article[]): Vocabulary =>
  countVocabulary(speechesIn(articles, 'quoted').flatMap(({ segments }) => segments));

const STATEMENTS_A_STORY = 50;
const MOST_SENTENCES = 3;
const REPORTED_SHARE = 0.2;

/** Articles of recombined sentences and speakers, to reach a number of statements. */
export function recombine(
  articles: readonly Article[],
  statements: number,
  seed: number,
): readonly Article[] {
  const random = randomFrom(seed, `recombine ${statements}`);
  const quoted = speechesIn(articles, 'quoted');
  const sentences = quoted.flatMap(({ segments }) =>
    segments.flatMap((segment) => segment.split(/(?<=[.!?]) (?=\p{Lu})/u)),
  );
  const reports = speechesIn(articles, 'reported');
  const names = quoted.map(({ speaker }) => speaker);
  const speech = (): Speech => {
    const speaker = random.pick(names) ?? '';
    if (random.isChance(REPORTED_SHARE))
      return { form: 'reported', speaker, segments: random.pick(reports)?.segments ?? [] };
    const picked = Array.from(
      { length: 1 + random.below(MOST_SENTENCES) },
      () => random.pick(sentences) ?? '',
    );
    const isInterrupted = picked.length > 1 && random.isChance(0.3);
    return {
      form: 'quoted',
      speaker,
      segments: isInterrupted ? [picked[0] ?? '', picked.slice(1).join(' ')] : [picked.join(' ')],
    };
  };
  const [first] = articles;
  return Array.from({ length: Math.ceil(statements / STATEMENTS_A_STORY) }, (_, place) => ({
    id: `recombined-${place}`,
    date: first?.date ?? '2016-01-01',
    outlet: 'recombined',
    title: `Recombined ${place}`,
    speeches: Array.from(
      { length: Math.min(STATEMENTS_A_STORY, statements - place * STATEMENTS_A_STORY) },
      speech,
    ),
  }));
}
