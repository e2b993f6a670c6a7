/** What can be said of evidence without the source's text: it fits its source, and not every source was withdrawn. */
import type { ReadStory } from './check-shape.js';
import type { ReportField } from './rule.js';
import type { Evidence, Fact, Source, SourceId } from './schema.js';
import { isRetracted } from './store.js';

const lengthOf = (text: string): number => [...text].length;

/** A quotation takes as much room as its words; of a passage, less is kept than it is long. */
function checkExtent(
  { position, selector }: Evidence,
  report: (field: string, message: string) => void,
): void {
  const extent = position.end - position.start;
  switch (selector.kind) {
    case 'quotation': {
      const length = lengthOf(selector.exact);
      if (length === extent) return;
      report('position', `is ${extent} characters long, but the quotation has ${length}`);
      return;
    }
    case 'passage': {
      const ends = [selector.first, selector.last].map(lengthOf);
      if (Math.max(...ends) <= extent) return;
      report(
        'position',
        `is ${extent} characters long, which is less than the passage's first or last words`,
      );
    }
  }
}

export function checkEvidence({ story }: ReadStory, report: ReportField): void {
  const lengths = new Map<SourceId, number>(story.sources.map(({ id, length }) => [id, length]));
  for (const fact of story.facts) {
    for (const [index, evidence] of fact.evidence.entries()) {
      const at = `evidence[${index}]`;
      checkExtent(evidence, (field, message) => report(fact, `${at}.${field}`, message));
      const length = lengths.get(evidence.source);
      if (length === undefined || evidence.position.end <= length) continue;
      const message = `is ${evidence.position.end}, but "${evidence.source}" has ${length} characters`;
      report(fact, `${at}.position.end`, message);
    }
  }
}

/** A source that was withdrawn vouches for nothing: what rests on such sources alone was retracted with them. */
export function checkWithdrawn({ story }: ReadStory, report: ReportField): void {
  const isWithdrawn = ({ status }: Source): boolean => status === 'withdrawn';
  const withdrawn = new Set<SourceId>(story.sources.filter(isWithdrawn).map(({ id }) => id));
  const restsOnThemAlone = (fact: Fact): boolean =>
    fact.evidence.every(({ source }) => withdrawn.has(source));
  for (const fact of story.facts) {
    if (!restsOnThemAlone(fact) || isRetracted(fact)) continue;
    const message = 'is withdrawn, and so is every other source of the record; a correction must retract it';
    report(fact, 'evidence[0].source', message);
  }
}
