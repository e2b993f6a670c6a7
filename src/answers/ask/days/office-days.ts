/** Days told by an office: "while she was mayor", "as culture minister". */
import { boundsOf } from '../../../facts/edtf.js';
import type { Entity } from '../../../facts/schema.js';
import { nameWords } from '../../../search/name-words.js';
import { daysInWords } from '../../listing.js';
import type { DayRange } from '../../typed-dates.js';

type Role = Entity['roles'][number];

const ARTICLES = '(?:still\\s+|also\\s+|the\\s+|a\\s+|an\\s+|acting\\s+)*';

const CLAUSE = new RegExp(
  `(?<![\\p{L}’'])(?:(?:while|whilst|when)\\s+(?:he|she|they|(?<who>[\\p{L}’'-]+(?:\\s+[\\p{L}’'-]+){0,2}))\\s+(?:was|were|is|served\\s+as)|(?:(?:in|during)\\s+(?:his|her|their)\\s+(?:time|term|years|days|tenure|role)\\s+)?as)\\s+${ARTICLES}(?<title>[^,;?!.]+)`,
  'giu',
);

/** "Took over as mayor", "resigned as treasurer": what is done to an office is not done in it. */
const INTO_OR_OUT_OF =
  /\b(?:tak(?:e|es|ing) over|took over|succeed|replac|follow|resign|quit|step|stood down|stand down|retire|elect|appoint|sworn in|chosen|confirmed|keep|pick|choose|hire|name)\p{L}*(?:\s+[^\s,;?!.]+){0,4}\s+$/iu;

export interface OfficeDays {
  /** The text with blanks in place of the clause. */
  readonly rest: string;
  readonly range: Partial<DayRange>;
  readonly notes: readonly string[];
}

/** The words of a title, and of what it is of. */
const wordsOfRole = ({ title, organization }: Role): ReadonlySet<string> =>
  new Set([...nameWords(title), ...nameWords(String(organization ?? ''))]);

const isCalled = ({ name, aliases }: Entity, who: readonly string[]): boolean => {
  const own = new Set([name, ...aliases].flatMap(nameWords));
  return who.every((word) => own.has(word));
};

/** How much of a text, from its beginning, names a role with its first word: its length in UTF-16 units. */
function lengthOfTitle(text: string, role: Role): number {
  const known = wordsOfRole(role);
  let end = 0;
  let named = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    const parts = nameWords(word);
    const isOf = /^(?:of|for|the)$/i.test(word);
    if (!isOf && !(parts.length > 0 && parts.every((part) => known.has(part)))) break;
    if (isOf) continue;
    named += 1;
    end = index + word.length;
  }
  return named > 0 ? end : 0;
}

/** The days on which somebody surely held a role; undefined where one of its ends is known roughly. */
function daysOf({ from, to }: Role): Partial<DayRange> | undefined {
  const [begun, ended] = [from, to].map((edtf) => (edtf === undefined ? undefined : boundsOf(edtf)));
  if ([begun, ended].some((bounds) => bounds?.approximate || bounds?.uncertain)) return undefined;
  const [first, last] = [begun?.latest, ended?.earliest];
  return { ...(first ? { from: first } : {}), ...(last ? { to: last } : {}) };
}

/** The clause that names an office of one of those given, as the days on which it was held; undefined where there is none. */
export function readOffice(text: string, people: readonly Entity[]): OfficeDays | undefined {
  for (const match of text.matchAll(CLAUSE)) {
    if (/^as\s/i.test(match[0]) && INTO_OR_OUT_OF.test(text.slice(0, match.index))) continue;
    const typed = match.groups?.['title'] ?? '';
    const who = nameWords(match.groups?.['who'] ?? '');
    const fits = [...new Set(people)]
      .filter((entity) => isCalled(entity, who))
      .flatMap(({ name, roles }) => roles.map((role) => ({ name, role, length: lengthOfTitle(typed, role) })))
      .toSorted((a, b) => b.length - a.length);
    const [best] = fits;
    if (best === undefined || best.length === 0) continue;
    const roles = fits.filter(({ length, name }) => length === best.length && name === best.name);
    const end = match.index + match[0].length - typed.length + best.length;
    const phrase = text.slice(match.index, end).trim();
    const days = roles.length === 1 ? daysOf(best.role) : undefined;
    const inWords = days && daysInWords(days);
    const note =
      inWords === undefined
        ? `The days of *${phrase}* are not on record closely enough, so that other days are shown too.`
        : `Read *${phrase}* as ${inWords}: ${best.name}, ${best.role.title}.`;
    return {
      rest: `${text.slice(0, match.index)}${' '.repeat(end - match.index)}${text.slice(end)}`,
      range: days ?? {},
      notes: [note],
    };
  }
  return undefined;
}
