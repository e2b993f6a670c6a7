/**
 * A message with its picture: the attachment with its description, and below the answer the sources whose numbers the
 * picture shows and the page does not list. The picture is attached, not put into the embed: there it is shown 550 wide
 * and above the sources, and its description is read out.
 */
import type { APIEmbed, APIInteractionResponseCallbackData, RESTAPIAttachment } from 'discord-api-types/v10';
import { type CitedSource, sourceLine } from './citation.js';
import { EMBED } from './limits.js';
import { describePicture } from './picture/describe.js';
import type { Picture } from './picture/picture.js';

export interface Illustration {
  readonly picture: Picture;
  /** The message as it is with the picture. */
  readonly message: APIInteractionResponseCallbackData;
  readonly filename: string;
}

const ALSO = 'Sources of the picture';
/** What the sources of the picture may take of an embed. */
const MOST_SOURCES = 700;

/** Every number that a picture shows. */
function numbersOn({ lanes, context }: Picture): ReadonlySet<number> {
  const labels = lanes.flatMap(({ marks }) => marks).map(({ label }) => label?.numbers ?? []);
  return new Set([...labels, ...context.map(({ numbers }) => numbers)].flat());
}

function lengthOf({ title = '', description = '', fields = [], footer }: APIEmbed): number {
  const ofFields = fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return title.length + description.length + ofFields + (footer?.text.length ?? 0);
}

/** The sources that the picture shows and the page does not, each in a line, as much of each as there is room for. */
function withSources(embed: APIEmbed, sources: readonly CitedSource[]): APIEmbed {
  if (sources.length === 0) return embed;
  const room = Math.min(MOST_SOURCES, EMBED.total - lengthOf(embed) - ALSO.length);
  const each = Math.floor(room / sources.length) - 1;
  const value = sources
    .toSorted((a, b) => a.number - b.number)
    .map((source) => sourceLine(source, each))
    .join('\n');
  return { ...embed, fields: [...(embed.fields ?? []), { name: ALSO, value }] };
}

/** `cited` are all sources with a number, `listed` the numbers of those that the page lists. */
export function illustrate(
  message: APIInteractionResponseCallbackData,
  picture: Picture,
  cited: readonly CitedSource[],
  listed: ReadonlySet<number>,
  name: string,
): Illustration {
  const shown = numbersOn(picture);
  const more = cited.filter(({ number }) => shown.has(number) && !listed.has(number));
  const filename = `${name}.png`;
  const attachment: RESTAPIAttachment = { id: '0', filename, description: describePicture(picture) };
  const embeds = (message.embeds ?? []).map((embed, place) =>
    place === 0 ? withSources(embed, more) : embed,
  );
  return { picture, filename, message: { ...message, embeds, attachments: [attachment] } };
}
