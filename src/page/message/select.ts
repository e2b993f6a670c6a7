/**
 * A select menu. The component library draws one that only a pointer can open and that says nothing to a screen reader,
 * so this is one of our own that looks the same.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-select-only/
 */
import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { make } from '../dom.js';
import { createListbox } from '../listbox.js';

export function drawSelect(
  menu: APIStringSelectComponent,
  isBusy: boolean,
  onChoose: (values: readonly string[]) => void,
): HTMLElement {
  const placeholder = menu.placeholder ?? 'Make a selection';
  const chosen = menu.options.find((option) => option.default === true)?.label;
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
    make('span', {}, chosen ?? placeholder),
    make('span', { class: 'select-arrow', 'aria-hidden': 'true' }, '▾'),
  );
  const listbox = createListbox();
  const open = (): void => {
    const items = menu.options.map(({ label, description, value }) => ({
      label,
      description,
      pick: () => {
        listbox.close();
        onChoose([value]);
      },
    }));
    listbox.open(control, placeholder, items, true);
    listbox.element.scrollIntoView({ block: 'nearest' });
  };
  const toggle = (): void => {
    if (!control.hasAttribute('tabindex')) return;
    if (listbox.isOpen()) listbox.close();
    else open();
  };
  control.addEventListener('click', toggle);
  control.addEventListener('blur', listbox.close);
  control.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') listbox.close();
    else if (listbox.takeKey(event)) event.stopPropagation();
    else if (['Enter', ' ', 'ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      toggle();
    }
  });
  return make('div', { class: 'select-box' }, control, listbox.element);
}
