/** "And what did she say three days later", "that day": days counted from what the part before told of. */

const COUNT = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

const LATER = new RegExp(`\\b(${COUNT}\\s+(?:day|week|month|year)s?)\\s+(later|earlier)\\b`, 'gi');

const NEXT_DAY = /\bthe\s+(?:very\s+)?(?:next|following)\s+(day|week)\b/gi;

const DAY_BESIDE = /\bthe\s+(day|week)\s+(before|after)(?=\s*(?:$|[?.!,]))/gi;

const SAME_DAY = /\b(?:on\s+)?(?:that|the\s+same)(?:\s+(?:very|same))?\s+day\b/gi;

/** The text with such days counted from "it", which stands for what happened. */
export const withCarriedDays = (text: string): string =>
  text
    .replaceAll(
      LATER,
      (_, count: string, side: string) => `${count} ${/^later$/i.test(side) ? 'after' : 'before'} it`,
    )
    .replaceAll(NEXT_DAY, 'the $1 after it')
    .replaceAll(DAY_BESIDE, 'the $1 $2 it')
    .replaceAll(SAME_DAY, 'on the day of it');
