/** "Once she had changed her mind": the statement by which somebody moved to another position, as what happened. */
import type { Entity } from '../../../facts/schema.js';
import type { StoryRecord } from '../../../facts/store.js';
import type { Mention } from '../../../search/name-parts.js';
import { wordsOf } from '../../../search/words.js';
import type { AnswerContext } from '../../answer.js';
import { recordsWith } from '../../scope.js';
import { historyOf, questionsOf } from '../../stance-history.js';
import type { NamedFacts } from './named-facts.js';

const CHANGED =
  /^(?<who>.*?)\s*(?:['’]?d|\s(?:had|has))?\s+(?:chang(?:ed|ing)\s+(?:his|her|their|its)\s+(?:minds?|tune|position|views?|stance)|(?:switched|changed)\s+sides|came\s+(?:a)?round|flip[\s-]?flopped|(?:did|made)\s+(?:a|an|his|her|their)\s+u-?turn|gave\s+in|caved(?:\s+in)?|relented|backtracked|(?:backed|climbed)\s+down|turned\s+(?:against|on)\s.+)\s*$/i;

const PRONOUN = /^(?:s?he|they|it)d?$/i;

interface Clause {
  readonly context: AnswerContext;
  readonly records: readonly StoryRecord[];
  readonly mentions: readonly Mention[];
  /** Whom the question is about, for a pronoun. */
  readonly subjects: readonly Entity[];
}

/** The one whom the beginning of a clause names, and nothing else beside. */
function moverIn(who: string, { mentions, subjects }: Clause): Entity | undefined {
  if (PRONOUN.test(who)) return subjects[0];
  const [mention] = mentions;
  const isAll = mention !== undefined && mention.start <= 1 && mention.end >= wordsOf(who).length;
  return isAll && mention.candidates.length === 1 ? mention.candidates[0] : undefined;
}

/** The statements by which the one who is named moved; undefined where the clause tells of no such thing. */
export function changesNamedBy(clause: string, parts: Clause): NamedFacts | undefined {
  const who = CHANGED.exec(clause)?.groups?.['who'];
  const mover = who === undefined ? undefined : moverIn(who.trim(), parts);
  if (mover === undefined) return undefined;
  const items = questionsOf(recordsWith(parts.records, mover.id))
    .flatMap((question) => historyOf(parts.context.store, question, mover.id, undefined).changes)
    // Where their order is not on record, either may be the change.
    .flatMap(({ from, to, orderKnown }) => (orderKnown ? [to.item] : [from.item, to.item]));
  return { items, isTopic: false, isBegun: true };
}
