/** Dates: nothing is on record from after its source, and what a source prints agrees or is explained in a note. */
import type { ReadEntities, ReadStory } from './check-shape.js';
import { boundsOf } from './edtf.js';
import { contradictionsOf } from './printed-dates.js';
import { dateFieldOf, type ReportField } from './rule.js';
import type { SourceId, When } from './schema.js';
import { whenOf } from './store.js';

/** A printed date that contradicts the one on record is kept as it is, but a note has to say so. */
function checkPrinted(record: { readonly id: string }, field: string, when: When, report: ReportField): void {
  if (when.printed === undefined || when.note !== undefined) return;
  for (const fault of contradictionsOf(when.printed, boundsOf(when.edtf))) {
    report(record, `${field}.printed`, `${fault}; a note must say so`);
  }
}

export function checkSourceDates({ story }: ReadStory, report: ReportField): void {
  for (const source of story.sources) {
    const { published, retrieved } = source;
    if (published === undefined) continue;
    checkPrinted(source, 'published', published, report);
    const { earliest } = boundsOf(published.edtf);
    if (retrieved !== undefined && earliest !== null && retrieved < earliest) {
      report(source, 'retrieved', `is ${retrieved}, before it was published (${published.edtf})`);
    }
  }
}

const DONE = { said: 'said', happened: 'happened', asOf: 'true' } as const;

export function checkFactDates({ story }: ReadStory, report: ReportField): void {
  const published = new Map<SourceId, When>();
  for (const source of story.sources) if (source.published) published.set(source.id, source.published);
  for (const fact of story.facts) {
    const when = whenOf(fact);
    const field = dateFieldOf(fact);
    checkPrinted(fact, field, when, report);
    const { earliest } = boundsOf(when.edtf);
    for (const id of new Set(fact.evidence.map(({ source }) => source))) {
      const publication = published.get(id);
      const latest = publication ? boundsOf(publication.edtf).latest : null;
      if (earliest === null || latest === null || earliest <= latest) continue;
      const message = `is ${when.edtf}, but "${id}" was published by ${latest} and cannot tell what was ${DONE[field]} later`;
      report(fact, `${field}.edtf`, message);
    }
  }
}

/** A role ends after it began. */
export function checkRoleDates({ entities }: ReadEntities, report: ReportField): void {
  for (const entity of entities) {
    for (const [index, { from, to }] of entity.roles.entries()) {
      const began = from === undefined ? null : boundsOf(from).earliest;
      const ended = to === undefined ? null : boundsOf(to).latest;
      if (began !== null && ended !== null && ended < began) {
        report(entity, `roles[${index}].to`, `is ${to}, before the role began (${from})`);
      }
    }
  }
}
