import { describe, expect, test } from 'vitest';
import { splitQuestion } from '../../../src/answers/ask/reading/split-question.js';

describe('a part that leaves something out has it from the part before', () => {
  test.each([
    ['who wants the ferry and who doesn’t', ['who wants the ferry', 'who doesn’t wants the ferry']],
    ['who is not for the fair, and who is?', ['who is not for the fair', 'who is for the fair']],
    [
      'what did pell say before 3 June and what after?',
      ['what did pell say before 3 June', 'what did pell say after 3 June'],
    ],
    [
      'what did pell say before the vote and after it',
      ['what did pell say before the vote', 'what did pell say after the vote'],
    ],
    [
      'what did pell say before the vote and since the storm',
      ['what did pell say before the vote', 'what did pell say since the storm'],
    ],
    ['who left and after what', ['who left and after what']],
    [
      'what does pell think and what does brinkov think of the toll',
      ['what does pell think of the toll', 'what does brinkov think of the toll'],
    ],
    [
      'what did the guild say at first, and what after the vote?',
      ['what did the guild say at first', 'what did the guild say after the vote'],
    ],
    [
      'what did the guild say initially and what now',
      ['what did the guild say initially', 'what did the guild say last'],
    ],
    [
      'what did pell say before and after the vote',
      ['what did pell say before the vote', 'what did pell say after the vote'],
    ],
    [
      'what did pell say in june and in september?',
      ['what did pell say in june', 'what did pell say in september'],
    ],
    [
      'who asked for it in spring and who in autumn',
      ['who asked for it in spring', 'who asked for it in autumn'],
    ],
    [
      'is brinkov still for the toll, and are the traders?',
      ['is brinkov still for the toll', 'are the traders still for the toll'],
    ],
    [
      'what did brinkov say about the toll and what about the county',
      ['what did brinkov say about the toll', 'what did the county say about the toll'],
    ],
  ])('%s', (typed, parts) => {
    expect(splitQuestion(typed)).toEqual(parts);
  });
});

describe('a part that is a question of its own is left as it is', () => {
  test.each([
    ['did the guild ask for it and was it close', ['did the guild ask for it', 'was it close']],
    ['is brinkov for the toll and is she right', ['is brinkov for the toll', 'is she right']],
    ['is brinkov for the toll and have they paid', ['is brinkov for the toll', 'have they paid']],
    [
      'what did pell say since june and until september',
      ['what did pell say since june', 'what did pell say until september'],
    ],
    [
      'what did pell say and what did brinkov say of him',
      ['what did pell say of him', 'what did brinkov say of him'],
    ],
  ])('%s', (typed, parts) => {
    expect(splitQuestion(typed)).toEqual(parts);
  });
});
