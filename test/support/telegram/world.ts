import type { Chat, InlineKeyboardButton, Message, User } from 'grammy/types';
import type { Parsed } from './html.js';

/** A message of the bot or of a person, as the server keeps it. */
export interface Kept {
  readonly message: Message;
  /** The text as last sent or edited, and how it is marked. */
  parsed: Parsed;
  keyboard: InlineKeyboardButton.CallbackButton[][];
  edited: boolean;
}

/** A chat and what is particular about it. */
export interface Room {
  readonly chat: Chat;
  /** Ids of its topics besides General; messages elsewhere name no topic. */
  readonly topics: ReadonlySet<number>;
  readonly kept: Map<number, Kept>;
  /** Whether the bot was blocked or removed. */
  blocked: boolean;
  /** The supergroup that this group became. */
  movedTo?: number;
}

/** The people and chats around one bot. */
export interface World {
  readonly me: User;
  readonly rooms: ReadonlyMap<number, Room>;
  person(fields?: Partial<User>): User;
  /** The private chat of `person` with the bot. */
  privateRoom(person: User): Room;
  group(fields?: { type?: 'group' | 'supergroup'; topics?: readonly number[] }): Room;
  keep(room: Room, message: Omit<Message, 'message_id' | 'date' | 'chat'>, parsed?: Parsed): Kept;
}

/** Makes a world with the bot `me` alone in it. */
export function createWorld(me: User): World {
  const rooms = new Map<number, Room>();
  let lastPerson = 4_000_000_000;
  let lastGroup = -1_001_000_000_000;
  let lastMessage = 0;

  function room(chat: Chat, topics: readonly number[] = []): Room {
    const made: Room = { chat, topics: new Set(topics), kept: new Map(), blocked: false };
    rooms.set(chat.id, made);
    return made;
  }

  return {
    me,
    rooms,
    person(fields = {}) {
      return { id: ++lastPerson, is_bot: false, first_name: 'Mei', language_code: 'zh-hant', ...fields };
    },
    privateRoom(person) {
      const known = rooms.get(person.id);
      return known ?? room({ id: person.id, type: 'private', first_name: person.first_name });
    },
    group({ type = 'supergroup', topics = [] } = {}) {
      const id = --lastGroup;
      const forum = topics.length ? { is_forum: true as const } : {};
      return room({ id, type, title: 'Lighthouse friends', ...forum } as Chat, topics);
    },
    keep(of, fields, parsed = { text: fields.text ?? '', marked: [], links: [] }) {
      const message = { ...fields, message_id: ++lastMessage, date: 1_700_000_000, chat: of.chat } as Message;
      const kept: Kept = { message, parsed, keyboard: [], edited: false };
      of.kept.set(message.message_id, kept);
      return kept;
    },
  };
}
