/** Who is meant by a name or title that fits several, where the rest of the question tells. */
import { boundsOf } from '../../facts/edtf.js';
import type { Entity } from '../../facts/schema.js';
import type { StoryRecord } from '../../facts/store.js';
import type { Mention } from '../../search/name-parts.js';
import { nameWords } from '../../search/name-words.js';
import type { Word } from '../../search/words.js';
import { recordsWith } from '../scope.js';

export interface Clues {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly records: readonly StoryRecord[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The story that is asked, by what the days are told from or the part before was answered with. */
  readonly story?: StoryRecord | undefined;
}

type Role = Entity['roles'][number];

/** Those left by a test, or all where it leaves nobody. */
function preferring(entities: readonly Entity[], isMeant: (entity: Entity) => boolean): readonly Entity[] {
  const left = entities.filter(isMeant);
  return left.length > 0 ? left : entities;
}

const FORMER = /^(?:former|ex|previous|old|then)$/;
const CURRENT = /^(?:current|present|new|sitting|incumbent)$/;

/** Of several who have held a title, those who held it on the days asked for, or who hold it still or no more. */
function byOffice(mention: Mention, { words, from, to }: Clues): readonly Entity[] {
  const typed = nameWords(mention.typed);
  const rolesOf = (entity: Entity): readonly Role[] =>
    entity.roles.filter(({ title }) => typed.some((word) => nameWords(title).includes(word)));
  const before = words[mention.start - 1]?.fold ?? '';
  const isAboutNow = words.some(({ fold }) => /^(?:now|nowadays|currently|today)$/.test(fold));
  const isMeant = (role: Role): boolean => {
    if (FORMER.test(before)) return role.to !== undefined;
    if (CURRENT.test(before) || isAboutNow) return role.to === undefined;
    const since = role.from === undefined ? null : boundsOf(role.from).earliest;
    const until = role.to === undefined ? null : boundsOf(role.to).latest;
    return !(since && to && since > to) && !(until && from && until < from);
  };
  if (mention.candidates.some((entity) => rolesOf(entity).length === 0)) return mention.candidates;
  return preferring(mention.candidates, (entity) => rolesOf(entity).some(isMeant));
}

/** Those on record in the same story as everybody else who is named. */
function byCompany(
  candidates: readonly Entity[],
  mention: Mention,
  { mentions, records }: Clues,
): readonly Entity[] {
  const sure = mentions.flatMap((other) =>
    other !== mention && other.candidates.length === 1 ? other.candidates : [],
  );
  if (sure.length === 0) return candidates;
  const named = candidates.filter((entity) => sure.includes(entity));
  if (named.length > 0) return named;
  const shared = sure.reduce((left, { id }) => recordsWith(left, id), records);
  return preferring(candidates, ({ id }) => recordsWith(shared, id).length > 0);
}

/** Those on record in the story of what happened: "what did they say on the day of the agreement". */
const byStory = (candidates: readonly Entity[], { story }: Clues): readonly Entity[] =>
  story === undefined ? candidates : preferring(candidates, ({ id }) => recordsWith([story], id).length > 0);

/** The candidates that the rest of the question leaves. */
export function settle(mention: Mention, clues: Clues): readonly Entity[] {
  if (mention.candidates.length < 2) return mention.candidates;
  return byCompany(byStory(byOffice(mention, clues), clues), mention, clues);
}
