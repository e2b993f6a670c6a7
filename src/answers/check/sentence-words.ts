/** A sentence of a message as what attributes words: names, verbs of saying, prepositions, marks, and quotations. */
import type { Entity } from '../../facts/schema.js';
import { findMentions } from '../../search/mentions.js';
import type { Mention } from '../../search/name-parts.js';
import { isFunctionWord } from '../../search/terms.js';
import { ARTICLES_AND_TITLES, GENERIC_WORDS } from '../../search/vocabulary.js';
import { stemOf, type Word, wordsOf } from '../../search/words.js';
import type { AnswerContext } from '../answer.js';
import { allRecords } from '../scope.js';
import { MEMBER, SLOT } from './message-text.js';

/**
 * What a word or sign does in a sentence. `other` is a word that may be anything, `role` what somebody is to somebody
 * else, `filler` what stands between a subject and its verb and changes nothing: adverbs, auxiliaries, negations.
 */
export type TokenKind =
  | 'quotation'
  | 'member'
  | 'name'
  | 'capital'
  | 'pronoun'
  | 'verb'
  | 'speech'
  | 'role'
  | 'article'
  | 'owner'
  | 'filler'
  | 'time'
  | 'preposition'
  | 'conjunction'
  | 'clause'
  | 'other'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close';

