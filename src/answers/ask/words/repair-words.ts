/** Typos in the words that make a question one ("waht", "suports"). Names and what is on record are never touched. */
import type { Store, StoryRecord } from '../../../facts/store.js';
import { catalogueOf } from '../../../search/catalogue.js';
import { editCost } from '../../../search/edit-cost.js';
import { isEnglishWord } from '../../../search/english-words.js';
import { typosOf } from '../../../search/near-words.js';
import { isStemOnRecord } from '../../../search/statements.js';
import { unitsOf } from '../../../search/terms.js';
import { FUNCTION_WORDS, GENERIC_WORDS } from '../../../search/vocabulary.js';
import { allPhrases } from '../../../search/word-groups.js';
import { stemOf, typoDistance, type Word, wordsOf } from '../../../search/words.js';

/** Words that frame most questions. */
const FRAME =
  'what when where which whose does stand stands think thinks about position exactly happened said want wants should change changed quote exact words mind spokesman spokeswoman';

/** Shorter words of content are too often another word with a letter changed. */
const LEAST_LENGTH = 5;

/** Shorter words that frame a question are too often a name or a word of content with a letter changed. */
const LEAST_FRAMING = 6;

/** Words that a typo in a question is taken for. */
let repairable: readonly string[] | undefined;

function repairableWords(): readonly string[] {
  repairable ??= [
    ...FRAME.split(' '),
    ...[...GENERIC_WORDS, ...FUNCTION_WORDS].filter((word) => word.length >= LEAST_FRAMING),
    ...new Set(
      allPhrases().flatMap(({ words }) => {
        const [only = '', more] = words;
        if (more === undefined) return only.length >= LEAST_LENGTH ? [only, `${only}s`] : [];
        // "Full confidence", "industrial action": a part of a phrase is a word too.
        return words.filter((word) => word.length >= LEAST_FRAMING && !FUNCTION_WORDS.has(word));
      }),
    ),
  ];
  return repairable;
}

const SWAPPABLE: readonly string[] = [...FUNCTION_WORDS].filter((word) => /^[a-z]{3,5}$/.test(word));

/** Words of four or five letters that mean something: of all typos in one so short, two swapped letters tell best what was meant. */
let short: readonly string[] | undefined;

const shortWords = (): readonly string[] =>
  (short ??= [...new Set([...GENERIC_WORDS, ...allPhrases().flatMap(({ words }) => words)])].filter((word) =>
    /^[a-z]{4,5}$/.test(word),
  ));

/** The word of grammar, or a short one, of which two letters changed places: "teh", "taht", "wrok". */
const unswapped = (fold: string): string | undefined =>
  [...SWAPPABLE, ...shortWords()].find((word) => {
    if (word.length !== fold.length) return false;
    const at = [...word].findIndex((letter, place) => letter !== fold[place]);
    return (
      at >= 0 &&
      word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2) === fold
    );
  });

/** Words typed as they sound, which no edit or two of letters would find. Those that are words on record are left alone. */
const BY_EAR: Readonly<Record<string, string>> = Object.fromEntries(
  `whn when|wht what|whre where|hw how|fr for|abot about|abut about|rite write|rites writes|riting writing|sed said|sez says|wen when|wich which|wether whether|thier their|becuz because|skool school
gud good|nite night|tonite tonight|luv love|rong wrong|shud should|cud could|wud would|wuz was|iz is|sposed supposed|thot thought
thort thought|tole told|kno know|noes knows|enuf enough|sumone someone|evryone everyone|peeple people|agen again|woz was|fone phone
fones phones|mony money|bizness business|goverment government|laywer lawyer|offical official|athoritys authorities`
    .split(/[|\n]/)
    .map((pair) => pair.split(' '))
    .map(([heard = '', meant = '']) => [heard, meant]),
);

const meantByEar = (fold: string): string | undefined =>
  Object.hasOwn(BY_EAR, fold) ? BY_EAR[fold] : undefined;

/** "Bann", "stopp": a letter typed twice in a word that means something. */
const undoubled = (fold: string): string | undefined => {
  if (fold.length < 4) return undefined;
  for (const { index } of fold.matchAll(/(.)(?=\1)/g)) {
    const once = fold.slice(0, index) + fold.slice(index + 1);
    if (GENERIC_WORDS.has(once) || (unitsOf(wordsOf(once))[0]?.groups.length ?? 0) > 0) return once;
  }
  return undefined;
};

const AUXILIARY = /^(?:did|do|does|has|have|had|is|are|was|were|will|would|should|can|could|by|from)$/;

/** The word that was meant, where one is a typo away; of several the likeliest, and none where a name is likelier. */
function meantBy(fold: string, store: Store): string | undefined {
  let best: { readonly word: string; readonly cost: number } | undefined;
  for (const word of repairableWords()) {
    const isSwap = fold[0] === word[1] && fold[1] === word[0];
    if ((fold[0] !== word[0] && !isSwap) || typoDistance(fold, word) === undefined) continue;
    const cost = editCost(fold, word);
    if (best === undefined || cost < best.cost) best = { word, cost };
  }
  if (best === undefined) return undefined;
  const { cost } = best;
  const isName = catalogueOf(store).people.segments.some(({ segment }) =>
    typosOf(segment, fold).some(([number]) => editCost(fold, segment.trie.words[number] ?? '') < cost),
  );
  return isName ? undefined : best.word;
}

/** Whether a word is known for what it is, or stands where a name would. */
function isTaken(
  word: Word,
  before: Word | undefined,
  store: Store,
  records: readonly StoryRecord[],
): boolean {
  return (
    FUNCTION_WORDS.has(word.fold) ||
    GENERIC_WORDS.has(word.fold) ||
    (unitsOf([word])[0]?.groups.length ?? 0) > 0 ||
    isStemOnRecord(store, records, word.stem) ||
    (before !== undefined && (AUXILIARY.test(before.fold) || /^\p{Lu}/u.test(word.raw)))
  );
}

/** The words of a question, typos in its frame and in words of attitude mended. */
export function repairWords(
  words: readonly Word[],
  store: Store,
  records: readonly StoryRecord[],
): readonly Word[] {
  return words.map((word, place) => {
    const isKnown = FUNCTION_WORDS.has(word.fold) || isStemOnRecord(store, records, word.stem);
    const grammar = isKnown ? undefined : (meantByEar(word.fold) ?? unswapped(word.fold));
    if (grammar === undefined && isTaken(word, words[place - 1], store, records)) return word;
    // "Policy" is no police.
    const isWord = grammar === undefined && isEnglishWord(word.fold);
    const meant = isWord ? undefined : (grammar ?? undoubled(word.fold) ?? meantBy(word.fold, store));
    return meant === undefined ? word : { ...word, fold: meant, stem: stemOf(meant) };
  });
}
