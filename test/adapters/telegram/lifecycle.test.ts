import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StartError } from '../../../src/adapters/adapter.js';
import { QUESTIONS } from '../../support/engine.js';
import { botMessages, nextReply, press, say } from '../../support/telegram/people.js';
import { startTelegram, type TelegramServer } from '../../support/telegram/server.js';
import { buildAdapter, type Starting, startBot } from '../../support/telegram/start.js';

const { answer, clarify, abstain } = QUESTIONS.en;

async function startServer(): Promise<TelegramServer> {
  const server = await startTelegram();
  onTestFinished(() => server.close());
  return server;
}

/** Starts the adapter and returns what it failed with. */
async function failure(server: TelegramServer, starting: Starting): Promise<StartError> {
  const { adapter } = buildAdapter(server, starting);
  const error = await adapter.start().then(
    () => undefined,
    (reason) => reason,
  );
  await adapter.stop();
  expect(error).toBeInstanceOf(StartError);
  return error as StartError;
}

describe('start', () => {
  it('names the kinds of update it wants', async () => {
    const { server } = await startBot();
    server.inbox.endPoll();
    const { payload } = await server.next('getUpdates');
    expect(payload.allowed_updates).toEqual(['message', 'callback_query', 'inline_query']);
  });

  it('removes a webhook, which would keep the messages from it', async () => {
    const server = await startServer();
    server.desk.webhook = 'https://example.com/hook';
    const { adapter } = buildAdapter(server);
    onTestFinished(() => adapter.stop());
    const person = server.world.person();
    const room = server.world.privateRoom(person);
    say(server, room, person, answer);
    await adapter.start();
    expect((await nextReply(server, room)).parsed.text).toContain('forty-two');
  });

  it.each([
    ['an unknown token', '7000000001:AAE-another', 401],
    ['a token that is no path of the server', 'a/b', 404],
  ])('says of %s where the right one is, without printing it', async (_name, token, code) => {
    const { message, remedy } = await failure(await startServer(), { token });
    expect(message).toContain(`${code}`);
    expect(remedy).toContain('@BotFather');
    expect(remedy).toContain('TELEGRAM_BOT_TOKEN');
    expect(message + remedy).not.toContain(token);
    expect(message + remedy).not.toContain('\n');
  });

  it('says of an empty token which variable lacks it', async () => {
    const { remedy } = await failure(await startServer(), { token: '' });
    expect(remedy).toContain('TELEGRAM_BOT_TOKEN');
  });

  it.each([
    ['no address', 'nowhere', 'begins with http'],
    ['of another protocol', 'ftp://127.0.0.1', 'begins with http'],
    ['at a port that there is none of', 'http://127.0.0.1:65536', 'a port from 1 to 65535'],
  ])('says of an API root that is %s how one looks', async (_name, apiUrl, expected) => {
    const { message, remedy } = await failure(await startServer(), { apiUrl });
    expect(message).toContain('TELEGRAM_API_URL');
    expect(message).toContain(expected);
    expect(remedy).toContain('http://');
  });

  it('says that the API root cannot be reached', async () => {
    const server = await startTelegram();
    await server.close();
    const { message, remedy } = await failure(server, { tuning: { attempts: 0 } });
    expect(message).toContain(`127.0.0.1:${new URL(server.url).port} cannot be reached (ECONNREFUSED)`);
    expect(remedy).toContain('TELEGRAM_API_URL');
    expect(message).not.toContain(server.token);
  });

  it('says that the API root cannot be reached where a proxy answers that it is down', async () => {
    const server = await startServer();
    server.answer('getMe', 503, '{"message":"no healthy upstream"}');
    const { message } = await failure(server, { tuning: { attempts: 0 } });
    expect(message).toMatch(/^127\.0\.0\.1:\d+ cannot be reached \(HTTP 503\)\.$/u);
  });

  it('hands on the user and the password of an API root', async () => {
    const server = await startServer();
    const proxy = createServer((request, response) => {
      const known = request.headers.authorization === `Basic ${btoa('ada:p@ss')}`;
      if (known) response.end(JSON.stringify({ ok: true, result: server.world.me }));
      else response.writeHead(407).end();
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    const { port } = proxy.address() as AddressInfo;
    const { adapter } = buildAdapter(server, { apiUrl: `http://ada:p%40ss@127.0.0.1:${port}` });
    onTestFinished(() => adapter.stop());
    await expect(adapter.start()).resolves.toBeUndefined();
  });

  it.each([
    ['a page', '<html>Welcome</html>'],
    ['nothing', ''],
    ['null', 'null'],
    ['an answer without a result', '{"ok":true}'],
    ['a result that is no bot', '{"ok":true,"result":{"id":"1"}}'],
  ])('says that what answers at the API root with %s is no Bot API server', async (_name, body) => {
    const http = createServer((_request, response) => response.end(body));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void http.close());
    const apiUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
    const { message } = await failure(await startServer(), { apiUrl, tuning: { attempts: 0 } });
    expect(message).toContain('does not answer as a Bot API server');
  });

  it.each([301, 307])(
    'goes nowhere else with the token: %i is no answer of a Bot API server',
    async (status) => {
      const server = await startServer();
      const http = createServer(({ url }, response) =>
        response.writeHead(status, { location: server.url + url }).end(),
      );
      await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void http.close());
      const apiUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
      const { message } = await failure(server, { apiUrl, tuning: { attempts: 0 } });
      expect(message).toContain('does not answer as a Bot API server');
      expect(server.calls).toEqual([]);
    },
  );

  it('gives up on a server that does not answer, though memory is freed meanwhile', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const server = await startServer();
    const held = server.hold('getMe');
    const failed = failure(server, { tuning: { startMs: 100 } });
    await held.reached;
    collect();
    expect((await failed).message).toContain('cannot be reached (no answer)');
    held.release();
  });

  it('takes an API root with a slash at its end', async () => {
    const server = await startServer();
    const { adapter } = buildAdapter(server, { apiUrl: `${server.url}/` });
    onTestFinished(() => adapter.stop());
    await expect(adapter.start()).resolves.toBeUndefined();
  });

  it('ends quietly where it is stopped meanwhile', async () => {
    const server = await startServer();
    const held = server.hold('getMe');
    const { adapter } = buildAdapter(server);
    const starting = adapter.start();
    await adapter.stop();
    await expect(starting).resolves.toBeUndefined();
    held.release();
    expect(server.calls.filter(({ method }) => method === 'getUpdates')).toEqual([]);
  });
});

