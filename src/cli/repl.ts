import type { Locale } from '../core/index.js';
import type { Register } from './context.js';
import { knowledgeOption, localeOption } from './options.js';

/** `wenda repl`: the chat in the terminal. */
export const registerRepl: Register = (program, context) => {
  program
    .command('repl')
    .description('ask in the terminal')
    .addOption(knowledgeOption())
    .addOption(localeOption())
    .action(async (flags: { readonly knowledge?: string; readonly locale?: Locale }) => {
      context.endOrderly();
      const { chat } = await import('./chat.js');
      await chat(context, flags);
    });
};
