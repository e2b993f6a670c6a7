/** Fewer segments: those of single stories put together, the large one left as it is. */
import type { Reader, StorySpan } from './resolve.js';
import { mergeSpans } from './segment.js';
import { indexFrom, type TextIndex } from './text-index.js';

/** All segments but the largest as one. Time: as these are long. */
export function mergeSmall(reader: Reader): TextIndex {
  const largest = reader.parts.reduce(
    (most, part) => (part.segment.documents > (most?.segment.documents ?? -1) ? part : most),
    reader.parts[0],
  );
  if (largest === undefined) return indexFrom(reader);
  const spans = reader.parts
    .filter((part) => part !== largest)
    .flatMap(({ segment, stories }) =>
      stories.map(({ story, start, end }) => ({ segment, story, start, end })),
    );
  if (spans.length === 0) return indexFrom(reader);
  const stories: StorySpan[] = [];
  let at = 0;
  for (const { story, start, end } of spans) {
    stories.push({ story, start: at, end: at + end - start });
    at += end - start;
  }
  const segment = mergeSpans(spans, reader.weights.length, reader.lexicon.terms.size());
  return indexFrom({ ...reader, parts: [largest, { segment, stories, removed: undefined }] });
}
