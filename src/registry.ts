/**
 * Every command, in one place: dispatch, registration, the console and the documentation read this list. A command is
 * added here and nowhere else.
 */
import { about } from '../commands/about.js';
import { ask } from '../commands/ask.js';
import { check } from '../commands/check.js';
import { quote } from '../commands/quote.js';
import { sources } from '../commands/sources.js';
import { stance } from '../commands/stance.js';
import { timeline } from '../commands/timeline.js';
import type { Command } from './define-command.js';

export const registry: readonly Command[] = [stance, quote, ask, check, timeline, sources, about];
