/** One file's articles: the cases made of them, judged in their own store, in a larger one, and by the peer. */
import type { Article } from './articles.js';
import { CASE_KINDS, type Case, type CaseKind, casesOf } from './cases.js';
import { halve, type Material, materialOf, vocabularyOf } from './corpus.js';
import { bestThresholds, fusePeerOf, outcomesAt, type Scored } from './fuse-peer.js';
import { judgeCases } from './judging.js';
import { type Sifted, sift } from './labels.js';
import { judgeAmong } from './larger.js';
import { randomFrom } from './random.js';
import { storeOf } from './records.js';
import {
  type PeerSide,
  reportCases,
  reportErrors,
  reportLarger,
  reportVerdicts,
  type Side,
} from './report.js';

/** The sweep of the peer's thresholds takes this many cases at most, at random. */
const MOST_PEER_CASES = 600;

/** Every case whose verdict is certain, and of what is foreign as many as of all else. */
function siftCases(material: Material, seed: number): Sifted {
  const ofKind = (kind: CaseKind): readonly Case[] => [...casesOf(kind, material, randomFrom(seed, kind))];
  const { certain, doubts } = sift(CASE_KINDS.flatMap(ofKind), material.recorded);
  const foreign = certain.filter(({ kind }) => kind === 'foreign');
  const others = certain.filter(({ kind }) => kind !== 'foreign');
  return { certain: [...others, ...foreign.slice(0, others.length)], doubts };
}

function peerSides(onRecord: readonly Article[], cases: readonly Case[], seed: number): readonly PeerSide[] {
  const quoted = onRecord.flatMap(({ speeches }) => speeches.filter(({ form }) => form === 'quoted'));
  const peer = fusePeerOf(quoted.map(({ segments }) => segments.join(' ')));
  const asked = randomFrom(seed, 'peer').shuffled(cases).slice(0, MOST_PEER_CASES);
  const scored: readonly Scored[] = asked.map((one) => ({ case: one, score: peer.scoreOf(one.words) }));
  return (['overall', 'meanOfKinds'] as const).map((by, at) => {
    const thresholds = bestThresholds(scored, by);
    return { name: `fuse.js ${'ab'[at] ?? ''}`, by, thresholds, outcomes: outcomesAt(scored, thresholds) };
  });
}

export interface Measured {
  readonly title: string;
  /** Half of these are on record; what the others quote is foreign. */
  readonly articles: readonly Article[];
  /** Articles with more that is foreign, and that a larger store has besides. */
  readonly pool: readonly Article[];
  readonly seed: number;
  readonly hasExamples: boolean;
}

/** Measures verdicts, and says the figures as they come in. */
export function measureVerdicts(
  { title, articles, pool, seed, hasExamples }: Measured,
  say: (text: string) => void,
): void {
  const [onRecord, otherHalf] = halve(articles, randomFrom(seed, 'halves'));
  const others = [...otherHalf, ...randomFrom(seed, 'train').shuffled(pool)];
  const material = materialOf(onRecord, others, vocabularyOf([...articles, ...pool]));
  const { certain, doubts } = siftCases(material, seed);
  say(reportCases(title, seed, onRecord, material, certain, doubts));
  const judged = judgeCases(storeOf(onRecord), certain);
  const sides: Side[] = [{ name: 'own store', outcomes: judged }];
  const among = pool.length > 0 ? judgeAmong(certain, onRecord, pool) : undefined;
  if (among) sides.push({ name: 'larger store', outcomes: among.judged });
  say(reportVerdicts(sides, peerSides(onRecord, certain, seed)));
  if (among) say(reportLarger(among));
  if (!hasExamples) return;
  say(reportErrors('own store', judged));
  if (among) say(reportErrors('larger store', among.judged));
}
