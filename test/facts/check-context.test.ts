import { describe } from 'vitest';
import { failing, passing } from './rule-cases.js';

const ACCUSATION = 'Bo Ferro said that Ada Quill was accused of theft.';

describe('standing context', () => {
  failing([
    [
      'a topic of wrongdoing',
      ({ story }) => (story.facts[1].topics = ['missing-funds']),
      'unwise',
      'facts[1].context',
      '"not-charged"',
    ],
    [
      'a word of it in a summary',
      ({ story }) => (story.facts[1].summary = ACCUSATION),
      'unwise',
      'facts[1].context',
      '"accused"',
    ],
    [
      'an event',
      ({ story }) =>
        Object.assign(story.facts[3], { topics: ['missing-funds'], participants: ['ada-quill'] }),
      'union-met',
      'facts[3].context',
      'must carry',
    ],
    [
      'by the one concerned',
      ({ story }) => (story.facts[0].topics = ['missing-funds']),
      'open-pier',
      'facts[0].context',
      'must carry',
    ],
    [
      'a word of it in a quotation',
      ({ story }) => {
        story.facts[1].quote.segments = ['fraud'];
        story.facts[1].evidence[0].selector.exact = 'fraud';
      },
      'unwise',
      'facts[1].context',
      '"fraud"',
    ],
  ]);
  passing([
    [
      'with its context',
      ({ story }) => Object.assign(story.facts[1], { summary: ACCUSATION, context: ['not-charged'] }),
    ],
    [
      'about somebody without a standing record',
      ({ story }) => Object.assign(story.facts[1], { summary: ACCUSATION, about: [] }),
    ],
    [
      'a standing record that was retracted',
      ({ story }) => {
        story.facts[1].summary = ACCUSATION;
        story.facts[4].corrections = [{ at: '2026-03-01', level: 'retraction', wrong: 'all', before: 'x' }];
      },
    ],
  ]);
});
