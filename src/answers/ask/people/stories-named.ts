/** Which stories a question is about, by those whom it names and what it asks for. */
import type { Entity } from '../../../facts/schema.js';
import type { StoryRecord } from '../../../facts/store.js';
import { isCommonWord } from '../../../search/mentions.js';
import type { Mention } from '../../../search/name-parts.js';
import { rankFacts } from '../../../search/statements.js';
import { unitsOf } from '../../../search/terms.js';
import { type Word, wordsOf } from '../../../search/words.js';
import type { AnswerContext } from '../../answer.js';
import { recordsWith } from '../../scope.js';
import { readDays } from '../days/asked-days.js';
import { isGeneric } from '../words/content-units.js';
import type { Carried } from '../words/pronouns.js';

/** The stories in which everybody is on record who is named beyond doubt; all of them where there is none. */
export function storiesOf(
  records: readonly StoryRecord[],
  mentions: readonly Mention[],
  carried: Carried,
): readonly StoryRecord[] {
  const named = mentions.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []));
  const sure =
    named.length > 0 ? named : [carried.subject, carried.object].filter((one) => one !== undefined);
  const sharing = (ids: readonly Entity[]): readonly StoryRecord[] =>
    ids.reduce((left, { id }) => recordsWith(left, id), records);
  const shared = sharing(sure);
  if (shared.length > 0) return shared;
  // "The board" of somebody need not be the one that is called so.
  const called = mentions.flatMap(({ called: one }) => one ?? []);
  const others = sure.filter((entity) => !called.includes(entity));
  const left = others.length > 0 && others.length < sure.length ? sharing(others) : [];
  return left.length > 0 ? left : records;
}

/** Where nobody is named, the stories that hold all that is asked for beside the days; all of them where there is none. */
export function storiesHolding(
  text: string,
  context: AnswerContext,
  records: readonly StoryRecord[],
): readonly StoryRecord[] {
  const { rest, from, to } = readDays(text, context, records);
  if (from === undefined && to === undefined) return records;
  const units = unitsOf(wordsOf(rest)).filter((unit) => !isGeneric(unit));
  if (units.length === 0) return records;
  const whole = rankFacts(context.store, records, units, () => true).filter(
    ({ missing }) => missing.length === 0,
  );
  return whole.length > 0 ? [...new Set(whole.map(({ record }) => record))] : records;
}

/** "Before a judge", "each school": any of a kind, and nobody who is called so. */
const ANY_OF_KIND = /^(?:a|an|any|each|every|no|another|some|being)$/;

export const withoutAnyOfKind = (mentions: readonly Mention[], words: readonly Word[]): readonly Mention[] =>
  mentions.filter(
    ({ start, end, candidates }) =>
      !isCommonWord(words, start, end) ||
      candidates.length === 0 ||
      !ANY_OF_KIND.test(words[start - 1]?.fold ?? ''),
  );

/**
 * Without the words of a body's name that name no body here: "the seven teachers" of a head teacher are not the teachers of a
 * story that has nothing to do with her.
 */
export function withoutCommonNouns(
  mentions: readonly Mention[],
  records: readonly StoryRecord[],
): readonly Mention[] {
  const isBody = ({ how, candidates }: Mention): boolean =>
    how === 'part' && candidates.length > 0 && candidates.every(({ kind }) => kind !== 'person');
  const sure = mentions.flatMap((mention) =>
    !isBody(mention) && mention.candidates.length === 1 ? mention.candidates : [],
  );
  if (sure.length === 0 || !mentions.some(isBody)) return mentions;
  const shared = sure.reduce((left, { id }) => recordsWith(left, id), records);
  return mentions.filter(
    (mention) => !isBody(mention) || mention.candidates.some(({ id }) => recordsWith(shared, id).length > 0),
  );
}
