/** The lines above the channel: how the connections are, and, apart from that, that the bot was started anew. */
import { make } from '../dom.js';

/** How the page is connected; only one of these can be the case. */
export type Connection = 'loading' | 'lost' | 'no bot yet' | 'bot lost' | 'connected';

const WORDS: Readonly<Record<Connection, string>> = {
  loading: 'Loading…',
  lost: 'The connection is lost. Trying again… If it was started anew, open the address that it printed.',
  'no bot yet': 'On the Record is not connected yet.',
  'bot lost': 'On the Record has lost its connection. It is trying again…',
  connected: '',
};

const ANEW = 'Connected again. The bot was started anew, and what was said before is gone.';

export interface PageLines {
  readonly elements: readonly HTMLElement[];
  readonly setConnection: (connection: Connection) => void;
  /** Says that the bot was started anew, however it is connected, until it was read: until somebody goes on. */
  readonly setAnew: (isAnew: boolean) => void;
}

export function createPageLines(): PageLines {
  const connected = make('p', { class: 'line', role: 'status' });
  const anew = make('p', { class: 'line', role: 'status' });
  return {
    elements: [connected, anew],
    setConnection: (connection) => {
      connected.textContent = WORDS[connection];
    },
    setAnew: (isAnew) => {
      anew.textContent = isAnew ? ANEW : '';
    },
  };
}
