/**
 * An archive of any size, as the files of a data folder have it: stories of fifty statements each, by a cast of their own out
 * of tens of thousands of people, with a question, topics and stances. Sentences and names are those of the other benches, put
 * together at random: nothing of it is true of anybody.
 */
import { hasQuotationMarks } from '../../src/facts/quotation-marks.js';
import { foldKey } from '../../src/facts/text.js';
import { findBannedVerbs } from '../../src/facts/wording.js';
import { type Random, randomFrom } from '../check/random.js';
import type { Person } from '../names/people.js';
import { type BenchStatement, STATEMENTS_A_STORY } from '../search/statements.js';

export interface MadeStory {
  readonly id: string;
  readonly question: { readonly id: string; readonly text: string };
  readonly facts: readonly MadeFact[];
  /** The whole of it, as the story's file has it. */
  readonly file: object;
}

export interface MadeFact {
  readonly speaker: Person;
  /** How its speaker may be asked for without their name: by an office, by what describes them. */
  readonly told: readonly string[];
  /** The words in quotation marks; undefined where the statement is only reported. */
  readonly quoted: string | undefined;
  readonly file: Readonly<Record<string, unknown>>;
}

const CAST = 12;
const QUOTED_SHARE = 0.75;
const STANCE_SHARE = 0.2;
const LONGEST_SUMMARY = 280;
const HASH = '0'.repeat(64);

const ACTS = 'close reopen sell rebuild move rename repair widen lease split'.split(' ');
const THINGS =
  'harbour bridge school market library station hospital park stadium tower museum theatre canal depot archive garden'.split(
    ' ',
  );
const POSITIONS = [
  { id: 'yes', label: 'Yes', aliases: ['in favour'], tone: 'for' },
  { id: 'no', label: 'No', aliases: [], tone: 'against' },
  { id: 'others', label: 'It is for others to decide', aliases: [], tone: 'defers' },
] as const;

const dayOf = (random: Random): string => {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${2005 + random.below(20)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
};

/** Two printings of the same words have it in common. */
const keyOf = (text: string): string => foldKey(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** A sentence of ours about a statement; what takes a side or has marks in it is left to the quotation. */
function summaryOf({ names: [name = ''] }: Person, text: string | undefined, about: string): string {
  const said = text && `${name} said: ${text}`;
  const isFit =
    said && said.length <= LONGEST_SUMMARY && !hasQuotationMarks(said) && findBannedVerbs(said).length === 0;
  return isFit ? said : `${name} spoke about the ${about}.`;
}

interface Making {
  readonly random: Random;
  readonly places: readonly string[];
  readonly people: readonly Person[];
  readonly toldOf: (id: string) => readonly string[];
  /** Words that somebody has said: the same words are on record from one speaker only. */
  readonly taken: Set<string>;
}

function makeStory(
  { random, places, people, toldOf, taken }: Making,
  all: readonly BenchStatement[],
  at: number,
): MadeStory {
  const id = `made-${at}`;
  const [act = '', thing = ''] = [random.pick(ACTS), random.pick(THINGS)];
  const about = `${thing} of ${random.pick(places) ?? ''}`;
  const question = {
    id: `${id}-question`,
    text: `Should the council ${act} the ${about}?`,
    aliases: [`${act} the ${about}`],
  };
  const topic = { id: `${id}-topic`, label: about, aliases: [thing] };
  const source = `${id}-source`;
  const cast = Array.from({ length: CAST }, () => random.pick(people)).filter((one) => one !== undefined);
  const first = dayOf(random);
  const facts = all.map(({ text: made }, place): MadeFact => {
    const text = made.replaceAll(/\s+|\p{Cc}+/gu, ' ').trim();
    const speaker = random.pick(cast) as Person;
    const key = keyOf(text);
    const isQuoted = random.isChance(QUOTED_SHARE) && !taken.has(key) && !hasQuotationMarks(text);
    if (isQuoted) taken.add(key);
    const basis = isQuoted ? 'words' : 'paraphrase';
    const stance =
      place < POSITIONS.length || random.isChance(STANCE_SHARE)
        ? {
            stance: { question: question.id, position: POSITIONS[place % POSITIONS.length]?.id ?? '', basis },
          }
        : {};
    const at = { source, paragraph: 1 + place, position: { start: 0, end: Math.max(text.length, 1) } };
    const selector = isQuoted
      ? { kind: 'quotation', exact: text, prefix: '', suffix: '' }
      : { kind: 'passage', sha256: HASH, first: 'The', last: 'end' };
    const other = random.isChance(0.3) ? random.pick(cast)?.id : undefined;
    return {
      speaker,
      told: toldOf(speaker.id),
      quoted: isQuoted ? text : undefined,
      file: {
        id: `${id}-${place}`,
        ...{ kind: 'statement', speaker: speaker.id, form: isQuoted ? 'verbatim' : 'paraphrase' },
        summary: summaryOf(speaker, isQuoted ? undefined : text, about),
        ...{ said: { edtf: first, basis: 'stated' }, about: other && other !== speaker.id ? [other] : [] },
        ...{ topics: [topic.id], ...stance, evidence: [{ ...at, selector }] },
        ...(isQuoted ? { quote: { segments: [text], closedInSource: true } } : {}),
      },
    };
  });
  const published = { edtf: first, basis: 'stated' };
  return {
    ...{ id, question, facts },
    file: {
      ...{ id, title: `Made: the ${about}`, summary: `A made story about the ${about}.`, invented: true },
      questions: [{ ...question, positions: POSITIONS }],
      topics: [topic],
      sources: [
        {
          id: source,
          kind: 'article',
          title: about,
          outlet: 'Made',
          language: 'en',
          published,
          sha256: HASH,
          length: 100_000,
          status: 'usable',
        },
      ],
      facts: facts.map(({ file }) => file),
    },
  };
}

/** One story after the other, so that nobody needs to hold all of them at once. */
export function* makeStories(
  statements: readonly BenchStatement[],
  people: readonly Person[],
  toldOf: (id: string) => readonly string[],
  seed: number,
): Generator<MadeStory> {
  const random = randomFrom(seed, 'archive');
  const making = {
    random,
    people,
    toldOf,
    places: people.slice(0, 5_000).map(({ family }) => family),
    taken: new Set<string>(),
  };
  for (let start = 0, at = 0; start < statements.length; start += STATEMENTS_A_STORY, at += 1)
    yield makeStory(making, statements.slice(start, start + STATEMENTS_A_STORY), at);
}
