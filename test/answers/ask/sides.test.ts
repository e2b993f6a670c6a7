import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const ask = (question: string, store = inventedStories) => answerAsk({ question }, contextOf(store));

const NOT_FOR_THE_TOLL =
  'positions: no-toll=denes-varga+nadezhda-brinkov after-study=saltmere-fishers-guild town-decides=northmark-county-council';

describe('who did not', () => {
  test.each([
    ['who does not support the toll', NOT_FOR_THE_TOLL],
    ["who hasn't backed the toll so far", NOT_FOR_THE_TOLL],
    ['who was not for the toll', NOT_FOR_THE_TOLL],
    ['who did not ask for a toll', NOT_FOR_THE_TOLL],
    [
      'who was not for two languages',
      'positions: one=boathouse-parents when-staffed=ama-thistlewood families-decide=kestrel-bay-school-board+northmark-county-council',
    ],
  ])('is everybody with another position on record: %s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });

  test.each([
    ['who did not tell wasserman to step down', 'positions: stay=la28-executive-committee board-decides=ioc'],
    ['who has not called on him to quit yet', 'positions: stay=la28-executive-committee board-decides=ioc'],
  ])('and never those who did: %s', (question, expected) => {
    expect(summarise(ask(question, firstStory))).toBe(expected);
  });

  test.each([
    ['who did not write to the port authority'],
    ['who has not read the draft tariff'],
    ['who did not end the trial'],
    ['who is not on the school board'],
  ])('where no position tells, silence is not taken for one: %s', (question) => {
    const answer = ask(question);
    expect(summarise(answer)).toBe('nothing');
  });

  test('the answer says why nothing is shown', () => {
    expect(ask('who did not end the trial').notes.join(' ')).toContain('silence is not a position');
  });
});

describe('who said no, refused, or is asked to', () => {
  test.each([
    ['who said no to the toll', inventedStories, 'positions: no-toll=denes-varga+nadezhda-brinkov'],
    ['who refused to support the toll', inventedStories, 'nothing'],
    ['who declined to back wasserman', firstStory, 'nothing'],
    ['who asked wasserman to go', firstStory, 'positions: step-down=la-city-officials+karen-bass'],
    ['who told him to step down', firstStory, 'positions: step-down=la-city-officials+karen-bass'],
    ['who promised to resign', firstStory, 'nothing'],
    ['who refused to resign', inventedStories, 'nothing'],
  ])('%s', (question, store, expected) => {
    expect(summarise(ask(question, store))).toBe(expected);
  });
});

describe('what is excepted', () => {
  test('is left out, and the answer says so', () => {
    const answer = ask('who supports the toll but not the trial');
    expect(summarise(answer)).toBe('positions: introduce=henrike-varga+quay-traders');
    expect(answer.notes).toContain('Left out of account: *but not the trial*.');
  });
});

describe('since when a side is taken', () => {
  test.each([
    ['who backed the toll since october', 'positions: introduce=henrike-varga'],
    ['who changed their mind since the storm', 'stance: denes-varga no-toll < introduce < no-toll'],
  ])('%s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });
});

describe('when somebody did something', () => {
  test.each([
    ['when did the traders ask for the toll', 'facts: traders-ask-for-toll'],
    ['when did dénes varga oppose the toll', 'facts: denes-against-toll'],
    ['when did brinkov call for odalaigh to be kept', 'facts: brinkov-keep-odalaigh'],
    ['when was the trial ended', 'facts: council-ends-trial'],
    ['when was the eastern basin closed', 'facts: eastern-basin-closed'],
    ['when did henrike leave the office of mayor', 'facts: change-of-mayor'],
    ['when did the trial toll begin', 'facts: trial-toll-running'],
    ['when did the storm begin', 'facts: august-storm'],
    ['when did the audit begin', 'nothing'],
    ['when did dénes varga back two languages', 'nothing'],
    ['when did the port authority sell the wall', 'nothing'],
  ])('is told by the deed alone: %s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });
});

describe('what somebody says about another, or about themselves', () => {
  test.each([
    ['what did odalaigh say about dénes varga', 'nothing'],
    ['what did dénes varga say about henrike varga', 'nothing'],
    [
      'what did brinkov say about the harbour master',
      'facts: brinkov-asks-for-another brinkov-keep-odalaigh',
    ],
    ['what did odalaigh say about his own future', 'stance: sean-odalaigh reappoint'],
    ['what did pell say about his own future', 'nothing'],
    ['what did maarja oquill say about teachers', 'facts: county-leaves-languages-to-schools'],
  ])('%s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });
});
