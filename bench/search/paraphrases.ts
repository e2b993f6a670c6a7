/** Sentences of the invented stories, each asked for in words that share little with it; written by hand for this bench. */

export interface Paraphrase {
  /** The sentence as it stands among the statements. */
  readonly of: string;
  readonly query: string;
}

const ask = (of: string, ...queries: readonly string[]): readonly Paraphrase[] =>
  queries.map((query) => ({ of, query }));

export const PARAPHRASES: readonly Paraphrase[] = [
  ...ask(
    'A toll would empty the quays before it filled a single pothole,',
    'charging boats would drive them from the docks without repairing any road',
    'the quays will be deserted if a harbour fee comes in',
  ),
  ...ask(
    'I was against it as a councillor. I am against it as mayor, and I have been mayor for nine days.',
    'opposed the idea on the council and still opposes it since taking over as mayor',
    'nine days in office and still no supporter of it',
  ),
  ...ask(
    'The harbour wall has not been mended since my grandmother’s time. Boats that shelter behind it should pay for it.',
    'nobody has repaired the sea wall in generations',
    'vessels protected by the wall ought to fund its repair',
  ),
  ...ask(
    'I ask you to bring in a toll, and to bring it in soon.',
    'urges the port to introduce a harbour charge quickly',
    'please impose a toll without delay',
  ),
  ...ask(
    'I will not collect a toll from a boat that is only sheltering,',
    'refuses to charge vessels that just seek refuge',
    'no fee for ships waiting out a storm',
  ),
  ...ask(
    'Tolls are for towns to decide. The county neither asks for one nor stands in the way of one.',
    'it is up to each town whether to charge; the county is neutral on tolls',
    'county will not block a town toll, nor demand it',
  ),
  ...ask(
    'I was wrong in June. The wall will cost four million crowns, and I will not take them from the school. We need the toll.',
    'mayor admits he made a mistake in June and now backs the toll',
    'money for the wall must not come out of the school budget',
  ),
  ...ask(
    'He knows every keel in this harbour. Keep him.',
    'he should stay on, nobody is more familiar with the boats here',
    'retain the harbour master because he recognises each vessel',
  ),
  ...ask(
    'Four harbour masters served under me and under my father, and not one of them picked and chose among the rules.',
    'earlier harbour masters applied all the rules alike',
    'none of his predecessors in the job selected which regulations to follow',
  ),
  ...ask(
    'a rule with a hole in it isn’t a rule.',
    'rules with loopholes are worthless',
    'a regulation that has exceptions is no regulation',
  ),
  ...ask(
    'We have nothing to add to what we said in June.',
    'no further comment beyond the June statement',
    'the county repeats its position of the summer',
  ),
  ...ask(
    'In June I said no, because I was afraid for the quays. In September I said yes, because the storm had taken thirty metres of our wall and I could not see who else would pay.',
    'why he rejected it in summer and accepted it in autumn after storm damage',
    'turned to yes when part of the wall was washed away',
  ),
  ...ask(
    'I saw a family from Kestrel Bay turn round at the buoy, because the fee was more than their lunch.',
    'visitors sailed off again since the charge exceeded what a meal costs',
    'parents and children went back because it was too expensive to enter',
  ),
  ...ask(
    'I saw the box with six hundred crowns in it, and I saw the bill for the people who guarded the box, which was nine hundred.',
    'wages of the guards were higher than the money collected',
    'six hundred taken, nine hundred spent on security',
  ),
  ...ask(
    'I saw, beyond the buoy, a line of boats that had learned to wait outside until the man with the box had gone home for his dinner.',
    'skippers queued out at sea until the collector left for his meal',
    'vessels dodged the fee by waiting for the evening',
  ),
  ...ask(
    'A toll that costs more than it brings is not a toll; it is a hobby, and this town can’t afford hobbies.',
    'a charge that loses money is a pastime too expensive for the town',
    'collecting it is dearer than what it earns',
  ),
  ...ask(
    'I’d rather be laughed at for changing it than thanked for being wrong.',
    'prefers mockery for a change of mind to gratitude for an error',
    'better ridiculed for switching sides than praised for a mistake',
  ),
  ...ask(
    'The wall must be mended, and I shall ask the county, the insurers and, yes, every one of us to mend it.',
    'everybody incl. insurance companies will be asked to help repair the wall',
    'wants residents and the county to fund fixing the wall',
  ),
  ...ask(
    'I ask you to end the trial on the last day of November, to pay back what has been taken, and to let the matter rest until somebody can show us figures that add up.',
    'stop the experiment at the end of November and refund the money',
    'scrap the pilot and drop the subject until the numbers are right',
  ),
  ...ask(
    'First the study, then the vote. We shall say neither yes nor no before we have seen the numbers.',
    'the guild stays neutral until research is done',
    'no decision by the fishers ahead of the figures',
  ),
  ...ask(
    'The board appoints the harbour master, and nobody else does. It will decide in December.',
    'only the port board may choose who gets the post',
    'appointment of the harbour master due before the new year',
  ),
  ...ask(
    'I’d like to stay. Ask me again in January and I’d say the same.',
    'wishes to keep his job and will not change his answer next year',
    'he does not want to resign',
  ),
  ...ask(
    'Two languages are two windows. I want our children to look out of both of them.',
    'kids should learn in both tongues',
    'bilingual lessons open more views for pupils',
  ),
  ...ask(
    'I can’t be for a plan that I can’t staff. Ask me when there are seven.',
    'head teacher will not back the scheme without enough staff',
    'no support until seven teachers are found',
  ),
  ...ask(
    'School languages are set in the schools, not in the county hall. We would pay for new teachers either way.',
    'each school picks its language and the county funds extra staff',
    'county says teaching language is not its decision',
  ),
];
