/** Sends the answer to an interaction, within the 3 seconds that Discord waits for it. */
import { DiscordAPIError, HTTPError, RateLimitError, type RawFile, type REST } from 'discord.js';
import { type APIInteractionResponse, InteractionResponseType, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import { type Log, traceOf } from '../log.js';

/**
 * How long an answer is of use, in milliseconds from when the interaction came in. Discord's own limit is 3 s; a
 * request that is still under way after this is given up.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
 */
export const ANSWER_WITHIN = 2900;

/** Discord's codes for an answer that came too late, and for one that was answered before. */
const TOO_LATE = new Set<string | number>([10062, 40060]);

/** Where an answer goes. An interaction without these can't be answered at all. */
const addressSchema = z.object({ id: z.string().regex(/^\d{1,20}$/), token: z.string().min(1).max(2000) });

export type Address = z.infer<typeof addressSchema>;

export function readAddress(raw: unknown): Address | undefined {
  const parsed = addressSchema.safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}

/**
 * Whether the REST client is to throw on a 429 instead of waiting: for a callback, where the wait would leave no time
 * to answer in. Anything else may wait.
 */
export function isHopelessWait(limit: { readonly route: string; readonly retryAfter: number }): boolean {
  return limit.route.endsWith('/callback') && limit.retryAfter >= ANSWER_WITHIN - 400;
}

function logFailure(error: unknown, log: Log, interaction: string, isAutocomplete: boolean): void {
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  if (code !== undefined && TOO_LATE.has(code)) {
    const level = isAutocomplete ? 'debug' : 'warn';
    log[level]({ interaction, code }, 'an answer came too late, or there was one already');
    return;
  }
  if (error instanceof RateLimitError) {
    log.warn({ interaction, retryAfter: error.retryAfter }, 'an answer was rate-limited for too long');
    return;
  }
  const status = error instanceof DiscordAPIError ? error.status : undefined;
  const problem = error instanceof DiscordAPIError ? error.message : undefined;
  log.error({ interaction, ...traceOf(error), code, status, problem }, 'an answer could not be sent');
}

/** Whether a request failed on the way, as one does on a connection that the other side has just closed. */
const failedOnTheWay = (error: unknown, signal: AbortSignal): boolean =>
  !signal.aborted &&
  !(error instanceof DiscordAPIError || error instanceof HTTPError || error instanceof RateLimitError);

/** What is sent in answer: a body, and the files that it names. */
export interface Outgoing {
  readonly body: APIInteractionResponse;
  readonly files?: readonly RawFile[];
}

/**
 * What is left of the time for an answer when one with files is given up, in milliseconds: enough to send it without
 * them. Had the first arrived after all, Discord says of the second that there was an answer already.
 */
const LEFT_WITHOUT_FILES = 1000;

/** Whether an answer that failed with its files may go without them: not where Discord takes no answer any more. */
const isWorthWithout = (error: unknown): boolean =>
  !(error instanceof RateLimitError) && !(error instanceof DiscordAPIError && TOO_LATE.has(error.code));

/**
 * Posts an answer, and where that fails with its files, the one without. Never rejects: a failure is logged once, quietly
 * where a suggestion came too late, which is what happens whenever somebody types quickly (discord.js#10236). The client
 * repeats a 5xx at most three times and at once; a request that failed on the way is repeated here, once. All of it ends
 * with the time in which an answer is of use.
 */
export async function sendAnswer(
  rest: REST,
  { id, token }: Address,
  { illustrated, plain }: { readonly illustrated?: Outgoing | undefined; readonly plain: Outgoing },
  receivedAt: number,
  log: Log,
): Promise<void> {
  const isAutocomplete = plain.body.type === InteractionResponseType.ApplicationCommandAutocompleteResult;
  const post = async ({ body, files = [] }: Outgoing, within: number): Promise<void> => {
    const left = Math.max(1, Math.round(within - (performance.now() - receivedAt)));
    const signal = AbortSignal.timeout(left);
    const request = { body, auth: false, signal, ...(files.length > 0 ? { files: [...files] } : {}) };
    const once = () => rest.post(Routes.interactionCallback(id, token), request);
    await once().catch((error: unknown) => {
      if (failedOnTheWay(error, signal)) return once();
      throw error;
    });
  };
  try {
    try {
      await post(illustrated ?? plain, illustrated ? ANSWER_WITHIN - LEFT_WITHOUT_FILES : ANSWER_WITHIN);
    } catch (error) {
      if (illustrated === undefined || !isWorthWithout(error)) throw error;
      log.warn({ interaction: id, ...traceOf(error) }, 'an answer could not be sent with its picture');
      await post(plain, ANSWER_WITHIN);
    }
  } catch (error) {
    logFailure(error, log, id, isAutocomplete);
  }
}
