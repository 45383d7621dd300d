import type { Writable } from 'node:stream';
import { pino } from 'pino';
import { framesOf } from '../adapters/frames.js';
import type { Log } from '../adapters/log.js';
import type { Config } from './config.js';
import { isExplained } from './failure.js';
import { createMask } from './secrets.js';

/** The structured log: one JSON object a line to `output`, without tokens, of errors no more than tells what broke. */
export function createLog(config: Config, output: Writable): Log {
  return pino(
    {
      level: config.LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['token', '*.token'], censor: '[token]' },
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) =>
          Object.fromEntries(
            Object.entries(fields).map(([key, value]) => [
              key,
              value instanceof Error ? describe(value) : value,
            ]),
          ),
      },
      // `formatters.log` has described the errors already; pino's own serializer would describe the description.
      serializers: { err: (error: unknown) => error },
      hooks: { streamWrite: createMask([config.DISCORD_TOKEN, config.TELEGRAM_BOT_TOKEN]) },
    },
    output,
  );
}

/**
 * Leaves out what the platforms' libraries hang on their errors, requests with tokens and with people's messages; and
 * the message of an error that nobody expected, which may quote what was read.
 */
function describe(error: Error): object {
  const code = 'code' in error ? error.code : undefined;
  return {
    name: error.name,
    ...(isExplained(error) ? { message: error.message } : {}),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    at: framesOf(error),
  };
}
