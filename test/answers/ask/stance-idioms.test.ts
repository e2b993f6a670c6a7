import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { plainlyPut, withoutGrammarIdioms } from '../../../src/answers/ask/reading/stance-idioms.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const ask = (question: string, store = inventedStories) =>
  summarise(answerAsk({ question }, contextOf(store)));

describe('an idiom in plain words', () => {
  test.each([
    ['who is cool with the fence?', 'who backs the fence'],
    ['who isn’t all that keen on the fence', 'who is against the fence'],
    ['who has a problem with the fence', 'who is against the fence'],
    ['is ada happy with the fence', 'where does ada stand on the fence'],
    ['ada and the fence - for or against?', 'where does ada stand on the fence'],
    ['has ada had second thoughts about the fence', 'did ada change his mind about the fence'],
    ['did ada stick to her story about the fence', 'did ada change his story about the fence'],
    ['who doesnt want the fence touched', 'who wants the fence unchanged'],
    ['who says leave the fence to the village', 'who thinks the fence is up to the village'],
    ['is ada on bo’s side', 'does ada support bo'],
  ])('%s', (question, plain) => {
    expect(plainlyPut(question)).toContain(plain);
  });

  test.each([
    ['is it ok for a mayor to build a fence'],
    ['who built the fence'],
    ['who said the fence is good'],
    ['what happened on the fence'],
    ['did ada go back to the village'],
    ['was the fair moved to March'],
    ['has ada moved from her house'],
    ['has ada switched on the lights'],
    ['did ada turn to the police'],
    ['has the club moved to buy the field'],
    ['did ada turn on the tap'],
  ])('none where there is none: %s', (question) => {
    expect(plainlyPut(question)).toEqual([]);
  });
});

describe('an idiom is read of those who are asked about', () => {
  test.each([
    ['is ada pro or anti the fence', ['where does ada stand on the fence']],
    ['has ada had second thoughts about the fence', ['did ada change his mind about the fence']],
    ['is anyone happy with the fence', ['who backs the fence']],
    ['is anyone unhappy with the fence', ['who is against the fence']],
    ['has anyone come out against the fence', ['who is against the fence']],
    ['has ada shifted her stance on the fence', ['did ada change his mind about the fence']],
  ])('and put once in each way: %s', (question, plain) => {
    expect(plainlyPut(withoutGrammarIdioms(question)).concat(withoutGrammarIdioms(question))).toEqual(
      expect.arrayContaining(plain),
    );
    expect(plainlyPut(question).filter((text) => / (?:anyone|or|has|her) /.test(text))).toEqual([]);
    expect(new Set(plainlyPut(question)).size).toBe(plainlyPut(question).length);
  });
});

const AGAINST = 'positions: no-toll=denes-varga+nadezhda-brinkov';

describe('a stance asked for by an idiom', () => {
  test.each([
    ['who isnt a fan of the toll', AGAINST],
    ['who has a problem with the toll', AGAINST],
    ['who has gone off the toll', AGAINST],
    ['who would scrap the toll', AGAINST],
    ['anybody against the toll?', AGAINST],
    ['is anyone unhappy with the toll', AGAINST],
    ['does anyone mind the toll', AGAINST],
    ['who minds the toll', AGAINST],
    ['is anyone happy with the toll', 'positions: introduce=henrike-varga+quay-traders'],
    ['has anyone had second thoughts about the toll', 'stance: denes-varga no-toll < introduce < no-toll'],
    ['who is up for the toll', 'positions: introduce=henrike-varga+quay-traders'],
    ['who came out in favour of the toll', 'positions: introduce=henrike-varga+quay-traders'],
    ['is dénes varga cool with the toll', 'stance: denes-varga no-toll < introduce < no-toll'],
    ['dénes varga pro or anti the toll', 'stance: denes-varga no-toll < introduce < no-toll'],
    ['has dénes varga had a rethink about the toll', 'stance: denes-varga no-toll < introduce < no-toll'],
    ['does the guild like the toll', 'stance: saltmere-fishers-guild after-study'],
    ['who doesn’t want the lessons at kestrel bay touched', 'positions: one=boathouse-parents'],
    ['who thinks the lessons should stay as they are', 'positions: one=boathouse-parents'],
    [
      'who says leave two languages to the families',
      'positions: families-decide=kestrel-bay-school-board+northmark-county-council',
    ],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test.each([
    ['who is cool with the ban on anchors'],
    ['who isnt a fan of the eastern basin'],
    ['who wants the toll doubled'],
    ['who doesnt want the harbour wall touched'],
    ['is ignatius pell cool with two languages'],
    ['has iris castellan changed her mind about the toll'],
    ['who said the toll is fine'],
    ['who wants the county to buy the harbour'],
    ['was the vote moved to March'],
    ['did the vote shift on the toll'],
  ])('nothing of another thing, or of somebody else: %s', (question) => {
    expect(ask(question)).toMatch(/^(?:nothing|no position)/);
  });

  test('the side of somebody', () => {
    const position = 'stance: karen-bass step-down < board-decides';
    expect(ask('is karen bass on wassermans side', firstStory)).toBe(position);
    expect(ask('karen bass on wasserman stepping down', firstStory)).toContain('bass-should-step-down');
  });
});

describe('how a position moved', () => {
  test('is told in order where it is asked how', () => {
    const question = 'how did dénes varga’s view of the toll change';
    expect(ask(question)).toBe('facts: denes-against-toll denes-for-toll denes-withdraws-support');
  });

  test.each([
    ['did henrike varga change her mind about the languages'],
    ['has tobiah wren changed his mind about the toll'],
    ['did ignatius pell change his story about the wall'],
  ])('nothing where none is on record: %s', (question) => {
    expect(ask(question)).toMatch(/^(?:nothing|no position)/);
  });
});

describe('those who answered a question, told by what they are', () => {
  test.each([
    ['do the fishers want a toll', 'stance: saltmere-fishers-guild after-study'],
    ['what do the traders think of the toll', 'stance: quay-traders introduce'],
    ['do the pilots want a toll', 'nothing'],
    ['do the fishers want two languages', 'nothing'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });
});

describe('a noun beside a side', () => {
  test.each([
    ['who wants the veldish lessons of their children unchanged', /one=boathouse-parents/],
    ['who opposes a harbour toll for fish', /^nothing$/],
    ['who opposes a toll paid to the traders', /^nothing$/],
  ])('%s', (question, expected) => {
    expect(ask(question)).toMatch(expected);
  });
});
