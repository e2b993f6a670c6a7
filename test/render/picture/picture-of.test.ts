import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../src/facts/store.js';
import { renderAnswer } from '../../../src/render/message.js';
import { describePicture, MOST_DESCRIPTION } from '../../../src/render/picture/describe.js';
import { withoutSubject } from '../../../src/render/picture/mark.js';
import type { Picture } from '../../../src/render/picture/picture.js';
import { plainText } from '../../../src/render/plain-text.js';
import { firstStory, inventedStories } from '../../answers/stores.js';
import { faultsOf, OWNER } from '../pages-of.js';
import { answerOf, FORTY, findPicture, pictureFor, storeOfSpeakers } from './speakers.js';

const TOLL = { topic: 'saltmere-harbour-toll' };
const toll = pictureFor(inventedStories, 'stance', TOLL);
const laneOf = (picture: Picture, name: string) => {
  const lane = picture.lanes.find((one) => one.name === name);
  if (lane === undefined) throw new Error(`no lane of ${name}`);
  return lane;
};
const labelsIn = ({ lanes }: Picture) =>
  lanes.flatMap(({ marks }) => marks.flatMap(({ label }) => (label ? [label] : [])));

const ALL = [
  ['where everybody stands', firstStory, 'stance', {}],
  ['where everybody stood', firstStory, 'stance', { 'as-of': '2026-02-16' }],
  ['a timeline', firstStory, 'timeline', {}],
  ['an invented question', inventedStories, 'stance', TOLL],
  ['another', inventedStories, 'stance', { topic: 'harbour-master-reappointment' }],
  ['an invented timeline', inventedStories, 'timeline', {}],
  ['a timeline of one', inventedStories, 'timeline', { person: 'denes-varga' }],
  ['forty speakers', storeOfSpeakers(FORTY, { sources: 40 }), 'stance', {}],
] as const;

