import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/facts/text.js';
import {
  DATA,
  FIRST_STORY,
  hasArticle,
  INVENTED,
  type Located,
  locatedEvidence,
  readStories,
  textsAtHand,
} from './stored-data.js';

const paragraphAt = (points: readonly string[], start: number): number =>
  points
    .slice(0, start)
    .join('')
    .split(/\n\s*\n/).length;

/** What the selector of a passage must be, worked out from the text and the position alone. */
function recompute({ evidence, text }: Located): unknown {
  const points = [...text];
  const { start, end } = evidence.position;
  const passage = points.slice(start, end).join('');
  const { selector } = evidence;
  const paragraph = paragraphAt(points, start);
  if (selector.kind === 'quotation') {
    const before = points.slice(start - [...selector.prefix].length, start).join('');
    const after = points.slice(end, end + [...selector.suffix].length).join('');
    return { paragraph, selector: { kind: 'quotation', exact: passage, prefix: before, suffix: after } };
  }
  const first = passage.slice(0, selector.first.length);
  const last = passage.slice(-selector.last.length);
  return { paragraph, selector: { kind: 'passage', sha256: sha256Of(passage), first, last } };
}

const recorded = ({ evidence: { paragraph, selector } }: Located) => ({ paragraph, selector });

/** The marks that may stand before and after a quotation or one of its segments. */
const OPENING = /["“‘'«]$/;
const CLOSING = /^["”’'»]/;

function checkEvidence(dir: string): void {
  const located = locatedEvidence(dir);
  test.each(located.map((one) => [one.name, one] as const))('%s stands where it is recorded', (_, one) => {
    expect(recorded(one)).toEqual(recompute(one));
  });
  test.each(
    located
      .filter(({ evidence }) => evidence.selector.kind === 'passage')
      .map((one) => [one.name, one] as const),
  )('%s keeps no more of a passage than its ends', (_, { evidence }) => {
    const { start, end } = evidence.position;
    const { selector } = evidence;
    if (selector.kind !== 'passage') throw new Error('no passage');
    expect(selector.first.length + selector.last.length).toBeLessThan(end - start);
  });
  const quoted = located.filter(({ evidence }) => evidence.selector.kind === 'quotation');
  test.each(quoted.map((one) => [one.name, one] as const))('%s opens with a mark in the source', (_, one) => {
    const points = [...one.text];
    expect(points.slice(0, one.evidence.position.start).join('').slice(-2).trimEnd()).toMatch(OPENING);
  });
  const texts = textsAtHand();
  const quotes = readStories(dir)
    .filter(({ sources }) => sources.some(({ sha256 }) => texts.has(sha256)))
    .flatMap(({ facts }) => facts)
    .flatMap((fact) => (fact.kind === 'statement' && fact.form !== 'paraphrase' ? [fact] : []));
  test.each(quotes.map((fact) => [fact.id, fact] as const))(
    '%s has its segments as evidence, in order',
    (_, fact) => {
      const quotations = fact.evidence.flatMap(({ source, selector }) =>
        selector.kind === 'quotation' ? [{ source, selector }] : [],
      );
      const first = quotations[0]?.source;
      const inFirst = quotations.filter(({ source }) => source === first);
      expect(inFirst.map(({ selector }) => selector.exact)).toEqual(fact.quote.segments);
      const suffix = inFirst.at(-1)?.selector.suffix ?? '';
      expect(CLOSING.test(suffix)).toBe(fact.quote.closedInSource);
    },
  );
  test('the sources whose texts are at hand have the recorded lengths', () => {
    const sources = readStories(dir).flatMap((story) => story.sources);
    const atHand = sources.filter(({ sha256 }) => texts.has(sha256));
    expect(atHand.length).toBeGreaterThan(0);
    expect(atHand.map(({ length }) => length)).toEqual(
      atHand.map(({ sha256 }) => [...(texts.get(sha256) ?? '')].length),
    );
  });
}

describe.skipIf(!hasArticle)('the first story, against its article', () => {
  if (!hasArticle) return;
  test('the text at hand is that of its source', () => {
    const texts = textsAtHand();
    const first = readStories(DATA).find(({ id }) => id === FIRST_STORY);
    expect(first?.sources.map(({ sha256 }) => texts.has(sha256))).toEqual([true]);
  });
  checkEvidence(DATA);
});

describe('the invented stories, against their texts', () => {
  checkEvidence(INVENTED);
});
