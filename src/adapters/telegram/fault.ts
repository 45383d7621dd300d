import { GrammyError, HttpError } from 'grammy';
import { StartError } from '../adapter.js';
import { ForeignAnswer } from '../foreign.js';
import { framesOf } from '../frames.js';

/**
 * What may be logged of an error. Errors of grammY hold the request (its address with the token in it, its
 * text) as properties and in nested messages, so fields are chosen one by one and none is passed through.
 */
export function describeFault(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof GrammyError) {
    // Telegram quotes the text it does not like, as in: Unsupported start tag "…".
    const description = error.description.replace(/".*"/su, '"…"');
    return { method: error.method, code: error.error_code, description };
  }
  if (error instanceof HttpError) return { network: networkCode(error) };
  if (error instanceof Error) return { error: error.name, at: framesOf(error).slice(0, 3) };
  return { error: typeof error };
}

/** What a failed request is known by, such as `ECONNREFUSED`, `UND_ERR_SOCKET` (it broke off) or `HTTP 503`. */
function networkCode({ error }: HttpError): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : 'no answer';
}

const HARMLESS = [
  'message is not modified',
  'query is too old',
  'message to be replied not found',
  'message thread not found',
  'TOPIC_CLOSED',
  'TOPIC_DELETED',
  'chat not found',
  'not enough rights',
  'have no rights',
  'CHAT_WRITE_FORBIDDEN',
  'CHAT_RESTRICTED',
];

/**
 * Whether the failure is an everyday event of Telegram that nobody has to mend: the bot is blocked or may
 * not write here, a button was pressed twice, a question or its topic is gone.
 */
export function isHarmless(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return (
    error.error_code === 403 ||
    (error.error_code === 400 && HARMLESS.some((words) => error.description.includes(words)))
  );
}

/** Says why the bot could not start and what to do about it. */
export function startFault(error: unknown, apiUrl: string): StartError {
  const host = hostOf(apiUrl);
  if (error instanceof GrammyError) {
    if (error.error_code === 401 || error.error_code === 404) {
      return new StartError(
        `Telegram does not know this bot (${error.error_code} ${error.description}).`,
        'Copy the token anew from @BotFather (/mybots, your bot, API Token) into TELEGRAM_BOT_TOKEN.',
      );
    }
    return new StartError(
      `Telegram refused ${error.method} (${error.error_code} ${error.description}).`,
      'Wait a minute and start again; if it stays, look up the reason at https://core.telegram.org/bots/api.',
    );
  }
  // What is none of these was thrown by a retry that ran out of time.
  const code = error instanceof HttpError ? networkCode(error) : 'no answer';
  return error instanceof TypeError || isElsewhere(error)
    ? new StartError(
        `${host} does not answer as a Bot API server does.`,
        'Set TELEGRAM_API_URL to the root of a Bot API server, or leave it out for https://api.telegram.org.',
      )
    : new StartError(
        `${host} cannot be reached (${code}).`,
        'Check the network of this machine, its proxy, and TELEGRAM_API_URL if you set it.',
      );
}

/** Whether what answers is another server, and not a proxy that says that the right one is down. */
function isElsewhere(error: unknown): boolean {
  const answer = error instanceof HttpError ? error.error : undefined;
  return answer instanceof ForeignAnswer && answer.status < 500;
}

/** The host without user, password and path, any of which may be secret. */
function hostOf(apiUrl: string): string {
  return new URL(apiUrl).host;
}
