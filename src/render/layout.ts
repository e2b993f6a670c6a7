/** What an answer consists of before it is cut into pages. */
import type { Answer } from '../answers/answer.js';
import type { Block, Look } from './block.js';
import { layOutList } from './layouts/lists.js';
import { layOutNothing } from './layouts/nothing.js';
import { layOutSources } from './layouts/sources.js';
import { layOutStance } from './layouts/stance.js';

export interface Layout {
  readonly title: string;
  /** Lines above the first block of every page. */
  readonly lead: readonly string[];
  readonly blocks: readonly Block[];
}

/** Lays an answer out, whatever it is. */
export function layOut(answer: Answer, look: Look): Layout {
  const { body } = answer;
  switch (body.kind) {
    case 'stance':
    case 'no-position':
    case 'positions':
      return layOutStance(body, look);
    case 'quotes':
    case 'timeline':
    case 'facts':
      return layOutList(body, look);
    case 'sources':
    case 'about':
      return layOutSources(body, answer.coverage, look);
    case 'nothing':
    case 'choice':
      return layOutNothing(body, answer.coverage);
  }
}
