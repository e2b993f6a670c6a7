/** The page's two lines to its server: actions go there, events come back. */
import type { Action, ActionResult, PageEvent, Viewer } from '../page-protocol.js';
import type { Wanted } from './viewer.js';

const LOST: ActionResult = {
  kind: 'refused',
  sentence: 'The page has lost its server. Is npm start still running?',
};

/** Never rejects, unless it was called off. */
export async function act(viewer: Viewer, action: Action, signal?: AbortSignal): Promise<ActionResult> {
  try {
    const response = await fetch('/actions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ viewer, action }),
      ...(signal === undefined ? {} : { signal }),
    });
    return (await response.json()) as ActionResult;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return LOST;
  }
}

/** How soon to try again where the browser itself gives up, in ms. */
const TRY_AGAIN = 2000;

/** Follows what somebody sees somewhere until the returned function is called; begins again by itself when the line breaks. */
export function follow(
  wanted: Wanted,
  onEvent: (event: PageEvent) => void,
  onLine: (isThere: boolean) => void,
): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  const begin = (): void => {
    source = new EventSource(`/events?${new URLSearchParams({ ...wanted }).toString()}`);
    source.addEventListener('open', () => onLine(true));
    source.addEventListener('message', ({ data }: MessageEvent<string>) =>
      onEvent(JSON.parse(data) as PageEvent),
    );
    source.addEventListener('error', () => {
      onLine(false);
      // Closed for good where the server answered something else: another program may have the port.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(begin, TRY_AGAIN);
    });
  };
  begin();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
