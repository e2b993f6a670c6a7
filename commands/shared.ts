/** Options and completions that several commands share. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Autocomplete } from '../src/define-command.js';
import { catalogueOf } from '../src/search/catalogue.js';
import { choiceName, type Named, type NameIndex } from '../src/search/names.js';
import { suggestNames } from '../src/search/suggest-names.js';

const toChoice = (named: Named): { readonly name: string; readonly value: string } => ({
  name: choiceName(named),
  value: named.id,
});

const completeFrom =
  (indexOf: (context: Parameters<Autocomplete>[1]) => NameIndex): Autocomplete =>
  (partial, context) =>
    suggestNames(indexOf(context), partial).map(toChoice);

export const completePerson = completeFrom(({ store }) => catalogueOf(store).people);
export const completeQuestion = completeFrom(({ store }) => catalogueOf(store).questions);
export const completeSubject = completeFrom(({ store }) => catalogueOf(store).subjects);
export const completeStory = completeFrom(({ store }) => catalogueOf(store).stories);

export const privateOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Show the answer to you alone',
} as const;

export const personOption = {
  type: ApplicationCommandOptionType.String,
  name: 'person',
  description: 'A person or body: a name, or a title such as "the mayor"',
  autocomplete: true,
} as const;

export const storyOption = {
  type: ApplicationCommandOptionType.String,
  name: 'story',
  description: 'One story; without it, all of them',
  autocomplete: true,
} as const;

export const subjectOption = {
  type: ApplicationCommandOptionType.String,
  name: 'topic',
  description: 'A topic or a question of a story',
  autocomplete: true,
} as const;
