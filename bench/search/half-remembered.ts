/**
 * Sentences of the invented stories, each as somebody would say it who half remembers it: some words kept, others changed,
 * the order changed. Written by hand before any engine was asked for them, and not changed since.
 */
import type { Paraphrase } from './paraphrases.js';

const remember = (of: string, query: string): Paraphrase => ({ of, query });

export const HALF_REMEMBERED: readonly Paraphrase[] = [
  remember(
    'A toll would empty the quays before it filled a single pothole,',
    'the toll will empty the harbour before any potholes get filled',
  ),
  remember(
    'I was against it as a councillor. I am against it as mayor, and I have been mayor for nine days.',
    'as a councillor he opposed it and he is still against it after nine days as mayor',
  ),
  remember(
    'The harbour wall has not been mended since my grandmother’s time. Boats that shelter behind it should pay for it.',
    'boats sheltering behind the wall ought to pay, nobody has fixed it since my grandmother',
  ),
  remember(
    'I will not collect a toll from a boat that is only sheltering,',
    'he won’t take a toll from boats that just shelter there',
  ),
  remember(
    'Tolls are for towns to decide. The county neither asks for one nor stands in the way of one.',
    'the county doesn’t stand in the way, it’s the towns that decide on tolls',
  ),
  remember(
    'I was wrong in June. The wall will cost four million crowns, and I will not take them from the school. We need the toll.',
    'the wall costs four million and we need a toll so the school doesn’t pay, I was wrong',
  ),
  remember(
    'He knows every keel in this harbour. Keep him.',
    'keep the man, he knows every boat in the harbour',
  ),
  remember(
    'Four harbour masters served under me and under my father, and not one of them picked and chose among the rules.',
    'none of the four harbour masters under my father picked which rules to follow',
  ),
  remember('a rule with a hole in it isn’t a rule.', 'it isn’t a rule if there is a hole in the rule'),
  remember(
    'We have nothing to add to what we said in June.',
    'nothing more to add, they said it all back in June',
  ),
  remember(
    'In June I said no, because I was afraid for the quays. In September I said yes, because the storm had taken thirty metres of our wall and I could not see who else would pay.',
    'said yes in September after the storm took thirty metres of wall because who else was going to pay',
  ),
  remember(
    'I saw a family from Kestrel Bay turn round at the buoy, because the fee was more than their lunch.',
    'a family turned back at the buoy since the fee cost more than lunch',
  ),
  remember(
    'I saw the box with six hundred crowns in it, and I saw the bill for the people who guarded the box, which was nine hundred.',
    'six hundred crowns in the box and nine hundred to pay those guarding it',
  ),
  remember(
    'I saw nineteen yachts on the first morning and eleven on the last.',
    'only eleven yachts came on the last day, there were nineteen at first',
  ),
  remember(
    'A toll that costs more than it brings is not a toll; it is a hobby, and this town can’t afford hobbies.',
    'the town cannot afford a hobby, and a toll costing more than it brings in is one',
  ),
  remember(
    'Some of you will say that I change my mind with the wind.',
    'you’ll say I’m changing my mind like the wind changes',
  ),
  remember(
    'I’d rather be laughed at for changing it than thanked for being wrong.',
    'better to be laughed at for a change of mind than be thanked when wrong',
  ),
  remember(
    'I ask you to end the trial on the last day of November, to pay back what has been taken, and to let the matter rest until somebody can show us figures that add up.',
    'end the trial in November, pay everything back and wait for figures that add up',
  ),
  remember(
    'First the study, then the vote. We shall say neither yes nor no before we have seen the numbers.',
    'study first and vote later, no yes or no until we see numbers',
  ),
  remember(
    'The board appoints the harbour master, and nobody else does. It will decide in December.',
    'nobody but the board appoints a harbour master and they decide in December',
  ),
  remember(
    'Two languages are two windows. I want our children to look out of both of them.',
    'children should look out of two windows because they have two languages',
  ),
  remember(
    'I can’t be for a plan that I can’t staff. Ask me when there are seven.',
    'can’t support a plan without the staff for it, ask again when we have seven',
  ),
  remember(
    'A bell belongs where somebody is waiting to hear it,',
    'bells belong in a place where people wait to hear them',
  ),
  remember(
    'A loan is a bridge. A gift is a door that closes behind you.',
    'a gift closes a door behind you and a loan builds a bridge',
  ),
  remember(
    'I have had that bell on my bench for thirty years, and I know where its clay comes from. Send it home,',
    'for thirty years the bell was on my workbench, I know the clay, it should be sent home',
  ),
  remember(
    'We do not ask for a loan of what is ours,',
    'why would we ask to borrow what is ours, we want no loan',
  ),
  remember(
    'We ask for the bell, its clapper and the papers of its sale.',
    'they want the bell with its clapper and the sale papers',
  ),
  remember(
    'I was wrong about the bridge. The bell goes home, and I shall carry the clapper myself.',
    'I’ll carry the clapper home myself, I was mistaken on the bridge',
  ),
  remember(
    'We have given away a bell and bought an avalanche,',
    'by giving the bell away we bought ourselves an avalanche',
  ),
  remember(
    'I signed the export papers this morning. The pen worked.',
    'signed export documents today and the pen worked',
  ),
  remember(
    'The mayor has never set foot in Mr Dray’s aeroplane,',
    'the mayor never put a foot inside Dray’s plane',
  ),
  remember(
    'If there is nothing in them, it’ll be a short read,',
    'should be a short read if nothing is in the lists',
  ),
  remember(
    'There was one flight, in February of last year, and the mayor paid for her seat,',
    'the mayor paid her own seat on a single flight last February',
  ),
  remember(
    'A mayor who can’t count her own flights can’t count our money,',
    'how can she count our money if she cannot count flights',
  ),
  remember(
    'She should resign, and before the budget, not after it.',
    'she must resign ahead of the budget and not afterwards',
  ),
  remember('Let the prosecutor finish before we begin,', 'let’s not begin until the prosecutor has finished'),
  remember(
    'I flew twice. I paid once. I told my office to say nothing, and my office said something worse. That’s mine to answer for, not Jory’s.',
    'I paid for one flight and flew two times, told the office to say nothing and they said worse',
  ),
  remember(
    'No. I’ll repay the second flight, and I’ll ask the voters in May.',
    'will pay back the second flight and let voters decide in May',
  ),
  remember('We can’t feed a family on a timetable,', 'a timetable doesn’t feed your family'),
  remember(
    'Nine per cent, or the ropes stay on the bollards.',
    'the ropes stay where they are unless we get nine per cent',
  ),
  remember(
    'Four is what the accounts can carry. Anything more is a loan from our own lifeboats.',
    'the accounts carry four, more than that would be borrowed from the lifeboats',
  ),
  remember(
    'The town stands with the deckhands. I would tie up the boats myself.',
    'the whole town is with the deckhands, he’d tie the boats up himself',
  ),
  remember(
    'Enough is enough. Go back to work and talk on full stomachs,',
    'go to work again and keep talking with your stomachs full',
  ),
  remember('The mayor has eaten his own soup,', 'he ate the soup himself, the mayor'),
  remember(
    'He has counted the pennies and lost the passengers,',
    'counting pennies he has lost all the passengers',
  ),
  remember(
    'I won’t send the navy to carry groceries. A settlement is close, I am told, and I would like both sides to sign it.',
    'the navy is not for carrying groceries, both sides should sign the settlement',
  ),
  remember(
    'Nobody won this, and I am glad of it. I offered four because I believed it. Seven over two years I can defend.',
    'I believed in four but can defend seven over two years, nobody won',
  ),
  remember(
    'It is less than we asked for and more than we were offered,',
    'more than was offered but less than what we asked',
  ),
  remember(
    'They look up now. Some of them for the first time since they were nine,',
    'now they look up, some for the first time since age nine',
  ),
  remember(
    'Each school makes its own rules on phones. We only ask that they are written down,',
    'schools can make their own phone rules as long as they write them down',
  ),
  remember(
    'I listened, and I’d rather bend than break.',
    'I’ve been listening and it is better to bend than to break',
  ),
  remember(
    'It’s a start. The lock is on half a door now,',
    'now only half the door has a lock, that’s a start',
  ),
  remember('Eleven minutes is a number, not a proof,', 'eleven minutes proves nothing, it’s just a number'),
  remember(
    'I’ve taken it as far as my purse goes. Larkspur will take it further.',
    'my purse took it this far and Larkspur can take it further',
  ),
  remember(
    'We don’t buy clubs to move them. Mill Lane stays home for as long as I sign the cheques.',
    'as long as I’m signing cheques Mill Lane remains the home, we aren’t moving the club',
  ),
  remember(
    'The source of the funds could not be shown to us. We accuse nobody of anything.',
    'they couldn’t show us where the funds came from but we accuse no one',
  ),
  remember(
    'Mill Lane is a museum with a corner flag. Anybody who’d stay there wants a hobby, not a club.',
    'Mill Lane is just a museum with flags, if you stay there you want a hobby',
  ),
  remember(
    'I’d sooner give Rovers to the supporters for a crown than sell it to anybody who’d move it.',
    'would give the supporters Rovers for one crown rather than sell to someone who moves it',
  ),
  remember(
    'Football is for the pitch, not for the council chamber,',
    'the council chamber is no place for football, that’s for the pitch',
  ),
  remember(
    'Until the league has spoken, nothing changes at Mill Lane,',
    'nothing will change at Mill Lane before the league speaks',
  ),
];
