/** Every page of an answer, judged, for tests. */
import type { Answer } from '../../src/answers/answer.js';
import type { FactId } from '../../src/facts/schema.js';
import type { Store } from '../../src/facts/store.js';
import { judgeMessage } from '../../src/local-discord/rules.js';
import { type Message, type Rendered, renderAnswer } from '../../src/render/message.js';

export const OWNER = '123456789012345678';

export const footerOf = ({ message }: Rendered): string => message.embeds?.[0]?.footer?.text ?? '';

/** All pages of an answer, in order. */
export function pagesOf(answer: Answer, store: Store): readonly Rendered[] {
  const render = (page: number): Rendered =>
    renderAnswer(answer, { store, owner: OWNER, page, isPrivate: false });
  const first = render(0);
  const last = Number(/Page 1 of (\d+)$/.exec(footerOf(first))?.[1] ?? 1);
  return [first, ...Array.from({ length: last - 1 }, (_, place) => render(place + 1))];
}

export const factsOn = (pages: readonly Rendered[]): readonly FactId[] => [
  ...new Set(pages.flatMap(({ facts }) => facts)),
];

/** What Discord would find wrong with a message: by its own description of the API, and by the rules beside it. */
export const faultsOf = (message: Message): readonly string[] =>
  judgeMessage(message, 'reply').map(({ path, message: fault }) => `${path.join('.')}: ${fault}`);
