/**
 * A list to choose from, steered from the field or button that it belongs to, which keeps the focus.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
import { freshId, make, setAttributes } from './dom.js';

export interface Item {
  readonly label: string;
  /** A second, fainter text. */
  readonly description?: string | undefined;
  readonly pick: () => void;
}

export interface Listbox {
  /** The list itself, hidden while it is closed. */
  readonly element: HTMLElement;
  /** Opens with these items for this control. Where `isFirstActive`, Enter picks the first one at once. */
  readonly open: (
    control: HTMLElement,
    title: string,
    items: readonly Item[],
    isFirstActive: boolean,
  ) => void;
  /** Says something in the list's place, such as that it is on its way. */
  readonly say: (control: HTMLElement, title: string) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  /** Takes a key where it means something here: arrows, Enter and Tab on an active item, Escape. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
}

export function createListbox(): Listbox {
  const heading = make('p', { class: 'list-title' });
  const list = make('ul', { role: 'listbox', id: freshId('list'), 'aria-label': 'Suggestions' });
  const element = make('div', { class: 'listbox', hidden: true }, heading, list);
  let owner: HTMLElement | undefined;
  let items: readonly Item[] = [];
  let active = -1;

  const activate = (index: number): void => {
    active = index;
    for (const [place, option] of [...list.children].entries()) {
      setAttributes(option, { 'aria-selected': String(place === index) });
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    }
    const id = list.children[index]?.id;
    if (owner) setAttributes(owner, { 'aria-activedescendant': id });
  };

  const close = (): void => {
    element.hidden = true;
    items = [];
    active = -1;
    list.replaceChildren();
    if (owner) setAttributes(owner, { 'aria-expanded': 'false', 'aria-activedescendant': undefined });
    owner = undefined;
  };

  const draw = (item: Item, index: number): HTMLElement => {
    const option = make(
      'li',
      { role: 'option', id: freshId('option'), 'aria-selected': 'false' },
      make('span', { class: 'option-label' }, item.label),
      ...(item.description ? [make('span', { class: 'option-description' }, item.description)] : []),
    );
    // The control keeps the focus: a press must not take it away.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => item.pick());
    option.addEventListener('pointermove', () => {
      if (active !== index) activate(index);
    });
    return option;
  };

  const show = (control: HTMLElement, title: string, next: readonly Item[]): void => {
    if (owner !== control) close();
    owner = control;
    items = next;
    heading.textContent = title;
    list.hidden = next.length === 0;
    list.setAttribute('aria-label', title);
    list.replaceChildren(...next.map(draw));
    element.hidden = false;
    setAttributes(control, { 'aria-expanded': String(next.length > 0), 'aria-controls': list.id });
  };

  return {
    element,
    open: (control, title, next, isFirstActive) => {
      show(control, title, next);
      activate(isFirstActive && next.length > 0 ? 0 : -1);
    },
    say: (control, title) => {
      show(control, title, []);
      activate(-1);
    },
    close,
    isOpen: () => !element.hidden,
    takeKey: (event) => {
      if (element.hidden) return false;
      const { key } = event;
      const count = items.length;
      if ((key === 'ArrowDown' || key === 'ArrowUp') && count > 0) {
        const from = active < 0 && key === 'ArrowUp' ? count : active;
        activate((from + (key === 'ArrowDown' ? 1 : -1) + count) % count);
      } else if (key === 'Escape') close();
      else if ((key === 'Enter' || (key === 'Tab' && !event.shiftKey)) && active >= 0) items[active]?.pick();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
