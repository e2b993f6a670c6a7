/** A command with its options, one after the other, the required ones first. */
import type { ActionResult, OptionValue, ShownCommand } from '../../page-protocol.js';
import { make } from '../dom.js';
import type { Listbox } from '../listbox.js';
import { isRequired, matchOptions, type Option, optionsInOrder, readTypedCommand } from './model.js';
import { createOptionField, type OptionField } from './option-field.js';

export type OptionValues = Readonly<Record<string, OptionValue>>;

export interface CommandForm {
  readonly element: HTMLElement;
  readonly focus: () => void;
  /** Fills options in by their names, and puts the rest where the next option is chosen. */
  readonly fill: (options: ReadonlyMap<string, string>, rest: string) => void;
  /** The values, where everything is there that has to be; else says what is missing. */
  readonly read: () => OptionValues | undefined;
  /** Takes a key; false where it means nothing here. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
}

export interface FormDeps {
  readonly listbox: Listbox;
  readonly suggest: (options: OptionValues, focused: string, signal: AbortSignal) => Promise<ActionResult>;
  readonly say: (sentence: string) => void;
  /** The command itself is taken back. */
  readonly onCancel: () => void;
}

export function createCommandForm(command: ShownCommand, deps: FormDeps): CommandForm {
  const { listbox } = deps;
  const fields: OptionField[] = [];
  const picker = make('input', {
    type: 'text',
    class: 'picker',
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-label': `Options of /${command.name}`,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
  });
  const element = make(
    'div',
    { class: 'command', role: 'group', 'aria-label': `/${command.name}` },
    make('span', { class: 'command-name' }, `/${command.name}`),
    picker,
  );

  const given = (): ReadonlySet<string> => new Set(fields.map(({ option }) => option.name));
  const values = (): OptionValues =>
    Object.fromEntries(
      fields.flatMap(({ option, value }) => {
        const read = value();
        return read === undefined ? [] : [[option.name, read]];
      }),
    );

  const add = (option: Option): OptionField => {
    const field = createOptionField(option, {
      listbox,
      suggest: (focused, text, signal) => deps.suggest({ ...values(), [focused]: text }, focused, signal),
      onPicked: () => focusNext(),
    });
    fields.push(field);
    element.insertBefore(field.element, picker);
    return field;
  };
  const drop = (field: OptionField): void => {
    fields.splice(fields.indexOf(field), 1);
    field.close();
    field.element.remove();
  };
  const focusNext = (): void => {
    const empty = fields.find(({ option, value }) => isRequired(option) && value() === undefined);
    (empty?.input ?? picker).focus();
  };

  const offerOptions = (): void => {
    const options = matchOptions(command, given(), picker.value);
    const items = options.map((option) => ({
      label: option.name,
      description: option.description,
      pick: () => {
        picker.value = '';
        add(option).input.focus();
      },
    }));
    const isTyped = picker.value.trim() !== '';
    if (items.length > 0) listbox.open(picker, isTyped ? 'Options' : 'Options; Enter sends', items, isTyped);
    else if (isTyped) listbox.say(picker, `/${command.name} has no other option of that name.`);
    else listbox.close();
  };
  picker.addEventListener('focus', offerOptions);
  picker.addEventListener('input', () => {
    const typed = readTypedCommand(`/${command.name} ${picker.value}`, [command]);
    if (typed === undefined || typed.options.size === 0) return offerOptions();
    fill(typed.options, typed.rest);
    const [last] = [...typed.options.keys()].slice(-1);
    fields.find(({ option }) => option.name === last)?.input.focus();
  });
  picker.addEventListener('blur', listbox.close);

  /** Arrow keys at the end of a field go on to the next one; Backspace in an empty one takes it back. */
  const moveFrom = (input: HTMLInputElement, { key }: KeyboardEvent): boolean => {
    const inputs = [...fields.map((field) => field.input), picker];
    const at = inputs.indexOf(input);
    const isAtStart = input.selectionStart === 0 && input.selectionEnd === 0;
    const isAtEnd = input.selectionStart === input.value.length;
    const neighbour = inputs[at + (key === 'ArrowRight' ? 1 : -1)];
    if ((key === 'ArrowLeft' && isAtStart) || (key === 'ArrowRight' && isAtEnd)) {
      neighbour?.focus();
      return neighbour !== undefined;
    }
    if (key !== 'Backspace' || input.value !== '') return false;
    const field = fields.find((candidate) => candidate.input === input);
    if (neighbour === undefined && (field === undefined || isRequired(field.option))) deps.onCancel();
    else {
      if (field !== undefined && !isRequired(field.option)) drop(field);
      (neighbour ?? picker).focus();
    }
    return true;
  };

  /** "topic:" typed at the end of a value goes on to that option, as it does at Discord. */
  element.addEventListener('input', ({ target }) => {
    const field = fields.find(({ input }) => input === target);
    const [ending, name] = /(?:^|\s+)(\S+):$/.exec(field?.input.value ?? '') ?? [];
    if (field === undefined || ending === undefined) return;
    const others = matchOptions(command, given(), '');
    const isOwn = name === field.option.name && field.input.value === ending;
    const empty = fields.find(({ option, value }) => option.name === name && value() === undefined);
    const next = others.find((option) => option.name === name);
    if (!isOwn && empty === undefined && next === undefined) return;
    field.fill(field.input.value.slice(0, -ending.length));
    (empty ?? (next && add(next)))?.input.focus();
  });

  const fill: CommandForm['fill'] = (options, rest) => {
    for (const [name, text] of options) {
      const there = fields.find(({ option }) => option.name === name);
      const option = command.options.find((candidate) => candidate.name === name);
      const field = there ?? (option && add(option));
      field?.fill(text);
    }
    picker.value = rest;
  };

  for (const option of optionsInOrder(command).filter(isRequired)) add(option);

  return {
    element,
    focus: focusNext,
    fill,
    read: () => {
      const rest = picker.value.trim();
      if (rest !== '') {
        deps.say(`“${rest}” belongs to no option. Choose one from the list first.`);
        picker.focus();
        return undefined;
      }
      const missing = fields.filter(({ option, value }) => isRequired(option) && value() === undefined);
      for (const field of missing) field.complain('This option is required.');
      const [first] = missing;
      if (first === undefined) return values();
      deps.say(`“${first.option.name}” is required. ${first.option.description}`);
      first.input.focus();
      return undefined;
    },
    takeKey: (event) =>
      event.target instanceof HTMLInputElement && !event.isComposing && moveFrom(event.target, event),
  };
}
