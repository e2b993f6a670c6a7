/** "Do the teachers want it", "what does the curator think of it": those who answered a question on record, told by what they are. */
import type { Entity } from '../../../facts/schema.js';
import { entityOf } from '../../../facts/store.js';
import { isFunctionWord, isSameUnit, type Unit, unitsOf } from '../../../search/terms.js';
import { wordsOf } from '../../../search/words.js';
import { withoutUnits } from '../reading/reread.js';
import type { Asked } from '../reply/reply.js';
import { questionsAskedAbout } from './asked-questions.js';

const AUXILIARY = /^(?:do|does|did|is|are|was|were|has|have|had|would|will)$/;
const ARTICLE = /^(?:the|some|any|these|those)$/;

/** The noun of whoever is asked about: behind the auxiliary and an article. */
function nounAsked({ reading }: Asked): Unit | undefined {
  const { words, content, placeOf } = reading;
  const auxiliary = words.findIndex(({ fold }) => AUXILIARY.test(fold));
  if (auxiliary < 0 || !ARTICLE.test(words[auxiliary + 1]?.fold ?? '')) return undefined;
  return content.find(({ words: [word] }) => word !== undefined && placeOf(word) === auxiliary + 2);
}

/** What somebody is called who is no single person, or what a person is. */
const tellsOf = ({ kind, name, aliases, roles, description }: Entity): string =>
  (kind === 'person' ? [...roles.map(({ title }) => title), description ?? ''] : [name, ...aliases]).join(
    ' . ',
  );

/** Whether a noun tells of somebody: of a person in the singular, of a body or a group in the plural. */
function isToldBy(noun: Unit, entity: Entity): boolean {
  const isPlural = noun.words.some(({ fold }) => fold.endsWith('s') && !fold.endsWith('ss'));
  return (
    isPlural === (entity.kind !== 'person') &&
    unitsOf(wordsOf(tellsOf(entity)).filter((word) => !isFunctionWord(word))).some((unit) =>
      isSameUnit(unit, noun),
    )
  );
}

/** The question asked of the only one of those who answered what it is about of whom its noun tells; undefined where none is. */
export function ofHolderTold(asked: Asked): Asked | undefined {
  const { context, reading } = asked;
  if (reading.questionWord === 'who' || reading.subjects.length > 0) return undefined;
  const noun = nounAsked(asked);
  const without = noun && withoutUnits(reading, [noun]);
  if (noun === undefined || without === undefined || without.content.length === 0) return undefined;
  const holders = questionsAskedAbout(without, context, undefined).flatMap(({ record, question }) =>
    record.statements
      .filter(({ stance }) => stance?.question === question.id)
      .map(({ speaker, onBehalfOf }) => entityOf(context.store, onBehalfOf ?? speaker)),
  );
  const [only, more] = new Set(holders.filter((entity) => isToldBy(noun, entity)));
  return only === undefined || more ? undefined : { ...asked, reading: { ...without, subjects: [only] } };
}
