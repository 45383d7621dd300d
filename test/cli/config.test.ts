import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/cli/config.js';
import type { Environment } from '../../src/cli/environment.js';
import { Failure } from '../../src/cli/failure.js';

function failureOf(env: Environment): Failure {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was found wrong');
}

describe('readConfig', () => {
  it('fills in what is left out', () => {
    expect(readConfig({})).toEqual({ KNOWLEDGE: 'knowledge', LOG_LEVEL: 'info' });
  });

  it('takes an empty or blank value as left out', () => {
    const env = {
      DISCORD_TOKEN: '',
      TELEGRAM_API_URL: ' ',
      TELEGRAM_BOT_TOKEN: '',
      KNOWLEDGE: '',
      LOG_LEVEL: '',
    };
    expect(readConfig(env)).toEqual({ KNOWLEDGE: 'knowledge', LOG_LEVEL: 'info' });
  });

  it('takes every variable', () => {
    const env = {
      DISCORD_TOKEN: 'MTIz.GabcdE.x_y-z',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      TELEGRAM_BOT_TOKEN: '123456:AAH_x-y',
      TELEGRAM_API_URL: 'https://telegram.example.org',
      KNOWLEDGE: 'my/file.yaml',
      LOG_LEVEL: 'WARN',
    };
    expect(readConfig(env)).toEqual({
      ...env,
      DISCORD_API_URL: 'http://127.0.0.1:8080/api',
      LOG_LEVEL: 'warn',
    });
  });

  it.each(['http://localhost:65535', 'https://u:p@[::1]:1/bot', 'http://u:99999@localhost'])(
    'takes %s as an address',
    (address) => {
      expect(readConfig({ TELEGRAM_API_URL: address })).toMatchObject({ TELEGRAM_API_URL: address });
    },
  );

  it('takes a value without the spaces around it', () => {
    const env = { KNOWLEDGE: ' my file.yaml ', LOG_LEVEL: ' warn ', DISCORD_API_URL: ' http://localhost ' };
    expect(readConfig(env)).toEqual({
      KNOWLEDGE: 'my file.yaml',
      LOG_LEVEL: 'warn',
      DISCORD_API_URL: 'http://localhost',
    });
  });

  it('leaves variables alone that are not its own', () => {
    expect(readConfig({ NO_COLOR: '1', LANG: 'C' })).not.toHaveProperty('LANG');
  });

  it.each([
    ['DISCORD_TOKEN', 'Bot s3cretvalue', 'no word Bot before it'],
    ['DISCORD_TOKEN', '"s3cretvalue"', 'no quotation marks'],
    ['TELEGRAM_BOT_TOKEN', 's3cretvalue', 'expected digits, a colon'],
    ['TELEGRAM_BOT_TOKEN', '12:s3cret value', 'as @BotFather shows it'],
    ['DISCORD_API_URL', 's3cretvalue', 'begins with http:// or https://'],
    ['DISCORD_API_URL', 'ftp://s3cretvalue', 'Remove it to use Discord itself'],
    ['TELEGRAM_API_URL', 'localhost:8081/s3cretvalue', 'Remove it to use Telegram itself'],
    ['DISCORD_API_URL', 'http://s3cretvalue:65536/api', 'expected a port from 1 to 65535. Remove it'],
    ['TELEGRAM_API_URL', 'http://u:s3cretvalue@[::1]:0', 'expected a port from 1 to 65535. Remove it'],
    ['TELEGRAM_API_URL', 'http://s3cretvalue:-1', 'expected a port from 1 to 65535. Remove it'],
    ['TELEGRAM_API_URL', 'http://s3cretvalue:80a', 'expected a port from 1 to 65535. Remove it'],
    ['TELEGRAM_API_URL', 'http://', 'the name or the IP address of a host'],
    ['TELEGRAM_API_URL', 'http://s3cretvalue/?a=b', 'without "?" and "#"'],
    ['LOG_LEVEL', 's3cretvalue', 'expected one of trace, debug, info, warn, error, fatal, silent'],
  ])('says in one line what is wrong with %s=%s and keeps the value to itself', (name, value, expected) => {
    const { message, status } = failureOf({ [name]: value });
    expect(status).toBe(2);
    expect(message).toMatch(new RegExp(`^${name}: [^\\n]+\\.$`, 'u'));
    expect(message).toContain(expected);
    expect(message).not.toContain('s3cret');
  });

  it('says all that is wrong at once', () => {
    const { message } = failureOf({ DISCORD_TOKEN: 'a b', LOG_LEVEL: 'loud' });
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual(['DISCORD_TOKEN', 'LOG_LEVEL']);
  });
});
