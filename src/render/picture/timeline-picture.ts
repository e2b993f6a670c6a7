/** What was said and done, as a picture: a lane each for those who spoke, and one for what happened. */
import type { Answer, Filters, TimelineAnswer } from '../../answers/answer.js';
import { daysInWords } from '../../answers/listing.js';
import type { Entity, Question } from '../../facts/schema.js';
import { entityOf, holderOf, isRetracted, positionOf } from '../../facts/store.js';
import type { Writer } from '../fact-lines.js';
import { visibleText } from '../markdown.js';
import { roleTitle } from '../speaker-line.js';
import { chosenLabels, chosenMarks, contextAround, inventedMark, leftOutLine, subtitleOf } from './around.js';
import { labelOf, markOf } from './mark.js';
import { type Lane, MOST_LANES, type Picture, type StyleName } from './picture.js';
import { stylesOf } from './styles.js';

type Entry = TimelineAnswer['entries'][number];

/** Whose lane a fact is in; that of what happened where it is nobody's. */
function ownerOf({ store }: Writer, { fact }: Entry): Entity | undefined {
  switch (fact.kind) {
    case 'statement':
      return entityOf(store, holderOf(fact));
    case 'standing':
    case 'event':
      return undefined;
  }
}

const questionOf = ({ fact, record }: Entry): Question | undefined =>
  fact.kind === 'statement' ? positionOf(record, fact)?.question : undefined;

/** The question that most statements take a position on: one colour can't stand for positions on several. */
function mainQuestion(entries: readonly Entry[]): Question | undefined {
  const counts = new Map<Question, number>();
  for (const entry of entries) {
    const question = questionOf(entry);
    if (question) counts.set(question, (counts.get(question) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** How an entry is drawn: by the position it takes on the question, else by what it is. */
function looksOf(
  { fact, record }: Entry,
  question: Question | undefined,
): { readonly style: StyleName; readonly means: string } {
  const taken = fact.kind === 'statement' ? positionOf(record, fact) : undefined;
  const style = question && taken?.question === question && stylesOf(question).get(taken.position.id);
  return style && taken
    ? { style, means: visibleText(taken.position.label) }
    : fact.kind === 'statement'
      ? { style: 'statement', means: 'statement' }
      : { style: 'event', means: 'event' };
}

/** What is written at: the ends of a lane first, then what is quoted. */
function writtenIn(entries: readonly Entry[]): ReadonlySet<Entry> {
  const ends = [entries.at(-1), entries[0]].filter((entry) => entry !== undefined);
  const quoted = entries.filter(({ fact }) => fact.kind === 'statement' && fact.form !== 'paraphrase');
  return chosenLabels([...ends, ...quoted.toReversed(), ...entries.toReversed()]);
}

function laneOf(
  writer: Writer,
  owner: Entity | undefined,
  entries: readonly Entry[],
  question: Question | undefined,
): Lane {
  const labelled = writtenIn(entries);
  const kept = chosenMarks(entries, labelled);
  const bounds = entries.at(-1)?.bounds;
  const role = owner && bounds && roleTitle(writer.store, owner, bounds);
  return {
    name: owner === undefined ? 'What happened' : visibleText(owner.name),
    role: role === undefined ? undefined : visibleText(role),
    marks: kept.map((entry) =>
      markOf(entry, {
        ...looksOf(entry, question),
        label: labelled.has(entry) ? labelOf(writer, entry, owner) : undefined,
      }),
    ),
    more: entries.length - kept.length,
    spans: [],
    last: undefined,
    instead: undefined,
  };
}

function titleOf({ person, topic, story, from, to }: Filters, entries: readonly Entry[]): string {
  const stories = [...new Set(entries.map(({ record }) => record.story.title))];
  const only = stories.length === 1 ? stories[0] : undefined;
  const parts = [person?.name, topic, story?.story.title ?? (person || topic ? undefined : only)];
  const days = daysInWords({ from, to });
  const named = [...parts, days].filter((part) => part !== undefined && part !== '').join(' · ');
  return visibleText(named === '' ? 'Timeline' : `Timeline: ${named}`);
}

/** The lanes of those of whom most is on record, in the order of the text answer, and always what happened, last. */
function chooseLanes(
  writer: Writer,
  entries: readonly Entry[],
): {
  readonly chosen: readonly (readonly [Entity | undefined, readonly Entry[]])[];
  readonly others: number;
} {
  const byOwner = new Map<Entity | undefined, Entry[]>();
  for (const entry of entries) {
    const owner = ownerOf(writer, entry);
    const lane = byOwner.get(owner);
    if (lane) lane.push(entry);
    else byOwner.set(owner, [entry]);
  }
  const lanes = [...byOwner];
  const happened = lanes.filter(([owner]) => owner === undefined);
  const speakers = lanes.filter(([owner]) => owner !== undefined);
  const most = speakers
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_LANES - happened.length);
  return {
    chosen: [...speakers.filter((lane) => most.includes(lane)), ...happened],
    others: speakers.length - most.length,
  };
}

/** The picture of a timeline; undefined where all that is in it was retracted. */
export function timelinePicture(answer: Answer, body: TimelineAnswer, writer: Writer): Picture | undefined {
  const standing = body.entries.filter(({ fact }) => !isRetracted(fact));
  // How things stood for somebody is nothing that was said or done on a day: it stands below, with the context.
  const entries = standing.filter(({ fact }) => fact.kind !== 'standing');
  if (entries.length === 0) return undefined;
  const question = mainQuestion(entries);
  const { chosen, others } = chooseLanes(writer, entries);
  const drawn = chosen.flatMap(([, lane]) => lane);
  const written = new Set(chosen.flatMap(([, lane]) => [...writtenIn(lane)]));
  const { from = null, to = null } = body.filters;
  const known = answer.coverage.upTo;
  const upTo = known !== null && to !== null && to < known ? to : known;
  const isColoured = drawn.some((entry) => questionOf(entry) === question);
  return {
    title: titleOf(body.filters, entries),
    subtitle: subtitleOf(upTo, entries, 'entry', 'entries'),
    upTo,
    // Nothing is on record of days after the last.
    window: { from, to: to === null ? null : upTo },
    question: question && isColoured ? visibleText(question.text) : undefined,
    lanes: chosen.map(([owner, lane]) => laneOf(writer, owner, lane, question)),
    context: contextAround(writer, drawn, written, standing),
    leftOut: [
      ...(others === 0 ? [] : [`and ${others} more who spoke, in the text`]),
      ...leftOutLine(
        body.entries.length - standing.length,
        'retracted entry',
        'retracted entries',
        'not drawn',
      ),
    ],
    invented: inventedMark(answer, drawn, writer),
  };
}
