import { describe } from 'vitest';
import { failing } from './rule-cases.js';

describe('positions', () => {
  failing([
    [
      'held by nobody',
      ({ story }) => delete story.questions[0].positions[2].held,
      'pier-open',
      'questions[0].positions[2]',
      '"held": false',
    ],
    [
      'held, but marked as not held',
      ({ story }) => (story.questions[0].positions[0].held = false),
      'pier-open',
      'questions[0].positions[0].held',
      '"open-pier" takes it',
    ],
    [
      'resting on words that are not there',
      ({ story }) => {
        story.facts[0].form = 'paraphrase';
        delete story.facts[0].quote;
        story.facts[0].evidence = story.facts[3].evidence;
      },
      'open-pier',
      'facts[0].stance.basis',
      'quotes none',
    ],
  ]);
});
