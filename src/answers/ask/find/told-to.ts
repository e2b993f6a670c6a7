/** "What did she tell him": what was said to somebody, and not of them. */
import type { Entity, Fact } from '../../../facts/schema.js';
import { nameWords } from '../../../search/name-words.js';
import { wordsOf } from '../../../search/words.js';
import type { Reading } from '../reading/reading.js';
import { isNamedIn } from '../words/names-in-text.js';

const TELLING = /^(?:tell|tells|told|telling|inform|informed|remind|reminded)$/;
const SAYING_TO =
  /^(?:say|says|said|speak|spoke|spoken|talk|talked|write|wrote|written|admit|admitted|explain|explained|announce|announced)$/;

/** Those to whom something is asked to have been said. */
export function toldTo({ words, mentions, objects, subjects }: Reading): readonly Entity[] {
  return mentions.flatMap(({ start, candidates }) => {
    const at = /^(?:the|mr|mrs|ms|dr)$/.test(words[start - 1]?.fold ?? '') ? start - 1 : start;
    const [before, earlier] = [words[at - 1]?.fold ?? '', words[at - 2]?.fold ?? ''];
    const isTold = TELLING.test(before) || (before === 'to' && SAYING_TO.test(earlier));
    return isTold && subjects.length > 0 ? candidates.filter((entity) => objects.includes(entity)) : [];
  });
}

const TOLD = /\b(?:told|wrote to|asked|informed|warned|urged|advised|called on|said to|reminded|invited)\b/g;

/** So many words after the verb name whom something is said to. */
const REACH = 7;

/** Whether a statement was made to somebody: by whom it is said to be addressed to, or where it was said. */
export function isSaidTo(fact: Fact, entity: Entity): boolean {
  if (fact.kind !== 'statement') return false;
  const addressed = ` ${[fact.addressee ?? '', fact.venue ?? ''].flatMap(nameWords).join(' ')} `;
  if (isNamedIn(addressed, entity, [])) return true;
  return [...fact.summary.matchAll(TOLD)].some(({ index, 0: verb }) => {
    const after = wordsOf(fact.summary.slice(index + verb.length)).slice(0, REACH);
    const end = after.findIndex(({ fold }) => /^(?:that|to|for|about|of|on)$/.test(fold));
    const whom = (end < 0 ? after : after.slice(0, end)).map(({ fold }) => fold);
    return isNamedIn(` ${whom.join(' ')} `, entity, []);
  });
}
