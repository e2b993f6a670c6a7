/** The parts of which idioms for a stance are made, as sources of patterns. */

export const ADVERBS =
  '(?:(?:really|actually|still|even|ever|all|that|so|too|very|totally|fully|quite|pretty|completely|entirely|now|always|exactly|at\\s+all)\\s+)*';

export const BE = '(?:is|are|was|were|am)';
export const DO = '(?:do|does|did)';
export const HAVE = '(?:has|have|had)';
export const NOT = "(?:\\s*n[’']?t\\b|\\s+not\\b|\\s+never\\b)";

/** "Cool with", "a fan of": for it. */
export const LIKING =
  '(?:(?:happy|okay|ok|fine|cool|good|comfortable|content|satisfied|pleased|thrilled|delighted|chuffed|on\\s+board|at\\s+ease)\\s+(?:with|about)|sold\\s+on|keen\\s+on|fond\\s+of|rooting\\s+for|cheering\\s+(?:on|for)|up\\s+for|into|(?:an?\\s+)?(?:\\S+\\s+)?(?:fan|supporter|backer)\\s+of|in\\s+support\\s+of)';

/** "Unhappy with": against it. */
export const DISLIKING =
  '(?:(?:unhappy|uncomfortable|dissatisfied|displeased|upset|angry|cross|furious|annoyed|mad|livid|fed\\s+up)\\s+(?:with|about|at|over)|hostile\\s+to|averse\\s+to|dead\\s+(?:set\\s+)?against|dead\\s+set\\s+against|an?\\s+(?:\\S+\\s+)?(?:opponent|critic)\\s+of)';

export const OBJECTION =
  '(?:an?\\s+)?(?:\\S+\\s+)?(?:problems?|issues?|beef|objections?|trouble|quarrel)\\s+(?:with|to|about|against)';

/** What is done by whoever likes a thing, and by whoever does not. */
export const LIKE = '(?:like|likes|liked|fancy|fancies|love|loves|dig|digs)';
export const DISLIKE =
  "(?:dislike|dislikes|disliked|hate|hates|hated|minds?(?!\\s+(?:about|on)\\b)|object\\s+to|objects\\s+to|cannot\\s+stand|can[’']?t\\s+stand)";

/** What somebody moves, shifts or switches where it is no thing: "shifted her stance". */
const THEIR_STANCE = '(?:(?:his|her|their|its)\\s+)?(?:stance|position|ground|views?|line|tone|tune|sides)';

/** "Had a rethink", "second thoughts". */
export const RETHINK =
  '(?:(?:had|have|having|got)\\s+)?(?:second\\s+thoughts|a\\s+(?:rethink|change\\s+of\\s+(?:heart|mind)))';

/** "Shifted on it": verbs that by themselves ask for nothing. */
export const SHIFT = `(?:shift(?:ed)?|flip(?:ped)?|mov(?:e|ed))(?:\\s+${THEIR_STANCE})?`;

const U_TURN =
  '(?:(?:had|have|do|did|done|make|made|perform(?:ed)?)\\s+an?\\s+u[\\s-]?turn|u[\\s-]?turn(?:ed)?)';

/** Ways of coming to think otherwise, and of not doing so; what was thought of follows. */
export const TURN = `(?:${RETHINK}|${SHIFT}|${U_TURN}|back[\\s-]?track(?:ed)?|back[\\s-]?pedall?(?:ed)?|row(?:ed)?\\s+back|waver(?:ed)?|wobbled?|budged?|relent(?:ed)?|cav(?:e|ed)|flip(?:ped)?(?:[\\s-]?flop(?:ped|ping)?)?|flop(?:ped)?|(?:soften|harden)(?:ed)?(?:\\s+${THEIR_STANCE})?|(?:switch(?:ed)?|chang(?:e|ed))\\s+${THEIR_STANCE})`;

export const STEADY =
  '(?:(?:stick|sticks|stuck|stand|stands|stood|hold|holds|held)\\s+(?:to|by)\\s+(?:his|her|their|its)\\s+(?:guns|line|position|stance|view|opinion)|(?:stand|stands|stood|hold|holds|held|stay|stayed)\\s+(?:firm|fast))';

export const ON = '(?:on|about|over|regarding)';

/** Somebody, whoever that is. */
export const ANYBODY = '(?:any|some)(?:one|body|1)(?:\\s+else)?';

/** Of whom it is asked: no word of grammar begins a name. */
export const WHO = `(?<who>(?!(?:who|what|when|where|why|how|which|anything|something|more|news|latest|words?|quotes?|it|this|that|there)\\b|(?:${BE}|${DO}|${HAVE})\\b)\\S+?(?:\\s+(?!or\\b)\\S+?)*?)`;

/** Of whom it is asked where it is not just anybody. */
export const NAMED = `(?!${ANYBODY}\\b)${WHO}`;

export const WANTS_NOT = "(?:do|does|did|would)\\s*(?:n[’']?t|not|nt)\\s+(?:want|like|wish\\s+to\\s+see)";

/** "As they are", "untouched". */
export const AS_IT_IS =
  "(?:as\\s+(?:they|it|he|she|things)(?:\\s+(?:is|are|was|were)|[’'](?:s|re))|as\\s+is|untouched|unchanged|alone)";
