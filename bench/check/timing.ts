/** How long a check takes in stores of growing size, and how long their indexes take to build. */
import { judge } from '../../src/answers/check/judge.js';
import { assembleStore } from '../../src/facts/store.js';
import type { Article } from './articles.js';
import { APART, CASE_KINDS, type Case, casesOf } from './cases.js';
import { materialOf, recombine, vocabularyOf } from './corpus.js';
import { fusePeerOf } from './fuse-peer.js';
import { randomFrom } from './random.js';
import { speakersOf, storiesOf } from './records.js';

export const CASES_A_KIND = 20;
const FOREIGN_SHARE = 0.1;
/** Cases are made from so many articles of a store at most: they are recombined at random, so these are like any others. */
const ARTICLES_SAMPLED = 40;

export interface Timing {
  readonly who: string;
  readonly statements: number;
  /** From typed records to the first verdict. */
  readonly buildMs: number;
  readonly checksMs: readonly number[];
}

const elapsed = (since: number): number => performance.now() - since;

function timeEach<T>(queries: readonly T[], run: (query: T) => unknown): readonly number[] {
  return queries.map((query) => {
    const start = performance.now();
    run(query);
    return elapsed(start);
  });
}

/** Articles of so many statements, with cases about some of them. */
function sized(articles: readonly Article[], statements: number, seed: number) {
  const random = randomFrom(seed, `timing ${statements}`);
  const shuffled = random.shuffled(articles);
  const heldOut = Math.ceil(shuffled.length * FOREIGN_SHARE);
  const recombined = recombine(shuffled.slice(heldOut), statements, seed);
  const material = materialOf(
    recombined.slice(0, ARTICLES_SAMPLED),
    shuffled.slice(0, heldOut),
    vocabularyOf(articles),
  );
  const cases: Case[] = [];
  for (const kind of CASE_KINDS.filter((kind) => kind !== APART)) {
    let left = CASES_A_KIND;
    for (const one of casesOf(kind, material, random)) {
      cases.push(one);
      left -= 1;
      if (left === 0) break;
    }
  }
  return { recombined, cases: random.shuffled(cases) };
}

/** The checker's timings, and the peer's, which is asked only some of the questions where it is slow. */
export function timeChecks(
  articles: readonly Article[],
  statements: number,
  seed: number,
  peerQueries: number,
): readonly Timing[] {
  const { recombined, cases } = sized(articles, statements, seed);
  const [people, stories] = [speakersOf(recombined), storiesOf(recombined)];
  const start = performance.now();
  const store = assembleStore(people, stories);
  const [first] = cases;
  if (first) judge(store, first.words, first.claim);
  const ours: Timing = {
    who: 'On the Record',
    statements,
    buildMs: elapsed(start),
    checksMs: timeEach(cases, ({ words, claim }) => judge(store, words, claim)),
  };
  if (peerQueries === 0) return [ours];
  const texts = recombined.flatMap(({ speeches }) =>
    speeches.filter(({ form }) => form === 'quoted').map(({ segments }) => segments.join(' ')),
  );
  const peerStart = performance.now();
  const peer = fusePeerOf(texts);
  const buildMs = elapsed(peerStart);
  const checksMs = timeEach(cases.slice(0, peerQueries), ({ words }) => peer.scoreOf(words));
  return [ours, { who: 'fuse.js', statements, buildMs, checksMs }];
}
