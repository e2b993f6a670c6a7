/** "How many turned up to see it": of how many people something tells, whatever they came for. */
import type { Unit } from '../../search/terms.js';
import { stemOf } from '../../search/words.js';
import { ASKS_HOW_MANY_CAME } from './find/quantities.js';
import { withoutUnits } from './reading/reread.js';
import type { Asked } from './reply/reply.js';

const ATTENDING =
  /^(?:attend|attended|attending|turn|turned|show|showed|watch|watched|watching|see|saw|seen|present|hear|listen|visit|visited|visiting)$/;

const isAttending = ({ words: [word] }: Unit): boolean => ATTENDING.test(word?.fold ?? '');

/** Asked of the number of people; undefined where it is not asked how many came. */
export function asAttendance({ reading, ...asked }: Asked): Asked | undefined {
  const many = reading.words.findIndex(({ fold }) => fold === 'many');
  const verb = reading.words[many + 1];
  if (verb === undefined || !ASKS_HOW_MANY_CAME.test(reading.text)) return undefined;
  const left = withoutUnits(reading, reading.content.filter(isAttending));
  if (left.content.length + reading.subjects.length + reading.objects.length === 0) return undefined;
  const people: Unit = { words: [verb], stems: [stemOf('people')], groups: [] };
  return { ...asked, reading: { ...left, content: [people, ...left.content] } };
}
