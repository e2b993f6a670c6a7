/** One option of a command that is being filled in, with its suggestions. */
import type { ActionResult, OptionValue, Suggestion } from '../../page-protocol.js';
import { freshId, make, setAttributes } from '../dom.js';
import type { Listbox } from '../listbox.js';
import { isRequired, type Option } from './model.js';
import { fixedChoices, hasAutocomplete, problemWith, valueOf } from './option-value.js';
import { createSuggester, type Suggester } from './suggester.js';

export interface FieldDeps {
  readonly listbox: Listbox;
  readonly suggest: (focused: string, text: string, signal: AbortSignal) => Promise<ActionResult>;
  /** A value was picked: what comes next gets the focus. */
  readonly onPicked: () => void;
}

/** The attributes of an input that is steered with a list. */
export const COMBOBOX = {
  type: 'text',
  role: 'combobox',
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  'aria-autocomplete': 'list',
  'aria-expanded': 'false',
} as const;

export class OptionField {
  readonly option: Option;
  readonly input: HTMLInputElement;
  readonly element: HTMLElement;
  readonly #deps: FieldDeps;
  readonly #suggester: Suggester;
  /** A value from the list, until the text is changed. */
  #picked: Suggestion | undefined;

  constructor(option: Option, deps: FieldDeps) {
    this.option = option;
    this.#deps = deps;
    const about = freshId('about');
    this.input = make('input', {
      ...COMBOBOX,
      'aria-label': option.name,
      'aria-describedby': about,
      'aria-required': isRequired(option) ? 'true' : undefined,
    });
    this.element = make(
      'span',
      { class: 'field' },
      make('span', { class: 'field-label', 'aria-hidden': 'true' }, option.name),
      make('span', { class: 'field-input' }, this.input),
      make('span', { class: 'hidden', id: about }, option.description),
    );
    this.#suggester = createSuggester(
      (text, signal) => deps.suggest(option.name, text, signal),
      (result) => this.#onSuggestions(result),
    );
    this.input.addEventListener('input', () => {
      this.fill(this.input.value);
      this.#update();
    });
    this.input.addEventListener('focus', () => {
      if (this.#picked === undefined) this.#update();
    });
    this.input.addEventListener('blur', () => this.close());
    this.fill('');
  }

  /** What is sent: the value that was picked, or else the text as typed. */
  get value(): OptionValue | undefined {
    const value = this.#picked?.value;
    return typeof value === 'number' ? value : valueOf(this.option, value ?? this.input.value);
  }

  /** What keeps the command from being sent; undefined where nothing does. An option that was chosen needs a value. */
  get problem(): string | undefined {
    return this.#picked === undefined ? problemWith(this.option, this.input.value) : undefined;
  }

  /** Takes a text as if it had been typed. */
  fill(text: string): void {
    this.#picked = undefined;
    this.#show(text);
  }

  markWrong(isWrong: boolean): void {
    setAttributes(this.input, { 'aria-invalid': isWrong ? 'true' : undefined });
    this.element.classList.toggle('invalid', isWrong);
  }

  close(): void {
    this.#suggester.stop();
    this.#deps.listbox.close();
  }

  #show(text: string): void {
    if (this.input.value !== text) this.input.value = text;
    // As wide as what is in it, in characters.
    this.input.size = Math.min(60, Math.max(6, [...text].length + 1));
    this.markWrong(false);
  }

  #update(): void {
    const { option, input } = this;
    const { listbox } = this.#deps;
    const fixed = fixedChoices(option);
    const typed = input.value.trim().toLowerCase();
    if (fixed !== undefined) this.#offer(fixed.filter(({ name }) => name.toLowerCase().startsWith(typed)));
    else if (hasAutocomplete(option)) {
      // What is shown still belongs to an earlier text: Enter must not pick from it.
      if (listbox.isOpen()) listbox.deactivate();
      else listbox.say(input, 'Loading options…');
      this.#suggester.ask(input.value);
    } else listbox.say(input, option.description);
  }

  #onSuggestions(result: ActionResult): void {
    if (result.kind === 'choices') this.#offer(result.choices);
    else if (document.activeElement === this.input)
      this.#deps.listbox.say(this.input, 'Loading options failed.');
  }

  #offer(suggestions: readonly Suggestion[]): void {
    if (document.activeElement !== this.input) return;
    const items = suggestions.map((suggestion) => ({
      label: suggestion.name,
      pick: () => this.#pick(suggestion),
    }));
    const isAnyText = fixedChoices(this.option) === undefined;
    const nothing = isAnyText ? 'Nothing fits; what you typed is sent as it is.' : 'Nothing fits.';
    const title = items.length > 0 ? this.option.description : nothing;
    // Of two fixed choices the first is meant, more often than not; of suggestions only once something was typed.
    this.#deps.listbox.open(this.input, title, items, !isAnyText || this.input.value.trim() !== '');
  }

  #pick(suggestion: Suggestion): void {
    this.#show(suggestion.name);
    this.#picked = suggestion;
    this.close();
    this.#deps.onPicked();
  }
}
