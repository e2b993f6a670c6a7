/** Words of a question that tell which story is meant, and that no fact has to say again: "in the ferry strike", "the Sorrin bell". */
import type { Entity } from '../../facts/schema.js';
import { peopleOf, type StoryRecord } from '../../facts/store.js';
import { catalogueOf } from '../../search/catalogue.js';
import { isEnglishWord } from '../../search/english-words.js';
import { isNoun } from '../../search/mentions.js';
import { bearersOfAll } from '../../search/name-index.js';
import type { Mention } from '../../search/name-parts.js';
import { nameWords } from '../../search/name-words.js';
import { rankFacts } from '../../search/statements.js';
import { type Unit, unitsOf } from '../../search/terms.js';
import type { AnswerContext } from '../answer.js';
import { recordsWith } from '../scope.js';
import { asReply, asWritten } from './occasions.js';
import {
  type Reading,
  storiesAsked,
  upToPlace,
  withMentions,
  withoutMention,
  withoutUnits,
} from './reading.js';
import type { Asked } from './reply.js';
import { storiesOf } from './stories-named.js';
import { holdsLabels } from './story-labels.js';

/** Of more stories only those are looked at in which some fact has one of the words. */
const FEW_STORIES = 50;

const WITHIN = /^(?:in|during|amid|throughout)$/;

/** What stories are about, whatever they are about. */
const ANY_STORY =
  /^(?:dispute|debate|fight|battle|row|affair|case|story|saga|scandal|matter|question|controversy|conflict|thing)s?$/;

/** The names of those who are on record in a story, by their words. */
const names = new WeakMap<StoryRecord, ReadonlySet<string>>();

function nameWordsOf(record: StoryRecord, { store }: AnswerContext): ReadonlySet<string> {
  const known = names.get(record);
  if (known) return known;
  const people = new Set(record.story.facts.flatMap(peopleOf));
  const texts = [...people].flatMap((id) => {
    const entity = store.entities.get(id);
    return entity ? [entity.name, ...entity.aliases, ...entity.roles.map(({ title }) => title)] : [];
  });
  const capitals = [...record.story.title.matchAll(/(?<=\s)\p{Lu}\p{L}+/gu)].map(([word]) => word);
  const made: ReadonlySet<string> = new Set([...texts.flatMap(nameWords), ...capitals.flatMap(nameWords)]);
  names.set(record, made);
  return made;
}

/** A word of the name of a body or an office, where it may be a place, or any thing of that kind: "in Kestrel Bay", "school languages". */
const isLoose = ({ words }: Reading, { how, candidates, start, end }: Mention): boolean => {
  const isOfBodies = candidates.length > 0 && candidates.every(({ kind }) => kind !== 'person');
  const [before, word, after] = [words[start - 1]?.fold ?? '', words[end - 1], words[end]];
  // "The school", where one is called so, is a word like any other.
  const isOrdinary = end === start + 1 && word !== undefined && word.raw === word.raw.toLowerCase();
  if (!isOfBodies || (how !== 'part' && !isOrdinary)) return false;
  return (
    (how === 'part' && candidates.length > 1) ||
    /^(?:in|at|from|inside|within)$/.test(before) ||
    isNoun(after)
  );
};

/** Without the mentions that may be a place or a kind of thing, in the stories of those that they may name. */
function withoutLoose(asked: Asked): Asked | undefined {
  const { context, reading } = asked;
  const loose = reading.mentions.filter((mention) => isLoose(reading, mention));
  if (loose.length === 0) return undefined;
  const records = storiesAsked(reading, context);
  const left = loose.reduce(withoutMention, reading);
  if (left.content.length === 0) return undefined;
  const within = loose.reduce<readonly StoryRecord[]>((some, { candidates }) => {
    const ids = candidates.map(({ id }) => id);
    return some.filter((record) => ids.some((id) => recordsWith([record], id).length > 0));
  }, records);
  return within.length === 0 ? undefined : { ...asked, reading: { ...left, within } };
}

