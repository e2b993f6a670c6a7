/** Quotations checked: the verdict, and the words side by side with the record. */
import type { CheckAnswer } from '../../answers/answer.js';
import type { Layout } from '../block.js';
import type { Writer } from '../fact-lines.js';

export function layOutCheck(body: CheckAnswer, _writer: Writer): Layout {
  return { title: body.checks[0].verdict.kind, lead: [], blocks: [] };
}
