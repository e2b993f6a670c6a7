/** What the parts of a local Discord share. */
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Clock } from './clock.js';
import type { Events } from './events.js';
import type { Exchange } from './exchanges.js';
import type { FaultState } from './faults.js';
import type { UploadedFile } from './http/body.js';

export interface Server {
  /** The token that the bot has to log in with. */
  readonly token: string;
  /** The bot's user name. */
  readonly username: string;
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly events: Events;
  readonly faults: FaultState;
  /** Registered commands: global ones under `''`, a server's under its id. */
  readonly commands: Map<string, readonly APIApplicationCommand[]>;
  /** By interaction id. */
  readonly exchanges: Map<string, Exchange>;
  /** Every message by its id, the newest state. */
  readonly messages: Map<string, APIMessage>;
  /** What was uploaded, by the id of the attachment. */
  readonly files: Map<string, UploadedFile>;
  /** Where the server listens, without a path: `127.0.0.1:PORT`. */
  host: string;
}
