import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { framesOf } from '../frames.js';

/** What an operator can do about a code that Discord refused a reply with. */
const HINTS: Readonly<Record<string, string>> = Object.freeze({
  [RESTJSONErrorCodes.MissingAccess]: 'give the bot View Channel there',
  [RESTJSONErrorCodes.MissingPermissions]: 'give the bot Send Messages and Embed Links there',
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory]:
    'give the bot Read Message History there',
});

/** Codes that tell of what people did or of a second copy of the bot, and of no fault. */
const EXPECTED: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
]);

/** How loud a failure is to be told: expected ones are no news, those with a hint are the operator's to mend. */
export function levelOf(error: unknown): 'debug' | 'warn' | 'error' {
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  if (EXPECTED.has(code)) return 'debug';
  return code !== undefined && code in HINTS ? 'warn' : 'error';
}

/**
 * A failure as fields of a log: what helps to mend it, and nothing else. The message of an error may quote
 * what a user typed, and the address of a request to Discord holds an interaction's token.
 */
export function describeFailure(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  if (error instanceof DiscordAPIError) {
    const { code, status, method } = error;
    // Each line after the first is "field[CODE]: explanation".
    const fields = error.message
      .split('\n')
      .slice(1)
      .map((line) => line.split(':', 1)[0]);
    const hint = HINTS[code];
    return {
      error: 'DiscordAPIError',
      code,
      status,
      method,
      ...(fields.length ? { fields } : {}),
      ...(hint ? { hint } : {}),
    };
  }
  const { code, status } = error as { code?: unknown; status?: unknown };
  const at = framesOf(error).slice(0, 3);
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(at.length ? { at } : {}),
  };
}
