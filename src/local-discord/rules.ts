/**
 * The judge: what Discord would find wrong with a body, by its own description of the API (discord-api-spec) and by
 * the rules that the description leaves out. Pure functions; an empty list means that nothing is wrong.
 */
export { judgeCallback } from './rules/callbacks.js';
export { isWithinCommandLimits, judgeCommand, judgeCommands } from './rules/commands.js';
export { type JudgedFile, judgeMessage, type Purpose } from './rules/messages.js';
