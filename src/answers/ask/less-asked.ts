/** Readings of a question in which less is asked for: either of two things, what is remembered for certain, what lies between two. */
import type { StoryRecord } from '../../facts/store.js';
import { mayBeVerb, type Unit } from '../../search/terms.js';
import { recordsWith } from '../scope.js';
import { storiesAsked } from './reading/reading.js';
import { withoutMention, withoutUnits } from './reading/reread.js';
import type { Asked } from './reply/reply.js';

/** "The talks between the firm and the union": of what is in their stories, though it names neither. */
export function withinBoth(asked: Asked): Asked | undefined {
  const { context, reading } = asked;
  const { words, mentions } = reading;
  const between = words.findIndex(({ fold }) => fold === 'between');
  const [one, other, more] = mentions.filter(({ start }) => between >= 0 && start > between);
  if (one === undefined || other === undefined || more) return undefined;
  if (
    !words.slice(one.end, other.start).every(({ fold }) => /^(?:and|the|a|an|his|her|their|its)$/.test(fold))
  )
    return undefined;
  const both = [one, other];
  const left = both.reduce(withoutMention, reading);
  const within = both.reduce<readonly StoryRecord[]>(
    (some, { candidates }) =>
      some.filter((record) => candidates.some(({ id }) => recordsWith([record], id).length)),
    storiesAsked(reading, context),
  );
  if (
    left.content.length === 0 ||
    within.length === 0 ||
    both.some((mention) => mention.candidates.some((entity) => reading.subjects.includes(entity)))
  )
    return undefined;
  return { ...asked, reading: { ...left, within } };
}

/** "Something about a museum": of what somebody said, all that whoever asks remembers for certain. */
const REMEMBERED = /^(?:about|with|like|on|involving)$/;

/** The question with nothing of its own words but those that are remembered for certain: "something about a museum". */
export function asRemembered(asked: Asked): Asked | undefined {
  const { reading } = asked;
  const { words, content, placeOf, subjects } = reading;
  const at = words.findLastIndex(
    ({ fold }, place) => fold === 'something' && REMEMBERED.test(words[place + 1]?.fold ?? ''),
  );
  const left = content.filter(({ words: [first] }) => first !== undefined && placeOf(first) <= at);
  if (at < 1 || subjects.length === 0 || left.length === 0 || left.length === content.length)
    return undefined;
  return { ...asked, reading: withoutUnits(reading, left) };
}

/** "Is he staying or leaving": of two things that he may do, what tells of either. */
export function ofEither(asked: Asked): readonly Asked[] {
  const { reading } = asked;
  const { words, content, placeOf } = reading;
  const placed = (place: number): Unit | undefined =>
    content.find((unit) => unit.words.some((word) => placeOf(word) === place));
  const or = words.findIndex(({ fold }, at) => fold === 'or' && placed(at - 1) !== undefined);
  const [one, other] = [placed(or - 1), placed(or + 1)];
  if (or < 0 || one === undefined || other === undefined || !(mayBeVerb(one) || mayBeVerb(other))) return [];
  return [other, one].map((unit) => ({ ...asked, reading: withoutUnits(reading, [unit]) }));
}
