/** Rows of buttons and menus below a message. */
import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { make, setAttributes } from '../dom.js';
import { drawNotShown } from './not-shown.js';
import { drawSelect } from './select.js';

export interface RowActions {
  readonly click: (customId: string) => void;
  readonly select: (customId: string, values: readonly string[]) => void;
  /** Whether what was started with this component is under way. */
  readonly isBusy: (customId: string) => boolean;
}

const TYPES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'destructive',
};

type Drawn = HTMLElementTagNameMap['discord-button'];

/** The component shows that it is disabled, but its inner button could be pressed and says nothing of it. */
function mendDisabled(drawn: Drawn, isDisabled: boolean, isBusy: boolean): void {
  void drawn.updateComplete.then(() => {
    const inner = drawn.shadowRoot?.querySelector('button');
    if (!inner) return;
    inner.disabled = isDisabled;
    setAttributes(inner, { 'aria-busy': isBusy ? 'true' : undefined });
  });
}

function drawButton(button: APIButtonComponent, actions: RowActions): HTMLElement {
  if (button.style === ButtonStyle.Premium) return drawNotShown(button.type);
  const label = button.label ?? button.emoji?.name ?? '';
  if (button.style === ButtonStyle.Link) {
    const url = /^https?:/i.test(button.url) ? button.url : undefined;
    return make('discord-button', { type: 'secondary', url, disabled: url === undefined }, label);
  }
  const { custom_id: customId, disabled = false } = button;
  const isBusy = actions.isBusy(customId);
  const drawn = make(
    'discord-button',
    { type: TYPES[button.style] ?? 'secondary', disabled, 'data-custom-id': customId },
    label,
  );
  mendDisabled(drawn, disabled, isBusy);
  if (!disabled)
    drawn.addEventListener('click', () => {
      if (!actions.isBusy(customId)) actions.click(customId);
    });
  return drawn;
}

/** Rows of buttons and menus; of the rest, which this bot does not send, it says that it is not shown. */
export function drawRows(
  components: readonly APIMessageTopLevelComponent[],
  actions: RowActions,
): readonly HTMLElement[] {
  return components.map((row): HTMLElement => {
    if (row.type !== ComponentType.ActionRow)
      return make('div', { slot: 'components' }, drawNotShown(row.type));
    const drawn = row.components.map((component): HTMLElement => {
      if (component.type === ComponentType.Button) return drawButton(component, actions);
      if (component.type !== ComponentType.StringSelect) return drawNotShown(component.type);
      const { custom_id: customId } = component;
      return drawSelect(component, actions.isBusy(customId), (values) => actions.select(customId, values));
    });
    return make('discord-action-row', { slot: 'components' }, ...drawn);
  });
}
