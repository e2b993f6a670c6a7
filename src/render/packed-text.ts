/**
 * Text packed into few characters, for a custom id, whose 100 characters may be any: deflated against words that questions
 * are made of, and 14 bits of that written as one character of the CJK block, which no normalisation changes.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Changing it makes every packed text unreadable: raise the custom id's version with it. */
const DICTIONARY = Buffer.from(
  'government parliament spokesperson spokesman president committee minister mayor council officials police company ' +
    'chairman executive organisation international evidence decision accused charged convicted resign resignation ' +
    'announced declined opposed supports support against because position opinion statement exactly quoted whether ' +
    'should would could there their about after before between people think believe never always again still first ' +
    'have been has not will want make told wrote asked says said that they this with from were which going ' +
    'did he say did she say what exactly did where does stand on who said that when did why did what happened on the ' +
    'what did the say about the is of the board and that it is up to the to be in the of the and the ',
);

const BASE = 0x4e00;
const BITS = 14;

/** More than this is not unpacked: no option of ours is longer. */
const MOST_BYTES = 8_000;

function toCharacters(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < BITS) continue;
    bits -= BITS;
    text += String.fromCharCode(BASE + (held >> bits));
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + String.fromCharCode(BASE + (held << (BITS - bits)));
}

function toBytes(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = text.charCodeAt(at) - BASE;
    if (value < 0 || value >= 1 << BITS) return undefined;
    held = (held << BITS) | value;
    bits += BITS;
    while (bits >= 8) {
      bits -= 8;
      bytes.push(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
}

export const packText = (text: string): string =>
  toCharacters(deflateRawSync(text, { level: 9, dictionary: DICTIONARY }));

/** The text that was packed; undefined for anything else. Never throws. */
export function unpackText(packed: string): string | undefined {
  const bytes = toBytes(packed);
  if (bytes === undefined || bytes.length === 0) return undefined;
  try {
    return inflateRawSync(bytes, { dictionary: DICTIONARY, maxOutputLength: MOST_BYTES }).toString('utf8');
  } catch {
    return undefined;
  }
}
