/** Three things to try on a first visit, taken from the first story, whatever it is about. */
import type { Entity, EntityId, Statement } from '../facts/schema.js';
import { holderOf, isRetracted, type Store, type StoryRecord, segmentsOf } from '../facts/store.js';
import type { ThingToTry } from '../page-protocol.js';

/** A quotation of this many characters fits on a line or two. */
const SHORTEST = 20;
const LONGEST = 200;

const command = (
  title: string,
  name: string,
  options: Readonly<Record<string, string>> = {},
): ThingToTry => ({
  kind: 'command',
  title,
  command: name,
  options,
});

/** The person of a story with the most statements that count; of several, the first. */
function mostHeard(statements: readonly Statement[], store: Store): Entity | undefined {
  const counts = new Map<EntityId, number>();
  for (const statement of statements) {
    const holder = holderOf(statement);
    if (store.entities.get(holder)?.kind === 'person') counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([, one], [, other]) => other - one);
  return best && store.entities.get(best[0]);
}

function stanceToTry(statements: readonly Statement[], store: Store): readonly ThingToTry[] {
  const person = mostHeard(
    statements.filter(({ stance }) => stance !== undefined),
    store,
  );
  return person === undefined
    ? []
    : [command(`Where does ${person.name} stand?`, 'stance', { person: person.name })];
}

function wordsToTry(statements: readonly Statement[], store: Store): readonly ThingToTry[] {
  const quoted = statements.filter((statement) => segmentsOf(statement).length > 0);
  const person = mostHeard(quoted, store);
  return person === undefined
    ? []
    : [command(`What exactly did ${person.name} say?`, 'quote', { person: person.name })];
}

function quotationToCheck(statements: readonly Statement[], store: Store): readonly ThingToTry[] {
  for (const statement of statements) {
    const speaker = store.entities.get(statement.speaker);
    const [words] = segmentsOf(statement);
    if (speaker === undefined || statement.form !== 'verbatim' || words === undefined) continue;
    if (words.length < SHORTEST || words.length > LONGEST || /[“”"]/.test(words)) continue;
    return [
      {
        kind: 'post',
        title: `Post a quotation and check it`,
        content: `${speaker.name} said: “${words}”`,
      },
    ];
  }
  return [];
}

/** Exactly three; where the story has too little for one of them, another that works for any story. */
export function thingsToTry(store: Store): readonly ThingToTry[] {
  const [first]: readonly StoryRecord[] = [...store.stories.values()];
  const statements = (first?.statements ?? []).filter((statement) => !isRetracted(statement));
  return [
    ...stanceToTry(statements, store),
    ...wordsToTry(statements, store),
    ...quotationToCheck(statements, store),
    command('What was said and done, in order?', 'timeline'),
    command('Where does it all come from?', 'sources'),
    command('What does this bot know?', 'about'),
  ].slice(0, 3);
}
