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
  /** Whether it is chosen, in a list of which several can be; left out in one that is picked from once. */
  readonly isChosen?: boolean;
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
  /** Shows other items in the place of those that are open, with the same place active. */
  readonly update: (title: string, items: readonly Item[]) => void;
  /** Says something in the list's place, such as that it is on its way. */
  readonly say: (control: HTMLElement, title: string) => void;
  /** Leaves the list open with no item to be picked by Enter. */
  readonly deactivate: () => void;
  readonly close: () => void;
  /** Closes where the focus leaves the control for anything but the list itself. */
  readonly closeOnBlur: (event: FocusEvent) => void;
  readonly isOpen: () => boolean;
  /** Takes a key where it means something here: arrows, Enter and Tab on an active item, Escape. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
}

/** Only a combobox may say whether its list is open; a plain text box has the active item alone. */
function setExpanded(control: HTMLElement, isExpanded: boolean): void {
  if (control.getAttribute('role') === 'combobox')
    setAttributes(control, { 'aria-expanded': String(isExpanded) });
}

export function createListbox(): Listbox {
  const heading = make('p', { class: 'list-title' });
  const list = make('ul', { role: 'listbox', id: freshId('list'), 'aria-label': 'Suggestions' });
  const box = make('div', { class: 'listbox', hidden: true }, heading, list);
  // Heard where no item is active, so that there is no descendant to read out.
  const heard = make('span', { class: 'hidden', role: 'status' });
  const element = make('div', {}, box, heard);
  let owner: HTMLElement | undefined;
  let items: readonly Item[] = [];
  let active = -1;

  const activate = (index: number): void => {
    active = index;
    for (const [place, option] of [...list.children].entries()) {
      option.classList.toggle('active', place === index);
      // Of several that can be chosen, selected are those that are; else the one that Enter picks.
      setAttributes(option, { 'aria-selected': String(items[place]?.isChosen ?? place === index) });
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    }
    const id = list.children[index]?.id;
    if (owner) setAttributes(owner, { 'aria-activedescendant': id });
  };

  const close = (): void => {
    box.hidden = true;
    heard.textContent = '';
    items = [];
    active = -1;
    list.replaceChildren();
    if (owner) setExpanded(owner, false);
    if (owner) setAttributes(owner, { 'aria-activedescendant': undefined });
    owner = undefined;
  };

  const closeOnBlur = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== list && relatedTarget !== owner) close();
  };
  list.addEventListener('blur', closeOnBlur);

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
    box.hidden = false;
    heard.textContent = next.length === 0 ? title : `${next.length} to choose from`;
    setExpanded(control, next.length > 0);
    setAttributes(control, { 'aria-controls': list.id });
    const isMultiple = next.some(({ isChosen }) => isChosen !== undefined);
    setAttributes(list, { 'aria-multiselectable': isMultiple ? 'true' : undefined });
    // A list that may scroll and is no combobox's has to be reached by keyboard as well.
    setAttributes(list, { tabindex: control.getAttribute('role') === 'combobox' ? undefined : 0 });
  };

  /** Where several can be chosen, the blank key chooses as well, and Tab only goes on. */
  const isPick = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const isMultiple = items[active]?.isChosen !== undefined;
    return key === 'Enter' || (isMultiple ? key === ' ' : key === 'Tab' && !shiftKey);
  };

  const takeKey = (event: KeyboardEvent): boolean => {
    if (box.hidden) return false;
    const { key } = event;
    const count = items.length;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && count > 0) {
      const from = active < 0 && key === 'ArrowUp' ? count : active;
      activate((from + (key === 'ArrowDown' ? 1 : -1) + count) % count);
    } else if (key === 'Escape') {
      // From the list itself, the focus goes back to what it belongs to.
      if (document.activeElement === list) owner?.focus();
      close();
    } else if (isPick(event) && active >= 0) items[active]?.pick();
    else return false;
    event.preventDefault();
    return true;
  };
  list.addEventListener('keydown', takeKey);

  return {
    element,
    open: (control, title, next, isFirstActive) => {
      show(control, title, next);
      activate(isFirstActive && next.length > 0 ? 0 : -1);
    },
    update: (title, next) => {
      const place = active;
      if (owner) show(owner, title, next);
      activate(place);
    },
    say: (control, title) => {
      show(control, title, []);
      activate(-1);
    },
    deactivate: () => activate(-1),
    close,
    closeOnBlur,
    isOpen: () => !box.hidden,
    takeKey,
  };
}
