/** What a list of facts is headed with: whose they are, or whom they concern. */
import { catalogueOf } from '../../search/catalogue.js';
import { asksForSpeech } from './find-facts.js';
import { type Asked, namesOf } from './reply.js';

export function headingOf({ reading, context }: Asked): {
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
    const named = who && catalogueOf(context.store).people.byId.get(who.id);
    return {
      heading: `On record about ${who?.name ?? ''}`,
      notes: named?.detail ? [`${named.label}: ${named.detail}.`] : [],
    };
  }
  const speech = asksForSpeech(reading);
  if (person)
    return { heading: speech ? `On record from ${person}` : `On record about ${person}`, notes: [] };
  const about = namesOf(reading.objects, ' and ');
  return { heading: about ? `On record about ${about}` : 'On record', notes: [] };
}
