import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/answers/check/judge.js';
import type { Claim, Verdict } from '../../../src/answers/check/verdict.js';
import type { EntityId, Story } from '../../../src/facts/schema.js';
import { assembleStore, type Store, segmentsOf } from '../../../src/facts/store.js';
import { wordsOf } from '../../../src/search/words.js';
import { firstStory, inventedStories } from '../stores.js';

const NOBODY: Claim = { kind: 'nobody' };

function by(store: Store, id: string): Claim {
  const entity = store.entities.get(id as EntityId);
  if (!entity) throw new Error(`nobody has the id ${id}`);
  return { kind: 'entity', entity };
}

/** A verdict in a line: its name, the statements it rests on, and what it says of them. */
function inShort(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'on-record':
      return [
        'on record:',
        ...verdict.matches.map(({ item }) => item.fact.id),
        ...verdict.matches[0].leavesOut.map((kind) => `(${kind} left out)`),
      ].join(' ');
    case 'shortened': {
      const cuts = verdict.cuts.map(
        ({ text, isShown, removes }) =>
          `${isShown ? '…' : '-'}[${text}]${removes.length > 0 ? `(${removes.join(' ')})` : ''}`,
      );
      return [
        'shortened:',
        verdict.match.item.fact.id,
        ...cuts,
        ...(verdict.joinsSegments ? ['joined'] : []),
      ].join(' ');
    }
    case 'altered': {
      const changes = verdict.changes.map(({ kind, recorded, posted }) => `${kind} [${recorded}>${posted}]`);
      return ['altered:', verdict.match.item.fact.id, ...changes].join(' ');
    }
    case 'other-speaker': {
      const claimed = typeof verdict.claimed === 'string' ? verdict.claimed : verdict.claimed.id;
      return `not ${claimed}, ${inShort(verdict.found)}`;
    }
    case 'reported':
      return `reported: ${verdict.item.fact.id} ${verdict.pieces.map(({ text, isQuoted }) => (isQuoted ? `“${text}”` : text)).join(' ')}`;
    case 'not-on-record':
      return 'not on record';
  }
}

const check = (words: string, claim: Claim = NOBODY, store = firstStory): string =>
  inShort(judge(store, words, claim));

const BASS = by(firstStory, 'karen-bass');
const ADAMS = by(firstStory, 'mark-adams');

describe('on record: the words stand in one utterance, up to typography', () => {
  test.each([
    ['My opinion is that he should step down.'],
    ['my opinion is that he should step down'],
    ['“My  opinion is that he should — step down”'],
    ['My opinion … is that he should step down'],
    ['he should step down. That’s not the opinion'],
    ['…that he should step down…'],
    ['he should step down, thats not the opinion'],
  ])('%s', (words) => {
    expect(check(words)).toBe('on record: bass-should-step-down');
  });

  test('of very many that hold the words some are shown, and the others counted', () => {
    const [record] = firstStory.stories.values();
    if (!record) throw new Error('the store is empty');
    const story = (at: number): Story => ({
      ...record.story,
      id: `story-${at}` as Story['id'],
      facts: record.statements.map((fact) => ({
        ...fact,
        id: `${fact.id}-${at}` as typeof fact.id,
        context: [],
      })),
    });
    const store = assembleStore(
      [...firstStory.entities.values()],
      Array.from({ length: 30 }, (_, at) => story(at)),
    );
    const verdict = judge(store, 'unfortunate', NOBODY);
    expect(verdict.kind === 'on-record' && [verdict.matches.length, verdict.more]).toEqual([20, 10]);
  });

  test('one word, where it is one that a source quotes', () => {
    expect(check('unfortunate', BASS)).toBe('on record: bass-support-unfortunate');
  });

  test('for whoever a spokesperson speaks for', () => {
    expect(check('it is up to the board to draw their own conclusions', by(firstStory, 'ioc'))).toBe(
      'on record: adams-matter-for-the-board',
    );
  });

  test('what its own sentence says against it is told', () => {
    expect(check('the opinion of the board')).toBe('on record: bass-should-step-down (negation left out)');
  });
});

