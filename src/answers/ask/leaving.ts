/** "When is she leaving the festival": to leave a body or a post is to resign from it, whichever of the two is on record. */

import { isFunctionWord, type Unit } from '../../search/terms.js';
import { stemOf } from '../../search/words.js';
import type { Reading } from './reading/reading.js';
import type { Asked } from './reply/reply.js';

const LEAVING = /^(?:leave|leaves|leaving|left)$/i;

const POST =
  /^(?:chair|post|job|office|role|position|seat|head|helm|company|team|club|party|board|council|government|cabinet|staff)$/;

/** Behind it is nothing, or what somebody may be a part of: "left the town" is of no post. */
function isOfPost(unit: Unit, { words, mentions, placeOf }: Reading): boolean {
  const [word, more] = unit.words;
  if (word === undefined || more !== undefined || !LEAVING.test(word.raw)) return false;
  const after = placeOf(word) + 1;
  const what = words.findIndex((other, place) => place >= after && !isFunctionWord(other));
  const isBody = mentions.some(
    ({ start, end, candidates }) =>
      start <= what && what < end && candidates.every(({ kind }) => kind !== 'person'),
  );
  return what < 0 || isBody || POST.test(words[what]?.fold ?? '');
}

/** The reading in which whoever left it resigned, or who resigned left it; undefined where nobody is named who may have. */
export function asLeaving(asked: Asked): Asked | undefined {
  const { reading } = asked;
  const isNamed = reading.subjects.length + reading.objects.length > 0;
  if (!isNamed || !reading.content.some((unit) => isOfPost(unit, reading))) return undefined;
  const content = reading.content.map((unit) =>
    isOfPost(unit, reading) ? { ...unit, stems: [stemOf('leave')], groups: ['leave'] } : unit,
  );
  return { ...asked, reading: { ...reading, content } };
}
