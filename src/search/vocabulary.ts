/**
 * Words of English that search and questions need to know: forms that no rule of endings finds, and words that carry no
 * content. None of them belongs to a story: a story's own words are its aliases. Words that say the same as others are in
 * the data, since they are for people to review: see word-groups.ts.
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
retraction retract|objection object|opposition oppose|supportive support|proposal propose
proposals propose|suggestion suggest|recommendation recommend|appointment appoint|election elect|vote vote|voted vote|children child
caught catch|flew fly|flown fly|flies fly|flight fly|flights fly|wept weep|stole steal|stolen steal|misled mislead|forgave forgive
women woman|men man|lives life|wives wife
slept sleep|ate eat|eaten eat|drank drink|drunk drink|drove drive|driven drive|rode ride|ridden ride|sang sing|sung sing|rang ring|rung ring
swam swim|swum swim|woke wake|woken wake|froze freeze|frozen freeze|shook shake|shaken shake|bitten bite|blew blow|blown blow
tore tear|torn tear|wore wear|worn wear|forgot forget|forgotten forget|forbade forbid|forbidden forbid|dealt deal|dug dig|fed feed|fled flee
hung hang|leant lean|leapt leap|learnt learn|lent lend|lit light|meets meet|overcame overcome|overthrew overthrow|overthrown overthrow
rebuilt rebuild|repaid repay|sank sink|sunk sink|shone shine|shrank shrink|shrunk shrink|slid slide|spelt spell|spilt spill
sprang spring|sprung spring|stuck stick|stung sting|swept sweep|swung swing|undid undo|undone undo|undertook undertake|undertaken undertake
upheld uphold|withheld withhold|withstood withstand|beaten beat|bred breed|burnt burn|crept creep|knelt kneel
mistook mistake|mistaken mistake|outgrew outgrow|proven prove|sewn sew|sown sow|strove strive|wrung wring|smelt smell|dreamt dream
destruction destroy|failure fail|failures fail|safety safe|comparison compare|comparisons compare|defence defend|defense defend
complaint complain|complaints complain|delivery deliver|deliveries deliver|discovery discover|discoveries discover|growth grow
arrival arrive|arrivals arrive|survival survive|disclosure disclose|disclosures disclose|seizure seize|seizures seize|exposure expose
marriage marry|knowledge know
expansion expand|extension extend|extensions extend|explanation explain|explanations explain|reduction reduce|reductions reduce
permission permit|suspension suspend|expulsion expel|inclusion include|exclusion exclude|invasion invade
persuasion persuade|production produce|pursuit pursue|division divide|collision collide
provision provide|revision revise|supervision supervise|transmission transmit|acceptance accept|assistance assist|attendance attend
resistance resist|reliance rely|denials deny|renewal renew|reversal reverse|survivor survive|survivors survive|fishermen fisher|fisherman fisher
fishers fisher|arrangement arrange|arrangements arrange|replacement replace|replacements replace|improvement improve|improvements improve
involvement involve|encouragement encourage|disappointment disappoint|embarrassment embarrass|measurement measure|measurements measure
postponement postpone|punishments punish|treatment treat|treatments treat|retirement retire|recruitment recruit|enforcement enforce
agreements agreement|speeches speech|feet foot|teeth tooth|mice mouse|geese goose|thieves thief|knives knife|halves half
loaves loaf|wolves wolf|selves self|crises crisis|criteria criterion|analyses analysis`
    .split(/[|\n]/)
    .map((pair) => pair.split(' '))
    .map(([form = '', base = '']) => [form, base]),
);

/** Words whose ending belongs to them: without it they would be taken for another word (department, depart). */
export const WHOLE_WORDS: ReadonlySet<string> = new Set(
  'quite business businesses busy reporter critical guts likely author largely celebrity status supporter pleased ruling department important international executive executives news general president secretary'.split(
    ' ',
  ),
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
quote quotes quoted quoting quotation quotations word words wording exact exactly precise precisely roughly approximately verbatim literally
actual full phrase sentence line lines think thinks thinking thought thoughts feel feels feeling feelings believe believes
believed opinion opinions view views viewpoint stance stances position positions stand stands standing side sides attitude
take takes taking took want wants wanted wanting wish wishes hope happen happens happened happening occur occurred go goes
going gone did doing come comes came know knows known knew giving become becomes became becoming record recorded on-record find found show shows shown give gives
gave given get gets got getting make makes made making put puts let lets use used thing things stuff matter matters issue
issues topic topics subject situation case story stories news latest recent recently newest update updates info information
detail details fact facts answer answers question questions people person persons anybody man woman guy folks party parties
time times day days date dates week weeks month months year years today yesterday tomorrow tonight moment morning evening
afternoon exactly first second last final finally original originally initial initially earlier early late previous
previously past before current currently present presently new    change changes changed changing mind
minds shift shifted shifts flip flipped flips reverse reversed reversal evolve evolved
different differently response responses respond responded responding reply replied replies react reacted
reaction reactions respect regard regards relation relating related concerning specifically general generally overall
public publicly official officially openly reason reasons cause causes kind kinds sort sorts type types way ways part parts
place places future role job jobs post office work works working run runs running handle handled handling lead leads
leading involved involvement controversy scandal affair row saga crisis claim claims claimed admit admitted admits
insist insisted slam slammed blast blasted confess confessed ask asks asked asking anyone else ever best worst
whole look looks looking help helps need needs try tries tried trying call calls called calling express expressed
describe described describes explain explained explains discuss discussed address addressed issued
pro anti long willing extra additional bit lot result results outcome commit commits committed true intend intends intended
far real former ex incumbent next upcoming roughly approximately basically honestly seriously eventually apparently supposedly obviously definitely totally personally clearly simply merely instead anyway whatever anymore away altogether summary summarise summarize overview recap background according source sources article articles report reports reported reporting media outlet press interview interviews
start starts started begin began begun continue continued continuing since until hey hi hello thanks mr mrs ms mx dr prof
`);

/** Short forms that are typed in chats, and what they stand for; what is only exclaimed stands for a word of grammar. */
export const CHAT_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  `abt about|bout about|pls please|plz please|plss please|thx please|ty please|lol please|lmao please|omg please|btw please|imo please
tbh please|idk please|afaik please|haha please|hmm please|ugh please|bro please|dude please|u you|ur your|r are|w with|wat what|wut what|wot what|cuz because
coz because|cos because|bc because|gonna going|wanna want|gotta must|ppl people|some1 someone|elses else|anybodys anybody|anyones anyone|somebodys somebody|someones someone|everybodys everybody|everyones everyone|nobodys nobody|sth something|smth something|til until|any1 anyone|every1 everyone|hes he
shes she|theyre they|reckon think|reckons thinks|reckoned thought|rn now|thru through|tho though|govt government|yr year|yrs years|prez president|doc doctor|docs documents|dept department|exec executive|execs executives|uni university|pic picture|pics pictures|vid video|msg message|txt text`
    .split(/[|\n]/)
    .map((pair) => pair.split(' '))
    .map(([short = '', long = '']) => [short, long]),
);

/** Words of negation. */
export const NEGATIONS = setOf('not no never nor neither none nobody without cannot');

export const FORMS_OF_ADDRESS = setOf('mr mrs ms miss mx dr prof professor sir dame lord lady hon rev');

export const ARTICLES_AND_TITLES: ReadonlySet<string> = new Set(['the', 'a', 'an', ...FORMS_OF_ADDRESS]);