describe('the command lists', () => {
  const lists = (server: TelegramServer) => server.calls.filter(({ method }) => method === 'setMyCommands');

  it('are set as the default, for en and for zh', async () => {
    const { log, server } = await startBot();
    await log.written('info', /command lists set/u);
    expect(lists(server).map(({ payload }) => payload.language_code)).toEqual([undefined, 'en', 'zh']);
    expect(server.desk.commands.get('zh')?.map(({ command }) => command)).toEqual(['ask', 'topics', 'help']);
    expect(server.desk.commands.get('zh')?.[0]?.description).toMatch(/\p{Script=Han}/u);
    expect(server.desk.commands.get('')?.[0]?.description).toMatch(/^[\x20-\x7e]+$/u);
  });

  it('are left as they are where they did not change', async () => {
    const { server, adapter, log } = await startBot();
    await log.written('info', /command lists set/u);
    await adapter.stop();
    const second = buildAdapter(server);
    await second.adapter.start();
    await second.adapter.stop();
    expect(server.calls.filter(({ method }) => method === 'getMyCommands')).toHaveLength(6);
    expect(lists(server)).toHaveLength(3);
  });

  it.each<[string, (server: TelegramServer) => void]>([
    ['Telegram refuses', (server) => server.refuse('setMyCommands', 400, 'Bad Request: BOT_COMMAND_INVALID')],
    ['a proxy refuses', (server) => server.answer('getMyCommands', 503, '{"message":"no upstream"}')],
  ])('that %s do not keep the bot from answering', async (_name, refuse) => {
    const server = await startServer();
    refuse(server);
    const { adapter, log } = buildAdapter(server, { tuning: { attempts: 0 } });
    onTestFinished(() => adapter.stop());
    await adapter.start();
    await log.written('warn', /command lists not set/u);
    const person = server.world.person();
    const room = server.world.privateRoom(person);
    say(server, room, person, answer);
    expect((await nextReply(server, room)).parsed.text).toContain('forty-two');
  });
});

