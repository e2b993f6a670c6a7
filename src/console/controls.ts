/** A message's buttons and menus as a numbered list, and text made fit for a terminal. */
import { ComponentType } from 'discord-api-types/v10';
import type { Message } from '../render/message.js';

/** Something that can be pressed by typing its number. */
export interface Control {
  readonly label: string;
  readonly customId: string;
  /** The value picked, in a menu. */
  readonly values: readonly string[];
}

/** What of a component is read here. */
interface AnyComponent {
  readonly type: ComponentType;
  readonly label?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly components?: readonly AnyComponent[];
}

const componentsOf = (message: Message): readonly AnyComponent[] =>
  ((message.components ?? []) as readonly AnyComponent[]).flatMap((row) =>
    row.type === ComponentType.ActionRow ? (row.components ?? []) : [row],
  );

/** The custom ids on a message. */
export const customIdsOf = (message: Message): readonly string[] =>
  componentsOf(message).flatMap(({ custom_id: customId }) => (customId === undefined ? [] : [customId]));

/** The buttons and menu entries of a message that can be pressed, in order. */
export function controlsOf(message: Message): readonly Control[] {
  return componentsOf(message).flatMap((component): readonly Control[] => {
    const { type, custom_id: customId, label = '', disabled = false } = component;
    if (customId === undefined || disabled) return [];
    if (type === ComponentType.Button) return [{ label, customId, values: [] }];
    return (component.options ?? []).map((option) => ({
      label: option.label,
      customId,
      values: [option.value],
    }));
  });
}

/**
 * Text without what a terminal would take for a command: control characters other than line breaks, and marks that
 * turn the direction of writing round.
 */
export function forTerminal(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '');
}
