import { describe, expect, test } from 'vitest';
import { checkData, checkStory } from '../../src/facts/check.js';
import { formatProblem } from '../../src/facts/problem.js';
import { assembleStore } from '../../src/facts/store.js';
import { type Json, problemsAfter, type SampleData, sampleData } from './sample-data.js';

type Change = (data: SampleData) => void;
type Case = readonly [what: string, change: Change, record: string, field: string, message: string];

const failing = (cases: readonly Case[]): void => {
  test.each(cases)('%s', (_, change, record, field, message) => {
    const problems = problemsAfter(change);
    expect(problems.map(({ record, field }) => [record, field])).toContainEqual([record, field]);
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
  });
};

const passing = (cases: readonly (readonly [what: string, change: Change])[]): void => {
  test.each(cases)('passes: %s', (_, change) => {
    expect(problemsAfter(change).map(formatProblem)).toEqual([]);
  });
};

test('the sample passes', () => {
  expect(problemsAfter(() => {})).toEqual([]);
});

describe('shape', () => {
  failing([
    [
      'an unknown key',
      ({ story }) => (story.facts[0].note = 'x'),
      'open-pier',
      'facts[0].note',
      'the key "note" is unknown',
    ],
    ['a missing key', ({ story }) => delete story.facts[0].said, 'open-pier', 'facts[0].said', 'is missing'],
    [
      'a wrong type',
      ({ story }) => (story.facts[0].summary = 3),
      'open-pier',
      'facts[0].summary',
      'must be text',
    ],
    [
      'a wrong date',
      ({ story }) => (story.facts[0].said.edtf = '2026-02-30'),
      'open-pier',
      'facts[0].said.edtf',
      'no date in EDTF',
    ],
    [
      'an unknown kind',
      ({ story }) => (story.facts[3].kind = 'rumour'),
      'union-met',
      'facts[3].kind',
      '"event"',
    ],
    [
      'a form without a quotation',
      ({ story }) => delete story.facts[0].quote,
      'open-pier',
      'facts[0].quote',
      'missing',
    ],
    [
      'no evidence',
      ({ story }) => (story.facts[0].evidence = []),
      'open-pier',
      'facts[0].evidence',
      'at least 1 entry',
    ],
    [
      'a record without an id',
      ({ story }) => delete story.facts[0].id,
      'facts[0]',
      'facts[0].id',
      'is missing',
    ],
    [
      'an id that is none',
      ({ story }) => (story.facts[3].id = 'Union Met'),
      'Union Met',
      'facts[3].id',
      'lower-case',
    ],
    [
      'an id too long',
      ({ entities }) => (entities.entities[1].id = 'b'.repeat(65)),
      'b'.repeat(65),
      'entities[1].id',
      'at most 64 characters',
    ],
    [
      'a quotation too long',
      ({ story }) => (story.facts[0].quote.segments = ['a'.repeat(2001)]),
      'open-pier',
      'facts[0].quote.segments[0]',
      'at most 2000 characters',
    ],
    [
      'too many facts',
      ({ story }) => (story.facts = Array.from({ length: 5001 }, () => story.facts[0])),
      'pier',
      'facts',
      'at most 5000 facts',
    ],
    ['a list that is none', ({ story }) => (story.facts = {}), 'pier', 'facts', 'must be a list'],
    [
      'entities that are none',
      ({ entities }) => (entities.entities = null),
      '',
      'entities',
      'must be a list',
    ],
  ]);

  test.each([[null], [3], ['x'], [[]], [{}], [{ facts: [null, 3, {}], questions: [[]] }]])(
    'a story that is %j is a problem, not a crash',
    (value) => {
      const { problems } = checkData({
        entities: { file: 'entities.json', value },
        stories: [{ file: 'stories/a.json', value }],
      });
      expect(problems.length).toBeGreaterThan(1);
    },
  );

  test('one bad record does not hide what is wrong with the others, nor is what refers to it wrong', () => {
    const problems = problemsAfter(({ story, entities }) => {
      entities.entities[1].name = '';
      story.facts[0].extra = true;
      story.facts[1].context = ['open-pier'];
      story.facts[2].speaker = 'nobody';
    });
    expect(problems.map(({ field }) => field).toSorted()).toEqual([
      'entities[1].name',
      'facts[0].extra',
      'facts[2].speaker',
    ]);
  });
});

