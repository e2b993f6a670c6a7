/** Which half a question is in: drawn once, by a seed, and stored with the question. */
import { randomFrom } from '../check/random.js';
import { HALVES, type Half } from './questions.js';

export const SPLIT_SEED = 1;

interface Placed {
  readonly question: string;
  readonly story: string;
  readonly kind: string;
}

/**
 * The half of each question, by its words. Each kind of each story is halved by itself; where that leaves one over, the
 * halves take it in turn, so that neither has more questions of a kind, or more questions, than the other by more than
 * a few. The order of the questions does not matter.
 */
export function splitOf(questions: readonly Placed[], seed = SPLIT_SEED): ReadonlyMap<string, Half> {
  const kinds = [...new Set(questions.map(({ kind }) => kind))].toSorted();
  const stories = [...new Set(questions.map(({ story }) => story))].toSorted();
  const halves = new Map<string, Half>();
  let turn = 0;
  for (const kind of kinds) {
    for (const story of stories) {
      const group = questions.filter((one) => one.kind === kind && one.story === story);
      const words = group.map(({ question }) => question).toSorted();
      for (const one of randomFrom(seed, `${kind} ${story}`).shuffled(words)) {
        halves.set(one, HALVES[turn % 2] ?? 'develop');
        turn += 1;
      }
    }
  }
  return halves;
}
