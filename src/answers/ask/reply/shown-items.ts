/** The facts that answers show. */
import type { StoryRecord } from '../../../facts/store.js';
import type { AnswerBody, Item, StanceHistory } from '../../answer.js';

const statementsOf = ({ last, earlier }: StanceHistory): readonly Item[] =>
  [...(last ? [last] : []), ...earlier].map(({ item }) => item);

/** The facts that an answer rests on, in the order in which it shows them. */
export function itemsOf(body: AnswerBody): readonly Item[] {
  switch (body.kind) {
    case 'facts':
      return body.items;
    case 'timeline':
      return body.entries;
    case 'quotes':
      return [...body.quoted.map(({ item }) => item), ...body.paraphrased];
    case 'stance':
      return body.histories.flatMap(statementsOf);
    case 'positions':
      return body.questions.flatMap(({ groups }) =>
        groups.flatMap(({ histories }) => histories.flatMap(({ last }) => (last ? [last.item] : []))),
      );
    case 'no-position':
    case 'sources':
    case 'about':
    case 'nothing':
    case 'choice':
    case 'check':
      return [];
  }
}

/** The stories of what is shown: the next part of the question is asked of them. */
export const storiesOf = (items: readonly Item[]): readonly StoryRecord[] => [
  ...new Set(items.map(({ record }) => record)),
];

/** The first facts of every part, then the second ones and so on, each once: no part waits behind another's last. */
export function inTurn(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  const inOrder = Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
  return [...new Map(inOrder.map((item) => [item.fact.id, item])).values()];
}
