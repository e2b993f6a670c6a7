/** The people of an archive with what is said of them: most have an office in a body or a description, put together at random. */
import { foldKey } from '../../src/facts/text.js';
import { type Random, randomFrom } from '../check/random.js';
import type { Person } from '../names/people.js';

/** One body for so many people. */
const PEOPLE_A_BODY = 20;
const TITLED_SHARE = 0.4;
const DESCRIBED_SHARE = 0.5;
const PLACES = 5_000;

const TITLES =
  'mayor councillor teacher judge director spokesperson chair librarian surgeon captain curator owner'.split(
    ' ',
  );
const TRADES =
  'farmer baker singer potter plumber dentist gardener printer weaver sailor barber glazier'.split(' ');
const KINDS = 'museum school hospital bakery library harbour theatre railway gallery hotel'.split(' ');
const KEPT = 'goats bees pigeons clocks stamps maps kites coins puppets fossils bicycles roses'.split(' ');

export interface MadeEntity {
  readonly id: string;
  readonly kind: 'person' | 'organization';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly { readonly title: string; readonly organization: string }[];
  readonly description?: string;
  /** How somebody may ask for them without their name. */
  readonly told: readonly string[];
}

const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** A name that says the same as another one is listed once. */
const namesOf = ({ names }: Person): readonly string[] =>
  [...new Map(names.toReversed().map((name) => [foldKey(name), name])).values()].toReversed();

/** "The Brandel museum" of every place at most once. */
function makeBodies(random: Random, people: readonly Person[]): readonly MadeEntity[] {
  const names = new Map<string, string>();
  const places = people.slice(0, PLACES).map(({ family }) => family);
  for (let at = 0; at < people.length / PEOPLE_A_BODY; at += 1) {
    const name = `${random.pick(places) ?? ''} ${capitalised(random.pick(KINDS) ?? '')}`;
    if (!names.has(foldKey(name))) names.set(foldKey(name), name);
  }
  return [...names.values()].map((name, at) => ({
    id: `made-body-${at}`,
    kind: 'organization',
    name,
    aliases: [],
    roles: [],
    told: [],
  }));
}

function describe(
  random: Random,
  bodies: readonly MadeEntity[],
): Pick<MadeEntity, 'roles' | 'description' | 'told'> {
  const [title, trade, kind, kept] = [TITLES, TRADES, KINDS, KEPT].map((list) => random.pick(list) ?? '');
  const body = random.pick(bodies);
  const isTitled = random.isChance(TITLED_SHARE) && body !== undefined;
  const isDescribed = random.isChance(DESCRIBED_SHARE);
  return {
    roles: isTitled ? [{ title: title ?? '', organization: body.id }] : [],
    ...(isDescribed ? { description: `${capitalised(trade ?? '')} near a ${kind} who keeps ${kept}` } : {}),
    told: [
      ...(isTitled ? [`the ${title} of the ${body.name}`, `the ${body.name} ${title}`] : []),
      ...(isDescribed ? [`the ${trade} who keeps ${kept}`, `the ${kept} ${trade}`] : []),
    ],
  };
}

/** People and bodies, the bodies last. */
export function makeEntities(people: readonly Person[], seed: number): readonly MadeEntity[] {
  const random = randomFrom(seed, 'people of an archive');
  const bodies = makeBodies(random, people);
  const persons = people.map((person): MadeEntity => {
    const [name = '', ...aliases] = namesOf(person);
    return { id: person.id, kind: 'person', name, aliases, ...describe(random, bodies) };
  });
  return [...persons, ...bodies];
}

/** As entities.json has it. */
export const entitiesFile = (entities: readonly MadeEntity[]): object => ({
  entities: entities.map(({ id, kind, name, aliases, roles, description }) => ({
    ...{ id, kind, name, aliases, roles },
    ...(description === undefined ? {} : { description }),
  })),
});
