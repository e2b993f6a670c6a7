/** Who you are, and where: two groups of radio buttons that look like Discord's list of channels. */
import type { PlaceName, ShownPerson, Viewer } from '../../page-protocol.js';
import { freshId, make } from '../dom.js';
import { PLACES } from './places.js';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly about: string;
  readonly picture?: string;
}

function group(
  legend: string,
  choices: readonly Choice[],
  chosen: string,
  onChoose: (value: string) => void,
): HTMLElement {
  const name = freshId('group');
  const drawn = choices.map(({ value, label, about, picture }) => {
    const radio = make('input', { type: 'radio', name, value, checked: value === chosen });
    radio.addEventListener('change', () => onChoose(value));
    return make(
      'label',
      { class: 'choice' },
      radio,
      ...(picture ? [make('img', { src: picture, alt: '', width: 24, height: 24 })] : []),
      make(
        'span',
        { class: 'choice-text' },
        make('span', { class: 'choice-label' }, label),
        ...(about ? [make('span', { class: 'choice-about' }, about)] : []),
      ),
    );
  });
  return make('fieldset', {}, make('legend', {}, legend), make('div', { class: 'choices' }, ...drawn));
}

export function drawSwitcher(
  people: readonly ShownPerson[],
  viewer: Viewer,
  onSwitch: (viewer: Viewer) => void,
): HTMLElement {
  const current = { ...viewer };
  const places = PLACES.map(({ place, label, kind }) => ({ value: place, label, about: kind }));
  const persons = people.map(({ id, name, avatar }) => ({
    value: id,
    label: name,
    about: '',
    picture: avatar,
  }));
  return make(
    'div',
    { class: 'switcher' },
    group('You are in', places, viewer.place, (place) => {
      current.place = place as PlaceName;
      onSwitch({ ...current });
    }),
    group('You are', persons, viewer.user, (user) => {
      current.user = user;
      onSwitch({ ...current });
    }),
  );
}
