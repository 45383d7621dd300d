import type { Message, MessageEntity, User } from 'grammy/types';

/** What a message asks of the bot. */
export type Request =
  | { readonly kind: 'ask'; readonly text: string }
  | { readonly kind: 'start'; readonly payload: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'topics' };

/** The bot as `getMe` names it. */
export type Me = Pick<User, 'id' | 'username'>;

/**
 * What `message` asks of the bot `me`; `undefined` where it is not meant for it. In a group that is a
 * command, a mention or a reply to the bot, whatever else its privacy settings let it see. A caption counts
 * as text. A question left empty is the message replied to: `/ask` under somebody's words asks those.
 */
export function readMessage(message: Message, me: Me): Request | undefined {
  if (isMachine(message, me)) return undefined;
  const text = message.text ?? message.caption;
  if (text === undefined) return undefined;
  const entities = message.entities ?? message.caption_entities ?? [];

  const command = readCommand(text, entities);
  if (command) return answerCommand(command, message, me);

  const mentions = entities.filter((entity) => isMention(entity, text, me));
  const meant = message.chat.type === 'private' || mentions.length > 0 || isReplyTo(message, me);
  return meant ? ask(without(text, mentions), message, me) : undefined;
}

interface Command {
  readonly name: string;
  /** The bot it is addressed to, in lower case; absent where it is addressed to none. */
  readonly target?: string;
  readonly argument: string;
}

function readCommand(text: string, entities: readonly MessageEntity[]): Command | undefined {
  const entity = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (!entity) return undefined;
  const [name = '', target] = text.slice(1, entity.length).toLowerCase().split('@');
  return { name, argument: text.slice(entity.length).trim(), ...(target ? { target } : {}) };
}

function answerCommand({ name, target, argument }: Command, message: Message, me: Me): Request | undefined {
  if (target !== undefined && target !== me.username?.toLowerCase()) return undefined;
  switch (name) {
    case 'ask':
      return ask(argument, message, me);
    case 'start':
      return { kind: 'start', payload: argument };
    case 'help':
    case 'topics':
      return { kind: name };
    default:
      // In a group, an unknown command without an address is another bot's.
      return target !== undefined || message.chat.type === 'private' ? { kind: 'help' } : undefined;
  }
}

function ask(text: string, message: Message, me: Me): Request {
  const question = text.trim();
  const target = message.reply_to_message;
  if (question || target?.from?.id === me.id) return { kind: 'ask', text: question };
  // What is quoted of another chat comes without the message that it stands in.
  return { kind: 'ask', text: (message.quote?.text ?? target?.text ?? target?.caption ?? '').trim() };
}

/**
 * Whether no person wrote it: another bot, an answer that a reader sent by the inline mode, or a channel's
 * post that its discussion group got a copy of. An anonymous administrator, whom Telegram shows as a bot,
 * is a person.
 */
function isMachine(message: Message, me: Me): boolean {
  return (
    message.is_automatic_forward === true ||
    message.via_bot?.id === me.id ||
    (message.from?.is_bot === true && message.sender_chat === undefined)
  );
}

function isMention(entity: MessageEntity, text: string, me: Me): boolean {
  if (entity.type === 'text_mention') return entity.user.id === me.id;
  if (entity.type !== 'mention' || !me.username) return false;
  const name = text.slice(entity.offset + 1, entity.offset + entity.length);
  return name.toLowerCase() === me.username.toLowerCase();
}

/** Every message of a topic replies to the message that created it: where the bot did, that is no reply to it. */
function isReplyTo({ reply_to_message: target }: Message, me: Me): boolean {
  return target?.from?.id === me.id && target.forum_topic_created === undefined;
}

function without(text: string, entities: readonly MessageEntity[]): string {
  return entities
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((rest, { offset, length }) => `${rest.slice(0, offset)} ${rest.slice(offset + length)}`, text);
}
