/** A story made up for tests is never to be taken for news: every page that shows some of one says so. */
import type { Answer } from '../answers/answer.js';
import type { FactId } from '../facts/schema.js';
import { type Store, type StoryRecord, storyOfFact } from '../facts/store.js';
import { listInWords } from './citation.js';
import { labelText } from './markdown.js';

/** The stories that a page shows some of: by its facts, or because the answer lists stories. */
function storiesShown({ body }: Answer, facts: readonly FactId[], store: Store): readonly StoryRecord[] {
  const shown = facts.flatMap((id) => storyOfFact(store, id) ?? []);
  if (body.kind === 'sources') return [...shown, ...body.stories.map(({ record }) => record)];
  return body.kind === 'about' ? body.stories : shown;
}

/** Plain text for the footer; the invented stories are named where others stand beside them. */
export function inventedLine(answer: Answer, facts: readonly FactId[], store: Store): readonly string[] {
  const stories = [...new Set(storiesShown(answer, facts, store).map(({ story }) => story))];
  const invented = stories.filter((story) => story.invented);
  if (invented.length === 0) return [];
  if (invented.length === stories.length) return ['Invented for tests, not news'];
  return [`Invented for tests, not news: ${listInWords(invented.map(({ title }) => labelText(title, 60)))}`];
}
