/** Parts of a question that leave out what the part before them has: "and who isn't", "and what after", "and after the vote". */

const AUXILIARY = '(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)';
const NOT = "(?:n['’]?t|\\s+not)?";

/** "Who isn't": whoever does not do what the part before says. */
const BARE_WHO = new RegExp(`^(who\\s+${AUXILIARY}${NOT})[\\s?.!]*$`, 'i');
const WHO_BEFORE = new RegExp(`^\\W*who\\s+(?:(?:${AUXILIARY})${NOT}\\s+)?(.+)$`, 'is');

const SIDE = '(?:before|after|since|until|till|during)';

/** "What after", "and what since then": the same days or event, on another side. */
const BARE_SIDE = new RegExp(
  `^(?:what\\s+|how\\s+about\\s+|what\\s+about\\s+)?(${SIDE})(?:wards?)?(?:\\s+(?:it|that|this|then))?[\\s?.!]*$`,
  'i',
);

/** "After the vote": the same of another time. */
const OTHER_SIDE = new RegExp(
  `^(?:what\\s+|how\\s+about\\s+|what\\s+about\\s+)?(${SIDE}\\s+.+?)[\\s?.!]*$`,
  'is',
);

const LAST_SIDE = new RegExp(`\\b${SIDE}(?=\\s+(?!.*\\b${SIDE}\\b))(.*)$`, 'is');

/** A coordinator before a side of time; it parts a question that has named a side already. */
export const BEFORE_SIDE = new RegExp(`[\\s,;]+(?:and|or|but)\\s+(?:also\\s+)?(?=${SIDE}\\b)`, 'gi');

export const namesSide = (text: string): boolean => LAST_SIDE.test(text);

/** A part as a question of its own, by what the part before it has; undefined where it leaves out nothing that is known. */
export function completed(part: string, before: string): string | undefined {
  const who = BARE_WHO.exec(part)?.[1];
  const done = WHO_BEFORE.exec(before)?.[1];
  if (who !== undefined) return done === undefined ? undefined : `${who} ${done}`;
  const last = LAST_SIDE.exec(before);
  if (last === null) return undefined;
  const side = BARE_SIDE.exec(part)?.[1];
  if (side !== undefined) return `${before.slice(0, last.index)}${side}${last[1] ?? ''}`;
  const other = OTHER_SIDE.exec(part)?.[1];
  return other === undefined ? undefined : `${before.slice(0, last.index)}${other}`;
}
