/** "How long has it been closed", "since when", "how old is it": asked for the day on which something began. */

const AUXILIARY = '(?:has|have|had|is|are|was|were|did|does|do)';

/** "How long has the market been going", "for how many years have they had it": what goes on since some day. */
const HOW_LONG =
  /^(\W*(?:(?:and|so|but|for|just|about)\s+)*)(?:how\s+(?:long|many\s+(?:years|months|weeks|days))|what\s+(?:year|month|day|date)\s+since)(?:\s+now)?\s+(?=(?:has|have|['’]s|['’]ve)\b(?!\s+it\s+been\s+since\b))/i;

const HOW_LONG_NOW = new RegExp(
  `^(\\W*(?:(?:and|so|but)\\s+)*)how\\s+(?:long\\s+ago|recently)\\s+(?=${AUXILIARY}\\b)`,
  'i',
);

const HOW_OLD =
  /^(\W*(?:(?:and|so|but)\s+)*)how\s+old\s+(is|are)\s+(?!(?:he|she|they|you)\b)([^?!]+?)[\s?.!]*$/i;

/** "Been on television": that it goes on, and not what does. */
const ON_AIR =
  /(?<=\bsince\s+when\b.*\bbeen)\s+(?:shown\s+)?(?:on\s+(?:the\s+)?(?:tv|telly|television|air|screens?|radio|go)|running|going|around)(?:\s+(?:on|now|for))?(?=[\s?.!]*$)/i;

/** The question as one for the day on which something began, where it asks how long ago that is. */
export const asSinceWhen = (text: string): string =>
  text
    .replace(HOW_LONG, '$1since when ')
    .replace(HOW_LONG_NOW, '$1when ')
    .replace(
      HOW_OLD,
      (_, before: string, be: string, what: string) =>
        `${before}since when ${/^is$/i.test(be) ? 'has' : 'have'} ${what} been there`,
    )
    .replace(ON_AIR, ' there');

/** Whether a question, so read, asks since when something is so. */
export const asksSinceWhen = ({ text }: { readonly text: string }): boolean =>
  /^\W*(?:(?:and|so|but)\s+)*(?:since|from)\s+when\b/i.test(text);
