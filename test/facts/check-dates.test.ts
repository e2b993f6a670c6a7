import { describe } from 'vitest';
import { failing, passing } from './rule-cases.js';

describe('dates', () => {
  failing([
    [
      'said after publication',
      ({ story }) => (story.facts[2].said.edtf = '2026-02-13'),
      'close-it',
      'facts[2].said.edtf',
      'published',
    ],
    [
      'happened after it',
      ({ story }) => (story.facts[3].happened.edtf = '2026-03'),
      'union-met',
      'facts[3].happened.edtf',
      'published',
    ],
    [
      'a wrong weekday',
      ({ story }) => (story.facts[0].said.printed = 'on Monday'),
      'open-pier',
      'facts[0].said.printed',
      '"Monday"',
    ],
    [
      'a wrong day',
      ({ story }) => (story.facts[0].said.printed = 'Feb 10'),
      'open-pier',
      'facts[0].said.printed',
      '"Feb 10"',
    ],
    [
      'a wrong weekday of publication',
      ({ story }) => (story.sources[0].published.printed = 'Monday'),
      'gazette',
      'sources[0].published.printed',
      'Thursday',
    ],
    [
      'retrieved before publication',
      ({ story }) => (story.sources[0].retrieved = '2026-02-11'),
      'gazette',
      'sources[0].retrieved',
      'before',
    ],
    [
      'a role that ends before it begins',
      ({ entities }) => Object.assign(entities.entities[0].roles[0], { from: '2020', to: '2019' }),
      'ada-quill',
      'entities[0].roles[0].to',
      'before the role began',
    ],
  ]);
  passing([
    [
      'a wrong weekday with a note',
      ({ story }) =>
        Object.assign(story.facts[0].said, { printed: 'on Monday', note: 'It was a Wednesday.' }),
    ],
    ['a month that begins before publication', ({ story }) => (story.facts[2].said.edtf = '2026-02')],
    ['no date of publication', ({ story }) => delete story.sources[0].published],
  ]);
});
