import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const ask = (question: string, store = inventedStories) => answerAsk({ question }, contextOf(store));

describe('a question of several parts', () => {
  test.each([
    [
      'what did henrike write in may and what did she say in november',
      'facts: henrike-asks-for-toll henrike-still-for-toll',
    ],
    [
      'when did ama thistlewood write of seven teachers and what did the school board announce',
      'facts: thistlewood-counts-teachers board-announces-ballot thistlewood-cannot-staff',
    ],
    [
      'who is for the harbour toll and who opposes it',
      'facts: henrike-still-for-toll denes-withdraws-support traders-ask-for-toll brinkov-tax-on-weather',
    ],
    ['who ended the trial and by how many votes', 'facts: council-ends-trial'],
    ['when did the trial begin and when was it ended', 'facts: trial-toll-running council-ends-trial'],
    [
      'what did brinkov say about dénes varga and about the port authority',
      'facts: brinkov-asks-for-another brinkov-tax-on-weather',
    ],
    ['who wants a study first and why', 'positions: after-study=saltmere-fishers-guild'],
  ])('is answered for all of them, the first fact of each first: %s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });

  test.each([
    [
      'what did bass tell CNN and what did she say of the board',
      'bass-support-unfortunate',
      'bass-should-step-down',
    ],
    [
      'what did the ioc say and what did its spokesman tell journalists',
      'ioc-up-to-organisers',
      'adams-matter-for-the-board',
    ],
  ])('has both among what is shown: %s', (question, one, other) => {
    expect(summarise(ask(question, firstStory))).toContain(one);
    expect(summarise(ask(question, firstStory))).toContain(other);
  });

  test('the part that has no answer is named, and the other is answered', () => {
    const answer = ask('what did henrike write in may and what did she say about the bridge');
    expect(summarise(answer)).toBe('facts: henrike-asks-for-toll');
    expect(answer.notes).toContain(
      'On this part of the question nothing is on record: *what did she say about the bridge*.',
    );
  });

  test('of a part that names nothing, it is not claimed that nothing is on record', () => {
    const { notes } = ask('what did henrike write in may and who else');
    expect(notes.join(' ')).toContain('not understood');
    expect(notes.join(' ')).not.toContain('nothing is on record');
  });

  test('of which no part has an answer, nothing is shown', () => {
    expect(summarise(ask('what did henrike say about ferries and what did pell say about bridges'))).toBe(
      'nothing',
    );
  });

  test.each([
    ['when did they close the eastern basin and who closed it', 'facts: eastern-basin-closed'],
    ['who announced a ballot and who asked for it', 'facts: board-announces-ballot'],
    ['when did the school close and who closed it', 'nothing'],
  ])(
    'what somebody did to "it" is done to what was spoken of, and to nothing else: %s',
    (question, expected) => {
      expect(summarise(ask(question))).toBe(expected);
    },
  );

  test.each([
    [
      'how many teachers of veldish does the school need and who is against it',
      'facts: thistlewood-counts-teachers parents-keep-lessons',
    ],
    ['what did the audit find and who is against it', 'facts: audit-published'],
    ['where are the evening classes and who is against it', 'facts: evening-classes'],
  ])(
    'who is against "it" is against what the one question of a story asks, where that is spoken of: %s',
    (question, expected) => {
      expect(summarise(ask(question))).toBe(expected);
    },
  );

  test.each([
    ['when did the bridge open and what did pell say after that', 'nothing'],
    ['when was brinkov arrested and what did the guild say the next day', 'nothing'],
  ])('from what is not on record no day is counted: %s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });

  test('whoever has a name of several is the one of the story of the part before', () => {
    expect(summarise(ask('who ended the trial and what does varga say about it'))).toContain('denes');
  });

  test('what a second speaker is asked for is of the same story', () => {
    const shown = summarise(ask('who asked for a toll and what did the county say'));
    expect(shown).toContain('county-leaves-toll-to-towns');
    expect(shown).not.toContain('county-leaves-languages-to-schools');
  });

  test('what somebody says about it is of its topic, where nothing of theirs names it', () => {
    expect(
      summarise(
        ask('when did the port authority publish the tariff and what did the fishers guild say about it'),
      ),
    ).toBe('facts: draft-tariff guild-study-first');
  });

  test('and nothing is, where nothing of theirs is of its topic', () => {
    expect(
      summarise(ask('when did the saltmere town council end the trial and what did henrike varga say of it')),
    ).toBe('facts: council-ends-trial');
  });
});