describe('shortened: cut or joined, and nothing altered', () => {
  test.each([
    [
      'As you know, a law firm looked into it … I understand there are many conversations',
      'shortened: adams-matter-for-the-board …[and it is up to the board to draw their own conclusions]',
    ],
    [
      'As you know, a law firm looked into it, and I understand there are many conversations happening',
      'shortened: adams-matter-for-the-board -[it is up to the board to draw their own conclusions]',
    ],
    [
      'This is a matter for the board of LA28, still at this stage. As you know, a law firm looked into it',
      'shortened: adams-matter-for-the-board joined',
    ],
    [
      'My opinion is … the opinion of the board',
      "shortened: bass-should-step-down …[that he should step down. That's not](negation)",
    ],
  ])('%s', (words, expected) => {
    expect(check(words)).toBe(expected);
  });
});

describe('altered: close to one utterance, and what was changed', () => {
  test.each([
    ['That is the opinion of the board', "negation [That's not>That is]"],
    ['My opinion is that he should not step down', 'negation [>not]'],
    ['My opinion is that he must step down', 'modal [should>must]'],
    ['My opinion is that he should stand down', 'words [step>stand]'],
    ['My opinion is that really he should step down', 'words [>really]'],
    ['My opinion is he should step down', 'words [that>]'],
    ['My opinoin is that he should step down', 'spelling [opinion>opinoin]'],
    [
      'My opinion is that he should step down. That is not the opinion of the board',
      "spelling [That's>That is]",
    ],
    ["My opinion is that he should step down. That's the opinion of the board", 'negation [not>]'],
  ])('%s', (words, change) => {
    expect(check(words, BASS)).toBe(`altered: bass-should-step-down ${change}`);
  });

  test.each([
    ['step down he should, that is my opinion', 'order'],
    ['My opinion that is he should step down', 'order'],
    ['still at this stage, this is a matter for the board of LA28', 'order'],
  ])('words moved are called moved: %s', (words, kind) => {
    const verdict = judge(firstStory, words, NOBODY);
    expect(verdict.kind === 'altered' && verdict.changes.map((change) => change.kind)).toContain(kind);
  });

  test('two statements made one', () => {
    expect(check('This is a matter for the board of LA28, my opinion is that he should step down')).toBe(
      'altered: adams-matter-for-the-board merged [>my opinion is that he should step down]',
    );
  });

  test.each([
    ['The wall will cost five million crowns', 'number [four>five]'],
    ['The wall will cost 4 million crowns', 'spelling [four>4]'],
    ['The wall will cost 4m crowns, and I will not take them', 'spelling [four million>4m]'],
    ['The wall will cost four billion crowns', 'number [million>billion]'],
    ['Since the second of October we have had our trial', 'number [first>second]'],
    ['A toll that costs more than it brings is not a toll; it is a habit', 'words [hobby>habit]'],
    ['A toll that costs more than it brings isn’t a toll; it is a hobby', 'spelling [is not>isn’t]'],
    ['this town cant afford hobbies. Some of you will say', undefined],
    ['I saw a family from Acme turn round at the buoy', 'name [Kestrel Bay>Acme]'],
    [
      'and I shall ask the county, Ada Quill and, yes, every one of us to mend it',
      'name [the insurers>Ada Quill]',
    ],
    ['Some of you must say that I change my mind with the wind', 'modal [will>must]'],
    ['Some of you will say that I chance my mind with the wind', 'spelling [change>chance]'],
    ['I support the toll', 'negation [no longer>]'],
    ['I still support the toll', 'negation [I no longer>I still]'],
    ['I won’t collect a toll from a boat that is only sheltering', 'spelling [will not>won’t]'],
    ['I cannot collect a toll from a boat that is only sheltering', 'modal [I will not>I cannot]'],
    ['A toll that costs more than it brings is a toll; it is not a hobby', 'negation [not>]'],
    ['I saw eleven yachts on the first morning and nineteen on the last', 'number [nineteen>eleven]'],
    ['The wall will cost four million euros, and I will not', 'number [crowns>euros]'],
    ['Seán said to me, I will collect a toll from a boat that is only sheltering', 'negation [not>]'],
    [
      'I was against it as mayor. I am against it as councillor',
      'order [I was against it as a councillor. I am against it as mayor>I was against it as mayor. I am against it as councillor]',
    ],
    ['A toll would empty the quays before it filled a single purse', 'words [pothole>purse]'],
  ])('what was changed is named as what it is: %s', (words, change) => {
    const verdict = judge(inventedStories, words, NOBODY);
    const [first] = verdict.kind === 'altered' ? verdict.changes : [];
    expect(first && `${first.kind} [${first.recorded}>${first.posted}]`).toBe(change);
  });

  test('the gravest is named first', () => {
    const verdict = judge(
      inventedStories,
      'The wall would cost five million crowns, and I will take them from the schools',
      NOBODY,
    );
    expect(verdict.kind === 'altered' && verdict.changes.map(({ kind }) => kind)).toEqual([
      'negation',
      'number',
      'modal',
      'spelling',
    ]);
  });

  test('a cut beside a change is told, and what it takes away', () => {
    const verdict = judge(
      inventedStories,
      'The wall will cost five million crowns, and I will … take them from the school',
      NOBODY,
    );
    expect(verdict.kind === 'altered' && verdict.cuts).toEqual([
      { text: 'not', isShown: true, endsSentence: false, removes: ['negation'] },
    ]);
  });
});

