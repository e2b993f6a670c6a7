/**
 * Words of English that search and questions need to know: forms that no rule of endings finds, words that carry no
 * content, and groups of words that say the same in reports of who said what. None of them belongs to a story: a
 * story's own words are its aliases. Opposites are never in one group.
 */

/** Irregular form → base form. */
export const IRREGULAR_FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  `said say|says say|told tell|spoke speak|spoken speak|wrote write|written write|gave give|given give|went go|gone go|goes go
left leave|stood stand|kept keep|held hold|made make|took take|taken take|thought think|sold sell|sale sell|sales sell|bought buy
sought seek|met meet|knew know|known know|saw see|seen see|came come|became become|began begin|begun begin|broke break
broken break|brought bring|built build|chose choose|chosen choose|cost cost|did do|done do|does do|drew draw|drawn draw
fell fall|fallen fall|felt feel|found find|fought fight|got get|grew grow|grown grow|had have|has have|heard hear|hid hide
hidden hide|led lead|lost lose|meant mean|paid pay|ran run|rose rise|risen rise|sent send|set set|shot shoot|showed show
shown show|spent spend|struck strike|swore swear|sworn sworn|taught teach|threw throw|thrown throw|understood understand
won win|died die|dies die|dying die|death die|deaths die|dead die|was be|were be|is be|are be|been be|being be|lying lie
lied lie|beliefs believe|belief believe|emails email|e-mail email|organizer organiser|organizers organiser|organisers organiser
organizing organise|organized organise|organize organise|organization organisation|organizations organisation|apologized apologise
apologize apologise|apologizes apologise|apology apologise|apologies apologise|criticized criticise|criticize criticise
criticism criticise|favor favour|favors favour|favored favour|favorite favourite|labor labour|center centre|program programme
decision decide|decisions decide|resignation resign|resignations resign|resigning resign|departure depart|removal remove|dismissal dismiss
announcement announce|announcements announce|statement statement|endorsement endorse|refusal refuse|denial deny|investigation investigate
investigations investigate|conviction convict|accusation accuse|accusations accuse|allegation allege|allegations allege
approval approve|rejection reject|introduction introduce|abolition abolish|spokesman spokesperson|spokeswoman spokesperson
spokespeople spokesperson|spokesmen spokesperson|chairman chair|chairwoman chair|chairperson chair|councilman councillor
councilwoman councillor|councilor councillor|councilors councillor|councilmember councillor|policemen police|businessman business
photographs photo|photograph photo|pictures photo|picture photo|footage video|clips video|paperwork document
shutdown close|closure close|reopening reopen|reopened reopen|withdrawn withdraw|withdrew withdraw|withdrawal withdraw
retraction retract|objection object|opposition oppose|supporter support|supporters support|supportive support|proposal propose
proposals propose|suggestion suggest|recommendation recommend|appointment appoint|election elect|vote vote|voted vote|children child
women woman|men man|lives life|wives wife`
    .split(/[|\n]/)
    .map((pair) => pair.split(' '))
    .map(([form = '', base = '']) => [form, base]),
);

/** Words whose ending belongs to them: without it they would be taken for another word (department, depart). */
export const WHOLE_WORDS: ReadonlySet<string> = new Set(
  'department important international executive executives news general president secretary'.split(' '),
);

export const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words of grammar: never content. */
export const FUNCTION_WORDS = setOf(`
a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs
themselves i me my mine we us our ours you your yours one ones someone somebody anyone anybody everyone everybody nobody
something anything everything nothing who whom whose what which when where why how whether if and or but nor so than then
as at by for from in into of off on onto out over to toward towards under up upon with within without about above across
after against along among around because before behind below beneath beside besides between beyond concerning despite down
during except inside like near outside per regarding since through throughout till until via while am is are was were be
been being do does did done doing have has had having will would shall should can could may might must ought not no never
none any some all each every both either neither many much more most few less least several other others another such only
own same too very just also even ever still yet again already always often sometimes now later soon ago else let s t d ll
re ve m please well really actually currently
`);

