/** Positions: each is held by a statement or marked as not held, and rests on what it says it rests on. */
import type { ReadStory } from './check-shape.js';
import type { ReportField } from './rule.js';
import { isRetracted } from './store.js';

const keyOf = (question: string, position: string): string => `${question}/${position}`;

/**
 * A position that only a retracted statement took may be marked as not held or not: a retraction alone must not make a
 * story fail.
 */
export function checkPositionsHeld({ story, stances }: ReadStory, report: ReportField): void {
  const taken = new Set(stances.map(({ question, position }) => keyOf(question, position)));
  const holders = new Map<string, string>();
  for (const fact of story.facts) {
    if (fact.kind !== 'statement' || fact.stance === undefined || isRetracted(fact)) continue;
    const { question, position } = fact.stance;
    holders.set(keyOf(question, position), fact.id);
  }
  for (const question of story.questions) {
    for (const [index, { id, held }] of question.positions.entries()) {
      const key = keyOf(question.id, id);
      const holder = holders.get(key);
      if (held === undefined && !taken.has(key)) {
        const message = `no statement takes the position "${id}"; say so with "held": false`;
        report(question, `positions[${index}]`, message);
      } else if (held === false && holder !== undefined) {
        const message = `the position "${id}" is marked as not held, but the statement "${holder}" takes it`;
        report(question, `positions[${index}].held`, message);
      }
    }
  }
}

/** A position that is said to rest on the speaker's own words needs those words. */
export function checkStanceBasis({ story }: ReadStory, report: ReportField): void {
  for (const fact of story.facts) {
    if (fact.kind !== 'statement' || fact.form !== 'paraphrase' || fact.stance?.basis !== 'words') continue;
    report(fact, 'stance.basis', 'is "words", but the statement quotes none');
  }
}
