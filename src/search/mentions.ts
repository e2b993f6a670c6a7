/** The people and bodies that a sentence names: by a name, an alias, a title, a part of a name, or with a typo. */
import type { Entity, EntityId } from '../facts/schema.js';
import type { Store, StoryRecord } from '../facts/store.js';
import { catalogueOf } from './catalogue.js';
import { isEnglishWord } from './english-words.js';
import { garbledAt, heardAt } from './heard-names.js';
import { entitiesOf, LONGEST_NAME, misspelledAt, typoAt, typosIn } from './mistyped-mentions.js';
import { bearersOfAll, labelledWith } from './name-index.js';
import { isConnective, isUntitledPerson, type Mention, partsOf, type Scan } from './name-parts.js';
import { addressedName, nameWords, normalName } from './name-words.js';
import type { Named } from './named.js';
import { isStemOnRecord } from './statements.js';
import { isFunctionWord, mayBeVerb, unitsOf } from './terms.js';
import { narrow } from './titles.js';
import { ARTICLES_AND_TITLES, GENERIC_WORDS } from './vocabulary.js';
import { stemOf, type Word } from './words.js';

/** Nouns that name nothing in particular, and that another may stand before all the same: "the depot job". */
const BLANK_NOUN =
  /^(?:jobs?|posts?|roles?|matters?|issues?|cases?|affairs?|thing|things|stuff|saga|row|story|question|situation)$/;

/** Whether the word is a noun that another may stand before as its modifier. */
export const isNoun = (word: Word | undefined): boolean =>
  word !== undefined &&
  !isFunctionWord(word) &&
  (!GENERIC_WORDS.has(word.fold) || BLANK_NOUN.test(word.fold)) &&
  !unitsOf([word]).some(mayBeVerb);

/** "The ferry strike" is of no ferry company: a word of a body's name that another noun follows, and that is not its last. */
const isModifier = (word: Word, after: Word | undefined, entity: Entity): boolean =>
  isNoun(after) && ![entity.name, ...entity.aliases].some((name) => nameWords(name).at(-1) === word.fold);

/** What is named, and not what it is of: "the school board of Kestrel Bay" is a board. */
function headOf(span: readonly Word[]): Word | undefined {
  const of = span.findIndex(({ fold }) => /^(?:of|for|in|at)$/.test(fold));
  return of < 0 ? span.at(-1) : span[of - 1];
}

/** "The island" is no name of island shopkeepers: a word of English that stands in a body's name only before what it is. */
const isOnlyBeside = ({ fold, raw }: Word, { name, aliases }: Entity): boolean =>
  raw === raw.toLowerCase() &&
  isEnglishWord(fold) &&
  ![name, ...aliases].some((other) => {
    const [head = other] = other.split(/ (?:of|for|in|at|on) /);
    return nameWords(head).at(-1) === fold;
  });

/** Whether a single word that is only part of a name may stand for its bearer. */
function standsAlone(
  { words }: Scan,
  at: number,
  entity: Entity,
  { isInName, isOnly }: { readonly isInName: boolean; readonly isOnly: boolean },
): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || word.fold.length < 2) return false;
  const isCapitalised = /^\p{Lu}/u.test(word.raw);
  if (isUntitledPerson(entity) && isInName) return !GENERIC_WORDS.has(word.fold) || isCapitalised;
  const { name, alone } = partsOf(entity);
  if (!(entity.kind === 'person' ? alone : name).has(word.fold)) return false;
  if (entity.kind === 'person') return !GENERIC_WORDS.has(word.fold) || isCapitalised;
  const isOrdinary = GENERIC_WORDS.has(word.fold) || (unitsOf([word])[0]?.groups.length ?? 0) > 0;
  if (isOrdinary || isModifier(word, after, entity) || isOnlyBeside(word, entity)) return false;
  if (before !== undefined && ARTICLES_AND_TITLES.has(before.fold)) return true;
  // "School languages": without an article, and before a noun, the word is one of every school.
  return isOnly && !isNoun(after);
}

