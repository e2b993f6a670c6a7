/**
 * Ways of asking that stand for plainer ones: "somebody said so, who was it", "they got told to go, by whom". Only what means the
 * same in every question is here; what a word means beside others is in ../words/idioms.ts.
 */

interface Wording {
  readonly typed: RegExp;
  readonly plain: string;
}

const SOMEBODY =
  '(?:somebody|someone|some1|(?:some|a|this|that|one) (?:guy|bloke|chap|man|woman|lady|person))';

const END = '[\\s?!.]*$';

const NUMBER =
  '(?:\\d+(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:a )?hundred|few|couple)';

const DEGREE =
  '(?:(?:very|too|so|that|really|exactly|particularly|all that|quite|overly|terribly|entirely|at all|much of|big|huge|a|an|the|least bit)\\s+)*';

const NOT = "(?:\\s+not|n['’]?t)\\s+";

/** Somebody or something that is named in a few words: "her", "the old club", "Ada Lamb". */
const NAMED = "((?:the |his |her |their |its |a )?[\\p{L}'’]+(?: [\\p{L}'’]+){0,2}?)";

/** What somebody does, as it is told of many: no noun stands behind a name so, and no preposition. */
const DONE =
  '(?=(?:abandon|accept|act|agree|apologi[sz]e|ask|back|ban|begin|believe|break|build|buy|call|cancel|cave|change|choose|claim|close|come|cut|decide|demand|deny|drop|end|fall|fight|flip|fly|get|give|go|hide|join|keep|leave|lie|lose|make|move|oppose|pay|promise|pull|put|quit|raise|refuse|reject|resign|reverse|return|run|say|scrap|sell|send|sign|speak|stand|start|stay|step|stop|strike|support|switch|take|talk|tell|think|turn|vote|wait|walk|want|withdraw|work|write)\\b)';

const pattern = (text: string): RegExp => new RegExp(text, 'iu');

