/** Idioms for a stance, as a question in plain words: "is she cool with it", "he pro or anti the toll", "had second thoughts about it". */
import {
  ADVERBS,
  ANYBODY,
  AS_IT_IS,
  BE,
  DISLIKE,
  DISLIKING,
  DO,
  HAVE,
  LIKE,
  LIKING,
  NAMED,
  NOT,
  OBJECTION,
  ON,
  RETHINK,
  SHIFT,
  STEADY,
  TURN,
  WANTS_NOT,
  WHO,
} from './idiom-parts.js';

interface Idiom {
  readonly idiom: RegExp;
  /** The question in plain words, by the parts of the idiom that are named. */
  readonly plain: string;
}

const BY_IDIOM: readonly (readonly [string, string])[] = [
  // Anybody may be asked for without an auxiliary.
  [
    `^${ANYBODY}\\s+(?:(?:still|else|really|actually)\\s+)?(?<side>in\\s+favou?r\\b|against\\b|for\\b|opposed\\b|behind\\b|on\\s+board\\b)(?<thing>.+)$`,
    'who is $<side>$<thing>',
  ],
  [`^(?:${BE}\\s+)?${ANYBODY}\\s+${ADVERBS}${LIKING}\\s+(?<thing>.+)$`, 'who backs $<thing>'],
  [`^(?:${BE}\\s+)?${ANYBODY}\\s+${ADVERBS}${DISLIKING}\\s+(?<thing>.+)$`, 'who is against $<thing>'],
  [`^${DO}\\s+${ANYBODY}\\s+${ADVERBS}${LIKE}\\s+(?<thing>.+)$`, 'who backs $<thing>'],
  [
    `^(?:${DO}|${HAVE})\\s+${ANYBODY}\\s+(?:${ADVERBS}${DISLIKE}|(?:(?:have|has|got)\\s+)?${OBJECTION})\\s+(?<thing>.+)$`,
    'who is against $<thing>',
  ],
  // Who likes a thing, and who does not.
  [
    `^who(?:[’']?s|\\s+${BE})(?:${NOT}|nt)\\s+${ADVERBS}${LIKING}\\s+(?<thing>.+)$`,
    'who is against $<thing>',
  ],
  [`^who(?:[’']?s|\\s+${BE})\\s+${ADVERBS}${LIKING}\\s+(?<thing>.+)$`, 'who backs $<thing>'],
  [`^who(?:[’']?s|\\s+${BE})\\s+${ADVERBS}${DISLIKING}\\s+(?<thing>.+)$`, 'who is against $<thing>'],
  [
    `^who\\s+(?:(?:has|have|had)(?:\\s+got)?|takes|took)\\s+${OBJECTION}\\s+(?<thing>.+)$`,
    'who is against $<thing>',
  ],
  [
    `^who\\s+(?:${DO}\\s*(?:${NOT}|nt)\\s+${ADVERBS}${LIKE}|${ADVERBS}${DISLIKE})\\s+(?<thing>.+)$`,
    'who is against $<thing>',
  ],
  // Whether somebody does.
  [
    `^${BE}(?:${NOT}|nt)?\\s+${NAMED}\\s+(?:not\\s+)?${ADVERBS}(?:${LIKING}|${DISLIKING}|pro|anti)\\s+(?!or\\b)(?<thing>.+)$`,
    'where does $<who> stand on $<thing>',
  ],
  [
    `^${DO}(?:${NOT}|nt)?\\s+${NAMED}\\s+(?:(?:have|has)\\s+${OBJECTION}|${ADVERBS}(?:${LIKE}|${DISLIKE}))\\s+(?<thing>.+)$`,
    'where does $<who> stand on $<thing>',
  ],
  [
    `^how\\s+(?:happy|keen|pleased|satisfied)\\s+${BE}\\s+${NAMED}\\s+(?:with|about|on)\\s+(?<thing>.+)$`,
    'where does $<who> stand on $<thing>',
  ],
  // Whose side somebody is on.
  [
    `^(?:${BE}|${DO}|${HAVE})\\s+${WHO}\\s+(?:still\\s+)?(?:on|(?:come|came|fall|fallen)\\s+(?:down\\s+)?on|take|taken|taking|picked|pick|chosen|choose|chose)\\s+(?:any(?:one|body)[’']?s?|an?|any|either|which|one)\\s+sides?\\s+(?:in|on|over|about|of)\\s+(?<thing>.+)$`,
    'where does $<who> stand on $<thing>',
  ],
  [
    `^(?:${BE}|${DO}|${HAVE})\\s+${NAMED}\\s+(?:still\\s+)?(?:on|take|taken|taking)\\s+(?!any|either|which|a\\b|one\\b|the\\b)(?<whose>\\S+?(?:\\s+\\S+?){0,2})[’']?s\\s+side\\b.*$`,
    'does $<who> support $<whose>',
  ],
  [
    `^(?:${BE}|${DO}|${HAVE})\\s+${NAMED}\\s+(?:still\\s+)?(?:on|take|taken|taking)\\s+the\\s+side\\s+of\\s+(?<whose>.+)$`,
    'does $<who> support $<whose>',
  ],
  [
    `^who(?:[’']?s|\\s+${BE})\\s+(?:still\\s+)?(?:(?:sitting\\s+)?on\\s+the\\s+fence|undecided|in\\s+two\\s+minds|torn)\\s+(?:${ON}|in)\\s+(?<thing>.+)$`,
    'who is neutral on $<thing>',
  ],
  // Headlines.
  [
    `^(?:what\\s+about\\s+|is\\s+)?${NAMED}\\s*[-–—:,]?\\s+(?:pro|for)\\s+or\\s+(?:anti|against)\\s+(?<thing>.+)$`,
    'where does $<who> stand on $<thing>',
  ],
  [
    `^(?:what(?:[’']?s|\\s+is|\\s+was)?\\s+)?${NAMED}[’']?s?[’']?\\s+(?:current\\s+|latest\\s+|honest\\s+)?(?:take|line|thoughts?|views?|stance|position|opinion|feelings?|attitude|verdict)\\s+(?:on|about|regarding|towards?)\\s+(?<thing>.+)$`,
    'where does $<who> stand on $<thing>',
  ],
  [
    `^(?=\\S+(?:\\s+\\S+){0,2}?\\s+(?:on|about|re)\\s)${NAMED}\\s+(?:on|about|re)\\s+(?<thing>.+)$`,
    'where does $<who> stand on $<thing>',
  ],
  [
    '^(?<who>\\S+(?:\\s\\S+)?)\\s+(?:vs\\.?|versus)\\s+(?<other>\\S+(?:\\s\\S+)?)\\s+(?:on|about|over)\\s+(?<thing>.+)$',
    'where do $<who> and $<other> stand on $<thing>',
  ],
  [
    `^(?:who\\s+(?:${HAVE}\\s+)?|(?:${DO}|${HAVE})\\s+${ANYBODY}\\s+)(?:come|came|spoke|spoken|speaks?|speak)\\s+(?:out|up)\\s+(?:in\\s+(?:favou?r|support)\\s+of|for)\\s+(?<thing>.+)$`,
    'who backs $<thing>',
  ],
  [
    `^(?:${DO}|${HAVE})\\s+${ANYBODY}\\s+(?:come|came|spoke|spoken|speak)\\s+(?:out|up)\\s+against\\s+(?<thing>.+)$`,
    'who is against $<thing>',
  ],
  [
    `^(?:${DO}|${HAVE})\\s+${NAMED}\\s+(?:(?:come|came|spoken|speak)\\s+(?:out|up)\\s+(?:in\\s+(?:favou?r|support)\\s+of|for|against)|(?:agree|agreed|disagree|disagreed|side|sided)\\s+(?:with|on|about))\\s+(?<thing>.+)$`,
    'where does $<who> stand on $<thing>',
  ],
  [
    `^(?:what\\s+about\\s+)?${NAMED}\\s+(?:and|on|re)\\s+(?<thing>.+?)\\s*[-–—,:]*\\s+(?:for\\s+or\\s+against|against\\s+or\\s+for|pro\\s+or\\s+(?:anti|con)|(?:yes|yay|yea)\\s+or\\s+(?:no|nay)|thoughts|any\\s+thoughts)$`,
    'where does $<who> stand on $<thing>',
  ],
  // Minds that changed, or did not.
  [
    `^(?:${BE}|${DO}|${HAVE})(?:${NOT}|nt)?\\s+${WHO}\\s+(?:${ADVERBS}(?:${TURN}|${STEADY}))\\s+${ON}\\s+(?<thing>.+)$`,
    'did $<who> change his mind about $<thing>',
  ],
  [
    `^(?:${BE}|${DO}|${HAVE})(?:${NOT}|nt)?\\s+${WHO}\\s+(?:(?:go|goes|went|gone)\\s+back\\s+on|stick|sticks|stuck|stand|stands|stood|keep|kept|hold|held)\\s+(?:(?:to|by)\\s+)?(?:what\\s+(?:he|she|they|it)(?:\\s+had)?\\s+(?:said|claimed|told\\s+\\S+)|(?:his|her|their|its)\\s+(?:story|words?|version|account|claims?|explanation|denial))\\s+${ON}\\s+(?<thing>.+)$`,
    'did $<who> change his story about $<thing>',
  ],
  [`^${DO}\\s+${NAMED}\\s+(?:come|came)\\s+a?round\\s+to\\s+(?<thing>.+)$`, 'did $<who> accept $<thing>'],
  // What is to be left as it is, or to others.
  [
    `^(?<who>.*?)\\s+${WANTS_NOT}\\s+(?<thing>.+?)\\s+(?:to\\s+be\\s+)?(?:touched|changed|altered|tampered\\s+with|messed\\s+with|interfered\\s+with)$`,
    '$<who> wants $<thing> unchanged',
  ],
  [
    `^(?<who>.*?)\\s+(?:(?:wants?|wanted)\\s+(?<thing>.+?)\\s+(?:to\\s+)?(?:(?:stay|remain|be\\s+left|be\\s+kept|left|kept)\\s+)?|(?:wants?\\s+to\\s+|would\\s+|wanted\\s+to\\s+)(?:leave|keep)\\s+(?<kept>.+?)\\s+)${AS_IT_IS}$`,
    '$<who> wants $<thing>$<kept> unchanged',
  ],
  [
    `^(?<who>.*?)\\s+(?:thinks?|thought|says?|said|reckons?|believes?)\\s+(?:that\\s+)?(?:(?<thing>.+?)\\s+should\\s+(?:stay|remain|be\\s+left|be\\s+kept)|(?:they\\s+should\\s+|to\\s+)?(?:leave|keep)\\s+(?<kept>.+?))\\s+${AS_IT_IS}$`,
    '$<who> wants $<thing>$<kept> unchanged',
  ],
  [
    `^(?<who>.*?)\\s+(?:(?:says?|said|thinks?|thought|wants?|wanted)\\s+(?:to\\s+|that\\s+|they\\s+should\\s+)?|would\\s+)(?:leave|left|leaving)\\s+(?!it\\b)(?<thing>.+?)\\s+to\\s+(?<whom>the\\s+\\S+|each\\s+\\S+|every\\s+\\S+|\\S+)$`,
    '$<who> thinks $<thing> is up to $<whom>',
  ],
  [
    `^(?:${BE}|was|were)\\s+(?<who>.+?)\\s+(?:letting|allowing)\\s+(?<whom>\\S+)\\s+(?:to\\s+)?(?<deed>keep|stay|have|remain)\\b(?<thing>.*)$`,
    'does $<who> want $<whom> to $<deed>$<thing>',
  ],
  // To say whose it is to decide is to take no side.
  [
    '^(?:who\\s+(?:says?|said)|(?:does|did|do)\\s+(?:anyone|anybody|someone|somebody)\\s+say)\\s+(?:that\\s+)?(?<thing>.*\\b(?:up\\s+to|matter\\s+for|in\\s+the\\s+hands\\s+of|for\\s+\\S+(?:\\s+\\S+){0,3}\\s+to\\s+decide|should\\s+(?:get\\s+to\\s+)?(?:decide|choose))\\b.*)$',
    'who thinks $<thing>',
  ],
];

