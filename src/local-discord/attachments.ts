/** Attachments of messages: the uploaded files with what their message says of them. */
import type { UploadedFile } from './http/body.js';
import { isRecord } from './rules/spec.js';
import type { Server } from './server.js';

/** https://www.w3.org/TR/png-3/#11IHDR */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The size of an image in pixels, which the API gives of images; none of what is no PNG. */
function sizeOf({ data }: UploadedFile): { readonly width: number; readonly height: number } | undefined {
  if (data.length < 24 || !data.subarray(0, 8).equals(PNG)) return undefined;
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}

/** Keeps uploaded files, and gives what the API says of them; `described` is the body's list of attachments. */
export function keepFiles(
  server: Server,
  files: readonly UploadedFile[],
  described: unknown,
  channelId: string,
): readonly object[] {
  const all = (Array.isArray(described) ? described : []).filter(isRecord);
  return files.map((file) => {
    const about = all.find(({ id }) => String(id) === String(file.index));
    const id = server.nextId();
    server.files.set(id, file);
    const filename = typeof about?.['filename'] === 'string' ? about['filename'] : file.name;
    const url = `http://${server.host}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    const description = about?.['description'];
    return {
      id,
      filename,
      size: file.data.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...sizeOf(file),
      ...(typeof description === 'string' ? { description } : {}),
    };
  });
}

/** The file at an address as `keepFiles` gives it. The name does not have to be the right one, as at Discord's CDN. */
export function fileAt(server: Server, path: string): UploadedFile | undefined {
  const id = /^\/attachments\/\d+\/(\d+)\/[^/]+$/.exec(path)?.[1];
  return id === undefined ? undefined : server.files.get(id);
}
