/** Whole numbers in as few bytes as they need (LEB128): seven bits a byte, low ones first. */

export interface ByteWriter {
  readonly write: (value: number) => void;
  readonly append: (bytes: Uint8Array) => void;
  readonly length: () => number;
  readonly finish: () => Uint8Array;
}

export function makeByteWriter(capacity = 1024): ByteWriter {
  let bytes = new Uint8Array(capacity);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(length + more, Math.ceil(bytes.length * 1.5)));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  };
  return {
    write: (value) => {
      reserve(5);
      let rest = value;
      while (rest > 127) {
        bytes[length] = (rest & 127) | 128;
        length += 1;
        rest >>>= 7;
      }
      bytes[length] = rest;
      length += 1;
    },
    append: (more) => {
      reserve(more.length);
      bytes.set(more, length);
      length += more.length;
    },
    length: () => length,
    finish: () => bytes.slice(0, length),
  };
}
