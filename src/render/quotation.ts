/** The speaker's own words, as block quotations: nothing else ever stands between quotation marks. */
import type { Evidence, QuotedStatement } from '../facts/schema.js';
import { escapeText } from './markdown.js';

/**
 * Between the end of one segment and the beginning of the next lie at most quotation marks and a paragraph's break:
 * then nothing was said in between. Counted in characters of the source's text.
 */
const NOTHING_BETWEEN = 5;

/** The evidence for a segment, in the source of the one before it where it has some there. */
function evidenceFor(
  statement: QuotedStatement,
  segment: string,
  near: Evidence | undefined,
): Evidence | undefined {
  const matching = statement.evidence.filter(
    ({ selector }) => selector.kind === 'quotation' && selector.exact === segment,
  );
  const follows = (evidence: Evidence): boolean =>
    near !== undefined && evidence.source === near.source && evidence.position.start >= near.position.end;
  return matching.find(follows) ?? matching.find(({ source }) => source === near?.source) ?? matching[0];
}

const isContiguous = (before: Evidence | undefined, after: Evidence | undefined): boolean => {
  if (before === undefined || after === undefined || before.source !== after.source) return false;
  const gap = after.position.start - before.position.end;
  return gap >= 0 && gap <= NOTHING_BETWEEN;
};

/**
 * Lines of a block quotation, each segment in marks of its own. Segments with nothing between them in the source follow
 * each other line by line; anything left out between two is shown as […].
 */
export function quotationLines(
  statement: QuotedStatement,
  write: (segment: string, place: number) => string = escapeText,
): readonly string[] {
  const lines: string[] = [];
  let before: Evidence | undefined;
  statement.quote.segments.forEach((segment, place) => {
    const evidence = evidenceFor(statement, segment, before);
    const isCut = place > 0 && statement.form === 'verbatim' && !isContiguous(before, evidence);
    lines.push(`> ${isCut ? '\\[…\\] ' : ''}“${write(segment, place)}”`);
    before = evidence;
  });
  return lines;
}
