/** A form that the bot opens over the page (a modal). https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/ */
import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { freshId, make } from './dom.js';
import { drawNotShown } from './message/not-shown.js';

interface Asked {
  readonly label: string;
  readonly input: APITextInputComponent;
}

/** A form's text inputs, in either of the two ways in which they can be laid out; of the rest, that it is not shown. */
function drawAsked({ components }: APIModalInteractionResponseCallbackData): readonly HTMLElement[] {
  return components.flatMap((part): readonly HTMLElement[] => {
    if (part.type === ComponentType.ActionRow)
      return part.components.map((input) => drawInput({ label: input.label ?? '', input }));
    if (part.type !== ComponentType.Label) return [make('p', {}, drawNotShown(part.type))];
    const { label, component } = part;
    return component.type === ComponentType.TextInput
      ? [drawInput({ label, input: component })]
      : [make('p', {}, `${label}: `, drawNotShown(component.type))];
  });
}

function drawInput({ label, input }: Asked): HTMLElement {
  const id = freshId('input');
  const attributes = {
    id,
    name: input.custom_id,
    required: input.required !== false,
    minlength: input.min_length,
    maxlength: input.max_length ?? 4000,
    placeholder: input.placeholder,
  };
  const control =
    input.style === TextInputStyle.Paragraph
      ? make('textarea', { ...attributes, rows: 4 })
      : make('input', { ...attributes, type: 'text' });
  control.value = input.value ?? '';
  return make('div', { class: 'form-field' }, make('label', { for: id }, label), control);
}

/** Shows the form, and calls back with its values by custom id unless it is cancelled. */
export function showForm(
  form: APIModalInteractionResponseCallbackData,
  onSubmit: (values: Readonly<Record<string, string>>) => void,
): void {
  const title = freshId('title');
  const returnTo = document.activeElement;
  const cancel = make('button', { type: 'button', class: 'link' }, 'Cancel');
  const body = make(
    'form',
    { method: 'dialog' },
    make('h2', { id: title }, form.title),
    ...drawAsked(form),
    make(
      'div',
      { class: 'form-buttons' },
      cancel,
      make('button', { type: 'submit', class: 'send' }, 'Submit'),
    ),
  );
  const dialog = make('dialog', { class: 'form', 'aria-labelledby': title }, body);
  cancel.addEventListener('click', () => dialog.close());
  body.addEventListener('submit', () => {
    const inputs = [...body.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name]')];
    onSubmit(Object.fromEntries(inputs.map(({ name, value }) => [name, value])));
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (returnTo instanceof HTMLElement) returnTo.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
