import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/cli/config.js';
import { Failure } from '../../src/cli/failure.js';
import { createLog } from '../../src/cli/log.js';

function open(config: Partial<Config> = {}) {
  const output = new PassThrough({ encoding: 'utf8' });
  const log = createLog({ KNOWLEDGE: 'knowledge', LOG_LEVEL: 'info', ...config }, output);
  return { log, text: (): string => output.read() ?? '' };
}

describe('the log', () => {
  it('writes one JSON object a line with time, level and message', () => {
    const { log, text } = open();
    log.info({ entries: 3 }, 'ready');
    log.warn({}, 'two\nlines');
    const [first, second, rest] = text().split('\n');
    expect(JSON.parse(first ?? '')).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
      entries: 3,
      msg: 'ready',
    });
    expect(JSON.parse(second ?? '')).toMatchObject({ level: 'warn', msg: 'two\nlines' });
    expect(rest).toBe('');
  });

  it('writes nothing below its level', () => {
    const { log, text } = open({ LOG_LEVEL: 'error' });
    log.warn({}, 'quiet');
    expect(text()).toBe('');
  });

  it.each(['err', 'error', 'reason'])(
    'keeps of an error under %s its name, its code and where it was thrown',
    (key) => {
      const { log, text } = open();
      const error = Object.assign(new TypeError('refused:\n    at what a person wrote'), {
        code: 50013,
        url: 'https://discord.com/api/webhooks/1/tok',
        requestBody: { content: 'what a person wrote' },
        cause: new Error('what a person wrote'),
      });
      log.error({ [key]: error }, 'reply failed');
      const line = text();
      expect(line).not.toContain('a person wrote');
      expect(JSON.parse(line)[key]).toEqual({
        name: 'TypeError',
        code: 50013,
        at: expect.arrayContaining([expect.stringContaining('log.test')]),
      });
    },
  );

  it.each([
    ['one of ours', new Failure('the port: expected a number', 2)],
    ['the system', Object.assign(new Error('listen EADDRINUSE'), { syscall: 'listen' })],
  ])('keeps the message of a failure of %s, which says what to mend', (_, error) => {
    const { log, text } = open();
    log.error({ error }, 'x');
    expect(JSON.parse(text()).error.message).toBe(error.message);
  });

  it.each([{ token: 'short' }, { session: { token: 'short' } }])(
    'strikes out whatever is called a token: %j',
    (fields) => {
      const { log, text } = open();
      log.info(fields, 'connected');
      expect(text()).not.toContain('short');
    },
  );

  it('strikes tokens out of messages, fields and stacks', () => {
    const tokens = { DISCORD_TOKEN: 'MTIz.discord.s3cret', TELEGRAM_BOT_TOKEN: '123456:telegram-s3cret' };
    const { log, text } = open(tokens);
    for (const token of Object.values(tokens)) {
      log.error(
        { error: new Failure(`call to /bot${token}/getMe failed`, 1), deep: { url: [token] }, token },
        `x ${token}`,
      );
    }
    expect(text()).not.toContain('s3cret');
  });
});
