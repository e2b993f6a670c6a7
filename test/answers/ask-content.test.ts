import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../src/answers/ask/answer-ask.js';
import { contextOf, firstStory, inventedStories, summarise } from './stores.js';

const ask = (question: string, store = inventedStories): string =>
  summarise(answerAsk({ question }, contextOf(store)));

describe('a statement is found in words that it does not use', () => {
  test.each([
    ['who wants the trial stopped and the toll paid back', 'facts: denes-withdraws-support'],
    ['who said there is a shortage of teachers', 'facts: thistlewood-counts-teachers'],
    ['who suggested a study before any vote', 'facts: guild-study-first'],
    ['who picks the harbour master', 'facts: henrike-odalaigh-should-go pell-board-appoints'],
    ['who compared the toll to a hobby', 'facts: denes-withdraws-support'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test.each([
    ['who complained that the toll taxes bad weather', 'facts: brinkov-tax-on-weather'],
    ['who lamented that the wall must be mended', 'facts: denes-withdraws-support'],
  ])('how it was said need not be on record, where enough of what was said is: %s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test.each([
    ['who was furious about the fish hall'],
    ['who was delighted with the trial'],
    ['who was not happy with the trial'],
    ['who joked about the audit'],
    ['who let the school down'],
  ])('a feeling about a thing is not read into any words about it: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('what a fact may not lack', () => {
  test.each([
    ['who said the wall would cost four million crowns', 'facts: denes-for-toll'],
    ['who said the wall would cost five million crowns', 'nothing'],
    ['who said nineteen yachts sank', 'nothing'],
    ['who said the school needs nine teachers', 'nothing'],
  ])('a number: %s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test('numbers side by side are one: nine hundred and six to a side are not nine million', () => {
    expect(ask('who said nine million crowns were in the box')).toBe('nothing');
  });

  test.each([
    ['who demanded a refund for the ferry'],
    ['who called for a new fish hall'],
    ['who asked for a study of the bridge'],
    ['who wants the county to buy the harbour'],
    ['who threatened to close the school'],
    ['who cheated the fishermen'],
    ['who warned about a new bridge'],
  ])('what is called for, and what is done: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test.each([['who said five million documents were released'], ['who threatened to sue wasserman']])(
    'in the first story too: %s',
    (question) => {
      expect(ask(question, firstStory)).toBe('nothing');
    },
  );
});

describe('the bot does not judge or foresee', () => {
  test.each([
    ['will the toll come back'],
    ['how will the ballot go'],
    ['was the trial a good idea'],
    ['is it right to charge yachts'],
  ])('%s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test('but what somebody foresaw or judged is on record', () => {
    expect(ask('what did dénes varga say he was wrong about')).toContain('denes-for-toll');
    expect(ask('will harbour master o’dálaigh stay')).not.toBe('nothing');
  });
});

describe('words of content as they are typed in chats', () => {
  test.each([
    ['maarja oquill on teechers', 'facts: county-leaves-languages-to-schools'],
    ['what did pell anounce about yahcts', 'facts: pell-announces-trial'],
    ['who said the tolll is daed', 'facts: henrike-toll-is-dead'],
    ['wat did ama thistlewood say abt langauges', 'facts: thistlewood-cannot-staff'],
    ['who wnts a stduy first', 'positions: after-study=saltmere-fishers-guild'],
    ['wen did henrike varga rite to the port authority', 'facts: henrike-asks-for-toll'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test('a verb of opinion from the street is one', () => {
    expect(ask('who reckons he should quit', firstStory)).toBe(
      'positions: step-down=la-city-officials+karen-bass',
    );
  });

  test('a word that is on record is not taken for another', () => {
    expect(ask('what did brinkov say about the weather')).toBe('facts: brinkov-tax-on-weather');
  });
});

describe('whose words they are', () => {
  test.each([
    [
      '"by" after who wants something is not who wants it: who wants half of the costs paid by the county',
      'facts: traders-ask-for-toll',
    ],
    [
      'of those who share a name and said nothing of it, nobody is asked after: what did varga say about the bridge',
      'nothing',
    ],
  ])('%s', (text, expected) => {
    expect(ask(text.replace(/^.*: /, ''))).toBe(expected);
  });
});

describe('where nothing answers', () => {
  test.each([
    ['who warned about the storm and a new bridge over the harbour wall', true],
    ['what did ignatius pell say about the bridge', false],
  ])(
    'most of the words can be searched for, behind a button and never as an answer: %s',
    (question, isOffered) => {
      const { body, followUps } = answerAsk({ question }, contextOf(inventedStories));
      expect(body.kind).toBe('nothing');
      const searches = followUps.filter(({ label }) => label === 'Search for these words');
      expect(searches.length > 0).toBe(isOffered);
      for (const { invocation } of searches) {
        expect(invocation.command).toBe('quote');
        expect(invocation.options['words']).not.toContain('bridge');
      }
    },
  );
});
