/**
 * A custom id holds everything that a button does: a version, the command, the page, who asked, and the options. Nothing is
 * kept in the process, so a button works after a restart, and a button from another version is recognised as one.
 */
import { createHash } from 'node:crypto';
import type { Invocation } from '../answers/answer.js';
import {
  type Beside,
  decodeOption,
  encodeOption,
  OPTION_OF,
  OPTIONS,
  SEPARATOR,
  type Writing,
} from './custom-id-option.js';
import { COMPONENT } from './limits.js';

const VERSION = '1';

/** A letter for each command; a letter is never given to another one. */
const COMMANDS: Readonly<Record<string, string>> = {
  stance: 's',
  quote: 'q',
  ask: 'a',
  timeline: 't',
  sources: 'o',
  about: 'b',
  check: 'c',
};
const COMMAND_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(COMMANDS).map(([name, letter]) => [letter, name]),
);

const MOST_PAGE = 99_999;

const CHECK_LENGTH = 3;

/** What a custom id ends in, so that one which was cut or changed is recognised as such. */
const checkOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, CHECK_LENGTH);

function encodeParts(
  invocation: Invocation,
  owner: string,
  beside: Beside,
  mode: string,
  writing: Writing = 'plain',
): string | undefined {
  const { page } = invocation;
  const command = COMMANDS[invocation.command];
  if (command === undefined || !/^\d{1,20}$/.test(owner)) return undefined;
  if (!Number.isInteger(page) || page < 0 || page > MOST_PAGE) return undefined;
  const fields: string[] = [];
  for (const [name, value] of Object.entries(invocation.options)) {
    const field = encodeOption(name, value, beside, writing);
    if (field === undefined) return undefined;
    fields.push(field);
  }
  const head = [VERSION + command + mode + page.toString(36), BigInt(owner).toString(36)];
  const text = [...head, ...fields, ''].join(SEPARATOR);
  if (text.length + CHECK_LENGTH <= COMPONENT.customId) return text + checkOf(text);
  // From what reads best in a log to what takes least.
  const next = ({ plain: 'packed', packed: 'shown', shown: undefined } as const)[writing];
  return next && encodeParts(invocation, owner, beside, mode, next);
}

/** How a button goes on: in a message of its own, or in the one that carries it. A menu has its option's letter here. */
const ANEW = '-';
const GOES_ON = '+';

/**
 * The custom id of a button that runs an invocation, beside what its message shows; undefined where it would not fit into 100 characters. `goesOn` where
 * its answer takes the place of the message that carries it, as that of a page does.
 */
export const encodeButton = (
  invocation: Invocation,
  owner: string,
  beside: Beside,
  goesOn = false,
): string | undefined => encodeParts(invocation, owner, beside, goesOn ? GOES_ON : ANEW);

/** The custom id of a select menu whose values are ids for one option. */
export const encodeSelect = (
  invocation: Invocation,
  option: string,
  owner: string,
  beside: Beside,
): string | undefined =>
  OPTIONS[option] ? encodeParts(invocation, owner, beside, OPTIONS[option]) : undefined;

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

/** A user id from base 36. */
const ownerOf = (text: string): string =>
  [...text].reduce((value, digit) => value * 36n + BigInt(parseInt(digit, 36)), 0n).toString();

/**
 * What a custom id says, or that it is of another version or names what is no longer on record or in its message (`stale`), or was cut,
 * changed or is none of ours (`malformed`). Never throws.
 */
export function decodeCustomId(customId: string, beside: Beside): Decoded {
  if (customId.length > COMPONENT.customId) return malformed;
  if (!customId.startsWith(VERSION)) return /^\d[a-z]/.test(customId) ? stale : malformed;
  const text = customId.slice(0, -CHECK_LENGTH);
  if (!text.endsWith(SEPARATOR) || checkOf(text) !== customId.slice(-CHECK_LENGTH)) return malformed;
  const [head = '', owner = '', ...fields] = text.slice(0, -1).split(SEPARATOR);
  const command = COMMAND_OF.get(head.charAt(1));
  const mode = head.charAt(2);
  const option = OPTION_OF.get(mode);
  const page = head.slice(3);
  const isKnown = command !== undefined && (mode === ANEW || mode === GOES_ON || option !== undefined);
  if (!isKnown || !/^[0-9a-z]{1,4}$/.test(page) || !/^[0-9a-z]{1,14}$/.test(owner)) return malformed;
  const options: Record<string, string> = {};
  for (const field of fields) {
    const decoded = decodeOption(field, beside);
    if (decoded === 'stale') return stale;
    if (decoded === 'malformed' || Object.hasOwn(options, decoded[0])) return malformed;
    options[decoded[0]] = decoded[1];
  }
  return {
    ok: true,
    invocation: { command, options, page: parseInt(page, 36) },
    owner: ownerOf(owner),
    choosing: option,
    goesOn: mode !== ANEW,
  };
}
