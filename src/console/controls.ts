/** A message's buttons and menus as a numbered list, and text made fit for a terminal. */
import { ComponentType } from 'discord-api-types/v10';
import type { Message } from './session.js';

/** Something that can be pressed by typing its number. */
export interface Control {
  readonly label: string;
  /** The line that presses it. */
  readonly line: string;
}

/** What of a component is read here. */
interface AnyComponent {
  readonly type: number;
  readonly label?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly components?: readonly AnyComponent[];
}

function controlsIn(component: AnyComponent): readonly Control[] {
  const { type, custom_id: customId, label = '', disabled = false } = component;
  if (type === ComponentType.ActionRow) return (component.components ?? []).flatMap(controlsIn);
  if (customId === undefined || disabled) return [];
  if (type === ComponentType.Button) return [{ label, line: `click ${customId}` }];
  return (component.options ?? []).map((option) => ({
    label: option.label,
    line: `click ${customId} ${option.value}`,
  }));
}

/** The buttons and menu entries of a message that do something, in order; links are part of the text. */
export function controlsOf(message: Message): readonly Control[] {
  return ((message.components ?? []) as readonly AnyComponent[]).flatMap(controlsIn);
}

/**
 * Text without what a terminal would take for a command: control characters other than line breaks, and marks that
 * turn the direction of writing round.
 */
export function forTerminal(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '');
}
