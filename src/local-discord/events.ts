/** What happens on the local Discord, as a stream of events for tests and for a page that shows it. */
import type { APIApplicationCommand, APIInteraction, APIMessage } from 'discord-api-types/v10';
import type { Place } from './payloads.js';
import type { Problem } from './rules/problem.js';

export type LocalDiscordEvent =
  | { readonly kind: 'identified'; readonly sessionId: string; readonly intents: number }
  /** `replayed` counts the missed events that were sent again. */
  | { readonly kind: 'resumed'; readonly sessionId: string; readonly replayed: number }
  | { readonly kind: 'heartbeat'; readonly sessionId: string | undefined; readonly acknowledged: boolean }
  /** `by` says who closed it; the code is 1006 where the connection was cut. */
  | { readonly kind: 'disconnected'; readonly code: number; readonly by: 'bot' | 'server' }
  | { readonly kind: 'interaction'; readonly interaction: APIInteraction }
  /** A callback that was accepted; `ms` counts from dispatch to its arrival. */
  | { readonly kind: 'answered'; readonly interactionId: string; readonly type: number; readonly ms: number }
  /** Nobody answered within 3 seconds. */
  | { readonly kind: 'unanswered'; readonly interactionId: string }
  | {
      readonly kind: 'message';
      readonly message: APIMessage;
      readonly interactionId: string | undefined;
      readonly place: Place;
    }
  | { readonly kind: 'messageEdited'; readonly message: APIMessage }
  | { readonly kind: 'messageDeleted'; readonly messageId: string }
  | {
      readonly kind: 'commandsChanged';
      readonly guildId: string | undefined;
      readonly commands: readonly APIApplicationCommand[];
    }
  /** Every request, once it has its answer; no answer was sent where the status is 0. */
  | { readonly kind: 'request'; readonly method: string; readonly path: string; readonly status: number }
  /** A body that was refused with what is wrong with it. */
  | { readonly kind: 'refused'; readonly path: string; readonly problems: readonly Problem[] };

export interface Events {
  readonly emit: (event: LocalDiscordEvent) => void;
  /** Calls back for each event from now on, until the returned function is called. */
  readonly on: (listener: (event: LocalDiscordEvent) => void) => () => void;
  /** Resolves with the next event of a kind that fits; it never looks back. */
  readonly next: <Kind extends LocalDiscordEvent['kind']>(
    kind: Kind,
    fits?: (event: Extract<LocalDiscordEvent, { readonly kind: Kind }>) => boolean,
  ) => Promise<Extract<LocalDiscordEvent, { readonly kind: Kind }>>;
}

export function createEvents(): Events {
  const listeners = new Set<(event: LocalDiscordEvent) => void>();
  const on: Events['on'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const next: Events['next'] = (kind, fits = () => true) =>
    new Promise((resolve) => {
      const stop = on((event) => {
        if (event.kind !== kind) return;
        const found = event as Extract<LocalDiscordEvent, { readonly kind: typeof kind }>;
        if (!fits(found)) return;
        stop();
        resolve(found);
      });
    });
  return {
    on,
    next,
    emit: (event) => {
      // A copy, because a listener may stop listening when it is called.
      for (const listener of Array.from(listeners)) listener(event);
    },
  };
}
