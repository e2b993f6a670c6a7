/** Words that a typo may have been meant for, and which of them are near. */
import { EDIT, editCost } from '../../../search/edit-cost.js';
import { isEnglishWord } from '../../../search/english-words.js';
import { soundOf } from '../../../search/sounds.js';
import { FUNCTION_WORDS, GENERIC_WORDS, IRREGULAR_FORMS } from '../../../search/vocabulary.js';
import { allPhrases, phrasesFrom } from '../../../search/word-groups.js';
import { stemOf } from '../../../search/words.js';

export interface Near {
  readonly word: string;
  /** What it costs to have typed it so, as of `editCost`. */
  readonly cost: number;
}

export interface WordBank {
  /** The words that a typed one may stand for, those first that cost least; of these, as the bank has them. */
  readonly near: (typed: string, most: number) => readonly Near[];
}

/** Longer words may have two slips in them. */
const LEAST_SLIPPED_TWICE = 8;

const editsIn = (typed: string): number => (typed.length < LEAST_SLIPPED_TWICE ? 1 : 2);

/** What a slip costs: one that sounds the same is likelier than its letters tell. */
export const slipCost = (typed: string, word: string, sound = soundOf(typed)): number => {
  const cost = editCost(typed, word);
  return cost > EDIT && cost < 3 * EDIT && soundOf(word) === sound ? EDIT + 1 : cost;
};

/** A first letter is seldom wrong, and then it has changed places. */
export function makeWordBank(words: Iterable<string>): WordBank {
  const byLetter = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const begun = byLetter.get(word.charAt(0));
    if (begun) begun.push(word);
    else byLetter.set(word.charAt(0), [word]);
  }
  const near: WordBank['near'] = (typed, most) => {
    const begun = byLetter.get(typed.charAt(0)) ?? [];
    const swapped = (byLetter.get(typed.charAt(1)) ?? []).filter(
      (word) => word[1] === typed[0] && typed[0] !== typed[1],
    );
    const bound = editsIn(typed);
    const sound = soundOf(typed);
    return [...begun, ...swapped]
      .filter((word) => Math.abs(word.length - typed.length) <= bound)
      .map((word) => ({ word, cost: slipCost(typed, word, sound) }))
      .filter(({ cost }) => cost > 0 && cost <= most && cost < (bound + 1) * EDIT)
      .toSorted((a, b) => a.cost - b.cost);
  };
  return { near };
}

/** Words of days, which are read before all others. */
const OF_DAYS =
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter yesterday weekend fortnight christmas easter midnight week weeks month months year years';

/** What frames nearly every question, the commonest first: of two that are as near, it is the likelier, whatever the other means. */
const COMMONEST =
  'the what who did does has was is say said says about when how that this with from for and are were why where which will would should could have think thinks not before after against want wants people many much because please wanted wants word words write wrote written change mind stand stands position quote exact exactly happened comment';

const CONTRACTIONS: ReadonlySet<string> = new Set(
  'didnt doesnt isnt wasnt hasnt wouldnt couldnt shouldnt arent werent havent hadnt'.split(' '),
);

export const isContraction = (word: string): boolean => CONTRACTIONS.has(word);

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ofDays = setOf(OF_DAYS);
const numbers = setOf(NUMBERS);

export const isOfDays = (word: string): boolean => ofDays.has(word);

export const isNumber = (word: string): boolean => numbers.has(word);

const commonest: ReadonlySet<string> = new Set(
  [COMMONEST, OF_DAYS, NUMBERS].flatMap((words) => words.split(' ')),
);

export const isCommonest = (word: string): boolean => commonest.has(word);

/** The words that frame a question, and those of its days. */
let framing: WordBank | undefined;

export const framingWords = (): WordBank =>
  (framing ??= makeWordBank([
    ...commonest,
    ...CONTRACTIONS,
    ...[...FUNCTION_WORDS, ...GENERIC_WORDS].filter((word) => /^[a-z]{3,}$/.test(word)),
    ...'spokesman spokeswoman'.split(' '),
  ]));

/** Whether it need not stand in an answer. */
export const isFraming = (word: string): boolean =>
  commonest.has(word) || isContraction(word) || FUNCTION_WORDS.has(word) || GENERIC_WORDS.has(word);

const ENDINGS = ['s', 'es', 'd', 'ed', 'ing', 'er', 'ers', 'ly', 'ment', 'al'];

/** A word of the vocabulary with the forms of it that English has. */
function formsOf(word: string): readonly string[] {
  const root = word.replace(/e$/, '');
  const doubled = `${word}${word.slice(-1)}`;
  const forms = [word, root, doubled].flatMap((base) => ENDINGS.map((ending) => base + ending));
  return [word, ...new Set(forms)].filter(
    (form) => form === word || (stemOf(form) === stemOf(word) && isEnglishWord(form)),
  );
}

/** Shorter parts of phrases mean too much besides. */
const LEAST_PART = 5;

/** The words of the vocabulary that mean something. */
let telling: WordBank | undefined;

export const tellingWords = (): WordBank =>
  (telling ??= makeWordBank(
    [
      ...new Set(
        allPhrases().flatMap(({ words }) =>
          words.length === 1
            ? words
            : words.filter((word) => word.length >= LEAST_PART && !FUNCTION_WORDS.has(word)),
        ),
      ),
      ...Object.keys(IRREGULAR_FORMS).filter((form) => phrasesFrom(stemOf(form)).length > 0),
    ].flatMap((word) => (/^[a-z]{3,}$/.test(word) ? formsOf(word) : [])),
  ));
