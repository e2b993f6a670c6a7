import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../src/answers/ask/answer-ask.js';
import { UserError } from '../../src/answers/user-error.js';
import { assembleStore } from '../../src/facts/store.js';
import { contextOf, firstStory, inventedStories, summarise } from './stores.js';

const ask = (question: string, store = firstStory): string =>
  summarise(answerAsk({ question }, contextOf(store)));

const WANTS_OUT = 'positions: step-down=la-city-officials+karen-bass';
const WANTS_STAY = 'positions: stay=la28-executive-committee';
const BASS = 'stance: karen-bass step-down < board-decides';
const BASS_SAID =
  'facts: bass-should-step-down bass-look-at-la28-leadership bass-support-unfortunate bass-up-to-the-board';

describe('who is on which side', () => {
  test.each([
    ['Who wants Wasserman to step down?', WANTS_OUT],
    ['who called on him to quit', WANTS_OUT],
    ['Who thinks Wasserman should go?', WANTS_OUT],
    ['Who opposes Wasserman staying?', WANTS_OUT],
    ['who backs wasserman?', WANTS_STAY],
    ['who supports him', WANTS_STAY],
    ['Has anyone defended Wasserman?', WANTS_STAY],
    ['has anyone backed wasserman since the files came out', WANTS_STAY],
    ['who wants him out', WANTS_OUT],
    ['who wants wasserman to stay now the files came out', WANTS_STAY],
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
    ['who wants odalaigh reappointed', 'positions: reappoint=nadezhda-brinkov+sean-odalaigh'],
    ['who is for two languages', 'positions: both=lucia-fenwright'],
    ['who wants one language', 'positions: one=boathouse-parents'],
  ])('%s', (question, expected) => {
    expect(ask(question, inventedStories)).toBe(expected);
  });

  test.each([["who didn't call for him to step down"], ['who did not want wasserman gone']])(
    'a negation asks for everybody with another position: %s',
    (question) => {
      expect(ask(question)).toBe('positions: stay=la28-executive-committee board-decides=ioc');
    },
  );

  test('where it leaves the side open, everybody is shown', () => {
    expect(ask('does nobody want him to step down')).toContain('step-down=la-city-officials+karen-bass');
  });
});

