/** Questions that no record can answer: whether something is fair or good, and how it will turn out. */
import type { Reading } from './reading.js';

const EVALUATIVE =
  /^(?:good|bad|better|worse|best|worst|right|wrong|fair|unfair|just|unjust|reasonable|unreasonable|wise|unwise|sensible|silly|stupid|worth|worthwhile|justified|smart|great|terrible|ethical|unethical|moral|immoral)$/;

/**
 * Whether the bot itself is asked to judge or to foresee: "is thirty a fair price", "will there be a vote", "how will it
 * end". Somebody's judgement ("did she say it was fair") is on record like anything else that was said.
 */
export function asksForJudgement({ words, rest, questionWord, subjects }: Reading): boolean {
  if (subjects.length > 0) return false;
  const [first, second] = words.map(({ fold }) => fold);
  if (questionWord === 'how' && second === 'will') return true;
  if (questionWord !== 'yes-no') return false;
  if (first === 'will') return true;
  return /^(?:is|are|was|were)$/.test(first ?? '') && rest.some(({ fold }) => EVALUATIVE.test(fold));
}
