import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { answerTimeline } from '../src/answers/timeline.js';
import { defineCommand } from '../src/define-command.js';
import {
  completePerson,
  completeStory,
  completeSubject,
  personOption,
  privateOption,
  storyOption,
  subjectOption,
} from './shared.js';

export const timeline = defineCommand({
  data: {
    name: 'timeline',
    description: 'What was said and done, in order',
    options: [
      storyOption,
      { ...personOption, description: 'Only what this person or body said, did or is named in' },
      subjectOption,
      {
        type: ApplicationCommandOptionType.String,
        name: 'from',
        description: 'The first day: 2026-02-11, February 2026, last Monday',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'to',
        description: 'The last day: 2026-02-11, February 2026, yesterday',
      },
      privateOption,
    ],
  },
  autocomplete: { story: completeStory, person: completePerson, topic: completeSubject },
  run: (options, context) => answerTimeline(options, context),
});
