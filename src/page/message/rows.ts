/** Rows of buttons and menus below a message. */
import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { make, setAttributes } from '../dom.js';
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
  if (button.style === ButtonStyle.Premium) return make('span');
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

/** Rows of a message with an embed; this bot sends none of Components V2, and what else there is has no place here. */
export function drawRows(
  components: readonly APIMessageTopLevelComponent[],
  actions: RowActions,
): readonly HTMLElement[] {
  return components.flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return [];
    const drawn = row.components.flatMap((component): readonly HTMLElement[] => {
      if (component.type === ComponentType.Button) return [drawButton(component, actions)];
      if (component.type !== ComponentType.StringSelect) return [];
      const { custom_id: customId } = component;
      return [drawSelect(component, actions.isBusy(customId), (values) => actions.select(customId, values))];
    });
    return [make('discord-action-row', { slot: 'components' }, ...drawn)];
  });
}
