/** The forms that the bot has opened over somebody's page and that were not sent yet. */
import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { Viewer } from '../page-protocol.js';

type Form = APIModalInteractionResponseCallbackData;

export interface OpenForms {
  readonly open: (viewer: Viewer, form: Form) => void;
  /** Takes a form that is sent with these values: undefined where it can be, else a sentence that says why not. */
  readonly send: (
    viewer: Viewer,
    customId: string,
    values: Readonly<Record<string, string>>,
  ) => string | undefined;
}

/** Nobody says when a form is cancelled, so only so many are remembered, the newest. */
const MOST_OPEN = 50;

const textInputs = ({ components }: Form): readonly APITextInputComponent[] =>
  components.flatMap((part): readonly APITextInputComponent[] => {
    if (part.type === ComponentType.ActionRow) return part.components;
    return part.type === ComponentType.Label && part.component.type === ComponentType.TextInput
      ? [part.component]
      : [];
  });

/** Why Discord's client would not send the form with these values; undefined where it would. */
function whyNot(form: Form, values: Readonly<Record<string, string>>): string | undefined {
  const inputs = textInputs(form);
  const ids = new Set(inputs.map(({ custom_id: customId }) => customId));
  const isWhole = Object.keys(values).every((id) => ids.has(id));
  const fits = inputs.every(({ custom_id: customId, required, min_length, max_length }) => {
    const { length } = [...(values[customId] ?? '')];
    if (length === 0) return required === false;
    return length >= (min_length ?? 0) && length <= (max_length ?? 4000);
  });
  return isWhole && fits ? undefined : 'The form can’t be sent like that.';
}

export function createOpenForms(): OpenForms {
  let all: readonly { readonly viewer: Viewer; readonly form: Form }[] = [];
  return {
    open: (viewer, form) => {
      all = [...all, { viewer, form }].slice(-MOST_OPEN);
    },
    send: ({ user, place }, customId, values) => {
      const opened = all.find(
        ({ viewer, form }) => form.custom_id === customId && viewer.user === user && viewer.place === place,
      );
      if (opened === undefined) return 'That form is not open any more.';
      const problem = whyNot(opened.form, values);
      // Of two tabs with the same form, each may send it once.
      if (problem === undefined) all = all.filter((other) => other !== opened);
      return problem;
    },
  };
}
