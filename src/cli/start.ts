import type { Register } from './context.js';

const NOTHING_SET =
  'Neither DISCORD_TOKEN nor TELEGRAM_BOT_TOKEN is set (see .env.example), so here is the chat in the terminal.\n\n';

/** `wenda start`: the adapters whose tokens are set, or else the chat in the terminal. */
export const registerStart: Register = (program, context) => {
  program
    .command('start')
    .description('answer on Discord and Telegram, as the environment says; without a token, in the terminal')
    .action(async () => {
      context.endOrderly();
      const { readConfig } = await import('./config.js');
      const config = readConfig(context.env);
      if (config.DISCORD_TOKEN || config.TELEGRAM_BOT_TOKEN) {
        // There is nothing to reload yet.
        context.onReload(() => {});
        const { serve } = await import('./serve.js');
        await serve(config, context);
      } else {
        const { chat } = await import('./chat.js');
        context.stdout.write(NOTHING_SET);
        await chat(context);
      }
    });
};
