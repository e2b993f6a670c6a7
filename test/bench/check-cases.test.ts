/** The cases that the check of quotations is measured with are what their names say. */
import { describe, expect, it } from 'vitest';
import { type Random, randomFrom } from '../../bench/check/random.js';
import { cutEnds, cutMiddle, mergeHalves, retypeset } from '../../bench/check/recut.js';
import { addWord, dropWord, movePhrase, replaceWords, swapWords } from '../../bench/check/reword.js';
import { addNegation, changeModal, changeNumber, removeNegation } from '../../bench/check/turn.js';
import { countVocabulary, keysOf } from '../../bench/check/words.js';

const TEXT =
  'The old pier should not be closed before the 12 boats of the village have found another harbour.';
const OTHER = 'Nobody counted the lamps along the quay when the ferry came in late that evening.';

const vocabulary = countVocabulary([TEXT, OTHER]);
const keys = keysOf(TEXT);
const sorted = (words: readonly string[]): readonly string[] => words.toSorted((a, b) => (a < b ? -1 : 1));

/** Words of the one that the other has not, each as often as it is missing. */
function missing(from: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return from.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe.each([1, 2, 3, 4, 5])('with seed %i', (seed) => {
  const random = () => randomFrom(seed, 'test');
  /** The first change that can be made: one that picks a word without a substitute makes none. */
  const changedBy = (make: (from: Random) => string | undefined): readonly string[] => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const text = make(randomFrom(seed, `test ${attempt}`));
      if (text !== undefined) return keysOf(text);
    }
    throw new Error('the text can not be changed so');
  };

  it('other typography has the same words', () => {
    expect(changedBy((from) => retypeset(TEXT, from))).toEqual(keys);
  });

  it('a cut at the ends leaves a stretch', () => {
    const cut = changedBy((from) => cutEnds(TEXT, from));
    expect(cut.length).toBeLessThan(keys.length);
    expect(keys.join(' ')).toContain(cut.join(' '));
  });

  it.each([true, false])('a cut in the middle leaves both ends (shown: %s)', (isShown) => {
    const text = cutMiddle(TEXT, random(), isShown) ?? '';
    const cut = keysOf(text);
    expect(missing(keys, cut).length).toBeGreaterThanOrEqual(3);
    expect(missing(cut, keys)).toEqual([]);
    expect([cut[0], cut.at(-1)]).toEqual([keys[0], keys.at(-1)]);
    expect(/…|\.\.\./.test(text)).toBe(isShown);
  });

  it('one word is replaced, dropped or added', () => {
    const replaced = changedBy((from) => replaceWords(TEXT, from, vocabulary, 1));
    expect([missing(keys, replaced).length, missing(replaced, keys).length]).toEqual([1, 1]);
    const dropped = changedBy((from) => dropWord(TEXT, from));
    expect([missing(keys, dropped).length, dropped.length]).toEqual([1, keys.length - 1]);
    const added = changedBy((from) => addWord(TEXT, from, vocabulary));
    expect([missing(added, keys).length, added.length]).toEqual([1, keys.length + 1]);
  });

  it('words that are moved are the same ones', () => {
    for (const move of [swapWords, movePhrase]) {
      const moved = changedBy((from) => move(TEXT, from));
      expect(moved).not.toEqual(keys);
      expect(sorted(moved)).toEqual(sorted(keys));
    }
  });

  it('a negation, a number and a modal verb are what changes', () => {
    expect(
      missing(
        keys,
        changedBy((from) => removeNegation(TEXT, from)),
      ),
    ).toEqual(['not']);
    const negated = changedBy((from) => addNegation('The ferry was late.', from));
    expect(missing(negated, keysOf('The ferry was late.')).join(' ')).toMatch(/^(?:not|never|wasn't)$/);
    expect(
      missing(
        keys,
        changedBy((from) => changeNumber(TEXT, from)),
      ),
    ).toEqual(['12']);
    expect(
      missing(
        keys,
        changedBy((from) => changeModal(TEXT, from)),
      ),
    ).toEqual(['should']);
  });
});

it('two quotations merged begin as the one and end as the other', () => {
  const merged = keysOf(mergeHalves(TEXT, OTHER));
  expect([merged[0], merged.at(-1)]).toEqual(['the', 'evening']);
});

it.each(['Future45', 'and/or', 'U.S.-led', '9:30', '1,200', 'e-mail', 'O’Hare'])('%s is one word', (word) => {
  expect(keysOf(`It was ${word}, they said.`)).toHaveLength(5);
});
