import { describe, expect, test } from 'vitest';
import { splitQuestion } from '../../../src/answers/ask/reading/split-question.js';

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

describe('an auxiliary before its subject begins a question of its own', () => {
  test.each([
    ['what did the clerk find and did she report it', ['what did the clerk find', 'did she report it']],
    ['who built the pier and is it open now', ['who built the pier', 'is it open now']],
    ['when did the fair close and was tilda there', ['when did the fair close', 'was tilda there']],
    ['did the guild agree, and have the traders paid', ['did the guild agree', 'have the traders paid']],
  ])('%s', (typed, parts) => {
    expect(splitQuestion(typed)).toEqual(parts);
  });

  test.each([
    ['who signed the letter and has regretted it since'],
    ['who was elected and was replaced within a year'],
    ['who did speak and did not vote'],
  ])('and none where the subject is that of before: %s', (typed) => {
    expect(splitQuestion(typed)).toEqual([typed]);
  });
});

describe('other days alone stand for the question before them', () => {
  test.each([
    [
      'what did the guild want in may and what in late june 2031?',
      ['what did the guild want in may', 'what did the guild want in late june 2031'],
    ],
    [
      'where did she stand before march and how about after 3 april',
      ['where did she stand before march', 'where did she stand after 3 april'],
    ],
    ['what did he say of it and what in june', ['what did he say of it', 'what in june']],
  ])('%s', (typed, parts) => {
    expect(splitQuestion(typed)).toEqual(parts);
  });
});

describe('what a part leaves out that all are about', () => {
  test.each([
    [
      'what did the mayor say after the vote, and what did the guild say?',
      ['what did the mayor say after the vote', 'what did the guild say after the vote'],
    ],
    [
      'the budget: what did the mayor say, and what did the guild answer',
      ['what did the mayor say about the budget', 'what did the guild answer about the budget'],
    ],
    ['what did he say in may, then in june', ['what did he say in may', 'what did he say in june']],
  ])('is taken from before: %s', (typed, parts) => {
    expect(splitQuestion(typed)).toEqual(parts);
  });

  test.each([
    [
      'what did the mayor say about the vote and what did she do',
      ['what did the mayor say about the vote', 'what did she do'],
    ],
    [
      'when did the mayor leave and what did the guild say',
      ['when did the mayor leave', 'what did the guild say'],
    ],
  ])('and nothing where it asks for something else: %s', (typed, parts) => {
    expect(splitQuestion(typed)).toEqual(parts);
  });
});
