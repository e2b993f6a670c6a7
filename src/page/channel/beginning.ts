/** What stands at the beginning of a channel: where this is, and three things to try. */
import type { ThingToTry } from '../../page-protocol.js';
import { make } from '../dom.js';
import type { PlaceWords } from './places.js';

const inCommand = (thing: Extract<ThingToTry, { readonly kind: 'command' }>): string =>
  [`/${thing.command}`, ...Object.entries(thing.options).map(([name, value]) => `${name}:${value}`)].join(
    ' ',
  );

export function drawBeginning(
  { heading, beginning }: PlaceWords,
  things: readonly ThingToTry[],
  onTry: (thing: ThingToTry) => void,
): HTMLElement {
  const list = make('ul', { class: 'things' });
  for (const thing of things) {
    const about = thing.kind === 'command' ? inCommand(thing) : thing.content;
    const button = make(
      'button',
      { type: 'button', class: 'thing' },
      make('span', { class: 'thing-title' }, thing.title),
      make('span', { class: 'thing-about' }, about),
    );
    button.addEventListener('click', () => onTry(thing));
    list.append(make('li', {}, button));
  }
  return make(
    'section',
    { class: 'beginning', 'aria-label': 'Things to try' },
    make('h2', {}, heading),
    make('p', {}, beginning),
    make('p', {}, 'Three things to try. Or type / below for every command.'),
    list,
  );
}
