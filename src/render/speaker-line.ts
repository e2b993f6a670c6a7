/** Who speaks: in which role, for whom, and whose words are passed on. */
import type { Item } from '../answers/answer.js';
import { foldKey } from '../facts/fold.js';
import type { Entity, EntityId, Statement } from '../facts/schema.js';
import { entityOf, isRetracted, locateFact, roleAt, type Store, segmentsOf } from '../facts/store.js';
import { escapeText } from './markdown.js';
import { memoise } from './memoise.js';

export const bold = (text: string): string => `**${escapeText(text)}**`;

export const boldName = memoise(({ name }: Entity): string => bold(name));

/** The role that somebody held at the time, without its body where that is named next to it anyway. */
export function roleTitle(
  store: Store,
  entity: Entity,
  bounds: Item['bounds'],
  behalf?: EntityId,
): string | undefined {
  const role = roleAt(entity, bounds);
  if (role === undefined) return undefined;
  const isOfBehalf = role.organization !== undefined && role.organization === behalf;
  const body =
    role.organization === undefined || isOfBehalf ? undefined : store.entities.get(role.organization);
  const names = body === undefined ? [] : [body.name, ...body.aliases];
  const isNamed = names.some((name) => role.title.toLowerCase().includes(name.toLowerCase()));
  return body === undefined || isNamed ? role.title : `${role.title}, ${body.name}`;
}

/** The words of a text alone, each with a blank on either side, so that one text is found within another. */
const wordsIn = (text: string): string =>
  ` ${(foldKey(text).match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? []).join(' ')} `;

/**
 * Whether a statement is nothing but the words that it passes on. `relays` names the statement that they come from and
 * not which words they are: they are all of it only where each segment stands within that statement's own words.
 */
export function isAllOf(passing: Statement, relayed: Statement): boolean {
  const segments = segmentsOf(passing).map(wordsIn);
  const origins = segmentsOf(relayed).map(wordsIn);
  return (
    segments.length > 0 &&
    segments.every((segment) => segment.trim() !== '' && origins.some((origin) => origin.includes(segment)))
  );
}

/**
 * Whose statement it is, in a first line, and in a second that it passes on words of somebody else. That other is named
 * first only where the statement has no words of its own. No name stands out where what it stood over was retracted.
 */
export function speakerLines(
  store: Store,
  { fact, bounds }: Item<Statement>,
): readonly [string, ...string[]] {
  const name = (id: EntityId): string => {
    const entity = entityOf(store, id);
    return isRetracted(fact) ? escapeText(entity.name) : boldName(entity);
  };
  const title = roleTitle(store, entityOf(store, fact.speaker), bounds, fact.onBehalfOf);
  const role = title === undefined ? '' : `, ${escapeText(title)}`;
  const behalf = fact.onBehalfOf === undefined ? '' : `, on behalf of ${name(fact.onBehalfOf)}`;
  const own = `${name(fact.speaker)}${role}${behalf}`;
  const relayed = fact.relays === undefined ? undefined : locateFact(store, fact.relays)?.fact;
  if (relayed?.kind !== 'statement') return [own];
  return isAllOf(fact, relayed)
    ? [`${name(relayed.speaker)}, quoted by ${own}`]
    : [own, `Passing on words of ${name(relayed.speaker)}.`];
}
