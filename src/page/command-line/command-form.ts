/** A command with its options, one after the other, the required ones first. */
import type { ActionResult, OptionValue, ShownCommand } from '../../page-protocol.js';
import { make } from '../dom.js';
import type { Listbox } from '../listbox.js';
import { isRequired, matchOptions, type Option, optionsInOrder, readTypedCommand } from './model.js';
import { COMBOBOX, OptionField } from './option-field.js';

export type OptionValues = Readonly<Record<string, OptionValue>>;

export interface FormDeps {
  readonly listbox: Listbox;
  readonly suggest: (options: OptionValues, focused: string, signal: AbortSignal) => Promise<ActionResult>;
  readonly say: (sentence: string) => void;
  /** The command itself is taken back. */
  readonly onCancel: () => void;
}

export class CommandForm {
  readonly element: HTMLElement;
  readonly #command: ShownCommand;
  readonly #deps: FormDeps;
  readonly #fields: OptionField[] = [];
  /** After the last field: where the next option is chosen. */
  readonly #picker: HTMLInputElement;

  constructor(command: ShownCommand, deps: FormDeps) {
    this.#command = command;
    this.#deps = deps;
    const name = `/${command.name}`;
    this.#picker = make('input', { ...COMBOBOX, class: 'picker', 'aria-label': `Options of ${name}` });
    this.element = make(
      'div',
      { class: 'command', role: 'group', 'aria-label': name },
      make('span', { class: 'command-name' }, name),
      this.#picker,
    );
    this.#picker.addEventListener('focus', () => this.#offerOptions());
    this.#picker.addEventListener('input', () => this.#onPicker());
    this.#picker.addEventListener('blur', deps.listbox.close);
    this.element.addEventListener('input', ({ target }) => this.#goOnFrom(target));
    for (const option of optionsInOrder(command).filter(isRequired)) this.#add(option);
  }

  /** On the first required option without a value, else where the next option is chosen. */
  focus(): void {
    const empty = this.#fields.find(({ option, value }) => isRequired(option) && value === undefined);
    (empty?.input ?? this.#picker).focus();
  }

  /** Fills options in by their names, and puts the rest where the next option is chosen. */
  fill(options: ReadonlyMap<string, string>, rest: string): void {
    for (const [name, text] of options) {
      const option = this.#command.options.find((candidate) => candidate.name === name);
      const field = this.#field(name) ?? (option && this.#add(option));
      field?.fill(text);
    }
    this.#picker.value = rest;
  }

  /** The values, where nothing keeps the command from being sent; else says what does. */
  read(): OptionValues | undefined {
    const rest = this.#picker.value.trim();
    if (rest !== '') {
      this.#deps.say(`“${rest}” belongs to no option. Choose one from the list first.`);
      this.#picker.focus();
      return undefined;
    }
    const wrong = this.#fields.filter(({ problem }) => problem !== undefined);
    const [first] = wrong;
    if (first === undefined) return this.#values();
    this.#deps.say(first.problem ?? '');
    first.input.focus();
    for (const field of wrong) field.markWrong(true);
    return undefined;
  }

  /** Takes a key; false where it means nothing here. */
  takeKey({ target, key, isComposing }: KeyboardEvent): boolean {
    if (!(target instanceof HTMLInputElement) || isComposing) return false;
    const inputs = [...this.#fields.map(({ input }) => input), this.#picker];
    const at = inputs.indexOf(target);
    const isAtStart = target.selectionStart === 0 && target.selectionEnd === 0;
    const isAtEnd = target.selectionStart === target.value.length;
    if ((key === 'ArrowLeft' && isAtStart) || (key === 'ArrowRight' && isAtEnd)) {
      const neighbour = inputs[at + (key === 'ArrowRight' ? 1 : -1)];
      neighbour?.focus();
      return neighbour !== undefined;
    }
    if (key !== 'Backspace' || target.value !== '') return false;
    this.#takeBack(this.#fields[at], inputs[at - 1]);
    return true;
  }

  /** Backspace in an empty input: an optional field goes, and in the first place the whole command. */
  #takeBack(field: OptionField | undefined, before: HTMLInputElement | undefined): void {
    const isOptional = field !== undefined && !isRequired(field.option);
    if (before === undefined && !isOptional) return this.#deps.onCancel();
    if (isOptional) this.#drop(field);
    (before ?? this.#picker).focus();
  }

  #field(name: string | undefined): OptionField | undefined {
    return this.#fields.find(({ option }) => option.name === name);
  }

  #values(): OptionValues {
    const given = this.#fields.flatMap(({ option, value }) =>
      value === undefined ? [] : [[option.name, value] as const],
    );
    return Object.fromEntries(given);
  }

