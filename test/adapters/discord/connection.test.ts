import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { GatewayCloseCodes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StartError } from '../../../src/adapters/adapter.js';
import { restBase } from '../../../src/adapters/discord/client.js';
import { createConnection } from '../../../src/adapters/discord/connection.js';
import { TUNING } from '../../../src/adapters/discord/tuning.js';
import { createBot, startBot } from '../../support/discord/bot.js';
import { createPerson, type Person, textOf } from '../../support/discord/person.js';
import { type FakeDiscord, startDiscord } from '../../support/discord/server.js';
import { LIGHTHOUSE, QUESTIONS } from '../../support/engine.js';

let discord: FakeDiscord;
let ada: Person;
beforeEach(async () => {
  discord = await startDiscord();
  ada = createPerson(discord, 'ada');
});
afterEach(() => discord.close());

async function startFailure(bot: ReturnType<typeof createBot>): Promise<StartError> {
  const error = await bot.start().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StartError);
  const { message, remedy } = error as StartError;
  expect(message).not.toMatch(/\n|bot-token/u);
  expect(remedy).not.toMatch(/\n/u);
  return error as StartError;
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** The codes that Discord ends a connection for good with, and what can be done. */
const FINAL = [
  [GatewayCloseCodes.AuthenticationFailed, /DISCORD_TOKEN/u],
  [GatewayCloseCodes.InvalidShard, /update discord\.js/u],
  [GatewayCloseCodes.ShardingRequired, /update discord\.js/u],
  [GatewayCloseCodes.InvalidAPIVersion, /update discord\.js/u],
  [GatewayCloseCodes.InvalidIntents, /intents/u],
  [GatewayCloseCodes.DisallowedIntents, /intents/u],
] as const;

