/** Checks as they are read: one golden file a verdict, and what a button finds in its own message. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { answerCheck, answerCheckMessage } from '../../src/answers/check/check.js';
import { segmentsOf } from '../../src/facts/store.js';
import { escapeText, visibleText } from '../../src/render/markdown.js';
import { renderAnswer } from '../../src/render/message.js';
import { plainText } from '../../src/render/plain-text.js';
import { shownTexts, showTyped } from '../../src/render/shown-text.js';
import { contextOf, firstStory, inventedStories } from '../answers/stores.js';
import { anyText } from './any-text.js';
import { OWNER } from './pages-of.js';

const first = contextOf(firstStory);
const invented = contextOf(inventedStories);

const render = (answer: Answer, store = firstStory) =>
  renderAnswer(answer, { store, owner: OWNER, page: 0, isPrivate: false }).message;

const post = (content: string, context = first): Answer =>
  answerCheckMessage({ content, hasOther: false, posted: new Date('2026-02-20T12:00:00Z') }, context);

describe('a check reads as in', () => {
  it.each<[string, typeof first, Answer]>([
    ['on-record', first, answerCheck({ words: 'the opinion of the board', person: 'Karen Bass' }, first)],
    [
      'shortened',
      first,
      answerCheck({ words: 'My opinion is … the opinion of the board', person: 'bass' }, first),
    ],
    [
      'altered',
      invented,
      answerCheck(
        { words: 'The wall will cost five million crowns, and I will … take them from the school' },
        invented,
      ),
    ],
    [
      'altered-number',
      invented,
      answerCheck({ words: 'nineteen or 20 yachts on the first morning' }, invented),
    ],
    ['retracted', invented, answerCheck({ words: 'the toll is not dead' }, invented)],
    [
      'merged',
      first,
      answerCheck(
        {
          words: 'This is a matter for the board of LA28, my opinion is that he should step down',
          person: 'Bass',
        },
        first,
      ),
    ],
    [
      'other-speaker',
      first,
      answerCheck({ words: 'My opinion is that he should not step down', person: 'Mark Adams' }, first),
    ],
    [
      'reported',
      first,
      answerCheck({ words: 'The support of the LA28 organisers was unfortunate', person: 'Adams' }, first),
    ],
    ['too-few', first, answerCheck({ words: 'step down', person: 'Mark Adams' }, first)],
    ['not-on-record', first, answerCheck({ words: 'I love long walks on the beach' }, first)],
    [
      'closest',
      first,
      answerCheck(
        {
          words:
            'As you know, a law firm looked into it and I have asked the governor to sue every one of the sponsors before the end of the month, because nobody will wait for them any longer',
        },
        first,
      ),
    ],
    [
      'several',
      first,
      post(
        'Karen Bass told Fox News last week: "he should step down". Adams said "My opinion is that he should step down", and Lance Bass said "never mind the horses".',
      ),
    ],
  ])('golden/check/%s.txt', async (file, { store }, answer) => {
    await expect(`${plainText(render(answer, store))}\n`).toMatchFileSnapshot(`golden/check/${file}.txt`);
  });

  it('what was put in is bold and underlined, what was left out struck through, and the words checked bold', () => {
    const message = render(answerCheck({ words: 'My opinion is that he must step down' }, first));
    const text = message.embeds?.[0]?.description ?? '';
    expect(text).toContain('On record: My opinion is that he ~~should~~ step down');
    expect(text).toContain('As posted: My opinion is that he __**must**__ step down');
    expect(text).toContain(
      "> “**My opinion is that he** should **step down**. That's not the opinion of the board”",
    );
  });
});

describe('long words', () => {
  const speech = [...inventedStories.stories.values()]
    .flatMap(({ statements }) => statements.flatMap(segmentsOf))
    .toSorted((a, b) => b.length - a.length)[0];
  if (speech === undefined) throw new Error('nobody said anything');

  it('show the record and its source, though no button can carry them', () => {
    const { embeds, components } = render(answerCheck({ words: speech }, invented), inventedStories);
    expect(speech.length).toBeGreaterThan(1000);
    expect(embeds?.[0]?.description).toContain('Dénes Varga');
    expect(embeds?.[0]?.description).toContain(`“**${escapeText(speech).slice(0, 500)}`);
    expect(embeds?.[0]?.fields?.[0]?.name).toBe('Source');
    expect(JSON.stringify(components)).not.toContain('Next');
  });

  it.each([3, 9, 12])('%i in one message: each that is checked has its button', (count) => {
    const parts = speech.match(/[^.]+\.[^.]+\.[^.]+\./g) ?? [];
    const content = Array.from(
      { length: count },
      (_, at) => `Pell said “${parts[at % parts.length]} ${at}”.`,
    ).join(' ');
    const { embeds = [], components = [] } = render(post(content, invented), inventedStories);
    const lengths = embeds.map(({ description = '' }) => description.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(4096);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(5800);
    const labels = JSON.stringify(components).match(/Details \d+/g);
    expect(labels).toEqual(Array.from({ length: Math.min(count, 10) }, (_, at) => `Details ${at + 1}`));
  });
});

describe('what was typed, as it is shown', () => {
  it('is read again as it was typed, up to what does not show', () => {
    fc.assert(
      fc.property(anyText(400), (typed) => {
        fc.pre(visibleText(typed) !== '');
        const line = `As posted: ${showTyped(typed, 1000)} **bold** “quoted”`;
        expect(shownTexts([{ description: line }])).toContain(visibleText(typed));
      }),
    );
  });

  it('is not found in what a record says', () => {
    fc.assert(
      fc.property(anyText(200), (recorded) => {
        expect(shownTexts([{ description: `> “${escapeText(recorded)}”` }])).toEqual([]);
      }),
    );
  });
});
