/** What the viewer has started and nobody has answered yet, and how the log shows it. */
import type { PageEvent } from '../../page-protocol.js';
import type { PageLog } from './page-log.js';

type Pending = Extract<PageEvent, { readonly kind: 'pending' }>;

export interface UnderWay {
  readonly begin: (pending: Pending) => void;
  readonly end: (id: string, hasFailed: boolean) => void;
  /** Forgets everything: the log is another one. */
  readonly clear: () => void;
}

/** Discord's own words, for a command and for a component: they differ there, too. */
const NO_RESPONSE = 'The application did not respond';

export function createUnderWay(log: PageLog): UnderWay {
  const open = new Map<string, Pending>();
  return {
    begin: (pending) => {
      const { id, name, on } = pending;
      open.set(id, pending);
      if (on) log.message(on.message)?.setBusy(on.customId, true);
      else log.note(id, name ? `Sending ${name}…` : 'Sending…', false);
    },
    end: (id, hasFailed) => {
      const { on, name = '' } = open.get(id) ?? {};
      open.delete(id);
      if (on) {
        const message = log.message(on.message);
        message?.setBusy(on.customId, false);
        if (hasFailed) message?.fail();
      } else if (hasFailed) log.note(id, name ? `${name}: ${NO_RESPONSE}` : NO_RESPONSE, true);
      else log.dropNote(id);
    },
    clear: () => open.clear(),
  };
}
