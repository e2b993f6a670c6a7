/** Whoever a name stands for. */
import { findMentions } from '../../search/mentions.js';
import { wordsOf } from '../../search/words.js';
import type { AnswerContext } from '../answer.js';
import { allRecords } from '../scope.js';
import type { Claim } from './verdict.js';

/** Who on record has a name as it was typed: all of it, and nobody for a part of it. */
export function claimNamed(typed: string, { store }: AnswerContext): Claim {
  const words = wordsOf(typed);
  const [mention] = findMentions(store, allRecords(store), words);
  if (mention === undefined || mention.start !== 0 || mention.end !== words.length)
    return { kind: 'unknown', typed };
  const [only, ...others] = mention.candidates;
  if (only === undefined) return { kind: 'unknown', typed };
  return others.length > 0
    ? { kind: 'several', typed, entities: mention.candidates }
    : { kind: 'entity', entity: only };
}
