/** Who may ask the page's server for anything, and the headers that every answer carries. */
import type { IncomingMessage } from 'node:http';
import { isFromHere } from '../local-discord/index.js';

/**
 * Everything from this server, nothing from anywhere else, and no script but the page's own file. Style attributes are
 * let through because the web components colour an embed's edge with one; what they hold is never a person's
 * text: src/page/message/colour.ts lets numbers through alone.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Whether a request comes from the page itself, or from somebody who opens it. Another site may link to the page, but it
 * gets nothing else: no script, picture, event or action. An action has to name its origin.
 */
export function isWelcome(request: IncomingMessage, path: string): boolean {
  const { headers, method } = request;
  if (!isFromHere(headers, request.socket.localPort ?? 0)) return false;
  if (method !== 'GET') return headers.origin !== undefined;
  const site = headers['sec-fetch-site'];
  const isPageItself = path === '/' && headers['sec-fetch-dest'] === 'document';
  return site === undefined || site === 'same-origin' || site === 'none' || isPageItself;
}
