/** Whether a question repeats a stretch of a quotation, word by word. */
import type { Fact } from '../../../facts/schema.js';
import { segmentsOf } from '../../../facts/store.js';
import type { Reading } from '../reading/reading.js';
import { runOf } from '../words/fact-text.js';

/** A run of at least so many words of the question that stands in a quotation is that quotation, asked for. */
const QUOTED_RUN = 5;
/** Fewer will do where the question puts them in quotation marks. */
const MARKED_RUN = 2;

/** Whether the question repeats a stretch of the fact's quotation, word by word. */
export function repeatsQuotation(fact: Fact, reading: Reading): boolean {
  const quoted = runOf(segmentsOf(fact).join(' . '));
  const asked = reading.words.map(({ fold }) => fold);
  return (
    reading.quoted.some((run) => run.length >= MARKED_RUN && quoted.includes(` ${run.join(' ')} `)) ||
    asked.some(
      (_, at) =>
        at + QUOTED_RUN <= asked.length && quoted.includes(` ${asked.slice(at, at + QUOTED_RUN).join(' ')} `),
    )
  );
}
