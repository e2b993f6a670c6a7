/** A fact in lines: who, when, where, the words or what they come to, and the place in the source. */
import type { Item } from '../answers/answer.js';
import type { Fact, Statement, When } from '../facts/schema.js';
import { entityOf, isRetracted, type Store, whenOf } from '../facts/store.js';
import type { Citations } from './citation.js';
import { otherCorrections, retractedMark, retractionLines } from './corrections.js';
import { escapeText } from './markdown.js';
import { memoise } from './memoise.js';
import { quotationLines } from './quotation.js';
import { boldName, speakerLines } from './speaker-line.js';
import { whenInWords } from './when.js';

/** What lines of facts are written with. */
export interface Writer {
  readonly store: Store;
  readonly citations: Citations;
}

export const whenText = memoise((when: When): string => escapeText(whenInWords(when)));

const ofSummary = ({ summary }: Fact): string => escapeText(summary);

/** The summary; of what was retracted, as what the record had said. */
export const summaryText = memoise((fact: Fact): string =>
  isRetracted(fact) ? `As it was recorded: ${ofSummary(fact)}` : ofSummary(fact),
);

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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
  if (isRetracted(statement)) return [summary];
  if (statement.form === 'paraphrase') return [summary, ...formLine(statement)];
  return [...quotationLines(statement), ...formLine(statement), `Our summary: ${summary}`];
});

/** Whose statement it is, what happened, or for whom things stood so: what a fact is, before what it says. */
function headLines(writer: Writer, item: Item): readonly string[] {
  const { fact } = item;
  switch (fact.kind) {
    case 'statement':
      return speakerLines(writer.store, { ...item, fact });
    case 'event':
      return [];
    case 'standing':
      return [`How things stood for ${boldName(entityOf(writer.store, fact.subject))}, as the source has it`];
  }
}

/** The lines above a fact's words. A retraction comes before all else, so that nobody reads what it took back as said. */
function aboveWords(writer: Writer, item: Item, when: string | undefined): readonly string[] {
  const { fact } = item;
  const [first, ...more] = headLines(writer, item);
  const head = [first, fact.kind === 'event' ? undefined : when].filter((part) => part !== undefined);
  const mark = retractedMark(fact);
  if (mark === undefined) return head.length > 0 ? [head.join(' · '), ...more] : more;
  const until = head.length > 0 ? ` Recorded until then as: ${head.join(' · ')}` : '';
  return [`${mark}${until}`, ...more, ...retractionLines(fact)];
}

/** Where it was said, to whom, and the place in the source. */
function placeLine(fact: Fact, reference: string, when: string | undefined): string {
  const { venue, addressee } = fact.kind === 'statement' ? fact : { venue: undefined, addressee: undefined };
  return [
    ...(fact.kind === 'event' && when !== undefined ? [`Happened ${when}`] : []),
    ...(venue === undefined ? [] : [`Where: ${escapeText(venue)}`]),
    ...(addressee === undefined ? [] : [`To: ${escapeText(addressee)}`]),
    `Source: ${reference}`,
  ].join(' · ');
}

function linesOf(writer: Writer, item: Item, reference: string, when?: string): readonly string[] {
  const { fact } = item;
  return [
    ...aboveWords(writer, item, when),
    ...(fact.kind === 'statement' ? wordsOf(fact) : [summaryText(fact)]),
    placeLine(fact, reference, when),
    ...otherCorrections(fact),
  ];
}

/** A fact in full, without its headings: who and when, then the rest. */
export const factLines = (writer: Writer, item: Item, reference: string): readonly string[] =>
  linesOf(writer, item, reference, whenText(whenOf(item.fact)));

/** A fact in full below a line that gives its date. */
export const undatedLines = (writer: Writer, item: Item, reference: string): readonly string[] =>
  linesOf(writer, item, reference);
