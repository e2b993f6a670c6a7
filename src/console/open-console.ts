/** Opens the console on the process's own streams. */
import { createLog } from '../log.js';
import { openStore } from '../open-store.js';
import { registry } from '../registry.js';
import { runInteractive } from './interactive.js';
import { runJsonMode } from './json-mode.js';
import { isBrokenPipe } from './lines.js';
import { createSession } from './session.js';

export interface ConsoleOptions {
  readonly dataDir: string;
  /** One JSON object a line instead of text. */
  readonly isJson: boolean;
}

/**
 * Runs the console until its input ends. Returns the process's exit code: 1 where the data can't be loaded, after the
 * whole list of problems on standard error.
 */
export async function openConsole({ dataDir, isJson }: ConsoleOptions): Promise<number> {
  const store = openStore(dataDir);
  if (store === undefined) return 1;
  const session = createSession({
    commands: registry,
    store: () => store,
    now: () => new Date(),
    // What users get wrong is on the screen already; a fault of the program is worth a line.
    log: createLog('error'),
  });
  if (isJson) {
    await runJsonMode(session, process.stdin, process.stdout);
    return 0;
  }
  try {
    await runInteractive({ session, commands: registry, store }, process.stdin, process.stdout);
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
  }
  return 0;
}
