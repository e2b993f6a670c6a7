/** Buttons and menus below an answer. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Answer, FollowUp, Invocation } from '../answers/answer.js';
import { encodeButton, encodeSelect } from './custom-id.js';
import type { Beside } from './custom-id-option.js';
import { COMPONENT } from './limits.js';
import { labelText } from './markdown.js';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

interface Shown {
  readonly answer: Answer;
  readonly beside: Beside;
  readonly owner: string;
  readonly page: number;
  readonly pages: number;
}

const button = (label: string, customId: string, disabled = false): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: labelText(label, COMPONENT.buttonLabel),
  custom_id: customId,
  ...(disabled ? { disabled } : {}),
});

const rowOf = (components: readonly APIComponentInMessageActionRow[]): Row => ({
  type: ComponentType.ActionRow,
  components: [...components],
});

/** Previous and next; none where there is one page, or where the question does not fit into a button. */
function pagingRow({ answer, beside, owner, page, pages }: Shown): readonly Row[] {
  if (pages < 2) return [];
  const to = (number: number): string | undefined =>
    answer.again && encodeButton({ ...answer.again, page: number }, owner, beside, true);
  const previous = to(Math.max(0, page - 1));
  const next = to(page + 1);
  if (previous === undefined || next === undefined) return [];
  // A disabled button needs an id as well, and one that no other button of the message has.
  const first = page === 0 ? to(pages + 1) : previous;
  return first === undefined
    ? []
    : [rowOf([button('‹ Previous', first, page === 0), button('Next ›', next, page >= pages - 1)])];
}

/** Whether the pages after this one can be reached by a button. */
export const canPage = ({ again }: Answer, beside: Beside, owner: string): boolean =>
  again !== undefined && encodeButton({ ...again, page: 9999 }, owner, beside, true) !== undefined;

function buttonRows(
  followUps: readonly FollowUp[],
  { beside, owner }: Shown,
  taken: Set<string>,
  goesOn = false,
): readonly Row[] {
  const buttons: APIButtonComponentWithCustomId[] = [];
  for (const { label, invocation } of followUps) {
    const id = encodeButton(invocation, owner, beside, goesOn);
    if (id === undefined || taken.has(id)) continue;
    taken.add(id);
    buttons.push(button(label, id));
  }
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += COMPONENT.buttonsInRow)
    rows.push(rowOf(buttons.slice(at, at + COMPONENT.buttonsInRow)));
  return rows;
}

/** The option in which the candidates differ from one another. */
function optionChosen(candidates: readonly FollowUp[]): string | undefined {
  const [first, second] = candidates;
  if (!first || !second) return undefined;
  return Object.keys(first.invocation.options).find(
    (name) => first.invocation.options[name] !== second.invocation.options[name],
  );
}

const without = (invocation: Invocation, option: string): Invocation => ({
  ...invocation,
  options: Object.fromEntries(Object.entries(invocation.options).filter(([name]) => name !== option)),
});

function menuRow(candidates: readonly FollowUp[], { beside, owner }: Shown): readonly Row[] {
  const option = optionChosen(candidates);
  const [first] = candidates;
  if (option === undefined || first === undefined) return [];
  const id = encodeSelect(without(first.invocation, option), option, owner, beside);
  if (id === undefined) return [];
  const values = new Set<string>();
  const options = candidates.slice(0, COMPONENT.menuOptions).flatMap(({ label, invocation }) => {
    const value = invocation.options[option];
    if (value === undefined || values.has(value)) return [];
    values.add(value);
    return [{ label: labelText(label, COMPONENT.menuLabel), value }];
  });
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: 'Choose one',
    options,
  };
  return [rowOf([menu])];
}

/**
 * Candidates of a choice, or the nearest names: buttons while they fit a row, else a menu. What is too long for each of
 * several buttons may still fit a menu, whose values hold the candidates.
 */
function candidateRows(candidates: readonly FollowUp[], shown: Shown, taken: Set<string>): readonly Row[] {
  const { beside, owner } = shown;
  const fitsButtons =
    candidates.length <= COMPONENT.buttonsInRow &&
    candidates.every(({ invocation }) => encodeButton(invocation, owner, beside, true) !== undefined);
  return fitsButtons ? buttonRows(candidates, shown, taken, true) : menuRow(candidates, shown);
}

/** Every row below an answer: at most five, no custom id twice. */
export function componentRows(shown: Shown): readonly Row[] {
  const { body, followUps } = shown.answer;
  const paging = pagingRow(shown);
  const taken = new Set(
    paging.flatMap(({ components }) =>
      components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : [])),
    ),
  );
  const candidates = body.kind === 'choice' ? body.candidates : body.kind === 'nothing' ? body.nearest : [];
  return [
    ...paging,
    ...candidateRows(candidates, shown, taken),
    ...buttonRows(followUps, shown, taken),
  ].slice(0, COMPONENT.rows);
}
