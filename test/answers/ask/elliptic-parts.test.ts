import { describe, expect, test } from 'vitest';
import { splitQuestion } from '../../../src/answers/ask/split-question.js';

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
  ])('%s', (typed, parts) => {
    expect(splitQuestion(typed)).toEqual(parts);
  });
});
