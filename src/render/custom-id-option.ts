/** One option of an invocation as a field of a custom id. */
import type { Store } from '../facts/store.js';
import { idOfKey, keyOf } from './id-keys.js';
import { visibleText } from './markdown.js';
import { packText, unpackText } from './packed-text.js';

/** A letter for each option; a letter is never given to another one. */
export const OPTIONS: Readonly<Record<string, string>> = {
  person: 'p',
  topic: 't',
  story: 's',
  'as-of': 'a',
  after: 'f',
  before: 'b',
  from: 'g',
  to: 'h',
  words: 'w',
  question: 'q',
  'said-by': 'c',
  'said-from': 'i',
  'said-to': 'j',
  'said-at': 'k',
  'said-every': 'l',
};

export const OPTION_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(OPTIONS).map(([name, letter]) => [letter, name]),
);

/** Options whose values name something of the store, and those that are days. */
const NAMING: ReadonlySet<string> = new Set(['person', 'topic', 'story']);
const DAYS: ReadonlySet<string> = new Set(['as-of', 'after', 'before', 'from', 'to', 'said-from', 'said-to']);

/** Stands between the fields of a custom id, and in none of them. */
export const SEPARATOR = '~';

/** Text without blanks, control characters, halves of characters and separators: nothing that could be trimmed or lost. */
const escapeField = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[%~_\p{C}]|(?! )\s/gu, (character) =>
      Buffer.from(character).reduce((hex, byte) => `${hex}%${byte.toString(16).padStart(2, '0')}`, ''),
    )
    .replaceAll(' ', '_');

const unescapeField = (text: string): string =>
  text
    .replaceAll('_', ' ')
    .replace(/(?:%[0-9a-f]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'));

/** What a custom id is written beside: text that stands in the message it belongs to need not stand in it again. */
export interface Beside {
  readonly store: Store;
  /** The texts that the message shows as they were typed. */
  readonly shown: readonly string[];
}

/** How a field holds text: as it is, packed, or by the key of what the message shows. */
export type Writing = 'plain' | 'packed' | 'shown';

/**
 * One option as a field: its letter, then `=` before a key or a day in digits, `:` before text, `*` before packed text,
 * `#` before the key of text that the message shows. Undefined where the option has no letter.
 */
export function encodeOption(
  name: string,
  value: string,
  { store, shown }: Beside,
  writing: Writing,
): string | undefined {
  const letter = OPTIONS[name];
  if (letter === undefined) return undefined;
  if (NAMING.has(name) && idOfKey(store, keyOf(value)) === value) return `${letter}=${keyOf(value)}`;
  if (DAYS.has(name) && /^\d{4}-\d{2}-\d{2}$/.test(value)) return `${letter}=${value.replaceAll('-', '')}`;
  const plain = escapeField(value);
  if (writing === 'plain') return `${letter}:${plain}`;
  const visible = visibleText(value);
  if (writing === 'shown' && shown.includes(visible)) return `${letter}#${keyOf(visible)}`;
  const packed = packText(value.replace(/\p{Cs}/gu, '\uFFFD'));
  return packed.length < plain.length ? `${letter}*${packed}` : `${letter}:${plain}`;
}

/** The option that a field holds; `stale` where it names what is no longer on record. */
export function decodeOption(
  field: string,
  { store, shown }: Beside,
): readonly [string, string] | 'stale' | 'malformed' {
  const name = OPTION_OF.get(field.charAt(0));
  const value = field.slice(2);
  if (name === undefined) return 'malformed';
  switch (field.charAt(1)) {
    case ':':
      return [name, unescapeField(value)];
    case '*': {
      const text = unpackText(value);
      return text === undefined ? 'malformed' : [name, text];
    }
    case '#': {
      const text = shown.find((one) => keyOf(one) === value);
      return text === undefined ? 'stale' : [name, text];
    }
    case '=': {
      if (NAMING.has(name)) {
        const id = idOfKey(store, value);
        return id === undefined ? 'stale' : [name, id];
      }
      const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? [];
      return year !== undefined && DAYS.has(name) ? [name, `${year}-${month}-${day}`] : 'malformed';
    }
    default:
      return 'malformed';
  }
}
