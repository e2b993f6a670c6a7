/**
 * The one way in which a command is declared: plain data in the API's own shape, completions for the options that
 * name something, and a function from option values to a typed Answer that never touches a socket.
 */
import type {
  ApplicationCommandOptionType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Answer, AnswerContext } from './answers/answer.js';
import type { TargetMessage } from './answers/check/check.js';

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** The names of a command's options, from its declaration. */
type OptionsOf<Data> = Data extends { readonly options: readonly (infer Option)[] } ? Option : never;

type ValueOf<Option> = Option extends { readonly type: ApplicationCommandOptionType.Boolean }
  ? boolean
  : string;

/** The values that a command is run with: required options always, the others possibly, as declared. */
export type OptionValues<Data> = {
  readonly [Option in OptionsOf<Data> as Option extends {
    readonly name: infer Name extends string;
    readonly required: true;
  }
    ? Name
    : never]: ValueOf<Option>;
} & {
  readonly [Option in OptionsOf<Data> as Option extends { readonly required: true }
    ? never
    : Option extends { readonly name: infer Name extends string }
      ? Name
      : never]?: ValueOf<Option> | undefined;
};

/** Suggests completions of one option's partial value, best first, any number of them; the caller cuts. */
export type Autocomplete = (
  partial: string,
  context: AnswerContext,
  others: Readonly<Record<string, string>>,
) => readonly Choice[];

/** The same on a message: what is shown for it in the message's menu, and what it answers. */
export interface OnMessage {
  readonly name: string;
  /** `message` is undefined where it did not come with the interaction. */
  readonly run: (message: TargetMessage | undefined, context: AnswerContext) => Answer;
}

export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly autocomplete: Readonly<Record<string, Autocomplete>>;
  /** Options that nobody types: only a choice that the command itself offers sets them, and their values are text. */
  readonly chosenOptions: readonly string[];
  readonly run: (options: Readonly<Record<string, string | boolean>>, context: AnswerContext) => Answer;
  readonly onMessage: OnMessage | undefined;
}

/**
 * Declares a command. `run` throws a UserError where an option can't be used as typed; it returns an Answer in every
 * other case. `autocomplete` has one entry for each option that is declared with `autocomplete: true`.
 */
export function defineCommand<
  const Data extends RESTPostAPIChatInputApplicationCommandsJSONBody,
  const Chosen extends string = never,
>(command: {
  readonly data: Data;
  readonly autocomplete?: Readonly<Record<string, Autocomplete>>;
  readonly chosenOptions?: readonly Chosen[];
  readonly run: (
    options: OptionValues<Data> & { readonly [Name in Chosen]?: string | undefined },
    context: AnswerContext,
  ) => Answer;
  readonly onMessage?: OnMessage;
}): Command {
  return {
    data: command.data,
    autocomplete: command.autocomplete ?? {},
    chosenOptions: command.chosenOptions ?? [],
    onMessage: command.onMessage,
    run: (options, context) => command.run(options as Parameters<typeof command.run>[0], context),
  };
}
