/** Questions with typos, as what was meant. */
import { describe, expect, test } from 'vitest';
import { openStores } from '../../../bench/ask/stores.js';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { mendTyping } from '../../../src/answers/ask/words/mend-typing.js';
import { allRecords } from '../../../src/answers/scope.js';
import { contextOf, summarise } from '../stores.js';

const { together } = openStores();
const mended = (text: string): string => mendTyping(text, together, allRecords(together)).text;
const ask = (question: string) =>
  summarise(answerAsk({ question }, contextOf(together, '2032-11-01T12:00:00Z')));

describe('what frames a question', () => {
  test.each([
    ['waht did tallow say', 'what did tallow say'],
    ['whne did the union vote', 'when did the union vote'],
    ['wnat did the elders want', 'what did the elders want'],
    ['hwo many crowns did the wall cost', 'how many crowns did the wall cost'],
    ['hwo is against the toll', 'who is against the toll'],
    ["hwo's against the toll", "who's against the toll"],
    ['what did adair sya', 'what did adair say'],
    ['what do parents thikn', 'what do parents think'],
    ['who is agianst the toll', 'who is against the toll'],
    ['what was said beofre 11 february', 'what was said before 11 february'],
    ['what did the board say in febuary', 'what did the board say in february'],
    ['what was said after 20 septembre', 'what was said after 20 september'],
    ['what did he say last weke', 'what did he say last week'],
  ])('%s', (typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });
});

describe('what is asked for', () => {
  test.each([
    ['who oppsoes the toll', 'who opposes the toll'],
    ['when did the strke begin', 'when did the strike begin'],
    ['who said he should resing', 'who said he should resign'],
    ['anything on the flihgts', 'anything on the flights'],
    ['who wants the langauge lessons', 'who wants the language lessons'],
    ['did she say she wouldt quit', 'did she say she wouldnt quit'],
  ])('%s', (typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });
});

describe('short forms of chats', () => {
  test.each([
    ['wat did u say abt it', 'what did you say about it'],
    ['y did penhallow leave', 'why did penhallow leave'],
    ['who wants him 2 go', 'who wants him to go'],
    ['are the parents 4 the ban', 'are the parents for the ban'],
    ['what was said b4 the vote', 'what was said before the vote'],
  ])('%s', (typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });

  test.each(['who voted on 2 may', 'were 4 members absent', 'did she buy 2 boats'])(
    'and digits that count stay: %s',
    (typed) => {
      expect(mended(typed)).toBe(typed);
    },
  );
});

describe('spaces', () => {
  test.each([
    ['who wants the phoneban', 'who wants the phone ban'],
    ['whodid the board appoint', 'who did the board appoint'],
    ['where does she standon the strike', 'where does she stand on the strike'],
    ['what did the har bour master say', 'what did the harbour master say'],
    ['who became media tor', 'who became mediator'],
    ['wha tdid the mayor say about th eferry', 'what did the mayor say about the ferry'],
    ['what did tallow say on 11 febuary', 'what did tallow say on 11 february'],
  ])('%s', (typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });
});

describe('what is left as it is', () => {
  test.each([
    'what did moore say',
    'what did justin say',
    'did willis agree with him',
    'what did ulla brandt say',
    'what about kim',
    'what is the policy on tariffs',
    'when did they walk out',
    'who said "teh bell is ours"',
    'what did Freday say',
  ])('%s', (typed) => {
    expect(mended(typed)).toBe(typed);
  });
});

