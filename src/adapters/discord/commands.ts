import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type Client,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { LIMITS } from './tuning.js';

/** Everywhere: in servers, in direct messages, and wherever a person who installed the bot takes it along. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** The name of the one option of `/ask`. */
export const QUESTION = 'question';

/** `/ask`, with suggestions as one types. */
export const ASK = {
  type: ApplicationCommandType.ChatInput,
  name: 'ask',
  name_localizations: { 'zh-TW': '問', 'zh-CN': '问' },
  description: 'Ask a question; what is not known here is not answered',
  description_localizations: {
    'zh-TW': '問問題；這裡沒寫的，不回答',
    'zh-CN': '问问题；这里没写的，不回答',
  },
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: QUESTION,
      name_localizations: { 'zh-TW': '問題', 'zh-CN': '问题' },
      description: 'Your question, or one of the suggestions',
      description_localizations: {
        'zh-TW': '您的問題，或從建議中選一個',
        'zh-CN': '您的问题，或从建议中选一个',
      },
      required: true,
      autocomplete: true,
      max_length: LIMITS.question,
    },
  ],
  ...EVERYWHERE,
} satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Answers the message whose menu it is chosen from. */
const ANSWER_THIS = {
  type: ApplicationCommandType.Message,
  name: 'Answer this',
  name_localizations: { 'zh-TW': '回答這則訊息', 'zh-CN': '回答这条消息' },
  ...EVERYWHERE,
} satisfies RESTPostAPIApplicationCommandsJSONBody;

const COMMANDS = [ASK, ANSWER_THIS];

/**
 * Registers the commands where they differ from those that Discord has, since a day's registrations are
 * limited; returns whether it did.
 */
export async function registerCommands(client: Client<true>): Promise<boolean> {
  const manager = client.application.commands;
  const present = await manager.fetch({ withLocalizations: true, cache: false });
  const isPresent = (command: (typeof COMMANDS)[number]) => present.some((each) => each.equals(command));
  if (present.size === COMMANDS.length && COMMANDS.every(isPresent)) return false;
  await manager.set(COMMANDS);
  return true;
}
