/** Words that mean what they mean only beside others, as the words they stand for: "who left", "changed her tune". */
import { stemOf, type Word } from '../../../search/words.js';

const asWord = (word: Word, fold: string): Word => ({ ...word, fold, stem: stemOf(fold) });

const LEAVING = /^(?:leave|leaves|left|leaving)$/;

/** What may follow a verb that has no object. */
const AFTER_VERB =
  /^(?:after|before|because|since|when|once|over|and|or|due|amid|following|despite|so|yet|now|today)$/;

/** "Who left", "when did he leave": without anything that is left, it is a post. "What did they leave" has its object in front. */
function withLeaving(words: readonly Word[]): readonly Word[] {
  if (words.some(({ fold }) => /^(?:what|which)$/.test(fold))) return words;
  return words.map((word, place) => {
    const [before, after] = [words[place - 1], words[place + 1]];
    const isBeforeDay =
      after !== undefined && /^(?:in|on|at|during)$/.test(after.fold) && place + 2 === words.length;
    const isBare =
      before !== undefined && (after === undefined || isBeforeDay || AFTER_VERB.test(after.fold));
    const isVerb =
      isBare &&
      LEAVING.test(word.fold) &&
      !/^(?:the|a|an|be|is|are|was|were|has|have|had|been|on|to)$/.test(before.fold);
    return isVerb || (isBare && word.fold === 'leave' && before.fold === 'to')
      ? asWord(word, word.fold === 'left' ? 'resigned' : 'resign')
      : word;
  });
}

/** "Changed her tune", "a change of heart", "flip-flopped". */
const withTunes = (words: readonly Word[]): readonly Word[] =>
  words.map((word, place) => {
    const isChanged = words
      .slice(Math.max(place - 3, 0), place)
      .some(({ stem }) => stem === stemOf('change'));
    if (word.fold.startsWith('flop') && (words[place - 1]?.fold ?? '').startsWith('flip'))
      return asWord(word, 'changed');
    if (word.fold.startsWith('flipflop')) return asWord(word, 'changed');
    // "The mayor's change of heart" is spoken of, and not asked for.
    const of = words[place - 1]?.fold === 'of' ? words[place - 3]?.fold : undefined;
    const isAskedFor = of === undefined || /^(?:a|an|any|some|another|no)$/.test(of);
    return isChanged && isAskedFor && /^(?:tunes?|hearts?)$/.test(word.fold) ? asWord(word, 'mind') : word;
  });

/** "When did they say no": without what it is said to, they declined. */
export const withRefusals = (words: readonly Word[]): readonly Word[] =>
  words.map((word, place) => {
    const [no, after] = [words[place + 1], words[place + 2]];
    const isWhole =
      after === undefined ||
      /^(?:and|or|but|in|on|at|when|after|before|since|because|then|again)$/.test(after.fold);
    return word.stem === stemOf('say') && no?.fold === 'no' && isWhole ? asWord(word, 'decline') : word;
  });

/** "Came round to the plan": was for it then. */
const withComingRound = (words: readonly Word[]): readonly Word[] =>
  words.flatMap((word, place) => {
    const follows = (at: number): string => words[at]?.fold ?? '';
    const isRound = (at: number): boolean => /^a?round$/.test(follows(at)) && follows(at + 1) === 'to';
    const comes = /^(?:come|comes|came|coming)$/;
    if (comes.test(word.fold) && isRound(place + 1)) return [asWord(word, 'support')];
    return isRound(place) && comes.test(follows(place - 1)) ? [] : [word];
  });

/** "Stood up for it": was for it. */
const withStandingUp = (words: readonly Word[]): readonly Word[] =>
  words.flatMap((word, place) => {
    const isStanding = (at: number): boolean =>
      /^(?:stands?|stood|standing)$/.test(words[at]?.fold ?? '') &&
      words[at + 1]?.fold === 'up' &&
      words[at + 2]?.fold === 'for';
    if (isStanding(place)) return [asWord(word, 'support')];
    return isStanding(place - 1) || isStanding(place - 2) ? [] : [word];
  });

/** "Went off the idea": was against it then. */
const withGoingOff = (words: readonly Word[]): readonly Word[] =>
  words.flatMap((word, place) => {
    const isGoingOff = (at: number): boolean =>
      /^(?:go|goes|going|gone|went)$/.test(words[at]?.fold ?? '') &&
      words[at + 1]?.fold === 'off' &&
      /^(?:the|this|that|his|her|their|its|it)$/.test(words[at + 2]?.fold ?? '');
    if (isGoingOff(place)) return [asWord(word, 'oppose')];
    return isGoingOff(place - 1) ? [] : [word];
  });

/** "When does she go": without where to, it is a post that is left. */
const withGoing = (words: readonly Word[]): readonly Word[] => {
  const [last, first] = [words.at(-1), words[0]];
  const isLeaving =
    first?.fold === 'when' &&
    (words.length === 3 || words.length === 4) &&
    !/^(?:the|a|an|it|this|that)$/.test(words[2]?.fold ?? '') &&
    last !== undefined &&
    /^(?:go|goes|going)$/.test(last.fold);
  return isLeaving ? [...words.slice(0, -1), asWord(last, 'resign')] : words;
};

/** "Who likes the ban": a verb, and no comparison. */
const withLiking = (words: readonly Word[]): readonly Word[] =>
  words.map((word, place) =>
    /^(?:like|likes|liked)$/.test(word.fold) &&
    /^(?:who|people|anyone|anybody|everyone|everybody|someone|somebody|nobody|they|he|she|not|really|actually)$/.test(
      words[place - 1]?.fold ?? '',
    ) &&
    (words[place - 1]?.fold === 'who' ||
      /^(?:do|does|did|dont|doesnt|didnt|not)$/.test(words[place - 2]?.fold ?? words[place - 1]?.fold ?? ''))
      ? asWord(word, 'favour')
      : word,
  );

/** The words with those that are idioms as plain ones. */
export const withoutIdioms = (words: readonly Word[]): readonly Word[] =>
  withRefusals(
    withGoingOff(withStandingUp(withComingRound(withTunes(withLeaving(withGoing(withLiking(words))))))),
  );
