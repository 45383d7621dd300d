import type { InlineKeyboardMarkup } from 'grammy/types';
import { type Choice, cut, type Locale } from '../../core/index.js';
import type { Reply } from '../reply.js';
import { encodePress, entryRef, type Press } from './button.js';
import { type Block, clean, length, MESSAGE_LIMIT, setBlocks } from './markup.js';

/** What is sent: messages in Telegram's HTML, and the buttons under the last of them. */
export interface Rendered {
  readonly messages: readonly string[];
  readonly keyboard?: InlineKeyboardMarkup;
}

/** Code points of an answer that are shown; four messages at most, for a group takes only twenty a minute. */
const BODY_LIMIT = 3 * MESSAGE_LIMIT;

/** Buttons under one message: more would push the answer off a phone's screen. */
const BUTTON_LIMIT = 6;

/** Columns of a label that a phone shows; a Chinese character takes two. */
const LABEL_COLUMNS = 40;

/** Sets a reply as messages; `asker`, where given, is the only one who may choose. */
export function renderReply(reply: Reply, asker?: number): Rendered {
  const choices = reply.choices.slice(0, BUTTON_LIMIT);
  const action = reply.kind === 'clarify' ? 'choose' : 'show';
  const { list, keyboard } = setChoices(choices, {
    action,
    locale: reply.locale,
    ...(action === 'choose' && asker !== undefined ? { asker } : {}),
  });
  const lead = [reply.lead ?? '', list].filter(Boolean).join('\n');
  const messages = setBlocks([
    ...heading(reply),
    { text: cut(clean(reply.body), BODY_LIMIT), ...(reply.quote ? { tag: 'blockquote' } : {}) },
    ...footing(reply),
    { text: lead },
  ]);
  return { messages, ...(keyboard ? { keyboard } : {}) };
}

/** Sets a reply as one message without buttons, its body cut to fit: what inline mode sends. */
export function renderSingle(reply: Reply): string {
  const around = [...heading(reply), ...footing(reply)];
  const taken = around.reduce((sum, block) => sum + length(block.text) + 2, 0);
  const body = cut(clean(reply.body), MESSAGE_LIMIT - taken);
  const [message = ''] = setBlocks([
    ...heading(reply),
    { text: body, ...(reply.quote ? { tag: 'blockquote' } : {}) },
    ...footing(reply),
  ]);
  return message;
}

/** Sets the bot's own words, with buttons that show `choices`. */
export function renderPhrase(text: string, locale: Locale, choices: readonly Choice[] = []): Rendered {
  const { list, keyboard } = setChoices(choices.slice(0, BUTTON_LIMIT), { action: 'show', locale });
  return { messages: setBlocks([{ text }, { text: list }]), ...(keyboard ? { keyboard } : {}) };
}

/** A question of a thousand characters is cut, so that it leaves room for its answer. */
function heading({ title }: Reply): Block[] {
  return title ? [{ text: cut(clean(title), 1_000), tag: 'b' }] : [];
}

function footing({ footer }: Reply): Block[] {
  return footer ? [{ text: cut(clean(footer), 1_000), tag: 'i' }] : [];
}

/**
 * One button a row. Where a label is longer than a phone shows, all choices are numbered and stand in the
 * message too, since Telegram cuts labels without a way to read the rest.
 */
function setChoices(
  choices: readonly Choice[],
  press: Omit<Press, 'ref'>,
): { list: string; keyboard?: InlineKeyboardMarkup } {
  if (!choices.length) return { list: '' };
  const labels = choices.map(({ question }) => cut(clean(question).replace(/\s+/gu, ' '), 300));
  const numbered = labels.some((label) => columns(label) > LABEL_COLUMNS);
  const rows = choices.map(({ id }, i) => [
    {
      text: cut(`${numbered ? `${i + 1}. ` : ''}${labels[i]}`, 64),
      callback_data: encodePress({ ...press, ref: entryRef(id) }),
    },
  ]);
  return {
    list: numbered ? labels.map((label, i) => `${i + 1}. ${label}`).join('\n') : '',
    keyboard: { inline_keyboard: rows },
  };
}

function columns(text: string): number {
  return length(text) + (text.match(/[\p{Script=Han}\u3000-\u30ff\uff00-\uff60]/gu)?.length ?? 0);
}
