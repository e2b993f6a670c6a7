/** The ways in which a plain question is answered: facts in a list, or that nothing is on record. */
import type { Entity } from '../../../facts/schema.js';
import type { Unit } from '../../../search/terms.js';
import type { Answer, AnswerContext, FollowUp, Invocation, Item } from '../../answer.js';
import { MOST_LISTED, noteOfFirst } from '../../listed.js';
import { daysInWords } from '../../listing.js';
import { allRecords, invoke, makeAnswer } from '../../scope.js';
import { fitsOf } from '../days/fit-of-days.js';
import { asksForSpeech } from '../reading/asks-for-speech.js';
import { atPlace, placeAskedFor } from '../reading/order-words.js';
import type { Reading } from '../reading/reading.js';
import { SPEECH } from '../words/roles.js';

export interface Asked {
  readonly context: AnswerContext;
  readonly reading: Reading;
  readonly again: Invocation;
}

/** Fewer words than this find too much to be worth a button. */
const LEAST_SEARCHED = 2;

export const EXAMPLES =
  'Ask, for example, where somebody stands, what exactly they said, who supports something, or what happened on a day.';

/** Whether an answer shows something on record, and does not ask back. */
export const isAnswered = ({ body }: Answer): boolean =>
  body.kind !== 'nothing' && body.kind !== 'no-position' && body.kind !== 'choice';

export const has = (reading: Reading, pattern: RegExp): boolean =>
  reading.rest.some((word) => pattern.test(word.fold));

/** "What had been said of it": by whomever. */
const WAS_SAID =
  /\bwhat (?:has|have|had|was|were|is|did) (?:been |people |everybody |everyone |they |others )?(?:said|written|announced|say)\b/;

/** "Who spoke of it", "what was said": what happened, and how things stand, is nobody's speech. */
export const asksWhoSpoke = ({ questionWord, rest }: Reading): boolean =>
  (questionWord === 'who' && rest.some(({ stem }) => SPEECH.has(stem))) ||
  WAS_SAID.test(rest.map(({ fold }) => fold).join(' '));

export const namesOf = (entities: readonly Entity[], joined: string): string | undefined =>
  entities.length === 0 ? undefined : entities.map(({ name }) => name).join(joined);

export function followUpsOn(reading: Reading): readonly FollowUp[] {
  const [person] = [...reading.subjects, ...reading.objects];
  if (person === undefined) return [{ label: 'Timeline', invocation: invoke('timeline', {}) }];
  return [
    { label: 'Exact words', invocation: invoke('quote', { person: person.id }) },
    { label: 'Timeline', invocation: invoke('timeline', { person: person.id }) },
    { label: 'Position', invocation: invoke('stance', { person: person.id }) },
  ];
}

/** What nobody on record has, as typed: neighbouring words as one, so that a first and a last name stay together. */
function joinNeighbours(units: readonly Unit[], reading: Reading): readonly string[] {
  const joined: { text: string; end: number }[] = [];
  for (const unit of units) {
    const [first] = unit.words;
    const last = unit.words.at(-1);
    if (first === undefined || last === undefined) continue;
    const before = joined.at(-1);
    const text = unit.words.map((word) => word.raw).join(' ');
    const start = reading.placeOf(first);
    if (before && before.end + 1 === start) {
      before.text += ` ${text}`;
      before.end = reading.placeOf(last);
    } else joined.push({ text, end: reading.placeOf(last) });
  }
  return joined.map(({ text }) => text);
}

/** Nothing on record: what was asked for, and never the nearest thing instead. */
export function nothing(
  { context, reading, again }: Asked,
  unknown: readonly Unit[] = [],
  from = reading.nobody.length === 0 && asksForSpeech(reading)
    ? namesOf(reading.subjects, ' or ')
    : undefined,
): Answer {
  const content = reading.content.map((unit) => unit.words.map((word) => word.raw).join(' '));
  const named = [...reading.nobody, ...joinNeighbours(unknown, reading)];
  // Beside a word that nothing has, the others say nothing: each of them may well be on record.
  const about =
    named.length > 0
      ? []
      : [
          ...(from === undefined ? [...reading.subjects, ...reading.objects] : reading.objects).map(
            ({ name }) => name,
          ),
          ...content,
        ];
  return makeAnswer({
    body: {
      kind: 'nothing',
      from,
      about: about.length > 0 ? about.join(' together with ') : undefined,
      dates: daysInWords({ from: reading.from, to: reading.to }),
      unknown: named,
      nearest: [],
    },
    records: allRecords(context.store),
    again,
    notes: [
      ...reading.notes,
      ...(about.length + named.length + reading.subjects.length === 0 ? [EXAMPLES] : []),
    ],
    followUps: [...followUpsOn(reading).slice(0, 2), ...searchFor(reading, unknown)],
  });
}

/** What has most of the words, behind a button and for what it is: a search, and no answer. */
function searchFor({ content }: Reading, unknown: readonly Unit[]): readonly FollowUp[] {
  const known = content.filter((unit) => !unknown.includes(unit));
  if (known.length < LEAST_SEARCHED) return [];
  const words = known.flatMap((unit) => unit.words.map(({ raw }) => raw)).join(' ');
  return [{ label: 'Search for these words', invocation: invoke('quote', { words }) }];
}

/**
 * Of what may lie within the days asked for, what is dated closely enough; the rest is counted, not shown. A timeline shows what
 * perhaps lies within them, and marks it, whatever else does.
 */
export function keepDated(
  reading: Reading,
  items: readonly Item[],
  isTimeline = false,
): { readonly items: readonly Item[]; readonly notes: readonly string[] } {
  const { from, to } = reading;
  if (from === undefined && to === undefined) return { items, notes: [] };
  const fits = fitsOf(items, { from, to }, isTimeline);
  const those = (fitting: string): readonly Item[] =>
    fits.filter(({ fit }) => fit === fitting).map(({ item }) => item);
  const kept = [...those('surely'), ...those('perhaps')];
  const loose = fits.filter(({ fit }) => fit === 'hardly').length;
  const perhaps = fits.filter(({ fit }) => fit === 'perhaps').length;
  return {
    items: kept,
    notes: [
      ...(perhaps > 0
        ? [
            `${perhaps === 1 ? 'One of these has a date' : `${perhaps} of these have dates`} that may lie outside the days asked for.`,
          ]
        : []),
      ...(loose > 0
        ? [
            `${loose === 1 ? 'One more fact' : `${loose} more facts`} may belong here, but the date is known too loosely to say: see the timeline.`,
          ]
        : []),
    ],
  };
}

export function listFacts(
  asked: Asked,
  heading: string,
  found: readonly Item[],
  more: readonly string[] = [],
): Answer {
  const { context, reading, again } = asked;
  const { items, notes: dated } = keepDated(reading, found);
  if (items.length === 0) {
    const answer = nothing(asked);
    return { ...answer, notes: [...more, ...answer.notes, ...dated] };
  }
  const place = placeAskedFor(reading);
  const { items: ordered, notes: placed } = place ? atPlace(items, place) : { items, notes: [] };
  const listed = ordered.slice(0, MOST_LISTED);
  const cut = noteOfFirst(listed.length, ordered.length, 'first');
  const notes = [...more, ...dated, ...placed, ...cut];
  return makeAnswer({
    body: { kind: 'facts', heading, items: listed },
    records: allRecords(context.store),
    again,
    notes: [...reading.notes, ...notes],
    followUps: followUpsOn(reading),
  });
}
