/**
 * Whether a request was meant for this server. Any web page can send requests to 127.0.0.1, and one whose name resolves
 * to 127.0.0.1 (DNS rebinding) is of the same origin as this server in its browser's eyes; the Host header gives the
 * second away, the Origin header the first. WebSockets know no CORS, so for them there is nothing else.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** `port` is where the server listens. A program that is no browser sends no Origin. */
export function isFromHere({ host, origin }: IncomingHttpHeaders, port: number): boolean {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  return host !== undefined && names.includes(host) && (origin === undefined || origin === `http://${host}`);
}