/** Words that frame a question or name nothing in particular: they need not stand in a fact that answers it. */
export const GENERIC_WORDS = setOf(`
say says said saying tell tells told telling talk talks talked talking speak speaks spoke spoken speaking comment comments
commented commenting remark remarks remarked statement statements mention mentions mentioned state states stated stating
quote quotes quoted quoting quotation quotations word words wording exact exactly precise precisely verbatim literally
actual full phrase sentence line lines think thinks thinking thought thoughts feel feels feeling feelings believe believes
believed opinion opinions view views viewpoint stance stances position positions stand stands standing side sides attitude
take takes taking took want wants wanted wanting wish wishes hope happen happens happened happening occur occurred go goes
going gone did doing come comes came know knows known knew record recorded on-record find found show shows shown give gives
gave given get gets got getting make makes made making put puts let lets use used thing things stuff matter matters issue
issues topic topics subject situation case story stories news latest recent recently newest update updates info information
detail details fact facts answer answers question questions people person persons anybody man woman guy folks party parties
time times day days date dates week weeks month months year years today yesterday tomorrow tonight moment morning evening
afternoon exactly first second last final finally original originally initial initially earlier early late previous
previously past before current currently present presently new    change changes changed changing mind
minds shift shifted shifts flip flipped flips reverse reversed reversal switch switched evolve evolved move moved moves
different differently response responses respond responded responding reply replied replies react reacted
reaction reactions respect regard regards relation relating related concerning specifically general generally overall
public publicly official officially openly reason reasons cause causes kind kinds sort sorts type types way ways part parts
place places future role job jobs post office work works working run runs running handle handled handling lead leads
leading involved involvement controversy scandal affair row saga crisis claim claims claimed admit admitted admits
insist insisted slam slammed blast blasted confess confessed ask asks asked asking anyone else ever best worst
whole look looks looking help helps need needs try tries tried trying call calls called calling express expressed
describe described describes explain explained explains discuss discussed address addressed issued
pro anti long commit commits committed true intend intends intended
former ex incumbent summary summarise summarize overview recap background according source sources article articles report reports reported reporting media outlet press interview interviews
start starts started begin began begun continue continued continuing since until hey hi hello thanks
`);

/** Short forms that are typed in chats, and what they stand for; what is only exclaimed stands for a word of grammar. */
export const CHAT_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  `abt about|bout about|pls please|plz please|plss please|thx please|ty please|lol please|lmao please|omg please|btw please|imo please
tbh please|idk please|afaik please|haha please|hmm please|ugh please|bro please|dude please|u you|ur your|r are|w with|wat what|wut what|wot what|cuz because
coz because|cos because|bc because|gonna going|wanna want|gotta must|ppl people|some1 someone|any1 anyone|every1 everyone|hes he
shes she|theyre they|rn now|thru through|tho though|govt government|yr year|yrs years|prez president|msg message|txt text`
    .split(/[|\n]/)
    .map((pair) => pair.split(' '))
    .map(([short = '', long = '']) => [short, long]),
);

/** Words of negation. */
export const NEGATIONS = setOf('not no never nor neither none nobody without cannot');

export const FORMS_OF_ADDRESS = setOf('mr mrs ms miss mx dr prof professor sir dame lord lady hon rev');

export const ARTICLES_AND_TITLES: ReadonlySet<string> = new Set(['the', 'a', 'an', ...FORMS_OF_ADDRESS]);

/**
 * Groups of words and phrases that say the same. A group's name stands for all of them in the index. Words are written in
 * their base form, and compared by their stems.
 */
