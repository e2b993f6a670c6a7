import { describe, expect, test } from 'vitest';
import { answerQuote } from '../../src/answers/quotes.js';
import { answerSources } from '../../src/answers/sources.js';
import { answerStance } from '../../src/answers/stance.js';
import { answerTimeline } from '../../src/answers/timeline.js';
import { UserError } from '../../src/answers/user-error.js';
import { catalogueOf } from '../../src/search/catalogue.js';
import { choiceName, resolveName } from '../../src/search/names.js';
import { contextOf, firstStory, inventedStories, summarise } from './stores.js';

const first = contextOf(firstStory);
const invented = contextOf(inventedStories, '2031-12-01T12:00:00Z');

describe('/stance', () => {
  test.each([
    [{ person: 'the mayor' }, 'stance: karen-bass step-down < board-decides'],
    [{ person: 'Mark Adams' }, 'stance: ioc board-decides < board-decides'],
    [{ person: 'IOC spokesman' }, 'stance: ioc board-decides < board-decides'],
    [{ person: 'wassermann' }, 'no position: casey-wasserman'],
    [
      { topic: 'should Wasserman resign' },
      'positions: step-down=la-city-officials+karen-bass stay=la28-executive-committee board-decides=ioc',
    ],
    [{}, 'positions: step-down=la-city-officials+karen-bass stay=la28-executive-committee board-decides=ioc'],
    [{ person: 'Gavin Newsom' }, 'nothing'],
    [{ topic: 'the bridge' }, 'nothing'],
    [{ person: 'committee' }, 'choice of 3'],
  ])('%o', (options, expected) => {
    expect(summarise(answerStance(options, first))).toBe(expected);
  });

  test.each([
    ['2026-02-16', 'stance: karen-bass board-decides'],
    ['2026-02-17', 'stance: karen-bass step-down < board-decides'],
    ['February 2026', 'stance: karen-bass step-down < board-decides'],
    ['16 Feb', 'stance: karen-bass board-decides'],
    ['yesterday', 'stance: karen-bass step-down < board-decides'],
    ['2026-02-10', 'no position: karen-bass'],
  ])('the mayor as of %s: %s', (asOf, expected) => {
    expect(summarise(answerStance({ person: 'karen-bass', 'as-of': asOf }, first))).toBe(expected);
  });

  test('what may have been said only later is left out, and named', () => {
    const { body } = answerStance({ person: 'karen-bass', 'as-of': '2026-02-16' }, first);
    expect(body.kind === 'stance' && body.histories[0]?.perhapsLater.map(({ item }) => item.fact.id)).toEqual(
      ['bass-should-step-down'],
    );
  });

  test('somebody who changes twice, with how well the order is known', () => {
    const { body } = answerStance({ person: 'Dénes Varga', topic: 'saltmere-harbour-toll' }, invented);
    const changes = body.kind === 'stance' ? body.histories[0]?.changes : undefined;
    expect(
      changes?.map(({ from, to, orderKnown }) => [from.position.id, to.position.id, orderKnown]),
    ).toEqual([
      ['introduce', 'no-toll', true],
      ['no-toll', 'introduce', true],
    ]);
  });

  test('statements whose dates overlap do not pretend to an order', () => {
    const { body } = answerStance({ person: 'Brinkov', topic: 'harbour-master-reappointment' }, invented);
    expect(body.kind === 'stance' && body.histories[0]?.changes.map(({ orderKnown }) => orderKnown)).toEqual([
      false,
    ]);
  });

  test('a retracted statement is shown and counts as no position', () => {
    const { body } = answerStance(
      { person: 'Henrike Varga', topic: 'saltmere-harbour-toll', 'as-of': '2031-06-30' },
      invented,
    );
    const history = body.kind === 'stance' ? body.histories[0] : undefined;
    expect(history?.retracted.map(({ item }) => item.fact.id)).toEqual(['henrike-toll-is-dead']);
    expect([history?.last, ...(history?.earlier ?? [])].map((held) => held?.item.fact.id)).toEqual([
      'henrike-asks-for-toll',
    ]);
  });

  test('a topic without a question gives nobody’s position on another one', () => {
    expect(answerStance({ topic: 'apology' }, first).body.kind).toBe('nothing');
    expect(answerStance({ topic: 'apology', person: 'the mayor' }, first).body.kind).toBe('nothing');
  });

  test('before a day is not that day', () => {
    const { body } = answerStance({ person: 'karen-bass', 'as-of': 'before 2026-02-17' }, first);
    expect(body.kind === 'stance' && body.asOf).toBe('2026-02-16');
  });

  test.each([
    ['30 February'],
    ['2026-02-30'],
    ['soonish'],
    ['11/02/2026'],
    ['13 2026 9'],
    ['11 February 2026 BC'],
    ['9000 years ago'],
    ['11/2/26'],
    ['11-02-2026'],
    ['3/4'],
    ['noon'],
    ['in 9000 years'],
    ['not on 11 February 2026'],
  ])('as-of %s is refused in a sentence', (asOf) => {
    const run = (): unknown => answerStance({ person: 'karen-bass', 'as-of': asOf }, first);
    expect(run).toThrow(UserError);
    expect(run).toThrow(/^as-of: .* Write a day \(2026-02-11/);
  });
});

describe('/quote', () => {
  test.each([
    [{ words: 'my opinion is he should step down' }, 'quotes: bass-should-step-down'],
    [{ words: 'it is up to the board to draw their own conclusions' }, 'quotes: adams-matter-for-the-board'],
    [{ words: 'many converstions happenning' }, 'quotes: adams-matter-for-the-board'],
    [{ words: 'many conversations hapening at this momment' }, 'quotes: adams-matter-for-the-board'],
    [{ words: 'my opinon is that he shoud step donw' }, 'quotes: bass-should-step-down'],
    [{ words: 'unfortunate' }, 'quotes: bass-support-unfortunate'],
    [{ words: 'apology crimes', person: 'Wasserman' }, 'paraphrases: wasserman-apology'],
    [{ person: 'IOC' }, 'quotes: adams-matter-for-the-board'],
    [{ words: 'bridge over troubled water' }, 'nothing'],
    [{ words: 'unfortunate', person: 'Mark Adams' }, 'nothing'],
  ])('%o', (options, expected) => {
    expect(summarise(answerQuote(options, first))).toBe(expected);
  });

  test('words as they stand in a quotation come first', () => {
    const { body } = answerQuote({ words: 'a tax on bad weather' }, invented);
    expect(body.kind === 'quotes' && body.quoted[0]).toMatchObject({ containsWords: true });
  });

  test('an "after" that is later than "before" says which, and what to do', () => {
    expect(() => answerQuote({ after: '2026-03-01', before: '2026-02-01' }, first)).toThrow(
      /after .* is later than before/,
    );
  });
});

describe('/timeline', () => {
  test('everything, by what is known of the dates', () => {
    expect(summarise(answerTimeline({}, first))).toBe(
      'timeline: wasserman-maxwell-emails epstein-death wasserman-apology files-released committee-backs-wasserman ' +
        'wasserman-announces-agency-sale officials-call-to-step-down bass-up-to-the-board bass-should-step-down ' +
        'bass-look-at-la28-leadership ioc-up-to-organisers adams-matter-for-the-board wasserman-not-accused ' +
        'maxwell-serving-sentence epstein-described bass-support-unfortunate wasserman-named-in-files',
    );
  });

  test.each([
    [{ person: 'DOJ' }, 'timeline: files-released'],
    [{ topic: 'agency sale' }, 'timeline: wasserman-announces-agency-sale'],
    [{ from: '2019', to: '2019', person: 'Epstein' }, 'timeline: epstein-death'],
    [{ from: '2027-01-01' }, 'nothing'],
  ])('%o', (options, expected) => {
    expect(summarise(answerTimeline(options, first))).toBe(expected);
  });

  test('a date that is not one certain day is marked', () => {
    const { body } = answerTimeline({ person: 'LA28 executive committee' }, first);
    expect(body.kind === 'timeline' && body.entries.map(({ unsure }) => unsure)).toEqual([false]);
  });
});

describe('/sources', () => {
  test('what each source contributed, and its corrections', () => {
    const { body } = answerSources({}, invented);
    const sources = body.kind === 'sources' ? body.stories.flatMap((story) => story.sources) : [];
    expect(sources.length).toBe(4);
    expect(
      sources.flatMap(({ corrections }) => corrections.map(({ correction }) => correction.level)),
    ).toContain('retraction');
  });
});

describe('a name that nothing on record has', () => {
  test.each([
    ['person', () => answerQuote({ person: 'trump' }, first)],
    ['topic', () => answerQuote({ topic: 'climate' }, first)],
    ['topic of a position', () => answerStance({ topic: 'climate' }, first)],
    ['story', () => answerTimeline({ story: 'zzz' }, first)],
  ])('offers names that are: %s', (_name, run) => {
    const { body } = run();
    expect(body.kind === 'nothing' && body.nearest.length).toBeGreaterThan(0);
  });
});

describe('what is offered is taken, by its value or as it reads', () => {
  test.each([
    ['the first story', first.store],
    ['invented stories', invented.store],
  ])('%s', (_name, store) => {
    const { people, questions, topics, stories } = catalogueOf(store);
    for (const index of [people, questions, topics, stories]) {
      for (const named of index.all) {
        const name = choiceName(named);
        const cut = name.length > 60 ? `${name.slice(0, 59)}…` : name;
        for (const typed of [named.id, name, ...(cut.includes('(') ? [cut] : [])]) {
          const resolution = resolveName(index, typed);
          expect([typed, resolution.kind === 'found' && resolution.named.id]).toEqual([typed, named.id]);
        }
      }
    }
  });

  test('a first name of one and a last name of another are nobody', () => {
    expect(resolveName(catalogueOf(first.store).people, 'casey bass').kind).toBe('none');
  });
});

test('a name that was read with a typo is said to have been', () => {
  expect(answerStance({ person: 'karen bas' }, first).notes).toContain('Read *karen bas* as Karen Bass.');
});

test.each([['pass'], ['cass'], ['thief']])('a word that begins otherwise is nobody’s name: %s', (person) => {
  expect(answerStance({ person }, first).body.kind).toBe('nothing');
});

test.each([
  ['this week', '2026-11-29'],
  ['last week', '2026-11-22'],
])('%s ends with its Sunday', (asOf, day) => {
  const { body } = answerStance({ person: 'karen-bass', 'as-of': asOf }, first);
  expect(body.kind === 'stance' && body.asOf).toBe(day);
});
