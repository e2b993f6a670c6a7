/** Words of a question that tell which story is meant, and that no fact has to say again: "in the ferry strike", "the Sorrin bell". */
import type { Entity } from '../../facts/schema.js';
import type { StoryRecord } from '../../facts/store.js';
import { catalogueOf } from '../../search/catalogue.js';
import { isEnglishWord } from '../../search/english-words.js';
import { isNoun } from '../../search/mentions.js';
import { bearersOfAll } from '../../search/name-index.js';
import type { Mention } from '../../search/name-parts.js';
import { rankFacts } from '../../search/statements.js';
import { isFunctionWord, mayBeVerb, unitsOf } from '../../search/terms.js';
import { type Word, wordsOf } from '../../search/words.js';
import { recordsWith } from '../scope.js';
import { asAttendance } from './attendance.js';
import { asksOpenly } from './find/open-words.js';
import { withoutPromise } from './find/pledges.js';
import { asLeaving } from './leaving.js';
import { asRemembered, ofEither, withinBoth } from './less-asked.js';
import { asReply, asWritten } from './occasions.js';
import { storiesOf } from './people/stories-named.js';
import { asksForWords } from './reading/asks-for-speech.js';
import { type Reading, storiesAsked } from './reading/reading.js';
import { asWordsOnly, upToPlace, withMentions, withoutMention, withoutUnits } from './reading/reread.js';
import type { Asked } from './reply/reply.js';
import { isAttitude } from './words/attitude-words.js';
import { isBeginning } from './words/content-units.js';
import { holdsInTitle, holdsLabels } from './words/story-labels.js';

/** A place has at most so many words. */
const LONGEST_PLACE = 3;

const WITHIN = /^(?:in|during|amid|throughout)$/;

/** What stories are about, whatever they are about. */
const ANY_STORY =
  /^(?:dispute|debate|fight|battle|row|affair|case|story|saga|scandal|matter|question|controversy|conflict|thing)s?$/;

/** The stories of those who are named that are about what a clause names; undefined where there are none, or it names nothing. */
export function storiesNamedBy(
  { context, reading }: Asked,
  clause: string,
): readonly StoryRecord[] | undefined {
  const units = unitsOf(wordsOf(clause).filter(({ fold }) => !ANY_STORY.test(fold))).filter(
    (unit) => !isBeginning(unit),
  );
  const records = storiesOf(storiesAsked(reading, context), reading.mentions, {});
  const holding = [
    ...new Set(
      rankFacts(context.store, records, [...reading.content, ...units], () => true).map(
        ({ record }) => record,
      ),
    ),
  ];
  const within =
    units.length === 0 ? [] : holding.filter((record) => units.every((unit) => holdsLabels(record, unit)));
  return within.length > 0 ? within : undefined;
}

/** Whether a word is typed as no name is, and is no pronoun. */
const isCommon = (word: Word | undefined): word is Word =>
  word !== undefined && word.raw === word.raw.toLowerCase() && !isFunctionWord(word);

/** A word of the name of a body or an office, where it may be a place, or any thing of that kind: "in Kestrel Bay", "school languages". */
const isLoose = ({ words }: Reading, { how, candidates, start, end }: Mention): boolean => {
  const isOfBodies = candidates.length > 0 && candidates.every(({ kind }) => kind !== 'person');
  const [before, word, after] = [words[start - 1]?.fold ?? '', words[end - 1], words[end]];
  // "The school", where one is called so, is a word like any other.
  const isOrdinary = end === start + 1 && isCommon(word);
  if (!isOfBodies || (how !== 'part' && !isOrdinary)) return false;
  return (
    (how === 'part' && candidates.length > 1) ||
    /^(?:in|at|from|inside|within)$/.test(before) ||
    isNoun(after)
  );
};

/** Whose words or deeds are asked for is left out of no question. */
const isSpeaker = ({ subjects }: Reading, { candidates }: Mention): boolean =>
  candidates.some((entity) => subjects.includes(entity));

