/**
 * What is read of a raw interaction: a lenient view of the API's payload, in which everything that is not read may be
 * missing, new or of another shape.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
 */
import { type ApplicationCommandOptionType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';

/** A number that is one of an enumeration's as far as this version of the API goes. */
const numberOf = <Enumeration extends number>() =>
  z.custom<Enumeration>((value) => typeof value === 'number');

const userSchema = z.object({ id: z.string() });

const envelopeSchema = z.object({
  id: z.string().catch(''),
  type: numberOf<InteractionType>(),
  /** Set outside servers. */
  user: userSchema.optional().catch(undefined),
  /** Set in servers. */
  member: z.object({ user: userSchema }).optional().catch(undefined),
  data: z.unknown().optional(),
  message: z
    .object({
      flags: z.number().catch(0).default(0),
      embeds: z
        .array(z.object({ description: z.string().optional().catch(undefined) }))
        .catch([])
        .default([]),
    })
    .optional()
    .catch(undefined),
});

const typedOptionSchema = z.object({
  name: z.string(),
  type: numberOf<ApplicationCommandOptionType>(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});

/** A message that a command was chosen on: https://discord.com/developers/docs/resources/message */
const targetSchema = z.object({
  content: z.string().catch('').default(''),
  timestamp: z.string().catch('').default(''),
  attachments: z.array(z.unknown()).catch([]).default([]),
  embeds: z.array(z.unknown()).catch([]).default([]),
  sticker_items: z.array(z.unknown()).catch([]).default([]),
});

const commandSchema = z.object({
  name: z.string(),
  target_id: z.string().optional().catch(undefined),
  resolved: z
    .object({
      messages: z.record(z.string(), targetSchema.optional().catch(undefined)).catch({}).default({}),
    })
    .optional()
    .catch(undefined),
  /** 1 chat input, 2 user, 3 message. */
  type: z.number().default(1),
  options: z.array(typedOptionSchema).default([]),
});

const componentSchema = z.object({ custom_id: z.string(), values: z.array(z.string()).default([]) });

const modalSchema = z.object({ custom_id: z.string() });

export type TypedOption = z.infer<typeof typedOptionSchema>;
export type CommandData = z.infer<typeof commandSchema>;
export type ComponentData = z.infer<typeof componentSchema>;

interface Common {
  /** Empty where the payload has none. */
  readonly id: string;
  /** Who did it; empty where the payload names nobody. */
  readonly user: string;
}

/** An interaction, as far as it could be read. */
export type Interaction =
  | (Common & { readonly kind: 'ping' | 'modal' })
  | (Common & { readonly kind: 'command' | 'autocomplete'; readonly data: CommandData })
  | (Common & {
      readonly kind: 'component';
      readonly data: ComponentData;
      /** Whether the message that carries the component is seen by one person only. */
      readonly onPrivateMessage: boolean;
      /** The embeds of that message, as far as they are read. */
      readonly embeds: readonly { readonly description?: string | undefined }[];
    })
  | (Common & { readonly kind: 'unknown'; readonly type: number })
  /** `type` is known where the envelope could be read. */
  | (Common & { readonly kind: 'malformed'; readonly type: number | undefined });

/** Reads a raw interaction. Never throws: what can't be read is `unknown` or `malformed`. */
export function readInteraction(raw: unknown): Interaction {
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return { kind: 'malformed', id: '', user: '', type: undefined };
  const { id, type, data, message, member, user } = envelope.data;
  const common = { id, user: member?.user.id ?? user?.id ?? '' };
  switch (type) {
    case InteractionType.Ping:
      return { kind: 'ping', ...common };
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete: {
      const kind = type === InteractionType.ApplicationCommand ? 'command' : 'autocomplete';
      const parsed = commandSchema.safeParse(data);
      return parsed.success ? { kind, ...common, data: parsed.data } : { kind: 'malformed', ...common, type };
    }
    case InteractionType.MessageComponent: {
      const parsed = componentSchema.safeParse(data);
      const onPrivateMessage = ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      return parsed.success
        ? { kind: 'component', ...common, data: parsed.data, onPrivateMessage, embeds: message?.embeds ?? [] }
        : { kind: 'malformed', ...common, type };
    }
    case InteractionType.ModalSubmit:
      return modalSchema.safeParse(data).success
        ? { kind: 'modal', ...common }
        : { kind: 'malformed', ...common, type };
    default:
      return { kind: 'unknown', ...common, type };
  }
}