  #notGiven(typed = ''): readonly Option[] {
    return matchOptions(this.#command, new Set(this.#fields.map(({ option }) => option.name)), typed);
  }

  #add(option: Option): OptionField {
    const field = new OptionField(option, {
      listbox: this.#deps.listbox,
      suggest: (focused, text, signal) =>
        this.#deps.suggest({ ...this.#values(), [focused]: text }, focused, signal),
      onPicked: () => this.focus(),
    });
    this.#fields.push(field);
    this.element.insertBefore(field.element, this.#picker);
    return field;
  }

  #drop(field: OptionField): void {
    this.#fields.splice(this.#fields.indexOf(field), 1);
    field.close();
    field.element.remove();
  }

  #offerOptions(): void {
    const { listbox } = this.#deps;
    const picker = this.#picker;
    const items = this.#notGiven(picker.value).map((option) => ({
      label: option.name,
      description: option.description,
      pick: () => {
        picker.value = '';
        this.#add(option).input.focus();
      },
    }));
    const isTyped = picker.value.trim() !== '';
    if (items.length > 0) listbox.open(picker, isTyped ? 'Options' : 'Options; Enter sends', items, isTyped);
    else if (isTyped) this.#offerText(picker.value.trim());
    else listbox.close();
  }

  /** What is typed names no option: it may be the value of one. */
  #offerText(text: string): void {
    const { listbox } = this.#deps;
    const items = this.#notGiven().map((option) => ({
      label: `${option.name}: ${text}`,
      description: option.description,
      pick: () => {
        this.#picker.value = '';
        const field = this.#add(option);
        field.fill(text);
        field.input.focus();
      },
    }));
    if (items.length > 0)
      listbox.open(this.#picker, `What is “${text}”? Choose an option for it`, items, false);
    else listbox.say(this.#picker, `/${this.#command.name} has no other option.`);
  }

  /** "person:", typed or pasted where the next option is chosen, chooses it. */
  #onPicker(): void {
    const { name } = this.#command;
    const typed = readTypedCommand(`/${name} ${this.#picker.value}`, [this.#command]);
    const last = [...(typed?.options.keys() ?? [])].at(-1);
    if (typed === undefined || last === undefined) return this.#offerOptions();
    this.fill(typed.options, typed.rest);
    this.#field(last)?.input.focus();
  }

  /** "topic:" typed at the end of a value goes on to that option, as it does at Discord. */
  #goOnFrom(target: EventTarget | null): void {
    const field = this.#fields.find(({ input }) => input === target);
    const text = field?.input.value ?? '';
    const [ending, name] = /(?:^|\s+)(\S+):$/.exec(text) ?? [];
    if (field === undefined || ending === undefined) return;
    const isOwn = name === field.option.name && text === ending;
    const empty = this.#fields.find(({ option, value }) => option.name === name && value === undefined);
    const next = this.#notGiven().find((option) => option.name === name);
    if (!isOwn && empty === undefined && next === undefined) return;
    field.fill(text.slice(0, -ending.length));
    (empty ?? (next && this.#add(next)))?.input.focus();
  }
}