describe('said by somebody else', () => {
  test.each([
    ['My opinion is that he should step down', ADAMS, 'not mark-adams, on record: bass-should-step-down'],
    [
      'My opinion is that he should not step down',
      ADAMS,
      'not mark-adams, altered: bass-should-step-down negation [>not]',
    ],
    [
      'My opinion is that he should step down',
      { kind: 'unknown', typed: 'Gavin Newsom' } as const,
      'not Gavin Newsom, on record: bass-should-step-down',
    ],
  ])('%s', (words, claim, expected) => {
    expect(check(words, claim)).toBe(expected);
  });

  test('a few words are nobody’s in particular: the statement that holds them is shown, and accuses nobody', () => {
    expect(judge(firstStory, 'step down', ADAMS)).toMatchObject({
      kind: 'not-on-record',
      closest: { fact: { id: 'bass-should-step-down' } },
      isHeld: true,
    });
  });

  test.each([
    ['I will not collect a toll from a boat that is only sheltering', 'on record:'],
    ['and I trust him, he knows every keel in this harbour', 'not sean-odalaigh, shortened:'],
    ['Seán said to me, I will not collect a toll', 'not sean-odalaigh, on record:'],
  ])('of words passed on, only those are theirs that stand in marks of their own: %s', (words, expected) => {
    expect(check(words, by(inventedStories, 'sean-odalaigh'), inventedStories)).toContain(expected);
  });

  test('what was retracted is nobody’s, and nobody else’s either', () => {
    expect(check('the toll is dead', by(inventedStories, 'denes-varga'), inventedStories)).toMatch(
      /^on record/,
    );
  });

  test('of a name that fits two, whoever said it', () => {
    const both = [...inventedStories.entities.values()].filter(({ name }) => name.endsWith('Varga'));
    const claim: Claim = { kind: 'several', typed: 'Varga', entities: both };
    expect(both).toHaveLength(2);
    expect(check('I no longer support the toll', claim, inventedStories)).toMatch(/^on record/);
    expect(check('I will not collect a toll from a boat', claim, inventedStories)).toMatch(/^not Varga/);
  });

  test('words of two statements are somebody else’s only where neither is theirs', () => {
    const words = 'This is a matter for the board of LA28, my opinion is that he should step down';
    expect(check(words, BASS)).toMatch(/^altered/);
    expect(check(words, by(firstStory, 'casey-wasserman'))).toMatch(/^not casey-wasserman/);
  });
});

