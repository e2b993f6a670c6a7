/** What the page's server and the page in the browser say to each other. Types only: each side runs without the other. */
import type {
  APIApplicationCommandOption,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** Where the person at the page is; the same as the local Discord's places. */
export type PlaceName = 'guild' | 'botDm' | 'userInstallGuild' | 'privateChannel';

/** Who looks, and where. */
export interface Viewer {
  /** The person's id. */
  readonly user: string;
  readonly place: PlaceName;
}

export interface ShownPerson {
  readonly id: string;
  readonly name: string;
  /** An address on the page's own server. */
  readonly avatar: string;
  readonly isBot: boolean;
}

/** An earlier message, as far as it is shown above one that came of it. */
export interface Excerpt {
  readonly id: string;
  readonly author: ShownPerson;
  readonly text: string;
}

/** What somebody did to get a message. */
export type Used =
  | { readonly kind: 'slash'; readonly by: ShownPerson; readonly name: string }
  | {
      readonly kind: 'message';
      readonly by: ShownPerson;
      readonly name: string;
      readonly target: Excerpt | undefined;
    }
  | { readonly kind: 'component'; readonly by: ShownPerson; readonly target: Excerpt | undefined };

export interface ShownAttachment {
  readonly id: string;
  readonly filename: string;
  /** An address on the page's own server. */
  readonly url: string;
  /** What it shows, in words; empty where the bot gave none. */
  readonly description: string;
  readonly size: number;
  readonly isImage: boolean;
}

/** A message as one viewer sees it. */
export interface ShownMessage {
  readonly id: string;
  readonly author: ShownPerson;
  /** ISO 8601. */
  readonly timestamp: string;
  readonly isEdited: boolean;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly ShownAttachment[];
  /** Only this viewer sees it. */
  readonly isEphemeral: boolean;
  /** The bot has said that it is thinking about it. */
  readonly isLoading: boolean;
  readonly used: Used | undefined;
}

/** A registered command, as far as the command line shows it. */
export interface ShownCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandOption[];
}

/** Something that a first visit proposes. */
export type ThingToTry =
  | {
      readonly kind: 'command';
      readonly title: string;
      readonly command: string;
      readonly options: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'post'; readonly title: string; readonly content: string };

export interface Snapshot {
  readonly kind: 'snapshot';
  /** Differs from one start of the server to the next. */
  readonly run: string;
  readonly viewer: Viewer;
  readonly bot: ShownPerson;
  readonly people: readonly ShownPerson[];
  readonly guildName: string;
  readonly isBotConnected: boolean;
  readonly commands: readonly ShownCommand[];
  /** Names of the commands in a message's menu. */
  readonly messageCommands: readonly string[];
  readonly thingsToTry: readonly ThingToTry[];
  readonly messages: readonly ShownMessage[];
}

/** What an interaction was started on, where it was a component. */
export interface OnComponent {
  readonly message: string;
  readonly customId: string;
}

export type PageEvent =
  | Snapshot
  /** New, or in the place of the one with its id. */
  | { readonly kind: 'message'; readonly message: ShownMessage }
  | { readonly kind: 'deleted'; readonly id: string }
  /** An interaction of the viewer's is under way; `settled` or `failed` follows. */
  | {
      readonly kind: 'pending';
      readonly id: string;
      /** The command's name; empty for a component. */
      readonly name: string;
      readonly on: OnComponent | undefined;
    }
  | { readonly kind: 'settled'; readonly id: string }
  | { readonly kind: 'failed'; readonly id: string }
  | { readonly kind: 'bot'; readonly isConnected: boolean }
  | {
      readonly kind: 'commands';
      readonly commands: readonly ShownCommand[];
      readonly messageCommands: readonly string[];
    };

export type OptionValue = string | number | boolean;

/** What the viewer does. */
export type Action =
  | {
      readonly action: 'command';
      readonly name: string;
      readonly options: Readonly<Record<string, OptionValue>>;
    }
  | {
      readonly action: 'autocomplete';
      readonly name: string;
      readonly options: Readonly<Record<string, OptionValue>>;
      readonly focused: string;
    }
  | {
      readonly action: 'click';
      readonly message: string;
      readonly customId: string;
    }
  | {
      readonly action: 'select';
      readonly message: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  | {
      readonly action: 'submit';
      readonly customId: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly action: 'messageCommand'; readonly name: string; readonly message: string }
  | { readonly action: 'post'; readonly content: string }
  | { readonly action: 'dismiss'; readonly message: string };

export interface Suggestion {
  readonly name: string;
  readonly value: string | number;
}

/** What comes of an action at once; messages come over the stream. */
export type ActionResult =
  | { readonly kind: 'done' }
  /** Nobody answered in time, or the bot is not there. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'choices'; readonly choices: readonly Suggestion[] }
  | { readonly kind: 'form'; readonly form: APIModalInteractionResponseCallbackData }
  /** The message that was posted. */
  | { readonly kind: 'posted'; readonly id: string }
  /** The action makes no sense here; the sentence says why. */
  | { readonly kind: 'refused'; readonly sentence: string };
