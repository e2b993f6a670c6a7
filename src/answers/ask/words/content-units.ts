/** What of a question's words an answer has to contain. */
import { isFunctionWord, type Unit, unitsOf } from '../../../search/terms.js';
import { FORMS_OF_ADDRESS, GENERIC_WORDS, IRREGULAR_FORMS } from '../../../search/vocabulary.js';
import type { Word } from '../../../search/words.js';

export const isGeneric = (unit: Unit): boolean =>
  unit.groups.length === 0 &&
  unit.words.every(({ fold }) => GENERIC_WORDS.has(fold) || GENERIC_WORDS.has(IRREGULAR_FORMS[fold] ?? ''));

/** What stories are about, whatever they are about: "the harbour toll quarrel". */
const STORY_NOUN = /^(?:quarrel|dispute|feud|wrangle)s?$/;

/** Whether a word only says that what stands before it is a story. */
export function isStoryNoun(
  { words: [word] }: Unit,
  words: readonly Word[],
  placeOf: (word: Word) => number,
): boolean {
  if (word === undefined || !STORY_NOUN.test(word.fold)) return false;
  const [before, after] = [words[placeOf(word) - 1], words[placeOf(word) + 1]];
  return before !== undefined && !isFunctionWord(before) && (after === undefined || isFunctionWord(after));
}

/** "According to her": whose words are asked for, and nothing that they hold. */
export const isAttribution = ({ words }: Unit): boolean => words[0]?.fold === 'according';

/** "Ms" before a name. */
export const isAddress = ({ words }: Unit): boolean => words.every(({ fold }) => FORMS_OF_ADDRESS.has(fold));

/** Nouns that stand for whatever is spoken of. */
const BLANK =
  /^(?:matters?|issues?|topics?|subjects?|situation|case|story|stories|things?|stuff|news|position|view|future|role|day|time|past)$/;

/** "Say about the media": what follows "about" is asked about, though elsewhere it would only frame a question. */
export function isAskedAbout(
  { words: [word] }: Unit,
  words: readonly Word[],
  placeOf: (word: Word) => number,
): boolean {
  if (word === undefined || BLANK.test(word.fold)) return false;
  const place = placeOf(word);
  const before = words
    .slice(0, place)
    .findLast(({ fold }) => !/^(?:the|a|an|his|her|its|their|this|that)$/.test(fold));
  return /^(?:about|regarding|concerning)$/.test(before?.fold ?? '') && !/(?:ing|ed)$/.test(word.fold);
}

/** "The money for next year": what it is for, and no day on which anything was said. */
export function isPlanned(
  { words: [word] }: Unit,
  words: readonly Word[],
  placeOf: (word: Word) => number,
): boolean {
  if (word === undefined || !/^(?:weeks?|months?|years?|seasons?|terms?)$/.test(word.fold)) return false;
  const [before, first] = [words[placeOf(word) - 1], words[placeOf(word) - 2]];
  return /^(?:next|coming|following)$/.test(before?.fold ?? '') && /^(?:for|the)$/.test(first?.fold ?? '');
}

/** "Put back in": nobody's backing. */
const BEFORE_ADVERB =
  /^(?:put|puts|bring|brings|brought|come|comes|came|go|goes|went|gone|get|gets|got|take|takes|took|taken|send|sent|hold|held|step|stepped|turn|turned|call|called|fall|fell|move|moved|pay|paid|cut|push|pushed|roll|rolled|scale|scaled|look|looked|welcome|welcomed|far|way|walk|walked|years?|weeks?|months?|days?)$/;

