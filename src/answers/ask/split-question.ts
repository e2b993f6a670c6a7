/** Questions of several parts: "who backed him and when", "what did she tell the paper and what does she think now". */

const QUESTION_WORD = '(?:who|whom|whose|what|when|where|why|how|which)';

/** A coordinator before a question word, with the preposition that may go before it ("and for how much"). */
const JOINT = new RegExp(
  `[\\s,;]+(?:and|but|or|&)\\s+(?:also\\s+|then\\s+)?(?=(?:(?:for|to|in|on|at|by|from|with|since|of|about)\\s+)?${QUESTION_WORD}\\b)`,
  'gi',
);

/** A question within a statement: "said who pays", "asked about why": its parts are no questions of their own. */
const EMBEDDED = new RegExp(
  `\\S\\s+(?:about|on|of|over|say|says|said|tell|told|know|knows|knew|decide|decides|decided|explain|explained|ask|asked|wonder|wondered)\\s+${QUESTION_WORD}\\b`,
  'i',
);

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

/**
 * The questions of which a question consists, in order; at least one. What a part asks only of what is shown with every fact
 * anyway is left out.
 */
export function splitQuestion(typed: string): readonly string[] {
  const text = typed.replace(JOINT_WORDS, '$1 ');
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: joint } of text.matchAll(JOINT)) {
    const before = text.slice(start, index);
    if (isQuoted(text, index) || EMBEDDED.test(before) || !ASKS.test(before)) continue;
    parts.push(before);
    start = index + joint.length;
  }
  parts.push(text.slice(start));
  const [first = typed, ...others] = parts.map((part) => part.trim());
  return [first, ...others.filter((part) => !BARE.test(part))];
}
