/**
 * A link to the very passage: the address with a text directive.
 * https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
import type { Evidence } from '../facts/schema.js';
import { COMPONENT } from './limits.js';

/** Percent-encodes what has a meaning in a text directive (`-`, `,`, `&`) or in markdown. */
const encodeTerm = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[-_.!~*'()]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** An address whose characters can't end a masked link or begin a mark-up; undefined where it can't be read. */
export function safeAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const path = href.slice(origin.length);
  if (!href.startsWith(origin) || /[[\]()]/.test(origin)) return undefined;
  const safe = path.replace(
    /[()[\]<>"'`*|\\^{}\s]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const whole = origin + safe;
  return whole.length <= COMPONENT.url ? whole : undefined;
}

const LONGEST_WHOLE = 80;
const SHORT = 40;
const MOST_WORDS = 6;

/** Marks alone, without a letter or a digit, tell one passage from another no better than nothing. */
const unlessBare = (term: string): string => (/[\p{L}\p{N}]/u.test(term) ? term : '');

/** What stands before a quotation, without the word that the record's limit cut in half. */
const trimPrefix = (prefix: string): string =>
  (/[^\n]*$/.exec(prefix)?.[0] ?? '').replace(/^\S*\s+/, '').trim();

const trimSuffix = (suffix: string): string =>
  (/^[^\n]*/.exec(suffix)?.[0] ?? '').replace(/\s+\S*$/, '').trim();

/** Text directives for a quotation, the closest first. */
function directivesFor(exact: string, prefix: string, suffix: string): readonly string[] {
  const directives: string[] = [];
  if ([...exact].length <= SHORT) {
    const before = unlessBare(trimPrefix(prefix));
    const after = unlessBare(trimSuffix(suffix));
    directives.push(
      `${before ? `${encodeTerm(before)}-,` : ''}${encodeTerm(exact)}${after ? `,-${encodeTerm(after)}` : ''}`,
    );
  }
  if ([...exact].length <= LONGEST_WHOLE) directives.push(encodeTerm(exact));
  const words = exact.split(/\s+/u);
  for (let count = MOST_WORDS; count >= 2; count -= 1) {
    if (words.length < 2 * count) continue;
    const start = words.slice(0, count).join(' ');
    const end = words.slice(-count).join(' ');
    directives.push(`${encodeTerm(start)},${encodeTerm(end)}`);
  }
  return [...directives, encodeTerm(exact)];
}

/**
 * The address of a passage, at most 512 characters: with the closest text directive that fits, else the plain address;
 * undefined where the address itself can't be linked.
 */
export function passageAddress(address: string, { selector }: Evidence): string | undefined {
  const safe = safeAddress(address.replace(/:~:.*$/s, ''));
  if (safe === undefined) return undefined;
  const base = safe.replace(/#$/, '');
  const joint = base.includes('#') ? ':~:text=' : '#:~:text=';
  const directives =
    selector.kind === 'quotation'
      ? directivesFor(selector.exact, selector.prefix, selector.suffix)
      : [`${encodeTerm(selector.first)},${encodeTerm(selector.last)}`];
  const fitting = directives.find(
    (directive) => base.length + joint.length + directive.length <= COMPONENT.url,
  );
  return fitting === undefined ? base : base + joint + fitting;
}
