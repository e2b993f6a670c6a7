/** Slips that no edit tells, or that make another word of one. */
import { isEnglishWord } from '../../../search/english-words.js';
import { FUNCTION_WORDS, GENERIC_WORDS } from '../../../search/vocabulary.js';
import { allPhrases } from '../../../search/word-groups.js';

/**
 * Words typed as they sound, or in fewer letters. Those that are words on record are left alone, and of words of English only those are
 * here that are written so on purpose; a name is none ("Wan", "Si", "Da Silva").
 */
const BY_EAR: Readonly<Record<string, string>> = Object.fromEntries(
  `whn when|wht what|whre where|hw how|frm from|abot about|rite write|rites writes|riting writing|sed said|sez says|wen when|wich which|thier their|becuz because|skool school|skools schools|gud good|nite night|nites nights
tonite tonight|luv love|luvs loves|rong wrong|shud should|cud could|wud would|wuz was|iz is|hiz his|haz has|hav have|duz does|dus does|sposed supposed|thinx thinks|fink think|finks thinks|thort thought|kno know|enuf enough
sumone someone|sumthing something|summat something|evryone everyone|peeple people|agenst against|woz was|wer were|wiv with|wif with|wid with|fone phone|fones phones|muny money|bizness business|goverment government
laywer lawyer|offical official|athoritys authorities|dat that|dis this|rly really|rlly really|stmt statement|stmts statements|btwn between|agnst against|b4 before|evry1 everyone|sum1 someone|no1 nobody|2day today
2moro tomorrow|tmrw tomorrow|2nite tonight|nxt next|lst last|wensday wednesday|wk week|wks weeks|mth month|mths months|mins minutes|jst just|bcuz because|bcoz because|kinda rather|outta out|lotta many|gimme give|lemme let|whatcha what
wotcha what|definately definitely|probly probably|prolly probably|ot to|fo of|ym my|adn and|ehr her|hsi his`
    .split(/[|\n]/)
    .map((pair) => pair.split(' '))
    .map(([heard = '', meant = '']) => [heard, meant]),
);

/** Letters by themselves that are read by their names: "y did she", "adair n varga". */
const BY_NAME: Readonly<Record<string, string>> = { n: 'and', y: 'why' };

/** Behind these a word of English is itself: "the last rites", "a fink". */
const BEFORE_ITSELF =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|your|my|no|any|some|every|last|first|of|and|or)$/;

/** What a word was typed for behind another, where it is one that is heard so. */
export function heardAs(fold: string, before: string | undefined): string | undefined {
  if (fold === 'y' ? before === undefined : fold === 'n' && before !== undefined) return BY_NAME[fold];
  const isItself = BEFORE_ITSELF.test(before ?? '') && isEnglishWord(fold);
  return !isItself && Object.hasOwn(BY_EAR, fold) ? BY_EAR[fold] : undefined;
}

const VERB =
  'be|do|go|get|have|say|see|know|make|take|give|come|run|stay|leave|quit|resign|step|stop|keep|sell|buy|close|shut|ban|end|start|begin|work|pay|back|support|oppose|vote|change|happen|tell|talk|speak|help|stand|win|lose|build|cut|move|return|let|put|play|apologi[sz]e|act|wait|walk|meet|call|find|drop';

/** "Wants him 2 go", "4 the ban": digits that stand for how they are said. Before anything that can be counted they are numbers. */
export const withDigitsAsWords = (text: string): string =>
  text
    .replace(new RegExp(`(?<=[a-z] )2(?= (?:${VERB}|the|him|her|them|his|their)\\b)`, 'g'), 'to')
    .replace(/(?<=[a-z] )4(?= (?:the|him|her|them|his|their|or against|n against|and against)\b)/g, 'for');

/** By their letters in order of the alphabet: words of grammar of three to five letters, and telling ones of four and five. */
let byLetters: ReadonlyMap<string, readonly string[]> | undefined;

const lettersOf = (word: string): string => [...word].toSorted().join('');

function shortWords(): ReadonlyMap<string, readonly string[]> {
  if (byLetters) return byLetters;
  const made = new Map<string, string[]>();
  const telling = [...GENERIC_WORDS, ...allPhrases().flatMap(({ words }) => words)];
  for (const word of [
    ...[...FUNCTION_WORDS].filter((grammar) => /^[a-z]{3,5}$/.test(grammar)),
    ...telling.filter((other) => /^[a-z]{4,5}$/.test(other)),
  ])
    made.set(lettersOf(word), [...(made.get(lettersOf(word)) ?? []), word]);
  byLetters = made;
  return made;
}

/** "Hwo much", "hwo did she". */
const AFTER_HOW = /^(?:much|many|long|often|far|big|did|does|do)$/;

/** The short word of which two letters changed places: "teh", "taht", "wrok"; "form" is a word itself. */
export const unswapped = (fold: string, after: string): string | undefined =>
  fold === 'hwo' && AFTER_HOW.test(after)
    ? 'how'
    : (isEnglishWord(fold) ? undefined : shortWords().get(lettersOf(fold)))?.find((word) => {
        const at = [...word].findIndex((letter, place) => letter !== fold[place]);
        return (
          at >= 0 &&
          word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2) ===
            fold
        );
      });