/** Without the mentions that may be a place or a kind of thing, in the stories of those that they may name. */
function withoutLoose(asked: Asked): Asked | undefined {
  const { context, reading } = asked;
  const loose = reading.mentions.filter(
    (mention) => isLoose(reading, mention) && !isSpeaker(reading, mention),
  );
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

/** Where a place stands at the end of a question, "at Kestrel Bay"; -1 for none. */
const placeOfPlace = (words: readonly Word[]): number =>
  words.findLastIndex(
    ({ fold }, place) =>
      /^(?:at|in)$/.test(fold) &&
      place < words.length - 1 &&
      words.length - place <= LONGEST_PLACE + 1 &&
      words.slice(place + 1).every((word) => !isFunctionWord(word)),
  );

/** The question without the last phrase that names a story, asked of the stories it names; undefined where it has none. */
function withinNamed(asked: Asked): Asked | undefined {
  const { context, reading } = asked;
  const { words } = reading;
  const phrase = words.findLastIndex(
    ({ fold }, place) => WITHIN.test(fold) && words[place + 1]?.fold === 'the',
  );
  const at = phrase < 1 ? placeOfPlace(words) : phrase;
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

/** "When did they start looking into the flights": a deed of the story that is called after them need not name them again. */
function withoutTitle(asked: Asked): Asked | undefined {
  const { context, reading } = asked;
  const isOfDeed = reading.questionWord === 'when' && reading.mentions.length > 0 && !asksForWords(reading);
  if (!isOfDeed || reading.content.length < 2) return undefined;
  const records = storiesOf(storiesAsked(reading, context), reading.mentions, {});
  const [only, more] = records;
  if (only === undefined || more) return undefined;
  const told = reading.content.filter((unit) => holdsInTitle(only, unit) && !mayBeVerb(unit));
  const left = withoutUnits(reading, told);
  const isDeed =
    left.content.length > 0 && left.content.every((unit) => mayBeVerb(unit) || isBeginning(unit));
  return told.length === 0 || !isDeed ? undefined : { ...asked, reading: { ...left, within: [only] } };
}

/** "The parents", where some are called so and others only have the word in their name: the others. */
function withOthers(asked: Asked): Asked | undefined {
  const { context, reading } = asked;
  const { people } = catalogueOf(context.store);
  const others = reading.mentions.map((mention): Mention => {
    const [only, more] = mention.candidates;
    const word = reading.words[mention.end - 1];
    const isOrdinary = mention.end === mention.start + 1 && isCommon(word);
    if (only === undefined || more || only.kind === 'person' || !isOrdinary) return mention;
    const bearers = bearersOfAll(people, [word.fold]).flatMap(
      ({ id }) => context.store.entities.get(id as Entity['id']) ?? [],
    );
    // The museum's donors are not the museum: whoever is on record beside it is somebody else.
    const own = new Set(recordsWith(storiesAsked(reading, context), only.id));
    const isApart = ({ id }: Entity): boolean => !recordsWith([...own], id).length;
    const candidates = bearers.filter(
      (entity) => entity !== only && entity.kind !== 'person' && isApart(entity),
    );
    return candidates.length > 0 ? { ...mention, candidates, how: 'part' } : mention;
  });
  if (others.every((mention, at) => mention === reading.mentions[at])) return undefined;
  return { ...asked, reading: withMentions(reading, others) };
}

/** "All the members", "each school": a common noun that some body has in its name, as a word like any other. */
function withWords(asked: Asked): Asked | undefined {
  const { reading } = asked;
  const ordinary = reading.mentions.filter((mention) => {
    const { start, end, candidates } = mention;
    const word = reading.words[start];
    return (
      !isSpeaker(reading, mention) &&
      end === start + 1 &&
      isCommon(word) &&
      isEnglishWord(word.fold) &&
      candidates.every(({ kind }) => kind !== 'person')
    );
  });
  if (ordinary.length === 0 || reading.content.every(isAttitude)) return undefined;
  return { ...asked, reading: { ...ordinary.reduce(asWordsOnly, reading), isWhole: true } };
}

/** What leaves something out of the question has to be answered with all the rest of it. */
const whole = (asked: Asked): Asked => ({ ...asked, reading: { ...asked.reading, isWhole: true } });

/** Readings of a question to which nothing is on record as it stands, the nearest first: each leaves out more of what only tells the story. */
export function* looserReadings(asked: Asked): Iterable<Asked> {
  const written = asWritten(asked);
  if (written) yield written;
  const reply = asReply(asked);
  if (reply) yield reply;
  const leaving = asLeaving(asked);
  if (leaving) yield whole(leaving);
  const others = withOthers(asked);
  if (others) yield whole(others);
  const plain = withWords(asked);
  if (plain) yield plain;
  const pledged = withoutPromise(asked.reading);
  if (pledged) yield whole({ ...asked, reading: pledged });
  const attendance = asAttendance(asked);
  if (attendance) yield whole(attendance);
  yield* ofEither(asked).map(whole);
  const both = withinBoth(asked);
  if (both) yield whole(both);
  const remembered = asRemembered(asked);
  if (remembered) yield whole(remembered);
  const within = withinNamed(asked);
  if (within) yield whole(within);
  const bare = withoutLoose(within ?? asked);
  if (bare) yield whole(bare);
  const untitled = withoutTitle(asked);
  if (untitled) yield whole(untitled);
  yield whole({ ...asked, reading: { ...asked.reading, isOnTopic: true } });
  if (asksOpenly(asked.reading)) yield { ...asked, reading: { ...asked.reading, isOpen: true } };
}
