/** Reads a request's body: JSON, or multipart with `payload_json` and `files[n]`. */
import type { IncomingMessage } from 'node:http';
import { fail, type Reply } from './reply.js';

/** An uploaded file. */
export interface UploadedFile {
  /** Its `n` in `files[n]`, which `attachments[].id` refers to. */
  readonly index: number;
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
}

export interface Body {
  /** Undefined where there is none. */
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

export type BodyResult =
  | { readonly kind: 'read'; readonly body: Body }
  | { readonly kind: 'bad'; readonly reply: Reply };

/** 10 MiB a file, 25 MiB a request. https://discord.com/developers/docs/reference#uploading-files */
const MOST_OF_A_FILE = 10 * 1024 * 1024;
const MOST_OF_A_REQUEST = 25 * 1024 * 1024;

async function readAll(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_OF_A_REQUEST) chunks.push(chunk);
  }
  return size > MOST_OF_A_REQUEST ? undefined : Buffer.concat(chunks);
}

function parseJson(text: string, files: readonly UploadedFile[] = []): BodyResult {
  try {
    return { kind: 'read', body: { json: text === '' ? undefined : JSON.parse(text), files } };
  } catch {
    return { kind: 'bad', reply: fail('invalidJson') };
  }
}

async function parseMultipart(bytes: Buffer, contentType: string): Promise<BodyResult> {
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return { kind: 'bad', reply: fail('invalidJson') };
  }
  const files: UploadedFile[] = [];
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string') continue;
    const index = Number(/^files\[(\d+)\]$/.exec(key)?.[1] ?? files.length);
    const data = Buffer.from(await value.arrayBuffer());
    files.push({ index, name: value.name, contentType: value.type || 'application/octet-stream', data });
  }
  if (files.some(({ data }) => data.length > MOST_OF_A_FILE)) return { kind: 'bad', reply: fail('tooLarge') };
  const payload = form.get('payload_json');
  return parseJson(typeof payload === 'string' ? payload : '', files);
}

/** Reads and parses the body of a request; where that can't be done, says what Discord would answer. */
export async function readBody(request: IncomingMessage): Promise<BodyResult> {
  const bytes = await readAll(request);
  if (bytes === undefined) return { kind: 'bad', reply: fail('tooLarge') };
  const contentType = request.headers['content-type'] ?? '';
  return contentType.startsWith('multipart/form-data')
    ? parseMultipart(bytes, contentType)
    : parseJson(bytes.toString('utf8'));
}
