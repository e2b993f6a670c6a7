/** A fact in lines: who, when, where, the words or what they come to, and the place in the source. */
import type { Item } from '../answers/answer.js';
import type { Entity, EntityId, Event, Fact, Standing, Statement, When } from '../facts/schema.js';
import { entityOf, isRetracted, locateFact, roleAt, type Store, whenOf } from '../facts/store.js';
import type { Citations } from './citation.js';
import { otherCorrections, retractionLines } from './corrections.js';
import { escapeText } from './markdown.js';
import { memoise } from './memoise.js';
import { quotationLines } from './quotation.js';
import { whenInWords } from './when.js';

/** What lines of facts are written with. */
export interface Writer {
  readonly store: Store;
  readonly citations: Citations;
}

export const bold = (text: string): string => `**${escapeText(text)}**`;

export const whenText = memoise((when: When): string => escapeText(whenInWords(when)));

export const summaryText = memoise(({ summary }: Fact): string => escapeText(summary));

const nameText = memoise(({ name }: Entity): string => bold(name));

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The role that somebody held at the time, as a phrase that follows the name, without its body where that is named next
 * to it anyway; empty where no role is on record.
 */
function roleText({ store }: Writer, entity: Entity, bounds: Item['bounds'], behalf?: EntityId): string {
  const role = roleAt(entity, bounds);
  if (role === undefined) return '';
  const isOfBehalf = role.organization !== undefined && role.organization === behalf;
  const body =
    role.organization === undefined || isOfBehalf ? undefined : store.entities.get(role.organization);
  const names = body === undefined ? [] : [body.name, ...body.aliases];
  const isNamed = names.some((name) => role.title.toLowerCase().includes(name.toLowerCase()));
  const title = body === undefined || isNamed ? role.title : `${role.title}, ${body.name}`;
  return `, ${escapeText(title)}`;
}

/** Who speaks, in which role, for whom; and whose words they pass on. */
export function speakerText(writer: Writer, { fact, bounds }: Item<Statement>): string {
  const { store } = writer;
  const speaker = entityOf(store, fact.speaker);
  const own = `${nameText(speaker)}${roleText(writer, speaker, bounds, fact.onBehalfOf)}`;
  const behalf =
    fact.onBehalfOf === undefined ? '' : `, on behalf of ${nameText(entityOf(store, fact.onBehalfOf))}`;
  const relayed = fact.relays === undefined ? undefined : locateFact(store, fact.relays)?.fact;
  if (relayed?.kind !== 'statement') return own + behalf;
  return `${nameText(entityOf(store, relayed.speaker))}, quoted by ${own}${behalf}`;
}

/** What a statement that is not quoted in full rests on. */
function formLine(statement: Statement): readonly string[] {
  switch (statement.form) {
    case 'verbatim':
      return statement.quote.closedInSource ? [] : ['The source opens this quotation and never closes it.'];
    case 'partial':
      return [
        statement.quote.closedInSource
          ? 'Quoted in part.'
          : 'Quoted in part; the source opens this quotation and never closes it.',
      ];
    case 'paraphrase':
      return [
        statement.stance?.basis === 'act'
          ? 'An act as the source reports it; no words are quoted.'
          : "Paraphrase by the source, not the speaker's own words.",
      ];
  }
}

/** The words of a statement, or the paraphrase of them. What was retracted is no longer shown as anybody's words. */
export const wordsOf = memoise((statement: Statement): readonly string[] => {
  const summary = summaryText(statement);
  if (isRetracted(statement)) return [`As it was recorded: ${summary}`];
  if (statement.form === 'paraphrase') return [summary, ...formLine(statement)];
  return [...quotationLines(statement), ...formLine(statement), `Our summary: ${summary}`];
});

/** The body of a statement: its own words or the paraphrase, where it was said and to whom, and what was corrected. */
function statementBody(statement: Statement, reference: string): readonly string[] {
  const place = [
    ...(statement.venue === undefined ? [] : [`Where: ${escapeText(statement.venue)}`]),
    ...(statement.addressee === undefined ? [] : [`To: ${escapeText(statement.addressee)}`]),
    `Source: ${reference}`,
  ].join(' · ');
  return [...retractionLines(statement), ...wordsOf(statement), place, ...otherCorrections(statement)];
}

/** What a page says once of a date that the source does not simply state. */
export const dateNotes = memoise(({ note, basis }: When): readonly string[] =>
  note === undefined || basis === 'stated' ? [] : [`On the date: ${escapeText(note)}`],
);

const OF_KIND = { event: 'Happened', standing: 'State of affairs' } as const;

/** What happened or how things stood, with its source after `dated`. */
const eventBody = (fact: Event | Standing, reference: string, dated = ''): readonly string[] => [
  ...retractionLines(fact),
  summaryText(fact),
  `${dated}Source: ${reference}`,
  ...otherCorrections(fact),
];

/** A fact in full, without its headings: who and when, then the rest. */
export function factLines(writer: Writer, item: Item, reference: string): readonly string[] {
  const { fact } = item;
  const when = whenText(whenOf(fact));
  if (fact.kind !== 'statement') return eventBody(fact, reference, `${OF_KIND[fact.kind]} ${when} · `);
  return [`${speakerText(writer, { ...item, fact })} · ${when}`, ...statementBody(fact, reference)];
}

/** A fact in full below a line that gives its date. */
export function undatedLines(writer: Writer, item: Item, reference: string): readonly string[] {
  const { fact } = item;
  if (fact.kind !== 'statement') return eventBody(fact, reference);
  return [speakerText(writer, { ...item, fact }), ...statementBody(fact, reference)];
}
