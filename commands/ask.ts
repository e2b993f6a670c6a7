import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { answerAsk } from '../src/answers/ask/answer-ask.js';
import { defineCommand } from '../src/define-command.js';
import { privateOption } from './shared.js';

export const ask = defineCommand({
  data: {
    name: 'ask',
    description: 'A question in plain English, answered with sourced statements only',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description:
          'Where does somebody stand? What exactly did they say? Who supports it? What happened on a day?',
        required: true,
        max_length: 500,
      },
      privateOption,
    ],
  },
  chosenOptions: ['person', 'story'],
  run: answerAsk,
});
