/** What is said beside a name to tell who is meant: "Marsh, the one with the phones", "Casey Wasserman I mean". */
import type { Entity } from '../../../facts/schema.js';
import type { StoryRecord } from '../../../facts/store.js';
import { findMentions } from '../../../search/mentions.js';
import { rankFacts } from '../../../search/statements.js';
import { type Unit, unitsOf } from '../../../search/terms.js';
import { type Word, wordsOf } from '../../../search/words.js';
import type { AnswerContext } from '../../answer.js';
import { recordsWith } from '../../scope.js';
import { isGeneric } from '../words/content-units.js';
import { holdsLabels } from '../words/story-labels.js';

const DESCRIBED =
  /(?<=\p{L})\s*[,(–-]\s*(?:i mean\s+)?(?:the|that)\s+(?:one|guy|man|woman|lady|bloke|person)\s+(?:with|from|of|at|in|on|about|behind|who(?:['’]?s| is| has| had)?)\s+(?:all\s+)?(?<what>[^,?!.;()–]{3,60})[,)–-]?\s*/iu;

/** "Why is he selling up? Casey Wasserman I mean, his agency". */
const MEANT =
  /^(?<question>.*\b(?:he|she|they|him|her|them|his|their|it)\b.*?)\s*[?,.;–-]+\s*(?<name>[^,?.;]{2,40}?),?\s+i\s+mean\b[\s,.]*(?<rest>[^?]*)\??\s*$/iu;

/** Of more people than this nobody is told from the others. */
const MOST_TOLD = 25;

/** Of some people, those who are on record in the stories of which words tell; all where that tells nobody from the others. */
export function peopleToldBy(
  people: readonly Entity[],
  words: readonly Word[],
  context: AnswerContext,
  records: readonly StoryRecord[],
): readonly Entity[] {
  const units: readonly Unit[] = unitsOf(words).filter((unit) => !isGeneric(unit));
  if (units.length === 0 || people.length > MOST_TOLD) return people;
  const theirs = people.map((person) => ({ person, stories: recordsWith(records, person.id) }));
  const labelled = theirs.filter(({ stories }) =>
    stories.some((record) => units.some((unit) => holdsLabels(record, unit))),
  );
  if (labelled.length > 0 && labelled.length < people.length) return labelled.map(({ person }) => person);
  const told = new Set(
    rankFacts(context.store, records, units, () => true)
      .filter(({ missing }) => missing.length === 0)
      .map(({ record }) => record),
  );
  const left = theirs.filter(({ stories }) => stories.some((record) => told.has(record)));
  return left.length > 0 ? left.map(({ person }) => person) : people;
}

/** The text with whoever is told by an apposition under their whole name. */
function nameDescribed(text: string, context: AnswerContext, records: readonly StoryRecord[]): string {
  const match = DESCRIBED.exec(text);
  if (match === null) return text;
  const words = wordsOf(text.slice(0, match.index));
  const last = findMentions(context.store, records, words).at(-1);
  const from = last && words[last.start];
  if (last === undefined || from === undefined || last.end !== words.length || last.candidates.length < 2)
    return text;
  const [only, more] = peopleToldBy(last.candidates, wordsOf(match.groups?.['what'] ?? ''), context, records);
  if (only === undefined || more) return text;
  return `${text.slice(0, from.start)}${only.name}, ${text.slice(match.index + match[0].length)}`.replace(
    /,\s*$/,
    '',
  );
}

/** The text with whoever is meant by its pronoun before it, where that is said behind it. */
function nameFirst(text: string, context: AnswerContext, records: readonly StoryRecord[]): string {
  const { question, name = '', rest } = MEANT.exec(text)?.groups ?? {};
  const words = wordsOf(name);
  const [mention] = findMentions(context.store, records, words);
  const isName = mention !== undefined && mention.end - mention.start === words.length;
  return isName ? `${name}, ${question}${rest ? ` ${rest}` : ''}` : text;
}

/** A question with the names that are told by what stands beside them. */
export const withoutAppositions = (
  text: string,
  context: AnswerContext,
  records: readonly StoryRecord[],
): string => nameDescribed(nameFirst(text, context, records), context, records);
