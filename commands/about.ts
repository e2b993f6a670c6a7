import { answerAbout } from '../src/answers/about.js';
import { defineCommand } from '../src/define-command.js';
import { version } from '../src/version.js';
import { privateOption } from './shared.js';

export const about = defineCommand({
  data: {
    name: 'about',
    description: 'What this bot knows, keeps and promises',
    options: [privateOption],
  },
  run: (_, context) => answerAbout(version, context),
});