describe('stop', () => {
  async function privately() {
    const running = await startBot();
    const person = running.server.world.person({ language_code: 'en' });
    return { ...running, person, room: running.server.world.privateRoom(person) };
  }

  it('lets a running reply finish', async () => {
    const { server, adapter, person, room } = await privately();
    const held = server.hold('sendMessage');
    say(server, room, person, answer);
    await held.reached;
    let stopped = false;
    const stopping = adapter.stop().then(() => {
      stopped = true;
    });
    await server.next('getUpdates', ({ payload }) => payload.timeout === 0);
    expect(stopped).toBe(false);
    held.release();
    await stopping;
    expect(botMessages(server, room)).toHaveLength(1);
  });

  it('gives up a reply that takes longer than the grace', async () => {
    const running = await startBot({ tuning: { graceMs: 20 } });
    const { server, adapter, log } = running;
    const person = server.world.person();
    const held = server.hold('sendMessage');
    onTestFinished(held.release);
    say(server, server.world.privateRoom(person), person, answer);
    await held.reached;
    await adapter.stop();
    expect(await log.written('warn', /before all replies/u)).toMatchObject({ fields: { unfinished: 1 } });
  });

  it('confirms what it took and leaves what it did not take', async () => {
    const { server, adapter, person, room } = await privately();
    say(server, room, person, answer);
    await nextReply(server, room);
    await adapter.stop();
    expect(server.inbox.pending()).toEqual([]);
    say(server, room, person, abstain);
    expect(server.inbox.pending()).toHaveLength(1);

    const next = buildAdapter(server);
    await next.adapter.start();
    await nextReply(server, room);
    await next.adapter.stop();
    expect(botMessages(server, room)).toHaveLength(2);
    expect(server.inbox.pending()).toEqual([]);
  });

  it('may come before start and more than once', async () => {
    const server = await startServer();
    const { adapter } = buildAdapter(server);
    await Promise.all([adapter.stop(), adapter.stop()]);
    await adapter.start();
    expect(server.calls).toEqual([]);
  });
});

it('lets a button of before a restart be pressed after it', async () => {
  const { server, adapter } = await startBot();
  const person = server.world.person({ language_code: 'en' });
  const room = server.world.privateRoom(person);
  say(server, room, person, clarify);
  const offered = await nextReply(server, room);
  await adapter.stop();

  const restarted = buildAdapter(server);
  onTestFinished(() => restarted.adapter.stop());
  await restarted.adapter.start();
  press(server, person, offered, 1);
  await server.next('editMessageText');
  expect(offered.parsed.text).toContain('nineteen nautical miles');
});

it('answers many chats at once, and has node warn of nothing', async () => {
  const warnings: Error[] = [];
  const onWarning = (warning: Error) => void warnings.push(warning);
  process.on('warning', onWarning);
  onTestFinished(() => void process.off('warning', onWarning));
  const { server } = await startBot();
  const held = server.hold('sendMessage');
  const rooms = Array.from({ length: 30 }, () => {
    const person = server.world.person({ language_code: 'en' });
    const room = server.world.privateRoom(person);
    say(server, room, person, answer);
    return room;
  });
  await held.reached;
  held.release();
  await Promise.all(rooms.map((room) => nextReply(server, room)));
  expect(warnings).toEqual([]);
});