/** "The decision": what was decided, and not whose it is to decide. */
function asDeed(unit: Unit, words: readonly Word[]): Unit {
  const isDecision = unit.words.every(({ fold }) => /^decisions?$/.test(fold));
  const isOwned = words.some(({ fold }) =>
    /^(?:whose|up|lie|lies|belong|belongs|leave|leaves|left|matter|make|makes)$/.test(fold),
  );
  const isAdverb =
    unit.words.every(({ fold }) => fold === 'back') &&
    BEFORE_ADVERB.test(words[words.indexOf(unit.words[0] as Word) - 1]?.fold ?? '');
  // "Did they decide to keep it": what they did, and not whose it is to decide.
  const [decided] = unit.words;
  const isDecided =
    decided !== undefined &&
    unit.words.length === 1 &&
    /^(?:decided?|chose|chosen|choose)$/.test(decided.fold) &&
    words[words.indexOf(decided) + 1]?.fold === 'to';
  return (isDecision && !isOwned) || isAdverb || isDecided ? { ...unit, groups: [] } : unit;
}

/** Verbs that mean something else with each adverb. */
const EMPTY_VERB =
  /^(?:go|goes|going|gone|went|come|comes|came|coming|take|takes|took|taken|taking|put|puts|turn|turns|turned|get|gets|got|run|runs|ran|give|gives|gave|given|make|makes|made|look|looks|looked)$/;
const ADVERB = /^(?:off|out|up|down|away|through|apart|under|along|around|round)$/;

/** "The fish had gone off": what two words of grammar say together, which a fact has to have; where nothing is between and nothing after them. */
export function phrasalsOf(words: readonly Word[], taken: (place: number) => boolean): readonly Unit[] {
  return words.flatMap((word, place) => {
    const [adverb, after] = [words[place + 1], words[place + 2]];
    if (adverb === undefined || taken(place) || taken(place + 1) || taken(place + 2)) return [];
    const isWhole =
      after === undefined ||
      /^(?:and|or|but|when|after|before|because|if|so|then|by|in|on)$/.test(after.fold);
    const isPhrasal = EMPTY_VERB.test(word.fold) && ADVERB.test(adverb.fold) && isWhole;
    return isPhrasal && (unitsOf([word, adverb])[0]?.groups.length ?? 0) === 0
      ? [{ words: [word, adverb], stems: [word.stem, adverb.stem], groups: [] }]
      : [];
  });
}

/** Units of the words outside mentions; a phrase never reaches across a name. */
export function unitsBetween(words: readonly Word[], taken: (place: number) => boolean): readonly Unit[] {
  const units: Unit[] = [];
  let run: Word[] = [];
  for (const [place, word] of words.entries()) {
    if (!taken(place)) run.push(word);
    if (taken(place) || place === words.length - 1) {
      units.push(...unitsOf(run).map((unit) => asDeed(unit, words)));
      run = [];
    }
  }
  return units;
}

/** "One flight", "only one": a number, where it is no pronoun ("the one", "no one", "which one"). */
export function countsOf(words: readonly Word[], taken: (place: number) => boolean): readonly Unit[] {
  return words.flatMap((word, place) => {
    if (word.fold !== 'one' || taken(place)) return [];
    const [before, after] = [words[place - 1]?.fold ?? '', words[place + 1]];
    const isCounted = after !== undefined && !taken(place + 1) && !isFunctionWord(after);
    return isCounted && !/^(?:the|this|that|which|no|any|every|each|some|another)$/.test(before)
      ? [{ words: [word], stems: [word.stem], groups: [] }]
      : [];
  });
}

/** "Began": all that is asked of what began, when it is asked when. */
export const isBeginning = ({ words }: Unit): boolean =>
  words.some(({ fold }) =>
    /^(?:begin|begins|began|begun|beginning|start|starts|started|starting)$/.test(fold),
  );

/** "Started looking into it": that it was begun says no more than that it was done. */
export const isBegunDoing = (
  { words: [word] }: Unit,
  words: readonly Word[],
  placeOf: (word: Word) => number,
): boolean => {
  const after = word === undefined ? undefined : words[placeOf(word) + 1];
  return after !== undefined && (after.fold === 'to' || after.fold.endsWith('ing'));
};