/** Without what is only the name of a place or a thing in the story's title or in the names of those who are on record in it. */
function withoutNames(asked: Asked): Asked | undefined {
  const { context, reading } = asked;
  const records = storiesOf(storiesAsked(reading, context), reading.mentions, {});
  const may = reading.content.filter(({ words, groups }) => groups.length === 0 && words.length === 1);
  if (may.length === 0) return undefined;
  const holding =
    records.length <= FEW_STORIES
      ? records
      : [
          ...new Set(
            rankFacts(context.store, records, reading.content, () => true).map(({ record }) => record),
          ),
        ];
  const named = (record: StoryRecord): readonly Unit[] =>
    may.filter(({ words }) => words.every(({ fold }) => nameWordsOf(record, context).has(fold)));
  const most = Math.max(0, ...holding.map((record) => named(record).length));
  if (most === 0) return undefined;
  const within = holding.filter((record) => named(record).length === most);
  const [first] = within;
  const dropped = first === undefined ? [] : named(first);
  if (!within.every((record) => named(record).every((unit) => dropped.includes(unit)))) return undefined;
  return { ...asked, reading: { ...withoutUnits(reading, dropped), within } };
}

/** The question without the last phrase that names a story, asked of the stories it names; undefined where it has none. */
function withinNamed(asked: Asked): Asked | undefined {
  const { context, reading } = asked;
  const { words } = reading;
  const at = words.findLastIndex(({ fold }, place) => WITHIN.test(fold) && words[place + 1]?.fold === 'the');
  if (at < 1) return undefined;
  const scope = unitsOf(words.slice(at + 1).filter(({ fold }) => !ANY_STORY.test(fold)));
  const left = upToPlace(reading, at);
  if (scope.length === 0) return undefined;
  const records = storiesOf(storiesAsked(reading, context), left.mentions, {});
  const holding =
    left.content.length > 0
      ? [...new Set(rankFacts(context.store, records, left.content, () => true).map(({ record }) => record))]
      : left.mentions.length > 0
        ? records
        : [];
  const within = holding.filter((record) => scope.every((unit) => holdsLabels(record, unit)));
  return within.length === 0 ? undefined : { ...asked, reading: { ...left, within } };
}

/** "The parents", where some are called so and others only have the word in their name: the others. */
function withOthers(asked: Asked): Asked | undefined {
  const { context, reading } = asked;
  const { people } = catalogueOf(context.store);
  const others = reading.mentions.map((mention): Mention => {
    const [only, more] = mention.candidates;
    const word = reading.words[mention.end - 1];
    const isOrdinary =
      word !== undefined && mention.end === mention.start + 1 && word.raw === word.raw.toLowerCase();
    if (only === undefined || more || only.kind === 'person' || !isOrdinary) return mention;
    const bearers = bearersOfAll(people, [word.fold]).flatMap(
      ({ id }) => context.store.entities.get(id as Entity['id']) ?? [],
    );
    const candidates = bearers.filter((entity) => entity !== only && entity.kind !== 'person');
    return candidates.length > 0 ? { ...mention, candidates, how: 'part' } : mention;
  });
  if (others.every((mention, at) => mention === reading.mentions[at])) return undefined;
  return { ...asked, reading: withMentions(reading, others) };
}

/** "All the members", where a body is called the board members: the word as any other, which a fact has to have. */
function withoutParts(asked: Asked): Asked | undefined {
  const { reading } = asked;
  const isWord = ({ how, start, end, candidates }: Mention): boolean => {
    const word = reading.words[start];
    return (
      how === 'part' &&
      end === start + 1 &&
      word !== undefined &&
      word.raw === word.raw.toLowerCase() &&
      isEnglishWord(word.fold) &&
      candidates.every(({ kind }) => kind !== 'person')
    );
  };
  const parts = reading.mentions.filter(isWord);
  if (parts.length === 0) return undefined;
  const units = parts.flatMap(({ start, end }) => unitsOf(reading.words.slice(start, end)));
  const left = parts.reduce(withoutMention, reading);
  return { ...asked, reading: { ...left, content: [...left.content, ...units] } };
}

/** Readings of a question to which nothing is on record as it stands, the nearest first: each leaves out more of what only tells the story. */
export function* looserReadings(asked: Asked): Iterable<Asked> {
  const written = asWritten(asked);
  if (written) yield written;
  const reply = asReply(asked);
  if (reply) yield reply;
  const others = withOthers(asked);
  if (others) yield others;
  const parts = withoutParts(asked);
  if (parts) yield parts;
  const within = withinNamed(asked);
  if (within) yield within;
  const bare = withoutLoose(within ?? asked);
  if (bare) yield bare;
  const nameless = withoutNames(bare ?? within ?? asked);
  if (nameless) yield nameless;
  yield { ...asked, reading: { ...asked.reading, isOnTopic: true } };
}
