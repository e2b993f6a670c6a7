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

/** "At first", where another time is asked for behind it. */
const AT_FIRST =
  /[\s,]+(?:at\s+first|first|initially|originally|earlier(?:\s+on)?|back\s+then|(?:in|at)\s+the\s+(?:beginning|start)|to\s+begin\s+with)(?=[\s?.!,]*$)/i;

/** "And what now", "and later": the last of what is asked for. */
const BARE_NOW =
  /^(?:what\s+|how\s+about\s+|what\s+about\s+)?(?:now|today|nowadays|lately|later(?:\s+on)?|then|in\s+the\s+end|at\s+last|afterwards|these\s+days)[\s?.!]*$/i;

/** What is asked of somebody, from the verb or the side on. */
const PREDICATE =
  '(?:(?:still|really|also|now|ever)\\s+)*(?:for|against|in\\s+favou?r\\s+of|behind|opposed\\s+to|say|said|think|want|feel|back|support|oppose|favou?r|agree|write|ask|stand)\\b';

/** A question of somebody: what is before the name, the name, and what is behind it. */
const OF_SOMEBODY = new RegExp(
  `^(\\W*(?:(?:what|where|when|why|how)\\s+)?${AUXILIARY}\\s+)(.{2,40}?)(\\s+${PREDICATE}.*)$`,
  'is',
);

const TOO = '(?:\\s+(?:too|either|as\\s+well))?[\\s?.!]*';

/** "And is the mayor", "and what about the mayor": the same of somebody else. Behind a verb a second word may be what is asked. */
const OTHER_BODY = new RegExp(
  `^(?:(?:what|how)\\s+about\\s+(?<about>(?:the\\s+)?[\\p{L}’'-]+(?:\\s+[\\p{L}’'-]+){0,2}?)|(?<auxiliary>${AUXILIARY})\\s+(?<only>(?:the\\s+)?[\\p{L}’'-]+))${TOO}$`,
  'iu',
);

const isSameTense = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.toLowerCase() ||
  [one, other].every((word) => /(?:^|\s)(?:is|are|was|were)\s*$/i.test(word));

/** The question before a part that only names somebody else, of that one. */
function ofOther(part: string, before: string): string | undefined {
  const { about, only, auxiliary = '' } = OTHER_BODY.exec(part)?.groups ?? {};
  const [, asked = '', , predicate] = OF_SOMEBODY.exec(before) ?? [];
  const other = about ?? only;
  if (other === undefined || predicate === undefined || NO_NAME.test(other)) return undefined;
  if (about !== undefined) return `${asked}${other}${predicate}`;
  const own = asked.replace(/^\W*(?:what|where|when|why|how)\b/i, '').trim();
  return isSameTense(own, auxiliary) ? `${asked.replace(own, auxiliary)}${other}${predicate}` : undefined;
}

const NO_NAME =
  /^(?:he|she|anyone|anybody|everyone|everybody|someone|somebody|they|it|this|that|these|those|him|her|them|there|in|on|since|after|before|until)\b/i;

/** "Before and after the vote": on one side, and on the other. */
export const onBothSides = (text: string): string =>
  text.replace(
    /\b(before|until|till)(,?\s+(?:and|or)\s+)(after|since)(\s+(?:the|his|her|its|their|he|she|they|\d)[^?!,;]*)/i,
    '$1$4$2$3$4',
  );

/** What may be followed by what it is about, and its verb or noun: "think", "view". */
const LACKS_TOPIC =
  /\b(think|say|feel|want|view|opinion|position|stance|take|stand|reaction|response)[\s,]*$/i;

/** "What does he think and what does she think of the plan": the first part with what it is about, by the part behind it. */
export function withTopicOf(part: string, next: string): string {
  const verb = LACKS_TOPIC.exec(part)?.[1];
  if (verb === undefined) return part;
  const topic = new RegExp(
    `\\b${verb}s?\\s+((?:of|about|on|regarding|towards?)\\s+.+?)[\\s?.!]*$`,
    'is',
  ).exec(next);
  return topic === null ? part : `${part} ${topic[1] ?? ''}`;
}

