/** Suggestions for a value that is being typed: asked for at every keystroke, and never shown out of order. */
import type { ActionResult } from '../../page-protocol.js';

export interface Suggester {
  /** Asks for suggestions for the newest text, at once; an earlier question that is still open is called off. */
  readonly ask: (text: string) => void;
  /** Calls off what is open. */
  readonly stop: () => void;
}

/** `fetchFor` is given up through its signal; `onResult` is only ever called for the newest question. */
export function createSuggester(
  fetchFor: (text: string, signal: AbortSignal) => Promise<ActionResult>,
  onResult: (result: ActionResult) => void,
): Suggester {
  let open: AbortController | undefined;
  const stop = (): void => {
    open?.abort();
    open = undefined;
  };
  const run = async (text: string): Promise<void> => {
    const own = new AbortController();
    open = own;
    try {
      const result = await fetchFor(text, own.signal);
      if (open === own) onResult(result);
    } catch {
      // Called off: a newer question is on its way.
    }
  };
  return {
    ask: (text) => {
      stop();
      void run(text);
    },
    stop,
  };
}
