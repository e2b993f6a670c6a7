import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../src/facts/edtf.js';
import type { EntityId, Statement } from '../../src/facts/schema.js';
import { holderOf } from '../../src/facts/store.js';
import { DATA, FIRST_STORY, readEntities, readStories } from './stored-data.js';

const story = readStories(DATA).find(({ id }) => id === FIRST_STORY);
if (story === undefined) throw new Error('there is no first story');
const statements = story.facts.filter((fact) => fact.kind === 'statement');

const wordsOf = (statement: Statement): string =>
  statement.form === 'paraphrase' ? 'reported' : statement.quote.segments.join(' / ');

/** Holder, position, date as recorded, what it rests on, and the words. */
const HELD: readonly (readonly [string, string, string, string, string])[] = [
  ['la-city-officials', 'step-down', '../2026-02-15', 'paraphrase', 'reported'],
  ['karen-bass', 'board-decides', '../2026-02-15', 'paraphrase', 'reported'],
  ['la28-executive-committee', 'stay', '2026-02-11', 'act', 'reported'],
  [
    'karen-bass',
    'step-down',
    '[2026-02-16,2026-02-17]',
    'words',
    "My opinion is that he should step down. That's not the opinion of the board",
  ],
  ['ioc', 'board-decides', '2026-02-17', 'paraphrase', 'reported'],
  [
    'ioc',
    'board-decides',
    '2026-02-17?',
    'words',
    'This is a matter for the board of LA28, still at this stage. / As you know, a law firm looked into it, and it is up to the board to draw their own conclusions. I understand there are many conversations happening at this moment.',
  ],
];

describe('who holds which position in the first story, since when, on what words', () => {
  test('is this and nothing else', () => {
    const held = statements.flatMap((statement) =>
      statement.stance
        ? [
            [
              holderOf(statement),
              statement.stance.position,
              statement.said.edtf,
              statement.stance.basis,
              wordsOf(statement),
            ],
          ]
        : [],
    );
    expect(held).toEqual(HELD);
  });

  test('has the mayor move from the board’s decision to stepping down, in an order that is known', () => {
    const [before, after] = statements.filter(({ speaker, stance }) => speaker === 'karen-bass' && stance);
    const latest = before && boundsOf(before.said.edtf).latest;
    const earliest = after && boundsOf(after.said.edtf).earliest;
    expect([latest, earliest]).toEqual(['2026-02-15', '2026-02-16']);
  });

  test('has Wasserman take no position, and Adams none but the IOC’s', () => {
    const taken = statements.filter(({ stance }) => stance);
    expect(taken.map(holderOf)).not.toContain('casey-wasserman');
    expect(
      taken.filter(({ speaker }) => speaker === 'mark-adams').map(({ onBehalfOf }) => onBehalfOf),
    ).toEqual(['ioc']);
  });
});

describe('dates of the first story', () => {
  const cases: readonly (readonly [string, string, string | undefined, string, boolean])[] = [
    ['bass-should-step-down', '[2026-02-16,2026-02-17]', 'Monday (Feb 17)', 'inferred', true],
    ['bass-look-at-la28-leadership', '[2026-02-16,2026-02-17]', 'Monday (Feb 17)', 'inferred', true],
    ['bass-up-to-the-board', '../2026-02-15', 'earlier', 'bounded', true],
    ['officials-call-to-step-down', '../2026-02-15', 'earlier', 'bounded', true],
    ['bass-support-unfortunate', '../2026-02-22', undefined, 'bounded', true],
    ['committee-backs-wasserman', '2026-02-11', 'February 11', 'stated', true],
    ['ioc-up-to-organisers', '2026-02-17', 'Tuesday', 'relative', true],
    ['adams-matter-for-the-board', '2026-02-17?', undefined, 'inferred', true],
    ['wasserman-announces-agency-sale', '[2026-02-09..2026-02-15]', 'last week', 'relative', true],
    ['wasserman-apology', '2026-01', 'last month', 'relative', true],
    ['files-released', '2026-01', 'last month', 'relative', true],
    ['wasserman-maxwell-emails', '2006~', 'two decades ago', 'relative', true],
    ['epstein-death', '2019', '2019', 'stated', false],
    ['wasserman-not-accused', '[2026-02-17..2026-02-22]', undefined, 'inferred', true],
  ];
  test.each(cases)('%s is %s', (id, edtf, printed, basis, hasNote) => {
    const fact = story.facts.find((one) => one.id === id);
    if (fact === undefined) throw new Error(`there is no ${id}`);
    const date = fact.kind === 'statement' ? fact.said : fact.kind === 'event' ? fact.happened : fact.asOf;
    expect([date.edtf, date.printed, date.basis, date.note !== undefined]).toEqual([
      edtf,
      printed,
      basis,
      hasNote,
    ]);
  });

  test('leave the source undated, and guess nothing else about it', () => {
    const [source] = story.sources;
    const unknown = [
      source?.title,
      source?.outlet,
      source?.author,
      source?.url,
      source?.published,
      source?.retrieved,
    ];
    expect(unknown).toEqual(unknown.map(() => undefined));
  });
});

describe('standing context of the first story', () => {
  const about = (id: string) => (fact: (typeof story.facts)[number]) =>
    fact.kind === 'statement'
      ? fact.about.includes(id as EntityId)
      : fact.kind === 'event' && fact.participants.includes(id as EntityId);
  test.each([
    ['casey-wasserman', 'wasserman-not-accused'],
    ['ghislaine-maxwell', 'maxwell-serving-sentence'],
    ['jeffrey-epstein', 'epstein-described'],
  ])('everything that is about %s carries %s', (id, standing) => {
    const facts = story.facts.filter(about(id));
    expect(facts.length).toBeGreaterThan(0);
    expect(
      facts.filter(({ context }) => !context.some((one) => one === standing)).map((fact) => fact.id),
    ).toEqual([]);
  });
});

describe('aliases of the first story', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Mayor Bass', 'karen-bass'],
    ['LA mayor', 'karen-bass'],
    ['LA28 chief', 'casey-wasserman'],
    ['LA28 Olympics', 'la28'],
    ['LA organisers', 'la28'],
    ['LA28 board', 'la28-board'],
    ['IOC', 'ioc'],
    ['DOJ', 'us-justice-department'],
    ['Ghislaine', 'ghislaine-maxwell'],
  ];
  const entities = readEntities(DATA);
  test.each(cases)('%s is %s and nobody else', (name, id) => {
    const bearers = entities.filter((entity) => [entity.name, ...entity.aliases].includes(name));
    expect(bearers.map((entity) => entity.id)).toEqual([id]);
  });
});
