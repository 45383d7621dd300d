import { type Context, type Filter, GrammyError } from 'grammy';
import { phrasesFor } from '../phrases.js';
import { composeReply, cut } from '../reply.js';
import { decodePress, showRef } from './button.js';
import { describeFault, isHarmless } from './fault.js';
import { preferredLocale } from './locale.js';
import { clean } from './markup.js';
import type { Services } from './question.js';
import { renderReply } from './render.js';
import { replace, send } from './send.js';

/** Characters that Telegram shows in the alert that answers a press. */
const ALERT_LIMIT = 200;

/**
 * Shows the entry whose button was pressed: a choice in place of the question back, a related question or a
 * topic in a new message. In a group the question back is the asker's alone; anybody else who presses reads
 * the answer in an alert that only they see, and the choice stays open.
 */
export async function onPress(ctx: Filter<Context, 'callback_query'>, services: Services): Promise<void> {
  const press = decodePress(ctx.callbackQuery.data ?? '');
  const engine = services.live.current;
  const locale = press?.locale ?? preferredLocale(ctx.from.language_code, engine.knowledge);
  const shown = press && showRef(engine, press.ref, press.locale);
  if (!press || !shown) return acknowledge(ctx, services, phrasesFor(locale).gone);
  if (press.action === 'choose' && press.asker !== undefined && press.asker !== ctx.from.id) {
    return acknowledge(ctx, services, shown.answer);
  }

  await acknowledge(ctx, services);
  const rendered = renderReply(composeReply(shown, engine.knowledge.title));
  if (press.action === 'show' || !(await replaced())) await send(ctx, rendered);

  /** A message deleted meanwhile, or too old to be edited, cannot be replaced. */
  async function replaced(): Promise<boolean> {
    try {
      await replace(ctx, rendered);
      return true;
    } catch (error) {
      if (!isLost(error)) throw error;
      return false;
    }
  }
}

/** Ends the clock on the pressed button, with an alert where there is `text`; an answer that comes too late is no failure. */
async function acknowledge(
  ctx: Filter<Context, 'callback_query'>,
  { log }: Services,
  text?: string,
): Promise<void> {
  try {
    await ctx.answerCallbackQuery(
      text === undefined ? {} : { text: cut(clean(text), ALERT_LIMIT), show_alert: true },
    );
  } catch (error) {
    const level = isHarmless(error) ? 'debug' : 'warn';
    log[level](describeFault(error), 'telegram: a button press was not answered');
  }
}

function isLost(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    (error.description.includes('message to edit not found') ||
      error.description.includes("message can't be edited"))
  );
}
