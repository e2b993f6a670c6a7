/** Where and to what something was said: "in that mail to the parents", "to the offer of a loan". Facts tell of it in other words, or leave it out. */
import type { Entity } from '../../facts/schema.js';
import { isFunctionWord, type Unit } from '../../search/terms.js';
import { stemOf, type Word } from '../../search/words.js';
import { isNumber } from './find/support.js';
import { asksForSpeech } from './reading/asks-for-speech.js';
import { asksForPosition } from './reading/attitude.js';
import { type Reading } from './reading/reading.js';
import { withoutMention, withoutUnits } from './reading/reread.js';
import type { Asked } from './reply/reply.js';

/** What somebody writes to others: whoever wrote it "wrote to" them. */
const LETTER = /^(?:letters?|e-?mails?|mails?|messages?|notes?|memos?|circulars?|newsletters?)$/;

const DETERMINER = /^(?:the|an?|that|this|his|her|their|its|first|last|latest|open)$/;

const WRITE = stemOf('write');

const unitOf = (word: Word, stem: string): Unit => ({ words: [word], stems: [stem], groups: [] });

/** The place of a letter in which something stands; -1 for none. */
const placeOfLetter = ({ words }: Reading): number =>
  words.findIndex(({ fold }, place) => {
    const before = words.slice(0, place).findLast((word) => !DETERMINER.test(word.fold));
    return LETTER.test(fold) && /^(?:in|from|of)$/.test(before?.fold ?? '');
  });

/** The addressees of a letter are named by what they are, where their fact does not have their whole name. */
function withAddressee(reading: Reading, place: number): Reading {
  const addressed = reading.mentions.find(({ start, candidates }) => {
    const [to, ...between] = reading.words.slice(place + 1, start);
    const isTo = to?.fold === 'to' && between.every((word) => isFunctionWord(word));
    return (
      isTo && candidates.every(({ id }) => reading.subjects.every((subject: Entity) => subject.id !== id))
    );
  });
  const word = addressed && reading.words[addressed.end - 1];
  if (addressed === undefined || word === undefined) return reading;
  const left = withoutMention(reading, addressed);
  return { ...left, content: [...left.content, unitOf(word, word.stem)] };
}

/** "In the letter to his staff": what was written to the staff. */
export function asWritten({ reading, ...asked }: Asked): Asked | undefined {
  const place = placeOfLetter(reading);
  const word = reading.words[place];
  if (word === undefined || reading.subjects.length === 0 || !asksForSpeech(reading)) return undefined;
  // Where somebody stands is told by no letter.
  if (asksForPosition(reading)) return undefined;
  const left = withAddressee(
    withoutUnits(
      reading,
      reading.content.filter(({ words }) => words.includes(word)),
    ),
    place,
  );
  const isWritten = left.content.some(({ stems }) => stems.includes(WRITE));
  return {
    ...asked,
    reading: isWritten ? left : { ...left, content: [...left.content, unitOf(word, WRITE)] },
  };
}

const REPLIES =
  /^(?:repl(?:y|ies|ied)|respond(?:s|ed)?|answer(?:s|ed)?|react(?:s|ed)?|response|reaction|say|said)$/;

/** What is replied to. */
const OCCASION =
  /^(?:offers?|proposals?|demands?|requests?|suggestions?|invitations?|ideas?|plans?|ultimatum|threats?)$/;

const OF_TIME = /^(?:years?|months?|weeks?|days?|hours?|minutes?)$/;

/** "What did they reply to the offer of lending it for five years": of that, a reply has neither the offer nor for how long it was. */
export function asReply({ reading, ...asked }: Asked): Asked | undefined {
  const { words } = reading;
  const to = words.findIndex(
    ({ fold }, place) => fold === 'to' && REPLIES.test(words[place - 1]?.fold ?? ''),
  );
  const place = words.findIndex(({ fold }, at) => to >= 0 && at > to && OCCASION.test(fold));
  const isNext = words.slice(to + 1, place).every((word) => DETERMINER.test(word.fold));
  if (to < 0 || place < 0 || !isNext || reading.subjects.length === 0 || asksForPosition(reading))
    return undefined;
  const isLeftOut = (unit: Unit): boolean => {
    const [first] = unit.words;
    const at = first === undefined ? -1 : reading.placeOf(first);
    const next = words[at + unit.words.length]?.fold ?? '';
    return at === place || (at > place && isNumber(unit) && OF_TIME.test(next));
  };
  const left = withoutUnits(reading, reading.content.filter(isLeftOut));
  return left.content.length === 0 || left.content.length === reading.content.length
    ? undefined
    : { ...asked, reading: left };
}
