/** What a record of words and deeds can't tell: what will come, and whether something is good. */
import { rankFacts } from '../../../search/statements.js';
import type { Unit } from '../../../search/terms.js';
import type { Answer } from '../../answer.js';
import { invoke } from '../../scope.js';
import { type Reading, storiesAsked } from '../reading/reading.js';
import { SPEECH } from '../words/roles.js';
import { type Asked, nothing } from './reply.js';

/** Words that judge. */
const JUDGING =
  /^(?:fair|unfair|good|bad|better|best|worse|worst|right|wrong|reasonable|unreasonable|justified|unjustified|worth|wise|unwise|smart|stupid|silly|foolish|clever|sensible|ridiculous|outrageous|acceptable|unacceptable|moral|immoral|ethical|unethical|overpriced|cheap|expensive|honest|dishonest|trustworthy|likely|unlikely|possible|impossible|well|badly|properly|fairly|success|failure|joke|disaster|disgrace|scam|hero|villain|liar|victory|win|genius|idiot|fool|coward|bully)$/;

export const isJudgement = ({ words }: Unit): boolean => words.every(({ fold }) => JUDGING.test(fold));

/** "Are they sleeping any better": how something is done, and no judgement. */
const HOW_DONE =
  /^(?:is|are|was|were) (?:\S+ ){1,4}?\S+ing (?:any |much |a bit |a lot |so )?(?:better|worse|well|badly)$/;

const BE = /^(?:is|are|was|were|be|been)$/;

const speaks = ({ words }: Reading): boolean => words.some(({ stem }) => SPEECH.has(stem));

/**
 * "Will there ever be a toll", "how will it end", "is it going to rain": what nobody named is asked about. What somebody named
 * will do may be on record in their own words, and so may when something is due.
 */
export function asksForForecast(reading: Reading): boolean {
  const { words, questionWord, subjects, unsettled } = reading;
  if (speaks(reading) || (subjects.length > 0 && questionWord === 'yes-no')) return false;
  const [first, second, third] = words.map(({ fold }) => fold);
  const isGoing = words.some(({ fold }, at) => fold === 'going' && words[at + 1]?.fold === 'to');
  if (questionWord === 'yes-no' && unsettled.length === 0)
    return (
      first === 'will' || (first === 'would' && subjects.length === 0) || (BE.test(first ?? '') && isGoing)
    );
  const asksHow =
    (first === 'how' || (first === 'what' && /^(?:happens?|become)$/.test(third ?? ''))) && second === 'will';
  const asksWinner = first === 'who' && second === 'will' && /^(?:win|lose)$/.test(third ?? '');
  return asksHow || asksWinner;
}

/** "Does the ban work": whether something does what it is meant to. */
const WORKS =
  /^(?:does|do|did|has|have|is|are|was|were)\b.*\b(?:work|works|worked|working|help|helped|helping|matter|mattered|(?:make|made|making) (?:any |a )?(?:sense|difference)|pay off|paid off)$/;

/** "Do you think it will last", "should I back them": what nobody on record is asked for. */
const asksTheBot = ({ text }: Reading): boolean =>
  /^\W*(?:(?:so|and|but|ok|well)\W+)*(?:(?:what\s+|who\s+|how\s+)?do\s+(?:you|u|we)\s+(?:think|believe|reckon|feel|like|agree|support|prefer)\b|(?:should|must)\s+(?:i|we)\b|(?:what(?:['’]?s|\s+is|\s+are)|any)\s+your\s+(?:opinion|view|take|thoughts?)\b|in\s+your\s+opinion\b|are\s+you\s+(?:for|against|in\s+favou?r)\b)/i.test(
    text,
  );

/** "Is thirty million a fair price", "was it right to sell": a judgement that is asked of nobody on record. */
export function asksForVerdict(reading: Reading): boolean {
  const { words, rest, questionWord } = reading;
  if (asksTheBot(reading)) return true;
  if (speaks(reading) || HOW_DONE.test(words.map(({ fold }) => fold).join(' '))) return false;
  const outside = new Set(rest);
  const isJudged = words.some((word) => outside.has(word) && JUDGING.test(word.fold));
  const [first, second] = words.map(({ fold }) => fold);
  const isOfPeople = reading.mentions.some(({ candidates }) =>
    candidates.some(({ kind }) => kind === 'person'),
  );
  if (questionWord === 'yes-no' && !isOfPeople && WORKS.test(words.map(({ fold }) => fold).join(' ')))
    return true;
  if (questionWord === 'yes-no') return isJudged && BE.test(first ?? '');
  return isJudged && /^(?:who|what|which|how)$/.test(first ?? '') && BE.test(second ?? '');
}

/** Nothing on record, and where to find what is; `unknown` is what no fact has. */
export function answerUnrecorded(asked: Asked, unknown: readonly Unit[]): Answer | undefined {
  const { context, reading } = asked;
  const isForecast = asksForForecast(reading);
  if (!isForecast && !asksForVerdict(reading)) return undefined;
  const answer = nothing(asked, unknown);
  const kept = isForecast ? 'what will happen' : 'whether something is good or right';
  const [nearest] = rankFacts(context.store, storiesAsked(reading, context), reading.content, () => true);
  const story = nearest?.record.story.id;
  const followUps = story ? [{ label: 'What is on record', invocation: invoke('timeline', { story }) }] : [];
  return {
    ...answer,
    notes: [`On record is what was said and done, and not ${kept}.`, ...answer.notes],
    followUps: [...followUps, ...answer.followUps],
  };
}
