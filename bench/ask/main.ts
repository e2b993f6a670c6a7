/**
 * `npm run bench:ask`: how often `/ask` answers rightly, says rightly that nothing is on record, and asks rightly who is
 * meant, over all stories in one store and over each alone. EXAMPLES=1 lists the misses of the half to develop with;
 * VOCABULARY=off leaves out the words that say the same; SET=more asks the further questions, over more stories, SET=later those
 * that were written after them.
 */
import { NO_WORDS, useVocabulary } from '../../src/search/word-groups.js';
import { givenFor } from './asking.js';
import {
  ACROSS,
  HALVES,
  LATER_QUESTIONS,
  MORE_QUESTIONS,
  QUESTIONS,
  type Question,
  readQuestions,
} from './questions.js';
import { kindTable, missesOf, type Scored, summaryTable } from './report.js';
import { scoreOf } from './scoring.js';
import { FOLDERS, MORE_STORIES, openStores } from './stores.js';

const hasExamples = process.env['EXAMPLES'] === '1';

const say = (text: string): void => {
  process.stdout.write(`${text}\n\n`);
};

if (process.env['VOCABULARY'] === 'off') useVocabulary(NO_WORDS);

const SETS: Readonly<Record<string, string>> = { more: MORE_QUESTIONS, later: LATER_QUESTIONS };
const further = SETS[process.env['SET'] ?? ''];
const questions = readQuestions(further ?? QUESTIONS);
const stores = openStores(further === undefined ? FOLDERS : [...FOLDERS, MORE_STORIES]);

const scored = (storeOf: (question: Question) => typeof stores.together | undefined): readonly Scored[] =>
  questions.flatMap((question) => {
    const store = storeOf(question);
    if (store === undefined) return [];
    const given = givenFor(question, store);
    return [{ question, given, score: scoreOf(question, given, store) }];
  });

const together = scored(() => stores.together);
const alone = scored(({ story }) => (story === ACROSS ? undefined : stores.alone.get(story)));

say(`${questions.length} questions over ${stores.alone.size} stories.`);
say(
  summaryTable([
    ['together', together],
    ['alone', alone],
  ]),
);
say('All stories together, by kind. Right is a right answer first, rightly nothing or rightly asked.');
for (const half of HALVES) say(kindTable(together, half));
if (hasExamples) {
  say(`Misses of the half to develop with, all stories together:\n${missesOf(together).join('\n')}`);
  say(`The same, each story alone:\n${missesOf(alone).join('\n')}`);
}
