/** Which messages there are, and who sees which of them where. */
import { type APIMessage, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { LocalDiscord, LocalDiscordEvent } from '../local-discord/index.js';
import type { PlaceName, ShownMessage, Used, Viewer } from '../page-protocol.js';
import { shownMessage, usedIn, userOf } from './shown-message.js';

interface Entry {
  readonly id: string;
  readonly place: PlaceName;
  /** The only person who sees it; undefined where everybody does who is in the place. */
  readonly onlyFor: string | undefined;
  readonly used: Used | undefined;
}

export type Change =
  | { readonly kind: 'message'; readonly message: ShownMessage }
  | { readonly kind: 'deleted'; readonly id: string };

export interface Ledger {
  /** What a viewer sees, oldest first: the newest messages of the place. */
  readonly messagesFor: (viewer: Viewer) => readonly ShownMessage[];
  /** A message by its id, where this viewer sees it. */
  readonly find: (viewer: Viewer, id: string) => APIMessage | undefined;
  /** Takes a message out of its only viewer's sight. Whether it was one that this can be done with. */
  readonly dismiss: (viewer: Viewer, id: string) => boolean;
  readonly close: () => void;
}

/** So many messages of a place are shown; the page is for trying the bot, not for keeping a record. */
const MOST_SHOWN = 100;

type MessageEvent = Extract<LocalDiscordEvent, { readonly kind: 'message' }>;

/** Follows what happens on the local Discord. `onChange` is told whom each change is for. */
export function createLedger(
  discord: LocalDiscord,
  onChange: (change: Change, isFor: (viewer: Viewer) => boolean) => void,
): Ledger {
  const entries = new Map<string, Entry>();
  /** By interaction, from its beginning until its messages are made. */
  const interactions = new Map<
    string,
    { readonly user: string | undefined; readonly used: Used | undefined }
  >();

  const sees = ({ place, onlyFor }: Entry, viewer: Viewer): boolean =>
    place === viewer.place && (onlyFor === undefined || onlyFor === viewer.user);

  const seen = (viewer: Viewer, id: string): Entry | undefined => {
    const entry = entries.get(id);
    return entry !== undefined && sees(entry, viewer) ? entry : undefined;
  };

  const tell = (entry: Entry, message: APIMessage): void =>
    onChange({ kind: 'message', message: shownMessage(message, entry.used) }, (viewer) =>
      sees(entry, viewer),
    );

  const remove = (id: string): void => {
    const entry = entries.get(id);
    if (entry === undefined) return;
    entries.delete(id);
    onChange({ kind: 'deleted', id }, (viewer) => sees(entry, viewer));
  };

  const add = ({ message, interactionId, place }: MessageEvent): void => {
    const begun = interactionId === undefined ? undefined : interactions.get(interactionId);
    const isEphemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const owner = begun?.user ?? message.author.id;
    // Everybody has direct messages with the bot of their own.
    const onlyFor = isEphemeral || place === 'botDm' ? owner : undefined;
    const entry = { id: message.id, place, onlyFor, used: begun?.used };
    entries.set(message.id, entry);
    tell(entry, message);
  };

  const stop = discord.events.on((event) => {
    if (event.kind === 'message') add(event);
    else if (event.kind === 'messageDeleted') remove(event.messageId);
    else if (event.kind === 'messageEdited') {
      const entry = entries.get(event.message.id);
      if (entry !== undefined) tell(entry, event.message);
    } else if (event.kind === 'interaction') {
      const { interaction } = event;
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return;
      interactions.set(interaction.id, { user: userOf(interaction)?.id, used: usedIn(interaction) });
    }
  });

  return {
    messagesFor: (viewer) =>
      [...entries.values()]
        .filter((entry) => sees(entry, viewer))
        .slice(-MOST_SHOWN)
        .flatMap(({ id, used }) => {
          const message = discord.message(id);
          return message === undefined ? [] : [shownMessage(message, used)];
        }),
    find: (viewer, id) => (seen(viewer, id) === undefined ? undefined : discord.message(id)),
    dismiss: (viewer, id) => {
      const flags = seen(viewer, id) === undefined ? 0 : (discord.message(id)?.flags ?? 0);
      if ((flags & MessageFlags.Ephemeral) === 0) return false;
      remove(id);
      return true;
    },
    close: stop,
  };
}