export interface Token {
  readonly kind: TokenKind;
  /** As typed; empty for a quotation. */
  readonly raw: string;
  readonly fold: string;
  /** Where it stands in the sentence, in UTF-16 units: [start, end). */
  readonly start: number;
  readonly end: number;
  readonly isPossessive: boolean;
  readonly mention?: Mention;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbs that attribute words to somebody. */
const ATTRIBUTING: ReadonlySet<string> = new Set(
  `say tell write tweet post announce add added ask reply answer state claim argue insist explain declare note warn quote comment respond
call put remark repeat reiterate shout yell scream joke vow promise pledge text recall confess concede admit boast testify
proclaim continue describe label cite`
    .split(/\s+/)
    .map(stemOf),
);

/** Words for what somebody said: "Bass's statement". Some are verbs too: "Bass tweets". */
const SPEECH = setOf(
  `statement statements word words quote quotes quotation comment comments remark remarks tweet tweets post posts claim claims reply
replies answer answers response responses reaction line phrase speech note notes text warning announcement promise pledge joke
message messages letter interview press-release caption exact full own latest last famous infamous call calls state states label labels`,
);

const ROLES = setOf(
  `lawyer lawyers attorney attorneys office offices team teams staff staffer camp campaign side wife husband son daughter mother
father brother sister aide aides ally allies rep reps deputy boss secretary critic critics supporter supporters opponent opponents
fan fans friend friends colleague colleagues assistant adviser advisor advisors agent publicist representative representatives
chief head leader mayor president chairman chair director manager minister senator governor councillor councilor councilmember
congresswoman congressman candidate rival rivals successor predecessor family people source sources department company agency firm
account parody bot club party group former ex ex-mayor acting then-mayor reporter journalist host official officials client actor
actress author coach founder owner ceo treasurer organiser organizer judge sheriff officer partner`,
);
const ROLE_ENDING =
  /^(?:wo)?m[ae]n$|.(?:woman|women|person|persons|people)$|(?:spokes|chair|council|congress|business|police|assembly|camera|anchor)m[ae]n$/;

const FILLERS = setOf(
  `do does did done has have had having will would can could may might must shall should is are was were be been being am not never
ever also just even still again once then later now already only really so too well actually reportedly allegedly apparently maybe
perhaps lol lmao lmfao rofl omg omfg wow fr ngl tbh imo imho smh wtf ok okay oh ah hey yo bro bruh dude haha hahaha yeah yes no nah
please pls btw fyi breaking update reminder damn literally lowkey highkey legit straight up gonna wanna gotta didn didnt wont cant dont
doesnt wasnt isnt hasnt havent wouldnt always often sometimes recently simply quite rather soon finally first famously flat out back
about-face welp hmm um uh and/or guys yall y'all imagine way remember heard hear think thought guess believe wait look see lately publicly
privately instead indeed anyway meanwhile however today's proof confirmed deny denies denied denying refuse refuses refused regret
regrets regretted stop stops stopped keep keeps kept start starts started try tries tried go goes went going used known supposed
caught want wants wanted need needs needed got gets get`,
);

const TIMES = setOf(
  `today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
week weeks month months year years day days morning afternoon evening night earlier ago last next am pm weekend hours minutes`,
);

const PREPOSITIONS = setOf(
  `to for of by from on at in with about against over under during via near behind between among around into onto upon within
without through regarding toward towards than per outside inside re`,
);
const CONJUNCTIONS = setOf('and but or yet plus vs versus while whereas though although nor');
const CLAUSE_WORDS = setOf(
  'that what which who whom when where why how if because cause cuz bc as like after before since until whether unless',
);
const PRONOUNS = setOf(
  'i he she they it we you u me him them us himself herself themselves nobody somebody someone anybody anyone everybody everyone who',
);
const OWNERS = setOf('his her their its our my your ur');
const ARTICLES = setOf('this these those some any both another every each');

/** Forms of a verb that are verbs wherever they stand, or else what "did" and "to" make verbs of. */
const isVerbForm = ({ fold }: Word): boolean =>
  /(?:ed|ing)$|^(?:said|says|told|tells|wrote|writes|put|say|tell|write|ask|add|asks|adds)$/.test(fold);

function isVerb(words: readonly Word[], at: number, before: TokenKind | undefined): boolean {
  const word = words[at];
  if (
    word === undefined ||
    !ATTRIBUTING.has(word.stem) ||
    /ment$|^(?:callers?|posters?|writers?|sayings)$/.test(word.fold)
  )
    return false;
  const previous = words[at - 1];
  const isOwned = previous?.possessive === true || before === 'article' || before === 'owner';
  if (isOwned) return false;
  if (isVerbForm(word)) return true;
  // "Did Bass claim", "to claim"; "Bass claims"; but "a Bass quote".
  const isAsked = words
    .slice(0, at)
    .some(({ fold }) => /^(?:did|does|do|to|will|would|not|never|can|could)$/.test(fold));
  return (
    isAsked ||
    (/s$/.test(word.fold) &&
      (before === 'name' || before === 'capital' || before === 'pronoun' || before === 'filler'))
  );
}

function kindOf(words: readonly Word[], at: number, before: TokenKind | undefined): TokenKind {
  const word = words[at];
  if (word === undefined) return 'other';
  const { fold, raw } = word;
  if (isVerb(words, at, before)) return 'verb';
  if (PRONOUNS.has(fold) && fold !== 'who') return 'pronoun';
  if (OWNERS.has(fold)) return 'owner';
  if (ARTICLES_AND_TITLES.has(fold) || ARTICLES.has(fold)) return 'article';
  if (PREPOSITIONS.has(fold)) return 'preposition';
  if (CONJUNCTIONS.has(fold)) return 'conjunction';
  if (CLAUSE_WORDS.has(fold)) return 'clause';
  if (TIMES.has(fold) || /^\p{N}/u.test(fold)) return 'time';
  if (SPEECH.has(fold)) return 'speech';
  if (FILLERS.has(fold) || (fold.length > 4 && fold.endsWith('ly') && !/^\p{Lu}\p{Ll}+$/u.test(raw)))
    return 'filler';
  if (ROLES.has(fold) || ROLE_ENDING.test(fold)) return 'role';
  if (fold.endsWith('ly') && fold.length > 5) return 'filler';
  if (/^\p{Lu}/u.test(raw) && !isFunctionWord(word) && !GENERIC_WORDS.has(fold)) return 'capital';
  return 'other';
}

/** Bodies of people: "team Bass" is not Bass. */
export const BODIES = setOf(
  'office offices team teams staff camp campaign side fans supporters family department company agency firm account club party group',
);

const ownNames = ({ name, aliases }: Entity): readonly string[] =>
  [name, ...aliases.filter((alias) => !/\s/.test(alias))].flatMap((own) =>
    wordsOf(own).map(({ fold }) => fold),
  );

/** Whether a mention stands for its bearer by a title alone: "the spokesman". */
const isByTitle = ({ candidates }: Mention, words: readonly Word[]): boolean =>
  candidates.every(
    (entity) => entity.kind === 'person' && !words.some(({ fold }) => ownNames(entity).includes(fold)),
  );

/** "A spokesman", "her spokesman", "Bass's spokesman", "a spokesman for Bass": not whoever on record is a spokesman. */
function isSomebodyElse(mention: Mention, words: readonly Word[]): boolean {
  const own = words.slice(mention.start, mention.end);
  if (!isByTitle(mention, own)) return false;
  const before = words[mention.start - 1];
  // "Wren's lawyer" may be what somebody on record goes by.
  const isOwned =
    before?.possessive === true ||
    (mention.how !== 'name' && own.slice(0, -1).some(({ possessive }) => possessive));
  const isOne = /^(?:a|an|another|his|her|their|our|my|your)$/.test(before?.fold ?? own[0]?.fold ?? '');
  return isOwned || isOne || /^(?:for|to|at)$/.test(words[mention.end]?.fold ?? '');
}

/** A typo in a short word is more often another name: "Adam" is not Adams. */
const isTrusted = ({ how, typed }: Mention): boolean => how !== 'typo' || typed.length >= 6;

/** The marks of a sentence that part its words, and what stands for members and quotations. */
const SIGN = new RegExp(
  `${SLOT}|${MEMBER}|(?<![\\p{L}\\p{N}.])@[\\p{L}\\p{N}_.]*[\\p{L}\\p{N}_]|@(?=\\s)|[,，、()\\[\\]&+/]|(?<!\\bre)[:：]|—|–|~|(?<![\\p{L}\\p{N}])-+|-+(?=\\s|$|${SLOT})|→`,
  'gu',
);

function signKind(sign: string): TokenKind {
  if (sign === SLOT) return 'quotation';
  if (sign === '@') return 'preposition';
  if (sign === MEMBER || sign.startsWith('@')) return 'member';
  if (/[,，、]/.test(sign)) return 'comma';
  if (/[:：→]/.test(sign)) return 'colon';
  if (/[([]/.test(sign)) return 'open';
  if (/[)\]]/.test(sign)) return 'close';
  return /[&+/]/.test(sign) ? 'conjunction' : 'dash';
}

/** "Rep. Bass" is Bass, though no such title is on record: a word for what somebody is makes no other name of it. */
function withoutTitle(mention: Mention, words: readonly Word[], context: AnswerContext): Mention {
  const before = words[mention.start - 1];
  const isTitle = before !== undefined && (ROLES.has(before.fold) || FILLERS.has(before.fold));
  if (mention.candidates.length > 0 || !isTitle || !mention.typed.startsWith(before.raw)) return mention;
  const own = words.slice(mention.start, mention.end);
  const [alone] = findMentions(context.store, allRecords(context.store), own);
  return alone?.end === own.length ? { ...alone, start: mention.start, end: mention.end } : mention;
}

function wordTokens(text: string, offset: number, context: AnswerContext): readonly Token[] {
  const words = wordsOf(text);
  const mentions = findMentions(context.store, allRecords(context.store), words)
    .filter(isTrusted)
    .map((mention) => withoutTitle(mention, words, context));
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const mention = mentions.find(({ start }) => start === at);
    const first = words[at];
    const last = words[(mention?.end ?? at + 1) - 1];
    if (first === undefined || last === undefined) break;
    tokens.push({
      kind: mention
        ? isSomebodyElse(mention, words)
          ? 'role'
          : 'name'
        : kindOf(words, at, tokens.at(-1)?.kind),
      raw: text.slice(first.start, last.end),
      fold: first.fold,
      start: offset + first.start,
      end: offset + last.end,
      isPossessive: last.possessive,
      ...(mention && !isSomebodyElse(mention, words) ? { mention } : {}),
    });
    at = mention?.end ?? at + 1;
  }
  return tokens;
}

/** A sentence's tokens, in order. No name reaches over a quotation, a member or a colon. */
export function tokensOf(sentence: string, context: AnswerContext): readonly Token[] {
  const signs = [...sentence.matchAll(SIGN)].map((match) => ({
    kind: signKind(match[0]),
    raw: match[0],
    fold: '',
    start: match.index,
    end: match.index + match[0].length,
    isPossessive: false,
  }));
  const parting = signs.filter(({ kind }) =>
    /^(?:quotation|member|preposition|colon|open|close)$/.test(kind),
  );
  const tokens: Token[] = [];
  let from = 0;
  for (const part of [...parting, { start: sentence.length, end: sentence.length }]) {
    tokens.push(...wordTokens(sentence.slice(from, part.start), from, context));
    from = part.end;
  }
  const isWithin = (sign: Token): boolean =>
    tokens.some(({ start, end }) => start <= sign.start && sign.end <= end);
  return [...tokens, ...signs.filter((sign) => !isWithin(sign))].toSorted((a, b) => a.start - b.start);
}
