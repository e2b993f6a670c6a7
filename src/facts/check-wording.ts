/** The bot's own sentences are neutral and quote nobody; names are listed once. */
import type { ReadEntities, ReadStory } from './check-shape.js';
import { hasQuotationMarks } from './quotation-marks.js';
import { type ReportField, repeatedIn } from './rule.js';
import { foldKey } from './text.js';
import { findBannedVerbs } from './wording.js';

function checkSentence(record: { readonly id: string }, summary: string, report: ReportField): void {
  for (const verb of new Set(findBannedVerbs(summary))) {
    report(record, 'summary', `"${verb}" takes a side; a neutral verb such as said, told or asked does not`);
  }
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

/** What a record is called is listed once, however it is written. */
function checkNames(
  record: { readonly id: string },
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
