/** Reads what the page asks for: bounded, and of a known shape. */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Action, PlaceName, Viewer } from '../page-protocol.js';
import { PEOPLE } from './shown-message.js';

/** In bytes. The longest option is /check's, 6,000 characters of at most 4 bytes. */
const MOST_BYTES = 64 * 1024;

const PLACES = [
  'guild',
  'botDm',
  'userInstallGuild',
  'privateChannel',
] as const satisfies readonly PlaceName[];

const id = z.string().regex(/^\d{17,20}$/);
const name = z.string().min(1).max(32);
const customId = z.string().min(1).max(100);
/** Discord counts characters, not UTF-16 code units. */
const text = (most: number) => z.string().refine((value) => [...value].length <= most);
const options = z
  .record(name, z.union([text(6000), z.number(), z.boolean()]))
  .refine((values) => Object.keys(values).length <= 25);

const viewer = z.object({
  user: z.enum(PEOPLE.map((person) => person.id)),
  place: z.enum(PLACES),
});

const action = z.discriminatedUnion('action', [
  z.object({ action: z.literal('command'), name, options }),
  z.object({ action: z.literal('autocomplete'), name, options, focused: name }),
  z.object({ action: z.literal('click'), message: id, customId }),
  z.object({
    action: z.literal('select'),
    message: id,
    customId,
    values: z.array(z.string().max(100)).max(25),
  }),
  z.object({ action: z.literal('submit'), customId, values: z.record(customId, text(4000)) }),
  z.object({ action: z.literal('messageCommand'), name, message: id }),
  z.object({
    action: z.literal('post'),
    // Nothing that is blank is posted.
    content: z.string().trim().min(1).pipe(text(2000)),
  }),
  z.object({ action: z.literal('dismiss'), message: id }),
]);

const body = z.object({ viewer, action });

export type ReadAction =
  | { readonly kind: 'action'; readonly viewer: Viewer; readonly action: Action }
  | { readonly kind: 'bad'; readonly status: 400 | 413 | 415; readonly sentence: string };

const bad = (status: 400 | 413 | 415, sentence: string): ReadAction => ({ kind: 'bad', status, sentence });

/** The body's text, or undefined where it is too long. */
async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read on to the end, so that the answer is not lost with the connection; nothing more is kept.
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  return size > MOST_BYTES ? undefined : Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Only JSON: a form on another site can't send that type without asking first. */
export async function readAction(request: IncomingMessage): Promise<ReadAction> {
  if (request.headers['content-type'] !== 'application/json') return bad(415, 'This takes JSON.');
  const text = await readText(request);
  if (text === undefined) return bad(413, 'That is too long.');
  const read = body.safeParse(parse(text));
  return read.success ? { kind: 'action', ...read.data } : bad(400, 'The page does not do that.');
}

const wanted = z.object({
  user: viewer.shape.user.catch(PEOPLE[0]?.id ?? ''),
  place: viewer.shape.place.catch('guild'),
});

/** Who looks where, from an address's query; the first person, and the server, where it names nobody and no place. */
export const readViewer = (query: URLSearchParams): Viewer => wanted.parse(Object.fromEntries(query));
