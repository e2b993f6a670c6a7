/** Offices that are named by other words than their titles: "which of the trustees", "the headmaster" of a head teacher. */
import type { Entity, EntityId } from '../../../facts/schema.js';
import type { Store } from '../../../facts/store.js';
import { catalogueOf } from '../../../search/catalogue.js';
import { bearersOfAll } from '../../../search/name-index.js';
import { type Mention, partsOf } from '../../../search/name-parts.js';
import { nameWords } from '../../../search/name-words.js';
import { unitsOf } from '../../../search/terms.js';
import { allPhrases, isThingGroup } from '../../../search/word-groups.js';
import type { Word } from '../../../search/words.js';
import { wordsAround } from './whereabouts.js';

type Place = Pick<Mention, 'start' | 'end'>;

const isTaken = (mentions: readonly Mention[], { start, end }: Place): boolean =>
  mentions.some((mention) => mention.start < end && start < mention.end);

function peopleWith(
  store: Store,
  words: readonly string[],
  accept: (entity: Entity) => boolean,
): readonly Entity[] {
  return bearersOfAll(catalogueOf(store).people, words).flatMap(({ id }) => {
    const entity = store.entities.get(id as EntityId);
    return entity?.kind === 'person' && accept(entity) ? [entity] : [];
  });
}

const mentionOf = (
  words: readonly Word[],
  { start, end }: Place,
  candidates: readonly Entity[],
): Mention => ({
  start,
  end,
  candidates,
  typed: words
    .slice(start, end)
    .map(({ raw }) => raw)
    .join(' '),
  how: 'part',
});

/** "Which of the trustees": those of an office, in the plural. */
function officesAmong(
  words: readonly Word[],
  mentions: readonly Mention[],
  store: Store,
): readonly Mention[] {
  return words.flatMap(({ fold }, start) => {
    const place = { start, end: start + 1 };
    const before = words
      .slice(0, start)
      .map((word) => word.fold)
      .join(' ');
    const isAmong = /\b(?:which|one|any|some|none|two|either) of the$/.test(before);
    if (!isAmong || !fold.endsWith('s') || isTaken(mentions, place)) return [];
    const title = fold.slice(0, -1);
    const candidates = peopleWith(store, [title], (entity) => partsOf(entity).head.has(title));
    return candidates.length > 0 ? [mentionOf(words, place, candidates)] : [];
  });
}

/** Whether somebody has a title that is a phrase, or begins with it. */
const isTitledAs = ({ roles }: Entity, phrase: readonly string[]): boolean =>
  roles.some(({ title }) => {
    const own = nameWords(title);
    return phrase.every((word, at) => own[at] === word);
  });

/** "The headmaster", "the boss of the museum": those whose title is another word for the same. */
function officesMeant(
  words: readonly Word[],
  mentions: readonly Mention[],
  store: Store,
): readonly Mention[] {
  const places = new Map(words.map((word, place) => [word, place]));
  return unitsOf(words).flatMap((unit) => {
    const [word] = unit.words;
    const start = (word && places.get(word)) ?? -1;
    const place = { start, end: start + unit.words.length };
    const groups = unit.groups.filter(isThingGroup);
    const isOne = words[start - 1]?.fold === 'the' || mentions.some(({ end }) => end === start);
    if (start < 1 || groups.length === 0 || !isOne || isTaken(mentions, place)) return [];
    if (words[place.end - 1]?.fold.endsWith('s') && !words[place.end - 1]?.possessive) return [];
    const phrases = allPhrases().filter(({ group }) => groups.includes(group));
    const candidates = new Set(
      phrases.flatMap((phrase) =>
        peopleWith(store, phrase.words, (entity) => isTitledAs(entity, phrase.words)),
      ),
    );
    return candidates.size > 0 ? [mentionOf(words, place, [...candidates])] : [];
  });
}

/** "The Quillhaven headmaster": what stands before an office tells of whom it is. */
function withPlaceBefore(words: readonly Word[], office: Mention, store: Store): Mention {
  let { start, candidates } = office;
  while (start > 0) {
    const fold = words[start - 1]?.fold ?? '';
    const left = candidates.filter((entity) => wordsAround(entity, store).has(fold));
    if (left.length === 0) break;
    candidates = left;
    start -= 1;
  }
  return start === office.start ? office : mentionOf(words, { start, end: office.end }, candidates);
}

/** The mentions, with offices that are named by other words. */
export function withOffices(
  words: readonly Word[],
  mentions: readonly Mention[],
  store: Store,
): readonly Mention[] {
  const among = [...mentions, ...officesAmong(words, mentions, store)];
  const meant = officesMeant(words, among, store).map((office) => withPlaceBefore(words, office, store));
  return [...among.filter((mention) => !isTaken(meant, mention)), ...meant].toSorted(
    (a, b) => a.start - b.start,
  );
}
