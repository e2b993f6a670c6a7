/** Any number of statements out of some thousand sentences, with the statistics of words that news has. */
import { randomFrom } from '../check/random.js';
import { HALF_REMEMBERED } from './half-remembered.js';
import { PARAPHRASES } from './paraphrases.js';
import type { Material } from './sentences.js';

export interface BenchStatement {
  readonly text: string;
  readonly speaker: string;
}

/** Statements of one story follow one another. */
export const STATEMENTS_A_STORY = 50;

/** Where a sentence may be cut so that its beginning goes with another's end. */
const SEAM = /(?<=[,;:—]) | (?=(?:and|but|because|that|who|which|when|if|so|while|to|for|with)\s)/u;

/** How often a statement's sentence is one that somebody said, and not the beginning of one with the end of another. */
const WHOLE_SHARE = 0.15;
const SECOND_SENTENCE_SHARE = 0.35;

interface Pieces {
  readonly heads: readonly string[];
  readonly tails: readonly string[];
}

function piecesOf(sentences: readonly string[]): Pieces {
  const heads: string[] = [];
  const tails: string[] = [];
  for (const sentence of sentences) {
    const parts = sentence.split(SEAM);
    if (parts.length < 2) continue;
    const middle = Math.floor(parts.length / 2);
    heads.push(parts.slice(0, middle).join(' '));
    tails.push(parts.slice(middle).join(' '));
  }
  return { heads, tails };
}

/**
 * So many statements in random order; the same for the same material, number and seed. The sentences that paraphrases
 * were written for stand among them once each, at random places, so that an engine that breaks ties by place gains nothing.
 */
export function makeStatements(material: Material, count: number, seed: number): readonly BenchStatement[] {
  const random = randomFrom(seed, `statements ${count}`);
  const { sentences, speakers } = material;
  const { heads, tails } = piecesOf(sentences);
  const sentence = (): string =>
    random.isChance(WHOLE_SHARE)
      ? (random.pick(sentences) ?? '')
      : `${random.pick(heads) ?? ''} ${random.pick(tails) ?? ''}`;
  const statements = Array.from({ length: count }, (): BenchStatement => {
    const text = random.isChance(SECOND_SENTENCE_SHARE) ? `${sentence()} ${sentence()}` : sentence();
    // Through a buffer, so that the text is one string in memory and not a tree of its pieces.
    return { text: Buffer.from(text).toString(), speaker: random.pick(speakers) ?? '' };
  });
  const originals = [...new Set([...PARAPHRASES, ...HALF_REMEMBERED].map(({ of }) => of))];
  const places = random.shuffled(Array.from({ length: Math.min(count, 2_000_000) }, (_, place) => place));
  originals.forEach((text, at) => {
    const place = places[at];
    if (place !== undefined) statements[place] = { text, speaker: random.pick(speakers) ?? '' };
  });
  return statements;
}
