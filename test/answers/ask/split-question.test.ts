import { describe, expect, test } from 'vitest';
import { splitQuestion } from '../../../src/answers/ask/split-question.js';

describe('a question of two parts', () => {
  test.each([
    ['who backed the toll and who was against it', ['who backed the toll', 'who was against it']],
    [
      'what did the mayor say, and what does the guild want?',
      ['what did the mayor say', 'what does the guild want?'],
    ],
    ['when did he leave but why did she stay', ['when did he leave', 'why did she stay']],
    ['who pays and how many people come to the fair', ['who pays', 'how many people come to the fair']],
  ])('is one of each: %s', (typed, parts) => {
    expect(splitQuestion(typed)).toEqual(parts);
  });
});

describe('what is shown with every fact asks for nothing more', () => {
  test.each([
    ['who backed the toll and when?', 'who backed the toll'],
    ['who left and why exactly', 'who left'],
    ['who sold the boat, and for how much', 'who sold the boat'],
    ['who voted and by how many votes', 'who voted'],
    ['who voted on it and how did it end', 'who voted on it'],
    ['when and where did the mayor speak', 'when did the mayor speak'],
    ['what did she announce and on which day was it', 'what did she announce'],
  ])('%s', (typed, part) => {
    expect(splitQuestion(typed)).toEqual([part]);
  });
});

describe('a coordinator within one question splits nothing', () => {
  test.each([
    ['what do the guild and the council want'],
    ['what did she say about who pays and who decides'],
    ['who said "we pay and who else"'],
    ['the mayor and what she wrote'],
    ['who wants to stay and fight'],
  ])('%s', (typed) => {
    expect(splitQuestion(typed)).toEqual([typed]);
  });
});

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
