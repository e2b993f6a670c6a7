/**
 * A custom id holds everything that a button does: a version, the command, the page, who asked, and the options. Nothing is
 * kept in the process, so a button works after a restart, and a button from another version is recognised as one.
 */
import { createHash } from 'node:crypto';
import type { Invocation } from '../answers/answer.js';
import type { Store } from '../facts/store.js';
import { catalogueOf } from '../search/catalogue.js';
import { COMPONENT } from './limits.js';

const VERSION = '1';

/** A letter for each command and each option; a letter is never given to another one. */
const COMMANDS: Readonly<Record<string, string>> = {
  stance: 's',
  quote: 'q',
  ask: 'a',
  timeline: 't',
  sources: 'o',
  about: 'b',
  check: 'c',
};
const OPTIONS: Readonly<Record<string, string>> = {
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
};

const invert = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).map(([name, letter]) => [letter, name]));
const COMMAND_OF = invert(COMMANDS);
const OPTION_OF = invert(OPTIONS);

/** The first seven characters of the SHA-256 of an id, in base64url: 42 bits. */
const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 7);

interface Keys {
  readonly ids: ReadonlySet<string>;
  /** A key that two ids share is left out: such a button is stale rather than wrong. */
  readonly idOf: ReadonlyMap<string, string>;
}

const known = new WeakMap<Store, Keys>();

function keysOf(store: Store): Keys {
  const found = known.get(store);
  if (found) return found;
  const { people, subjects, stories } = catalogueOf(store);
  const ids = new Set([...people.byId.keys(), ...subjects.byId.keys(), ...stories.byId.keys()]);
  const idOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const id of ids) {
    const key = keyOf(id);
    if (idOf.has(key)) shared.add(key);
    idOf.set(key, id);
  }
  for (const key of shared) idOf.delete(key);
  const keys = { ids, idOf };
  known.set(store, keys);
  return keys;
}

const SEPARATOR = '~';
const escapeField = (text: string): string => text.replaceAll('%', '%25').replaceAll(SEPARATOR, '%7E');
const unescapeField = (text: string): string => text.replaceAll('%7E', SEPARATOR).replaceAll('%25', '%');

/** One option as a field: `=` before a key or a day in digits, `:` before text as it is. */
function encodeOption(name: string, value: string, keys: Keys): string | undefined {
  const letter = OPTIONS[name];
  if (letter === undefined) return undefined;
  if (/^[ptsq]$/.test(letter) && letter !== 'q' && keys.ids.has(value)) return `${letter}=${keyOf(value)}`;
  if (/^[afbgh]$/.test(letter) && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return `${letter}=${value.replaceAll('-', '')}`;
  return `${letter}:${escapeField(value)}`;
}

/** The most digits of a page, and of a user id in base 36. */
const MOST_PAGE = 99_999;

function encodeParts(
  invocation: Invocation,
  owner: string,
  store: Store,
  choosing: string | undefined,
): string | undefined {
  const command = COMMANDS[invocation.command];
  if (command === undefined || !/^\d{1,20}$/.test(owner) || invocation.page > MOST_PAGE) return undefined;
  const keys = keysOf(store);
  const fields: string[] = [];
  for (const [name, value] of Object.entries(invocation.options)) {
    const field = encodeOption(name, value, keys);
    if (field === undefined) return undefined;
    fields.push(field);
  }
  const head = [VERSION, command, invocation.page.toString(36), BigInt(owner).toString(36), choosing ?? ''];
  const id = [...head, ...fields].join(SEPARATOR);
  return id.length <= COMPONENT.customId ? id : undefined;
}

/** Stands where a menu's option would: the click goes on in the message that carries the button. */
const GOES_ON = '+';

/**
 * The custom id of a button that runs an invocation; undefined where it would not fit into 100 characters. `goesOn` where
 * its answer takes the place of the message that carries it, as that of a page does.
 */
export const encodeButton = (
  invocation: Invocation,
  owner: string,
  store: Store,
  goesOn = false,
): string | undefined => encodeParts(invocation, owner, store, goesOn ? GOES_ON : undefined);

/** The custom id of a select menu whose values are ids for one option. */
export const encodeSelect = (
  invocation: Invocation,
  option: string,
  owner: string,
  store: Store,
): string | undefined =>
  OPTIONS[option] ? encodeParts(invocation, owner, store, OPTIONS[option]) : undefined;

export type Decoded =
  | {
      readonly ok: true;
      readonly invocation: Invocation;
      /** The id of the user who asked first. */
      readonly owner: string;
      /** For a select menu: the option that the chosen value is for. */
      readonly choosing: string | undefined;
      /** Whether the answer takes the place of the message that was clicked. */
      readonly goesOn: boolean;
    }
  | { readonly ok: false; readonly reason: 'stale' | 'malformed' };

const malformed: Decoded = { ok: false, reason: 'malformed' };
const stale: Decoded = { ok: false, reason: 'stale' };

function decodeOption(field: string, keys: Keys): readonly [string, string] | 'stale' | 'malformed' {
  const name = OPTION_OF.get(field[0] ?? '');
  const value = field.slice(2);
  if (name === undefined || value === '') return 'malformed';
  if (field[1] === ':') return [name, unescapeField(value)];
  if (field[1] !== '=') return 'malformed';
  if (/^(?:person|topic|story)$/.test(name)) {
    const id = keys.idOf.get(value);
    return id === undefined ? 'stale' : [name, id];
  }
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  return day && /^(?:as-of|after|before|from|to)$/.test(name)
    ? [name, `${day[1]}-${day[2]}-${day[3]}`]
    : 'malformed';
}

/** What a custom id says, or that it is of another version, names what is no longer on record, or is none of ours. */
export function decodeCustomId(customId: string, store: Store): Decoded {
  if (customId.length > COMPONENT.customId) return malformed;
  const [version, letter = '', page = '', owner = '', choosing = '', ...fields] = customId.split(SEPARATOR);
  if (version !== VERSION) return /^\d+$/.test(version ?? '') ? stale : malformed;
  const command = COMMAND_OF.get(letter);
  const option = OPTION_OF.get(choosing);
  if (
    !command ||
    !/^[0-9a-z]{1,4}$/.test(page) ||
    !/^[0-9a-z]{1,14}$/.test(owner) ||
    (choosing !== '' && choosing !== GOES_ON && !option)
  )
    return malformed;
  const keys = keysOf(store);
  const options: Record<string, string> = {};
  for (const field of fields) {
    const decoded = decodeOption(field, keys);
    if (decoded === 'stale') return stale;
    if (decoded === 'malformed' || Object.hasOwn(options, decoded[0])) return malformed;
    options[decoded[0]] = decoded[1];
  }
  return {
    ok: true,
    invocation: { command, options, page: parseInt(page, 36) },
    owner: ownerOf(owner),
    choosing: option,
    goesOn: choosing !== '',
  };
}

/** A user id from base 36. */
function ownerOf(text: string): string {
  let value = 0n;
  for (const digit of text) value = value * 36n + BigInt(parseInt(digit, 36));
  return value.toString();
}
