/** Which messages there are, and who sees which of them where. */
import { type APIInteraction, type APIMessage, InteractionType, MessageFlags } from 'discord-api-types/v10';
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

/**
 * So many messages are shown, and kept: of those that everybody sees in a place, and of each person's own there. The page
 * is for trying the bot, not for keeping a record.
 */
const MOST_SHOWN = 100;

/** No message comes of an interaction this long after it began, in ms: its token is not good any more. */
const TOKEN_LASTS = 15 * 60 * 1000;

interface Begun {
  readonly at: number;
  readonly user: string | undefined;
  readonly used: Used | undefined;
}

type MessageEvent = Extract<LocalDiscordEvent, { readonly kind: 'message' }>;

/** Follows what happens on the local Discord. `onChange` is told whom each change is for; `now` gives ms. */
export function createLedger(
  discord: LocalDiscord,
  onChange: (change: Change, isFor: (viewer: Viewer) => boolean) => void,
  now: () => number = Date.now,
): Ledger {
  const entries = new Map<string, Entry>();
  /** By interaction, oldest first, until nobody answered it or its token is not good any more. */
  const interactions = new Map<string, Begun>();

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

  /** Takes away what is in nobody's sight because of newer messages that the same people see. */
  const removeOldest = ({ place, onlyFor }: Entry): void => {
    const alike = [...entries.values()].filter((other) => other.place === place && other.onlyFor === onlyFor);
    for (const { id } of alike.slice(0, -MOST_SHOWN)) remove(id);
  };

  const begin = (interaction: APIInteraction): void => {
    const at = now();
    for (const [id, begun] of interactions) {
      if (at - begun.at <= TOKEN_LASTS) break;
      interactions.delete(id);
    }
    interactions.set(interaction.id, { at, user: userOf(interaction)?.id, used: usedIn(interaction) });
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
    removeOldest(entry);
  };

  const stop = discord.events.on((event) => {
    if (event.kind === 'message') add(event);
    else if (event.kind === 'messageDeleted') remove(event.messageId);
    else if (event.kind === 'unanswered') interactions.delete(event.interactionId);
    else if (event.kind === 'messageEdited') {
      const entry = entries.get(event.message.id);
      if (entry !== undefined) tell(entry, event.message);
    } else if (event.kind === 'interaction') {
      const { interaction } = event;
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return;
      begin(interaction);
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
