/** The three ways to a message's menu: a right click, its key, and a finger that stays. */
import type { PageMessage } from '../message/page-message.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How long a finger stays, in ms, and how far it may wander meanwhile, in px. */
const LONG = 500;
const WANDER = 10;

const messageOf = (target: EventTarget | null): PageMessage | undefined =>
  (target instanceof Element ? target.closest('page-message') : null) ?? undefined;

/** Calls back with the message and where its menu belongs. */
export function onMenuWanted(log: HTMLElement, open: (message: PageMessage, at: Point) => void): void {
  let timer: number | undefined;
  let start: Point = { x: 0, y: 0 };
  const stop = (): void => clearTimeout(timer);

  log.addEventListener('contextmenu', (event) => {
    const message = messageOf(event.target);
    // A link and selected words keep the browser's own menu.
    const isText = (getSelection()?.toString() ?? '') !== '';
    if (
      message === undefined ||
      isText ||
      event.composedPath().some((part) => part instanceof HTMLAnchorElement)
    )
      return;
    event.preventDefault();
    stop();
    open(message, { x: event.clientX, y: event.clientY });
  });
  log.addEventListener('keydown', (event) => {
    const isWanted = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const message = isWanted ? messageOf(event.target) : undefined;
    if (message === undefined) return;
    event.preventDefault();
    const { left, top } = message.getBoundingClientRect();
    open(message, { x: left + 48, y: Math.max(top, 0) + 24 });
  });
  log.addEventListener('pointerdown', (event) => {
    const message = messageOf(event.target);
    stop();
    if (event.pointerType !== 'touch' || message === undefined) return;
    start = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => open(message, start), LONG);
  });
  log.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - start.x, clientY - start.y) > WANDER) stop();
  });
  for (const name of ['pointerup', 'pointercancel', 'scroll']) log.addEventListener(name, stop, true);
}
