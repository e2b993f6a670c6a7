/** Questions for somebody's very words. */
import type { Statement } from '../../../facts/schema.js';
import type { Answer, Item } from '../../answer.js';
import { allRecords, makeAnswer } from '../../scope.js';
import { atPlace, placeAskedFor } from '../reading/order-words.js';
import { storiesAsked } from '../reading/reading.js';
import { type Asked, followUpsOn, has } from '../reply/reply.js';
import { findAsked } from './find-asked.js';

export function answerExact(asked: Asked): Answer | undefined {
  const { context, reading, again } = asked;
  if (
    !has(
      reading,
      /^(?:exact|exactly|verbatim|literally|quotes?|quoted|quotations?|precise|precisely|wording)$/,
    ) &&
    !/\b(?:own|actual|word for) words?\b/i.test(reading.text)
  )
    return undefined;
  const found = findAsked(
    asked,
    storiesAsked(reading, context),
    (fact) => fact.kind === 'statement',
  ) as readonly Item<Statement>[];
  const place = placeAskedFor(reading);
  const { items, notes } = place ? atPlace(found, place) : { items: found, notes: [] };
  const quoted = items.filter(({ fact }) => fact.form !== 'paraphrase');
  if (items.length === 0) return undefined;
  return makeAnswer({
    body: {
      kind: 'quotes',
      words: undefined,
      filters: { person: reading.subjects[0], from: reading.from, to: reading.to },
      quoted: quoted.map((item) => ({ item, containsWords: false })),
      paraphrased: quoted.length > 0 ? [] : items,
    },
    records: allRecords(context.store),
    again,
    notes: [...reading.notes, ...notes],
    followUps: followUpsOn(reading),
  });
}
