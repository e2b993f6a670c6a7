import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/answers/check/judge.js';
import type { Claim, Verdict } from '../../../src/answers/check/verdict.js';
import type { EntityId } from '../../../src/facts/schema.js';
import { type Store, segmentsOf } from '../../../src/facts/store.js';
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
  ])('%s', (words) => {
    expect(check(words)).toBe('on record: bass-should-step-down');
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
      "words [That's>That is]",
    ],
    ["My opinion is that he should step down. That's the opinion of the board", 'negation [not>]'],
  ])('%s', (words, change) => {
    expect(check(words, BASS)).toBe(`altered: bass-should-step-down ${change}`);
  });

  test('words moved are called moved', () => {
    expect(check('step down he should, that is my opinion', BASS)).toMatch(/^altered: bass-should-step-down/);
    expect(check('My opinion that is he should step down', BASS)).toMatch(
      /^altered: bass-should-step-down order/,
    );
  });

  test('two statements made one', () => {
    expect(check('This is a matter for the board of LA28, my opinion is that he should step down')).toBe(
      'altered: adams-matter-for-the-board merged [>my opinion is that he should step down]',
    );
  });

  test('a number, whichever way it is written, and a name', () => {
    expect(check('my wife counted fourteen', NOBODY, inventedStories)).not.toContain('on record:');
    expect(check('This is a matter for the board of Paris24, still at this stage', ADAMS)).toMatch(
      /^altered: adams-matter-for-the-board (?:name|number)/,
    );
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

  test('a few words are nobody’s in particular', () => {
    expect(check('step down', ADAMS)).toBe('not on record');
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
  ])('%s', (words, expected) => {
    expect(check(words)).toBe(expected);
  });
});

describe('not on record', () => {
  test.each([
    ['I love long walks on the beach at sunset'],
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
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        expect(judge(firstStory, words, NOBODY).kind).toBeTypeOf('string');
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
