import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { answerStance } from '../src/answers/stance.js';
import { defineCommand } from '../src/define-command.js';
import { completePerson, completeQuestion, personOption, privateOption } from './shared.js';

export const stance = defineCommand({
  data: {
    name: 'stance',
    description: 'Where somebody stands: the last known position with its source, and how it moved',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'The question that positions are taken on',
        autocomplete: true,
      },
      { ...personOption, description: 'A person or body; without one, where everybody stands' },
      {
        type: ApplicationCommandOptionType.String,
        name: 'as-of',
        description: 'What had been said by a day, a month, or words such as "last Monday"',
      },
      privateOption,
    ],
  },
  autocomplete: { topic: completeQuestion, person: completePerson },
  run: answerStance,
});