describe('ids', () => {
  failing([
    [
      'an entity twice',
      ({ entities }) => (entities.entities[1].id = 'ada-quill'),
      'ada-quill',
      'entities[1].id',
      'taken',
    ],
    [
      'a fact twice',
      ({ story }) => (story.facts[3].id = 'unwise'),
      'unwise',
      'facts[3].id',
      'taken already, by facts[1]',
    ],
    [
      'a source twice',
      ({ story }) => story.sources.push(story.sources[0]),
      'gazette',
      'sources[1].id',
      'taken',
    ],
    [
      'a topic with a question’s id',
      ({ story }) => (story.topics[1].id = 'pier-open'),
      'pier-open',
      'topics[1].id',
      'taken',
    ],
    [
      'a position twice',
      ({ story }) => (story.questions[0].positions[2].id = 'open'),
      'pier-open',
      'questions[0].positions[2].id',
      'listed twice',
    ],
    ['a story under another file name', ({ story }) => (story.id = 'quay'), 'quay', 'id', 'the story "pier"'],
  ]);

  test('are unique over all stories', () => {
    const { entities, story } = sampleData();
    const { problems } = checkData({
      entities: { file: 'entities.json', value: entities },
      stories: [
        { file: 'stories/pier.json', value: story },
        { file: 'stories/quay.json', value: { ...story, id: 'quay' } },
      ],
    });
    expect(problems.map(({ file }) => file)).toEqual(problems.map(() => 'stories/quay.json'));
    expect(problems.map(({ record }) => record)).toEqual([
      'gazette',
      'open-pier',
      'unwise',
      'close-it',
      'union-met',
      'not-charged',
      'pier-open',
      'pier-works',
      'missing-funds',
    ]);
  });
});

describe('references', () => {
  failing([
    [
      'a speaker',
      ({ story }) => (story.facts[0].speaker = 'x'),
      'open-pier',
      'facts[0].speaker',
      'no entity "x"',
    ],
    [
      'one spoken for',
      ({ story }) => (story.facts[0].onBehalfOf = 'x'),
      'open-pier',
      'facts[0].onBehalfOf',
      'no entity',
    ],
    [
      'somebody it is about',
      ({ story }) => (story.facts[0].about = ['x']),
      'open-pier',
      'facts[0].about[0]',
      'no entity',
    ],
    [
      'a participant',
      ({ story }) => (story.facts[3].participants = ['x']),
      'union-met',
      'facts[3].participants[0]',
      'no entity',
    ],
    [
      'a subject',
      ({ story }) => (story.facts[4].subject = 'x'),
      'not-charged',
      'facts[4].subject',
      'no entity',
    ],
    [
      'a topic',
      ({ story }) => (story.facts[0].topics = ['x']),
      'open-pier',
      'facts[0].topics[0]',
      'no topic "x"',
    ],
    [
      'a source',
      ({ story }) => (story.facts[0].evidence[0].source = 'x'),
      'open-pier',
      'facts[0].evidence[0].source',
      'no source',
    ],
    [
      'context',
      ({ story }) => (story.facts[0].context = ['x']),
      'open-pier',
      'facts[0].context[0]',
      'no fact "x"',
    ],
    [
      'itself as context',
      ({ story }) => (story.facts[0].context = ['open-pier']),
      'open-pier',
      'facts[0].context[0]',
      'own context',
    ],
    [
      'context twice',
      ({ story }) => (story.facts[0].context = ['unwise', 'unwise']),
      'open-pier',
      'facts[0].context[1]',
      'twice',
    ],
    [
      'a question',
      ({ story }) => (story.facts[0].stance.question = 'x'),
      'open-pier',
      'facts[0].stance.question',
      'no question',
    ],
    [
      'a position',
      ({ story }) => (story.facts[0].stance.position = 'x'),
      'open-pier',
      'facts[0].stance.position',
      'no position',
    ],
    [
      'what it relays',
      ({ story }) => (story.facts[0].relays = 'x'),
      'open-pier',
      'facts[0].relays',
      'no fact "x"',
    ],
    [
      'an event it relays',
      ({ story }) => (story.facts[0].relays = 'union-met'),
      'open-pier',
      'facts[0].relays',
      'no statement',
    ],
    [
      'its own speaker relayed',
      ({ story }) => (story.facts[2].relays = 'unwise'),
      'close-it',
      'facts[2].relays',
      'same speaker',
    ],
    [
      'an organisation',
      ({ entities }) => (entities.entities[0].roles[0].organization = 'x'),
      'ada-quill',
      'entities[0].roles[0].organization',
      'no entity "x"',
    ],
    [
      'a person as organisation',
      ({ entities }) => (entities.entities[0].roles[0].organization = 'bo-ferro'),
      'ada-quill',
      'entities[0].roles[0].organization',
      'is a person',
    ],
  ]);
  passing([['context that resolves', ({ story }) => (story.facts[0].context = ['unwise', 'not-charged'])]]);
});

