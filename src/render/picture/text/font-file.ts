/**
 * What a TrueType font says of its characters: whether it has them, and how wide they are. Only the tables `head`, `hhea`,
 * `hmtx` and `cmap` are read. https://learn.microsoft.com/en-us/typography/opentype/spec/otff
 */
import { readFileSync } from 'node:fs';

export interface FontFile {
  readonly has: (codePoint: number) => boolean;
  /** The character's advance at a font size of 1; that of the missing glyph where the font does not have it. */
  readonly advance: (codePoint: number) => number;
}

type GlyphOf = (codePoint: number) => number;

/** Where each table starts. */
function tablesOf(bytes: Buffer): ReadonlyMap<string, number> {
  const count = bytes.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, place) => {
    const at = 12 + 16 * place;
    return [bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8)] as const;
  });
  return new Map(tables);
}

function start(tables: ReadonlyMap<string, number>, name: string): number {
  const at = tables.get(name);
  if (at === undefined) throw new Error(`a font without a table ${name}`);
  return at;
}

/** Segments of characters with glyphs that follow each other: all of Unicode. */
function readFormat12(bytes: Buffer, at: number): GlyphOf {
  const groups = bytes.readUInt32BE(at + 12);
  return (codePoint) => {
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = at + 16 + 12 * middle;
      if (codePoint < bytes.readUInt32BE(group)) high = middle - 1;
      else if (codePoint > bytes.readUInt32BE(group + 4)) low = middle + 1;
      else return bytes.readUInt32BE(group + 8) + codePoint - bytes.readUInt32BE(group);
    }
    return 0;
  };
}

/** Segments as in OpenType's first version: the Basic Multilingual Plane. */
function readFormat4(bytes: Buffer, at: number): GlyphOf {
  const doubled = bytes.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    for (let segment = 0; segment < doubled; segment += 2) {
      if (codePoint > bytes.readUInt16BE(ends + segment)) continue;
      const first = bytes.readUInt16BE(starts + segment);
      if (codePoint < first) return 0;
      const delta = bytes.readUInt16BE(deltas + segment);
      const offset = bytes.readUInt16BE(offsets + segment);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = bytes.readUInt16BE(offsets + segment + offset + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** The font's table for Unicode, that for all of it before that for the Basic Multilingual Plane. */
function readCharacters(bytes: Buffer, cmap: number): GlyphOf {
  const count = bytes.readUInt16BE(cmap + 2);
  const subtables = Array.from({ length: count }, (_, place) => {
    const at = cmap + bytes.readUInt32BE(cmap + 4 + 8 * place + 4);
    return { at, format: bytes.readUInt16BE(at) };
  });
  const whole = subtables.find(({ format }) => format === 12);
  if (whole) return readFormat12(bytes, whole.at);
  const basic = subtables.find(({ format }) => format === 4);
  if (basic) return readFormat4(bytes, basic.at);
  throw new Error('a font without a table of Unicode characters');
}

/** Reads a font. Throws where the file is not there, or is no TrueType font. */
export function readFont(path: string): FontFile {
  const bytes = readFileSync(path);
  const tables = tablesOf(bytes);
  const unitsPerEm = bytes.readUInt16BE(start(tables, 'head') + 18);
  const metrics = bytes.readUInt16BE(start(tables, 'hhea') + 34);
  const hmtx = start(tables, 'hmtx');
  const read = readCharacters(bytes, start(tables, 'cmap'));
  const known = new Map<number, number>();
  const glyphOf: GlyphOf = (codePoint) => {
    const glyph = known.get(codePoint) ?? read(codePoint);
    known.set(codePoint, glyph);
    return glyph;
  };
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    // Glyphs past the last metric have its advance.
    advance: (codePoint) =>
      bytes.readUInt16BE(hmtx + 4 * Math.min(glyphOf(codePoint), metrics - 1)) / unitsPerEm,
  };
}
