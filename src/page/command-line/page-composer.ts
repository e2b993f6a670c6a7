/** Where one types: a message, or a slash and a command. */
import type { Action, ActionResult, OptionValue, ShownCommand } from '../../page-protocol.js';
import { make, setAttributes } from '../dom.js';
import { createListbox } from '../listbox.js';
import { CommandForm } from './command-form.js';
import { matchCommands, readTypedCommand } from './model.js';
import { inFigures } from './option-value.js';

/** Characters of a message at most. https://discord.com/developers/docs/resources/message#create-message */
const LONGEST_MESSAGE = 2000;

type Act = (action: Action, signal?: AbortSignal) => Promise<ActionResult>;

export class PageComposer extends HTMLElement {
  #commands: readonly ShownCommand[] = [];
  #act: Act = () => Promise.resolve({ kind: 'failed' });
  #running: { readonly command: ShownCommand; readonly form: CommandForm } | undefined;
  readonly #listbox = createListbox();
  readonly #text = make('textarea', {
    rows: 1,
    // A text of several lines can't be a combobox (ARIA in HTML), but it can have a list of suggestions.
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    spellcheck: 'false',
  });
  readonly #fields = make('div', { class: 'fields' }, this.#text);
  readonly #sender = make('button', { type: 'submit', class: 'send' }, 'Send');
  #isHeld = false;
  readonly #status = make('p', { class: 'status', role: 'status' });

  connectedCallback(): void {
    const form = make('form', { class: 'composer' }, this.#fields, this.#sender);
    this.append(this.#listbox.element, form, this.#status);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    // In the capturing phase, so that the list has a key before the field does.
    form.addEventListener('keydown', (event) => this.#onKey(event), true);
    this.#text.addEventListener('input', () => this.#onText());
    this.#text.addEventListener('blur', this.#listbox.closeOnBlur);
  }

  /** `act` sends an action as whoever sits here. */
  set(commands: readonly ShownCommand[], label: string, act: Act): void {
    this.#commands = commands;
    this.#act = act;
    setAttributes(this.#text, { 'aria-label': label, placeholder: 'Message, or / for commands' });
  }

  setCommands(commands: readonly ShownCommand[]): void {
    this.#commands = commands;
  }

  override focus(): void {
    if (this.#running) this.#running.form.focus();
    else this.#text.focus();
  }

  /** Says something in the line below, which screen readers read out. */
  say(sentence: string): void {
    this.#status.textContent = sentence;
  }

  run(name: string, options: Readonly<Record<string, OptionValue>>): void {
    const command = this.#commands.find((candidate) => candidate.name === name);
    const typed = new Map(Object.entries(options).map(([option, value]) => [option, String(value)]));
    void this.#do({ action: 'command', name, options }, () => {
      if (command) this.#begin(command, typed);
    });
  }

  /** While it is held, one can type, but nothing is sent. */
  hold(isHeld: boolean): void {
    if (this.#isHeld && !isHeld) this.say('');
    this.#isHeld = isHeld;
    setAttributes(this.#sender, { disabled: isHeld });
  }

  /** Back to an empty line for a message. */
  clear(): void {
    this.#running = undefined;
    this.#listbox.close();
    this.#text.value = '';
    // Put in again, it would lose the focus.
    if (this.#text.parentElement !== this.#fields) this.#fields.replaceChildren(this.#text);
    this.#fit();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.#listbox.takeKey(event)) event.stopPropagation();
    else if (
      event.key === 'Enter' &&
      !event.shiftKey &&
      event.target !== null &&
      !this.#isButton(event.target)
    ) {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'Escape' && this.#running) {
      event.preventDefault();
      this.clear();
      this.focus();
    } else if (this.#running?.form.takeKey(event) === true) event.preventDefault();
  }

  #isButton(target: EventTarget): boolean {
    return target instanceof HTMLButtonElement;
  }

  /** A line grows with its text, up to a third of the window (page.css). */
  #fit(): void {
    this.#text.style.height = 'auto';
    this.#text.style.height = `${this.#text.scrollHeight}px`;
  }

  #onText(): void {
    this.say('');
    this.#fit();
    const { value } = this.#text;
    if (!value.startsWith('/') || value.includes('\n')) return this.#listbox.close();
    const typed = readTypedCommand(value, this.#commands);
    if (typed && /\s/.test(value)) return this.#begin(typed.command, typed.options, typed.rest);
    if (/\s/.test(value)) return this.#listbox.close();
    const items = matchCommands(this.#commands, value).map((command) => ({
      label: `/${command.name}`,
      description: command.description,
      pick: () => this.#begin(command),
    }));
    if (items.length > 0) this.#listbox.open(this.#text, 'Commands', items, true);
    else this.#listbox.say(this.#text, 'There is no command of that name.');
  }

  #begin(command: ShownCommand, options: ReadonlyMap<string, string> = new Map(), rest = ''): void {
    this.#listbox.close();
    const { name } = command;
    const form = new CommandForm(command, {
      listbox: this.#listbox,
      suggest: (values, focused, signal) =>
        this.#act({ action: 'autocomplete', name, options: values, focused }, signal),
      say: (sentence) => this.say(sentence),
      onCancel: () => {
        this.clear();
        this.focus();
      },
    });
    this.#running = { command, form };
    this.#text.value = '';
    this.#fields.replaceChildren(form.element);
    form.fill(options, rest);
    form.focus();
  }

  #send(): void {
    if (this.#isHeld) return this.say('Loading… Nothing was sent yet.');
    if (this.#running) {
      const values = this.#running.form.read();
      if (values === undefined) return;
      const { name } = this.#running.command;
      this.clear();
      this.focus();
      return this.run(name, values);
    }
    const content = this.#text.value.trim();
    if (content === '') return;
    const typed = readTypedCommand(content, this.#commands);
    if (typed) return this.#begin(typed.command, typed.options, typed.rest);
    const { length } = [...content];
    if (length > LONGEST_MESSAGE)
      return this.say(
        `A message has at most ${inFigures(LONGEST_MESSAGE)} characters, and this is ${inFigures(length)}.`,
      );
    this.clear();
    this.focus();
    void this.#do({ action: 'post', content }, () => {
      this.#text.value = content;
      this.#fit();
    });
  }

  /** What could not be sent comes back into the line, unless something else stands there by now. */
  async #do(action: Action, restore: () => void): Promise<void> {
    this.say('');
    const result = await this.#act(action);
    if (result.kind !== 'refused') return;
    if (this.#running === undefined && this.#text.value === '') restore();
    this.say(result.sentence);
  }
}

customElements.define('page-composer', PageComposer);

declare global {
  interface HTMLElementTagNameMap {
    'page-composer': PageComposer;
  }
}
