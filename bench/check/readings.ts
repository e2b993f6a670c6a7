/** Whether words can be read as a shortened quotation, or as one with a word or two dropped, by their places alone. */
import type { Recorded, RecordedUtterance } from './recorded.js';
import { LEAST_CUT } from './recut.js';
import { keyOf, placedWords } from './words.js';

interface PostedWord {
  readonly key: string;
  readonly isAfterEllipsis: boolean;
}

const ELLIPSIS = /…|\.\s?\.\s?\./;

function postedWords(text: string): readonly PostedWord[] {
  const words = placedWords(text);
  return words.map((word, at) => ({
    key: keyOf(word.text),
    isAfterEllipsis: at > 0 && ELLIPSIS.test(text.slice(words[at - 1]?.end, word.start)),
  }));
}

/** Between two words that are posted side by side: what the record has between them. */
interface Gap {
  readonly words: number;
  readonly isShown: boolean;
  readonly isAcrossSegments: boolean;
}

/** What a gap costs in a reading; undefined where it has no place in one. */
type CostOf = (gap: Gap) => number | undefined;

interface Reading {
  readonly costOf: CostOf;
  readonly mostCost: number;
  /** The least words on either side of a gap that nothing shows. */
  readonly leastRun: number;
}

/** Whether an utterance has the words in their order, with no gaps but those that the reading allows. */
function isReadIn(
  posted: readonly PostedWord[],
  { keys, segmentOf }: RecordedUtterance,
  { costOf, mostCost, leastRun }: Reading,
): boolean {
  const goesOn = (at: number, place: number, left: number, run: number): boolean => {
    const next = posted[at];
    if (next === undefined) return run >= leastRun;
    for (let after = place + 1; after < keys.length; after += 1) {
      if (keys[after] !== next.key) continue;
      const gap: Gap = {
        words: after - place - 1,
        isShown: next.isAfterEllipsis,
        isAcrossSegments: segmentOf[after] !== segmentOf[place],
      };
      const cost = costOf(gap);
      if (cost === undefined || cost > left) continue;
      // What an ellipsis stands before may be a single word.
      const runOn = cost === 0 ? run + 1 : gap.isShown ? leastRun : 1;
      const isLongEnough = cost === 0 || gap.isShown || run >= leastRun;
      if (isLongEnough && goesOn(at + 1, after, left - cost, runOn)) return true;
    }
    return false;
  };
  return keys.some((key, place) => key === posted[0]?.key && goesOn(1, place, mostCost, 1));
}

const isRead = (recorded: Recorded, text: string, reading: Reading): boolean => {
  const posted = postedWords(text);
  const keys = posted.map(({ key }) => key);
  return recorded.utterancesWith(keys).some((utterance) => isReadIn(posted, utterance, reading));
};

/** One word less is a word dropped; two may be either. */
const LEAST_DOUBTFUL_CUT = LEAST_CUT - 1;

const AS_CUT: Reading = {
  costOf: ({ words, isShown, isAcrossSegments }) => {
    if (words === 0 && !isAcrossSegments) return 0;
    return isShown || isAcrossSegments || words >= LEAST_DOUBTFUL_CUT ? 1 : undefined;
  },
  mostCost: 2,
  leastRun: 2,
};

const AS_DROPPED: Reading = {
  costOf: ({ words, isShown, isAcrossSegments }) =>
    isAcrossSegments || (isShown && words > 0) ? undefined : words,
  mostCost: LEAST_CUT - 1,
  leastRun: 1,
};

/** As one utterance's words with at most two cuts, each of two words or more, shown by an ellipsis, or between segments. */
export const readsAsCut = (recorded: Recorded, text: string): boolean => isRead(recorded, text, AS_CUT);

/** As the words of one segment without a word or two that nothing stands for. */
export const readsAsDropped = (recorded: Recorded, text: string): boolean =>
  isRead(recorded, text, AS_DROPPED);
