import { ChannelType, MessageFlags, MessageType } from 'discord.js';
import type { Json } from './fault.js';

/** Somebody on the fake Discord. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
}

/** A message as the fake keeps it. */
export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly author: User;
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly flags: number;
  readonly nonce: string | undefined;
  readonly webhookId: string | undefined;
  readonly type: MessageType;
  /** The message that this one replies to. */
  readonly reference: Message | undefined;
  /** Ids of the users whom it notified; `everyone` for all. */
  readonly pings: readonly string[];
}

/** An interaction that the fake sent, and what became of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly autocomplete: boolean;
  readonly channelId: string;
  readonly user: User;
  /** The message whose component was pressed. */
  readonly pressed: Message | undefined;
  acknowledged: boolean;
  /** The message that responded to it, or the pressed one: `@original` of its webhook. */
  original: Message | undefined;
  /** Tells whoever sent it how the bot responded. */
  readonly settle: (response: Response) => void;
}

/** How the bot responded to an interaction. */
export interface Response {
  /** `reply`: a new message; `update`: the pressed message, edited; `choices`: those of an autocomplete. */
  readonly kind: 'reply' | 'update' | 'choices';
  readonly message?: Message;
  readonly ephemeral?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
}

const EPOCH = 1_420_070_400_000;

/** The state of one fake Discord: a bot, a guild with one channel, direct messages. */
export function createWorld() {
  let serial = 0n;
  /** Ids tell the time they were made at, and discord.js reads it out of them. */
  const snowflake = (): string => String((BigInt(Date.now() - EPOCH) << 22n) | (serial++ & 0xfffn));
  const bot: User = { id: snowflake(), username: 'Wenda', bot: true };
  const guildId = snowflake();
  const channelId = snowflake();
  const users = new Map([[bot.id, bot]]);
  const directs = new Map<string, string>();
  const messages = new Map<string, Message>();
  const interactions = new Map<string, Interaction>();

  return {
    snowflake,
    bot,
    guildId,
    channelId,
    users,
    messages,
    interactions,
    /** The application's commands, as registered. */
    commands: [] as readonly Json[],
    addUser(username: string, options: { bot?: boolean } = {}): User {
      const user = { id: snowflake(), username, bot: options.bot ?? false };
      users.set(user.id, user);
      return user;
    },
    /** The id of the direct channel between the bot and `user`. */
    directChannel(user: User): string {
      let id = directs.get(user.id);
      if (!id) {
        id = snowflake();
        directs.set(user.id, id);
      }
      return id;
    },
    hasChannel: (id: string): boolean => id === channelId || [...directs.values()].includes(id),
    /** Keeps a message made of a request's `body`, and works out whom it notifies. */
    post(body: Json, author: User, where: string, more: Partial<Message> = {}): Message {
      const message: Message = {
        id: snowflake(),
        channelId: where,
        author,
        content: String(body.content ?? ''),
        embeds: (body.embeds as Json[] | undefined) ?? [],
        components: (body.components as Json[] | undefined) ?? [],
        flags: Number(body.flags ?? 0),
        nonce: body.nonce as string | undefined,
        webhookId: undefined,
        type: more.reference ? MessageType.Reply : MessageType.Default,
        reference: undefined,
        pings: pingsOf(body, more.reference),
        ...more,
      };
      messages.set(message.id, message);
      return message;
    },
    /** Replaces what `body` names in a message; an edit notifies nobody. */
    edit(message: Message, body: Json): Message {
      const edited = {
        ...message,
        ...('content' in body ? { content: String(body.content ?? '') } : {}),
        ...('embeds' in body ? { embeds: (body.embeds as Json[] | null) ?? [] } : {}),
        ...('components' in body ? { components: (body.components as Json[] | null) ?? [] } : {}),
      };
      messages.set(message.id, edited);
      return edited;
    },
    isDirect: (id: string): boolean => id !== channelId,
  };
}

export type World = ReturnType<typeof createWorld>;

/** Whom a body notifies: by default everyone it mentions and the author replied to, as on the real Discord. */
function pingsOf(body: Json, reference: Message | undefined): string[] {
  if (Number(body.flags ?? 0) & MessageFlags.Ephemeral) return [];
  const content = String(body.content ?? '');
  const allowed = body.allowed_mentions as Json | undefined;
  const parse = (allowed ? (allowed.parse ?? []) : ['users', 'roles', 'everyone']) as readonly string[];
  const listed = (allowed?.users ?? []) as readonly string[];
  const mentioned = [...content.matchAll(/<@!?(\d+)>/gu)].map(([, id]) => String(id));
  const pings = mentioned.filter((id) => parse.includes('users') || listed.includes(id));
  if (parse.includes('everyone') && /@(?:everyone|here)/u.test(content)) pings.push('everyone');
  if (reference && (allowed ? allowed.replied_user === true : true)) {
    pings.push(reference.author.id);
  }
  return [...new Set(pings)];
}

/** A user as Discord writes it. */
export function userJson(user: User): object {
  return {
    id: user.id,
    username: user.username,
    discriminator: '0',
    global_name: null,
    avatar: null,
    bot: user.bot,
  };
}

/** A guild member as Discord writes it. */
export function memberJson(user: User): object {
  return {
    user: userJson(user),
    roles: [],
    joined_at: '2024-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: '562949953421311',
  };
}

/** A channel as Discord writes it. */
export function channelJson(world: World, id: string): object {
  if (world.isDirect(id)) return { id, type: ChannelType.DM, flags: 0, last_message_id: null };
  return {
    id,
    type: ChannelType.GuildText,
    guild_id: world.guildId,
    name: 'general',
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    topic: null,
  };
}

/** The guild as `GUILD_CREATE` brings it. */
export function guildJson(world: World, preferredLocale: string): object {
  const everyone = {
    id: world.guildId,
    name: '@everyone',
    permissions: '562949953421311',
    position: 0,
    color: 0,
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  };
  return {
    id: world.guildId,
    name: 'Keepers',
    icon: null,
    owner_id: world.bot.id,
    preferred_locale: preferredLocale,
    features: [],
    roles: [everyone],
    emojis: [],
    stickers: [],
    channels: [channelJson(world, world.channelId)],
    threads: [],
    members: [memberJson(world.bot)],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    member_count: 1,
    large: false,
    unavailable: false,
    joined_at: '2024-01-01T00:00:00.000Z',
  };
}

/** A message as Discord writes it; `content` stands in for one that the bot may not read. */
export function messageJson(world: World, message: Message, content = message.content): object {
  const mentioned = [...message.content.matchAll(/<@!?(\d+)>/gu)].flatMap(
    ([, id]) => world.users.get(String(id)) ?? [],
  );
  const replied = message.reference && message.pings.includes(message.reference.author.id);
  if (replied && message.reference) mentioned.push(message.reference.author);
  return {
    id: message.id,
    channel_id: message.channelId,
    author: userJson(message.author),
    content,
    timestamp: '2024-01-01T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: message.pings.includes('everyone'),
    mentions: mentioned.map(userJson),
    mention_roles: [],
    attachments: [],
    embeds: message.embeds,
    components: message.components,
    pinned: false,
    type: message.type,
    flags: message.flags,
    ...(message.webhookId ? { webhook_id: message.webhookId } : {}),
    ...(message.nonce ? { nonce: message.nonce } : {}),
    ...(message.reference
      ? {
          message_reference: { type: 0, channel_id: message.channelId, message_id: message.reference.id },
          referenced_message: messageJson(world, message.reference),
        }
      : {}),
  };
}
