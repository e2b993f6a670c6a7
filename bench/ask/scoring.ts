/** How good what was given is, beside what was expected. */
import type { FactId } from '../../src/facts/schema.js';
import type { Store } from '../../src/facts/store.js';
import type { Given } from './asking.js';
import type { Expected, Question } from './questions.js';

/** What became of a question; what does not apply to it is false. */
export interface Score {
  /** The very thing expected: a right answer first, nothing, or the question who is meant with all who may be. */
  readonly isRight: boolean;
  /** A right answer, or all parts of it, somewhere on the first page. */
  readonly isRightShown: boolean;
  /** What comes first answers another question. */
  readonly isWrongFirst: boolean;
  /** Something was shown, first or further down, that answers another question. */
  readonly isWrongShown: boolean;
  readonly isWronglyNothing: boolean;
  readonly isWronglyAsked: boolean;
}

const NONE: Score = {
  isRight: false,
  isRightShown: false,
  isWrongFirst: false,
  isWrongShown: false,
  isWronglyNothing: false,
  isWronglyAsked: false,
};

type Answer = Extract<Expected, { kind: 'answer' }>;

function scoreAnswer({ first, further, every }: Answer, given: Given): Score {
  if (given.kind === 'nothing') return { ...NONE, isWronglyNothing: true };
  if (given.kind === 'asks') return { ...NONE, isWronglyAsked: true };
  const isIn = (list: readonly FactId[]) => (id: FactId) => list.includes(id);
  const shown = isIn(given.facts);
  return {
    ...NONE,
    isRight: given.facts.slice(0, 1).some(isIn(first)),
    isRightShown: every ? first.every(shown) : first.some(shown),
    isWrongFirst: !given.facts.slice(0, 1).every(isIn([...first, ...further])),
    isWrongShown: !given.facts.every(isIn([...first, ...further])),
  };
}

function scoreNothing(refuting: readonly FactId[], given: Given): Score {
  if (given.kind === 'nothing') return { ...NONE, isRight: true };
  if (given.kind === 'asks') return { ...NONE, isWronglyAsked: true };
  const isRight = given.facts.every((id) => refuting.includes(id));
  return { ...NONE, isRight, isWrongFirst: !isRight, isWrongShown: !isRight };
}

/** Whether a candidate is offered: by its id or, where it is a story, by anything in that story. */
function isOffered(candidate: string, offered: readonly string[], store: Store): boolean {
  if (offered.includes(candidate)) return true;
  const record = [...store.stories.values()].find(({ story }) => story.id === candidate);
  if (record === undefined) return false;
  const ids: ReadonlySet<string> = new Set([
    ...record.questions.keys(),
    ...record.topics.keys(),
    ...record.facts.keys(),
    ...record.statements.flatMap(({ speaker, about }) => [speaker, ...about]),
  ]);
  return offered.some((id) => ids.has(id));
}

function scoreAsks(candidates: readonly string[], given: Given, store: Store): Score {
  if (given.kind === 'nothing') return { ...NONE, isWronglyNothing: true };
  if (given.kind === 'answer') return { ...NONE, isWrongFirst: true, isWrongShown: true };
  const isRight = candidates.every((one) => isOffered(one, given.candidates, store));
  return { ...NONE, isRight, isWronglyAsked: !isRight };
}

export function scoreOf({ expected }: Question, given: Given, store: Store): Score {
  switch (expected.kind) {
    case 'answer':
      return scoreAnswer(expected, given);
    case 'nothing':
      return scoreNothing(expected.refuting, given);
    case 'asks':
      return scoreAsks(expected.candidates, given, store);
  }
}
