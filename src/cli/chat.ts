import type { Writable } from 'node:stream';
import { createLiveEngine } from '../adapters/live.js';
import { createTerminalAdapter } from '../adapters/terminal/index.js';
import { type Locale, loadKnowledge } from '../core/index.js';
import type { Context } from './context.js';
import type { Environment } from './environment.js';
import { knowledgePath } from './options.js';

/** Holds the chat in the terminal until the person leaves. */
export async function chat(
  context: Context,
  { knowledge, locale }: { readonly knowledge?: string; readonly locale?: Locale } = {},
): Promise<void> {
  const { env, stdin, stdout } = context;
  const path = knowledgePath(context, knowledge);
  const language = languageOf(env);
  const live = await createLiveEngine(() => loadKnowledge(path));
  for (const notice of live.current.notices) context.stderr.write(`wenda: ${notice}\n`);
  const terminal = createTerminalAdapter({
    live,
    input: stdin,
    output: stdout,
    colours: mayColour(stdout, env),
    ...(locale ? { locale } : {}),
    ...(language ? { language } : {}),
  });
  context.onStop(() => terminal.stop());
  await terminal.start();
  await terminal.closed;
}

/** Whether colours may be printed: on a terminal that has them, and where nobody asked for none (no-color.org). */
export function mayColour(output: Writable & { readonly isTTY?: boolean }, env: Environment): boolean {
  return output.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/**
 * The language that the environment asks for; `undefined` where it asks for none.
 * @example languageOf({ LANG: 'zh_TW.UTF-8' }) // => 'zh-Hant'
 */
export function languageOf(env: Environment): Locale | undefined {
  const name = (env.LC_ALL || env.LC_MESSAGES || env.LANG || 'C').replace(/[.@].*$/u, '');
  if (/^(?:C|POSIX)$/iu.test(name)) return undefined;
  if (!/^zh/iu.test(name)) return 'en';
  return /^zh[-_](?:CN|SG|Hans)/iu.test(name) ? 'zh-Hans' : 'zh-Hant';
}
