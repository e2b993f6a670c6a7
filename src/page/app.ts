/** The page: one channel as one person sees it, and what that person does there. */
import type { Action, ActionResult, PageEvent, Snapshot, ThingToTry, Viewer } from '../page-protocol.js';
import { drawBeginning } from './channel/beginning.js';
import { createMessageMenus, type MessageMenus } from './channel/message-menus.js';
import { createPageLines } from './channel/page-lines.js';
import type { PageLog } from './channel/page-log.js';
import { wordsFor } from './channel/places.js';
import { drawSwitcher } from './channel/switcher.js';
import { createUnderWay, type UnderWay } from './channel/under-way.js';
import type { PageComposer } from './command-line/page-composer.js';
import { make } from './dom.js';
import { showForm } from './form.js';
import { onMessageEvent } from './message/page-message.js';
import { act, follow } from './server.js';
import { createThemeSwitch } from './theme.js';
import { readWanted, type Wanted, writeViewer } from './viewer.js';

const POSTED =
  'Posted. A message’s own menu has Check this quote: right-click it, hold it, or press Shift+F10 on it.';

const LOADING: ActionResult = { kind: 'refused', sentence: 'Loading… Nothing was sent.' };

class App {
  readonly #log: PageLog = make('page-log');
  readonly #composer: PageComposer = make('page-composer');
  readonly #side = make('nav', { 'aria-label': 'Places and people' });
  readonly #place = make('h1', {});
  readonly #lines = createPageLines();
  readonly #underWay: UnderWay = createUnderWay(this.#log);
  readonly #menus: MessageMenus;
  /** Whose messages are shown, where; undefined until their snapshot is there, before which nothing can be done. */
  #viewer: Viewer | undefined;
  /** Which start of the server this is. */
  #run: string | undefined;
  #unfollow: () => void = () => undefined;

  constructor(root: HTMLElement) {
    const log = this.#log;
    this.#side.append(createThemeSwitch((isLight) => log.setTheme(isLight)));
    const header = make('header', {}, this.#place);
    const channel = make('div', { class: 'channel' }, header, ...this.#lines.elements, log, this.#composer);
    root.append(this.#side, channel);
    const say = (action: Action): void => void this.#doAndSay(action);
    this.#menus = createMessageMenus(root, log, (name, message) =>
      say({ action: 'messageCommand', name, message }),
    );
    onMessageEvent(log, 'message-click', (detail) => say({ action: 'click', ...detail }));
    onMessageEvent(log, 'message-select', (detail) => say({ action: 'select', ...detail }));
    onMessageEvent(log, 'message-dismiss', (detail) => say({ action: 'dismiss', ...detail }));
    // Somebody changed the address by hand: begin again there.
    addEventListener('hashchange', () => location.reload());
    this.#look(readWanted());
    this.#composer.focus();
  }

  /** Looks at a place as somebody, from now on: nothing of who was here before is shown, or done, any more. */
  #look(wanted: Wanted): void {
    this.#unfollow();
    this.#viewer = undefined;
    this.#menus.close();
    this.#composer.clear();
    this.#composer.say('');
    this.#composer.hold(true);
    this.#underWay.clear();
    this.#log.clear();
    this.#lines.setConnection('loading');
    this.#unfollow = follow(
      wanted,
      (event) => this.#onEvent(event),
      (isThere) => {
        if (!isThere) this.#lines.setConnection('lost');
      },
    );
  }

  async #do(action: Action, signal?: AbortSignal): Promise<ActionResult> {
    const viewer = this.#viewer;
    if (viewer === undefined) return LOADING;
    // Suggestions come by themselves, with the focus in a field: nobody has gone on yet.
    if (action.action !== 'autocomplete') this.#lines.setAnew(false);
    const result = await act(viewer, action, signal);
    // Somebody else is here now, or the same person elsewhere: what comes of it is nothing for them.
    if (!this.#isStill(viewer)) return { kind: 'done' };
    if (result.kind === 'form') {
      const { custom_id: customId } = result.form;
      showForm(result.form, (values) => void this.#doAndSay({ action: 'submit', customId, values }));
    }
    return result;
  }

  #isStill({ user, place }: Viewer): boolean {
    return this.#viewer?.user === user && this.#viewer.place === place;
  }

  async #doAndSay(action: Action): Promise<ActionResult> {
    const result = await this.#do(action);
    this.#composer.say(result.kind === 'refused' ? result.sentence : '');
    return result;
  }

  async #try(thing: ThingToTry): Promise<void> {
    if (thing.kind === 'command') return this.#composer.run(thing.command, thing.options);
    const result = await this.#doAndSay({ action: 'post', content: thing.content });
    if (result.kind !== 'posted') return;
    this.#composer.say(POSTED);
    // The message itself comes over the other line, before this or after it.
    this.#menus.openWhenThere(result.id);
  }

  #onSnapshot(snapshot: Snapshot): void {
    const { viewer, run, isBotConnected, people, thingsToTry, messages } = snapshot;
    const words = wordsFor(viewer.place);
    const isAnew = this.#run !== undefined && this.#run !== run;
    this.#run = run;
    this.#viewer = viewer;
    writeViewer(viewer);
    this.#lines.setConnection(isBotConnected ? 'connected' : 'no bot yet');
    if (isAnew) this.#lines.setAnew(true);
    this.#place.textContent = words.label;
    document.title = `${words.label} · On the Record`;
    this.#underWay.clear();
    const beginning = drawBeginning(words, thingsToTry, (thing) => void this.#try(thing));
    this.#log.reset(`Messages in ${words.label}`, beginning, messages);
    const label = `Message ${words.label}, or type / for commands`;
    this.#composer.set(snapshot.commands, label, (action, signal) => this.#do(action, signal));
    this.#composer.hold(false);
    this.#menus.setCommands(snapshot.messageCommands);
    if (this.#side.childElementCount === 1)
      this.#side.prepend(drawSwitcher(people, viewer, (next) => this.#look(next)));
  }

  #onEvent(event: PageEvent): void {
    switch (event.kind) {
      case 'snapshot':
        return this.#onSnapshot(event);
      case 'message':
        this.#log.put(event.message);
        return this.#menus.onMessage(event.message.id);
      case 'deleted':
        if (!this.#log.drop(event.id)) this.#composer.focus();
        return;
      case 'pending':
        return this.#underWay.begin(event);
      case 'settled':
      case 'failed':
        return this.#underWay.end(event.id, event.kind === 'failed');
      case 'bot':
        return this.#lines.setConnection(event.isConnected ? 'connected' : 'bot lost');
      case 'commands':
        this.#composer.setCommands(event.commands);
        return this.#menus.setCommands(event.messageCommands);
    }
  }
}

export const startApp = (root: HTMLElement): App => new App(root);
