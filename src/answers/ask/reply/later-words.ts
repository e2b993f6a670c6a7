/** What somebody whose words are shown said of the same later: shown alone, what they said before may be taken for the last of it. */
import { dayInWords } from '../../../facts/day-words.js';
import { isExactDay } from '../../../facts/edtf.js';
import type { Entity, Statement, Topic, TopicId } from '../../../facts/schema.js';
import { boundsOfFact, entityOf, isRetracted, type Store, type StoryRecord } from '../../../facts/store.js';
import type { Answer, FollowUp, Item } from '../../answer.js';
import { compareByDate, compareNewestFirst, invoke, isBy, isSurelyEarlier, itemOf } from '../../scope.js';
import { placeAskedFor } from '../reading/order-words.js';
import type { Reading } from '../reading/reading.js';

/** Of more people than this whose words are shown it is not told: the list is long, and its dates stand in it. */
const MOST_SPEAKERS = 2;

type Spoken = Item<Statement>;

const isSpoken = (item: Item): item is Spoken => item.fact.kind === 'statement';

const counted = new WeakMap<StoryRecord, ReadonlyMap<TopicId, number>>();

/** How many facts of a story are filed under each of its topics. */
function sizesOf(record: StoryRecord): ReadonlyMap<TopicId, number> {
  const known = counted.get(record);
  if (known) return known;
  const sizes = new Map<TopicId, number>();
  for (const { topics } of record.story.facts)
    for (const id of topics) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  counted.set(record, sizes);
  return sizes;
}

interface Later {
  readonly speaker: Entity;
  readonly topic: Topic;
  readonly first: Spoken;
  readonly last: Spoken;
}

/** What the speaker of all that is shown said surely later than that, on the topic of both that the fewest facts are filed under. */
function saidLater(store: Store, shown: readonly [Spoken, ...Spoken[]]): readonly Later[] {
  const [{ record, fact }] = shown;
  const sizes = sizesOf(record);
  const closest = [...new Set(shown.flatMap((one) => one.fact.topics))].toSorted(
    (a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0),
  );
  const [latestShown] = shown.toSorted(compareNewestFirst);
  if (latestShown === undefined) return [];
  const later = record.statements
    .filter(
      (statement) =>
        isBy(statement, fact.speaker) &&
        !isRetracted(statement) &&
        isSurelyEarlier(latestShown.bounds, boundsOfFact(record, statement.id)),
    )
    .map((statement) => itemOf(record, statement))
    .toSorted(compareByDate)
    .flatMap((last) => {
      const topic = closest.find((id) => last.fact.topics.includes(id));
      return topic === undefined ? [] : [{ topic, last }];
    });
  const latest = later.at(-1);
  const first = later.find(({ topic }) => topic === latest?.topic);
  const topic = latest && record.topics.get(latest.topic);
  const isSure = shown.every(({ bounds }) => first && isSurelyEarlier(bounds, first.last.bounds));
  return latest && first && topic && isSure
    ? [{ speaker: entityOf(store, fact.speaker), topic, first: first.last, last: latest.last }]
    : [];
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
  const speakers: Spoken[] = [];
  for (const item of spoken) {
    if (!speakers.some((one) => isAlike(one, item))) speakers.push(item);
    if (speakers.length > MOST_SPEAKERS) return answer;
  }
  const later = speakers.flatMap((one) =>
    saidLater(store, [one, ...spoken.filter((other) => other !== one && isAlike(one, other))]),
  );
  return {
    ...answer,
    notes: [...answer.notes, ...later.map(noteOf)],
    followUps: [...later.slice(0, 1).map(buttonOf), ...answer.followUps],
  };
}
