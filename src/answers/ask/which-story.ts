/** Which story is meant, where a question's words are at home in several: it is asked, and no list is made of all. */
import type { Answer } from '../answer.js';
import { offerChoice } from '../named-option.js';
import { allRecords, makeAnswer } from '../scope.js';
import type { Reading } from './reading/reading.js';
import type { Asked } from './reply/reply.js';
import { storiesOf } from './reply/shown-items.js';

/** Somebody's name or office says whose words are meant, in whichever stories they are. */
const namesNobody = ({ subjects, objects, mentions, content }: Reading): boolean =>
  subjects.length + objects.length + mentions.length === 0 && content.length > 0;

/**
 * "Who was convicted", answered alike in several stories: each is offered, the best first, and goes on with the same question.
 * What fits one story, or is asked of somebody, stays as it is.
 */
export function askWhichStory({ context, reading, again }: Asked, answer: Answer): Answer {
  const { body } = answer;
  const stories = body.kind === 'facts' && namesNobody(reading) ? storiesOf(body.items) : [];
  if (stories.length < 2) return answer;
  const offered = stories.map(({ story }) => ({
    label: story.title,
    invocation: { ...again, options: { ...again.options, story: story.id }, page: 0 },
  }));
  return makeAnswer({
    body: offerChoice('story', again.options['question'] ?? reading.text, offered),
    records: allRecords(context.store),
    again,
  });
}
