/** What comes near an answer and is none. */
import { describe, expect, test } from 'vitest';
import { openStores } from '../../../bench/ask/stores.js';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, summarise } from '../stores.js';

const { together } = openStores();
const ask = (question: string) =>
  summarise(answerAsk({ question }, contextOf(together, '2032-11-01T12:00:00Z')));

describe('what is wished, planned or denied is not done', () => {
  test.each([
    ['when was the phone ban dropped'],
    ['did the academy end the ban'],
    ['when did the deckhands return to work'],
    ['did the museum lend the bell'],
    ['did anselm quist resign'],
    ['did the traders pay a toll'],
    ['when was the tariff rejected'],
  ])('%s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test.each([
    ['did the union vote to carry on', 'facts: union-votes'],
    ['when did jory penhallow resign', 'facts: penhallow-leaves'],
    ['did beatrix tallow fly twice', 'facts: beatrix-flew-twice'],
    ['did the league turn larkspur down', 'facts: league-turns-down'],
    ['who is selling the agency', 'facts: wasserman-announces-agency-sale'],
  ])('and what is told as done is: %s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test('what somebody will not do, by their own words, is told', () => {
    expect(ask('has beatrix tallow resigned')).toContain('beatrix-will-not-resign');
  });
});

describe('whom somebody speaks of is not whom they speak to', () => {
  test.each([
    ['what did bass tell wasserman'],
    ['what did beatrix tallow tell casimir dray'],
    ['what did yusra benhadi tell the northern league'],
  ])('%s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test('where it is told whom they spoke to, it is shown', () => {
    expect(ask('what did henrike varga write to the port authority')).toContain('henrike-asks-for-toll');
  });
});

describe('a number is of what is counted', () => {
  test.each([
    ['how many bells are there'],
    ['how many crowns did the bell cost'],
    ['how many mayors does saltmere have'],
    ['how long did the strike last'],
    ['how long is the wall'],
    ['how much is a berth'],
  ])('%s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test.each([
    ['how many teachers of veldish does the school need', 'thistlewood-counts-teachers'],
    ['how many phones went missing', 'phones-missing'],
    ['how many metres of the wall did the storm take', 'august-storm'],
    ['how much did gideon marsh want for the club', 'marsh-will-sell'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toContain(expected);
  });
});

describe('who is not said to have been', () => {
  test('those who were convicted are, and nobody else', () => {
    expect(ask('who was convicted of theft')).toBe('facts: crewe-convicted');
  });

  test.each([
    ['was bass in the epstein files'],
    ['is mark adams in the files'],
    ['who promised nine per cent'],
    ['who leaked the figures'],
    ['who closed the mine'],
    ['how many people marched'],
    ['who repaired the wall'],
    ['who lied'],
  ])('%s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('where what is on record has the words and does not answer, it is not said that nothing has them', () => {
  const bodyOf = (question: string) =>
    answerAsk({ question }, contextOf(together, '2032-11-01T12:00:00Z')).body;

  test.each([['what did bass tell wasserman'], ['did anselm quist resign'], ['who rang the bell']])(
    '%s',
    (question) => {
      expect(bodyOf(question)).toMatchObject({ kind: 'nothing', isNear: true, about: undefined });
    },
  );

  test.each([['who sang the anthem at the museum'], ['what did the insurers say']])(
    'and where nothing has them, it is: %s',
    (question) => {
      expect(bodyOf(question)).toMatchObject({ kind: 'nothing' });
      expect(bodyOf(question)).not.toHaveProperty('isNear');
    },
  );
});

describe('a body by the word for its kind', () => {
  test.each([
    ['what did anouk thistlewood say about the school', 'anouk'],
    ['what did lucian fenwright say about the museum', 'lucian'],
  ])('is the one of the story: %s', (question, expected) => {
    expect(ask(question)).not.toContain('denes');
    expect(ask(question)).toMatch(new RegExp(`^(?:nothing|facts: ${expected})`, 'u'));
  });

  test('its donors are somebody else', () => {
    expect(ask('did the museum decide to keep the bell')).not.toContain('museum-donors');
  });
});

describe('somebody who is no one on record said nothing on it', () => {
  test.each([['what did the public say'], ['what did may say'], ['what happened next']])('%s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test.each([['what did people say'], ['what has been said'], ['what happened']])(
    'but of everybody everything is asked: %s',
    (question) => {
      expect(ask(question)).toMatch(/^timeline/);
    },
  );
});

describe('whoever came after somebody who left did not leave', () => {
  test.each([['when did denes varga resign'], ['did denes varga leave office']])('%s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test.each([['when did henrike varga leave office'], ['did henrike varga resign as mayor']])(
    'whoever did is told: %s',
    (question) => {
      expect(ask(question)).toContain('change-of-mayor');
    },
  );
});

describe('a word that is only a part of a name', () => {
  test.each([['was the crew charged'], ['were the workers convicted'], ['did the staff steal the bell']])(
    'tells of nobody who has the name: %s',
    (question) => {
      expect(ask(question)).not.toContain('crewe-convicted');
    },
  );

  test('and the name does', () => {
    expect(ask('was crewe convicted')).toContain('crewe-convicted');
  });
});

test.each([['who stands by casey wasserman'], ['who is standing by casey wasserman']])(
  'somebody is stood by, and not who stands: %s',
  (question) => {
    expect(ask(question)).toContain('stay=la28-executive-committee');
  },
);
