/** The bot's own sentences are neutral and quote nobody; names are listed once. */
import type { ReadEntities, ReadStory } from './check-shape.js';
import { hasQuotationMarks } from './quotation-marks.js';
import { dateFieldOf, type ReportField, repeatedIn } from './rule.js';
import { whenOf } from './store.js';
import { foldKey } from './text.js';
import { findBannedVerbs } from './wording.js';

interface HasId {
  readonly id: string;
}

function checkVerbs(record: HasId, field: string, text: string | undefined, report: ReportField): void {
  if (text === undefined) return;
  for (const verb of new Set(findBannedVerbs(text))) {
    report(record, field, `"${verb}" takes a side; a neutral verb such as said, told or asked does not`);
  }
}

function checkSentence(record: HasId, summary: string, report: ReportField): void {
  checkVerbs(record, 'summary', summary, report);
  if (hasQuotationMarks(summary)) {
    report(
      record,
      'summary',
      'has quotation marks; it is told in our own words, and quotations are kept apart',
    );
  }
}

export function checkSummaries({ story }: ReadStory, report: ReportField): void {
  checkSentence(story, story.summary, report);
  for (const fact of story.facts) checkSentence(fact, fact.summary, report);
}

/** Titles, questions, labels and notes are shown beside the summaries. What people may type for them is not checked. */
export function checkOurWords({ story }: ReadStory, report: ReportField): void {
  checkVerbs(story, 'title', story.title, report);
  for (const question of story.questions) {
    checkVerbs(question, 'text', question.text, report);
    for (const [index, { label }] of question.positions.entries()) {
      checkVerbs(question, `positions[${index}].label`, label, report);
    }
  }
  for (const topic of story.topics) checkVerbs(topic, 'label', topic.label, report);
  for (const source of story.sources) {
    checkVerbs(source, 'note', source.note, report);
    checkVerbs(source, 'published.note', source.published?.note, report);
  }
  for (const fact of story.facts) {
    checkVerbs(fact, `${dateFieldOf(fact)}.note`, whenOf(fact).note, report);
  }
}

export function checkDescriptions({ entities }: ReadEntities, report: ReportField): void {
  for (const entity of entities) checkVerbs(entity, 'description', entity.description, report);
}

/** What a record is called is listed once, however it is written. */
function checkNames(
  record: HasId,
  at: string,
  named: { readonly name: string; readonly aliases: readonly string[] },
  report: ReportField,
): void {
  for (const [index, key] of repeatedIn([named.name, ...named.aliases].map(foldKey))) {
    const message = `"${named.aliases[index - 1] ?? key}" is among its names already`;
    report(record, `${at}aliases[${index - 1}]`, message);
  }
}

export function checkEntityNames({ entities }: ReadEntities, report: ReportField): void {
  for (const entity of entities) checkNames(entity, '', entity, report);
}

export function checkStoryNames({ story }: ReadStory, report: ReportField): void {
  for (const topic of story.topics) {
    checkNames(topic, '', { name: topic.label, aliases: topic.aliases }, report);
  }
  for (const question of story.questions) {
    checkNames(question, '', { name: question.text, aliases: question.aliases }, report);
    for (const [index, { label, aliases }] of question.positions.entries()) {
      checkNames(question, `positions[${index}].`, { name: label, aliases }, report);
    }
  }
}