describe('a name that nobody on record has', () => {
  test.each([
    'what did amy say about the toll',
    'what does wan think of the phone ban',
    'where does si stand on the toll',
    'what did ni wan say about the toll',
    'did wich back the toll',
    'what did rael say about the strike',
    'did siad vote',
    'who mentioned boeing',
    'who mentioned lol',
    'who said omg',
    'did ty vote',
    'who called it bollocks',
    'what about ofsted',
    'boeing on the toll',
    'what did she say about the benin bronzes',
    'who closed the severn bridge',
    'what amy said',
    'who told brandt',
    'what did oman pay',
    'does brandon want the ban',
    'what did the nhs say',
    'is perth against it',
  ])('is no word of grammar, nor of content: %s', (typed) => {
    expect(mended(typed)).toBe(typed);
  });

  test.each([
    ['what did teh mayor say', 'what did the mayor say'],
    ['what did thier boss say', 'what did their boss say'],
    ['what did eveyrone say about teh toll', 'what did everyone say about the toll'],
    ['anyhting on the flights', 'anything on the flights'],
    ['waht about the strike', 'what about the strike'],
    ['what was siad about the toll', 'what was said about the toll'],
    ['what did ppl say about the toll lol', 'what did people say about the toll please'],
  ])('and what may stand where a name does is mended: %s', (typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });
});

describe('a word of English', () => {
  test.each([
    'what did quite a few parents say about the phone ban',
    'is it quite cold',
    'what is the form of the toll',
    'who spoke of the last rites',
    'when did she alter the rules',
    'are the odes sung',
    'who saw the pots',
  ])('is itself: %s', (typed) => {
    expect(mended(typed)).toBe(typed);
  });

  test.each([
    ['wen did the strike end', 'when did the strike end'],
    ['who did she rite to', 'who did she write to'],
    ['who voted tonite', 'who voted tonight'],
  ])('unless it is written so on purpose: %s', (typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });

  test.each([
    'what did marsh say about the nurse',
    'what did osei say about the fridge',
    'what did thistlewood say about the preachers',
    'who mentioned the groom',
    'who mentioned dover',
    'denes varga on the trail',
  ])('is no other that facts hold: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('a question with many words that are none', () => {
  test('is looked up no further than so many of them', () => {
    const odd = Array.from(
      { length: 30 },
      (_, at) => `qzx${'abcdefghijklmno'[at % 15]}v${at < 15 ? 'k' : 'm'}w`,
    );
    expect(mended(`who said ${odd.join(' ')} on the strke`)).toContain('on the strke');
  });
});

describe('the answer', () => {
  test.each([
    ['whne did jory penhallow resing', 'facts: penhallow-leaves'],
    ['did beatrix tallow flytwice', 'facts: beatrix-flew-twice'],
    ['did the leauge turn larkspur down', 'facts: league-turns-down'],
    ['who is seling the agency', 'facts: wasserman-announces-agency-sale'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test.each([
    ['whne was the phone ban droped'],
    ['did the musuem lend the bell'],
    ['did anselm quist resing'],
    ['what did ilka varga say last weke'],
    ['what did the ioc say beffore february 2026'],
  ])('is none where it would be none: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test.each([
    ['who oppsoes the toll', 'Read *oppsoes* as opposes.'],
    ['when did the strke begin', 'Read *strke* as strike.'],
  ])('says what was read: %s', (question, note) => {
    const { notes } = answerAsk({ question }, contextOf(together, '2032-11-01T12:00:00Z'));
    expect(notes).toContain(note);
  });

  test.each(['waht did tallow say', 'what did tallow say abt it', 'who said it beofre the vote'])(
    'and not what only frames the question: %s',
    (question) => {
      const { notes } = answerAsk({ question }, contextOf(together, '2032-11-01T12:00:00Z'));
      expect(notes.join(' ')).not.toContain('Read *');
    },
  );

  test('says whose name was read', () => {
    const { notes } = answerAsk(
      { question: 'what did jory penhalow say' },
      contextOf(together, '2032-11-01T12:00:00Z'),
    );
    expect(notes.join(' ')).toContain('Read *penhalow* as');
  });
});

describe('a name that nobody has is not cut into one that somebody has', () => {
  test.each([
    ['was drayson charged'],
    ['what did adamson say about the ioc'],
    ['Lambson on the strike'],
    ['what did marshman say about the sale'],
  ])('%s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test.each([
    ['what did karenbass say about wasserman', 'bass-should-step-down'],
    ['whatdid bass say about wasserman', 'bass-should-step-down'],
    ['denesvarga on the toll', 'denes-for-toll'],
  ])('but names that run together are told apart: %s', (question, expected) => {
    expect(ask(question)).toContain(expected);
  });
});
