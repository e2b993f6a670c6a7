/** The console's first screen and its help: what can be asked, with examples that the store answers. */
import type { Command } from '../define-command.js';
import { declaredOptions } from '../discord/command-names.js';
import type { EntityId } from '../facts/schema.js';
import { holderOf, type Store } from '../facts/store.js';

/** The person with the most statements on record; of several, the first. */
function mostQuoted(store: Store): string | undefined {
  const counts = new Map<EntityId, number>();
  for (const { statements } of store.stories.values()) {
    for (const statement of statements) {
      const holder = holderOf(statement);
      if (store.entities.get(holder)?.kind === 'person') counts.set(holder, (counts.get(holder) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best === undefined ? undefined : store.entities.get(best[0])?.name;
}

/** Examples by command; one is shown where the registry has the command. */
function examplesFor(person: string): Readonly<Record<string, readonly string[]>> {
  return {
    stance: [`/stance person:${person}`, '/stance'],
    quote: [`/quote person:${person}`],
    ask: [`/ask Where does ${person} stand?`, `/ask What exactly did ${person} say?`],
    timeline: ['/timeline'],
    sources: ['/sources'],
  };
}

const usage = (command: Command): string =>
  [
    `/${command.data.name}`,
    ...declaredOptions(command).map(({ name, required }) => (required ? `${name}:…` : `[${name}:…]`)),
  ].join(' ');

/** Every command with its options and what it does, and how to type. */
export function helpText(commands: readonly Command[]): string {
  return [
    '',
    ...commands.flatMap((command) => [usage(command), `    ${command.data.description}`]),
    '',
    'A value runs to the next option or to the end of the line; put it in quotation marks to be sure of its end.',
    '> and a message checks the quotations in it, as "Check this quote" does on Discord; \\n stands for a line break.',
    'Tab completes commands, options and values. A number presses a button of the last answer. quit, or Ctrl-D, ends.',
    '',
    '',
  ].join('\n');
}

/** What is shown when the console starts. */
export function firstScreen(commands: readonly Command[], store: Store): string {
  const titles = [...store.stories.values()].map(({ story }) => `  ${story.title}`);
  const examples = examplesFor(mostQuoted(store) ?? 'somebody');
  const lines = commands.flatMap(({ data }) =>
    Object.hasOwn(examples, data.name) ? (examples[data.name] ?? []) : [],
  );
  return [
    'On the Record: who said what, and when, with sources.',
    ...(titles.length > 0 ? ['', titles.length === 1 ? 'The story:' : 'The stories:', ...titles] : []),
    ...(lines.length > 0 ? ['', 'Try:', ...lines.map((line) => `  ${line}`)] : []),
    '',
    'Press Tab to complete, type help for every command, quit to leave.',
    'This is the console. To run the bot on Discord, set DISCORD_TOKEN (see .env.example).',
    '',
    '',
  ].join('\n');
}
