/** The page: one channel as one person sees it, and what that person does there. */
import type {
  Action,
  ActionResult,
  PageEvent,
  ShownCommand,
  Snapshot,
  ThingToTry,
  Viewer,
} from '../page-protocol.js';
import { drawBeginning } from './channel/beginning.js';
import { onMenuWanted } from './channel/menu-wanted.js';
import type { PageLog } from './channel/page-log.js';
import { wordsFor } from './channel/places.js';
import { drawSwitcher } from './channel/switcher.js';
import type { PageComposer } from './command-line/page-composer.js';
import { make } from './dom.js';
import { showForm } from './form.js';
import { createMenu } from './message/menu.js';
import { onMessageEvent, type PageMessage } from './message/page-message.js';
import { act, follow } from './server.js';
import { createThemeSwitch } from './theme.js';
import { readWanted, type Wanted, writeViewer } from './viewer.js';

const LOST =
  'The connection is lost. Trying again… If it was started anew, open the address that it printed.';

export function startApp(root: HTMLElement): void {
  const log: PageLog = make('page-log');
  const composer: PageComposer = make('page-composer');
  const side = make('nav', { 'aria-label': 'Places and people' });
  const place = make('h1', {});
  const line = make('p', { class: 'line', role: 'status' });
  const theme = createThemeSwitch((isLight) => log.setTheme(isLight));
  const menu = createMenu(root);
  /** Set by the first snapshot, before which there is nothing to do. */
  let viewer: Viewer = { user: '', place: 'guild' };
  let messageCommands: readonly string[] = [];
  let run: string | undefined;
  let postedToCheck: string | undefined;
  let unfollow: () => void = () => undefined;
  /** What is under way, by its number: on which component, if any. */
  const pending = new Map<string, Extract<PageEvent, { readonly kind: 'pending' }>>();

  const doAs = async (action: Action, signal?: AbortSignal): Promise<ActionResult> => {
    const result = await act(viewer, action, signal);
    if (result.kind === 'form') {
      const { custom_id: customId } = result.form;
      showForm(result.form, (values) => void doAs({ action: 'submit', customId, values }));
    }
    return result;
  };
  const doAndSay = async (action: Action): Promise<ActionResult> => {
    const result = await doAs(action);
    composer.say(result.kind === 'refused' ? result.sentence : '');
    return result;
  };

  const openMenu = (message: PageMessage, at: { readonly x: number; readonly y: number }): void => {
    const id = message.message?.id;
    if (id === undefined || messageCommands.length === 0) return;
    menu.open(at, messageCommands, message, (name) => {
      message.focus();
      void doAndSay({ action: 'messageCommand', name, message: id });
    });
  };
  const openMenuOf = (id: string, from: HTMLElement): void => {
    const message = log.message(id);
    const { left, bottom } = from.getBoundingClientRect();
    if (message) openMenu(message, { x: left, y: bottom });
  };

  /** Opens the menu of a message that was posted to be checked, once it is there. */
  const openMenuOfPosted = (): void => {
    const more = log.message(postedToCheck ?? '')?.querySelector<HTMLElement>('.more');
    if (postedToCheck === undefined || !more) return;
    openMenuOf(postedToCheck, more);
    postedToCheck = undefined;
  };

  const tryThing = async (thing: ThingToTry): Promise<void> => {
    if (thing.kind === 'command') return composer.run(thing.command, thing.options);
    const result = await doAndSay({ action: 'post', content: thing.content });
    if (result.kind !== 'posted') return;
    composer.say(
      'Posted. A message’s own menu has Check this quote: right-click it, hold it, or press Shift+F10 on it.',
    );
    // The message itself comes over the other line, before this or after it.
    postedToCheck = result.id;
    openMenuOfPosted();
  };

  const setCommands = (commands: readonly ShownCommand[], onMessages: readonly string[]): void => {
    composer.setCommands(commands);
    messageCommands = onMessages;
  };
  const onSnapshot = (snapshot: Snapshot): void => {
    viewer = snapshot.viewer;
    writeViewer(viewer);
    const words = wordsFor(viewer.place);
    const isAnew = run !== undefined && run !== snapshot.run;
    run = snapshot.run;
    pending.clear();
    line.textContent = isAnew
      ? 'Connected again. The bot was started anew, and what was said before is gone.'
      : '';
    if (!snapshot.isBotConnected) line.textContent = 'On the Record is not connected yet.';
    place.textContent = words.label;
    document.title = `${words.label} · On the Record`;
    const things = snapshot.thingsToTry;
    log.reset(
      `Messages in ${words.label}`,
      drawBeginning(words, things, (thing) => void tryThing(thing)),
      snapshot.messages,
    );
    composer.set(snapshot.commands, `Message ${words.label}, or type / for commands`, doAs);
    setCommands(snapshot.commands, snapshot.messageCommands);
    if (side.firstChild === theme) side.prepend(drawSwitcher(snapshot.people, viewer, look));
  };
  const settle = (id: string, hasFailed: boolean): void => {
    const { on, name } = pending.get(id) ?? {};
    pending.delete(id);
    if (on !== undefined) {
      log.message(on.message)?.setBusy(on.customId, false);
      if (hasFailed) log.message(on.message)?.fail();
    } else if (hasFailed) log.note(id, `${name ? `${name}: ` : ''}The application did not respond`, true);
    else log.dropNote(id);
  };
  const onEvent = (event: PageEvent): void => {
    switch (event.kind) {
      case 'snapshot':
        return onSnapshot(event);
      case 'message':
        log.put(event.message);
        return openMenuOfPosted();
      case 'deleted':
        if (!log.drop(event.id)) composer.focus();
        return;
      case 'pending':
        pending.set(event.id, event);
        if (event.on) log.message(event.on.message)?.setBusy(event.on.customId, true);
        else log.note(event.id, `Sending ${event.name}…`, false);
        return;
      case 'settled':
      case 'failed':
        return settle(event.id, event.kind === 'failed');
      case 'bot':
        line.textContent = event.isConnected
          ? ''
          : 'On the Record has lost its connection. It is trying again…';
        return;
      case 'commands':
        return setCommands(event.commands, event.messageCommands);
    }
  };

  /** Looks at a place as somebody, from now on. */
  function look(next: Wanted): void {
    menu.close();
    composer.clear();
    composer.say('');
    unfollow();
    unfollow = follow(next, onEvent, (isThere) => {
      if (!isThere) line.textContent = LOST;
    });
  }

  onMessageEvent(log, 'message-click', (detail) => void doAndSay({ action: 'click', ...detail }));
  onMessageEvent(log, 'message-select', (detail) => void doAndSay({ action: 'select', ...detail }));
  onMessageEvent(log, 'message-dismiss', (detail) => void doAndSay({ action: 'dismiss', ...detail }));
  onMessageEvent(log, 'message-menu', ({ message, from }) => openMenuOf(message, from));
  onMenuWanted(log, openMenu);

  side.append(theme);
  root.append(side, make('div', { class: 'channel' }, make('header', {}, place), line, log, composer));
  // Somebody changed the address by hand: begin again there.
  addEventListener('hashchange', () => location.reload());
  look(readWanted());
  composer.focus();
}
