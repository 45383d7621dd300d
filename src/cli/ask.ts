import { setFlagsFromString } from 'node:v8';
import type { Locale, Outcome } from '../core/index.js';
import { cacheFolder } from './cache.js';
import type { Context, Register } from './context.js';
import { knowledgeOption, knowledgePath, localeOption } from './options.js';

interface AskFlags {
  readonly knowledge?: string;
  readonly json?: boolean;
  readonly locale?: Locale;
}

/** `wenda ask`: answers its argument, or each line of standard input. */
export const registerAsk: Register = (program, context) => {
  program
    .command('ask')
    .description('answer one question, or one a line from standard input')
    .argument('[question...]', 'the question; without it, standard input is read')
    .addOption(knowledgeOption())
    .option('--json', 'print one JSON object a line, in the order of the questions, and nothing else')
    .addOption(localeOption())
    .action((question: readonly string[], flags: AskFlags) => ask(question, flags, context));
};

/**
 * For a process that ends after one question, what V8 is to leave. It puts functions into one another where it
 * optimises, and what it makes of large ones by that comes too late to be run, and occupies the other core meanwhile: a
 * seventh of the time. And it makes the space of new objects larger, whose memory is all touched for the first time: a
 * twentieth (Node 20; a later V8 may take 1 for 2, and does as before).
 */
const ONCE = ['--max-inlined-bytecode-size-cumulative=0', '--semi-space-growth-factor=1'];

async function ask(question: readonly string[], flags: AskFlags, context: Context): Promise<void> {
  if (question.length > 0) for (const flag of ONCE) setFlagsFromString(flag);
  const [{ openEngine }, { readLines }, { write }] = await Promise.all([
    import('../core/index.js'),
    import('../adapters/terminal/lines.js'),
    import('../adapters/terminal/output.js'),
  ]);
  const { toJson, toText } = await import('./answer.js');
  const folder = cacheFolder(context.env, process.platform);
  const engine = await openEngine(knowledgePath(context, flags.knowledge), folder);
  for (const notice of engine.notices) context.stderr.write(`wenda: ${notice}\n`);
  const print = flags.json ? toJson : toText;
  const questions = question.length > 0 ? [question.join(' ')] : readLines(context.stdin);
  let first = true;
  for await (const asked of questions) {
    const outcome: Outcome = engine.ask(asked, flags.locale ? { locale: flags.locale } : {});
    // Answers of several lines each stand apart.
    const gap = first || flags.json ? '' : '\n';
    first = false;
    await write(context.stdout, `${gap}${print(outcome, engine.knowledge.title)}\n`);
  }
}
