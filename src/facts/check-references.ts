/** Every id that a record names is the id of a record of the right kind. */
import type { ListedId, ReadEntities, ReadStory } from './check-shape.js';
import { type KnownEntities, type ReportField, repeatedIn } from './rule.js';
import type { Fact, Statement } from './schema.js';

const idsOf = (listed: readonly ListedId[]): ReadonlySet<string> => new Set(listed.map(({ id }) => id));

/** The organisations that roles are held in. */
export function checkRoles({ entities }: ReadEntities, known: KnownEntities, report: ReportField): void {
  for (const entity of entities) {
    for (const [index, { organization }] of entity.roles.entries()) {
      if (organization === undefined) continue;
      const field = `roles[${index}].organization`;
      if (!known.has(organization)) report(entity, field, `there is no entity "${organization}"`);
      else if (known.get(organization) === 'person') {
        report(entity, field, `"${organization}" is a person; a role is held in an organization or group`);
      }
    }
  }
}

/** The entities that a fact names, with the field of each. */
function namedEntities(fact: Fact): readonly (readonly [field: string, id: string])[] {
  switch (fact.kind) {
    case 'statement':
      return [
        ['speaker', fact.speaker],
        ...(fact.onBehalfOf === undefined ? [] : [['onBehalfOf', fact.onBehalfOf] as const]),
        ...fact.about.map((id, index) => [`about[${index}]`, id] as const),
      ];
    case 'event':
      return fact.participants.map((id, index) => [`participants[${index}]`, id] as const);
    case 'standing':
      return [['subject', fact.subject]];
  }
}

function checkStance(statement: Statement, read: ReadStory, report: ReportField): void {
  const { stance } = statement;
  if (stance === undefined) return;
  if (!read.ids.questions.some(({ id }) => id === stance.question)) {
    report(statement, 'stance.question', `the story has no question "${stance.question}"`);
    return;
  }
  const question = read.story.questions.find(({ id }) => id === stance.question);
  if (question && !question.positions.some(({ id }) => id === stance.position)) {
    const message = `the question "${question.id}" has no position "${stance.position}"`;
    report(statement, 'stance.position', message);
  }
}

/** Whether following what is relayed comes back to where it began. */
function isInCircle(statement: Statement, parsed: ReadonlyMap<string, Fact>): boolean {
  const passed = new Set<string>();
  let at: Fact | undefined = statement;
  while (at?.kind === 'statement' && at.relays !== undefined && !passed.has(at.id)) {
    passed.add(at.id);
    if (at.relays === statement.id) return true;
    at = parsed.get(at.relays);
  }
  return false;
}

function checkRelay(
  statement: Statement,
  facts: ReadonlySet<string>,
  parsed: ReadonlyMap<string, Fact>,
  report: ReportField,
): void {
  if (statement.relays === undefined) return;
  const { relays } = statement;
  const relayed = parsed.get(relays);
  if (!facts.has(relays)) report(statement, 'relays', `the story has no fact "${relays}"`);
  else if (relayed && relayed.kind !== 'statement')
    report(statement, 'relays', `"${relays}" is no statement`);
  else if (relayed?.kind === 'statement' && relayed.speaker === statement.speaker) {
    report(statement, 'relays', `"${relays}" is by the same speaker; only another's words are relayed`);
  } else if (isInCircle(statement, parsed)) {
    report(statement, 'relays', 'leads back to this statement; what was said first relays nothing');
  }
}

function checkLists(fact: Fact, report: ReportField): void {
  const lists: Readonly<Record<string, readonly string[]>> = {
    context: fact.context,
    topics: fact.topics,
    ...(fact.kind === 'statement' ? { about: fact.about } : {}),
    ...(fact.kind === 'event' ? { participants: fact.participants } : {}),
  };
  for (const [field, list] of Object.entries(lists)) {
    for (const [index, id] of repeatedIn(list)) report(fact, `${field}[${index}]`, `"${id}" is listed twice`);
  }
}

/** What the facts of a story refer to. Without `known`, entities are not looked up. */
export function checkReferences(
  read: ReadStory,
  known: KnownEntities | undefined,
  report: ReportField,
): void {
  const facts = idsOf(read.ids.facts);
  const topics = idsOf(read.ids.topics);
  const sources = idsOf(read.ids.sources);
  const parsed = new Map<string, Fact>(read.story.facts.map((fact) => [fact.id, fact]));
  for (const fact of read.story.facts) {
    for (const [field, id] of namedEntities(fact)) {
      if (known && !known.has(id)) report(fact, field, `there is no entity "${id}"`);
    }
    for (const [index, id] of fact.topics.entries()) {
      if (!topics.has(id)) report(fact, `topics[${index}]`, `the story has no topic "${id}"`);
    }
    for (const [index, { source }] of fact.evidence.entries()) {
      if (!sources.has(source))
        report(fact, `evidence[${index}].source`, `the story has no source "${source}"`);
    }
    for (const [index, id] of fact.context.entries()) {
      const field = `context[${index}]`;
      if (id === fact.id) report(fact, field, 'a fact cannot be its own context');
      else if (!facts.has(id)) report(fact, field, `the story has no fact "${id}"`);
    }
    checkLists(fact, report);
    if (fact.kind === 'statement') {
      if (fact.onBehalfOf === fact.speaker) {
        report(fact, 'onBehalfOf', 'is the speaker, who needs no mention twice');
      }
      checkStance(fact, read, report);
      checkRelay(fact, facts, parsed, report);
    }
  }
}