describe('start', () => {
  it.each([
    ['of another bot', 'wrong.bot-token'],
    ['that is empty', ' '],
    ['with a space in it', 'wrong bot-token'],
    ['with a letter that no token has', 'wrong.bot-token。'],
  ])('refuses a token %s and says where to get one', async (_name, token) => {
    const { message, remedy } = await startFailure(createBot(discord, { token }));
    expect(message).toMatch(/token/u);
    expect(remedy).toMatch(/DISCORD_TOKEN.*Reset Token/u);
  });

  it.each(FINAL)('says what to do when the gateway closes with %i', async (code, expected) => {
    discord.gateway.refuseIdentifies(code);
    const bot = createBot(discord);
    expect((await startFailure(bot)).remedy).toMatch(expected);
    expect(bot.lines).toEqual([]);
  });

  it('says what to do when the gateway closes for good before all servers came', async () => {
    const bot = createBot(discord);
    const started = startFailure(bot);
    discord.gateway.kickNext(GatewayCloseCodes.DisallowedIntents);
    expect((await started).remedy).toMatch(/intents/u);
  });

  it.each([
    ['nothing', {}],
    ['no address of a gateway', { url: 'notaurl' }],
    ['an address with a fragment', { url: 'ws://127.0.0.1:1/#' }],
    ['no text for an address', { url: 7 }],
  ])('says that what tells %s is not the API', async (_name, told) => {
    const limit = { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 };
    const body = 'url' in told ? { ...told, shards: 1, session_start_limit: limit } : told;
    discord.answerNext(/^GET \/gateway\/bot$/u, 200, body);
    const { message } = await startFailure(createBot(discord));
    expect(message).toMatch(/^127\.0\.0\.1:\d+ does not answer as Discord's API does\.$/u);
  });

  it('says that Discord cannot be reached, and where', async () => {
    const port = await closedPort();
    const { message, remedy } = await startFailure(
      createBot(discord, { apiUrl: `http://user:pass@127.0.0.1:${port}/api` }),
    );
    expect(message).toBe(`Discord cannot be reached at 127.0.0.1:${port} (ECONNREFUSED).`);
    expect(remedy).toMatch(/network.*DISCORD_API_URL/u);
  });

  it('says that an address is not that of the API', async () => {
    const { message, remedy } = await startFailure(
      createBot(discord, { apiUrl: `${discord.url}/elsewhere` }),
    );
    expect(message).toMatch(/does not answer as Discord's API does \(HTTP 404\)/u);
    expect(remedy).toMatch(/DISCORD_API_URL/u);
  });

  it.each([
    ['discord', 'begins with http'],
    ['ftp://127.0.0.1/api', 'begins with http'],
    ['http://127.0.0.1:99999/api', 'a port from 1 to 65535'],
  ])('refuses %j as an address and says what should stand there', async (apiUrl, expected) => {
    const { message, remedy } = await startFailure(createBot(discord, { apiUrl }));
    expect(message).toContain(expected);
    expect(remedy).toMatch(/DISCORD_API_URL/u);
  });

  it('gives up on a gateway that does not let it in, and leaves no connection behind', async () => {
    discord.gateway.setDown(true);
    const bot = createBot(discord, { tuning: { startMs: 50 } });
    const { message } = await startFailure(bot);
    expect(message).toMatch(/did not accept the bot within/u);
    discord.gateway.setDown(false);
    // What does not come cannot be awaited: discord.js would try again after half a second.
    await delay(700);
    expect(discord.gateway.attempts()).toBe(1);
  });

  it('is overtaken by stop', async () => {
    const held = discord.holdNext(/^GET \/gateway\/bot$/u);
    const bot = createBot(discord);
    const started = startFailure(bot);
    await held.arrived;
    await bot.stop();
    expect((await started).message).toMatch(/stopped before it had started/u);
    held.release();
  });

  it('waits for no command: where Discord takes none for hours, the bot answers', async () => {
    const held = discord.holdNext(/^GET .*\/commands$/u);
    const bot = createBot(discord);
    await bot.start();
    expect(bot.logged('info').map(({ message }) => message)).toEqual(['connected to Discord']);
    await bot.stop();
    held.release();
  });

  it('tells of what Discord takes later, and for how long', async () => {
    discord.answerNext(/^GET .*\/commands$/u, 429, {});
    const bot = createBot(discord);
    const told = bot.until('Discord takes no more for now');
    await bot.start();
    await told;
    await bot.stop();
    const fields = { method: 'GET', route: '/applications/:id/commands', seconds: 5 };
    expect(bot.logged('warn')).toMatchObject([{ fields }]);
  });

  it('takes an address with a slash or a version at its end', () => {
    expect(restBase('http://127.0.0.1:1/api/')).toBe('http://127.0.0.1:1/api');
    expect(restBase('http://127.0.0.1:1/api/v10')).toBe('http://127.0.0.1:1/api');
    expect(restBase()).toBe('https://discord.com/api');
  });
});

describe('a connection that is lost', () => {
  it('is resumed, and what was said meanwhile is answered once', async () => {
    const bot = await startBot(discord);
    const closed = once(discord.gateway.events, 'closed');
    discord.gateway.drop();
    await closed;
    const reply = await ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`);
    expect(textOf(reply)).toContain(LIGHTHOUSE[0]?.answer.en);
    await bot.stop();
    expect(bot.logged('info').map(({ message }) => message)).toContain('connection resumed');
    expect(discord.received.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(1);
  });

  it('is made anew where Discord forgot it, which the log says', async () => {
    const bot = await startBot(discord);
    const anew = bot.until('connection made anew');
    discord.gateway.kick(GatewayCloseCodes.InvalidSeq);
    await anew;
    const reply = await ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`);
    expect(textOf(reply)).toContain(LIGHTHOUSE[0]?.answer.en);
    await bot.stop();
  });

  it('is resumed when Discord asks to reconnect', async () => {
    const bot = await startBot(discord);
    const resumed = once(discord.gateway.events, 'resumed');
    discord.gateway.askToReconnect();
    await resumed;
    expect((await ada.ask(QUESTIONS.en.answer)).kind).toBe('reply');
    await bot.stop();
  });

  it.each(FINAL)(
    'for good, with %i, ends the bot with one line that says what to do',
    async (code, remedy) => {
      const bot = await startBot(discord);
      const before = bot.lines.length;
      discord.gateway.kick(code);
      await bot.ended;
      await bot.stop();
      expect(bot.lines.slice(before)).toEqual([
        {
          level: 'error',
          message: 'Discord ended the connection for good',
          fields: { shard: 0, code, remedy: expect.stringMatching(remedy) },
        },
        expect.objectContaining({ message: 'ended' }),
      ]);
      expect(discord.gateway.sockets()).toBe(0);
    },
  );
});

it('tells of an error event, and is not ended by it', () => {
  const lines: object[] = [];
  const ignore = () => {};
  const log = { debug: ignore, info: ignore, warn: ignore, error: (fields: object) => lines.push(fields) };
  const { client } = createConnection(discord.url, log, TUNING, ignore);
  client.emit('error', new RangeError('secret'));
  expect(lines).toEqual([expect.objectContaining({ error: 'RangeError' })]);
});

describe('stop', () => {
  it('waits for the reply that is running', async () => {
    const bot = await startBot(discord);
    const held = discord.holdNext(/callback$/u);
    const response = ada.ask(QUESTIONS.en.answer);
    await held.arrived;
    const order: string[] = [];
    void response.then(() => order.push('reply'));
    const stopped = bot.stop().then(() => order.push('stop'));
    held.release();
    await stopped;
    expect(order).toEqual(['reply', 'stop']);
  });

  it('does not wait for ever', async () => {
    const bot = await startBot(discord, { tuning: { graceMs: 20 } });
    const held = discord.holdNext(/callback$/u);
    void ada.ask(QUESTIONS.en.answer);
    await held.arrived;
    await bot.stop();
    expect(bot.logged('warn')).toContainEqual(expect.objectContaining({ fields: { unfinished: 1 } }));
    held.release();
  });

  it('takes no new question while it waits', async () => {
    const bot = await startBot(discord);
    const held = discord.holdNext(/callback$/u);
    void ada.ask(QUESTIONS.en.answer);
    await held.arrived;
    const stopped = bot.stop();
    void ada.ask(QUESTIONS.en.answer);
    await discord.gateway.settled();
    held.release();
    await stopped;
    expect(discord.received.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
  });

  it('closes the connection, and joins a stop under way', async () => {
    const bot = await startBot(discord);
    expect(discord.gateway.connections()).toBe(1);
    expect(bot.stop()).toBe(bot.stop());
    await bot.stop();
    expect(discord.gateway.connections()).toBe(0);
    expect(bot.logged('info').map(({ message }) => message)).toEqual(['connected to Discord']);
  });

  it('may come before start, which then makes no request', async () => {
    const bot = createBot(discord);
    await bot.stop();
    expect((await startFailure(bot)).message).toMatch(/stopped before it had started/u);
    expect(discord.received).toEqual([]);
    expect(discord.gateway.attempts()).toBe(0);
  });

  it('between two attempts to reconnect ends them', async () => {
    const bot = await startBot(discord);
    const refused = once(discord.gateway.events, 'refused');
    discord.gateway.setDown(true);
    discord.gateway.drop();
    await refused;
    const attempts = discord.gateway.attempts();
    await bot.stop();
    expect(discord.gateway.attempts()).toBe(attempts);
  });

  it('as the connection is lost leaves none behind', async () => {
    const bot = await startBot(discord);
    const lost = bot.until('connection lost, reconnecting');
    discord.gateway.drop();
    await lost;
    await bot.stop();
    expect(discord.gateway.attempts()).toBe(1);
    expect(discord.gateway.sockets()).toBe(0);
  });
});