/** Idioms in words of grammar alone, without which a question asks for nothing but what it is about. */
const BY_GRAMMAR: readonly (readonly [string, string])[] = [
  ['^who\\s+all\\s+(?<rest>.+)$', 'who $<rest>'],
  [
    `^who(?:[’']?s|\\s+${BE})\\s+${ADVERBS}(?:up\\s+for|into|(?:ok|okay|fine)\\s+with)\\s+(?<thing>.+)$`,
    'who backs $<thing>',
  ],
  [
    `^(?:who\\s+(?:(?:would|d)\\s+)?|${DO}\\s+${ANYBODY}\\s+)(?:really\\s+|actually\\s+)?minds?\\s+(?!that\\b)(?<thing>.+)$`,
    'who is against $<thing>',
  ],
  [`^who\\s+${DO}(?:${NOT}|nt)\\s+${ADVERBS}mind\\s+(?<thing>.+)$`, 'who backs $<thing>'],
  [
    `^who\\s+(?:${HAVE}\\s+)?(?:${RETHINK}|${SHIFT})\\s+${ON}\\s+(?<thing>.+)$`,
    'who changed his mind about $<thing>',
  ],
  [
    `^(?:${BE}|${DO}|${HAVE})(?:${NOT}|nt)?\\s+${WHO}\\s+${ADVERBS}(?:${RETHINK}|${SHIFT})\\s+${ON}\\s+(?<thing>.+)$`,
    'did $<who> change his mind about $<thing>',
  ],
  [
    `^(?!(?:who|what|where|which|when|why|how|${BE}|${DO})\\b)${NAMED}\\s*[-–—:,]?\\s+(?:pro|for)\\s+or\\s+(?:anti|against)\\s+(?<thing>.+)$`,
    'where does $<who> stand on $<thing>',
  ],
];

