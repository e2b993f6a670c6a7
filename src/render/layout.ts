/** What an answer consists of before it is cut into pages. */
import type { Answer } from '../answers/answer.js';
import type { Layout } from './block.js';
import type { Writer } from './fact-lines.js';
import { layOutList } from './layouts/lists.js';
import { layOutNothing } from './layouts/nothing.js';
import { layOutSources } from './layouts/sources.js';
import { layOutStance } from './layouts/stance.js';

/** Lays an answer out, whatever it is. */
export function layOut(answer: Answer, writer: Writer): Layout {
  const { body, coverage } = answer;
  switch (body.kind) {
    case 'stance':
    case 'no-position':
    case 'positions':
      return layOutStance(body, writer);
    case 'quotes':
    case 'timeline':
    case 'facts':
      return layOutList(body, writer);
    case 'sources':
    case 'about':
      return layOutSources(body, coverage, writer);
    case 'nothing':
    case 'choice':
      return layOutNothing(body, coverage);
  }
}
