/** What `/ask` gives for a question, told by the first page that people see. */
import { ask } from '../../commands/ask.js';
import { UserError } from '../../src/answers/user-error.js';
import type { FactId } from '../../src/facts/schema.js';
import { locateFact, type Store } from '../../src/facts/store.js';
import { renderAnswer } from '../../src/render/message.js';
import type { Question } from './questions.js';

export type Given =
  /** The facts shown, in order. Standing context that another fact brought along is none of them. */
  | { readonly kind: 'answer'; readonly facts: readonly FactId[] }
  | { readonly kind: 'nothing' }
  /** What may be chosen: the ids that the choices carry. */
  | { readonly kind: 'asks'; readonly candidates: readonly string[] };

/** All facts that a fact has to be shown with. */
function contextOf(store: Store, fact: FactId, seen: Set<FactId>): void {
  for (const id of locateFact(store, fact)?.fact.context ?? []) {
    if (seen.has(id)) continue;
    seen.add(id);
    contextOf(store, id, seen);
  }
}

/** Leaves out what is only there because a fact before it may not stand without it. */
function withoutContext(store: Store, facts: readonly FactId[]): readonly FactId[] {
  const brought = new Set<FactId>();
  return facts.filter((id) => {
    const located = locateFact(store, id);
    if (brought.has(id) && located?.fact.kind === 'standing') return false;
    contextOf(store, id, brought);
    return true;
  });
}

export function givenFor({ question, asked }: Question, store: Store): Given {
  try {
    const answer = ask.run({ question }, { store, now: new Date(`${asked}T12:00:00Z`) });
    const { body } = answer;
    if (body.kind === 'choice') {
      return {
        kind: 'asks',
        candidates: body.candidates.flatMap(({ invocation }) =>
          Object.entries(invocation.options)
            .filter(([name]) => name !== 'question')
            .map(([, value]) => value),
        ),
      };
    }
    if (body.kind === 'nothing') return { kind: 'nothing' };
    const { facts } = renderAnswer(answer, { store, owner: '1', page: 0, isPrivate: false });
    const shown = withoutContext(store, facts);
    return shown.length === 0 ? { kind: 'nothing' } : { kind: 'answer', facts: shown };
  } catch (error) {
    if (error instanceof UserError) return { kind: 'nothing' };
    throw error;
  }
}
