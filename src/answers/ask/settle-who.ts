/** Who is meant by a name or an office that fits several, where nothing in the question's words tells. */
import type { Entity, EntityId } from '../../facts/schema.js';
import { peopleOf } from '../../facts/store.js';
import { catalogueOf } from '../../search/catalogue.js';
import type { Mention } from '../../search/name-parts.js';
import type { Answer, Item } from '../answer.js';
import { continueWith, offerChoice } from '../named-option.js';
import { allRecords, makeAnswer } from '../scope.js';
import { keepHistories } from '../stance-history.js';
import { answerReading } from './answer-reading.js';
import { isMerelyOwed } from './find/accusations.js';
import { asksForSpeech, asksForWords } from './reading/asks-for-speech.js';
import { asksForPosition } from './reading/attitude.js';
import { type Reading } from './reading/reading.js';
import { asWho, asWordsOnly, settledTo } from './reading/reread.js';
import { type Asked, isAnswered, listFacts, nothing } from './reply/reply.js';
import { inTurn, itemsOf } from './reply/shown-items.js';
import { isPlural } from './words/plurals.js';

/** Names that may be settled in more ways than this are not tried one by one: whoever asks has to name more of them. */
const MOST_TRIED = 25;

/** Where so much else is asked for, a fact that has all of it and the names tells who is meant. */
const LEAST_TELLING = 4;

/** In how many ways those may be meant whose names fit several. */
export const waysToSettle = ({ unsettled }: Reading): number =>
  unsettled.reduce((ways, { candidates }) => ways * candidates.length, 1);

interface Tried {
  readonly entity: Entity;
  readonly answer: Answer | undefined;
}

/** "Which mayor": whether a name is asked for, and not used. */
const isAskedFor = ({ words }: Reading, { start }: Mention): boolean => {
  const before = words.slice(0, start).findLast(({ fold }) => !/^(?:other|of|the)$/.test(fold));
  return /^(?:which|what)$/.test(before?.fold ?? '');
};

/** What somebody is accused of goes with a question for their words; it is none of them. */
const isStanding = ({ body }: Answer): boolean =>
  itemsOf(body).length > 0 && itemsOf(body).every(({ fact }) => fact.kind === 'standing');

const isSameAnswer = (a: Answer | undefined, b: Answer | undefined): boolean => {
  const [one, other] = [a, b].map((answer) => answer && itemsOf(answer.body).map(({ fact }) => fact.id));
  return (
    a?.body.kind === b?.body.kind && one !== undefined && one.length > 0 && one.join(' ') === other?.join(' ')
  );
};

/** Those who said or did something. */
const actorsOf = ({ fact }: Item): readonly EntityId[] =>
  fact.kind === 'statement' ? [fact.speaker, ...(fact.onBehalfOf ? [fact.onBehalfOf] : [])] : peopleOf(fact);

/**
 * "Which mayor opposed it": who did, of those who hold the office. Asked once of everybody, and not of each of them; undefined
 * where that gives none, since the best of all answers may leave out theirs.
 */
function answerAmong(asked: Asked, office: Mention): Answer | undefined {
  const { reading } = asked;
  const isOfAll = isPlural(reading.words, office) && asksForPosition(reading);
  if (!isAskedFor(reading, office) && !isOfAll) return undefined;
  const ids: ReadonlySet<EntityId> = new Set(office.candidates.map(({ id }) => id));
  const answer = answerReading({ ...asked, reading: asWho(reading, office) });
  const { body } = answer;
  if (body.kind === 'positions') {
    const questions = keepHistories(body.questions, ({ holder }) => ids.has(holder.id));
    const note = `Of those who are meant by *${office.typed}*, only the ones shown are on record so.`;
    return questions.length > 0
      ? { ...answer, body: { ...body, questions }, notes: [...(isOfAll ? [note] : []), ...answer.notes] }
      : undefined;
  }
  if (body.kind !== 'facts') return undefined;
  const items = body.items.filter((item) => actorsOf(item).some((id) => ids.has(id)));
  return items.length > 0 ? { ...answer, body: { ...body, items } } : undefined;
}

/** "What did both Tallows say": the words of each of them in turn; undefined where it is not words of several that answer. */
function wordsOfAll(asked: Asked, plural: Mention, answered: readonly Tried[]): Answer | undefined {
  const bodies = answered.flatMap(({ answer }) => (answer?.body.kind === 'facts' ? [answer.body] : []));
  const names = answered.map(({ entity }) => entity.name).join(', ');
  const note = `*${plural.typed}* fits ${plural.candidates.length} on record; there is an answer for ${names}.`;
  if (bodies.length < 2 || bodies.length < answered.length) return undefined;
  const items = inTurn(bodies.map((body) => body.items));
  return listFacts(asked, 'On record', items, [note]);
}

/**
 * The answer for the only one of them for whom there is one; nothing where there is one for nobody; or else the question who of
 * them is meant. Undefined where nobody is in doubt.
 */
export function settleWho(asked: Asked): Answer | undefined {
  const { reading, again, context } = asked;
  const [unsettled, ...more] = reading.unsettled;
  if (unsettled === undefined) return undefined;
  const { candidates, typed } = unsettled;
  const among = more.length === 0 ? answerAmong(asked, unsettled) : undefined;
  if (among) return among;
  const isTried = waysToSettle(reading) <= MOST_TRIED;
  const tried = isTried
    ? candidates.map((entity) => {
        const settled = { ...asked, reading: settledTo(reading, unsettled, entity) };
        return { entity, answer: more.length > 0 ? settleWho(settled) : answerReading(settled) };
      })
    : [];
  const spoken = tried.filter(
    ({ answer }) =>
      answer !== undefined && isAnswered(answer) && !(asksForSpeech(reading) && isStanding(answer)),
  );
  // Of many who may be meant, what sources say about accusations against each of them answers nothing.
  const owed = spoken.filter(({ answer }) => answer !== undefined && isMerelyOwed(answer));
  const answered = owed.length === spoken.length && owed.length > 1 ? [] : spoken;
  const [only, other] = answered;
  const isOfMany = isPlural(reading.words, unsettled) && asksForWords(reading);
  const all =
    isOfMany && reading.questionWord !== 'yes-no' ? wordsOfAll(asked, unsettled, answered) : undefined;
  if (all) return all;
  if (only?.answer && !other) {
    const note = `*${typed}* fits ${candidates.length} on record; only for ${only.entity.name} is there an answer.`;
    return { ...only.answer, notes: [note, ...only.answer.notes] };
  }
  // Whoever is meant, the answer is the same.
  if (only?.answer && answered.every(({ answer }) => isSameAnswer(answer, only.answer))) return only.answer;
  if (!isTried && reading.content.length >= LEAST_TELLING) {
    const told = answerReading({
      ...asked,
      reading: { ...reading.unsettled.reduce(asWordsOnly, reading), isWhole: true },
    });
    if (isAnswered(told)) return told;
  }
  if (isTried && only === undefined) {
    const names = candidates.map(({ name }) => name).join(', ');
    const answer = nothing(asked);
    return {
      ...answer,
      notes: [
        `*${typed}* fits several on record: ${names}. There is no answer for any of them.`,
        ...answer.notes,
      ],
    };
  }
  const { people } = catalogueOf(context.store);
  const offered = candidates.flatMap(({ id }) => {
    const named = people.byId.get(id);
    return named ? [continueWith(again, 'person', named)] : [];
  });
  const body = offerChoice('person', typed, offered);
  return makeAnswer({ body, records: allRecords(context.store), again });
}
