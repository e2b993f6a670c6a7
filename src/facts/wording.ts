/** The words that the bot's own sentences may not use, and those that call for standing context. */

/** Verbs that take a side about what somebody said, in every inflection. Neutral ones are said, told, wrote, asked … */
const BANNED_VERBS: readonly RegExp[] = [
  /claim(?:s|ed|ing)?/,
  /admit(?:s|ted|ting|tedly)?/,
  /confess(?:es|ed|ing)?/,
  /slam(?:s|med|ming)?/,
  /blast(?:s|ed|ing)?/,
  /refus(?:e|es|ed|ing)/,
  /insist(?:s|ed|ing)?/,
  /doubl(?:e|es|ed|ing)[ -]down/,
  /flip[ -]?flop(?:s|ped|ping)?/,
];

const wholeWords = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${patterns.map(({ source }) => source).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );

const banned = wholeWords(BANNED_VERBS);

/** The banned verbs in a sentence, as they stand there. */
export const findBannedVerbs = (sentence: string): readonly string[] => sentence.match(banned) ?? [];

/**
 * Words that touch on wrongdoing. Kept to those that rarely mean anything else: "charge" and "trial" alone, for
 * instance, are left out, because people are in charge of things and try things out.
 */
const WRONGDOING: readonly RegExp[] = [
  /accus(?:e|es|ed|ing|ations?|ers?)/,
  /alleg(?:e|es|ed|edly|ing|ations?)/,
  /charged with/,
  /(?:criminal|felony|misdemeanou?r|fraud) charges?/,
  /crim(?:e|es|inal|inals|inality|inally)/,
  /felon(?:y|ies|s)?/,
  /convict(?:s|ed|ing|ions?)?/,
  /indict(?:s|ed|ing|ments?)?/,
  /prosecut(?:e|es|ed|ing|ions?|ors?)/,
  /plead(?:ed|s|ing)? (?:not )?guilty/,
  /guilty/,
  /arrest(?:s|ed|ing)?/,
  /imprison(?:s|ed|ment)?|jail(?:s|ed)?|prison/,
  /fraud(?:s|ulent|ulently|ster|sters)?|defraud(?:s|ed|ing)?/,
  /brib(?:e|es|ed|ing|ery)|kickbacks?/,
  /corrupt(?:s|ed|ion|ly)?/,
  /embezzl(?:e|es|ed|ing|ement)|launder(?:s|ed|ing)/,
  /extort(?:s|ed|ing|ion)?|blackmail(?:s|ed|ing)?/,
  /perjur(?:y|ed)|theft|stole|stolen/,
  /(?:sexual|indecent) assaults?|sexually assault(?:ed|ing)?|rap(?:e|es|ed|ists?)|molest(?:s|ed|ing|ation)?/,
  /sex(?:ual)? (?:abuse|offen[cd]ers?|offen[cs]es?|crimes?|traffick(?:ed|ing|ers?))/,
  /traffick(?:ed|ing|ers?)/,
  /abus(?:e|es|ed|ers?|ing)|harass(?:es|ed|ing|ment)?/,
  /murder(?:s|ed|ers?|ing)?|manslaughter/,
  /wrongdoings?|misconduct|malpractice|illegal(?:ly|ity)?|unlawful(?:ly)?/,
];

const wrongdoing = wholeWords(WRONGDOING);

/** The words of a text that touch on wrongdoing, as they stand there. */
export const findWrongdoing = (text: string): readonly string[] => text.match(wrongdoing) ?? [];
