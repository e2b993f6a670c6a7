/** One option of a command that is being filled in, with its suggestions. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { ActionResult, OptionValue, Suggestion } from '../../page-protocol.js';
import { freshId, make, setAttributes } from '../dom.js';
import type { Listbox } from '../listbox.js';
import { isRequired, type Option } from './model.js';
import { createSuggester } from './suggester.js';

export interface OptionField {
  readonly option: Option;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** What is sent: the value that was picked, or else the text as typed; undefined where there is none. */
  readonly value: () => OptionValue | undefined;
  readonly fill: (text: string) => void;
  /** Marks it as missing, or wrong, with a sentence for screen readers. */
  readonly complain: (sentence: string | undefined) => void;
  readonly close: () => void;
}

export interface FieldDeps {
  readonly listbox: Listbox;
  readonly suggest: (focused: string, text: string, signal: AbortSignal) => Promise<ActionResult>;
  /** A value was picked: what comes next gets the focus. */
  readonly onPicked: () => void;
}

const TRUE_OR_FALSE: readonly Suggestion[] = [
  { name: 'True', value: 'true' },
  { name: 'False', value: 'false' },
];

/** Choices that need no asking; undefined where the option has suggestions of the bot's, or none at all. */
function fixedChoices(option: Option): readonly Suggestion[] | undefined {
  if (option.type === ApplicationCommandOptionType.Boolean) return TRUE_OR_FALSE;
  return 'choices' in option ? option.choices : undefined;
}

const hasAutocomplete = (option: Option): boolean => 'autocomplete' in option && option.autocomplete;

function typedValue(option: Option, text: string): OptionValue {
  if (option.type === ApplicationCommandOptionType.Boolean) return /^(?:true|yes|on|1)$/i.test(text);
  const isNumber =
    option.type === ApplicationCommandOptionType.Integer ||
    option.type === ApplicationCommandOptionType.Number;
  return isNumber && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

export function createOptionField(option: Option, deps: FieldDeps): OptionField {
  const { listbox } = deps;
  const about = freshId('about');
  const input = make('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-label': option.name,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-describedby': about,
    'aria-required': isRequired(option) ? 'true' : undefined,
    maxlength: 'max_length' in option ? option.max_length : undefined,
  });
  const element = make(
    'span',
    { class: 'field' },
    make('span', { class: 'field-label', 'aria-hidden': 'true' }, option.name),
    // As wide as what is in it: the sizer holds the same text.
    make('span', { class: 'field-input' }, input),
    make('span', { class: 'hidden', id: about }, option.description),
  );
  let picked: Suggestion | undefined;

  const fit = (): void => {
    input.size = Math.min(60, Math.max(6, [...input.value].length + 1));
  };
  const pick = (suggestion: Suggestion): void => {
    picked = suggestion;
    input.value = suggestion.name;
    fit();
    suggester.stop();
    listbox.close();
    deps.onPicked();
  };
  const offer = (suggestions: readonly Suggestion[]): void => {
    if (document.activeElement !== input) return;
    const items = suggestions.map((suggestion) => ({
      label: suggestion.name,
      pick: () => pick(suggestion),
    }));
    const title = items.length > 0 ? option.description : 'Nothing fits; what you typed is sent as it is.';
    listbox.open(input, title, items, input.value.trim() !== '');
  };
  const suggester = createSuggester(
    (text, signal) => deps.suggest(option.name, text, signal),
    (result) => {
      if (result.kind === 'choices') offer(result.choices);
      else if (document.activeElement === input) listbox.say(input, 'Loading options failed.');
    },
  );
  const update = (): void => {
    const fixed = fixedChoices(option);
    const typed = input.value.trim().toLowerCase();
    if (fixed !== undefined) offer(fixed.filter(({ name }) => name.toLowerCase().startsWith(typed)));
    else if (hasAutocomplete(option)) {
      if (!listbox.isOpen()) listbox.say(input, 'Loading options…');
      suggester.ask(input.value);
    } else listbox.say(input, option.description);
  };
  const complain = (sentence: string | undefined): void => {
    setAttributes(input, { 'aria-invalid': sentence === undefined ? undefined : 'true' });
    element.classList.toggle('invalid', sentence !== undefined);
  };
  const close = (): void => {
    suggester.stop();
    listbox.close();
  };

  input.addEventListener('input', () => {
    picked = undefined;
    complain(undefined);
    fit();
    update();
  });
  input.addEventListener('focus', () => {
    if (picked === undefined) update();
  });
  input.addEventListener('blur', close);
  fit();

  return {
    option,
    element,
    input,
    value: () => {
      const text = input.value.trim();
      if (picked !== undefined)
        return option.type === ApplicationCommandOptionType.Boolean ? picked.value === 'true' : picked.value;
      return text === '' ? undefined : typedValue(option, text);
    },
    fill: (text) => {
      input.value = text;
      fit();
    },
    complain,
    close,
  };
}
