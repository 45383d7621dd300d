import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayCloseCodes } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPerson, textOf } from './support/discord/person.js';
import { startDiscord } from './support/discord/server.js';
import { FAULTY, useFolder } from './support/folder.js';
import { runWenda, signalAtOpening, startWenda } from './support/process.js';
import { nextReply, say } from './support/telegram/people.js';
import { startTelegram, type TelegramServer } from './support/telegram/server.js';

const folder = useFolder();
const OPENED = '港口哪一年啟用？';

async function telegramServer(): Promise<TelegramServer> {
  const server = await startTelegram();
  onTestFinished(() => server.close());
  return server;
}

async function discordServer() {
  const server = await startDiscord();
  onTestFinished(() => server.close());
  return server;
}

function variables(server: TelegramServer): Record<string, string> {
  return { KNOWLEDGE: 'k.yaml', TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_URL: server.url };
}

/** Starts the bot; `ready` resolves once it says so, `logged` once a line of its log matches. */
function start(env: Record<string, string>) {
  const child = startWenda(['start'], { cwd: folder(), env });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  async function logged(pattern: RegExp): Promise<string> {
    for (;;) {
      const line = log.split('\n').find((each) => pattern.test(each));
      if (line !== undefined) return line;
      if (child.exitCode !== null) throw new Error(`the bot ended:\n${log}`);
      await once(child.stderr, 'data');
    }
  }
  return { child, closed, logged, ready: () => logged(/"msg":"ready"/u), log: () => log };
}

/** What a person on Telegram gets for `text`. */
async function askTelegram(server: TelegramServer, text: string): Promise<string> {
  const person = server.world.person();
  const room = server.world.privateRoom(person);
  say(server, room, person, text);
  return (await nextReply(server, room)).parsed.text;
}

