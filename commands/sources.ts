import { answerSources } from '../src/answers/sources.js';
import { defineCommand } from '../src/define-command.js';
import { completeStory, privateOption, storyOption } from './shared.js';

export const sources = defineCommand({
  data: {
    name: 'sources',
    description: 'The sources, what each contributed, and what was corrected',
    options: [storyOption, privateOption],
  },
  autocomplete: { story: completeStory },
  run: answerSources,
});
