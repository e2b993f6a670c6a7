/** What is chosen in a select menu while it is open, within its bounds. */
import type { APIStringSelectComponent } from 'discord-api-types/v10';

type Bounds = Pick<APIStringSelectComponent, 'min_values' | 'max_values'>;

/** Left out, both are 1. https://discord.com/developers/docs/components/reference#string-select */
const boundsOf = ({ min_values: least = 1, max_values: most = 1 }: Bounds) => ({ least, most });

/** Whether one choice is all, so that it is sent at once. */
export function isSingle(menu: Bounds): boolean {
  const { least, most } = boundsOf(menu);
  return least === 1 && most === 1;
}

/** The choice after a value was picked: away where it was there, else added where there is room, or in the place of one. */
export function toggle(menu: Bounds, chosen: readonly string[], value: string): readonly string[] {
  const { most } = boundsOf(menu);
  if (chosen.includes(value)) return chosen.filter((other) => other !== value);
  if (most === 1) return [value];
  return chosen.length < most ? [...chosen, value] : chosen;
}

/** Whether a choice can be sent. */
export function isWithin(menu: Bounds, chosen: readonly string[]): boolean {
  const { least, most } = boundsOf(menu);
  return chosen.length >= least && chosen.length <= most;
}

/** How many are to be chosen, in words. */
export function inWords(menu: Bounds): string {
  const { least, most } = boundsOf(menu);
  if (least === most) return `Choose ${least}`;
  return least === 0 ? `Choose up to ${most}` : `Choose ${least} to ${most}`;
}
