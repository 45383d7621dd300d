import { z } from 'zod';
import { addressFault } from '../adapters/address.js';
import type { Environment } from './environment.js';
import { Failure } from './failure.js';
import { DEFAULT_KNOWLEDGE } from './options.js';

/** The levels of `LOG_LEVEL`, loudest first. */
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const url = (remedy: string) =>
  z
    .string()
    .trim()
    .refine((address) => !addressFault(address), {
      error: ({ input }) => `${addressFault(String(input))}. ${remedy}`,
    })
    .transform((address) => address.replace(/\/+$/u, ''))
    .optional();

const VARIABLES = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[!#-[\]-~]+$/u, {
      error:
        'expected the token alone: no spaces, no quotation marks, no word Bot before it. Copy it from the Bot page of your application at https://discord.com/developers/applications',
    })
    .optional(),
  DISCORD_API_URL: url('Remove it to use Discord itself'),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/u, {
      error:
        'expected digits, a colon, then letters, digits, "_" or "-". Copy the token as @BotFather shows it',
    })
    .optional(),
  TELEGRAM_API_URL: url('Remove it to use Telegram itself'),
  KNOWLEDGE: z.string().trim().default(DEFAULT_KNOWLEDGE),
  LOG_LEVEL: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(LEVELS, { error: `expected one of ${LEVELS.join(', ')}. Remove it for info` }))
    .default('info'),
});

/** How the program was configured. */
export type Config = Readonly<z.infer<typeof VARIABLES>>;

/**
 * Reads the variables from `env`, where an empty one counts as unset; throws a `Failure` with one line for each
 * that is wrong, which names it and never shows its value: a token may have been put into any of them.
 */
export function readConfig(env: Environment): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = VARIABLES.safeParse(set);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`);
  throw new Failure(faults.join('\n'), 2);
}
