/**
 * A select menu. The component library draws one that only a pointer can open and that says nothing to a screen reader,
 * so this is one of our own that looks the same.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-select-only/
 */
import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { make } from '../dom.js';
import { createListbox, type Item } from '../listbox.js';
import { inWords, isSingle, isWithin, toggle as toggleValue } from './choice.js';

const valuesOf = (options: APIStringSelectComponent['options']): readonly string[] =>
  options.map(({ value }) => value);

export function drawSelect(
  menu: APIStringSelectComponent,
  isBusy: boolean,
  onChoose: (values: readonly string[]) => void,
): HTMLElement {
  const placeholder = menu.placeholder ?? 'Make a selection';
  const before = menu.options.filter((option) => option.default === true);
  const label = before.map((option) => option.label).join(', ') || placeholder;
  const control = make(
    'div',
    {
      class: 'select',
      role: 'combobox',
      tabindex: menu.disabled === true || isBusy ? undefined : 0,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-label': placeholder,
      'aria-disabled': menu.disabled === true || isBusy,
      'data-custom-id': menu.custom_id,
    },
    make('span', {}, label),
    make('span', { class: 'select-arrow', 'aria-hidden': 'true' }, '▾'),
  );
  const listbox = createListbox();
  const single = isSingle(menu);
  let chosen: readonly string[] = [];
  /** Several are sent when the list is closed, as at Discord; a choice that the menu does not take is forgotten. */
  const close = (): void => {
    if (!listbox.isOpen()) return;
    listbox.close();
    const isOther = [...chosen].toSorted().join('\n') !== valuesOf(before).toSorted().join('\n');
    // Where the message is drawn anew meanwhile, nobody has closed it.
    if (!single && control.isConnected && isOther && isWithin(menu, chosen)) onChoose(chosen);
  };
  const items = (): readonly Item[] =>
    menu.options.map(({ label, description, value }) => ({
      label,
      description,
      pick: () => pick(value),
      ...(single ? {} : { isChosen: chosen.includes(value) }),
    }));
  const title = (): string =>
    single ? placeholder : `${inWords(menu)}; ${chosen.length} chosen. Escape when you are done.`;
  const pick = (value: string): void => {
    if (single) {
      listbox.close();
      return onChoose([value]);
    }
    chosen = toggleValue(menu, chosen, value);
    listbox.update(title(), items());
  };
  const open = (): void => {
    chosen = valuesOf(before);
    listbox.open(control, title(), items(), true);
    listbox.element.scrollIntoView({ block: 'nearest' });
  };
  const toggle = (): void => {
    if (!control.hasAttribute('tabindex')) return;
    if (listbox.isOpen()) close();
    else open();
  };
  control.addEventListener('click', toggle);
  control.addEventListener('blur', close);
  control.addEventListener('keydown', (event) => {
    if (event.key === 'Tab' || (event.key === 'Escape' && listbox.isOpen())) {
      if (event.key === 'Escape') event.preventDefault();
      close();
    } else if (listbox.takeKey(event)) event.stopPropagation();
    else if (['Enter', ' ', 'ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      toggle();
    }
  });
  return make('div', { class: 'select-box' }, control, listbox.element);
}
