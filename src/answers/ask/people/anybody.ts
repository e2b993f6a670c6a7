/** Words for anybody, and for what people are to each other: "the woman", "her brother". */
import type { Entity } from '../../../facts/schema.js';
import type { Mention } from '../../../search/name-parts.js';
import type { Word } from '../../../search/words.js';
import { isSaidHe, isSaidShe } from './settle.js';

const SHE = /^(?:woman|lady|girl|lass|mum|mom|mother)$/;
const HE = /^(?:man|guy|boy|bloke|chap|lad|dude|fella|fellow|gentleman|dad|father)$/;

export const isSomebody = (fold: string): boolean =>
  SHE.test(fold) || HE.test(fold) || /^(?:person|one)$/.test(fold);

/** Whether somebody may be called a man, or a woman. */
export const mayBe = (entity: Entity, fold: string): boolean =>
  !(SHE.test(fold) && isSaidHe(entity)) && !(HE.test(fold) && isSaidShe(entity));

/** What people are to each other: nobody's name, where it is said whose. */
const RELATION =
  /^(?:brother|sister|mother|father|mum|mom|dad|son|daughter|child|wife|husband|spouse|widow|widower|uncle|aunt|nephew|niece|cousin|twin|grandmother|grandfather|grandma|grandpa|gran|granny|grandson|granddaughter|girlfriend|boyfriend|fiancee?|(?:step|half)?-?(?:brother|sister|mother|father|son|daughter))$/;

/** "Her sister": somebody's, and nobody who is called Sister. */
export const isRelation = (words: readonly Word[], { start, end }: Mention): boolean => {
  const [before, word, after] = [words[start - 1], words[start], words[end]];
  const isSomebodys =
    before?.possessive === true || /^(?:his|her|their)$/.test(before?.fold ?? '') || after?.fold === 'of';
  return end === start + 1 && isSomebodys && word?.raw === word?.fold && RELATION.test(word?.fold ?? '');
};