const GROUPS: Readonly<Record<string, string>> = {
  leave: `step down|stepping down|stand down|step aside|stand aside|step back|resign|quit|leave|leave office|depart|go away|give up his post|
give up her post|walk away|bow out|vacate|relinquish|hand in notice|clear his desk|be gone|should go|must go|to go|has to go|needs to go`,
  remove: `fire|sack|dismiss|oust|remove|expel|kick out|throw out|get rid of|force out|push out|terminate|depose|unseat|axe|ditch|dump`,
  stay: `stay|stay on|remain|keep his job|keep her job|keep|retain|continue in|stay put|hang on|hold on to|carry on|continue to lead`,
  back: `back|backing|support|stand by|stand behind|endorse|in favour|favour|confidence in|full confidence|defend|approve|side with|rally behind|
vouch for|champion|advocate|embrace`,
  oppose: `oppose|opposed|against|object to|object|reject|disapprove|resist|disagree|veto`,
  demand: `call for|call on|urge|demand|press for|push for|ask for|ask to|request|appeal for|insist on|plead`,
  decline: `decline|refuse|would not|avoid|turn down|sidestep`,
  defer: `up to|matter for|leave to|leave it to|decide|make the call|make a call|make that call|not for me|take no side|take no position|
take sides|neutral|no position|undecided|on the fence|yet to decide`,
  criticise: `criticise|condemn|denounce|slam|blast|attack|rebuke|deplore|lambast|lambaste|fault`,
  praise: `praise|applaud|commend|hail|laud|welcome|compliment|thank`,
  apologise: `apologise|say sorry|sorry|regret|remorse|make amends`,
  sell: `sell|sell off|offload|divest|dispose of`,
  buy: `buy|purchase|acquire|acquisition`,
  announce: `announce|declare|unveil|reveal|make known`,
  release: `release|publish|disclose|make public|put out|publication|unseal`,
  accuse: `accuse|allege|blame|accuse of`,
  charge: `charge|indict|prosecute|indictment|prosecution`,
  convict: `convict|find guilty|guilty`,
  wrongdoing: `wrongdoing|misconduct|crime|criminal|offence|offense|illegal|unlawful|break the law`,
  imprison: `prison|jail|imprison|behind bars|incarcerate|sentence|serve time|serve sentence|inmate|prisoner`,
  detain: `custody|detain|detention|arrest`,
  die: `die|pass away|decease|killed|perish`,
  suicide: `suicide|kill himself|kill herself|took his own life|took her own life|take his own life|take her own life`,
  deny: `deny|dispute|rebut|refute|repudiate`,
  promise: `promise|pledge|vow|commit to|guarantee|undertake`,
  investigate: `investigate|inquiry|enquiry|probe|look into|examine|review|scrutinise`,
  lawyer: `law firm|lawyer|attorney|solicitor|counsel|legal firm|legal team`,
  email: `email|e mail|correspondence|mail|exchange message|message|exchange`,
  write: `write|send|exchange|letter`,
  hurt: `hurt|injure|wound`,
  document: `document|file|record|paper|dossier`,
  photo: `photo|image`,
  million: `million|m`,
  company: `company|firm|agency|business|enterprise`,
  chief: `chief|head|boss|chair|leader|president|in charge`,
  organise: `organiser|organise|organising`,
  olympics: `olympics|olympic|olympic games|games|summer games`,
  journalist: `journalist|reporter|press corps|newspeople`,
  talk: `conversation|chat|discussion|discuss`,
  retract: `retract|withdraw|take back|recant|pull back`,
  introduce: `introduce|bring in|impose|launch|adopt|roll out|set up|establish`,
  scrap: `scrap|abolish|cancel|drop|do away with|repeal|axe|end|abandon|shelve`,
  raise: `raise|increase|hike|put up|rise`,
  lower: `lower|cut|reduce|decrease|slash`,
  open: `open|reopen`,
  close: `close|shut|shut down|close down`,
  build: `build|construct|erect`,
  ban: `ban|prohibit|outlaw|forbid|bar`,
  allow: `allow|permit|authorise|legalise|let`,
  delay: `delay|postpone|put off|defer until|suspend|pause`,
  appoint: `appoint|hire|name as|reappoint|nominate|install`,
  elect: `elect|election|vote in`,
  vote: `vote|ballot|poll`,
  pay: `pay|fund|finance|funding`,
  cost: `cost|price|expense|fee|charge of`,
  plan: `plan|scheme|proposal|propose`,
  agree: `agree|consent|accept|concur`,
  worry: `worry|concern|fear|alarm|anxious`,
  backlash: `backlash|outcry|uproar|fallout|furore`,
  girlfriend: `girlfriend|partner|companion`,
  underage: `underage|minor|child|teenage`,
  traffic: `traffic|trafficking|trafficker|traffick`,
};

/** Pairs of groups that say the opposite of each other. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['leave', 'stay'],
  ['remove', 'stay'],
  ['remove', 'appoint'],
  ['back', 'oppose'],
  ['introduce', 'scrap'],
  ['raise', 'lower'],
  ['open', 'close'],
  ['allow', 'ban'],
  ['agree', 'oppose'],
  ['buy', 'sell'],
];

/** Groups whose doing harms the one it is done to or who does it, so that to back that person is to be against it. */
export const ADVERSE_GROUPS: ReadonlySet<string> = new Set([
  'leave',
  'remove',
  'ban',
  'charge',
  'convict',
  'imprison',
  'close',
  'scrap',
]);

/** Groups that name what is done by speaking: a statement is itself the act. */
export const SPOKEN_ACTS: ReadonlySet<string> = new Set([
  'back',
  'oppose',
  'demand',
  'decline',
  'defer',
  'criticise',
  'praise',
  'apologise',
  'announce',
  'accuse',
  'deny',
  'promise',
  'retract',
  'agree',
  'worry',
  'talk',
]);

export const groupPhrases: readonly (readonly [group: string, phrase: readonly string[]])[] = Object.entries(
  GROUPS,
).flatMap(([group, phrases]) =>
  phrases
    .split('|')
    .map((phrase): readonly [string, readonly string[]] => [group, phrase.trim().split(/\s+/)]),
);
