/** What somebody whose words are shown said of the same later: shown alone, what they said before may be taken for the last of it. */
import { dayInWords } from '../../../facts/day-words.js';
import { isExactDay } from '../../../facts/edtf.js';
import type { Entity, Statement, Topic, TopicId } from '../../../facts/schema.js';
import { entityOf, isRetracted, type Store, type StoryRecord } from '../../../facts/store.js';
import type { Answer, FollowUp, Item } from '../../answer.js';
import { compareByDate, invoke, isBy, isSurelyEarlier, itemOf } from '../../scope.js';
import { placeAskedFor } from '../reading/order-words.js';
import type { Reading } from '../reading/reading.js';

/** Of more people than this whose words are shown it is not told: the list is long, and its dates stand in it. */
const MOST_SPEAKERS = 2;

type Spoken = Item<Statement>;

const isSpoken = (item: Item): item is Spoken => item.fact.kind === 'statement';

/** Of the topics of both, the one that the fewest facts are filed under. */
function closestTopic(record: StoryRecord, one: Statement, other: Statement): Topic | undefined {
  const size = (id: TopicId): number => record.story.facts.filter(({ topics }) => topics.includes(id)).length;
  const [closest] = one.topics
    .filter((id) => other.topics.includes(id))
    .toSorted((a, b) => size(a) - size(b));
  return closest && record.topics.get(closest);
}

interface Later {
  readonly speaker: Entity;
  readonly topic: Topic;
  readonly first: Spoken;
  readonly last: Spoken;
}

/** What the speaker of all that is shown said surely later than that, on a topic of it. */
function saidLater(store: Store, shown: readonly [Spoken, ...Spoken[]]): readonly Later[] {
  const [{ record, fact }] = shown;
  const later = record.statements
    .filter((statement) => isBy(statement, fact.speaker) && !isRetracted(statement))
    .map((statement) => itemOf(record, statement))
    .filter((spoken) => shown.every(({ bounds }) => isSurelyEarlier(bounds, spoken.bounds)))
    .toSorted(compareByDate)
    .flatMap((last) => {
      const [topic] = shown.flatMap((one) => closestTopic(record, one.fact, last.fact) ?? []);
      return topic ? [{ topic, last }] : [];
    });
  const latest = later.at(-1);
  const first = later.find(({ topic }) => topic === latest?.topic);
  return latest && first ? [{ ...latest, speaker: entityOf(store, fact.speaker), first: first.last }] : [];
}

/** Whether days are asked for, or what came first or last: then what came later was not asked for. */
const asksForTimes = (reading: Reading): boolean =>
  reading.from !== undefined ||
  reading.to !== undefined ||
  reading.event !== undefined ||
  placeAskedFor(reading) !== undefined;

function noteOf({ speaker, topic, last: { bounds } }: Later): string {
  const day = isExactDay(bounds) && bounds.latest !== null ? `, last on ${dayInWords(bounds.latest)}` : '';
  return `${speaker.name} spoke of *${topic.label}* again later${day}: not shown here.`;
}

const buttonOf = ({ speaker, topic, first: { bounds } }: Later): FollowUp => ({
  label: 'Later words',
  invocation: invoke('timeline', {
    person: speaker.id,
    topic: topic.id,
    from: bounds.earliest ?? undefined,
  }),
});

/** An answer with a note, and a button, on the later words of those whose words it shows. */
export function withLaterWords(store: Store, readings: readonly Reading[], answer: Answer): Answer {
  if (answer.body.kind !== 'facts' || readings.some(asksForTimes)) return answer;
  const spoken = answer.body.items.filter(isSpoken);
  const isAlike = (one: Spoken, other: Spoken): boolean =>
    one.fact.speaker === other.fact.speaker && one.record === other.record;
  const speakers = spoken.filter((item, at) => spoken.findIndex((other) => isAlike(item, other)) === at);
  if (speakers.length > MOST_SPEAKERS) return answer;
  const later = speakers.flatMap((one) =>
    saidLater(store, [one, ...spoken.filter((other) => other !== one && isAlike(one, other))]),
  );
  return {
    ...answer,
    notes: [...answer.notes, ...later.map(noteOf)],
    followUps: [...later.slice(0, 1).map(buttonOf), ...answer.followUps],
  };
}
