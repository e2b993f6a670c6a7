import { describe, expect, it } from 'vitest';
import { linesOf, retracted, said, stood, storeOf, storyOf } from './small-store.js';

const OWN = 'I will not collect a toll from a boat that shelters.';

/** The lines of the statement by Bo, from the one that dates it down to its source. */
function linesOfBo(...facts: readonly object[]): readonly string[] {
  const lines = linesOf(storeOf(storyOf(facts)), 'quote', { person: 'bo' });
  const first = lines.findIndex((line) => line.endsWith(' · on 10 February 2026'));
  return lines.slice(
    first,
    lines.findIndex((line) => line.startsWith('Source:')),
  );
}

describe('whose a statement is that passes on words of another', () => {
  const passing = (segments: readonly string[]) =>
    said('by-bo', segments, { speaker: 'bo', relays: 'by-ada' });

  it.each([
    ['all of its words', ['I will not collect a toll'], ['Ada, quoted by Bo · on 10 February 2026']],
    [
      'all of its words, printed with other marks and capitals',
      ['“i will not collect a toll'],
      ['Ada, quoted by Bo · on 10 February 2026'],
    ],
    [
      'one segment of two',
      ['I will not collect a toll', 'Keep her.'],
      ['Bo · on 10 February 2026', 'Passing on words of Ada.'],
    ],
    [
      'some words of a segment',
      ["She told me, 'I will not collect a toll', and I trust her."],
      ['Bo · on 10 February 2026', 'Passing on words of Ada.'],
    ],
    [
      'part of a word',
      ['I will not collect a tol'],
      ['Bo · on 10 February 2026', 'Passing on words of Ada.'],
    ],
    ['it is not known which', [], ['Bo · on 10 February 2026', 'Passing on words of Ada.']],
  ])('%s', (_name, segments, head) => {
    expect(linesOfBo(said('by-ada', [OWN]), passing(segments)).slice(0, head.length)).toEqual(head);
  });
});

describe('what was retracted', () => {
  it('is called so before whose it was, and its words are not shown', () => {
    expect(linesOfBo(said('by-bo', [OWN], { speaker: 'bo', ...retracted }))).toEqual([
      'Retracted 15 March 2026. Recorded until then as: Bo · on 10 February 2026',
      'Why: somebody else spoke. An earlier version said: as it was',
      'As it was recorded: Ada spoke of the pier.',
    ]);
  });

  it.each([
    ['a statement', said('it', [OWN], retracted)],
    ['a standing', stood('it', { edtf: '2026-02-10', basis: 'stated' }, retracted)],
  ])('%s is marked in a timeline, in its first line', (_name, fact) => {
    const lines = linesOf(storeOf(storyOf([fact])), 'timeline', {});
    expect(lines[2]).toBe('On 10 February 2026 · retracted');
    expect(lines[3]).toMatch(/^Retracted 15 March 2026\. Recorded until then as: /);
  });

  it('comes after what stands, under a heading of its own', () => {
    const store = storeOf(storyOf([said('gone', [OWN], retracted), said('stands', [OWN])]));
    const lines = linesOf(store, 'quote', { words: 'not collect a toll' });
    expect(lines[0]).toBe('Exact words');
    const at = lines.indexOf('Retracted, had these words');
    expect(at).toBeGreaterThan(lines.indexOf(`> “${OWN}”`));
  });

  it('gives an answer that has nothing else its title', () => {
    const store = storeOf(storyOf([said('gone', [OWN], retracted)]));
    expect(linesOf(store, 'quote', { words: 'not collect a toll' })[0]).toBe('Retracted');
  });
});

describe('a correction', () => {
  const NOW = 'on 10 February 2026';
  it.each([
    [
      'wording',
      'Keep the peer.',
      'Corrected 14 March 2026: an earlier version said Keep the peer. It should have read as it does here (it was wrong).',
    ],
    [
      'date',
      '2031-06-03',
      `Corrected 14 March 2026: an earlier version said on 3 June 2031. It should have read ${NOW} (it was wrong).`,
    ],
    [
      'date',
      'the third of June',
      `Corrected 14 March 2026: an earlier version said the third of June. It should have read ${NOW} (it was wrong).`,
    ],
    [
      'wording',
      '2031-06-03',
      'Corrected 14 March 2026: an earlier version said 2031-06-03. It should have read as it does here (it was wrong).',
    ],
  ])('of the %s, from %s', (level, before, line) => {
    const corrections = [{ at: '2026-03-14', level, wrong: 'it was wrong.', before }];
    expect(linesOf(storeOf(storyOf([said('it', [OWN], { corrections })])), 'quote', {})).toContain(line);
  });
});

describe('a time of day that needs a note', () => {
  const note = 'The time is that at which the meeting opened.';
  const at = (when: object) => storeOf(storyOf([said('it', [OWN], { said: { basis: 'stated', ...when } })]));

  it.each([
    ['quote', {}],
    ['timeline', {}],
  ])('stands in the note alone, in /%s', (name, options) => {
    const lines = linesOf(at({ edtf: '2026-02-10T19:30:00', note }), name, options);
    expect(lines).toContain(`On the time (19:30): ${note}`);
    expect(lines.filter((line) => line.includes('19:30'))).toHaveLength(1);
    expect(lines.join('\n')).toMatch(/on 10 February 2026$/im);
  });

  it('is not shown where notes are left out', () => {
    const fact = said('it', [OWN], {
      said: { edtf: '2026-02-10T19:30:00', basis: 'stated', note },
      stance: { question: 'pier-open', position: 'open', basis: 'words' },
    });
    const lines = linesOf(storeOf(storyOf([fact])), 'stance', { topic: 'pier-open' });
    expect(lines).toContain('Ada · on 10 February 2026');
    expect(lines.join('\n')).not.toContain('19:30');
  });

  it('of a beginning and an end gives the day once', () => {
    const lines = linesOf(at({ edtf: '2026-02-10T19:30:00/2026-02-10T21:00:00', note }), 'quote', {});
    expect(lines).toContain('Ada · on 10 February 2026');
    expect(lines).toContain(`On the time (19:30, 21:00): ${note}`);
  });

  it('is shown with its date where there is no note', () => {
    expect(linesOf(at({ edtf: '2026-02-10T19:30:00' }), 'quote', {})).toContain(
      'Ada · on 10 February 2026 at 19:30',
    );
  });
});

it('how things stood is told apart from what was said', () => {
  const store = storeOf(storyOf([stood('it', { edtf: '2026-02-10', basis: 'stated' })]));
  expect(linesOf(store, 'timeline', {}).slice(2, 5)).toEqual([
    'On 10 February 2026',
    'How things stood for Ada, as the source has it',
    'Ada had not been charged.',
  ]);
});
