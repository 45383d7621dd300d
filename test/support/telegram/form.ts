import type { BotCommand, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { type Parsed, parseHtml } from './html.js';
import { demand, type Payload } from './refusal.js';

/** Reads a message's text and refuses what Telegram refuses: bad markup, nothing, too much, broken UTF-8. */
export function readText(text: unknown, parseMode: unknown): Parsed {
  demand(typeof text === 'string' && text !== '', 'message text is empty');
  demand(!/\p{Surrogate}/u.test(text), 'strings must be encoded in UTF-8');
  demand(parseMode === undefined || parseMode === 'HTML', 'unsupported parse_mode');
  const parsed = parseMode === 'HTML' ? parseHtml(text) : { text: text.trim(), marked: [], links: [] };
  demand(/[^\s\p{Cc}\u200b\u2060]/u.test(parsed.text), 'message text is empty');
  demand([...parsed.text].length <= 4096, 'message is too long');
  demand(parsed.marked.length <= 100, 'too many entities');
  return parsed;
}

/** Reads the buttons under a message; none for other markup and for no markup. */
export function readKeyboard(markup: unknown): InlineKeyboardButton.CallbackButton[][] {
  if (markup === undefined) return [];
  demand(typeof markup === 'object' && markup !== null, "can't parse reply keyboard markup JSON object");
  if ((markup as Partial<ForceReply>).force_reply) return [];
  const rows = (markup as Partial<InlineKeyboardMarkup>).inline_keyboard;
  demand(Array.isArray(rows), 'object expected as reply markup');
  const buttons = rows.flat() as Partial<InlineKeyboardButton.CallbackButton>[];
  demand(buttons.length <= 100, 'reply markup is too long');
  for (const { text, callback_data: data } of buttons) {
    demand(typeof text === 'string' && text.trim() !== '', 'text buttons are allowed only with a text');
    demand(typeof data === 'string', 'text buttons are unallowed in the inline keyboard');
    const bytes = Buffer.byteLength(data);
    demand(bytes >= 1 && bytes <= 64, 'BUTTON_DATA_INVALID');
  }
  return rows as InlineKeyboardButton.CallbackButton[][];
}

/** Refuses what Telegram refuses in the results of an inline query. */
export function checkResults(payload: Payload): void {
  const results = payload.results;
  demand(Array.isArray(results), "can't parse inline query results JSON object");
  demand(results.length <= 50, 'RESULTS_TOO_MUCH');
  const ids = new Set<string>();
  for (const { type, id, title, input_message_content: content } of results) {
    demand(type === 'article', 'unsupported inline query result type specified');
    const bytes = typeof id === 'string' ? Buffer.byteLength(id) : 0;
    demand(bytes >= 1 && bytes <= 64, 'RESULT_ID_INVALID');
    demand(!ids.has(id), 'RESULT_ID_DUPLICATE');
    demand(typeof title === 'string' && title.trim() !== '', 'ARTICLE_TITLE_EMPTY');
    readText(content?.message_text, content?.parse_mode);
    ids.add(id);
  }
}

/** Refuses what Telegram refuses in a list of commands. */
export function checkCommands(payload: Payload): readonly BotCommand[] {
  const commands = payload.commands as readonly Partial<BotCommand>[];
  demand(Array.isArray(commands), "can't parse commands JSON object");
  demand(commands.length <= 100, 'too many commands');
  checkLanguage(payload);
  for (const { command, description } of commands) {
    demand(/^[a-z0-9_]{1,32}$/u.test(command ?? ''), 'BOT_COMMAND_INVALID');
    const length = [...(description ?? '')].length;
    demand(length >= 1 && length <= 256, 'BOT_COMMAND_DESCRIPTION_INVALID');
  }
  return commands as readonly BotCommand[];
}

/** Refuses a language that is not named by two letters. */
export function checkLanguage(payload: Payload): string {
  const code = payload.language_code ?? '';
  demand(typeof code === 'string' && /^(?:[a-z]{2})?$/u.test(code), 'invalid language code specified');
  return code;
}
