/**
 * Discord's limits on what a message holds. Lengths are counted here in UTF-16 code units, which is never fewer than
 * Discord counts.
 */

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const EMBED = {
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  /** Over title, description, field names and values, footer and author of all embeds of a message. */
  total: 6000,
} as const;

/** https://discord.com/developers/docs/resources/message#create-message */
export const MESSAGE = { content: 2000, embeds: 10 } as const;

/** https://discord.com/developers/docs/components/reference */
export const COMPONENT = {
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  menuOptions: 25,
  menuLabel: 100,
  menuValue: 100,
  menuPlaceholder: 150,
  /** Of a link button; kept for every link, so that each of them could become one. */
  url: 512,
} as const;

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const EPHEMERAL = 1 << 6;

/** A readable page, within the limits above: what its parts may take of the embed's 6,000. */
export const PAGE = {
  facts: 7,
  description: 2800,
  /** The same where no other page can be reached. */
  onlyDescription: 3700,
  block: 2700,
  lead: 1200,
  context: 1180,
  sources: 760,
  /** The longest context that one block can have beside it, and what the two may take together. */
  longestContext: 2700,
  blockWithContext: 3900,
} as const;
