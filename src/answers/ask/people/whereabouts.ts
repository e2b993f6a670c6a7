/** "Adair in Hollin Ford", "Thistlewood at the school": where somebody is found, said beside their name. */
import type { Entity } from '../../../facts/schema.js';
import type { Store } from '../../../facts/store.js';
import type { Mention } from '../../../search/name-parts.js';
import { nameWords } from '../../../search/name-words.js';
import { isFunctionWord } from '../../../search/terms.js';
import type { Word } from '../../../search/words.js';
import { keptOfEntity } from './kept.js';

/** "That Marsh bloke from the club". */
const SOMEBODY = /^(?:guy|bloke|chap|man|woman|lady|girl|lad|person)$/;

const PLACED = /^(?:in|at|from|of)$/;

/** Longer names of places and bodies are looked at no further. */
const LONGEST_PLACE = 4;

/** The words of what somebody is called, of their titles, and of the bodies in which they have them. */
export const wordsAround = keptOfEntity((entity, bodies): ReadonlySet<string> => {
  const texts = [
    ...entity.aliases,
    ...entity.roles.map(({ title }) => title),
    ...bodies.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  const own = new Set(nameWords(entity.name));
  return new Set(texts.flatMap(nameWords).filter((word) => !own.has(word)));
});

/** Where the words end that say where some of the people are found, and who they are; undefined where none say it. */
function placed(
  people: readonly Entity[],
  words: readonly Word[],
  from: number,
  store: Store,
): { readonly end: number; readonly candidates: readonly Entity[] } | undefined {
  if (!PLACED.test(words[from]?.fold ?? '')) return undefined;
  const start = words[from + 1]?.fold === 'the' ? from + 2 : from + 1;
  for (let end = Math.min(start + LONGEST_PLACE, words.length); end > start; end -= 1) {
    const place = words.slice(start, end);
    if (place.some(isFunctionWord)) continue;
    const candidates = people.filter((entity) =>
      place.every(({ fold }) => wordsAround(entity, store).has(fold)),
    );
    if (candidates.length > 0) return { end, candidates };
  }
  return undefined;
}

/** The mentions, with where people are found as part of their names. */
export function withWhereabouts(
  words: readonly Word[],
  mentions: readonly Mention[],
  store: Store,
): readonly Mention[] {
  const kept: Mention[] = [];
  let end = 0;
  for (const mention of mentions) {
    if (mention.start < end) continue;
    const arePeople =
      mention.candidates.length > 0 && mention.candidates.every(({ kind }) => kind === 'person');
    const from = SOMEBODY.test(words[mention.end]?.fold ?? '') ? mention.end + 1 : mention.end;
    const found = arePeople ? placed(mention.candidates, words, from, store) : undefined;
    const isWhole = found && mentions.every((other) => other.start >= found.end || other.end <= found.end);
    if (!found || !isWhole) {
      kept.push(mention);
      continue;
    }
    end = found.end;
    const typed = words
      .slice(mention.start, end)
      .map(({ raw }) => raw)
      .join(' ');
    kept.push({ ...mention, end, candidates: found.candidates, typed });
  }
  return kept;
}
