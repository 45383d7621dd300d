import {
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  GatewayIntentBits,
  InteractionContextType,
  InteractionType,
  type MessageType,
} from 'discord.js';
import type { Json } from './fault.js';
import type { FakeDiscord } from './server.js';
import { channelJson, type Message, memberJson, messageJson, type Response, userJson } from './world.js';

export interface PersonOptions {
  /** The language that this person's Discord is set to. */
  readonly locale?: string;
  /** Writes to the bot directly instead of in the guild's channel. */
  readonly direct?: boolean;
  readonly bot?: boolean;
}

export interface SayOptions {
  readonly replyTo?: Message;
  /** Whether a reply notifies the one replied to; it does by default. */
  readonly ping?: boolean;
  readonly webhookId?: string;
  readonly type?: MessageType;
}

/** A person in front of a Discord client: does what people can do there, and reads what comes back. */
export function createPerson(discord: FakeDiscord, username: string, options: PersonOptions = {}) {
  const { world, gateway } = discord;
  const { locale = 'en-US', direct = false } = options;
  const user = world.addUser(username, { bot: options.bot ?? false });
  const where = direct ? world.directChannel(user) : world.channelId;

  function interact(type: InteractionType, data: object, pressed?: Message): Promise<Response> {
    return new Promise((settle) => {
      const id = world.snowflake();
      const token = `interaction-token-${id}`;
      const autocomplete = type === InteractionType.ApplicationCommandAutocomplete;
      world.interactions.set(id, {
        id,
        token,
        autocomplete,
        channelId: where,
        user,
        pressed,
        acknowledged: false,
        original: undefined,
        settle,
      });
      gateway.dispatch('INTERACTION_CREATE', {
        id,
        token,
        type,
        data,
        version: 1,
        application_id: world.bot.id,
        channel_id: where,
        channel: channelJson(world, where),
        locale,
        app_permissions: '562949953421311',
        entitlements: [],
        authorizing_integration_owners: {},
        attachment_size_limit: 10_485_760,
        context: direct ? InteractionContextType.BotDM : InteractionContextType.Guild,
        ...(pressed ? { message: messageJson(world, pressed) } : {}),
        ...(direct
          ? { user: userJson(user) }
          : { member: memberJson(user), guild_id: world.guildId, guild_locale: 'en-US' }),
      });
    });
  }

  const command = (type: ApplicationCommandType, data: object): object => {
    const definition = world.commands.find((each) => each.type === type);
    if (!definition) throw new Error(`the bot registered no command of type ${type}`);
    return { id: definition.id, name: definition.name, type, ...data };
  };
  const question = (value: string, focused: boolean): object =>
    command(ApplicationCommandType.ChatInput, {
      options: [{ name: 'question', type: 3, value, ...(focused ? { focused } : {}) }],
    });

  const pressId = (message: Message, customId: string | undefined) =>
    interact(
      InteractionType.MessageComponent,
      { custom_id: customId, component_type: ComponentType.Button },
      message,
    );

  return {
    user,
    /** Runs `/ask` with `text`, or with the value of a suggestion. */
    ask: (text: string) => interact(InteractionType.ApplicationCommand, question(text, false)),
    /** Types `prefix` into `/ask` and waits for the suggestions. */
    type: (prefix: string) =>
      interact(InteractionType.ApplicationCommandAutocomplete, question(prefix, true)),
    /** Chooses "Answer this" in the menu of `target`. */
    answerThis: (target: Message) =>
      interact(
        InteractionType.ApplicationCommand,
        command(ApplicationCommandType.Message, {
          target_id: target.id,
          resolved: { messages: { [target.id]: messageJson(world, target) } },
        }),
      ),
    /** Runs a command that this version does not have. */
    runUnknown: () =>
      interact(InteractionType.ApplicationCommand, { id: world.snowflake(), name: 'gone', type: 1 }),
    /** Presses the button at `index` of `message`. */
    press: (message: Message, index: number) => pressId(message, buttonsOf(message)[index]?.customId),
    /** Presses a button whose custom id is `customId`, whatever the message has. */
    pressId,
    /** Selects the option at `index` in the menu of `message`. */
    select(message: Message, index: number) {
      const menu = menuOf(message);
      const option = menu?.options[index];
      if (!menu || !option) throw new Error(`the message has no option ${index}`);
      return interact(
        InteractionType.MessageComponent,
        {
          custom_id: menu.customId,
          component_type: ComponentType.StringSelect,
          values: [option.value],
        },
        message,
      );
    },
    /** Writes `content`; the bot gets it as far as its intents and the platform's rules let it. */
    say(content: string, { replyTo, ping = true, webhookId, type }: SayOptions = {}): Message {
      const body = ping
        ? { content }
        : { content, allowed_mentions: { parse: ['users'], replied_user: false } };
      const message = world.post(body, user, where, {
        ...(replyTo ? { reference: replyTo } : {}),
        webhookId,
        ...(type === undefined ? {} : { type }),
      });
      const concerns =
        direct || message.pings.includes(world.bot.id) || content.includes(`<@${world.bot.id}>`);
      gateway.dispatch(
        'MESSAGE_CREATE',
        (intents) => ({
          ...messageJson(
            world,
            message,
            concerns || intents & GatewayIntentBits.MessageContent ? content : '',
          ),
          channel_type: direct ? ChannelType.DM : ChannelType.GuildText,
          ...(direct ? {} : { guild_id: world.guildId, member: memberJson(user) }),
        }),
        direct ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
      );
      return message;
    },
    /** Writes `content` and waits for the bot's reply to it. */
    hear(content: string, sayOptions?: SayOptions): Promise<Message> {
      return new Promise((resolve) => {
        let said: Message | undefined;
        const listen = (posted: Message) => {
          if (posted.reference?.id !== said?.id) return;
          discord.messages.off('posted', listen);
          resolve(posted);
        };
        discord.messages.on('posted', listen);
        said = this.say(content, sayOptions);
      });
    },
    /** What mentions the bot. */
    mention: `<@${world.bot.id}>`,
  };
}

export type Person = ReturnType<typeof createPerson>;

/** The buttons of `message`, in reading order. */
export function buttonsOf(message: Message): { readonly label: string; readonly customId: string }[] {
  return children(message)
    .filter(({ type }) => type === ComponentType.Button)
    .map((button) => ({ label: String(button.label), customId: String(button.custom_id) }));
}

/** The select menu of `message`. */
export function menuOf(message: Message) {
  const menu = children(message).find(({ type }) => type === ComponentType.StringSelect);
  return (
    menu && {
      customId: String(menu.custom_id),
      placeholder: String(menu.placeholder),
      options: menu.options as readonly { readonly label: string; readonly value: string }[],
    }
  );
}

/** All that a reader sees of `message`, without the escaping. */
export function textOf(message: Message): string {
  const embeds = message.embeds.flatMap((embed) => {
    const author = (embed.author as Json | undefined)?.name;
    const footer = (embed.footer as Json | undefined)?.text;
    return [author, plain(embed.title), plain(embed.description), footer];
  });
  const menu = menuOf(message);
  const labels = [...buttonsOf(message), ...(menu?.options ?? [])].map(({ label }) => label);
  return [plain(message.content), ...embeds, menu?.placeholder, ...labels].filter(Boolean).join('\n');
}

/** Markdown as Discord shows it: of a backslash before punctuation, only the punctuation. */
function plain(markdown: unknown): string {
  return String(markdown ?? '').replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}

function children(message: Message): Json[] {
  return message.components.flatMap((row) => row.components as Json[]);
}
