/** What facts have to meet, as the index looks it up before anything is ranked. */
import type { Day } from '../facts/edtf.js';
import type { EntityId, Fact, StoryId } from '../facts/schema.js';
import { dayNumber, KEY } from './fact-documents.js';

/** What facts have to meet. Of each list one is enough; an empty list is met by none. */
export interface FactFilter {
  readonly story?: StoryId | undefined;
  /** Who said or did it, or for whom. */
  readonly by?: readonly EntityId[] | undefined;
  /** Whom they are by or about. */
  readonly of?: readonly EntityId[] | undefined;
  /** Whom they are about or name in their text, and are not merely by: one of each list. */
  readonly about?: readonly (readonly EntityId[])[] | undefined;
  /** Whom they are by or about, or name in their text: one of each list. */
  readonly involving?: readonly (readonly EntityId[])[] | undefined;
  /** A topic or a question. */
  readonly on?: string | undefined;
  readonly kind?: Fact['kind'] | undefined;
  /** Days that they may lie on, both included. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** The filter as the index has it. */
export function indexFilterOf(filter: FactFilter): {
  readonly keys: readonly (readonly string[])[];
  readonly from: number | undefined;
  readonly to: number | undefined;
} {
  const { by, of, about = [], involving = [], on, kind, from, to } = filter;
  return {
    keys: [
      ...(by ? [by.map(KEY.by)] : []),
      ...(of ? [of.map(KEY.of)] : []),
      ...about.map((ids) => ids.flatMap((id) => [KEY.about(id), KEY.names(id)])),
      ...involving.map((ids) => ids.flatMap((id) => [KEY.of(id), KEY.names(id)])),
      ...(on === undefined ? [] : [[KEY.on(on)]]),
      ...(kind === undefined ? [] : [[KEY.is(kind)]]),
    ],
    from: from === undefined ? undefined : dayNumber(from, 0),
    to: to === undefined ? undefined : dayNumber(to, 0),
  };
}
