/** What a first visit proposes: three things that the store answers, whatever is in it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStore } from '../../src/facts/load.js';
import { assembleStore, type Store } from '../../src/facts/store.js';
import { thingsToTry } from '../../src/page-server/index.js';
import { projectRoot } from '../../src/version.js';

function load(folder: string): Store {
  const loaded = loadStore(join(projectRoot, folder));
  if (!loaded.ok) throw new Error(`the data in ${folder} has problems`);
  return loaded.store;
}

const firstStory = load('data');
const invented = load('test/fixtures/invented');

it('asks where a person of the first story stands, what they said, and offers their words to be checked', () => {
  expect(thingsToTry(firstStory)).toEqual([
    {
      kind: 'command',
      title: 'Where does Karen Bass stand?',
      command: 'stance',
      options: { person: 'Karen Bass' },
    },
    {
      kind: 'command',
      title: 'What exactly did Karen Bass say?',
      command: 'quote',
      options: { person: 'Karen Bass' },
    },
    {
      kind: 'post',
      title: 'Post a quotation and check it',
      content:
        "Karen Bass said: “My opinion is that he should step down. That's not the opinion of the board”",
    },
  ]);
});

describe.each([...invented.stories.values()].map((record) => [record.story.id, record.story] as const))(
  'with %s alone',
  (_, story) => {
    it('proposes three different things that name only who is in it', () => {
      const store = assembleStore([...invented.entities.values()], [story]);
      const things = thingsToTry(store);
      expect(new Set(things.map(({ title }) => title)).size).toBe(3);
      const names = [...store.entities.values()].map(({ name }) => name);
      for (const thing of things) {
        if (thing.kind === 'command' && thing.options['person'] !== undefined)
          expect(names).toContain(thing.options['person']);
      }
    });
  },
);

it('falls back on what works for any story where there is none', () => {
  const commands = thingsToTry(assembleStore([], [])).map(
    (thing) => thing.kind === 'command' && thing.command,
  );
  expect(commands).toEqual(['timeline', 'sources', 'about']);
});
