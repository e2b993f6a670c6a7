/** What a list of facts is headed with: whose they are, or whom they concern. */
import { describeEntity } from '../../../search/people-names.js';
import type { Item } from '../../answer.js';
import { isBy } from '../../scope.js';
import { asksForSpeech } from '../reading/asks-for-speech.js';
import { type Asked, namesOf } from './reply.js';

/** The heading of a list, and notes on whoever is asked about. */
export function headingOf(
  { reading, context }: Asked,
  items: readonly Item[] = [],
): {
  readonly heading: string;
  readonly notes: readonly string[];
} {
  const person = namesOf(reading.subjects, ' and ');
  if (
    reading.questionWord === 'who' &&
    person === undefined &&
    reading.content.length === 0 &&
    reading.objects.length === 1
  ) {
    const [who] = reading.objects;
    const described = who ? describeEntity(context.store, who) : [];
    return {
      heading: `On record about ${who?.name ?? ''}`,
      notes: described.length > 0 ? [`${who?.name}: ${described.join('; ')}.`] : [],
    };
  }
  const people = [...reading.subjects, ...reading.objects];
  const areOwnWords =
    items.length > 0 &&
    items.every(({ fact }) => fact.kind === 'statement' && people.some(({ id }) => isBy(fact, id)));
  const speech = asksForSpeech(reading) || areOwnWords;
  if (person)
    return { heading: speech ? `On record from ${person}` : `On record about ${person}`, notes: [] };
  const about = namesOf(reading.objects, ' and ');
  const preposition = areOwnWords ? 'from' : 'about';
  return { heading: about ? `On record ${preposition} ${about}` : 'On record', notes: [] };
}
