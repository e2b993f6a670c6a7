/** What people write before their question: a greeting, an excuse, that they wonder, that somebody may know. */
import { setOf } from '../../../search/vocabulary.js';
import { wordsOf } from '../../../search/words.js';

/** Words of which nothing but a preamble is made. */
const PREAMBLE = setOf(`
hello hi hey hiya heya yo greetings good morning afternoon evening day there bot all everyone everybody guys folks people team chat friends mods
please pls sorry excuse pardon thanks ok okay right well so and but um uh er hmm oh ah lol actually basically honestly seriously
i im id ive we you u me us my this that it its a an the any some one of for to in at on is was be been being am are might may
just only quick quickly small little short random dumb stupid silly simple serious genuine newbie noob maybe probably perhaps
question questions q ask asks asked asking wonder wonders wondered wondering curious interested confused unsure sure clear
if already before again here late new lost behind can could would will do does did have has had got get need needs want wants wanted wanna
like love know knows known remember remembers recall recalls tell tells remind explain help idea clue anyone anybody someone somebody anything
looking trying find figure out understand not don dont t no never really about
`);

/** Words that begin a question wherever they stand. */
const ASKING = /^(?:who|whom|whose|what|when|where|why|how|which)$/;

/** Words that begin one behind a mark. */
const AUXILIARY = /^(?:did|does|do|is|are|was|were|has|have|had|will|would|should|could|can)$/;

const MARK = /[,:;.!?–—-]\s*$/;

/** Whether a question word here is only a part of a preamble: "what a story", "how are you". */
const ASIDE =
  /^(?:how (?:are|is|s) (?:you|u|everyone|everybody|it)|what s up|what a|how do(?:es)? (?:this|it|i|you))\b/;

/** "The one who picks them": somebody who is told by what they do. */
const TOLD = /^(?:one|ones|people|guys|folks|team|friends|everyone|everybody|someone|somebody|day)$/;

/** "To whom", "on which day". */
const PREPOSITION = /^(?:of|for|to|in|at|on|about)$/;

/**
 * "Sorry if this was asked already, but who backed it": the question alone. A text whose beginning has any word that is at home in no
 * preamble stays as it is.
 */
export function withoutPreamble(text: string): string {
  const words = wordsOf(text);
  let start = 0;
  for (const [at, word] of words.entries()) {
    const isAfterMark = at > 0 && MARK.test(text.slice(0, word.start));
    const rest = words
      .slice(at, at + 4)
      .map(({ fold }) => fold)
      .join(' ');
    const before = words[at - 1];
    if (ASKING.test(word.fold) && !ASIDE.test(rest)) {
      if (before === undefined || (TOLD.test(before.fold) && !isAfterMark)) return text.slice(start);
      return text.slice(PREPOSITION.test(before.fold) ? before.start : word.start);
    }
    if (AUXILIARY.test(word.fold) && isAfterMark) start = word.start;
    if (!PREAMBLE.has(word.fold) && !ASIDE.test(rest)) return text.slice(start);
  }
  return text;
}
