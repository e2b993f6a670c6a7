/** Questions of several parts: "who backed him and when", "what did she tell the paper and what does she think now". */

import {
  BEFORE_SIDE,
  completed,
  namesSide,
  onBothSides,
  withFrontedTopic,
  withTimeOf,
  withTopicOf,
} from './elliptic-parts.js';

const QUESTION_WORD = '(?:who|whom|whose|what|when|where|why|how|which)';

const BE_OR_HAVE = '(?:is|are|was|were|has|have|had|will|would|can|could)';

/** A coordinator before a question word, with the preposition that may go before it ("and for how much"). */
const JOINT = new RegExp(
  `[\\s,;]+(?:and|but|or|&)\\s+(?:also\\s+|then\\s+)?(?=(?:(?:for|to|in|on|at|by|from|with|since|of|about)\\s+)?${QUESTION_WORD}\\b)`,
  'gi',
);

/**
 * A coordinator before an auxiliary that is followed by its subject, as only in a question of its own ("and did he
 * resign", "and are they content"); "do" needs a subject behind it in any question.
 */
const INVERTED = new RegExp(
  `[\\s,;]+(?:and|but|or|&)\\s+(?:also\\s+|then\\s+)?(?=(?:(?:did|do|does)(?:n['’]?t)?\\s+(?!not\\b)|${BE_OR_HAVE}(?:n['’]?t)?\\s+(?:he|she|they|it|we|you|the|this|that|these|those|his|her|their|its|any|anyone|anybody|someone|somebody|everyone|everybody|there)\\b)\\p{L}*)`,
  'giu',
);

/** "And what about her sister", "and is the mayor?": the same of somebody else. */
const OTHER_NAME = new RegExp(
  `[\\s,;]+(?:and|but|or|&)\\s+(?=(?:how\\s+about|${BE_OR_HAVE})\\s+[\\p{L}’'-]+(?:\\s+too)?[\\s?.!]*$)`,
  'giu',
);

/** The same before a name, where what stands before the coordinator has its auxiliary before its subject too. */
const INVERTED_NAME = new RegExp(
  `[\\s,;]+(?:and|but|or|&)\\s+(?:also\\s+|then\\s+)?(?=${BE_OR_HAVE}\\s+(?!not\\b|been\\b)\\p{L}+\\s+\\p{L})`,
  'giu',
);

const IS_INVERTED =
  /^\W*(?:(?:what|when|where|why|how|whom)\s+)?(?:did|do|does|is|are|was|were|has|have|had|will)\s/i;

/** A question within a statement: "said who pays", "asked about why": its parts are no questions of their own. */
const EMBEDDED = new RegExp(
  `\\S\\s+(?:about|on|of|over|say|says|said|tell|told|know|knows|knew|decide|decides|decided|explain|explained|ask|asked|wonder|wondered)\\s+${QUESTION_WORD}\\b`,
  'i',
);

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)';

const SEASON_OR_YEAR = '(?:the\\s+)?(?:spring|summer|autumn|winter)|\\d{4}';

/** Days as they end a question ("in May", "on 3 June 2031", "in the spring"). */
const DAYS = `(?:in|since|after|before|until)\\s+(?:${SEASON_OR_YEAR})|(?:in|on|since|after|before|until)\\s+(?:early\\s+|mid[\\s-]|late\\s+)?(?:(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?${MONTH}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s+\\d{4})?`;

const ENDING_DAYS = new RegExp(`\\s+(?:${DAYS})[\\s,?.!]*$`, 'i');

/** "In June and then in September": a coordinator before other days, which end the question. */
const BEFORE_DAYS = new RegExp(
  `[\\s,;]+(?:(?:and|or|but)\\s+)?(?<=(?:and|or|but|[,;])\\s+)(?:(?:also|then|again|later)\\s+)*(?=(?:in|on)\\s)(?=(?:${DAYS})[\\s,?.!]*$)`,
  'gi',
);

/** "And what in June": the question before it, of other days. */
const OTHER_DAYS = new RegExp(`^(?:what|how|who)?(?:\\s+about)?\\s*(${DAYS})[\\s?.!]*$`, 'i');

/** "And what two days later": the same, counted from what the part before it told of. */
const LATER =
  /^(?:what\s+|how\s+about\s+|what\s+about\s+)?((?:(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:day|week|month|year)s?\s+(?:later|earlier|before|after)|(?:on\s+)?the\s+(?:next|following)\s+day|the\s+(?:day|week)\s+(?:before|after)))[\s?.!]*$/i;