describe('wenda start without a token', () => {
  it.each([
    ['unset', {}],
    ['empty', { DISCORD_TOKEN: '', TELEGRAM_BOT_TOKEN: '' }],
  ])('says so in one line and opens the chat (tokens %s)', async (_name, env) => {
    const run = { cwd: folder(), env: { KNOWLEDGE: 'k.yaml', ...env }, input: `${OPENED}\n` };
    const { status, stdout, stderr } = await runWenda(['start'], run);
    const [first, second] = stdout.split('\n');
    expect(first).toContain('DISCORD_TOKEN');
    expect(first).toContain('TELEGRAM_BOT_TOKEN');
    expect(second).toBe('');
    expect(stdout).toContain('港口在 1887 年啟用。');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('wenda start with something wrong', () => {
  it('ends with one line for each wrong variable and status 2, and prints no value', async () => {
    const env = { TELEGRAM_BOT_TOKEN: 's3cret', DISCORD_API_URL: 's3cret', KNOWLEDGE: 'k.yaml' };
    const { status, stdout, stderr } = await runWenda(['start'], { cwd: folder(), env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^DISCORD_API_URL: [^\n]+\nTELEGRAM_BOT_TOKEN: [^\n]+\n$/u);
    expect(stderr).not.toContain('s3cret');
  });

  it('ends with all faults of the knowledge before it connects', async () => {
    const server = await telegramServer();
    const env = { ...variables(server), KNOWLEDGE: 'bad.yaml' };
    const { status, stderr } = await runWenda(['start'], { cwd: folder(), env });
    expect(status).toBe(1);
    expect(stderr).toContain('bad.yaml:3:');
    expect(stderr).toContain('bad.yaml:4:');
    expect(server.calls).toEqual([]);
  });

  it('ends with one line and its remedy where a platform refuses the token, which it does not print', async () => {
    const token = '7000000001:AAE-mistyped';
    const env = { ...variables(await telegramServer()), TELEGRAM_BOT_TOKEN: token };
    const { status, stdout, stderr } = await runWenda(['start'], { cwd: folder(), env });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+TELEGRAM_BOT_TOKEN[^\n]+\n$/u);
    expect(stderr).not.toContain('mistyped');
  });

  it('stops the platform that started where the other one cannot', async () => {
    const discord = await discordServer();
    const env = {
      ...variables(await telegramServer()),
      DISCORD_TOKEN: 'mistyped.discord-token',
      DISCORD_API_URL: discord.url,
    };
    const { status, stderr } = await runWenda(['start'], { cwd: folder(), env });
    expect(status).toBe(1);
    /* Lines of the log, in JSON, may come between: what Telegram is told meanwhile. */
    const said = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
    expect(said).toEqual([expect.stringMatching(/^Discord does not accept the token\. .*DISCORD_TOKEN/u)]);
    expect(stderr).not.toContain('mistyped');
  });
});

describe('wenda start', () => {
  it('answers on both platforms in one process, logs neither tokens nor questions, and stops at SIGTERM', async () => {
    const [telegram, discord] = [await telegramServer(), await discordServer()];
    const bot = start({
      ...variables(telegram),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      LOG_LEVEL: 'trace',
    });
    await bot.ready();
    expect(await askTelegram(telegram, OPENED)).toContain('港口在 1887 年啟用。');
    await bot.logged(/commands checked/u);
    const { message } = await createPerson(discord, 'zh-Hant', { locale: 'zh-TW' }).ask(OPENED);
    expect(message && textOf(message)).toContain('港口在 1887 年啟用。');

    bot.child.kill('SIGTERM');
    expect(await bot.closed).toEqual([0, null]);
    for (const secret of [telegram.token, discord.token, OPENED, '港口'])
      expect(bot.log()).not.toContain(secret);
    for (const line of bot.log().trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg');
  });

  it('ends with status 1 and the remedy where Discord ends the connection for good', async () => {
    const discord = await discordServer();
    const bot = start({ KNOWLEDGE: 'k.yaml', DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url });
    await bot.ready();
    discord.gateway.kick(GatewayCloseCodes.AuthenticationFailed);
    expect(await bot.closed).toEqual([1, null]);
    const [line, ...others] = bot
      .log()
      .split('\n')
      .filter((each) => /"level":"(?:warn|error)"/u.test(each));
    expect(line).toContain('DISCORD_TOKEN');
    expect(others).toEqual([]);
  });

  it('ends with status 0, and does not say that it is ready, where it is stopped while it connects', async () => {
    const [telegram, discord] = [await telegramServer(), await discordServer()];
    const held = [telegram.hold('getMe'), discord.holdNext(/^GET \/gateway\/bot$/u)] as const;
    const bot = start({
      ...variables(telegram),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
    });
    await Promise.all([held[0].reached, held[1].arrived]);
    bot.child.kill('SIGTERM');
    expect(await bot.closed).toEqual([0, null]);
    expect(bot.log()).toBe('');
    for (const { release } of held) release();
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with status 0 before it connects where %s comes while it loads',
    async (signal) => {
      const server = await telegramServer();
      const bot = start({ ...variables(server), ...signalAtOpening('k.yaml', signal) });
      expect(await bot.closed).toEqual([0, null]);
      expect(bot.log()).toBe('');
      expect(server.calls).toEqual([]);
    },
  );

  it('goes on at SIGHUP while it loads, and reloads once it has', async () => {
    const server = await telegramServer();
    const bot = start({ ...variables(server), ...signalAtOpening('k.yaml', 'SIGHUP') });
    await bot.logged(/"msg":"knowledge reloaded"/u);
    await bot.ready();
    expect(await askTelegram(server, OPENED)).toContain('港口在 1887 年啟用。');
  });

  it('lets a running reply finish at SIGINT', async () => {
    const server = await telegramServer();
    const bot = start(variables(server));
    await bot.ready();
    const hold = server.hold('sendMessage');
    const answered = askTelegram(server, OPENED);
    await hold.reached;
    bot.child.kill('SIGINT');
    await server.next('getUpdates', ({ payload }) => payload.timeout === 0);
    hold.release();
    expect(await answered).toContain('港口在 1887 年啟用。');
    expect(await bot.closed).toEqual([0, null]);
  });

  it('ends at once at a second signal', async () => {
    const server = await telegramServer();
    const bot = start(variables(server));
    await bot.ready();
    const hold = server.hold('sendMessage');
    const person = server.world.person();
    say(server, server.world.privateRoom(person), person, OPENED);
    await hold.reached;
    bot.child.kill('SIGTERM');
    await server.next('getUpdates', ({ payload }) => payload.timeout === 0);
    bot.child.kill('SIGTERM');
    expect(await bot.closed).toEqual([1, null]);
    hold.release();
  });

  it('reloads the knowledge at SIGHUP, and keeps what it has where that has faults', async () => {
    const server = await telegramServer();
    const bot = start(variables(server));
    await bot.ready();
    writeFileSync(join(folder(), 'k.yaml'), FAULTY);
    bot.child.kill('SIGHUP');
    expect(await bot.logged(/not reloaded/u)).toContain('k.yaml:4:');
    expect(await askTelegram(server, OPENED)).toContain('港口在 1887 年啟用。');

    writeFileSync(
      join(folder(), 'k.yaml'),
      `title: 新\nentries: [{ id: a, question: ${OPENED}, answer: 去年。 }]`,
    );
    bot.child.kill('SIGHUP');
    await bot.logged(/"msg":"knowledge reloaded"/u);
    expect(await askTelegram(server, OPENED)).toContain('去年。');
  });

  it.each([
    ['an exception', 'throw error'],
    ['a rejection', 'Promise.reject(error)'],
  ])('stops orderly with status 1 at %s that nobody caught, and logs no token', async (_name, act) => {
    const server = await telegramServer();
    const code = `process.on('SIGUSR2', () => { const error = new Error('boom ' + process.env.TELEGRAM_BOT_TOKEN); ${act}; });`;
    const bot = start({
      ...variables(server),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
    });
    await bot.ready();
    await askTelegram(server, OPENED);
    bot.child.kill('SIGUSR2');
    const [status] = await bot.closed;
    expect(status).toBe(1);
    expect(JSON.parse(await bot.logged(/"msg":"unexpected failure"/u))).toMatchObject({
      level: 'error',
      error: { name: 'Error', at: expect.arrayContaining([expect.stringContaining('at ')]) },
    });
    expect(bot.log()).not.toContain(server.token);
    // The last poll tells Telegram which messages were taken: the adapter was stopped, not cut off.
    await server.next('getUpdates', ({ payload }) => payload.timeout === 0);
  });
});
