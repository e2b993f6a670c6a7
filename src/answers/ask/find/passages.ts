/** Long quotations by their passages: words that stand far apart in a speech say nothing together. */
import type { Fact } from '../../../facts/schema.js';
import { segmentsOf } from '../../../facts/store.js';
import { indexTermsOf, isAmongTerms, type Unit } from '../../../search/terms.js';
import { WORD } from '../../../search/words.js';

/** A text of fewer words is one passage. */
const LONGEST_PASSAGE = 60;

/** So many sentences beside each other are about the same. */
const SENTENCES = 3;

type Terms = ReadonlySet<string>;

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?…]["”’»]?)\s+/u);

/** Every run of so many sentences. */
const runsOf = (sentences: readonly string[]): readonly string[] =>
  sentences.length <= SENTENCES
    ? [sentences.join(' ')]
    : sentences.slice(SENTENCES - 1).map((_, at) => sentences.slice(at, at + SENTENCES).join(' '));

interface Passages {
  readonly whole: Terms;
  /** What is said of the quotation, with each passage of it. */
  readonly parts: readonly Terms[];
}

const made = new WeakMap<Fact, Passages>();

function passagesOf(fact: Fact): Passages {
  const known = made.get(fact);
  if (known) return known;
  const summary = indexTermsOf(fact.summary);
  const parts = segmentsOf(fact)
    .flatMap((text) => runsOf(sentencesOf(text)))
    .map(indexTermsOf);
  const passages = {
    whole: new Set([summary, ...parts].flatMap((terms) => [...terms])),
    parts: parts.map((terms) => new Set([...summary, ...terms])),
  };
  made.set(fact, passages);
  return passages;
}

/** Whether what is quoted is longer than a passage. */
export const isLong = (fact: Fact): boolean =>
  segmentsOf(fact).reduce((sum, text) => sum + (text.match(WORD)?.length ?? 0), 0) > LONGEST_PASSAGE;

/** Of what is asked for, what a long quotation holds, but not in the passage that holds most of it; the summary is part of each. */
export function scatteredIn(fact: Fact, units: readonly Unit[]): readonly Unit[] {
  if (!isLong(fact)) return [];
  const { whole, parts } = passagesOf(fact);
  const held = units.filter((unit) => isAmongTerms(whole, unit));
  const apart = parts.map((terms) => held.filter((unit) => !isAmongTerms(terms, unit)));
  return apart.toSorted((a, b) => a.length - b.length)[0] ?? [];
}
