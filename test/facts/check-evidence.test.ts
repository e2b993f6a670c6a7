import { describe } from 'vitest';
import { failing, passing } from './rule-cases.js';

describe('evidence, without the text at hand', () => {
  failing([
    [
      'a position that ends before it starts',
      ({ story }) => (story.facts[3].evidence[0].position.end = 1),
      'union-met',
      'facts[3].evidence[0].position',
      'end after its start',
    ],
    [
      'a position that is not as long as its quotation',
      ({ story }) => (story.facts[0].evidence[0].position.end += 1),
      'open-pier',
      'facts[0].evidence[0].position',
      'but the quotation has 19',
    ],
    [
      'a position shorter than the words that it begins with',
      ({ story }) => {
        const { position } = story.facts[3].evidence[0];
        position.end = position.start + 2;
      },
      'union-met',
      'facts[3].evidence[0].position',
      'less than the passage',
    ],
    [
      'a position past the end of its source',
      ({ story }) => (story.facts[4].evidence[0].position.end = 5000),
      'not-charged',
      'facts[4].evidence[0].position.end',
      'is 5000',
    ],
    [
      'nothing but a source that was withdrawn',
      ({ story }) => (story.sources[0].status = 'withdrawn'),
      'open-pier',
      'facts[0].evidence[0].source',
      'must retract it',
    ],
  ]);
  passing([
    [
      'records retracted with their source',
      ({ story }) => {
        story.sources[0].status = 'withdrawn';
        for (const position of story.questions[0].positions) position.held = false;
        for (const fact of story.facts) {
          fact.corrections = [{ at: '2026-03-01', level: 'retraction', wrong: 'the source', before: 'x' }];
        }
      },
    ],
  ]);
});
