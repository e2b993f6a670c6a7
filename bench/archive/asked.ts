/** What people ask of an archive, each time of another story, person or statement, with a typo or words left out at times. */

import type { TypedOptions } from '../../src/local-discord/index.js';
import type { Random } from '../check/random.js';
import type { MadeFact, MadeStory } from './archive.js';

const nameOf = ({ speaker }: MadeFact): string => speaker.names[0] ?? '';

/** Two neighbouring letters changed places. */
function mistyped(text: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, text.length - 2));
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

/** Somebody by what is said of them, where anything is. */
const toldOf = (fact: MadeFact, random: Random): string => random.pick(fact.told) ?? nameOf(fact);

/** About so many of ten words kept. */
const keptWords = (text: string, ofTen: number, random: Random): string =>
  text
    .split(' ')
    .filter(() => random.below(10) < ofTen)
    .join(' ');

type Ask = (story: MadeStory, fact: MadeFact, random: Random) => TypedOptions;

const aboutOf = ({ question }: MadeStory): string => question.text.replace(/^.*? the (?=\w+ of )|\?$/g, '');

/** By command; what is drawn for it differs from one time to the next. */
const WAYS: Readonly<Record<string, readonly Ask[]>> = {
  stance: [
    (story) => ({ topic: story.question.id }),
    (story, fact) => ({ topic: story.question.id, person: nameOf(fact) }),
    (_, fact) => ({ person: nameOf(fact) }),
    (_, fact, random) => ({ person: mistyped(nameOf(fact), random) }),
  ],
  quote: [
    (_, { quoted = '' }, random) => ({ words: keptWords(quoted, 7, random) }),
    (_, { quoted = '' }, random) => ({ words: mistyped(quoted.slice(0, 60), random) }),
    (_, fact) => ({ person: nameOf(fact) }),
    (_, { quoted = '', ...fact }, random) => ({
      words: keptWords(quoted, 6, random),
      person: nameOf({ quoted, ...fact }),
    }),
  ],
  ask: [
    (story, fact) => ({ question: `what did ${nameOf(fact)} say about the ${aboutOf(story)}?` }),
    (story) => ({
      question: `who is against the plan: ${story.question.text.replace(/^Should the council/, '')}`,
    }),
    (_, fact) => ({ question: `where does ${nameOf(fact)} stand` }),
    (_, fact, random) => ({ question: `exact words of ${nameOf(fact)} in ${2005 + random.below(20)}` }),
    (story, fact, random) => ({
      question: `what did ${toldOf(fact, random)} say about the ${aboutOf(story)}?`,
    }),
    (_, fact, random) => ({ question: `where does ${toldOf(fact, random)} stand` }),
    (_, { quoted = '' }, random) => ({ question: `who said ${keptWords(quoted.slice(0, 100), 8, random)}` }),
  ],
  check: [
    (_, { quoted = '' }) => ({ words: quoted.slice(0, 300) }),
    (_, { quoted = '' }, random) => ({ words: keptWords(quoted.slice(0, 300), 9, random) }),
    (_, fact) => ({ words: `${nameOf(fact)}: "${(fact.quoted ?? '').slice(0, 250)}"` }),
  ],
  timeline: [
    (story) => ({ story: story.id }),
    (_, fact) => ({ person: nameOf(fact) }),
    (_, fact) => ({ person: nameOf(fact), from: '2010', to: '2020' }),
    () => ({}),
  ],
  sources: [(story) => ({ story: story.id }), () => ({})],
  about: [() => ({})],
};

/** What a command is asked the next time. */
export function nextAsked(command: string, stories: readonly MadeStory[], random: Random): TypedOptions {
  const story = random.pick(stories);
  const fact = random.pick(story?.facts.filter(({ quoted }) => (quoted?.length ?? 0) > 40) ?? []);
  const ask = random.pick(WAYS[command] ?? []);
  return story && fact && ask ? ask(story, fact, random) : {};
}

/** The beginning of somebody's name, as it is while it is being typed. */
export function nextKeystrokes(stories: readonly MadeStory[], random: Random): string {
  const name = nameOf(random.pick(random.pick(stories)?.facts ?? []) as MadeFact);
  return name.slice(0, 1 + random.below(name.length));
}

export const COMMANDS: readonly string[] = Object.keys(WAYS);
