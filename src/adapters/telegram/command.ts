import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import type { Locale } from '../../core/index.js';

const DESCRIPTIONS: Readonly<Record<Locale, Readonly<Record<'ask' | 'topics' | 'help', string>>>> = {
  'zh-Hant': {
    ask: '提問；在群組裡也可以提到我或回覆我',
    topics: '看看可以問什麼',
    help: '使用說明',
  },
  'zh-Hans': {
    ask: '提问；在群组里也可以提到我或回复我',
    topics: '看看可以问什么',
    help: '使用说明',
  },
  en: {
    ask: 'Ask a question; in a group, mention me or reply to me as well',
    topics: 'See what can be asked',
    help: 'How to use me',
  },
};

/** The commands as Telegram lists them, described in `locale`; `/start` is left to the button that sends it. */
export function commandsFor(locale: Locale): BotCommand[] {
  return Object.entries(DESCRIPTIONS[locale]).map(([command, description]) => ({ command, description }));
}

/**
 * The lists that are kept at Telegram. A language code has two letters there, so `zh` cannot tell the
 * scripts apart and has the Traditional one. English is listed under its own code besides being the default,
 * for a list that another program left under `en` would win over the default.
 */
const LISTS = [
  { commands: commandsFor('en') },
  { language_code: 'en', commands: commandsFor('en') },
  { language_code: 'zh', commands: commandsFor('zh-Hant') },
] as const;

/** Sets the command lists that differ from those at Telegram; tells how many. */
export async function registerCommands(api: Api): Promise<number> {
  let changed = 0;
  for (const { commands, ...scope } of LISTS) {
    const known = await api.getMyCommands(scope);
    if (JSON.stringify(known.map(pair)) === JSON.stringify(commands.map(pair))) continue;
    await api.setMyCommands(commands, scope);
    changed++;
  }
  return changed;
}

function pair({ command, description }: BotCommand): readonly [string, string] {
  return [command, description];
}
