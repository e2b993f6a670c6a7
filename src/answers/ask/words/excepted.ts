/** Those who are excepted: "everyone except the mayor", "people other than Pell", "who besides the guild". */
import type { Entity, Fact } from '../../../facts/schema.js';
import { peopleOf, type Store, type StoryRecord } from '../../../facts/store.js';
import { findMentions } from '../../../search/mentions.js';
import type { Mention } from '../../../search/name-parts.js';
import { type Word, wordsOf } from '../../../search/words.js';
import type { Answer, AnswerBody, Item } from '../../answer.js';
import { isBy } from '../../scope.js';
import { keepHistories } from '../../stance-history.js';
import { SPEECH } from './roles.js';

/** Who is left out of account, as the ones who say or do something, or as those whom it concerns. */
export interface Excepted {
  readonly entities: readonly Entity[];
  readonly isConcerned: boolean;
}

const ANYBODY =
  '(?:who|whom|all|none|nobody|no one|(?:any|every|some)(?:one|body)|everything|people|others|those)';

const EXCEPTING = new RegExp(
  `(?<![\\p{L}’'])(?:except(?:ing)?(?:\\s+for)?|excluding|besides|(?:apart|aside)\\s+from|other\\s+than|not\\s+counting|(?<=\\b${ANYBODY}(?:\\s+else)?\\s+)(?:but|bar)(?:\\s+for)?)(?=\\s)`,
  'giu',
);

/** "About everyone except him": it is those concerned who are left out. */
const CONCERNED = new RegExp(
  `\\b(?:about|of|on|over|against|regarding|concerning|for|with|to)\\s+(?:${ANYBODY})(?:\\s+else)?\\s*,?\\s*$`,
  'iu',
);

const WITHIN_LIST = /^(?:the|a|an|mr|mrs|ms|dr|and|or|nor|also|of|former|then)$/;

/** A word that is nearly a name is one where it is written as one, or where no noun follows that it may belong to. */
const mayBeNoName = ({ how, typed, end }: Mention, words: readonly Word[]): boolean => {
  const next = words[end];
  return how === 'typo' && !/^\p{Lu}/u.test(typed) && next !== undefined && !SPEECH.has(next.stem);
};

/** The mentions that follow a place one after the other, joined by no more than a list is. */
function listFrom(mentions: readonly Mention[], words: readonly Word[], from: number): readonly Mention[] {
  const list: Mention[] = [];
  let place = from;
  for (const mention of mentions) {
    if (mention.start < place) continue;
    const between = words.slice(place, mention.start);
    const isNext = between.every(({ fold }) => WITHIN_LIST.test(fold));
    const isJoined = list.length === 0 || between.some(({ fold }) => /^(?:and|or|nor)$/.test(fold));
    if (!isNext || !isJoined || mention.candidates.length === 0 || mayBeNoName(mention, words)) break;
    list.push(mention);
    place = mention.end;
  }
  return list;
}

/** "Everyone except the mayor's brother": not the mayor. */
const endsInPossessive = ({ end }: Mention, words: readonly Word[]): boolean =>
  words[end - 1]?.possessive === true;

/** A question without those whom it excepts, and who they are. A name that fits several excepts all of them. */
export function readExcepted(
  text: string,
  store: Store,
  records: readonly StoryRecord[],
): { readonly text: string; readonly excepted?: Excepted; readonly notes: readonly string[] } {
  for (const match of text.matchAll(EXCEPTING)) {
    const words = wordsOf(text);
    const begin = words.findIndex(({ start }) => start >= match.index + match[0].length);
    if (begin < 0) continue;
    const list = listFrom(findMentions(store, records, words), words, begin);
    const last = list.at(-1);
    if (last === undefined || endsInPossessive(last, words)) continue;
    const end = words[last.end - 1]?.end ?? text.length;
    const entities = [...new Set(list.flatMap(({ candidates }) => candidates))];
    return {
      text: `${text.slice(0, match.index).trimEnd()} ${text
        .slice(end)
        .replace(match.index === 0 ? /^[\s,]+/ : /^\s*,?\s*/, '')}`.trim(),
      excepted: { entities, isConcerned: CONCERNED.test(text.slice(0, match.index)) },
      notes: [`Left out, as asked: ${entities.map(({ name }) => name).join(', ')}.`],
    };
  }
  return { text, notes: [] };
}

/** Whether a fact is by, or of, somebody who is excepted. What several did together is not left out for one of them. */
export function isExcepted(fact: Fact, excepted: Excepted | undefined): boolean {
  if (excepted === undefined) return false;
  const { entities, isConcerned } = excepted;
  const isOne = (id: string): boolean => entities.some((entity) => entity.id === id);
  if (isConcerned) return (fact.kind === 'statement' ? fact.about : peopleOf(fact)).some(isOne);
  if (fact.kind === 'statement') return entities.some(({ id }) => isBy(fact, id));
  const people = peopleOf(fact);
  return people.length > 0 && people.every(isOne);
}

/** What is left of an answer's body without those who are excepted; undefined where nothing is. */
function keepOthers(body: AnswerBody, excepted: Excepted): AnswerBody | undefined {
  const isKept = ({ fact }: Item): boolean => !isExcepted(fact, excepted);
  switch (body.kind) {
    case 'facts': {
      const items = body.items.filter(isKept);
      return items.length > 0 ? { ...body, items } : undefined;
    }
    case 'timeline': {
      const entries = body.entries.filter(isKept);
      return entries.length > 0 ? { ...body, entries } : undefined;
    }
    case 'quotes': {
      const quoted = body.quoted.filter(({ item }) => isKept(item));
      const paraphrased = body.paraphrased.filter(isKept);
      return quoted.length + paraphrased.length > 0 ? { ...body, quoted, paraphrased } : undefined;
    }
    case 'positions': {
      const isOther = ({ holder }: { readonly holder: Entity }): boolean =>
        excepted.isConcerned || !excepted.entities.some(({ id }) => id === holder.id);
      const questions = keepHistories(body.questions, isOther);
      return questions.length > 0 ? { ...body, questions } : undefined;
    }
    case 'stance':
    case 'no-position':
    case 'nothing':
    case 'choice':
    case 'check':
    case 'sources':
    case 'about':
      return body;
  }
}

/** An answer without those who are excepted; another where nothing is left of it. */
export function withoutExcepted(
  answer: Answer,
  excepted: Excepted | undefined,
  otherwise: () => Answer,
): Answer {
  if (excepted === undefined) return answer;
  const body = keepOthers(answer.body, excepted);
  return body === undefined ? otherwise() : body === answer.body ? answer : { ...answer, body };
}
