import type { MaybeInaccessibleMessage, Message, MessageEntity, Update, User } from 'grammy/types';
import type { Desk } from './methods.js';
import type { TelegramServer } from './server.js';
import type { Kept, Room } from './world.js';

/** What a person's message has besides its text. */
export interface Saying {
  readonly topic?: number;
  readonly replyTo?: Message;
  /** Turns the first occurrence of these words into a mention of a user without a name. */
  readonly textMention?: { readonly words: string; readonly user: User };
  /** Whether the text stands under a picture. */
  readonly caption?: boolean;
  /** Whether the group's privacy mode is off, so that the bot gets messages which are not for it. */
  readonly seeAll?: boolean;
  readonly extra?: Partial<Message>;
}

/** Lets `person` write `text` into `room`; the bot gets it where Telegram would send it. */
export function say(
  { world, inbox }: TelegramServer,
  room: Room,
  person: User,
  text: string,
  { topic, replyTo, textMention, caption, seeAll, extra }: Saying = {},
): Message {
  const entities = [...findEntities(text), ...mentionOf(text, textMention)];
  const body = caption
    ? {
        photo: [{ file_id: 'p', file_unique_id: 'p', width: 1, height: 1 }],
        caption: text,
        caption_entities: entities,
      }
    : { text, ...(entities.length ? { entities } : {}) };
  const target = replyTo as (Message & { reply_to_message: undefined }) | undefined;
  const { message } = world.keep(room, {
    from: person,
    ...body,
    ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
    ...(target ? { reply_to_message: target } : {}),
    ...extra,
  });
  if (seeAll || room.chat.type === 'private' || isSeen(message, world.me)) {
    inbox.push({ message: message as Update['message'] & Message });
  }
  return message;
}

/** Lets `person` press the button at `index` (from 0) under `kept`. */
export function press(
  server: TelegramServer,
  person: User,
  { message, keyboard }: Kept,
  index: number,
): void {
  const data = keyboard.flat()[index]?.callback_data;
  if (data === undefined) throw new Error(`there is no button ${index}`);
  pressData(server, person, message, data);
}

/** Lets `person` press a button whose data is `data`, whatever the message shows. */
export function pressData(
  { inbox, desk }: TelegramServer,
  person: User,
  message: MaybeInaccessibleMessage,
  data: string,
): void {
  inbox.push({
    callback_query: { id: openQuery(desk), from: person, message, chat_instance: 'instance', data },
  });
}

/** Lets `person` type the bot's name and `query` in some other chat. */
export function typeInline({ inbox, desk }: TelegramServer, person: User, query: string): void {
  inbox.push({ inline_query: { id: openQuery(desk), from: person, query, offset: '' } });
}

/** What the bot has in `room`, oldest first. */
export function botMessages({ world }: TelegramServer, room: Room): Kept[] {
  return [...room.kept.values()].filter(({ message }) => message.from?.id === world.me.id);
}

/** The next message that the bot sends into `room`. */
export async function nextReply(server: TelegramServer, room: Room): Promise<Kept> {
  const call = await server.next('sendMessage', ({ result, payload }) =>
    Boolean(result && payload.chat_id === room.chat.id),
  );
  return room.kept.get((call.result as Message).message_id) as Kept;
}

function openQuery(desk: Desk): string {
  const id = `query-${++desk.queries}`;
  desk.open.add(id);
  return id;
}

/** Commands and mentions, where Telegram finds them in a text. */
function findEntities(text: string): MessageEntity[] {
  const found = (pattern: RegExp, type: 'bot_command' | 'mention') =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length }));
  return [
    ...found(/(?<![\w/@])\/\w{1,32}(?:@\w{3,32})?/gu, 'bot_command'),
    ...found(/(?<![\w/])@\w{3,32}/gu, 'mention'),
  ];
}

function mentionOf(text: string, mention: Saying['textMention']): MessageEntity[] {
  if (!mention) return [];
  const { words, user } = mention;
  return [{ type: 'text_mention', offset: text.indexOf(words), length: words.length, user }];
}

/** What a bot in privacy mode gets of a group: commands that are not another bot's, replies to it, mentions of it. */
function isSeen(message: Message, me: User): boolean {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const own = `@${me.username}`.toLowerCase();
  return (
    message.reply_to_message?.from?.id === me.id ||
    entities.some((entity) => {
      const words = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
      if (entity.type === 'text_mention') return entity.user.id === me.id;
      if (entity.type === 'mention') return words === own;
      return entity.type === 'bot_command' && (!words.includes('@') || words.endsWith(own));
    })
  );
}
