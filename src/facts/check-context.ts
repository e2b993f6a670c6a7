/** An accusation never stands alone: what touches on wrongdoing brings what is on record about those it concerns. */
import type { ReadStory } from './check-shape.js';
import type { ReportField } from './rule.js';
import type { EntityId, Fact, Standing, Topic } from './schema.js';
import { isRetracted, peopleOf, segmentsOf } from './store.js';
import { findWrongdoing } from './wording.js';

/** Why a fact touches on wrongdoing; undefined where it does not. */
function touchOf(fact: Fact, wrongdoing: ReadonlySet<string>): string | undefined {
  const topic = fact.topics.find((id) => wrongdoing.has(id));
  if (topic !== undefined) return `the topic "${topic}"`;
  const word = [fact.summary, ...segmentsOf(fact)].flatMap(findWrongdoing)[0];
  return word === undefined ? undefined : `"${word}"`;
}

function standingsBySubject(facts: readonly Fact[]): ReadonlyMap<EntityId, readonly Standing[]> {
  const bySubject = new Map<EntityId, Standing[]>();
  for (const fact of facts) {
    if (fact.kind !== 'standing' || isRetracted(fact)) continue;
    const others = bySubject.get(fact.subject);
    if (others) others.push(fact);
    else bySubject.set(fact.subject, [fact]);
  }
  return bySubject;
}

export function checkStandingContext({ story }: ReadStory, report: ReportField): void {
  const isWrongdoing = (topic: Topic): boolean => topic.wrongdoing === true;
  const wrongdoing = new Set<string>(story.topics.filter(isWrongdoing).map(({ id }) => id));
  const standings = standingsBySubject(story.facts);
  for (const fact of story.facts) {
    if (fact.kind === 'standing') continue;
    const touch = touchOf(fact, wrongdoing);
    if (touch === undefined) continue;
    for (const person of new Set(peopleOf(fact))) {
      for (const standing of standings.get(person) ?? []) {
        if (fact.context.includes(standing.id)) continue;
        const message = `touches on wrongdoing (${touch}) and concerns "${person}", so it must carry "${standing.id}"`;
        report(fact, 'context', message);
      }
    }
  }
}
