/** The stores that tests of answers ask: the first story, and the invented ones. */
import { fileURLToPath } from 'node:url';
import type { Answer, AnswerContext } from '../../src/answers/answer.js';
import { loadStore } from '../../src/facts/load.js';
import type { Store } from '../../src/facts/store.js';

function open(relative: string): Store {
  const loaded = loadStore(fileURLToPath(new URL(relative, import.meta.url)));
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.store;
}

export const firstStory = open('../../data');
export const inventedStories = open('../fixtures/invented');

/** Nine months after the first story. */
export const contextOf = (store: Store, now = '2026-11-24T12:00:00Z'): AnswerContext => ({
  store,
  now: new Date(now),
});

/** An answer in a line: its kind and what it shows, in order. */
export function summarise({ body }: Answer): string {
  switch (body.kind) {
    case 'facts':
    case 'timeline': {
      const items = body.kind === 'facts' ? body.items : body.entries;
      return `${body.kind}: ${items.map(({ fact }) => fact.id).join(' ')}`;
    }
    case 'quotes':
      return body.quoted.length > 0
        ? `quotes: ${body.quoted.map(({ item }) => item.fact.id).join(' ')}`
        : `paraphrases: ${body.paraphrased.map(({ fact }) => fact.id).join(' ')}`;
    case 'stance':
      return `stance: ${body.histories.map(({ holder, last, earlier }) => `${holder.id} ${[last, ...earlier].map((held) => held?.position.id ?? 'none').join(' < ')}`).join(', ')}`;
    case 'no-position':
      return `no position: ${body.person.id}`;
    case 'positions':
      return `positions: ${body.questions
        .flatMap(({ groups }) =>
          groups.map(
            ({ position, histories }) =>
              `${position.id}=${histories.map(({ holder }) => holder.id).join('+')}`,
          ),
        )
        .join(' ')}`;
    case 'nothing':
      return 'nothing';
    case 'check':
      return `check: ${body.checks.map(({ verdict }) => verdict.kind).join(' ')}`;
    case 'choice':
      return `choice of ${body.candidates.length}`;
    case 'sources':
    case 'about':
      return body.kind;
  }
}
