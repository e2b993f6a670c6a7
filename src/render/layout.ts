/** What an answer consists of before it is cut into pages. */
import type { Answer } from '../answers/answer.js';
import type { Layout } from './block.js';
import type { Writer } from './fact-lines.js';
import { layOutCheck } from './layouts/check/check.js';
import { layOutList } from './layouts/lists.js';
import { layOutNothing } from './layouts/nothing.js';
import { layOutEverybody } from './layouts/positions.js';
import { layOutSources } from './layouts/sources.js';
import { layOutNoPosition, layOutPerson } from './layouts/stance.js';

/** Lays an answer out, whatever it is. */
export function layOut(answer: Answer, writer: Writer): Layout {
  const { body, coverage } = answer;
  switch (body.kind) {
    case 'stance':
      return layOutPerson(body, writer);
    case 'no-position':
      return layOutNoPosition(body, writer);
    case 'positions':
      return layOutEverybody(body, writer);
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
    case 'check':
      return layOutCheck(body, writer);
  }
}
