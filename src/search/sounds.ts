/** Names typed by ear: spellings that sound the same to a reader of English. */

/** Spellings and what they are written as, in this order. */
const SPELLINGS: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/ph/g, 'f'],
  [/ight/g, 'ite'],
  [/ght/g, 't'],
  [/^kn|^gn/g, 'n'],
  [/wr/g, 'r'],
  [/^rh/g, 'r'],
  [/sch|tch/g, 'ch'],
  [/ck|q(?!u)|c(?![eiyh])/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/z/g, 's'],
  [/(?:ie|ei|ee|ea|y)/g, 'i'],
  [/ay|a(?=[^aeiouwxyh]e$)/g, 'ai'],
  [/(?<=ai[^aeiou])e$/g, ''],
  [/(?:ou|oo|ow|au|aw)/g, 'o'],
  [/(.)\1+/g, '$1'],
];

/** A word as it sounds, roughly: words with the same key may be spelled for one another. */
export const soundOf = (fold: string): string =>
  SPELLINGS.reduce((text, [pattern, plain]) => text.replaceAll(pattern, plain), fold);
