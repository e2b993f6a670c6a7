import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { answerQuote } from '../src/answers/quotes.js';
import { defineCommand } from '../src/define-command.js';
import { completePerson, completeSubject, personOption, privateOption, subjectOption } from './shared.js';

export const quote = defineCommand({
  data: {
    name: 'quote',
    description: 'The exact words of a statement, with speaker, date and source',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        description: 'Words of it as far as you remember them, in any order',
      },
      { ...personOption, description: 'Whose words: a name, or a title such as "the mayor"' },
      subjectOption,
      {
        type: ApplicationCommandOptionType.String,
        name: 'after',
        description: 'From this day on: 2026-02-11, February 2026, last Monday',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'before',
        description: 'Up to this day: 2026-02-11, February 2026, yesterday',
      },
      privateOption,
    ],
  },
  autocomplete: { person: completePerson, topic: completeSubject },
  run: answerQuote,
});
