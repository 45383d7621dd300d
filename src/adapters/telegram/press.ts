import { type Context, type Filter, GrammyError } from 'grammy';
import { cut } from '../../core/index.js';
import { phrasesFor } from '../phrases.js';
import { showRef } from '../ref.js';
import { composeReply } from '../reply.js';
import type { Services } from '../services.js';
import { decodePress, type Press } from './button.js';
import { describeFault, isHarmless } from './fault.js';
import { preferredLocale } from './locale.js';
import { clean } from './markup.js';
import { type Rendered, renderReply } from './render.js';
import { replace, send } from './send.js';

/** Characters that Telegram shows in the alert that answers a press. */
const ALERT_LIMIT = 200;

type Pressed = Filter<Context, 'callback_query'>;

/** What a press gets: the entry as a message, or an alert that only who pressed sees. */
type Response =
  | { readonly kind: Press['action']; readonly rendered: Rendered }
  | { readonly kind: 'alert'; readonly text: string };

/**
 * Shows the entry whose button was pressed: a choice in place of the question back, a related question or a
 * topic in a new message.
 */
export async function onPress(ctx: Pressed, services: Services): Promise<void> {
  const response = respond(ctx, services);
  if (response.kind === 'alert') return;
  const { kind, rendered } = response;
  if (kind === 'show' || !(await replaced())) await send(ctx, rendered);

  /** A message that was deleted meanwhile, is too old to be edited, or is of a group that has a new id, stays as it is. */
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

/**
 * Ends the clock on the pressed button, with an alert where that is the answer; one that comes too late is no
 * failure. Nothing waits for it: it is decoration, and Telegram may take it late or never.
 */
export async function acknowledge(ctx: Pressed, services: Services): Promise<void> {
  try {
    const response = respond(ctx, services);
    await ctx.answerCallbackQuery(
      response.kind === 'alert' ? { text: cut(clean(response.text), ALERT_LIMIT), show_alert: true } : {},
    );
  } catch (error) {
    const level = isHarmless(error) ? 'debug' : 'warn';
    services.log[level](describeFault(error), 'telegram: a button press was not answered');
  }
}

/**
 * In a group the question back is the asker's alone; anybody else who presses reads the answer in an alert,
 * and the choice stays open.
 */
function respond({ callbackQuery, from }: Pressed, { live }: Services): Response {
  const press = decodePress(callbackQuery.data ?? '');
  const engine = live.current;
  const shown = press && showRef(engine, press.ref, press.locale);
  if (!press || !shown) {
    const locale = press?.locale ?? preferredLocale(from.language_code, engine.knowledge);
    return { kind: 'alert', text: phrasesFor(locale).gone };
  }
  if (press.action === 'choose' && press.asker !== undefined && press.asker !== from.id) {
    return { kind: 'alert', text: shown.answer };
  }
  return { kind: press.action, rendered: renderReply(composeReply(shown, engine.knowledge.title)) };
}

function isLost(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    (error.parameters.migrate_to_chat_id !== undefined ||
      error.description.includes('message to edit not found') ||
      error.description.includes("message can't be edited"))
  );
}
