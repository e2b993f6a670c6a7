/** The figures of the questions as Markdown. */
import { formatTable } from '../statistics.js';
import type { Given } from './asking.js';
import { type Expected, HALVES, type Half, KINDS, type Question } from './questions.js';
import type { Score } from './scoring.js';

export interface Scored {
  readonly question: Question;
  readonly given: Given;
  readonly score: Score;
}

type Test = (score: Score) => boolean;

function share(scored: readonly Scored[], test: Test): string {
  if (scored.length === 0) return '–';
  const hits = scored.filter(({ score }) => test(score)).length;
  return `${((hits / scored.length) * 100).toFixed(1)} %`;
}

const expecting = (scored: readonly Scored[], kind: Expected['kind']): readonly Scored[] =>
  scored.filter(({ question }) => question.expected.kind === kind);

const inHalf = (scored: readonly Scored[], half: Half): readonly Scored[] =>
  scored.filter(({ question }) => question.half === half);

const isRight: Test = (score) => score.isRight;
const isWrongShown: Test = (score) => score.isWrongShown;
const isWronglyNothing: Test = (score) => score.isWronglyNothing;
const isWronglyAsked: Test = (score) => score.isWronglyAsked;

/** Each figure, and of which questions it is a share. */
const FIGURES: readonly (readonly [name: string, of: Expected['kind'], test: Test])[] = [
  ['right answer first', 'answer', isRight],
  ['right answer shown', 'answer', (score) => score.isRightShown],
  ['wrong answer first', 'answer', (score) => score.isWrongFirst],
  ['wrong answer shown', 'answer', isWrongShown],
  ['wrongly nothing', 'answer', isWronglyNothing],
  ['wrongly asked which', 'answer', isWronglyAsked],
  ['rightly nothing', 'nothing', isRight],
  ['shown instead of nothing', 'nothing', isWrongShown],
  ['asked which instead of nothing', 'nothing', isWronglyAsked],
  ['rightly asked which', 'asks', isRight],
  ['shown instead of asking', 'asks', isWrongShown],
  ['nothing instead of asking', 'asks', isWronglyNothing],
  ['asked, with somebody left out', 'asks', isWronglyAsked],
];

/** All figures, a column a half of each way of asking. */
export function summaryTable(ways: readonly (readonly [name: string, scored: readonly Scored[]])[]): string {
  const columns = ways.flatMap(([name, scored]) =>
    HALVES.map((half) => ({ name: `${name}, ${half}`, scored: inHalf(scored, half) })),
  );
  const counts = (['answer', 'nothing', 'asks'] as const).map((kind) => [
    `questions: ${kind}`,
    ...columns.map(({ scored }) => String(expecting(scored, kind).length)),
  ]);
  const rows = FIGURES.map(([name, of, test]) => [
    name,
    ...columns.map(({ scored }) => share(expecting(scored, of), test)),
  ]);
  return formatTable(['', ...columns.map(({ name }) => name)], [...counts, ...rows]);
}

/** What became of the questions of each kind in one half. */
export function kindTable(scored: readonly Scored[], half: Half): string {
  const rows = KINDS.map((kind) => {
    const those = inHalf(scored, half).filter(({ question }) => question.kind === kind);
    return [
      kind,
      String(those.length),
      ...[isRight, isWrongShown, isWronglyNothing, isWronglyAsked].map((test) => share(those, test)),
    ];
  });
  return formatTable(
    [`kind (${half})`, 'questions', 'right', 'wrong shown', 'wrongly nothing', 'wrongly asked'],
    rows,
  );
}

function inWords(what: Expected | Given): string {
  switch (what.kind) {
    case 'nothing':
      return 'nothing';
    case 'asks':
      return `asks which: ${what.candidates.join(', ')}`;
    case 'answer':
      return 'facts' in what ? what.facts.join(', ') : what.first.join(what.every ? ' and ' : ' or ');
  }
}

/** Whether there is anything to mend. */
const isMiss = ({ question, score }: Scored): boolean =>
  !score.isRight || (question.expected.kind === 'answer' && (!score.isRightShown || score.isWrongShown));

/** The misses of the half that the bot may be tuned on; never of the other. */
export const missesOf = (scored: readonly Scored[]): readonly string[] =>
  inHalf(scored, 'develop')
    .filter(isMiss)
    .map(
      ({ question, given }) =>
        `- ${question.kind}, ${question.story}: ${question.question}\n  expected ${inWords(question.expected)}\n  given ${inWords(given)}`,
    );
