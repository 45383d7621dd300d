import { type ApiClientOptions, Bot, type BotError, GrammyError, HttpError } from 'grammy';
import type { LiveEngine } from '../live.js';
import type { Log } from '../log.js';
import { phrasesFor } from '../phrases.js';
import { prepareCalls } from './calls.js';
import { describeFault, isHarmless } from './fault.js';
import { onInline } from './inline.js';
import { preferredLocale } from './locale.js';
import { acknowledge, onPress } from './press.js';
import { onText, onWordless } from './question.js';
import { inOrder } from './queue.js';
import { renderPhrase } from './render.js';
import { send } from './send.js';
import type { Tuning } from './tuning.js';

/** What a bot is made of, besides its token. */
export interface BotOptions {
  readonly client: ApiClientOptions;
  readonly live: LiveEngine;
  readonly log: Log;
  readonly tuning: Tuning;
  /** Its end aborts the calls that are under way. */
  readonly lifetime: AbortSignal;
}

/** Builds the bot that answers, without connecting it. Its error handler never throws. */
export function createBot(token: string, options: BotOptions): Bot {
  const { client, log, tuning, lifetime } = options;
  const bot = new Bot(token, { client });
  prepareCalls(bot.api, tuning, lifetime);

  bot.on('callback_query', async (ctx, next) => {
    await Promise.all([acknowledge(ctx, options), next()]);
  });
  bot.use(inOrder(tuning, log));
  // Inside of the order: of two messages, the failure of the first is told before the second is answered.
  const told = bot.errorBoundary((error) => onFailure(error, options));
  told.on(['message:text', 'message:caption'], (ctx) => onText(ctx, options));
  told.on(
    ['message:file', 'message:contact', 'message:location', 'message:poll', 'message:dice', 'message:story'],
    (ctx) => onWordless(ctx, options),
  );
  told.on('callback_query', (ctx) => onPress(ctx, options));
  told.on('inline_query', (ctx) => onInline(ctx, options, tuning.inlineCacheSeconds));
  bot.catch((error) => onFailure(error, options));
  return bot;
}

/** Logs why an update was not handled and, where a message can reach them, tells the person that it was not. */
async function onFailure(failure: BotError, { live, log }: BotOptions): Promise<void> {
  const { ctx, error } = failure;
  const fields = { update: ctx.update.update_id, ...describeFault(error) };
  if (isHarmless(error)) return log.debug(fields, 'telegram: a reply had nowhere to go');
  log.error(fields, 'telegram: a reply failed');
  if (ctx.inlineQuery || error instanceof HttpError) return;
  if (error instanceof GrammyError && error.error_code === 429) return;
  try {
    const locale = preferredLocale(ctx.from?.language_code, live.current.knowledge);
    await send(ctx, renderPhrase(phrasesFor(locale).failed, locale));
  } catch (second) {
    log.debug(describeFault(second), 'telegram: nor could the failure be told');
  }
}
