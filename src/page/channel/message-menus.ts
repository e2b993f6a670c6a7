/** The menus of messages: opened by whoever wants one, filled with the bot's commands, run on the message. */
import { createMenu } from '../message/menu.js';
import { onMessageEvent, type PageMessage } from '../message/page-message.js';
import { onMenuWanted, type Point } from './menu-wanted.js';
import type { PageLog } from './page-log.js';

export interface MessageMenus {
  readonly setCommands: (names: readonly string[]) => void;
  /** Opens the menu of a message that was posted to be checked, as soon as it is there. */
  readonly openWhenThere: (id: string) => void;
  /** To be called with every message that is new or changed. */
  readonly onMessage: (id: string) => void;
  readonly close: () => void;
}

export function createMessageMenus(
  root: HTMLElement,
  log: PageLog,
  onChoose: (name: string, message: string) => void,
): MessageMenus {
  const menu = createMenu(root);
  let names: readonly string[] = [];
  let awaited: string | undefined;

  const open = (message: PageMessage, at: Point): void => {
    const id = message.message?.id;
    if (id === undefined || names.length === 0) return;
    menu.open(at, names, message, (name) => {
      message.focus();
      onChoose(name, id);
    });
  };
  const openBelow = (id: string, control: HTMLElement): void => {
    const message = log.message(id);
    const { left, bottom } = control.getBoundingClientRect();
    if (message) open(message, { x: left, y: bottom });
  };
  const openAwaited = (): void => {
    const id = awaited;
    const control = log.message(id ?? '')?.querySelector<HTMLElement>('.more');
    if (id === undefined || !control) return;
    awaited = undefined;
    // After the log has scrolled to it.
    setTimeout(() => openBelow(id, control));
  };

  onMenuWanted(log, open);
  onMessageEvent(log, 'message-menu', ({ message, from }) => openBelow(message, from));
  return {
    setCommands: (next) => {
      names = next;
    },
    openWhenThere: (id) => {
      awaited = id;
      openAwaited();
    },
    onMessage: (id) => {
      if (id === awaited) openAwaited();
    },
    close: menu.close,
  };
}
