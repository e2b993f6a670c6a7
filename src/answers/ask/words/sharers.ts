/** "The board", where one body is called so and others are boards too: whichever the rest of the question is about. */
import type { Entity } from '../../../facts/schema.js';
import type { Store } from '../../../facts/store.js';
import { catalogueOf } from '../../../search/catalogue.js';
import { isCommonWord } from '../../../search/mentions.js';
import { bearersOfAll } from '../../../search/name-index.js';
import type { Mention } from '../../../search/name-parts.js';
import { nameWords } from '../../../search/name-words.js';
import type { Word } from '../../../search/words.js';

/** A word that more bodies share tells nothing. */
const MOST_SHARERS = 50;

/** Whether a body is named by a word: the last one of a name of its own. */
const isKindOf = ({ kind, name, aliases }: Entity, word: string): boolean =>
  kind !== 'person' && [name, ...aliases].some((own) => nameWords(own).at(-1) === word);

/** The mentions by a common noun that one body is called, with all bodies of that kind. */
export function withSharers(
  mentions: readonly Mention[],
  words: readonly Word[],
  store: Store,
): readonly Mention[] {
  const { people } = catalogueOf(store);
  return mentions.map((mention) => {
    const [only, more] = mention.candidates;
    const word = words[mention.end - 1];
    if (only === undefined || more !== undefined || only.kind === 'person' || word === undefined)
      return mention;
    if (mention.how !== 'name' || !isCommonWord(words, mention.start, mention.end)) return mention;
    const bearers = bearersOfAll(people, [word.fold]);
    if (bearers.length > MOST_SHARERS) return mention;
    const others = bearers
      .flatMap(({ id }) => store.entities.get(id as Entity['id']) ?? [])
      .filter((entity) => entity !== only && isKindOf(entity, word.fold));
    return others.length > 0 ? { ...mention, candidates: [only, ...others], called: only } : mention;
  });
}

/** Where nothing told which of a kind is meant, the one that is called exactly so. */
export const unlessTold = (mention: Mention): Mention =>
  mention.called !== undefined && mention.candidates.length > 1
    ? { ...mention, candidates: [mention.called] }
    : mention;
