/** A picture's marks stand at their dates, and nothing reaches further than its dates do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_DAYS, type Lane, type Mark, type Picture } from '../../../src/render/picture/picture.js';
import { type Axis, daysOf } from '../../../src/render/picture/scene/places.js';
import { numberOfDay, scaleOf } from '../../../src/render/picture/scene/scale.js';
import { INK } from '../../../src/render/picture/scene/scene.js';
import { sceneOf } from '../../../src/render/picture/scene/scene-of.js';
import { stackMarks } from '../../../src/render/picture/scene/stacking.js';
import { firstStory, inventedStories } from '../../answers/stores.js';
import { faultsIn, textBoxes } from './boxes.js';
import { pictureFor } from './speakers.js';

const mark = (earliest: string | null, latest = earliest, more: Partial<Mark> = {}): Mark => ({
  style: 'for',
  means: 'It should',
  isHollow: false,
  isChange: false,
  earliest,
  latest,
  isUnsure: earliest !== latest,
  lasts: false,
  when: 'on some day',
  label: undefined,
  ...more,
});

const lane = (marks: readonly Mark[], more: Partial<Lane> = {}): Lane => ({
  name: 'Ada',
  role: undefined,
  marks,
  more: 0,
  spans: [],
  last: undefined,
  instead: undefined,
  ...more,
});

const pictureOf = (lanes: readonly Lane[], more: Partial<Picture> = {}): Picture => ({
  title: 'Title',
  subtitle: 'Subtitle',
  upTo: null,
  window: ALL_DAYS,
  question: undefined,
  lanes,
  context: [],
  leftOut: [],
  invented: undefined,
  ...more,
});

function axisFor(marks: readonly Mark[], window: Axis['window'] = ALL_DAYS) {
  const scale = scaleOf(daysOf(marks, window), 50, 500);
  const at = (day: string): number => scale.at(numberOfDay(day));
  return { at, axis: { scale, left: 50, right: 500, asOf: undefined, window } };
}

const marksIn = (picture: Picture) => sceneOf(picture).items.filter(({ kind }) => kind === 'mark');
const textsIn = (picture: Picture) => textBoxes(sceneOf(picture)).map(({ text }) => text);

describe('a mark', () => {
  const day = fc
    .integer({ min: 0, max: 900 })
    .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
  const dated = fc.tuple(day, day, fc.boolean(), fc.boolean()).map(([a, b, isExact, isChange]) => {
    const [first = a, last = b] = [a, b].toSorted();
    return mark(first, isExact ? first : last, { isChange });
  });

  it('stands within a pixel of its date, and in the middle of its bar where that is not certain', () => {
    fc.assert(
      fc.property(fc.array(dated, { minLength: 1, maxLength: 40 }), (marks) => {
        const { at, axis } = axisFor(marks);
        const { marks: placed, counts } = stackMarks(marks, axis);
        const counted = placed.filter(({ row }) => row === undefined);
        expect(counts.reduce((sum, { number }) => sum + number, 0)).toBe(counted.length);
        for (const { mark: one, x, extent } of placed) {
          const [from, to] = [at(one.earliest ?? ''), at(one.latest ?? '')];
          expect(Math.abs(x - (from + to) / 2)).toBeLessThan(1);
          if (one.isUnsure) expect([extent?.from, extent?.to]).toEqual([from, to]);
          else expect(extent).toBeUndefined();
        }
      }),
    );
  });

  it('stands above others of its day, and of more than four the rest are counted', () => {
    const picture = pictureOf([
      lane([...Array.from({ length: 12 }, () => mark('2026-02-10')), mark('2026-02-20')]),
    ]);
    const { axis } = axisFor(picture.lanes[0]?.marks ?? []);
    const { marks, counts } = stackMarks(picture.lanes[0]?.marks ?? [], axis);
    expect(new Set(marks.slice(0, 12).map(({ x }) => x)).size).toBe(1);
    expect(marks.map(({ row }) => row).filter((row) => row !== undefined)).toHaveLength(5);
    expect(counts.map(({ number }) => number)).toEqual([8]);
    expect(textsIn(picture)).toContain('+8');
    expect(faultsIn(sceneOf(picture))).toEqual([]);
  });

  it('that is not certain by so few days that its bar would be hidden has a question mark', () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08'].map((month) => mark(`2026-${month}-15`));
    const textsFor = (more: Mark) => textsIn(pictureOf([lane([more, ...months])]));
    const about = mark('2026-02-10', '2026-02-10', { isUnsure: true });
    expect(textsFor(mark('2026-02-10', '2026-02-11'))).toContain('?');
    expect(textsFor(about)).toContain('?');
    expect(textsFor(mark('2026-02-01', '2026-04-30'))).not.toContain('?');
    for (const more of [about, mark('2026-02-01', '2026-04-30')]) {
      expect(textsFor(more)).toContain('day not certain');
    }
  });
});

describe('without a date', () => {
  it.each([2, 3, 9, 40])('%i marks beside a dated one: a few and a count', (number) => {
    const marks = Array.from({ length: number }, () => mark(null));
    const picture = pictureOf([lane([...marks, mark('2026-02-20')])]);
    expect(faultsIn(sceneOf(picture))).toEqual([]);
    const shown = marksIn(picture).length - 2;
    expect(shown).toBeGreaterThanOrEqual(2);
    if (shown < number) expect(textsIn(picture)).toContain(`+${number - shown}`);
    else expect(textsIn(picture).filter((text) => /^\+\d+$/.test(text))).toEqual([]);
  });
});

describe('what lasted', () => {
  it('is drawn from its first day to its last, and told of in the legend', () => {
    const lasting = mark('2026-01-01', '2026-03-31', { isUnsure: false, lasts: true, style: 'event' });
    const picture = pictureOf([lane([lasting, mark('2026-05-01')])]);
    const { items } = sceneOf(picture);
    const band = items.find((item) => item.kind === 'band');
    const { at } = axisFor([lasting, mark('2026-05-01')]);
    expect(band?.width).toBeCloseTo(at('2026-03-31') - at('2026-01-01'), 0);
    expect(items.find(({ kind }) => kind === 'mark')).toMatchObject({ x: band?.x });
    expect(textsIn(picture)).toContain('lasted so long');
  });

  it('fades at its very end where it goes on beyond the days that were asked for', () => {
    const going = mark('2026-01-01', '2026-12-31', { isUnsure: false, lasts: true, style: 'event' });
    const window = { from: null, to: '2026-06-01' };
    const scene = sceneOf(pictureOf([lane([going])], { window, upTo: '2026-06-01' }));
    const bands = scene.items.flatMap((item) => (item.kind === 'band' ? [item] : []));
    const [solid, fading] = bands;
    expect([solid?.isFading, fading?.isFading]).toEqual([false, true]);
    expect(fading?.width).toBeLessThanOrEqual(40);
    expect((fading?.x ?? 0) + (fading?.width ?? 0)).toBeCloseTo(500, 0);
    expect((solid?.x ?? 0) + (solid?.width ?? 0)).toBeCloseTo(fading?.x ?? 0, 3);
  });

  it('is so in a real timeline', () => {
    const { lanes } = pictureFor(inventedStories, 'timeline');
    const lasting = lanes.flatMap(({ marks }) => marks.filter(({ lasts }) => lasts));
    expect(lasting.length).toBeGreaterThan(0);
    for (const { earliest, latest } of lasting) expect(earliest).not.toBe(latest);
  });
});

describe('the day up to which the record reaches', () => {
  const dotsIn = (picture: Picture) =>
    sceneOf(picture).items.flatMap((item) =>
      item.kind === 'line' && item.isDotted && item.from[0] > 0 && item.to[0] - item.from[0] > 30
        ? [item]
        : [],
    );

  it('is marked, and there the dots of what is last known end', () => {
    const last = { style: 'for', means: 'It should' } as const;
    const picture = pictureOf([lane([mark('2026-02-10')], { last }), lane([mark('2026-02-27')])], {
      upTo: '2026-02-20',
    });
    const scene = sceneOf(picture);
    const label = textBoxes(scene).find(({ text }) => text === 'as of 20 Feb');
    const [dots, ...others] = dotsIn(picture);
    expect(others).toEqual([]);
    expect(dots?.to[0]).toBeCloseTo(((label?.left ?? 0) + (label?.right ?? 0)) / 2, 3);
    const latest = marksIn(picture).map((item) => (item.kind === 'mark' ? item.x : 0))[1];
    expect(dots?.to[0]).toBeLessThan(latest ?? 0);
    expect(faultsIn(scene)).toEqual([]);
  });

  it('of a timeline is the last day that was asked for, where that is earlier', () => {
    const until = (to: string) => pictureFor(firstStory, 'timeline', { to });
    expect(until('2026-02-12').subtitle).toMatch(/^As of 12 February 2026 · /);
    expect(until('2026-02-12').upTo).toBe('2026-02-12');
    expect(until('2027-02-12').upTo).toBe(pictureFor(firstStory, 'timeline').upTo);
  });
});

describe('days that were asked for', () => {
  const window = { from: '2026-02-05', to: '2026-02-20' };
  const marks = [mark('2026-01-01', '2026-02-10'), mark('2026-02-12'), mark('2026-02-18', '2026-04-30')];

  it('are all that the line of dates has', () => {
    expect(daysOf(marks, window).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))).toEqual(
      ['2026-02-05', '2026-02-10', '2026-02-12', '2026-02-12', '2026-02-18', '2026-02-20'],
    );
  });

  it('cut off bars, which go on openly', () => {
    const { axis } = axisFor(marks, window);
    const placed = stackMarks(marks, axis).marks;
    expect(placed.map(({ extent }) => [extent?.isOpenBefore, extent?.isOpenAfter])).toEqual([
      [true, false],
      [undefined, undefined],
      [false, true],
    ]);
    const bars = sceneOf(pictureOf([lane(marks)], { window, upTo: '2026-02-20' })).items.filter(
      (item) => item.kind === 'line' && item.colour === INK && item.from[1] === item.to[1],
    );
    expect(bars).toHaveLength(3);
  });

  it.each([[{ from: '2026-02-05', to: '2026-02-12' }], [{ from: '2026-02-14' }], [{ to: '2026-02-12' }]])(
    'in a timeline: %o',
    (options) => {
      const picture = pictureFor(firstStory, 'timeline', options);
      const { from = null, to = null } = options as { from?: string; to?: string };
      expect(picture.window).toEqual({ from, to });
      expect(faultsIn(sceneOf(picture))).toEqual([]);
    },
  );
});