describe('reported, not quoted', () => {
  test.each([
    [
      'the support of the LA28 organisers was unfortunate',
      'reported: bass-support-unfortunate the support of the LA28 organisers was “unfortunate”',
    ],
    [
      'it was for the LA organisers to decide whether Wasserman would keep his job',
      'reported: ioc-up-to-organisers it was for the LA organisers to decide whether Wasserman would keep his job',
    ],
    [
      'Casey Wasserman should step down as chief organiser of the 2028 Olympics',
      'reported: bass-should-step-down Casey Wasserman “should step down” as chief organiser of the 2028 Olympics',
    ],
  ])('%s', (words, expected) => {
    expect(check(words)).toBe(expected);
  });

  test.each([
    ['Casey Wasserman should not step down as chief organiser of the 2028 Olympics'],
    ['Casey Wasserman must step down as chief organiser of the 2028 Olympics'],
    ['Casey Wasserman should step down as chief organiser of the 2032 Olympics'],
  ])('with a negation, a modal verb or a number of its own it is none: %s', (words) => {
    expect(check(words)).not.toMatch(/^reported/);
  });

  test('of whom it is reported is told where another is claimed', () => {
    const words = 'the support of the LA28 organisers was unfortunate';
    expect(judge(firstStory, words, ADAMS)).toMatchObject({ kind: 'reported', isTheirs: false });
    expect(judge(firstStory, words, BASS)).toMatchObject({ kind: 'reported', isTheirs: true });
  });
});

describe('not on record', () => {
  test.each([
    ['I love long walks on the beach at sunset'],
    ['is that he'],
    ['we are going to have a very good time'],
    ['The board has my full and unconditional support'],
    ['the'],
    ['!?'],
    [''],
    ['会议决定推迟'],
    ['هذا أمر يعود إلى مجلس الإدارة'],
  ])('%s', (words) => {
    expect(check(words)).toBe('not on record');
  });
});

describe('whatever is posted', () => {
  test('gets a verdict, and what is shown of the record is the record’s own', () => {
    const segments = [...inventedStories.stories.values()].flatMap(({ statements }) =>
      statements.flatMap(segmentsOf),
    );
    const words = fc.constantFrom(
      ...segments.flatMap((segment) => segment.split(' ')),
      '…',
      'not',
      '5',
      '会',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (typed) => {
        const verdict = judge(inventedStories, typed.join(' '), NOBODY);
        const diff = verdict.kind === 'altered' || verdict.kind === 'shortened' ? verdict.diff : [];
        const foreign = diff.filter(({ kind, text }) =>
          kind === 'added'
            ? !typed.join(' ').includes(text)
            : // A piece may reach over the end of a segment into the next one.
              !text.split(' ').every((word) => segments.some((segment) => segment.includes(word))),
        );
        expect(foreign).toEqual([]);
        if (verdict.kind === 'altered') expect(verdict.changes.length).toBeGreaterThan(0);
      }),
    );
  });

  test('binary rubbish gets one too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        expect(['not-on-record', 'altered', 'on-record', 'shortened', 'reported']).toContain(
          judge(firstStory, words, NOBODY).kind,
        );
      }),
    );
  });

  test('a part of a quotation on record is on record', () => {
    const segments = [...firstStory.stories.values(), ...inventedStories.stories.values()].flatMap(
      ({ statements }) => statements.flatMap(segmentsOf),
    );
    fc.assert(
      fc.property(fc.constantFrom(...segments), fc.nat(), fc.nat(), (segment, from, to) => {
        const words = segment.split(' ');
        const start = from % words.length;
        const part = words.slice(start, start + 1 + (to % (words.length - start))).join(' ');
        fc.pre(wordsOf(part).length > 4);
        const store = [firstStory, inventedStories].find(({ stories }) =>
          [...stories.values()].some((record) =>
            record.statements.some((s) => segmentsOf(s).includes(segment)),
          ),
        );
        expect(judge(store ?? firstStory, part, NOBODY).kind).toBe('on-record');
      }),
    );
  });
});
