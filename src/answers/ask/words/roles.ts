/** Who in a question says or does something, and whom it concerns, by the words around each name. */
import type { Entity } from '../../../facts/schema.js';
import type { Mention } from '../../../search/name-parts.js';
import { mayBeVerb, type Unit } from '../../../search/terms.js';
import { stemOf, type Word } from '../../../search/words.js';
import { isPlural } from './plurals.js';
import type { QuestionWord } from './question-frame.js';

/** Verbs of saying, thinking and wanting. */
export const SPEECH: ReadonlySet<string> = new Set(
  'say tell speak talk write think feel believe want claim comment mention state announce ask demand argue suggest insist respond reply react answer deny call hope wish prefer expect'
    .split(' ')
    .map(stemOf),
);

const OF_SPEAKER =
  /^(?:position|positions|stance|stances|view|views|viewpoint|opinion|opinions|take|words?|statements?|comments?|remarks?|responses?|reactions?|quotes?|quotations?|reply|replies|answers?|apology|apologies|announcements?|support|backing|opposition|criticism|call|calls|side|mind|thoughts|feelings|attitude|wording|claims?|denial|refusal|decision|exact|current|last|latest|first|initial|original|earlier|previous|second)$/;

const AUXILIARY = /^(?:did|do|does|has|have|had|will|would|can|could|is|are|was|were|should|might|may|must)$/;
const BE = /^(?:is|are|was|were|been|being)$/;
const CONCERNING =
  /^(?:about|on|of|regarding|concerning|over|toward|towards|against|with|for|to|than|around|behind|in|into|at)$/;
const INTRODUCING = /^(?:that|whether|if)$/;

/** Verbs that stand for a passive after a form of "be" though they do not end in -ed. */
const PARTICIPLE =
  /(?:ed|en)$|^(?:told|said|found|made|held|sold|sent|brought|sought|put|cut|hit|shot|left|led|lost|won|built|bought|caught|known)$/;

interface Sentence {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly units: readonly Unit[];
  readonly placeOf: (word: Word) => number;
  readonly questionWord: QuestionWord;
}

type Part = 'agent' | 'subject' | 'object';

/** Whether what stands before a place is what somebody said or felt: "did she say that ... by". */
function isOfSpeaker(words: readonly Word[], place: number): boolean {
  const asked = words.findIndex(({ fold }) => /^(?:did|does|do)$/.test(fold));
  const verb = words.findIndex(({ stem }, at) => at > asked + 1 && SPEECH.has(stem));
  return asked >= 0 && verb >= 0 && verb < place - 1;
}

/** Whether something is wanted or asked from whoever follows a "from". */
const isExpectedFrom = (words: readonly Word[], from: number): boolean =>
  words
    .slice(0, from)
    .some(
      ({ fold }, at) =>
        /^(?:wants?|wanted|wanting|expects?|expected|demands?|demanded|asks?|asked|needs?|needed)$/.test(
          fold,
        ) && !/^(?:what|who)$/.test(words[at - 1]?.fold ?? ''),
    );

/** "Bass's", "her". */
const isOwned = (word: Word | undefined): boolean =>
  word?.possessive === true || /^(?:his|her|their|its|whose)$/.test(word?.fold ?? '');

