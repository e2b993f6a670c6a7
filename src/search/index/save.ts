/**
 * An index as one buffer, to start from without reading every text again. What is read back is checked: the version of
 * the format, the hash of what was indexed and a checksum of every byte. Whatever does not fit is no index, and is built anew.
 */
import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { z } from 'zod';
import { makeLexicon } from './lexicon.js';
import type { Segment } from './segment.js';
import { indexFrom, type TextIndex } from './text-index.js';

/** To be raised with every change of the format, of how texts become words, or of what documents hold. */
const VERSION = 3;

/** Magic, checksum, length of the header. The sections follow the header, each at a multiple of ALIGNMENT. */
const MAGIC = Buffer.from('OTRINDEX');
const CHECKSUM_BYTES = 32;
const HEADER_AT = MAGIC.length + CHECKSUM_BYTES + 8;
const ALIGNMENT = 8;

const size = z.int().min(0);

const headerSchema = z.object({
  version: z.literal(VERSION),
  endianness: z.literal(endianness()),
  contentHash: z.string(),
  documents: size,
  weights: z.array(z.number().positive()).min(1),
  /** Bytes of each section, in the order that they are written in. */
  sections: z.array(size),
  /** Each story and how many documents it has, in their order. */
  stories: z.array(z.tuple([z.string(), size])),
});

type Header = z.infer<typeof headerSchema>;

const align = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

const bytesOf = (array: Uint8Array | Uint16Array | Uint32Array | Int32Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

const checksumOf = (buffer: Uint8Array): Buffer =>
  createHash('sha256')
    .update(buffer.subarray(MAGIC.length + CHECKSUM_BYTES))
    .digest();

const EMPTY: Segment = {
  documents: 0,
  terms: new Uint32Array(0),
  starts: new Uint32Array(1),
  postings: new Uint32Array(0),
  sequences: new Uint8Array(0),
  sequenceStarts: new Uint32Array(1),
  lengths: new Uint16Array(0),
  from: new Int32Array(0),
  to: new Int32Array(0),
};

/** `contentHash` stands for all that was indexed. Time: as the index is large. */
export function saveIndex(index: TextIndex, contentHash: string): Buffer {
  const { parts, lexicon, frequencies, documents, weights } = index.compacted();
  const [part] = parts;
  const segment = part?.segment ?? EMPTY;
  const sections = [
    Buffer.from(JSON.stringify(lexicon.terms.names())),
    Buffer.from(JSON.stringify(lexicon.words.names())),
    bytesOf(Uint32Array.from(lexicon.termOfWord)),
    bytesOf(frequencies),
    bytesOf(segment.terms),
    bytesOf(segment.starts),
    bytesOf(segment.postings),
    bytesOf(segment.sequences),
    bytesOf(segment.sequenceStarts),
    bytesOf(segment.lengths),
    bytesOf(segment.from),
    bytesOf(segment.to),
  ];
  const header: Header = {
    version: VERSION,
    endianness: endianness(),
    contentHash,
    documents,
    weights: [...weights],
    sections: sections.map((section) => section.length),
    stories: (part?.stories ?? []).map(({ story, start, end }) => [story, end - start]),
  };
  const headerBytes = Buffer.from(JSON.stringify(header));
  const sectionsAt = align(HEADER_AT + headerBytes.length);
  const buffer = Buffer.alloc(sections.reduce((sum, { length }) => sum + align(length), sectionsAt));
  buffer.set(MAGIC);
  buffer.writeUInt32LE(headerBytes.length, MAGIC.length + CHECKSUM_BYTES);
  buffer.set(headerBytes, HEADER_AT);
  let at = sectionsAt;
  for (const section of sections) {
    buffer.set(section, at);
    at += align(section.length);
  }
  buffer.set(checksumOf(buffer), MAGIC.length);
  return buffer;
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The header of a buffer that is whole and of this version; undefined for any other. */
function readHeader(buffer: Buffer): { readonly header: Header; readonly sectionsAt: number } | undefined {
  if (buffer.length < HEADER_AT || !buffer.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const checksum = buffer.subarray(MAGIC.length, MAGIC.length + CHECKSUM_BYTES);
  if (!checksumOf(buffer).equals(checksum)) return undefined;
  const length = buffer.readUInt32LE(MAGIC.length + CHECKSUM_BYTES);
  // The checksum holds, so that what stands here was written by some version of this file.
  const header = headerSchema.safeParse(parsed(buffer.toString('utf8', HEADER_AT, HEADER_AT + length)));
  return header.success ? { header: header.data, sectionsAt: align(HEADER_AT + length) } : undefined;
}

/** The index that was saved of such content, whose arrays lie in the buffer; undefined where it is not that, or not whole. */
export function openIndex(saved: Buffer, contentHash: string): TextIndex | undefined {
  // Arrays of four bytes have to lie at a multiple of four.
  const buffer = saved.byteOffset % ALIGNMENT === 0 ? saved : Buffer.from(Uint8Array.from(saved).buffer);
  const read = readHeader(buffer);
  if (read === undefined || read.header.contentHash !== contentHash) return undefined;
  const { documents, weights, sections, stories: counts } = read.header;
  let at = read.sectionsAt;
  const take = (): Buffer => {
    const length = sections[taken] ?? 0;
    const section = buffer.subarray(at, at + length);
    at += align(length);
    taken += 1;
    return section;
  };
  let taken = 0;
  const names = (): string[] => JSON.parse(take().toString('utf8')) as string[];
  const view = <T>(
    Kind: { new (buffer: ArrayBufferLike, offset: number, length: number): T; BYTES_PER_ELEMENT: number },
    bytes = take(),
  ): T => new Kind(bytes.buffer, bytes.byteOffset, bytes.length / Kind.BYTES_PER_ELEMENT);
  const lexicon = makeLexicon({ terms: names(), words: names(), termOfWord: [...view(Uint32Array)] });
  const frequencies = view(Uint32Array);
  const segment: Segment = {
    documents,
    terms: view(Uint32Array),
    starts: view(Uint32Array),
    postings: view(Uint32Array),
    sequences: view(Uint8Array),
    sequenceStarts: view(Uint32Array),
    lengths: view(Uint16Array),
    from: view(Int32Array),
    to: view(Int32Array),
  };
  let start = 0;
  const stories = counts.map(([story, count]) => {
    start += count;
    return { story, start: start - count, end: start };
  });
  const parts = documents > 0 ? [{ segment, stories, removed: undefined }] : [];
  return indexFrom({ parts, lexicon, frequencies, documents, weights });
}

/** The saved index where it fits, or else a new one. */
export const openOrBuild = (
  saved: Buffer | undefined,
  contentHash: string,
  build: () => TextIndex,
): TextIndex => (saved && openIndex(saved, contentHash)) ?? build();
