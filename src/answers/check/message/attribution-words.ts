/** The words by which a sentence attributes what somebody said: English, as it is typed in chats. */
import { stemOf } from '../../../search/words.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Stems of verbs that attribute words to somebody. The stemmer takes "added" for a form of another verb. */
export const ATTRIBUTING: ReadonlySet<string> = new Set(
  `say tell write tweet post announce add added ask reply answer state claim argue insist explain declare note warn quote comment
respond call put remark repeat reiterate shout yell scream joke vow promise pledge text recall confess concede admit boast testify
proclaim continue describe label cite`
    .split(/\s+/)
    .map(stemOf),
);

/** Words for what somebody said ("Bass's statement"), and what is said of such words. Some are verbs too: "Bass tweets". */
export const SPEECH = setOf(
  `statement statements word words quote quotes quotation comment comments remark remarks tweet tweets post posts claim claims reply
replies answer answers response responses reaction line phrase speech note notes text warning announcement promise pledge joke
message messages letter interview caption exact full own latest last famous infamous call calls state states label labels`,
);

/** Bodies of people: "team Bass" is not Bass. */
export const BODIES = setOf(
  'office offices team teams staff camp campaign side fans supporters family department company agency firm account club party group',
);

/** What somebody is, by themselves or to another: "the mayor", "Bass's lawyer". */
const PERSONS = setOf(
  `lawyer lawyers attorney attorneys staffer wife husband son daughter mother father brother sister aide aides ally allies rep reps
deputy boss secretary critic critics supporter opponent opponents fan friend friends colleague colleagues assistant adviser advisor
advisors agent publicist representative representatives chief head leader mayor president chairman chair director manager minister
senator governor councillor councilor councilmember candidate rival rivals successor predecessor people source sources parody bot
former ex acting reporter reporters journalist journalists lawmaker lawmakers host official officials client actor actress author coach founder owner ceo treasurer
organiser organizer judge sheriff officer partner`,
);
const PERSON_ENDING =
  /^(?:wo)?m[ae]n$|.(?:woman|women|person|persons|people)$|(?:spokes|chair|council|congress|business|police|assembly|camera|anchor)m[ae]n$/;

export const isRole = (fold: string): boolean =>
  BODIES.has(fold) || PERSONS.has(fold) || PERSON_ENDING.test(fold);

/** Auxiliaries and adverbs; verbs that another verb follows ("denied saying"); what chats strew in anywhere. */
const AUXILIARIES = setOf(
  `do does did done has have had having will would can could may might must shall should is are was were be been being am not never
gonna wanna gotta didn wont cant dont doesnt wasnt isnt hasnt havent wouldnt`,
);
const ADVERBS = setOf(
  `ever also just even still again once then later now already only really so too well maybe perhaps always often sometimes quite
rather soon first flat out back straight up way pretty sure instead indeed anyway meanwhile however highkey legit`,
);
const LEADING_VERBS = setOf(
  `deny denies denied denying refuse refuses refused regret regrets regretted stop stops stopped keep keeps kept start starts started
try tries tried go goes went going used known supposed caught want wants wanted need needs needed got gets get confirmed
imagine remember heard hear think thought guess believe wait look see`,
);
const INTERJECTIONS = setOf(
  `lol lmao lmfao rofl omg omfg wow fr ngl tbh imo imho smh wtf ok okay oh ah hey yo bro bruh dude haha hahaha yeah yes no nah please
pls btw fyi breaking update reminder damn lowkey welp hmm um uh guys yall`,
);

/** Whether a word changes nothing about who speaks. */
export const isFiller = (fold: string): boolean =>
  [AUXILIARIES, ADVERBS, LEADING_VERBS, INTERJECTIONS].some((words) => words.has(fold));

export const TIMES = setOf(
  `today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
week weeks month months year years day days morning afternoon evening night earlier ago last next am pm weekend hours minutes`,
);
export const PREPOSITIONS = setOf(
  `to for of by from on at in with about against over under during via near behind between among around into onto upon within
without through regarding toward towards than per outside inside re dear`,
);
export const CONJUNCTIONS = setOf('and but or yet plus vs versus while whereas though although nor');
export const CLAUSE_WORDS = setOf(
  'that what which who whom when where why how if because cause cuz bc as like after before since until whether unless',
);
export const PRONOUNS = setOf(
  'i he she they it we you u me him them us himself herself themselves nobody somebody someone anybody anyone everybody everyone',
);
export const OWNERS = setOf('his her their its our my your ur');
export const ARTICLES = setOf('this these those some any both another every each all');

/** Verbs that stand before their subject: "said Bass", but not "told Bass". */
export const INVERTED = setOf(
  `said says wrote writes added adds asked replied explained announced declared insisted argued warned noted stated claimed joked
continued tweeted posted`,
);

/** Forms that make a passive of the verb after them. */
export const BE = setOf('is are was were been being be got');
