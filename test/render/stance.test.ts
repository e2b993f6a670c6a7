import { describe, expect, it } from 'vitest';
import { linesOf, retracted, said, storeOf, storyOf, taking } from './small-store.js';

const on = (edtf: string): object => ({ said: { edtf, basis: 'stated' } });
const open = said('open', ['Open it.'], { ...taking('open'), ...on('2026-02-10') });
const LATER = 'Not counted, since it may have been said only later: Open';

describe('the last known position', () => {
  it('is the last, with what came before it below', () => {
    const closed = said('closed', ['Close it.'], { ...taking('close'), ...on('2026-02-01') });
    const lines = linesOf(storeOf(storyOf([open, closed])), 'stance', { person: 'ada' });
    expect(lines).toContain('Last known position of Ada: Open');
    expect(lines).toContain('Earlier: Closed');
  });

  it('is none where it is not known which came last', () => {
    const closed = said('closed', ['Close it.'], { ...taking('close'), ...on('2026-02') });
    const store = storeOf(storyOf([open, closed]));
    const text = linesOf(store, 'stance', { person: 'ada' }).join('\n');
    expect(text).toMatch(/^On record from Ada: (?:Open|Closed)$/m);
    expect(text).toMatch(/^Also on record: (?:Open|Closed)$/m);
    expect(text).not.toMatch(/Last known|^Earlier/m);
    const everybody = linesOf(store, 'stance', { topic: 'pier-open' });
    expect(everybody).toContain('Also on record, and perhaps later: Closed');
    expect(everybody.join('\n')).not.toMatch(/Last known|^Earlier/m);
  });

  it('of a group reads as well as that of one', () => {
    const theirs = said('theirs', ['Open it.'], { speaker: 'traders', ...taking('open') });
    const lines = linesOf(storeOf(storyOf([theirs])), 'stance', { person: 'traders' });
    expect(lines[0]).toBe('Several traders: positions on record');
    expect(lines).toContain('Last known position of Several traders: Open');
  });
});

describe('what is not on record is said exactly', () => {
  const loose = said('loose', ['Open it.'], {
    ...taking('open'),
    said: { edtf: '../2026-02-10', basis: 'bounded' },
  });
  const elsewhere = said('elsewhere', ['Fog again.'], { speaker: 'bo' });
  const another = storyOf([elsewhere], { id: 'fog', title: 'The fog', questions: [] });

  it('of everybody, by a day', () => {
    const lines = linesOf(storeOf(storyOf([loose])), 'stance', { topic: 'pier-open', 'as-of': '2026-01-31' });
    expect(lines).toContain('No position is certain to have been taken by 31 January 2026.');
    expect(lines).toContain(LATER);
    expect(lines.join('\n')).not.toMatch(/Last known|above/);
  });

  it('of one person, by a day', () => {
    const lines = linesOf(storeOf(storyOf([loose])), 'stance', { person: 'ada', 'as-of': '2026-01-31' });
    expect(lines).toContain(
      'No position of Ada is certain to have been taken by 31 January 2026 (Should the pier stay open?). That does not mean that there is none.',
    );
    expect(lines).toContain(
      'No statement by Ada in The pier is certain to have been made by 31 January 2026.',
    );
    expect(lines).toContain(LATER);
  });

  it('of one person who is on record in another story', () => {
    const lines = linesOf(storeOf(storyOf([open]), another), 'stance', { person: 'bo', topic: 'pier-open' });
    expect(lines).toContain('No statement by Bo in The pier is on record.');
  });

  it('of one person of whom a statement was retracted', () => {
    const gone = said('gone', ['Open it.'], { ...taking('open'), ...retracted });
    const lines = linesOf(storeOf(storyOf([gone])), 'stance', { person: 'ada' });
    expect(lines).toContain('Apart from what was retracted, no statement by Ada in The pier is on record.');
  });

  it('of words that were typed', () => {
    const lines = linesOf(storeOf(storyOf([open])), 'quote', { person: 'ada', words: 'purple elephants' });
    expect(lines[2]).toMatch(/^Nothing on record from Ada containing the words purple elephants in the /);
  });
});
