import { describe } from 'vitest';
import { failing, passing } from './rule-cases.js';

describe('wording', () => {
  failing([
    [
      'a banned verb',
      ({ story }) => (story.facts[0].summary = 'Ada Quill Insisted on it.'),
      'open-pier',
      'facts[0].summary',
      '"Insisted"',
    ],
    [
      'one of two words',
      ({ story }) => (story.facts[3].summary = 'The union doubled down.'),
      'union-met',
      'facts[3].summary',
      '"doubled down"',
    ],
    [
      'one in the story’s summary',
      ({ story }) => (story.summary = 'What Quill claims.'),
      'pier',
      'summary',
      '"claims"',
    ],
    ['one in a title', ({ story }) => (story.title = 'Quill slams the plan'), 'pier', 'title', '"slams"'],
    [
      'one in a position’s label',
      ({ story }) => (story.questions[0].positions[1].label = 'Refuse to open'),
      'pier-open',
      'questions[0].positions[1].label',
      '"Refuse"',
    ],
    [
      'one in a note on a date',
      ({ story }) => (story.facts[0].said.note = 'The day that Quill claimed.'),
      'open-pier',
      'facts[0].said.note',
      '"claimed"',
    ],
    [
      'one in a description',
      ({ entities }) => (entities.entities[1].description = 'insists on boats'),
      'bo-ferro',
      'entities[1].description',
      '"insists"',
    ],
    [
      'quotation marks',
      ({ story }) => (story.facts[0].summary = 'Quill said “no”.'),
      'open-pier',
      'facts[0].summary',
      'quotation marks',
    ],
    [
      'single ones',
      ({ story }) => (story.facts[0].summary = "Quill said 'no' twice."),
      'open-pier',
      'facts[0].summary',
      'quotation marks',
    ],
    [
      'an alias twice',
      ({ entities }) => (entities.entities[0].aliases = ['Quill', 'QUILL']),
      'ada-quill',
      'entities[0].aliases[1]',
      '"QUILL"',
    ],
    [
      'the name as an alias',
      ({ entities }) => (entities.entities[1].aliases = ['bo ferro']),
      'bo-ferro',
      'entities[1].aliases[0]',
      'already',
    ],
    [
      'a topic’s alias twice',
      ({ story }) => (story.topics[0].aliases = ['a', 'á']),
      'pier-works',
      'topics[0].aliases[1]',
      'already',
    ],
    [
      'a position’s alias twice',
      ({ story }) => (story.questions[0].positions[1].aliases = ['close']),
      'pier-open',
      'questions[0].positions[1].aliases[0]',
      'already',
    ],
  ]);
  passing([
    ['an apostrophe', ({ story }) => (story.facts[0].summary = 'Quill said the owners’ pier isn’t safe.')],
    [
      'a word that only begins like a banned one',
      ({ story }) => (story.facts[0].summary = 'Quill named the claimant.'),
    ],
  ]);
});
