/** What the HTTP side answers, and Discord's errors by their codes. */
import { nestErrors, type Problem } from '../rules/problem.js';

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const NO_CONTENT: Reply = { status: 204 };

export const ok = (body: unknown, status = 200): Reply => ({ status, body });

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const ERRORS = {
  notFound: [404, 0, '404: Not Found'],
  unauthorized: [401, 0, '401: Unauthorized'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tooManyFollowUps: [400, 40094, 'This interaction has reached the maximum number of follow up messages'],
  missingAccess: [403, 50001, 'Missing Access'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidVersion: [400, 50041, 'Invalid API version'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
} as const;

export type ErrorName = keyof typeof ERRORS;

export function fail(name: ErrorName): Reply {
  const [status, code, message] = ERRORS[name];
  return { status, body: { message, code } };
}

/** 50035 with all that is wrong, or 50006 where the only thing wrong is that there is nothing to send. */
export function invalidBody(problems: readonly Problem[]): Reply {
  if (problems.length > 0 && problems.every(({ code }) => code === 'MESSAGE_EMPTY'))
    return fail('emptyMessage');
  return {
    status: 400,
    body: { message: 'Invalid Form Body', code: 50035, errors: nestErrors(problems) },
  };
}
