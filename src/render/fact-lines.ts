/** A fact in lines: who, when, where, the words or what they come to, and the place in the source. */
import type { Item } from '../answers/answer.js';
import type {
  Correction,
  Entity,
  EntityId,
  Event,
  Fact,
  Standing,
  Statement,
  When,
} from '../facts/schema.js';
import { entityOf, isRetracted, locateFact, roleAt, type Store, whenOf } from '../facts/store.js';
import type { Block, ContextEntry } from './block.js';
import { type Citations, referTo } from './citation.js';
import { escapeText } from './markdown.js';
import { quotationLines } from './quotation.js';
import { dayInWords, whenInWords } from './when.js';

/** What lines of facts are written with. */
export interface Writer {
  readonly store: Store;
  readonly citations: Citations;
}

export const bold = (text: string): string => `**${escapeText(text)}**`;

export const whenText = (when: When): string => escapeText(whenInWords(when));

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
  const own = `${bold(speaker.name)}${roleText(writer, speaker, bounds, fact.onBehalfOf)}`;
  const behalf =
    fact.onBehalfOf === undefined ? '' : `, on behalf of ${bold(entityOf(store, fact.onBehalfOf).name)}`;
  const relayed = fact.relays === undefined ? undefined : locateFact(store, fact.relays)?.fact;
  if (relayed?.kind !== 'statement') return own + behalf;
  return `${bold(entityOf(store, relayed.speaker).name)}, quoted by ${own}${behalf}`;
}

const LEVELS: Readonly<Record<Exclude<Correction['level'], 'retraction'>, string>> = {
  wording: 'the wording',
  attribution: 'who said it',
  date: 'the date',
};

/** What was corrected, when, and what the record said before; a retraction is named as one. */
export function correctionLines({ at, level, wrong, before }: Correction): readonly string[] {
  const day = dayInWords(at);
  const reason = escapeText(wrong.replace(/[.\s]+$/u, ''));
  const earlier = escapeText(before);
  return level === 'retraction'
    ? [`**Retracted ${day}**: ${reason}.`, `An earlier version said: ${earlier}`]
    : [
        `**Corrected ${day}** (${LEVELS[level]}): an earlier version said: ${earlier}`,
        `It should have read as it does here: ${reason}.`,
      ];
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
          : "Paraphrase by the source, not the speaker's words.",
      ];
  }
}

/** The words of a statement, or the paraphrase of them. What was retracted is no longer shown as anybody's words. */
export function wordsOf(statement: Statement): readonly string[] {
  if (isRetracted(statement)) return [`As it was recorded: ${escapeText(statement.summary)}`];
  if (statement.form === 'paraphrase') return [escapeText(statement.summary), ...formLine(statement)];
  return [
    ...quotationLines(statement),
    ...formLine(statement),
    `Our summary: ${escapeText(statement.summary)}`,
  ];
}

/** A retraction before all else; other corrections below what they corrected. */
const retractionLines = ({ corrections }: Fact): readonly string[] =>
  corrections.filter(({ level }) => level === 'retraction').flatMap(correctionLines);

const otherCorrections = ({ corrections }: Fact): readonly string[] =>
  corrections.filter(({ level }) => level !== 'retraction').flatMap(correctionLines);

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
export function dateNotes({ note, basis }: When): readonly string[] {
  return note === undefined || basis === 'stated' ? [] : [`On the date: ${escapeText(note)}`];
}

const OF_KIND = { event: 'Happened', standing: 'State of affairs' } as const;

/** What happened or how things stood, with its source after `dated`. */
const eventBody = (fact: Event | Standing, reference: string, dated = ''): readonly string[] => [
  ...retractionLines(fact),
  escapeText(fact.summary),
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

/** A context fact in one line. */
function contextEntry(writer: Writer, item: Item): ContextEntry {
  const { fact, record } = item;
  const reference = referTo(fact, record, writer.citations);
  const retracted = fact.corrections
    .filter(isShownFirst)
    .map(({ at }) => `**Retracted ${dayInWords(at)}.** `);
  const words =
    fact.kind === 'statement' && fact.form !== 'paraphrase'
      ? fact.quote.segments.map((segment) => ` “${escapeText(segment)}”`).join(' \\[…\\]')
      : '';
  return {
    fact: fact.id,
    line: `• ${retracted.join('')}${escapeText(fact.summary)}${words} (${whenText(whenOf(fact))}; ${reference.text})`,
    sources: reference.sources,
  };
}

/** The facts that must be shown with a fact, and those that must be shown with them. */
export function contextOf(writer: Writer, fact: Fact): readonly ContextEntry[] {
  const entries: ContextEntry[] = [];
  const seen = new Set([fact.id]);
  const queue = [...fact.context];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const located = seen.has(id) ? undefined : locateFact(writer.store, id);
    seen.add(id);
    if (located === undefined) continue;
    const bounds = located.record.bounds.get(id);
    if (bounds === undefined) continue;
    entries.push(contextEntry(writer, { ...located, bounds }));
    queue.push(...located.fact.context);
  }
  return entries;
}

/** A fact as a block of a page: `write` gives its lines from the reference to its source. */
export function factBlock(
  writer: Writer,
  item: Item,
  parts: {
    readonly headings?: readonly string[];
    readonly once?: readonly string[];
    readonly write?: (reference: string) => readonly string[];
  } = {},
): Block {
  const { fact, record } = item;
  const reference = referTo(fact, record, writer.citations);
  const write = parts.write ?? ((text: string) => factLines(writer, item, text));
  return {
    headings: parts.headings ?? [],
    lines: write(reference.text),
    once: parts.once ?? dateNotes(whenOf(fact)),
    facts: [fact.id],
    sources: reference.sources,
    context: contextOf(writer, fact),
  };
}
