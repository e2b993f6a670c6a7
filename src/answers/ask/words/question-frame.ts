/** The frame of a plain question: the word that makes it one, and what is said around it without being part of it. */
import type { Word } from '../../../search/words.js';

export type QuestionWord = 'who' | 'what' | 'when' | 'where' | 'why' | 'how' | 'yes-no' | 'none';

/** "Which day", "what was the date". */
const DAY_ASKED = /^(?:day|date|time|month|year|(?:s|is|was) the (?:exact )?(?:day|date|month|year))\b/;

const MOST_BEFORE_DAY = 5;

const followedBy = (words: readonly Word[], place: number): string =>
  words
    .slice(place + 1, place + MOST_BEFORE_DAY)
    .map(({ fold }) => fold)
    .join(' ');

export function questionWordOf(words: readonly Word[]): QuestionWord {
  const first = words.findIndex(
    (word) =>
      !/^(?:and|so|but|please|hey|hi|hello|ok|okay|then|um|er|can|could|you|tell|me|us|show)$/.test(
        word.fold,
      ),
  );
  for (const [place, word] of words.entries()) {
    switch (word.fold) {
      case 'who':
      case 'whom':
      case 'whose':
        return 'who';
      case 'when':
        return place <= first + 2 ? 'when' : 'none';
      case 'where':
        return 'where';
      case 'why':
        return 'why';
      case 'how':
        return 'how';
      case 'what':
      case 'which':
        if (
          /^(?:people|person|officials?|politicians?|groups?|bod(?:y|ies)|organi[sz]ations?|speakers?)$/.test(
            words[place + 1]?.fold ?? '',
          )
        )
          return 'who';
        if (DAY_ASKED.test(followedBy(words, place))) return 'when';
        return 'what';
      default:
    }
    if (place === first && /^(?:anyone|anybody|someone|somebody)$/.test(word.fold)) return 'who';
    if (
      place === first &&
      /^(?:did|do|does|has|have|had|is|are|was|were|will|would|should|could|can|may|must)$/.test(word.fold)
    ) {
      const anybody = words
        .slice(place, place + 3)
        .some((other) => /^(?:anyone|anybody|someone|somebody|everyone|everybody)$/.test(other.fold));
      return anybody ? 'who' : 'yes-no';
    }
  }
  return 'none';
}

/** What is said around a question without being part of it. */
export function withoutPoliteness(text: string): string {
  const bare = text
    .replace(
      /(^|[,;]\s*|\b(?:said|say|says|anything|something|happened?|was|were)\s+)back\s+(?=(?:in|on)\s+(?:(?:early|mid|late)\s+)?(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|spring|summer|autumn|winter|\d)\b)/i,
      '$1',
    )
    // What is said behind the question of asking it.
    .replace(
      /([?!.…]|\s[-–—])\s*(?:i\s+(?:thought|heard|read|saw|think|remember|recall|forgot|forget|only|just|can|could|do|don|dont|am|m)\b|im\b|just\s+(?:asking|wondering|curious|checking)|(?:cant|can['’]t|don['’]?t)\s+(?:remember|recall|find)|asking\s+for|for\s+(?:a\s+friend|school|an?\s+\p{L}+)|need\s+(?:it|this|to)|thanks|thank|thx|cheers|ta\b|pls|please|curious|anyone)[^?]*$/iu,
      '$1',
    )
    .replace(
      /[\s,]+(?:at\s+all|any\s?ways?|in\s+the\s+first\s+place|after\s+all|if\s+at\s+all|by\s+the\s+way|out\s+of\s+interest|out\s+of\s+curiosity|for\s+real|in\s+the\s+end|or\s+not|again|exactly|if\s+any(?:thing|one|body)?)(?=\s*[?!.]*\s*$)/i,
      '',
    )
    .replace(/[\s,–—-]+(?:i\s+mean|that\s+is|i\s+guess|or\s+so)(?=\s*[?!.]*\s*$)/i, '')
    .replace(/^\s*(?:(?:hey|hi|hello|ok|okay|please|so|well|and|but)\b[\s,!.]*)+/i, '')
    .replace(
      /^(?:(?:can|could|would|will) (?:you|someone|anyone) )?(?:please )?(?:tell|show|give|remind) (?:me|us)\b[\s,:]*/i,
      '',
    )
    .replace(/\bdirect\s+(?=quot|words?\b)/i, '')
    .replace(/^(?:do|does) (?:you|anyone|anybody) know\s+/i, '')
    .replace(
      /^(?:list|name|find|get|i\s+(?:want|need)(?:\s+to\s+(?:see|read|know))?|looking\s+for)\s+(?=(?:all|every|everything|everyone|each|the|what|who)\b)/i,
      '',
    )
    .replace(/^(?:all|everything)\s+(?:that\s+)?(?=\S)/i, 'what ')
    .replace(/^i (?:heard|read|saw|think|thought|believe) (?:that )?/i, '')
    .replace(
      /[\s,]+or\s+(?:is\s+(?:that|this|it)\s+(?:new|old|just\s+\p{L}+)|what(?:ever)?|something|not|no|nah|so)\s*[?!.]*\s*$/iu,
      '',
    )
    .replace(/[\s,]+(?:so far|thus far|up to now|until now|till now|to date|as yet|yet)\s*[?!.]*\s*$/i, '')
    .replace(
      /[\s,.;–-]*\b(?:is (?:that|this|it) (?:true|right|correct)|right|correct|true|please|thanks|thank you)\s*[?!.]*\s*$/i,
      '',
    );
  return /[\p{L}\p{N}]/u.test(bare) ? bare : text;
}

/** "Who backs the toll but not the trial": a few words that are excepted are left out, which a sentence says; a clause is a claim. */
export function withoutExceptions(text: string): { readonly text: string; readonly left: readonly string[] } {
  const excepted =
    /[\s,]+(?:but|and|yet|though) not\b(?!\s+(?:what|that|who|how|when|where|because|as|if)\b)(?:\s+[^\s?!.]+){1,4}(?=\s*[?!.]*\s*$)/i.exec(
      text,
    );
  if (excepted === null) return { text, left: [] };
  const phrase = excepted[0].replace(/^[\s,]+/, '').trim();
  return {
    text: text.slice(0, excepted.index) + text.slice(excepted.index + excepted[0].length),
    left: [`Left out of account: *${phrase}*.`],
  };
}