/** Those for whom the word may stand. Many may share a first name: of them, as little is read as can be. */
function thoseAlone(scan: Scan, at: number, bearers: readonly Entity[]): readonly Entity[] {
  if (bearers.length === 0) return bearers;
  const labelled = new Set<string>();
  for (const { id } of labelledWith(scan.index, scan.words[at]?.fold ?? '')) labelled.add(id);
  const isOnly = bearers.length === 1;
  return bearers.filter((entity) =>
    standsAlone(scan, at, entity, { isInName: labelled.has(entity.id), isOnly }),
  );
}

/** Titles that are cut to their first word: "the head" of a school, "the chief" of a company. */
const CUT_TITLE = /^(?:head|chief|deputy|vice)$/;

/** Those whose longer title is cut to the word by which others are called. */
const titledMore = (
  { store, words, index }: Scan,
  start: number,
  end: number,
  called: readonly Named[],
): readonly Entity[] => {
  const fold = words[start]?.fold ?? '';
  if (end !== start + 1 || words[start - 1]?.fold !== 'the' || !CUT_TITLE.test(fold)) return [];
  return entitiesOf(
    store,
    bearersOfAll(index, [fold]).filter((named) => !called.includes(named)),
  ).filter(({ roles }) =>
    roles.some(({ title }) => nameWords(title)[0] === fold && nameWords(title).length > 1),
  );
};

/** Whether a mention is a single word of English, typed as no name is. */
export const isCommonWord = (words: readonly Word[], start: number, end: number): boolean => {
  const word = words[start];
  return (
    end === start + 1 && word !== undefined && word.raw === word.raw.toLowerCase() && isEnglishWord(word.fold)
  );
};

/** "A museum" is none that is called "the museum". */
const isAnyOfKind = ({ words }: Scan, start: number, end: number, candidates: readonly Entity[]): boolean =>
  isCommonWord(words, start, end) &&
  /^(?:an?|any|every|each|another|no)$/.test(words[start - 1]?.fold ?? '') &&
  candidates.every(({ kind }) => kind !== 'person');

function mentionAt(scan: Scan, start: number, end: number): Mention | undefined {
  const { store, words, index } = scan;
  const span = words.slice(start, end);
  const first = span[0];
  const last = span.at(-1);
  if (!first || !last || isConnective(last.fold)) return undefined;
  const typed = span.map((word) => word.raw).join(' ');
  const addressed = index.byName.get(addressedName(span.map((word) => word.fold)) ?? '');
  if (addressed) return { start, end, candidates: entitiesOf(store, addressed), typed, how: 'name' };
  if (isConnective(first.fold) && span.length > 1) return undefined;
  const normal = normalName(span.map((word) => word.fold));
  const exact = index.byName.get(normal.join(' '));
  if (exact && !(span.length === 1 && isFunctionWord(first) && first.raw === first.raw.toLowerCase())) {
    const candidates = [...entitiesOf(store, exact), ...titledMore(scan, start, end, exact)];
    return isAnyOfKind(scan, start, end, candidates)
      ? undefined
      : { start, end, candidates, typed, how: 'name' };
  }
  const content = normal.filter((fold) => !isConnective(fold));
  if (content.length === 0 || span.some((word) => isFunctionWord(word) && !isConnective(word.fold)))
    return undefined;
  const bearers =
    content.length === 1 && span.length > 1 ? [] : entitiesOf(store, bearersOfAll(index, content));
  const candidates =
    content.length === 1
      ? thoseAlone(scan, start, bearers)
      : bearers.filter((entity) => {
          if (
            entity.kind !== 'person' &&
            (isModifier(last, words[end], entity) || isOnlyBeside(headOf(span) ?? last, entity))
          )
            return false;
          const { name, head } = partsOf(entity);
          // What follows the "of" in a title names its bearer only together with the title itself.
          const isNamed = content.every((fold) => name.has(fold) || head.has(fold));
          return isNamed || content.some((fold) => head.has(fold));
        });
  return candidates.length > 0 ? { start, end, candidates, typed, how: 'part' } : undefined;
}