/** A question that asks somebody who is named for nothing but their words: "what did the mayor say". */
const BARE_SPEECH =
  /^\W*(?:(?:and|but)\s+)?(?:(?:what|how)\s+(?:did|does|do|has|have|had)|what['’]?s)\s+(?!(?:he|she|they|it|we|you|anyone|anybody)\s)(?:\S+\s+){1,4}(?:say|said|write|written|think|reply|replied|answer|answered|respond|responded|react|reacted)(?:\s+(?:then|too|as\s+well|in\s+(?:reply|return|response)))?[\s?.!]*$/i;

/** What such a question may be about, or when: "about the vote", "after the vote", "in May". */
const TOPIC_OR_TIME = new RegExp(
  `\\s((?:(?:about|on|regarding|${SIDE})\\s+|(?:in|on)\\s+(?:the\\s+)?(?:\\d|[a-z]*(?:uary|march|april|may|june|july|august|ember|ober)\\b)).*?)[\\s,?.!]*$`,
  'is',
);

const ASKS_SPEECH =
  /^\W*what\s+(?:did|does|do|has|have|had)\s+.*\b(?:say|said|write|written|think|reply|answer|respond|react)\b/is;

/** "What did he say about the toll after the vote, and what did the mayor say": of the same, after the same. */
export function withTimeOf(part: string, before: string): string {
  if (!BARE_SPEECH.test(part)) return part;
  const asked = ASKS_SPEECH.exec(before)?.[0];
  const shared = asked === undefined ? null : TOPIC_OR_TIME.exec(before.slice(asked.length));
  return shared === null ? part : `${part.replace(/[\s?.!]+$/, '')} ${shared[1] ?? ''}`;
}

/** "The toll: what did the mayor say, and what did the guild say": what all parts are about, before them. */
const FRONTED_TOPIC =
  /^\s*(?<topic>(?!(?:and|so|ok|hi|hey|hello|question|please)\b)[^:,;?!]{3,60}?)\s*(?::|\s[-–—])\s+(?<asked>(?:what|how)\s.+)$/is;

/** The question with what stands before it as what its first part is about; the others are of the same. */
export function withFrontedTopic(text: string, isJoint: (asked: string) => number): string {
  const { topic = '', asked = '' } = FRONTED_TOPIC.exec(text)?.groups ?? {};
  const end = isJoint(asked);
  const first = asked.slice(0, end);
  return BARE_SPEECH.test(first)
    ? `${first.replace(/[\s?.!]+$/, '')} about ${topic}${asked.slice(end)}`
    : text;
}

/** A coordinator before a side of time; it parts a question that has named a side already. */
export const BEFORE_SIDE = new RegExp(`[\\s,;]+(?:and|or|but)\\s+(?:also\\s+)?(?=${SIDE}\\b)`, 'gi');

export const namesSide = (text: string): boolean => LAST_SIDE.test(text);

/** A part of another time than "at first". */
function afterFirst(part: string, before: string): string | undefined {
  if (!AT_FIRST.test(before)) return undefined;
  const asked = before.replace(AT_FIRST, '');
  if (BARE_NOW.test(part)) return `${asked} last`;
  const other = BARE_SIDE.test(part) ? undefined : OTHER_SIDE.exec(part)?.[1];
  return other === undefined ? undefined : `${asked} ${other}`;
}

/** A part as a question of its own, by what the part before it has; undefined where it leaves out nothing that is known. */
export function completed(part: string, before: string): string | undefined {
  const who = BARE_WHO.exec(part)?.[1];
  const done = WHO_BEFORE.exec(before)?.[1];
  if (who !== undefined) return done === undefined ? undefined : `${who} ${done}`;
  const other = ofOther(part, before);
  if (other !== undefined) return other;
  const last = LAST_SIDE.exec(before);
  if (last === null) return afterFirst(part, before);
  const side = BARE_SIDE.exec(part)?.[1];
  if (side !== undefined) return `${before.slice(0, last.index)}${side}${last[1] ?? ''}`;
  const otherSide = OTHER_SIDE.exec(part)?.[1];
  return otherSide === undefined ? undefined : `${before.slice(0, last.index)}${otherSide}`;
}
