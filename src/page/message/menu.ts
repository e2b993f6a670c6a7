/** The menu of a message: the bot's commands on it, under Apps. */
import { make } from '../dom.js';

export interface Menu {
  /** Opens at a point of the window; `returnTo` gets the focus back where nothing is chosen. */
  readonly open: (
    at: { readonly x: number; readonly y: number },
    names: readonly string[],
    returnTo: HTMLElement,
    onChoose: (name: string) => void,
  ) => void;
  readonly close: () => void;
}

/** How near it comes to the window's edge, in px. */
const MARGIN = 8;

/** https://www.w3.org/WAI/ARIA/apg/patterns/menubar/ */
export function createMenu(within: HTMLElement): Menu {
  const menu = make('div', { class: 'menu', role: 'menu', 'aria-label': 'Apps', hidden: true });
  within.append(menu);
  let returnTo: HTMLElement | undefined;

  const close = (): void => {
    if (menu.hidden) return;
    const hadFocus = menu.contains(document.activeElement);
    menu.hidden = true;
    if (hadFocus) returnTo?.focus();
  };
  const move = (by: number): void => {
    const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + by + items.length) % items.length]?.focus();
  };
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!menu.contains(event.target as Node)) close();
  });
  addEventListener('resize', close);

  const open: Menu['open'] = ({ x, y }, names, from, onChoose) => {
    returnTo = from;
    const items = names.map((name) => {
      const item = make('button', { type: 'button', role: 'menuitem', tabindex: -1 }, name);
      item.addEventListener('click', () => {
        close();
        onChoose(name);
      });
      return item;
    });
    menu.replaceChildren(make('p', { class: 'list-title', role: 'presentation' }, 'Apps'), ...items);
    menu.hidden = false;
    const { width, height } = menu.getBoundingClientRect();
    const within = (at: number, size: number, room: number): number =>
      Math.max(MARGIN, Math.min(at, room - size - MARGIN));
    menu.style.left = `${within(x, width, innerWidth)}px`;
    menu.style.top = `${within(y, height, innerHeight)}px`;
    items[0]?.focus();
  };
  return { open, close };
}
