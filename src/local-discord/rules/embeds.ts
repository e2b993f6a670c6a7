/** Rules about embeds that Discord's description of its API leaves out. */
import { type Problem, problem, required } from './problem.js';
import { isRecord } from './spec.js';

/** Characters over all embeds of a message. https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const MOST_OVER_ALL = 6000;

const textLength = (value: unknown): number => (typeof value === 'string' ? value.trim().length : 0);
const isBlank = (value: unknown): boolean => textLength(value) === 0;
const fieldsOf = (embed: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Array.isArray(embed['fields']) ? embed['fields'] : [];

/** Characters of an embed that count towards the limit: title, description, fields, footer, author. */
function countedLength(embed: Readonly<Record<string, unknown>>): number {
  const { title, description, footer, author } = embed;
  const ofFields = fieldsOf(embed).map((field) =>
    isRecord(field) ? textLength(field['name']) + textLength(field['value']) : 0,
  );
  return [
    textLength(title),
    textLength(description),
    isRecord(footer) ? textLength(footer['text']) : 0,
    isRecord(author) ? textLength(author['name']) : 0,
    ...ofFields,
  ].reduce((sum, length) => sum + length, 0);
}

const SHOWN = ['title', 'description', 'author', 'footer', 'image', 'thumbnail', 'fields', 'url'] as const;

function isEmpty(embed: Readonly<Record<string, unknown>>): boolean {
  return SHOWN.every((key) => {
    const value = embed[key];
    return typeof value === 'string'
      ? isBlank(value)
      : value === undefined || value === null || fieldsAreNone(value);
  });
}

const fieldsAreNone = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Where an address stands in an embed, and whether it may name an attached file. */
const ADDRESSES: readonly (readonly [path: readonly string[], mayBeAttached: boolean])[] = [
  [['url'], false],
  [['author', 'url'], false],
  [['author', 'icon_url'], true],
  [['footer', 'icon_url'], true],
  [['image', 'url'], true],
  [['thumbnail', 'url'], true],
];

function judgeAddress(embed: unknown, path: readonly string[], mayBeAttached: boolean): readonly Problem[] {
  const url = path.reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), embed);
  if (typeof url !== 'string' || url === '') return [];
  const schemes = mayBeAttached ? ['http', 'https', 'attachment'] : ['http', 'https'];
  if (schemes.some((scheme) => url.toLowerCase().startsWith(`${scheme}://`))) return [];
  const message = `The scheme of the address must be one of (${schemes.map((scheme) => `'${scheme}'`).join(', ')}).`;
  return [problem(path, 'URL_TYPE_INVALID_SCHEME', message)];
}

function judgeEmbed(embed: unknown): readonly Problem[] {
  if (!isRecord(embed)) return [];
  const blank = fieldsOf(embed).flatMap((field, index) =>
    (['name', 'value'] as const)
      .filter((key) => isRecord(field) && typeof field[key] === 'string' && isBlank(field[key]))
      .map((key) => required(['fields', index, key])),
  );
  return [
    ...(isEmpty(embed) ? [problem([], 'EMBED_EMPTY', 'An embed has to show something.')] : []),
    ...blank,
    ...ADDRESSES.flatMap(([path, mayBeAttached]) => judgeAddress(embed, path, mayBeAttached)),
  ];
}

/** Judges a message's `embeds`; paths start at the list. */
export function judgeEmbeds(embeds: unknown): readonly Problem[] {
  if (!Array.isArray(embeds)) return [];
  const total = embeds.filter(isRecord).reduce((sum, embed) => sum + countedLength(embed), 0);
  const tooMuch = problem(
    [],
    'MAX_EMBED_SIZE_EXCEEDED',
    `Embed size exceeds maximum size of ${MOST_OVER_ALL}`,
  );
  return [
    ...(total > MOST_OVER_ALL ? [tooMuch] : []),
    ...embeds.flatMap((embed, index) =>
      judgeEmbed(embed).map((found) => ({ ...found, path: [index, ...found.path] })),
    ),
  ];
}
