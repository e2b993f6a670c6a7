/** The facts that are asked for, under whatever name: a denial is also what denies something without being called one. */
import type { Fact } from '../../../facts/schema.js';
import type { StoryRecord } from '../../../facts/store.js';
import type { Item } from '../../answer.js';
import { withoutDenial } from '../reading/order-words.js';
import type { Asked } from '../reply/reply.js';
import { findFacts } from './find-facts.js';

export function findAsked(
  { context, reading }: Asked,
  records: readonly StoryRecord[],
  accept: (fact: Fact) => boolean = () => true,
): readonly Item[] {
  const found = findFacts(context, records, reading, accept);
  const other = found.length > 0 ? undefined : withoutDenial(reading);
  if (other === undefined) return found;
  return findFacts(
    context,
    records,
    other.reading,
    (fact) => accept(fact) && fact.kind === 'statement' && other.denies(fact.summary),
  );
}
