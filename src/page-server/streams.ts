/** The open event streams: one for every page, for as long as it looks at one place as one person. */
import type { ServerResponse } from 'node:http';
import type { PageEvent, Viewer } from '../page-protocol.js';

export interface Streams {
  /** Turns a response into a stream, and sends its first event. */
  readonly open: (viewer: Viewer, response: ServerResponse, first: PageEvent) => void;
  readonly send: (event: PageEvent, isFor: (viewer: Viewer) => boolean) => void;
  readonly close: () => void;
}

/** How soon a browser tries again when the stream breaks off, in ms. */
const TRY_AGAIN = 1000;
/** A comment this often keeps a stream from looking dead, in ms. */
const KEEP_ALIVE = 20_000;

/** Server-sent events. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function createStreams(headers: Readonly<Record<string, string>>): Streams {
  const open = new Map<ServerResponse, Viewer>();
  const write = (response: ServerResponse, event: PageEvent): void => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  const timer = setInterval(() => {
    for (const response of open.keys()) response.write(':\n\n');
  }, KEEP_ALIVE);
  timer.unref();
  return {
    open: (viewer, response, first) => {
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(`retry: ${TRY_AGAIN}\n\n`);
      open.set(response, viewer);
      response.on('close', () => open.delete(response));
      write(response, first);
    },
    send: (event, isFor) => {
      for (const [response, viewer] of open) if (isFor(viewer)) write(response, event);
    },
    close: () => {
      clearInterval(timer);
      for (const response of open.keys()) response.end();
    },
  };
}