const compiled = (pairs: readonly (readonly [string, string])[]): readonly Idiom[] =>
  pairs.map(([idiom, plain]) => ({ idiom: new RegExp(idiom, 'i'), plain }));

const IDIOMS = compiled(BY_IDIOM);
const OF_GRAMMAR = compiled(BY_GRAMMAR);

/** No idiom is looked for in more of a text. */
const MOST_CHARACTERS = 500;

const bareOf = (text: string): string =>
  text
    .slice(0, MOST_CHARACTERS)
    .replace(/[\s?!.]+$/, '')
    .trim();

/** The question in plain words, in each of the ways in which an idiom in it may be put, once; none where it has none. */
export function plainlyPut(text: string): readonly string[] {
  const bare = bareOf(text);
  const put = IDIOMS.flatMap(({ idiom, plain }) => (idiom.test(bare) ? [bare.replace(idiom, plain)] : []));
  return [...new Set(put)];
}

/** The question without idioms whose words say nothing by themselves: "who all", "up for it". */
export function withoutGrammarIdioms(text: string): string {
  const bare = bareOf(text);
  const found = OF_GRAMMAR.find(({ idiom }) => idiom.test(bare));
  return found ? withoutGrammarIdioms(bare.replace(found.idiom, found.plain)) : text;
}