const WORDINGS: readonly Wording[] = [
  // "Somebody called it a tax, who was that".
  {
    typed: pattern(
      `^\\s*(?:i (?:think|remember) )?${SOMEBODY} (?:who |that )?(.+?)\\s*[,.;:–—-]+\\s*(?:but |and )?who(?:['’]?s|\\s+was|\\s+is|\\s+were) (?:it|that|this|he|she|they)(?: again)?${END}`,
    ),
    plain: 'who $1',
  },
  // "Something about the ovens, who said that".
  {
    typed: pattern(
      `^\\s*(?:(?:there was )?(?:something|smth|sth|stuff)|(?:that|the) (?:thing|stuff|bit|part)) about (.+?)\\s*[,.;:–—-]+\\s*(?:but |and )?who (?:said|says|noticed|noted|spotted|mentioned|claimed|claims|wrote|reported|remembered|remarked|pointed (?:that|it) out|brought (?:that|it) up|came up with)(?: (?:that|it|this|so))?${END}`,
    ),
    plain: 'who said something about $1',
  },
  // "He got told to go, by whom".
  {
    typed: pattern(
      `^\\s*(?!(?:who|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had)\\b)(.+?) (?:got|gets|was|were|has been|have been|had been) (\\p{L}+(?:ed|en|wn)|told|sold|sent|bought|built|cut|hit|put|made|paid|held|found|taught)\\b(.*?)[\\s,;–—-]+(?:and |but )?by who(?:m)?${END}`,
    ),
    plain: 'who $2 $1$3',
  },
  // Other words for why, of what somebody did: before a bare noun ("what caused the strike") it would find all that is said of it.
  { typed: pattern('^\\s*(?:(?:and|so|but|ok) )*(?:how come|for what reason)\\s+'), plain: 'why ' },
  { typed: pattern(`^\\s*what (?:drove|led) ${NAMED} to (?=\\p{L})`), plain: 'why did $1 ' },
  { typed: pattern(`^\\s*what (?:made|makes) ${NAMED} ${DONE}`), plain: 'why did $1 ' },
  // "What is her problem with it": what she says of it.
  {
    typed: pattern(
      "^\\s*what(?:['’]?s|\\s+is|\\s+was|\\s+are|\\s+were)?\\s+((?!(?:(?:is|was|are|were) )?(?:the|a|an|any|this|that|your|my) (?:problem|beef|issue|gripe|grievance|quarrel|trouble)\\b).{2,60}?)(?:['’]s|['’])? (?:problem|beef|issue|gripe|grievance|quarrel|trouble) with(?= \\S)",
    ),
    plain: 'what did $1 say about',
  },
  { typed: pattern(`^(\\W*(?:why|what) did) her (?=say about\\b|${DONE})`), plain: '$1 she ' },
  { typed: pattern(`^(\\W*(?:why|what) did) (?:his|him) (?=say about\\b|${DONE})`), plain: '$1 he ' },
  { typed: pattern(`^(\\W*(?:why|what) did) (?:their|them) (?=say about\\b|${DONE})`), plain: '$1 they ' },
  // "Compare the two on it": where each of them stands.
  {
    typed: pattern(
      `^\\s*(?:what(?:['’]?s| is) the )?(?:compare|contrast|comparison (?:of|between)|differences? between) (.+?) (?:and|with|to|against|versus|vs) (.+?) (?:on|about|over|regarding) (.+?)${END}`,
    ),
    plain: 'where do $1 and $2 stand on $3',
  },
  // "How did the council split", and no ship, nor the vote itself.
  {
    typed: pattern(
      `^\\s*how (?:did|was|were) ((?!(?:the |a )?votes?\\b).+?) split(?=\\s+(?:on|over)\\b|${END})`,
    ),
    plain: 'how did $1 vote',
  },
  { typed: pattern('\\bwhat (?:number|count) of\\b'), plain: 'how many' },
  { typed: pattern(`\\b(${NUMBER})[\\s-]*grand\\b`), plain: '$1 thousand' },
  { typed: /\b(\d+(?:\.\d+)?)k\b/iu, plain: '$1 thousand' },
  { typed: /\b(\d+(?:\.\d+)?)\s?mil\b/iu, plain: '$1 million' },
  { typed: /\b(\d+(?:\.\d+)?)\s?bn\b/iu, plain: '$1 billion' },
  // "A flood of demands": many. A series is a thing of its own, and a few are not many.
  {
    typed:
      /\b(?:an?|whole)\s+(?:(?:whole|huge|big|great|large|endless)\s+)*(?:flood|wave|raft|load|bunch|lot|pile|heap|ton|slew|torrent|stream|spate|barrage)s?\s+of\s+(?!water\b|rain\b)/giu,
    plain: 'many ',
  },
  // "Have a say": a voice in it, and nothing that is said.
  {
    typed:
      /\b(get|gets|got|have|has|had|having|give|gives|gave|given|want|wants|wanted|deserve|deserves)((?:\s+(?:them|us|everyone|everybody|people))?\s+(?:a|any|no|some|more|the final|the last))\s+say\b(?!\s+(?:that|so)\b)/giu,
    plain: '$1$2 voice',
  },
  // "Got the figures wrong".
  {
    typed:
      /\b(?:got|gets|get|getting) ((?:the|his|her|their|its|that|those|this|these|some|most|all)(?:\s+\p{L}+){1,3}?) (?:all |totally |completely |so |very |badly )?wrong\b/giu,
    plain: 'was wrong about $1',
  },
  // "Turned up nothing": found, and nobody came.
  {
    typed: /\bturn(?:s|ed|ing)? up(?=\s+(?:anything|something|nothing|any|no|some|evidence|proof|new)\b)/giu,
    plain: 'found',
  },
  // "Was not happy": a feeling of its own.
  {
    typed: pattern(
      `\\b(is|are|was|were|be|been|seems?|seemed)${NOT}${DEGREE}(?:happy|pleased|glad|satisfied|thrilled|delighted|impressed|amused)\\b`,
    ),
    plain: '$1 unhappy',
  },
  {
    typed: pattern(
      `\\b(is|are|was|were|be|been|seems?|seemed)${NOT}${DEGREE}(?:fans? of|keen on|in favou?r of|on board with)\\b`,
    ),
    plain: '$1 against',
  },
  // "Said that somebody did something wrong": accused them.
  {
    typed:
      /\bsay ((?:that )?)((?:\p{L}+\s+){0,4}?\p{L}+) (?:did|had done|has done|have done|was doing|were doing|is doing|are doing) (?:something|anything) wrong\b/giu,
    plain: 'accuse $2',
  },
  {
    typed:
      /\bsaid ((?:that )?)((?:\p{L}+\s+){0,4}?\p{L}+) (?:did|had done|has done|have done|was doing|were doing|is doing|are doing) (?:something|anything) wrong\b/giu,
    plain: 'accused $2',
  },
];

/** The question in plainer words; one with quotation marks in it asks for words as they stand. */
export const inPlainWords = (text: string): string =>
  /["“”„«»]/.test(text)
    ? text
    : WORDINGS.reduce((left, { typed, plain }) => left.replace(typed, plain), text);
