import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { answerCheck, answerCheckMessage } from '../src/answers/check/check.js';
import { defineCommand } from '../src/define-command.js';
import { completePerson, personOption, privateOption } from './shared.js';

export const check = defineCommand({
  data: {
    name: 'check',
    description: 'Whether a quotation is on record, altered, somebody else’s, or not on record',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        description: 'The quotation, word for word as it was posted',
        required: true,
        max_length: 6000,
      },
      personOption,
      privateOption,
    ],
  },
  autocomplete: { person: completePerson },
  chosenOptions: ['said-by', 'said-from', 'said-to', 'said-every', 'said-at'],
  run: answerCheck,
  onMessage: { name: 'Check this quote', run: answerCheckMessage },
});
