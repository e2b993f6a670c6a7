import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../src/answers/ask/answer-ask.js';
import { UserError } from '../../src/answers/user-error.js';
import { contextOf, firstStory, inventedStories, summarise } from './stores.js';

const ask = (question: string, store = firstStory): string =>
  summarise(answerAsk({ question }, contextOf(store)));

const WANTS_OUT = 'positions: step-down=la-city-officials+karen-bass';
const WANTS_STAY = 'positions: stay=la28-executive-committee';
const BASS = 'stance: karen-bass step-down < board-decides';
const BASS_SAID =
  'facts: bass-support-unfortunate bass-should-step-down bass-look-at-la28-leadership bass-up-to-the-board';

describe('who is on which side', () => {
  test.each([
    ['Who wants Wasserman to step down?', WANTS_OUT],
    ['who called on him to quit', WANTS_OUT],
    ['Who thinks Wasserman should go?', WANTS_OUT],
    ['Who opposes Wasserman staying?', WANTS_OUT],
    ['who backs wasserman?', WANTS_STAY],
    ['who supports him', WANTS_STAY],
    ['Has anyone defended Wasserman?', WANTS_STAY],
    ['who wants him to stay', WANTS_STAY],
    ['who takes no side', 'positions: board-decides=ioc'],
    ['Who supports the mayor?', 'nothing'],
    ['who agrees with bass', 'nothing'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test.each([
    ['Who supports the harbour toll?', 'positions: introduce=henrike-varga+quay-traders'],
    ['who is against the toll', 'positions: no-toll=denes-varga+nadezhda-brinkov'],
    ['Who opposes introducing the toll?', 'positions: no-toll=denes-varga+nadezhda-brinkov'],
    ['who wants a study first', 'positions: after-study=saltmere-fishers-guild'],
    ["Who wants O'Dalaigh gone?", 'positions: remove=nadezhda-brinkov+henrike-varga'],
    ['who wants odalaigh reappointed', 'positions: reappoint=sean-odalaigh'],
    ['who is for two languages', 'positions: both=lucia-fenwright'],
  ])('%s', (question, expected) => {
    expect(ask(question, inventedStories)).toBe(expected);
  });

  test('where a negation leaves the side open, everybody is shown', () => {
    expect(ask("who didn't call for him to step down")).toBe(
      'positions: step-down=la-city-officials+karen-bass stay=la28-executive-committee board-decides=ioc',
    );
  });
});

describe('where somebody stands, and whether that changed', () => {
  test.each([
    ['Where does the mayor stand?', BASS],
    ['where does karen bass stand on wasserman', BASS],
    ["what's the mayor's position", BASS],
    ['does bass want wasserman to resign', BASS],
    ['did Bass change her mind', BASS],
    ['mayor stance', BASS],
    ['has the IOC called for Wasserman to resign?', 'stance: ioc board-decides < board-decides'],
    ['Does the executive committee support Wasserman', 'stance: la28-executive-committee stay'],
    ['what do city officials want', 'stance: la-city-officials step-down'],
    ['Where does Wasserman stand on stepping down?', 'no position: casey-wasserman'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test.each([
    ['where does denes varga stand on the harbour toll', 'stance: denes-varga no-toll < introduce < no-toll'],
    ['Why did Denes Varga withdraw his support?', 'stance: denes-varga no-toll < introduce < no-toll'],
    ['where did denes varga stand in september', 'stance: denes-varga introduce < no-toll'],
    ['Did Denes Varga support the toll in June?', 'stance: denes-varga no-toll'],
    ['what does varga think about the toll', 'choice of 2'],
    ['Where does the mayor stand on the toll?', 'choice of 3'],
    ['Does Brinkov want the harbour master to stay?', 'stance: nadezhda-brinkov remove < reappoint'],
  ])('%s', (question, expected) => {
    expect(ask(question, inventedStories)).toBe(expected);
  });
});

describe('typos in a question', () => {
  test.each([
    ['waht did bass say', BASS_SAID],
    ['wher does the mayor stand', BASS],
    ['whats the IOCs postion', 'stance: ioc board-decides < board-decides'],
    ['who suports wasserman', WANTS_STAY],
    ['who wnats him to resing', WANTS_OUT],
    ['What did the mayer say about wassermann', BASS_SAID],
    ['What did Reed say', 'nothing'],
    ['what did sands say', 'nothing'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });
});

describe('what was said, by whom, when and where', () => {
  test.each([
    ['What did Bass say?', BASS_SAID],
    ['what did karen bas say', BASS_SAID],
    [
      'What exactly did the mayor say about Wasserman?',
      'quotes: bass-support-unfortunate bass-should-step-down',
    ],
    ['quote mark adams', 'quotes: adams-matter-for-the-board'],
    ['Who said it was unfortunate?', 'facts: bass-support-unfortunate'],
    ['Who said it was up to the board?', 'facts: adams-matter-for-the-board bass-up-to-the-board'],
    ['what did bass tell cnn', 'facts: bass-support-unfortunate'],
    ['where did Bass say it was unfortunate', 'facts: bass-support-unfortunate'],
    ['When did Bass call for Wasserman to resign?', 'facts: bass-should-step-down'],
    ["When was the executive committee's backing?", 'facts: committee-backs-wasserman'],
    ['What did Bass say on Monday?', 'facts: bass-should-step-down bass-look-at-la28-leadership'],
    ['what did the IOC say on Tuesday', 'facts: ioc-up-to-organisers adams-matter-for-the-board'],
    ['What did Mark Adams say about a law firm?', 'facts: adams-matter-for-the-board'],
    ['What did Wasserman say in his apology?', 'facts: wasserman-apology'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });
});

describe('what was done, and what happened', () => {
  test.each([
    ['Why is Wasserman selling his agency?', 'facts: wasserman-announces-agency-sale'],
    ['who released the epstein files', 'facts: files-released'],
    ['How many documents were released?', 'facts: files-released'],
    ['how did epstein die', 'facts: epstein-death'],
    ['What happened in January?', 'timeline: wasserman-apology files-released'],
    ['What happened on February 11?', 'timeline: committee-backs-wasserman wasserman-announces-agency-sale'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test.each([
    ['who ended the trial', 'facts: council-ends-trial'],
    ['did Henrike Varga resign?', 'facts: change-of-mayor'],
    ['what happened in august', 'timeline: august-storm'],
    ['How many teachers does the school need?', 'facts: thistlewood-counts-teachers'],
    ['What did the ministry do?', 'facts: veldish-lessons-ended'],
  ])('%s', (question, expected) => {
    expect(ask(question, inventedStories)).toBe(expected);
  });
});

describe('what somebody is accused of', () => {
  test.each([
    ['What is Wasserman accused of?', 'facts: wasserman-not-accused'],
    ['is wasserman charged with a crime', 'facts: wasserman-not-accused'],
    ['Is Maxwell guilty?', 'facts: maxwell-serving-sentence'],
    ['Is Karen Bass accused of anything?', 'nothing'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test('both what somebody was accused of and that it ended', () => {
    expect(ask('What is Wren accused of?', inventedStories)).toBe('facts: wren-case-closed wren-charged');
  });
});

describe('what is not on record gets nothing, not the nearest thing', () => {
  test.each([
    ['What did Gavin Newsom say?'],
    ['what does trump think about wasserman'],
    ['What did Bass say about the budget?'],
    ["What does Bass think about Wasserman's taxes?"],
    ['Why did the IOC fire him'],
    ['Did Wasserman resign?'],
    ['Has Wasserman stepped down?'],
    ['Was Wasserman fired?'],
    ['When did Bass resign?'],
    ['what did Ghislaine Maxwell say'],
    ['how old is wasserman'],
    ['who hired the law firm'],
    ['Is there a bridge toll?'],
    ['what did the board say'],
    ['Did Bass say that Wasserman should stay?'],
    ['hello'],
    ['what happened yesterday'],
  ])('%s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test.each([
    ['what does putin think about the toll'],
    ['What did Henrike Varga say about the ferry?'],
    ['who died in the storm'],
    ['Who built the harbour wall?'],
    ['did the school close'],
  ])('%s', (question) => {
    expect(ask(question, inventedStories)).toBe('nothing');
  });

  test('what nobody has on record is named, a first and a last name together', () => {
    const { body } = answerAsk({ question: 'What did Gavin Newsom say?' }, contextOf(firstStory));
    expect(body.kind === 'nothing' && body.unknown).toEqual(['Gavin Newsom']);
  });

  test('a question without words is a sentence, not an answer', () => {
    expect(() => ask('?!… 🤷')).toThrow(UserError);
  });
});

describe('a name that fits several', () => {
  test('each candidate continues the same question, settled', () => {
    const { body } = answerAsk(
      { question: 'what does varga think about the toll' },
      contextOf(inventedStories),
    );
    const [first] = body.kind === 'choice' ? body.candidates : [];
    expect(first?.invocation).toMatchObject({ command: 'ask', options: { person: 'henrike-varga' } });
    const settled = answerAsk(
      { question: 'what does varga think about the toll', person: 'henrike-varga' },
      contextOf(inventedStories),
    );
    expect(summarise(settled)).toBe('stance: henrike-varga introduce < introduce');
  });
});
