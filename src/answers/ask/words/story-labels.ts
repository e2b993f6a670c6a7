/** What stories are called and what they are about, as terms. */
import type { StoryRecord } from '../../../facts/store.js';
import { indexTermsOf, isAmongTerms, type Unit } from '../../../search/terms.js';

const labels = new WeakMap<StoryRecord, ReadonlySet<string>>();

/** The terms of what a story is called and of what it is about. */
function termsOf(record: StoryRecord): ReadonlySet<string> {
  const known = labels.get(record);
  if (known) return known;
  const { title, summary, questions, topics } = record.story;
  const texts = [
    title,
    summary,
    ...questions.flatMap(({ text, aliases }) => [text, ...aliases]),
    ...topics.flatMap(({ label, aliases }) => [label, ...aliases]),
  ];
  const made: ReadonlySet<string> = new Set(texts.flatMap((text) => [...indexTermsOf(text)]));
  labels.set(record, made);
  return made;
}

/** Whether a story is called by a word, or is about what it says. */
export const holdsLabels = (record: StoryRecord, unit: Unit): boolean => isAmongTerms(termsOf(record), unit);

const titles = new WeakMap<StoryRecord, ReadonlySet<string>>();

/** Whether a word stands in a story's title. */
export function holdsInTitle(record: StoryRecord, unit: Unit): boolean {
  const known = titles.get(record) ?? indexTermsOf(record.story.title);
  titles.set(record, known);
  return isAmongTerms(known, unit);
}
