import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_DAYS, type Picture } from '../../../src/render/picture/picture.js';
import { sceneOf } from '../../../src/render/picture/scene/scene-of.js';
import { STYLES } from '../../../src/render/picture/styles.js';
import { svgOf } from '../../../src/render/picture/svg.js';
import { faultsIn, textBoxes } from './boxes.js';
import { FORTY, pictureFor, type Speaker, storeOfSpeakers } from './speakers.js';

const drawn = (speakers: readonly Speaker[], question?: string) =>
  sceneOf(pictureFor(storeOfSpeakers(speakers, question === undefined ? {} : { question }), 'stance'));

const long =
  'An extraordinarily long-winded answer that goes on and on about the pier, the fog and the gulls. ';

describe('nothing overlaps and nothing leaves the picture', () => {
  it.each<[string, readonly Speaker[]]>([
    ['forty speakers', FORTY],
    ['one statement', [{ name: 'Ada', said: [{ position: 'open', on: '2026-02-10', words: ['Keep it.'] }] }]],
    [
      'no dated statement',
      [
        { name: 'Ada', said: [{ position: 'open', words: ['Keep it.'] }, { position: 'close' }] },
        { name: 'Bo', said: [{ position: 'council' }] },
      ],
    ],
    [
      'some dated and some not',
      [
        {
          name: 'Ada',
          said: [
            { position: 'open' },
            { position: 'open', on: '2026-02-01' },
            { position: 'close', on: '../2026-01-15' },
          ],
        },
        { name: 'Bo', said: [{ position: 'council', on: '2026-01/2026-02' }] },
      ],
    ],
    [
      'very long names, words and positions',
      [
        {
          name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft of 1996',
          said: ['2026-01-03', '2026-01-03', '2026-01-04', '2026-01-05'].map((on) => ({
            position: 'council' as const,
            on,
            words: [long.repeat(4).trim()],
          })),
        },
      ],
    ],
    [
      'names in Arabic, in Chinese and with emoji',
      [
        {
          name: 'ليلى المنصوري',
          said: [{ position: 'open', on: '2026-01-03', words: ['يجب أن يبقى الرصيف مفتوحا'] }],
        },
        { name: '王小明', said: [{ position: 'close', on: '2026-01-04', words: ['码头应该关闭。'] }] },
        {
          name: 'Bo 🦆 Ferro 👩‍👩‍👧',
          said: [{ position: 'council', on: '2026-01-05', words: ['Ask 🏛️ them'] }],
        },
      ],
    ],
    [
      'thirty statements of one speaker on one day',
      [
        {
          name: 'Ada',
          said: Array.from({ length: 30 }, (_, place) => ({
            position: place % 2 === 0 ? ('open' as const) : ('close' as const),
            on: '2026-02-10',
            words: ['Keep the pier open, I say, and keep it clean.'],
          })),
        },
      ],
    ],
    [
      'three thousand statements of one speaker',
      [
        {
          name: 'Ada',
          said: Array.from({ length: 3000 }, (_, place) => ({
            position: place % 7 === 0 ? ('open' as const) : ('close' as const),
            on: new Date(Date.UTC(2016, 0, 1 + place)).toISOString().slice(0, 10),
            words: ['Keep the pier open, I say, and keep it clean.'],
          })),
        },
      ],
    ],
    [
      'a millennium between two statements',
      [
        {
          name: 'Ada',
          said: ['0950', '1950', '2026-02-03'].map((on) => ({ position: 'open' as const, on })),
        },
      ],
    ],
  ])('%s', (_name, speakers) => {
    expect(faultsIn(drawn(speakers))).toEqual([]);
    expect(faultsIn(drawn(speakers, long.repeat(2).trim()))).toEqual([]);
    expect(faultsIn(sceneOf(pictureFor(storeOfSpeakers(speakers), 'timeline')))).toEqual([]);
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
    fc.lorem({ maxCount: 30 }).map((words) => words.slice(0, 150)),
  );
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  const date = fc.option(
    fc.tuple(day, fc.integer({ min: 0, max: 400 })).map(([start, length]) => ({
      earliest: start.toISOString().slice(0, 10),
      latest: new Date(start.getTime() + length * 86_400_000).toISOString().slice(0, 10),
    })),
    { nil: { earliest: null, latest: null } },
  );
  const style = fc.constantFrom(...(Object.keys(STYLES) as (keyof typeof STYLES)[]));
  const label = fc.record({
    lead: fc.option(text, { nil: undefined }),
    words: text,
    isQuoted: fc.boolean(),
    goesOn: fc.boolean(),
    numbers: fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 4 }),
    remarks: fc.subarray(['in part', 'corrected', 'source withdrawn']),
  });
  const mark = (withLabel: boolean) =>
    fc
      .record({
        style,
        means: text,
        isHollow: fc.boolean(),
        isChange: fc.boolean(),
        date,
        isUnsure: fc.boolean(),
        lasts: fc.boolean(),
        when: fc.constant('on some day'),
        label: withLabel ? label : fc.constant(undefined),
      })
      .map(({ date: { earliest, latest }, ...rest }) => ({
        ...rest,
        // A date that is not certain has a bar, whether it lasted or not.
        lasts: rest.lasts && !rest.isUnsure,
        earliest,
        latest,
      }));
  const lane = fc
    .record({
      name: text,
      more: fc.nat(5000),
      role: fc.option(text, { nil: undefined }),
      written: fc.array(mark(true), { minLength: 1, maxLength: 3 }),
      others: fc.array(mark(false), { maxLength: 12 }),
      span: fc.constantFrom('same' as const, 'changing' as const, 'unknown' as const),
      last: fc.option(fc.record({ style, means: text }), { nil: undefined }),
      instead: fc.option(text, { nil: undefined }),
    })
    .map(({ written, others, span, ...rest }) => {
      const marks = [...others, ...written];
      return { ...rest, marks, spans: marks.slice(1).map(() => span) };
    });
  const picture: fc.Arbitrary<Picture> = fc.record({
    title: text,
    subtitle: text,
    upTo: fc.constantFrom(null, '2031-01-01', '2012-05-06'),
    window: fc.constantFrom(
      ALL_DAYS,
      { from: '2001-02-03', to: null },
      { from: null, to: '2012-05-06' },
      { from: '2001-02-03', to: '2012-05-06' },
    ),
    question: fc.option(text, { nil: undefined }),
    lanes: fc.array(lane, { minLength: 1, maxLength: 6 }),
    context: fc.array(fc.record({ text, numbers: fc.constant([1, 2]) }), { maxLength: 5 }),
    leftOut: fc.array(text, { maxLength: 3 }),
    invented: fc.option(text, { nil: undefined }),
  });

  it('whatever the lanes hold', () => {
    fc.assert(
      fc.property(picture, (any) => {
        expect(faultsIn(sceneOf(any))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what is drawn', () => {
  it('has at most six lanes, some of each position, and says who is left out', () => {
    const picture = pictureFor(storeOfSpeakers(FORTY), 'stance');
    expect(picture.lanes).toHaveLength(6);
    expect(new Set(picture.lanes.map(({ last }) => last?.style))).toEqual(
      new Set(['for', 'against', 'defers']),
    );
    expect(picture.leftOut).toEqual(['and 34 more: 21 × It should stay open; 13 × It should close']);
    expect(
      textBoxes(sceneOf(picture))
        .map(({ text }) => text)
        .join(' '),
    ).toContain('and 34 more: ');
  });

  it('has at most three labels a lane, and says how many marks have none', () => {
    const said = Array.from({ length: 5 }, (_, place) => ({
      position: 'open' as const,
      on: `2026-02-0${place + 1}`,
      words: [`Statement number ${place + 1}`],
    }));
    const texts = textBoxes(drawn([{ name: 'Ada', said }])).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('“Statement'))).toHaveLength(3);
    expect(texts).toContain('+2 more');
  });

  it('explains only what occurs', () => {
    const plain = textBoxes(
      drawn([{ name: 'Ada', said: [{ position: 'open', on: '2026-02-10', words: ['Keep it.'] }] }]),
    ).map(({ text }) => text);
    expect(plain).not.toContain('last known, nothing newer');
    expect(plain).not.toContain('lasted so long');
    expect(plain).not.toContain('same position again');
    expect(plain).not.toContain('position changed');
    expect(plain).not.toContain('reported, not quoted');
    expect(plain).not.toContain('day not certain');
    expect(plain).not.toContain('It should close');
    expect(plain).not.toContain('no date given');
  });

  it('is SVG in which whatever is said stays text', () => {
    const words = ['</text><script>alert(1)</script> & "quoted" \'single\''];
    const store = storeOfSpeakers([{ name: '<b>Ada</b>', said: [{ position: 'open', words }] }]);
    const svg = svgOf(pictureFor(store, 'stance'));
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&#60;b&#62;Ada');
  });
});
