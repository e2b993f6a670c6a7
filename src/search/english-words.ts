/** Whether a word is one of English, by the list of `word-list` (274,000 words, forms included; no names). */
import { readFileSync } from 'node:fs';
import wordListPath from 'word-list';

const LINE_END = 10;

/** The list as its bytes, one word a line, in the order of its bytes: 2.7 MB, read when it is first asked for. */
let list: Buffer | undefined;

/** Below 0 where the line that begins at a place comes before the word, above 0 where after it. */
function compareLine(bytes: Buffer, start: number, word: Buffer): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== LINE_END) end += 1;
  return bytes.subarray(start, end).compare(word);
}

/** Whether a folded word is in the list; words with other letters than a to z are not. */
export function isEnglishWord(fold: string): boolean {
  if (!/^[a-z]+$/.test(fold)) return false;
  list ??= readFileSync(wordListPath);
  const word = Buffer.from(fold);
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : list.lastIndexOf(LINE_END, middle - 1) + 1;
    const order = compareLine(list, start, word);
    if (order === 0) return true;
    if (order > 0) high = start;
    else {
      const end = list.indexOf(LINE_END, start);
      low = end < 0 ? list.length : end + 1;
    }
  }
  return false;
}
