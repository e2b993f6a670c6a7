/** "When did she become mayor", "who was mayor before him": who came into an office, told by what happened and by no list of offices. */
import type { Entity, Fact } from '../../../facts/schema.js';
import { isRetracted } from '../../../facts/store.js';
import type { Mention } from '../../../search/name-parts.js';
import { FIELD_WEIGHT, rankFacts } from '../../../search/statements.js';
import { isFunctionWord, type Unit, unitHas, unitsOf } from '../../../search/terms.js';
import { type Word, wordsOf } from '../../../search/words.js';
import type { Answer } from '../../answer.js';
import { itemOf } from '../../scope.js';
import { type Reading, storiesAsked } from '../reading/reading.js';
import { headingOf } from '../reply/heading.js';
import { type Asked, listFacts, nothing } from '../reply/reply.js';
import { involves } from '../words/fact-text.js';

const BECOMING = /^(?:become|becomes|became|becoming)$/;
/** "Took over from her as mayor". */
const SUCCEEDING =
  /^(?:took|takes?|taking|over|succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)|follow(?:s|ed|ing)?)$/;
const BE = /^(?:is|was|were|are|been)$/;
const ARTICLE = /^(?:the|a|an|new|next|acting|their|its|our)$/;
const OF = /^(?:of|for|at)$/;

interface Office {
  /** The words of the office: [start, end). */
  readonly start: number;
  readonly end: number;
}

/** The words of an office from a place on: up to a word of grammar that can't be part of one. */
function officeFrom(words: readonly Word[], from: number): Office | undefined {
  let start = from;
  while (ARTICLE.test(words[start]?.fold ?? '')) start += 1;
  let end = start;
  while (end < words.length) {
    const word = words[end] as Word;
    if (isFunctionWord(word) && !(OF.test(word.fold) && end > start && end + 1 < words.length)) break;
    end += 1;
  }
  return end > start ? { start, end } : undefined;
}

/** The office that somebody is asked to have come into; undefined where none is. */
function officeIn({ words, questionWord }: Reading): Office | undefined {
  const at = words.findIndex(({ fold }) => BECOMING.test(fold));
  const before = words[at - 1]?.fold ?? '';
  if (at > 0 && before !== 'has' && before !== 'what') return officeFrom(words, at + 1);
  const as = words.findIndex(({ fold }) => fold === 'as');
  if (questionWord === 'who' && SUCCEEDING.test(words[1]?.fold ?? '') && as > 1)
    return officeFrom(words, as + 1);
  // "Who was mayor before him": somebody else than the one who is named.
  const [first, second] = words;
  if (questionWord !== 'who' || first?.fold !== 'who' || !BE.test(second?.fold ?? '')) return undefined;
  const office = officeFrom(words, 2);
  return office && /^(?:before|after)$/.test(words[office.end]?.fold ?? '') ? office : undefined;
}

/** Whether a question asks who came into an office. */
export const asksOfOffice = (reading: Reading): boolean => officeIn(reading) !== undefined;

/** "She left the office of mayor": of whoever left it, nothing tells when they came into it. */
const leavesIt = ({ summary }: Fact, people: readonly Entity[]): boolean =>
  people.some(({ name }) => {
    const at = summary.indexOf(name);
    const [first] = at < 0 ? [] : unitsOf(wordsOf(summary.slice(at + name.length)));
    return first !== undefined && unitHas(first, 'leave', 'remove');
  });

/** What tells that somebody came into the office that is asked about; undefined where no question is of one. */
export function answerOfficeChange(asked: Asked): Answer | undefined {
  const { context, reading } = asked;
  const office = officeIn(reading);
  if (office === undefined) return undefined;
  const { start, end } = office;
  const isOffice = (mention: Mention): boolean => mention.start >= start && mention.end <= end;
  const named = reading.mentions.filter((mention) => !isOffice(mention));
  const title = unitsOf(reading.words.slice(start, end));
  const others = reading.content.filter(
    (unit) =>
      !unit.words.every(({ fold }) => SUCCEEDING.test(fold)) &&
      !title.some((own) => own.words.some((word) => unit.words.includes(word))),
  );
  if (title.length === 0) return undefined;
  // Whoever came into it, or was followed by somebody, is not told of as leaving it.
  const isComing =
    reading.words.slice(0, start).some(({ fold }) => BECOMING.test(fold)) ||
    (reading.words[end]?.fold === 'before' && named.length > 0);
  const people = named.map(({ candidates }) => candidates);
  const records = storiesAsked(reading, context);
  const accept = (fact: Fact): boolean =>
    fact.kind === 'event' &&
    !isRetracted(fact) &&
    people.every((some) => some.some((entity) => involves(context.store, fact, entity))) &&
    !(isComing && leavesIt(fact, people.flat()));
  const having = (units: readonly Unit[], field: number): readonly Fact[] =>
    rankFacts(context.store, records, units, accept, field, { kind: 'event' })
      .filter(({ missing }) => missing.length === 0)
      .map(({ fact }) => fact);
  const besides = others.length > 0 ? new Set(having(others, FIELD_WEIGHT.question)) : undefined;
  const items = rankFacts(context.store, records, title, accept, FIELD_WEIGHT.own, { kind: 'event' })
    .filter(({ missing, fact }) => missing.length === 0 && (besides === undefined || besides.has(fact)))
    .map(({ record, fact }) => itemOf(record, fact));
  if (items.length > 0) return listFacts(asked, headingOf(asked, items).heading, items);
  // "When did she become aware of it" is asked of no office.
  return reading.mentions.some(isOffice) ? nothing(asked) : undefined;
}
