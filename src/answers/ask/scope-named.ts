/** "Who was named mediator in the ferry strike": what a question says of the story, and no fact has to say again. */
import type { StoryRecord } from '../../facts/store.js';
import { rankFacts } from '../../search/statements.js';
import { groupKey, indexTermsOf, type Unit, unitsOf } from '../../search/terms.js';
import { storiesAsked, upToPlace } from './reading.js';
import type { Asked } from './reply.js';
import { storiesOf } from './stories-named.js';

const WITHIN = /^(?:in|during|amid|throughout)$/;

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

const isIn = (terms: ReadonlySet<string>, { stems, groups }: Unit): boolean =>
  stems.every((stem) => terms.has(stem)) || groups.some((group) => terms.has(groupKey(group)));

/** What stories are about, whatever they are about. */
const ANY_STORY = /^(?:dispute|debate|fight|battle|row|affair|case|story|saga|scandal|matter|question|controversy|conflict|thing)s?$/;

/** The question without the last phrase that names a story, asked of the stories it names; undefined where it has none. */
export function withinNamed(asked: Asked): Asked | undefined {
  const { context, reading } = asked;
  const { words } = reading;
  const at = words.findLastIndex(({ fold }, place) => WITHIN.test(fold) && words[place + 1]?.fold === 'the');
  if (at < 1) return undefined;
  const scope = unitsOf(words.slice(at + 1).filter(({ fold }) => !ANY_STORY.test(fold)));
  const left = upToPlace(reading, at);
  if (scope.length === 0) return undefined;
  const records = storiesOf(storiesAsked(reading, context), left.mentions, {});
  const holding =
    left.content.length > 0
      ? [...new Set(rankFacts(context.store, records, left.content, () => true).map(({ record }) => record))]
      : left.mentions.length > 0
        ? records
        : [];
  const within = holding.filter((record) => scope.every((unit) => isIn(termsOf(record), unit)));
  return within.length === 0 ? undefined : { ...asked, reading: { ...left, within } };
}
