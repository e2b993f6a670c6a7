/** What the bot knows. */

import { catalogueOf } from '../search/catalogue.js';
import type { Answer, AnswerContext } from './answer.js';
import { firstStories } from './listed.js';
import { allRecords, invoke, makeAnswer } from './scope.js';

/** `/about`. `version` is the software's own. */
export function answerAbout(version: string, context: AnswerContext): Answer {
  const records = allRecords(context.store);
  const { listed, notes } = firstStories(records);
  return makeAnswer({
    body: {
      kind: 'about',
      version,
      stories: listed,
      storyCount: records.length,
      entities: catalogueOf(context.store).people.all.length,
    },
    records,
    again: invoke('about', {}),
    notes,
    followUps: [
      { label: 'Where people stand', invocation: invoke('stance', {}) },
      { label: 'Timeline', invocation: invoke('timeline', {}) },
      { label: 'Sources', invocation: invoke('sources', {}) },
    ],
  });
}