/** The part that a mention plays in a sentence. `verbBefore` says whether something was said or done before it. */
function partOf(mention: Mention, { words, questionWord }: Sentence, verbBefore: boolean): Part {
  const at = (place: number): string => words[place]?.fold ?? '';
  const start = /^(?:the|a|an|mr|mrs|ms)$/.test(at(mention.start - 1)) ? mention.start - 1 : mention.start;
  const previous = at(start - 1);
  // "Did she feel betrayed by them": it is she who is asked to have felt so.
  if (previous === 'by' && isOfSpeaker(words, start)) return 'object';
  // "Who wants the costs borne by the county": the county is not the one who wants it.
  // "Who is standing by them": neither are they who does it.
  const isActive = !BE.test(at(1)) || (at(2).endsWith('ing') && at(2) !== 'being');
  if (previous === 'by' && questionWord === 'who' && isActive) return 'object';
  // "Kept away from them", and not what is said by them.
  if (previous === 'from' && at(start - 2) === 'away') return 'object';
  // "What do they want from him": it is they who want it.
  if (previous === 'from' && isExpectedFrom(words, start - 1)) return 'object';
  if (previous === 'by' || previous === 'from' || (previous === 'to' && at(start - 2) === 'according'))
    return 'agent';
  // "Did the Tallows say": several of a name, typed as a possessive without its apostrophe would be.
  const isPossessive = words[mention.end - 1]?.possessive === true && !isPlural(words, mention);
  if (isPossessive) {
    const follows = [at(mention.end), at(mention.end + 1)];
    if (follows.some((word) => OF_SPEAKER.test(word)))
      return verbBefore && !/^(?:is|was|are|were)$/.test(previous) ? 'object' : 'agent';
    return 'object';
  }
  if (questionWord === 'none' && !verbBefore && !CONCERNING.test(previous)) {
    // Words without a sentence: "bass on wasserman", "mayor stance", "wasserman step down".
    const next = words[mention.end];
    if (next === undefined) return 'object';
    if (OF_SPEAKER.test(next.fold)) return 'agent';
    return /^(?:on|about)$/.test(next.fold) || SPEECH.has(next.stem) ? 'subject' : 'object';
  }
  if (/^(?:which|what)$/.test(previous) && questionWord === 'who') return 'subject';
  // "Which of the trustees was against it".
  if (previous === 'of' && /^(?:which|any|one|either)$/.test(at(start - 2))) return 'subject';
  if (CONCERNING.test(previous))
    // "Bass's view of Adams" is Bass's.
    return OF_SPEAKER.test(at(start - 2)) && previous === 'of' && !isOwned(words[start - 3])
      ? 'agent'
      : 'object';
  if (AUXILIARY.test(previous) && !verbBefore) {
    if (previous === 'should' || previous === 'must') return 'object';
    const next = words.slice(mention.end, mention.end + 3).map(({ fold }) => fold);
    const isPassive =
      BE.test(previous) &&
      PARTICIPLE.test(
        next.find((fold) => !/^(?:not|ever|been|being|really|also|publicly)$/.test(fold)) ?? '',
      );
    const isPassivePerfect =
      /^(?:has|have|had)$/.test(previous) &&
      next.includes('been') &&
      PARTICIPLE.test(next[next.indexOf('been') + 1] ?? '');
    return isPassive || isPassivePerfect ? 'object' : 'subject';
  }
  if (INTRODUCING.test(previous) && verbBefore) return 'object';
  if (questionWord === 'who' && (verbBefore || start > 0)) return 'object';
  return verbBefore ? 'object' : 'subject';
}

/** Whether a speaking verb, or a unit of content, stands before a place and is not part of the question's frame. */
function hasVerbBefore({ words, units, placeOf }: Sentence, place: number): boolean {
  const spoken = words.slice(0, place).some((word) => SPEECH.has(word.stem));
  return (
    spoken ||
    units.some((unit) => {
      const [word] = unit.words;
      return word !== undefined && mayBeVerb(unit) && placeOf(word) < place;
    })
  );
}

/** The subjects and objects of a question. Where somebody is the agent ("by", "from", "X's position"), no one else is. */
export function readRoles(sentence: Sentence): {
  readonly subjects: readonly Entity[];
  readonly objects: readonly Entity[];
} {
  const parts: { readonly part: Part; readonly entity: Entity }[] = [];
  let previous: { readonly part: Part; readonly end: number } | undefined;
  for (const mention of sentence.mentions) {
    const [entity] = mention.candidates;
    if (entity === undefined) continue;
    const between = previous ? sentence.words.slice(previous.end, mention.start).map(({ fold }) => fold) : [];
    const isJoined =
      previous !== undefined && between.length <= 2 && between.some((fold) => /^(?:and|or|nor)$/.test(fold));
    const hasSubject = parts.some(({ part }) => part !== 'object');
    const own =
      isJoined && previous
        ? previous.part
        : partOf(mention, sentence, hasVerbBefore(sentence, mention.start));
    const part = own === 'subject' && hasSubject && !isJoined ? 'object' : own;
    parts.push({ part, entity });
    previous = { part, end: mention.end };
  }
  const agents = parts.filter(({ part }) => part === 'agent').map(({ entity }) => entity);
  const subjects =
    agents.length > 0 ? agents : parts.filter(({ part }) => part === 'subject').map(({ entity }) => entity);
  const objects = parts.map(({ entity }) => entity).filter((entity) => !subjects.includes(entity));
  return { subjects: [...new Set(subjects)], objects: [...new Set(objects)] };
}
