/** Whose words or deeds a fact gives, and whom it concerns. */
import type { Entity, Fact } from '../../../facts/schema.js';
import type { Store } from '../../../facts/store.js';
import { isBy } from '../../scope.js';
import { asksForSpeech, asksForWords, isSaying } from '../reading/asks-for-speech.js';
import type { Reading } from '../reading/reading.js';
import { involves } from '../words/fact-text.js';

/** Whether a fact concerns somebody, who is not merely the one who says it. */
export function isAbout(store: Store, fact: Fact, entity: Entity): boolean {
  return fact.kind === 'statement' && isBy(fact, entity.id)
    ? fact.about.includes(entity.id)
    : involves(store, fact, entity);
}

/** In which way a question asks for somebody's words or deeds. */
export interface Deed {
  readonly speech: boolean;
  /** Whether only what was said will do, and no event. */
  readonly words: boolean;
  readonly hasContent: boolean;
  readonly ofSelf: boolean;
}

/** "Did she say she would resign": what somebody says of their own doings, and not of another's. */
const saysOfSelf = ({ objects, words }: Reading): boolean =>
  objects.length === 0 &&
  words.some(
    ({ fold }, place) =>
      /^(?:he|she|they|it)$/.test(words[place - 1]?.fold ?? '') &&
      /^(?:would|will)$/.test(fold) &&
      words.slice(0, place - 1).some(isSaying),
  );

/** "Said that she would sell it to them": of the speaker's own doings, whomever else it is about. */
const saysWhatTheyWould = ({ summary }: Fact): boolean => /\bthat (?:he|she|it|they) would\b/.test(summary);

/** "Said that she had flown twice": what the speaker did, by their own words. */
const saysWhatTheyDid = ({ summary }: Fact): boolean =>
  /\bthat (?:he|she|it|they) (?:himself |herself |themselves )?(?:had|was|were|did)\b(?! not\b)/.test(
    summary,
  );

/** Whether a fact gives the words or the deed of somebody. An act is not theirs because they called for another's. */
export function isDoneBy(fact: Fact, entity: Entity, { speech, words, hasContent, ofSelf }: Deed): boolean {
  switch (fact.kind) {
    case 'statement': {
      if (!isBy(fact, entity.id)) return false;
      if (ofSelf && fact.about.length > 0 && !fact.about.includes(entity.id) && !saysWhatTheyWould(fact))
        return false;
      return (
        speech ||
        !hasContent ||
        fact.about.length === 0 ||
        fact.about.includes(entity.id) ||
        (!words && fact.onBehalfOf === undefined && saysWhatTheyDid(fact))
      );
    }
    case 'event':
      return !words && fact.participants.includes(entity.id);
    case 'standing':
      return !speech && fact.subject === entity.id;
  }
}

/** The way in which a question asks for words or deeds. */
export const deedAskedFor = (reading: Reading): Deed => ({
  speech: asksForSpeech(reading),
  words: asksForWords(reading),
  hasContent: reading.content.length > 0,
  ofSelf: saysOfSelf(reading),
});
