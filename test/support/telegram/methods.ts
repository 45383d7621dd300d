import type { BotCommand, Message } from 'grammy/types';
import { checkCommands, checkLanguage, checkResults, readKeyboard, readText } from './form.js';
import type { Inbox, PollRequest } from './inbox.js';
import { badRequest, demand, type Payload, Refusal } from './refusal.js';
import type { Kept, Room, World } from './world.js';

/** What the methods of the Bot API work on. */
export interface Desk {
  readonly world: World;
  readonly inbox: Inbox;
  /** Command lists by language code; the default under the empty one. */
  readonly commands: Map<string, readonly BotCommand[]>;
  /** Callback and inline queries that wait for their one answer. */
  readonly open: Set<string>;
  /** How many of them there were. */
  queries: number;
  webhook: string;
}

type Method = (desk: Desk, payload: Payload, gone: AbortSignal) => unknown;

/** The methods that the server knows, each refusing what the real one refuses. */
export const METHODS: Readonly<Record<string, Method>> = {
  getMe: ({ world }) => ({
    ...world.me,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
  }),
  deleteWebhook: (desk) => {
    desk.webhook = '';
    return true;
  },
  getUpdates: (desk, payload, gone) => {
    if (desk.webhook) {
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    return desk.inbox.poll(payload as PollRequest, gone);
  },
  sendMessage: ({ world }, payload) => {
    const room = roomOf(world, payload);
    const target = replyTarget(room, payload);
    const thread = threadOf(room, payload, target);
    const parsed = readText(payload.text, payload.parse_mode);
    const keyboard = readKeyboard(payload.reply_markup);
    const kept = world.keep(
      room,
      {
        from: world.me,
        text: parsed.text,
        ...(target ? { reply_to_message: target.message as Message & { reply_to_message: undefined } } : {}),
        ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
        ...(keyboard.length ? { reply_markup: { inline_keyboard: keyboard } } : {}),
      },
      parsed,
    );
    kept.keyboard = keyboard;
    return kept.message;
  },
  editMessageText: ({ world }, payload) => {
    const room = roomOf(world, payload);
    const kept = room.kept.get(Number(payload.message_id));
    demand(kept, 'message to edit not found');
    demand(kept.message.from?.id === world.me.id, "message can't be edited");
    const parsed = readText(payload.text, payload.parse_mode);
    const keyboard = readKeyboard(payload.reply_markup);
    const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
    demand(
      !same([parsed, keyboard], [kept.parsed, kept.keyboard]),
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
    Object.assign(kept, { parsed, keyboard, edited: true });
    Object.assign(kept.message, { text: parsed.text, reply_markup: { inline_keyboard: keyboard } });
    return kept.message;
  },
  answerCallbackQuery: (desk, payload) => {
    demand([...String(payload.text ?? '')].length <= 200, 'MESSAGE_TOO_LONG');
    return close(desk, payload.callback_query_id);
  },
  answerInlineQuery: (desk, payload) => {
    checkResults(payload);
    return close(desk, payload.inline_query_id);
  },
  setMyCommands: ({ commands }, payload) => {
    commands.set(checkLanguage(payload), checkCommands(payload));
    return true;
  },
  getMyCommands: ({ commands }, payload) => commands.get(checkLanguage(payload)) ?? [],
};

function roomOf(world: World, payload: Payload): Room {
  const room = world.rooms.get(Number(payload.chat_id));
  demand(room, 'chat not found');
  if (room.blocked) {
    throw new Refusal(
      403,
      room.chat.type === 'private'
        ? 'Forbidden: bot was blocked by the user'
        : 'Forbidden: bot was kicked from the group chat',
    );
  }
  if (room.movedTo !== undefined) {
    badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: room.movedTo });
  }
  return room;
}

function replyTarget(room: Room, payload: Payload): Kept | undefined {
  const asked = payload.reply_parameters as
    | { message_id: number; allow_sending_without_reply?: boolean }
    | undefined;
  if (!asked) return undefined;
  const target = room.kept.get(asked.message_id);
  const forgiven = asked.allow_sending_without_reply === true && room.topics.size === 0;
  demand(target || forgiven, 'message to be replied not found');
  return target;
}

/** The topic that a message goes to: the named one, or that of the message it replies to. */
function threadOf(room: Room, payload: Payload, target: Kept | undefined): number | undefined {
  const thread = payload.message_thread_id;
  if (thread === undefined) {
    return target?.message.is_topic_message ? target.message.message_thread_id : undefined;
  }
  demand(room.topics.has(Number(thread)), 'message thread not found');
  return Number(thread);
}

function close({ open }: Desk, id: unknown): true {
  demand(open.delete(String(id)), 'query is too old and response timeout expired or query ID is invalid');
  return true;
}
