/**
 * People by the ten thousand, each of another name: given and family names of those quoted in news articles put together
 * anew, as often as they occur there, or names made of syllables where there are no articles. None of them is anybody.
 */
import { type Article } from '../check/articles.js';
import { type Random, randomFrom } from '../check/random.js';

export interface Person {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  /** The whole name first, then aliases. */
  readonly names: readonly string[];
}

interface Parts {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const NAME = /^(\p{Lu}\p{Ll}[\p{L}'’-]*)(?: \p{Lu}\.)? (\p{Lu}[\p{L}'’-]{2,})$/u;

/** What stands before a name in an article, and is no given name. */
const NO_GIVEN_NAME =
  /^(?:The|An?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Sen|Senator|Rep|Gov|President|Trump’s|Anti-.*)$/;

/** Every occurrence counts, so that frequent names stay frequent. */
function partsOf(articles: readonly Article[]): Parts {
  const speakers = articles.flatMap(({ speeches }) => [...new Set(speeches.map(({ speaker }) => speaker))]);
  const found = speakers.flatMap((speaker) => {
    const [, given, family] = NAME.exec(speaker) ?? [];
    return given && family && !NO_GIVEN_NAME.test(given) ? [{ given, family }] : [];
  });
  return { given: found.map(({ given }) => given), family: found.map(({ family }) => family) };
}

const ONSETS = 'b c d f g h j k l m n p r s t v w z br ch dr fr gr kr sh st th tr'.split(' ');
const VOWELS = 'a e i o u ai ea ie ou'.split(' ');
const ENDS = ['', '', '', 'n', 'r', 's', 'l', 'm', 'ck', 'nd', 'rt', 'son'];

function syllables(random: Random, count: number): string {
  let word = '';
  for (let at = 0; at < count; at += 1)
    word += `${random.pick(ONSETS)}${random.pick(VOWELS)}${random.pick(ENDS)}`;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function inventedParts(seed: number): Parts {
  const random = randomFrom(seed, 'syllables');
  const list = (length: number): readonly string[] =>
    Array.from({ length }, () => syllables(random, 1 + random.below(2)));
  return { given: list(1_500), family: list(4_000) };
}

const MARKED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  s: 'š',
  z: 'ž',
};
const MARKED_SHARE = 0.12;
const MIDDLE_SHARE = 0.1;
const ALIAS_SHARE = 0.5;

/** English news has few diacritics: some names get one, the same in all who bear the name. */
function withMarks(names: readonly string[], random: Random): readonly string[] {
  const marked = new Map<string, string>();
  for (const name of new Set(names)) {
    const places = [...name].flatMap((letter, place) => (MARKED[letter] ? [place] : []));
    const place = random.isChance(MARKED_SHARE) ? random.pick(places) : undefined;
    const letter = place === undefined ? undefined : MARKED[name[place] ?? ''];
    if (place !== undefined && letter)
      marked.set(name, `${name.slice(0, place)}${letter}${name.slice(place + 1)}`);
  }
  return names.map((name) => marked.get(name) ?? name);
}

/** So many people in random order. Ids say nothing of names or order. */
export function peopleOf(articles: readonly Article[], count: number, seed: number): readonly Person[] {
  const random = randomFrom(seed, `people ${count}`);
  const parts = articles.length > 0 ? partsOf(articles) : inventedParts(seed);
  const givens = withMarks(parts.given, random);
  const families = withMarks(parts.family, random);
  const initial = (): string => `${String.fromCodePoint(65 + random.below(26))}.`;
  const taken = new Set<string>();
  const people: Person[] = [];
  while (people.length < count) {
    const [given = '', family = ''] = [random.pick(givens), random.pick(families)];
    const name = random.isChance(MIDDLE_SHARE) ? `${given} ${initial()} ${family}` : `${given} ${family}`;
    if (taken.has(name)) continue;
    taken.add(name);
    const alias = random.isChance(0.5) ? `${given.charAt(0)}. ${family}` : `${random.pick(givens)} ${family}`;
    const id = `p${random.below(2 ** 31).toString(36)}-${people.length.toString(36)}`;
    people.push({ id, given, family, names: random.isChance(ALIAS_SHARE) ? [name, alias] : [name] });
  }
  return random.shuffled(people);
}