describe.each(ALL)('%s', (_name, store, command, options) => {
  const picture = pictureFor(store, command, options);

  it('puts nothing between quotation marks but the beginning of the words of a statement', () => {
    const own = [...store.stories.values()].flatMap(({ statements }) => statements.flatMap(segmentsOf));
    for (const { words, isQuoted, goesOn } of labelsIn(picture)) {
      if (!isQuoted) expect(words).not.toMatch(/[“”"]/);
      else expect(own.some((each) => (goesOn ? each.startsWith(words) : each === words))).toBe(true);
    }
  });

  it('has the numbers of the sources that are listed below it, and fits the limits', () => {
    const answer = answerOf(store, command, options);
    const illustration = renderAnswer(answer, {
      store,
      owner: OWNER,
      page: 0,
      isPrivate: false,
    }).illustrated();
    expect(illustration?.picture).toEqual(picture);
    const message = illustration?.message ?? {};
    const listed = new Set(
      [...plainText(message).matchAll(/^\[(\d+)\]/gm)].map(([, number]) => Number(number)),
    );
    for (const { numbers } of [...labelsIn(picture), ...picture.context]) {
      expect(numbers.length).toBeGreaterThan(0);
      for (const number of numbers) expect(listed).toContain(number);
    }
    const { attachments: _, ...rest } = message;
    expect(faultsOf(rest)).toEqual([]);
  });

  it('says the same in words, within 1,024 characters', () => {
    const words = describePicture(picture);
    expect(words.length).toBeLessThanOrEqual(MOST_DESCRIPTION);
    expect(words).toContain(picture.title);
    for (const { name, marks } of picture.lanes) {
      const line = words.split('\n').find((each) => each.startsWith(name)) ?? '';
      const newest = marks.findLast(({ label }) => label !== undefined);
      expect(line).toContain(newest?.means);
      expect(line).toContain(newest?.when);
      for (const number of newest?.label?.numbers ?? []) expect(line).toContain(`[${number}]`);
    }
    if (picture.invented !== undefined) expect(words).toContain(picture.invented);
  });
});

it('what happened has a lane in a timeline, however many spoke more often', () => {
  const few = pictureFor(inventedStories, 'timeline', { from: '2031-09-08', to: '2031-09-22' });
  expect(few.lanes).toHaveLength(6);
  expect(few.lanes.at(-1)?.name).toBe('What happened');
  expect(few.leftOut).toContain('and 2 more who spoke, in the text');
});

it('in words, each lane keeps its newest fact, however long everything else is', () => {
  const long = 'a great many words about the harbour and the toll '.repeat(12).trim();
  const lanes = toll.lanes.map((lane, place) => ({
    ...lane,
    name: `Number ${place} ${long}`,
    marks: lane.marks.map((mark) => ({ ...mark, means: `Position ${place} ${long}` })),
  }));
  const context = Array.from({ length: 20 }, () => ({ text: long, numbers: [1, 2] }));
  const picture = { ...toll, title: long, lanes, context, leftOut: [long, long] };
  const words = describePicture(picture);
  expect(words.length).toBeLessThanOrEqual(MOST_DESCRIPTION);
  const lines = words.split('\n');
  for (const [place, { marks }] of lanes.entries()) {
    const line = lines.find((each) => each.startsWith(`Number ${place} `)) ?? '';
    const newest = marks.at(-1);
    expect(line).toContain(`Position ${place} `);
    expect(line).toContain(newest?.when);
    expect(line).toContain(`[${newest?.label?.numbers[0]}]`);
  }
  // With ordinary names and positions it is the contexts alone that give way.
  const ordinary = describePicture({ ...toll, context });
  for (const { name } of toll.lanes) expect(ordinary).toContain(`\n${name}`);
  expect(ordinary).toContain('Context');
});

it('a statement that was retracted is not drawn, and that is said', () => {
  const henrike = laneOf(toll, 'Henrike Varga');
  expect(henrike.marks.map(({ means }) => means)).toEqual(['Introduce the toll', 'Introduce the toll']);
  expect(JSON.stringify(toll)).not.toContain('toll is dead');
  expect(toll.leftOut).toContain('1 retracted statement not drawn');
});

it('a correction, a partial quotation, an invented story: each is marked', () => {
  expect(laneOf(toll, 'Dénes Varga').marks[0]?.label?.remarks).toEqual(['corrected']);
  expect(laneOf(toll, 'Nadezhda Brînkov').marks[0]?.label?.remarks).toEqual(['in part']);
  expect(toll.invented).toBe('Invented for tests, not news');
  expect(pictureFor(firstStory, 'stance').invented).toBeUndefined();
});

it('who changes has a ring at each change and a band in which the moment is lost', () => {
  const denes = laneOf(toll, 'Dénes Varga');
  expect(denes.marks.map(({ style, isChange }) => [style, isChange])).toEqual([
    ['against', false],
    ['for', true],
    ['against', true],
  ]);
  expect(denes.spans).toEqual(['changing', 'changing']);
});

it('where which is the last is not known, there is no last known position', () => {
  const master = pictureFor(inventedStories, 'stance', { topic: 'harbour-master-reappointment' });
  const { last, instead, spans } = laneOf(master, 'Nadezhda Brînkov');
  expect({ last, instead, spans }).toEqual({
    last: undefined,
    instead: 'last position not certain',
    spans: ['unknown'],
  });
});

it('words of a spokesperson are said to be theirs', () => {
  const ioc = laneOf(pictureFor(firstStory, 'stance'), 'International Olympic Committee');
  expect(ioc.marks.map(({ label }) => label?.lead)).toEqual(['Mark Adams', undefined]);
});

it('whoever is drawn beside an accusation has how things stood beside it', () => {
  for (const command of ['stance', 'timeline']) {
    expect(pictureFor(firstStory, command).context.map(({ text }) => text)).toContain(
      'Casey Wasserman had not been accused of criminal wrongdoing in the matter of Jeffrey Epstein (between 17 and 22 February 2026, day not given).',
    );
  }
});

it.each([
  ['one person', 'stance', { person: 'bass' }],
  ['nobody of that name', 'timeline', { person: 'zzzz' }],
  ['sources', 'sources', {}],
  ['a plain question', 'ask', { question: 'where does everybody stand?' }],
])('there is no picture of %s', (_name, command, options) => {
  expect(findPicture(firstStory, command, options)).toBeUndefined();
});

it('nor of later pages', () => {
  const answer = answerOf(firstStory, 'timeline');
  const options = { store: firstStory, owner: OWNER, isPrivate: false };
  expect(renderAnswer(answer, { ...options, page: 1 }).illustrated()).toBeUndefined();
});

it.each([
  ['Mayor Karen Bass declined to join.', 'Karen Bass', 'declined to join.'],
  ['The LA28 executive committee backed him.', 'LA28 executive committee', 'backed him.'],
  [
    'Mark Adams, speaking for the IOC, told journalists.',
    'Mark Adams',
    'Mark Adams, speaking for the IOC, told journalists.',
  ],
  ['Karen Bass and Gavin Newsom called for it.', 'Karen Bass', 'Karen Bass and Gavin Newsom called for it.'],
  ['Karen Bass aide Zach Seidl denied it.', 'Karen Bass', 'Karen Bass aide Zach Seidl denied it.'],
  ['Karen Bass saidoff denied it.', 'Karen Bass', 'Karen Bass saidoff denied it.'],
  ['Karen Bass passed on what she heard.', 'Karen Bass', 'passed on what she heard.'],
  ['It was Ada who spoke.', 'Ada', 'It was Ada who spoke.'],
])('"%s" in the lane of %s reads "%s"', (summary, name, shown) => {
  expect(withoutSubject(summary, name)).toBe(shown);
});
