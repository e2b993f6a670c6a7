/**
 * Words of the same meaning, for questions that use other words than the source (kind e). WordNet is not at hand, so this
 * is a short list, written and read over by hand for this bench and without a look at the groups in
 * src/search/vocabulary.ts: some of it is in them and some is not.
 */
const PAIRS = `
large big|huge enormous|smart clever|quick fast|begin start|end finish|help assist|buy purchase|sell offload
child kid|job position|error mistake|rich wealthy|poor needy|angry furious|happy glad|sad unhappy|scared afraid
important significant|difficult hard|simple easy|wrong incorrect|correct right|answer reply|ask inquire|choose select
show demonstrate|keep retain|stop halt|allow permit|forbid ban|need require|want desire|think believe|tell inform
country nation|town city|law statute|money cash|war conflict|killed slain|attack assault|fight battle|win triumph
lose forfeit|vote ballot|leader chief|president head|police officers|doctor physician|lawyer attorney|company firm
worker employee|increase rise|decrease drop|reduce cut|raise increase|build construct|destroy demolish|fix repair
support back|oppose resist|criticize condemn|praise applaud|blame fault|deny reject|admit concede|accuse allege
promise pledge|resign quit|fire sack|hire employ|leave depart|arrive come|meet encounter|discuss debate|decide determine
plan scheme|problem trouble|danger peril|safe secure|truth fact|lie falsehood|crazy insane|terrible awful|great terrific
wonderful marvelous|amazing astonishing|strange odd|normal usual|entire whole|often frequently|quickly rapidly|maybe perhaps
clearly plainly|completely totally|people folks|women ladies|students pupils|house home|street road|car automobile
talk speak|statement declaration|evidence proof|investigation inquiry|crime offense|prison jail|victim casualty
shooting gunfire|weapon gun|border frontier|immigrants migrants|refugees migrants|terrorists extremists|campaign race
candidate contender|election poll|debate discussion|speech address|supporters backers|opponents rivals|voters electors
tax levy|pay compensate|cost price|budget spending|economy market|growth expansion|trade commerce|deal agreement
threat menace|hope expect|fear dread|believe think|understand grasp|remember recall|forget overlook|watch observe
hear listen|read study|write compose|send dispatch|receive get|give provide|take grab|protect defend|respect esteem
trust faith|honest truthful|brave courageous|strong powerful|weak feeble|old elderly|young youthful|new recent
`;

/** Word → another that may stand for it, both in the form that they are written in here. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/[|\n]/)
    .flatMap((pair): readonly (readonly [string, string])[] => {
      const [one = '', other = ''] = pair.trim().split(' ');
      return [[one, other]];
    }),
);
