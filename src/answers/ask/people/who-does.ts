/** Whoever is told by what they do: "the woman who presents it". */
import { SPEECH } from '../words/roles.js';
import { isSomebody, mayBe } from './anybody.js';
import { SAID } from './known-for.js';
import {
  DETERMINER,
  eachSaid,
  isPause,
  PASSING,
  type Sentence,
  type Told,
  tellingUnits,
  those,
} from './telling.js';

/** What those do who are somewhere: "who works at the museum". */
const WORKING = /^(?:works?|worked|working|is|was|does|did)$/;

const AUXILIARY = /^(?:did|do|does|has|have|had|will|would|can|could|is|are|was|were|should|might|may|must)$/;

/** "The woman who presents it": the whole clause, up to what is asked. */
export function whoDoes(sentence: Sentence, at: number): Told | undefined {
  const { words } = sentence;
  const someone = words[at]?.fold ?? '';
  const that = words[at + 1]?.fold ?? '';
  if (!isSomebody(someone) || !/^(?:who|that)$/.test(that)) return undefined;
  const from = at + 2;
  const length = words
    .slice(from)
    .findIndex(
      ({ fold, stem }, place) =>
        isPause(words, from + place) || (place > 0 && (AUXILIARY.test(fold) || SPEECH.has(stem))),
    );
  const end = length < 0 ? words.length : from + length;
  const own = tellingUnits(words.slice(at, at + 1));
  const clause = tellingUnits(words.slice(from, end));
  // "Who used it": that they did something tells nobody from the others.
  const isTelling = WORKING.test(words[from]?.fold ?? '') || clause[0]?.words[0] === words[from];
  if (clause.length === 0 || !isTelling) return undefined;
  const candidates = those(
    sentence,
    eachSaid([...clause, ...own], SAID.atAll),
    (entity) => entity.kind === 'person' && mayBe(entity, someone),
  );
  let start = at;
  while (PASSING.test(words[start - 1]?.fold ?? '')) start -= 1;
  if (DETERMINER.test(words[start - 1]?.fold ?? '')) start -= 1;
  return candidates.length > 0 ? { start, end, head: at, candidates } : undefined;
}
