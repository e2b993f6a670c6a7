/** The check against the sources themselves, for those whose text is at hand. */
import { compareEvidence, enclosingStretch, prepareText, type SourceText } from './anchors.js';
import type { ReadStory } from './check-shape.js';
import type { Problem, Report } from './problem.js';
import { type ReportField, reportFor } from './rule.js';
import type { Fact, Source, SourceId } from './schema.js';

export interface ComparedTexts {
  readonly problems: readonly Problem[];
  readonly compared: number;
  /** Sources whose text is not there, by id, in the order of the stories. */
  readonly notCompared: readonly SourceId[];
}

/** A source leaves a quotation open where one of the stretches that hold it is never closed. */
function checkClosing(fact: Fact, texts: ReadonlyMap<SourceId, SourceText>, report: ReportField): void {
  if (fact.kind !== 'statement' || fact.form === 'paraphrase') return;
  const quotations = fact.evidence.filter(({ selector }) => selector.kind === 'quotation');
  const stretches = quotations.map((evidence) => {
    const text = texts.get(evidence.source);
    return text && enclosingStretch(text, evidence);
  });
  const isOpen = stretches.some((stretch) => stretch?.closed === false);
  if (isOpen && fact.quote.closedInSource) {
    report(fact, 'quote.closedInSource', 'is true, but the source never closes the quotation');
  }
  const isClosed = stretches.length > 0 && stretches.every((stretch) => stretch?.closed === true);
  if (isClosed && !fact.quote.closedInSource) {
    report(fact, 'quote.closedInSource', 'is false, but the source closes the quotation');
  }
}

function checkLength(source: Source, text: SourceText, report: ReportField): void {
  const { length } = text.indexed;
  if (source.length === length) return;
  report(source, 'length', `is ${source.length}, but the text has ${length} characters`);
}

/** Compares each record with the normalised texts of its sources, found by their hash. */
export function compareTexts(
  stories: readonly ReadStory[],
  texts: ReadonlyMap<string, string>,
): ComparedTexts {
  const problems: Problem[] = [];
  const notCompared: SourceId[] = [];
  let compared = 0;
  const report: Report = (problem) => {
    problems.push(problem);
  };
  for (const read of stories) {
    const { story } = read;
    const reportField = reportFor(read, report);
    const atHand = new Map<SourceId, SourceText>();
    for (const source of story.sources) {
      const raw = texts.get(source.sha256);
      if (raw === undefined) {
        notCompared.push(source.id);
        continue;
      }
      compared += 1;
      const text = prepareText(raw);
      atHand.set(source.id, text);
      checkLength(source, text, reportField);
    }
    for (const fact of story.facts) {
      for (const [index, evidence] of fact.evidence.entries()) {
        const text = atHand.get(evidence.source);
        if (text === undefined) continue;
        for (const { field, message } of compareEvidence(evidence, text)) {
          reportField(fact, `evidence[${index}].${field}`, message);
        }
      }
      checkClosing(fact, atHand, reportField);
    }
  }
  return { problems, compared, notCompared };
}