/** A part that is only of other days, in full. */
function inFull(part: string, before: string): string {
  const days = OTHER_DAYS.exec(part)?.[1];
  if (days !== undefined && ENDING_DAYS.test(before)) return before.replace(ENDING_DAYS, ` ${days}`);
  const later = LATER.exec(part)?.[1];
  if (later !== undefined && ENDING_DAYS.test(before))
    return before.replace(ENDING_DAYS, ` ${later.replace(/\b(before|after)$/i, '$1 it')}`);
  return completed(part, before) ?? withTimeOf(part, before);
}

/**
 * What asks nothing more of a fact than what is shown of any: when, where and why something was said, how much it names,
 * or how it ended.
 */
const BARE = new RegExp(
  `^(?:(?:for|to|in|on|at|by|from|with|since|of|about)\\s+)?(?:${[
    '(?:when|where|why|whom|how)(?: exactly| not| was (?:it|that|this)| is (?:it|that|this))?',
    'how (?:often|long|so|(?:much|many)(?: \\p{L}+)?)',
    '(?:what|which) (?:day|date|time|month|year|place|words|reason)(?: was (?:it|that|this))?',
    '(?:when|where|why|how) (?:did|does|do|has|have) (?:he|she|they|it) (?:say|do|did|said|announce|write|think|want|mean)(?: so| that| it| this)?',
    'is (?:that|this|it) (?:new|recent|old)',
    'how (?:did|does|will) (?:it|that|this|they) (?:end|go|turn out|come out|finish|work out)',
    '(?:what|which) was (?:the|its) (?:result|outcome)',
  ].join('|')})[\\s?.!]*$`,
  'iu',
);

/** "When and where did she say it": the first question word says enough. */
const JOINT_WORDS = new RegExp(
  `^(\\s*${QUESTION_WORD})\\s*,?\\s+(?:and|or|&)\\s+(?:when|where|why|how|to whom)\\s*,?\\s+(?=(?:did|do|does|has|have|had|is|are|was|were|will|would|should|can|could)\\b|(?:\\p{L}+ed|said|told|wrote)\\b)`,
  'iu',
);

/** Without one of these, what stands before a coordinator asks nothing: "the mayor and what she said". */
const ASKS = new RegExp(`\\b${QUESTION_WORD}\\b|^\\W*(?:did|do|does|has|have|had|is|are|was|were)\\b`, 'i');

const isQuoted = (text: string, at: number): boolean =>
  [...text.matchAll(/["“„«][^"“”„«»]+["”“»]/g)].some(
    ({ index, 0: run }) => index < at && at < index + run.length,
  );

/** Where a question of its own may begin, in order. */
function jointsOf(text: string): readonly RegExpExecArray[] {
  const beforeNames = [...text.matchAll(INVERTED_NAME), ...text.matchAll(OTHER_NAME)].filter(({ index }) =>
    IS_INVERTED.test(text.slice(0, index)),
  );
  const otherSides = [...text.matchAll(BEFORE_SIDE)].filter(({ index }) => namesSide(text.slice(0, index)));
  const otherDays = [...text.matchAll(BEFORE_DAYS)].filter(({ index }) =>
    ENDING_DAYS.test(text.slice(0, index)),
  );
  const all = new Map(
    [...text.matchAll(JOINT), ...text.matchAll(INVERTED), ...beforeNames, ...otherSides, ...otherDays].map(
      (match) => [match.index, match],
    ),
  );
  return [...all.values()].toSorted((a, b) => a.index - b.index);
}

/**
 * The questions of which a question consists, in order; at least one. What a part asks only of what is shown with every fact
 * anyway is left out.
 */
export function splitQuestion(typed: string): readonly string[] {
  const plain = onBothSides(typed.replace(JOINT_WORDS, '$1 '));
  const text = withFrontedTopic(plain, (asked) => jointsOf(asked)[0]?.index ?? asked.length);
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: joint } of jointsOf(text)) {
    const before = text.slice(start, index);
    if (isQuoted(text, index) || EMBEDDED.test(before) || !ASKS.test(before)) continue;
    parts.push(before);
    start = index + joint.length;
  }
  parts.push(text.slice(start));
  const trimmed = parts.map((part) => part.trim());
  const [first = typed, ...others] = trimmed.map((part, place) =>
    withTopicOf(part, trimmed[place + 1] ?? ''),
  );
  const whole: string[] = [];
  for (const part of others) whole.push(inFull(part, whole.at(-1) ?? first));
  return [first, ...whole.filter((part) => !BARE.test(part))];
}
