/** The console for people: a prompt with Tab, history and numbered buttons; plain lines where there is no terminal. */
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Command } from '../define-command.js';
import type { Store } from '../facts/store.js';
import { plainText } from '../render/plain-text.js';
import { commonBeginning, completeLine } from './complete.js';
import { type Control, controlsOf, forTerminal } from './controls.js';
import { firstScreen, helpText } from './first-screen.js';
import { MAX_LINE, readLines, writeText } from './lines.js';
import type { Outcome, Session } from './session.js';

export interface ConsoleParts {
  readonly session: Session;
  readonly commands: readonly Command[];
  readonly store: Store;
}

/** What the last answer's numbers stand for. */
interface Screen {
  controls: readonly Control[];
}

const describeControls = (controls: readonly Control[]): string =>
  controls.length === 0
    ? ''
    : `\nType a number: ${controls.map(({ label }, index) => `[${index + 1}] ${label}`).join('  ')}\n`;

function show(outcome: Outcome, screen: Screen): string {
  switch (outcome.kind) {
    case 'blank':
      return '';
    case 'error':
      return `${forTerminal(outcome.sentence)}\n`;
    case 'choices':
      return `${outcome.choices.map(({ name, value }) => forTerminal(`${value}  (${name})`)).join('\n')}\n`;
    case 'reply':
      screen.controls = controlsOf(outcome.message);
      return forTerminal(
        `\n${plainText({ ...outcome.message, components: [] })}\n${describeControls(screen.controls)}\n`,
      );
  }
}

/** Runs what was typed and gives what to print; undefined ends the console. */
async function answerTyped(typed: string, screen: Screen, parts: ConsoleParts): Promise<string | undefined> {
  const text = typed.trim();
  if (/^\/?(?:quit|exit)$/i.test(text)) return undefined;
  if (/^(?:\/?help|\?)$/i.test(text)) return helpText(parts.commands);
  if (/^\d{1,3}$/.test(text)) {
    const control = screen.controls[Number(text) - 1];
    if (control === undefined) return `The last answer has no button ${text}.\n`;
    return show(await parts.session.press(control.customId, control.values), screen);
  }
  return show(await parts.session.run(typed), screen);
}

/** Shows the choices above the prompt where they have no common beginning to insert. */
function completer(parts: ConsoleParts, output: Writable, prompt: () => Interface) {
  return (
    line: string,
    done: (error: null | Error, result: [completions: string[], replaced: string]) => void,
  ): void => {
    const finish = async (): Promise<void> => {
      const { partial, choices } = await completeLine(line, parts.commands, parts.session);
      const common = commonBeginning(choices.map(({ value }) => value));
      const goesFurther = common.length > partial.length && common.startsWith(partial.toLowerCase());
      if (choices.length === 1 || goesFurther) return done(null, [[common], partial]);
      if (choices.length > 0) {
        const lines = choices.map(({ name, value }) =>
          name === value.trimEnd() || `${name}:` === value ? `  ${name}` : `  ${value}  (${name})`,
        );
        output.write(`\n${forTerminal(lines.join('\n'))}\n`);
        prompt().prompt(true);
      }
      done(null, [[], partial]);
    };
    finish().catch(() => done(null, [[], '']));
  };
}

/** Runs the console on a terminal until `quit`, Ctrl-D or Ctrl-C. */
async function runOnTerminal(parts: ConsoleParts, input: Readable, output: Writable): Promise<void> {
  const screen: Screen = { controls: [] };
  const prompt: Interface = createInterface({
    input,
    output,
    terminal: true,
    prompt: '> ',
    historySize: 200,
    removeHistoryDuplicates: true,
    completer: completer(parts, output, () => prompt),
  });
  prompt.on('SIGINT', () => prompt.close());
  output.write(firstScreen(parts.commands, parts.store));
  prompt.prompt();
  for await (const line of prompt) {
    const answer = await answerTyped(line, screen, parts);
    if (answer === undefined) break;
    output.write(answer);
    prompt.prompt();
  }
  prompt.close();
  output.write('\n');
}

/** Answers lines from a pipe or a file as plain text, without a prompt. */
async function runOnLines(parts: ConsoleParts, input: Readable, output: Writable): Promise<void> {
  const screen: Screen = { controls: [] };
  await writeText(output, firstScreen(parts.commands, parts.store));
  for await (const { text, isCut } of readLines(input)) {
    const answer = isCut
      ? `A line has at most ${MAX_LINE.toLocaleString('en-GB')} characters.\n`
      : await answerTyped(text, screen, parts);
    if (answer === undefined) break;
    await writeText(output, answer);
  }
}

/** Runs the console for people. Throws what writing to the output throws, such as EPIPE. */
export async function runInteractive(
  parts: ConsoleParts,
  input: Readable & { readonly isTTY?: boolean },
  output: Writable,
): Promise<void> {
  output.on('error', () => undefined); // Seen by the next write.
  await (input.isTTY === true ? runOnTerminal(parts, input, output) : runOnLines(parts, input, output));
}
