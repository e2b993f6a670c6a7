/** The channel's messages, oldest first, and what is under way. A list to walk through with the arrow keys. */
import type { ShownMessage } from '../../page-protocol.js';
import { make } from '../dom.js';
import type { PageMessage } from '../message/page-message.js';

/** A line in the log that is no message: a command on its way, or one that failed. */
interface Note {
  readonly element: HTMLElement;
}

/** Room above what is scrolled to, in px: its menu's button stands out at the top. */
const ABOVE = 14;

export class PageLog extends HTMLElement {
  readonly #messages = new Map<string, PageMessage>();
  readonly #notes = new Map<string, Note>();
  /** What was scrolled to last. */
  #newest: HTMLElement | undefined;
  /** Whether what was scrolled to last is what is read; not where somebody pages on in a message. */
  #follows = true;
  /** Watches the message that is being paged. */
  readonly #resized = new ResizeObserver(([entry]) => {
    const focused = document.activeElement;
    if (entry?.target.contains(focused)) focused?.scrollIntoView({ block: 'nearest' });
  });
  // No tab stop itself: with a negative tabindex, a host with a shadow tree would keep Tab out of all it holds.
  readonly #list = make('discord-messages', { role: 'log', 'aria-label': 'Messages' });

  connectedCallback(): void {
    this.append(this.#list);
    this.#list.addEventListener('keydown', (event) => this.#walk(event));
    // A picture takes its room when it is there, and pushes down what was scrolled to.
    this.#list.addEventListener('load', () => this.#follows && this.#scrollTo(this.#newest), true);
  }

  /** Shows nothing, until it is started again. */
  clear(): void {
    this.#messages.clear();
    this.#notes.clear();
    this.#newest = undefined;
    this.#list.setAttribute('aria-busy', 'true');
    this.#list.replaceChildren();
  }

  /** Starts again with what stands at the channel's beginning, and its messages. */
  reset(label: string, beginning: HTMLElement, messages: readonly ShownMessage[]): void {
    this.clear();
    this.#list.setAttribute('aria-label', label);
    this.#list.setAttribute('aria-busy', 'false');
    this.#list.append(beginning);
    for (const message of messages) this.#put(message);
    this.#scrollTo(undefined);
  }

  /** Draws everything anew in the other theme: some components ask for it only when they are made. */
  setTheme(isLight: boolean): void {
    this.#list.lightTheme = isLight;
    for (const message of this.#messages.values()) message.redraw();
  }

  put(message: ShownMessage): void {
    const isAtEnd = this.#isAtEnd();
    const there = this.#messages.get(message.id);
    // Whoever pages by a button presses it again: it stays in view while the new page draws itself.
    const isPaged = there?.contains(document.activeElement) === true;
    const isNew = this.#put(message);
    if (isPaged) {
      this.#follows = false;
      this.#resized.disconnect();
      this.#resized.observe(there);
    } else if (isNew || isAtEnd) this.#scrollTo(this.#messages.get(message.id));
  }

  /** Takes a message away; a neighbour gets its focus. False where it had the focus and there is no neighbour. */
  drop(id: string): boolean {
    const message = this.#messages.get(id);
    if (message === undefined) return true;
    const all = [...this.#messages.values()];
    const at = all.indexOf(message);
    const hadFocus = message.contains(document.activeElement);
    message.remove();
    this.#messages.delete(id);
    const neighbour = all[at - 1] ?? all[at + 1];
    this.#setTabStop();
    if (hadFocus) neighbour?.focus();
    return !hadFocus || neighbour !== undefined;
  }

  message(id: string): PageMessage | undefined {
    return this.#messages.get(id);
  }

  /** Shows a line at the end, in the place of the one with its id. */
  note(id: string, text: string, isFailure: boolean): void {
    this.dropNote(id);
    const element = make('div', { class: isFailure ? 'note failed' : 'note' }, text);
    if (isFailure) {
      const dismiss = make('button', { type: 'button', class: 'link' }, 'Dismiss');
      dismiss.addEventListener('click', () => this.dropNote(id));
      element.append(' ', make('span', { class: 'faint' }, 'Only you can see this •'), ' ', dismiss);
    }
    this.#notes.set(id, { element });
    this.#list.append(element);
    this.#scrollTo(element);
  }

  dropNote(id: string): void {
    this.#notes.get(id)?.element.remove();
    this.#notes.delete(id);
  }

  /** To the end; but of something longer than the window, to its beginning, where one reads on from. */
  #scrollTo(newest: HTMLElement | undefined): void {
    this.#newest = newest;
    this.#follows = true;
    this.#resized.disconnect();
    // After the components have drawn themselves, which they do when everything else is done.
    setTimeout(() => {
      const { clientHeight, scrollHeight } = this.#list;
      const isTooLong = newest !== undefined && newest.offsetHeight > clientHeight;
      this.#list.scrollTop = isTooLong ? newest.offsetTop - this.#list.offsetTop - ABOVE : scrollHeight;
    });
  }

  #isAtEnd(): boolean {
    const { scrollTop, clientHeight, scrollHeight } = this.#list;
    return scrollHeight - scrollTop - clientHeight < 80;
  }

  #put(message: ShownMessage): boolean {
    const there = this.#messages.get(message.id);
    if (there !== undefined) {
      there.show(message);
      return false;
    }
    const made = make('page-message', { tabindex: -1 });
    this.#messages.set(message.id, made);
    made.show(message);
    const [firstNote] = this.#notes.values();
    this.#list.insertBefore(made, firstNote?.element ?? null);
    this.#setTabStop();
    return true;
  }

  /** Tab comes to the newest message; the arrow keys go on from there. */
  #setTabStop(stop = [...this.#messages.values()].at(-1)): void {
    for (const message of this.#messages.values()) message.tabIndex = message === stop ? 0 : -1;
  }

  #walk(event: KeyboardEvent): void {
    const messages = [...this.#messages.values()];
    const at = messages.findIndex((message) => message === event.target);
    if (at < 0) return;
    const targets: Readonly<Record<string, number>> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      Home: 0,
      End: messages.length - 1,
    };
    const next = messages[targets[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    this.#setTabStop(next);
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('page-log', PageLog);

declare global {
  interface HTMLElementTagNameMap {
    'page-log': PageLog;
  }
}