/** Puts Quill's words into Ferro's mouth as well. */
const repeatWords = ({ story }: SampleData): void => {
  const copy = structuredClone(story.facts[0]);
  Object.assign(copy, { id: 'open-again', speaker: 'bo-ferro' });
  Object.assign(copy.quote, { segments: ['“keep the  pier OPEN'] });
  copy.evidence[0].selector.exact = '“keep the  pier OPEN';
  copy.evidence[0].position.end += 1;
  story.facts.push(copy);
};

describe('quotations', () => {
  failing([
    [
      'a segment without evidence',
      ({ story }) => story.facts[0].quote.segments.push('Now.'),
      'open-pier',
      'facts[0].quote.segments[1]',
      'not the exact text',
    ],
    [
      'evidence without a segment',
      ({ story }) => (story.facts[0].evidence[0].selector.exact = 'Keep it.'),
      'open-pier',
      'facts[0].evidence[0].selector.exact',
      'none of the segments',
    ],
    [
      'a quotation as evidence of an event',
      ({ story }) => story.facts[3].evidence.push(story.facts[0].evidence[0]),
      'union-met',
      'facts[3].evidence[1].selector',
      'quotes nobody',
    ],
    [
      'a quotation as evidence of a paraphrase',
      ({ story }) => {
        Object.assign(story.facts[0], { form: 'paraphrase', quote: undefined });
        delete story.facts[0].quote;
      },
      'open-pier',
      'facts[0].evidence[0].selector',
      'quotes nobody',
    ],
    [
      'the same words from two speakers',
      repeatWords,
      'open-again',
      'facts[5].quote.segments[0]',
      'relays the other',
    ],
  ]);
  passing([
    [
      'the same words, relayed',
      (data) => {
        repeatWords(data);
        data.story.facts[5].relays = 'open-pier';
      },
    ],
    [
      'the same words from the same speaker',
      (data) => {
        repeatWords(data);
        data.story.facts[5].speaker = 'ada-quill';
      },
    ],
    [
      'two words that anybody may say',
      ({ story }) => {
        const copy = structuredClone(story.facts[1]);
        story.facts.push(Object.assign(copy, { id: 'unwise-too', speaker: 'ada-quill' }));
      },
    ],
  ]);
});

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

describe('a story added while the bot runs', () => {
  const { entities, story } = sampleData();
  const { entities: people, stories } = checkData({
    entities: { file: 'entities.json', value: entities },
    stories: [{ file: 'stories/pier.json', value: story }],
  });
  const store = assembleStore(people, stories);

  test('may take the place of the one with its id', () => {
    expect(checkStory(store, story, [], 'stories/pier.json')).toMatchObject({
      ok: true,
      story: { id: 'pier' },
    });
  });

  test('is held against the others', () => {
    const other: Json = { ...structuredClone(story), id: 'quay' };
    other.facts[0].speaker = 'bo-ferro';
    const checked = checkStory(store, other, [], 'stories/quay.json');
    const problems = checked.ok ? [] : checked.problems;
    expect(problems.map(({ message }) => message)).toContain(
      'the id is taken already, by story pier (facts[0])',
    );
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['stories/quay.json']));
  });

  test('may bring entities along', () => {
    const changed = structuredClone(story);
    changed.facts[0].speaker = 'cy-dorn';
    const entity = { id: 'cy-dorn', kind: 'person', name: 'Cy Dorn' };
    expect(checkStory(store, changed, [entity], 'stories/pier.json').ok).toBe(true);
    expect(checkStory(store, changed, [], 'stories/pier.json').ok).toBe(false);
  });
});
