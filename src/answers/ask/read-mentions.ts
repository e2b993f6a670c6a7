/** Whom the words of a question name, before it is settled who is meant. */
import type { EntityId } from '../../facts/schema.js';
import type { Store, StoryRecord } from '../../facts/store.js';
import { catalogueOf } from '../../search/catalogue.js';
import { findMentions } from '../../search/mentions.js';
import { mendParts } from '../../search/mistyped-parts.js';
import { bearersOfAll } from '../../search/name-index.js';
import { type Mention, partsOf } from '../../search/name-parts.js';
import { type Word, wordsOf } from '../../search/words.js';
import type { AnswerContext } from '../answer.js';
import { peopleToldBy } from './appositions.js';
import { inFull } from './content-units.js';
import { joinAppositions, withDescribed } from './described.js';
import { type Carried, withPronouns } from './pronouns.js';
import { withWhereabouts } from './whereabouts.js';

/** "Which of the trustees": those of an office, in the plural. */
const officesAmong = (
  words: readonly Word[],
  mentions: readonly Mention[],
  store: Store,
): readonly Mention[] =>
  words.flatMap(({ fold, raw }, place) => {
    const before = words.slice(0, place).map((word) => word.fold);
    const isAmong = /\b(?:which|one|any|some|none|two|either) of the$/.test(before.join(' '));
    if (!isAmong || !fold.endsWith('s') || mentions.some(({ start, end }) => start <= place && place < end))
      return [];
    const title = fold.slice(0, -1);
    const candidates = bearersOfAll(catalogueOf(store).people, [title]).flatMap(({ id }) => {
      const entity = store.entities.get(id as EntityId);
      return entity?.kind === 'person' && partsOf(entity).head.has(title) ? [entity] : [];
    });
    return candidates.length === 0
      ? []
      : [{ start: place, end: place + 1, candidates, typed: raw, how: 'part' as const }];
  });

/** Everybody whom the words name, with those carried over whom its pronouns stand for. */
export function mentionsIn(
  words: readonly Word[],
  context: AnswerContext,
  records: readonly StoryRecord[],
  carried: Carried,
): readonly Mention[] {
  const found = findMentions(context.store, records, words);
  const named = withPronouns(words, withWhereabouts(words, found, context.store), carried);
  const described = withDescribed(
    words,
    [...named, ...officesAmong(words, named, context.store)].toSorted((a, b) => a.start - b.start),
    context.store,
  );
  return joinAppositions(words, described, (several, told) => peopleToldBy(several, told, context, records));
}

/** Everybody whom a text names, as it is typed. */
export const namesIn = (
  text: string,
  context: AnswerContext,
  records: readonly StoryRecord[],
): readonly Mention[] =>
  mentionsIn(mendParts(context.store, records, wordsOf(text).map(inFull)), context, records, {});