/** Neighbouring mentions of the same entity are one: "mayor Bas". */
function mergeNeighbours(mentions: readonly Mention[]): readonly Mention[] {
  const merged: Mention[] = [];
  for (const mention of mentions) {
    const before = merged.at(-1);
    const shared =
      before?.end === mention.start
        ? before.candidates.filter((entity) => mention.candidates.includes(entity))
        : [];
    if (before && shared.length > 0) {
      merged[merged.length - 1] = {
        ...before,
        end: mention.end,
        candidates: shared,
        typed: `${before.typed} ${mention.typed}`,
      };
    } else merged.push(mention);
  }
  return merged;
}

/** A possessive typed without its apostrophe ("the mayors words"): a word that is no name, and without its s is one. */
export function readPossessives(
  store: Store,
  records: readonly StoryRecord[],
  words: readonly Word[],
): readonly Word[] {
  const { people } = catalogueOf(store);
  const { byName, byWord } = people;
  return words.map((word, place) => {
    const bare = word.fold.slice(0, /(?:s|sh|ch|x|z)es$/.test(word.fold) ? -2 : -1);
    if (!word.fold.endsWith('s') || bare.length < 3 || !byWord.has(bare) || byWord.has(word.fold))
      return word;
    const [before, after] = [words[place - 1], words[place + 1]];
    // "Culture ministers view", "Hollin Ford mayors office".
    const isInName = [`${before?.fold} ${bare}`, `${bare} ${after?.fold}`].some((name) => byName.has(name));
    const isTheirs = /^(?:the|both|all|two|three)$/.test(before?.fold ?? '') || isInName;
    // "Trustee" is in "Trustee Lane", and nobody's name. "Museums" are no museum's, where one is called so.
    const isName = bearersOfAll(people, [bare], true).some(({ id }) => {
      const entity = store.entities.get(id as EntityId);
      if (entity === undefined) return false;
      return entity.kind === 'person' ? partsOf(entity).alone.has(bare) : isTheirs || !isEnglishWord(bare);
    });
    // "Two chairs", "the trustees vote": what is only a word of a title is a plural, unless it stands between an article
    // and what somebody may have.
    const isOtherWord =
      !isName &&
      isStemOnRecord(store, records, word.stem) &&
      (!isTheirs || after === undefined || isFunctionWord(after) || unitsOf([after]).some(mayBeVerb));
    return isOtherWord ? word : { ...word, fold: bare, stem: stemOf(bare), possessive: true };
  });
}

/** "Before a judge": a word of English for anybody of that kind, and not who is called so. */
const isAnyOfMany = (words: readonly Word[], { start, end }: Mention): boolean =>
  isCommonWord(words, start, end) && /^an?$/.test(words[start - 1]?.fold ?? '');

/** Every mention in a sentence, in order, the longest at each place. */
export function findMentions(
  store: Store,
  records: readonly StoryRecord[],
  words: readonly Word[],
): readonly Mention[] {
  const scan: Scan = { store, words, index: catalogueOf(store).people };
  const typos = typosIn(scan, records);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    let found: Mention | undefined;
    for (let end = Math.min(words.length, at + LONGEST_NAME); end > at && !found; end -= 1)
      found = mentionAt(scan, at, end);
    // "Bertill Marsh" is one of several of the name.
    if (found === undefined || found.end === at + 1) {
      const after = words[at + 1];
      const isMistyped = found !== undefined && after !== undefined && typos.isUnknown(after);
      found = heardAt(typos, at) ?? (isMistyped ? misspelledAt(typos, at) : undefined) ?? found;
    }
    found ??= misspelledAt(typos, at) ?? garbledAt(typos, at) ?? typoAt(typos, at);
    if (found) found = narrow(scan, found, mentions.at(-1));
    if (found && !isAnyOfMany(words, found)) mentions.push(found);
    at = found?.end ?? at + 1;
  }
  return mergeNeighbours(mentions);
}
