import { describe, expect, test } from 'vitest';
import { openStores } from '../../../bench/ask/stores.js';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { inPlainWords } from '../../../src/answers/ask/reading/plain-wording.js';
import { contextOf, inventedStories, summarise } from '../stores.js';

const ask = (question: string, store = inventedStories): string =>
  summarise(answerAsk({ question }, contextOf(store, '2031-12-01T12:00:00Z')));

describe('ways of asking that stand for plainer ones', () => {
  test.each([
    ['somebody called it a hobby, who was that?', 'who called it a hobby'],
    ['some guy said the quay was full - who was it', 'who said the quay was full'],
    ['something about empty boats, who said that?', 'who said something about empty boats'],
    ['the pilot got told to land, by who?', 'who told the pilot to land'],
    ['the picture was sold to a bank by whom', 'who sold the picture to a bank'],
    ['how come she left', 'why she left'],
    ['what made the club move', 'why did the club move'],
    ['what’s her beef with the draft', 'what did she say about the draft'],
    ['how did the committee split', 'how did the committee vote'],
    ['what number of seats were free', 'how many seats were free'],
    ['who paid twenty grand', 'who paid twenty thousand'],
    ['who paid 20k', 'who paid 20 thousand'],
    ['who got a flood of letters', 'who got many letters'],
    ['do the tenants get a say', 'do the tenants get a voice'],
    ['what made her resign', 'why did she resign'],
    ['what drove the old firm to sell', 'why did the old firm sell'],
    ['how did the committee split on the roof', 'how did the committee vote on the roof'],
    ['did he get the sums wrong', 'did he was wrong about the sums'],
    ['has the audit turned up anything', 'has the audit found anything'],
    ['who wasn’t very happy with it', 'who was unhappy with it'],
    ['who is not keen on it', 'who is against it'],
    ['did she say the firm had done something wrong', 'did she accuse the firm'],
  ])('%s', (typed, plain) => {
    expect(inPlainWords(typed)).toBe(plain);
  });

  test.each([
    ['who said a flood of water came in'],
    ['did she say that it was late'],
    ['who was happy with it'],
    ['how long has she been mayor'],
    ['what made it rain'],
    ['what made the list of names'],
    ['what drove prices higher'],
    ['how did the council split the bill'],
    ['how did the ship split in two'],
    ['how did the vote split'],
    ['was there a series of strikes'],
    ['were there a couple of demands'],
    ['who is the host of the show'],
    ['what is the roof problem with'],
    ['what is the problem with the roof'],
    ['what did they get in return'],
    ['did they end up paying'],
    ['who said “it was sold by whom”'],
    ['what did they say about the storm, and who paid'],
    ['when did the boats turn up'],
  ])('what is plain is left as it is: %s', (typed) => {
    expect(inPlainWords(typed)).toBe(typed);
  });
});

describe('answers', () => {
  test.each([
    ['somebody said a toll was a tax on bad weather, who was that?', 'brinkov-tax-on-weather'],
    ['something about clause 7, who said that', 'henrike-clause-seven'],
    ['how long has the trial toll been running', 'trial-toll-running'],
    ['what is henrike vargas beef with the draft', 'henrike-clause-seven'],
    ['how come the trial was ended', 'denes-withdraws-support'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toContain(expected);
  });

  test.each([
    ['somebody called the toll a tax on fish, who was that?'],
    ['the toll was doubled by whom'],
    ['how long has the harbour been open'],
    ['since when is the ferry running'],
    ['what is odalaighs beef with the languages'],
    ['did the council get the weather wrong'],
    ['who gets a say in the toll'],
    ['who wants a say in the toll'],
  ])('and nothing where nothing is on record: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('how something is done is no judgement', () => {
  const { together } = openStores();
  const asked = (question: string): string =>
    summarise(answerAsk({ question }, contextOf(together, '2032-11-01T12:00:00Z')));

  test('are they sleeping any better', () => {
    expect(asked('are the pupils sleeping any better')).toContain('solheim-counted-something');
    expect(asked('is sleeping better for pupils')).toBe('nothing');
    expect(asked('is the ban on phones better')).toBe('nothing');
  });
});
