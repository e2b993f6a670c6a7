/** Whom the words of a question name, before it is settled who is meant. */
import type { StoryRecord } from '../../../facts/store.js';
import { findMentions } from '../../../search/mentions.js';
import { mendParts } from '../../../search/mistyped-parts.js';
import type { Mention } from '../../../search/name-parts.js';
import { type Word, wordsOf } from '../../../search/words.js';
import type { AnswerContext } from '../../answer.js';
import { type Carried, withPronouns } from '../words/pronouns.js';
import { withSharers } from '../words/sharers.js';
import { peopleToldBy } from './appositions.js';
import { joinAppositions, withDescribed } from './described.js';
import { withOffices } from './offices.js';
import { withAllOf } from './plurals.js';
import { withoutAnyOfKind } from './stories-named.js';
import { withToldOf } from './told-of.js';
import { withWhereabouts } from './whereabouts.js';

/** Everybody whom the words name, with those carried over whom its pronouns stand for. */
export function mentionsIn(
  words: readonly Word[],
  context: AnswerContext,
  records: readonly StoryRecord[],
  carried: Carried,
): readonly Mention[] {
  const { store } = context;
  const known = withoutAnyOfKind(withSharers(findMentions(store, records, words), words, store), words);
  const found = withAllOf(words, withOffices(words, known, store), store);
  const named = withPronouns(words, withWhereabouts(words, found, store), carried);
  const described = withToldOf(words, withDescribed(words, named, store), store, records);
  return joinAppositions(words, described, (several, told) => peopleToldBy(several, told, context, records));
}

/** Everybody whom a text names, as it is typed. */
export const namesIn = (
  text: string,
  context: AnswerContext,
  records: readonly StoryRecord[],
): readonly Mention[] => mentionsIn(mendParts(context.store, records, wordsOf(text)), context, records, {});