describe('where somebody stands, and whether that changed', () => {
  test.each([
    ['Where does the mayor stand?', BASS],
    ['where does karen bass stand on wasserman', BASS],
    ["what's the mayor's position", BASS],
    ['does bass want wasserman to resign', BASS],
    ['did Bass change her mind', BASS],
    ['who changed their mind?', BASS],
    ['who wanted him gone before 16 February?', 'positions: step-down=la-city-officials'],
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
    ['did the olympic commitee want him sacked', 'stance: ioc board-decides < board-decides'],
    ['exact words of the ioc spokesman pls', 'quotes: adams-matter-for-the-board'],
    ['what did bass say abt wasserman lol', BASS_SAID],
    ['WHAT DID BASS SAY', BASS_SAID],
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
      'quotes: bass-should-step-down bass-support-unfortunate',
    ],
    ['quote mark adams', 'quotes: adams-matter-for-the-board'],
    ['Who said it was unfortunate?', 'facts: bass-support-unfortunate'],
    ['who said he should step down?', 'facts: bass-should-step-down officials-call-to-step-down'],
    ['when did the mayor say he should step down?', 'facts: bass-should-step-down'],
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
    [
      'what happened before february',
      'timeline: wasserman-maxwell-emails epstein-death wasserman-apology files-released',
    ],
    [
      'what is LA28',
      'facts: ioc-up-to-organisers adams-matter-for-the-board bass-should-step-down bass-look-at-la28-leadership ' +
        'committee-backs-wasserman bass-support-unfortunate bass-up-to-the-board',
    ],
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
    ['since when are there evening classes', 'facts: evening-classes'],
    ['who pays for new teachers', 'facts: county-leaves-languages-to-schools'],
    ['fall between two chairs who said', 'facts: parents-keep-lessons'],
    ['"everybody pays" who wrote that', 'facts: henrike-clause-seven'],
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

  test.each([
    ['bass said wasserman is a criminal, true?', firstStory, 'facts: wasserman-not-accused'],
    ['does bass think wasserman is guilty', firstStory, 'facts: wasserman-not-accused'],
    ['is mayor fenwright accused of stealing school money', inventedStories, 'facts: fenwright-not-accused'],
  ])('goes with a question that nothing answers: %s', (question, store, expected) => {
    expect(ask(question, store)).toBe(expected);
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
    ['did the mayor say she would resign'],
    ['who said he should not step down'],
    ['what did the US president say'],
    ['what did the WHO say about Wasserman'],
    ['what did the president of the IOC say'],
    ['what did Bass say about the media'],
    ["Wasserman's opinion of Bass"],
    ['what did the Los Angeles Times say about Wasserman'],
    ['what did Karen Smith say'],
    ['what did Black say'],
    ['did Bass exchange emails with Maxwell'],
    ['who supports Maxwell?'],
    ['who opposes the board?'],
    ['who supports LA28'],
    ['who said he should stay'],
    ['what did she say?'],
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
    ['what happened this evening'],
  ])('%s', (question) => {
    expect(ask(question, inventedStories)).toBe('nothing');
  });

  test.each([
    ['what did the spokesman of la28 say', ['spokesman of la28']],
    ['what did the la28 spokesman say', ['la28 spokesman']],
    ['did the mayor of new york comment', ['mayor of new york']],
    ['mayor of chicago on wasserman', ['mayor of chicago']],
    ['what did Chris Bass say about Wasserman', ['Chris Bass']],
  ])('a title of something else is nobody on record: %s', (question, unknown) => {
    const { body } = answerAsk({ question }, contextOf(firstStory));
    expect(body.kind === 'nothing' && body.unknown).toEqual(unknown);
  });

  test.each([
    ['what did the insurers say', 'insurers'],
    ['did the children say anything about languages', 'children'],
    ['what do the mayors children say about it', 'mayors children'],
    ["what did dénes varga's teachers say", "dénes varga's teachers"],
  ])('whoever is spoken of, and is no speaker on record, said nothing on record: %s', (question, from) => {
    const { body } = answerAsk({ question }, contextOf(inventedStories));
    expect(body.kind === 'nothing' && body.from).toBe(from);
  });

  test.each([
    ['what did bass say about the budget', undefined, ['budget']],
    ['did castellan say wren would resign', 'Tobiah Wren together with resign', []],
  ])('what is on record by itself is not said to be missing: %s', (question, about, unknown) => {
    const store = question.includes('wren') ? inventedStories : firstStory;
    expect(answerAsk({ question }, contextOf(store)).body).toMatchObject({ kind: 'nothing', about, unknown });
  });

  test('what nobody has on record is named, a first and a last name together', () => {
    const { body } = answerAsk({ question: 'What did Gavin Newsom say?' }, contextOf(firstStory));
    expect(body.kind === 'nothing' && body.unknown).toEqual(['Gavin Newsom']);
  });

  test.each([
    ['who spoke between 20 February and 10 February', /later than/],
    ['what was said on 02/03/2026', /could be two days/],
    ['what happened on 30 February', /there is no 30 February/],
  ])('days that can not be meant get a sentence: %s', (question, sentence) => {
    expect(() => ask(question)).toThrow(sentence);
  });

  test('a question without words is a sentence, not an answer', () => {
    expect(() => ask('?!… 🤷')).toThrow(UserError);
  });
});

describe('a name that fits several', () => {
  test.each([
    ['what did the former mayor of saltmere write to the port authority', 'facts: henrike-asks-for-toll'],
    ['what did the mayor of saltmere write in may', 'facts: henrike-asks-for-toll'],
    ['did mrs varga say the toll is dead', 'facts: henrike-toll-is-dead'],
    ['why did the council end the trial', 'facts: council-ends-trial'],
    [
      'what does the mayor of saltmere think about the toll now',
      'stance: denes-varga no-toll < introduce < no-toll',
    ],
  ])('is settled where the question tells who is meant: %s', (question, expected) => {
    expect(ask(question, inventedStories)).toBe(expected);
  });

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

describe('with stories of several years', () => {
  const both = assembleStore(
    [...firstStory.entities.values(), ...inventedStories.entities.values()],
    [...firstStory.stories.values(), ...inventedStories.stories.values()].map(({ story }) => story),
  );

  test.each([
    ['what did dénes varga say in september', 'facts: denes-for-toll'],
    ['what did bass say in february', 'facts: bass-should-step-down'],
  ])('a month is that of the year in which they were spoken of: %s', (question, expected) => {
    expect(ask(question, both)).toContain(expected);
  });
});

describe('letters that changed places in words of grammar', () => {
  test.each([
    ['waht did teh ioc say', 'what did the ioc say'],
    ['wehre does bass stand on taht', 'where does bass stand on that'],
  ])('%s', (typed, meant) => {
    expect(ask(typed)).toBe(ask(meant));
    expect(ask(typed)).not.toBe('nothing');
  });
});
