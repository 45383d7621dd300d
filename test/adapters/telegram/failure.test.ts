import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { phrasesFor } from '../../../src/adapters/phrases.js';
import type { Engine } from '../../../src/core/index.js';
import { createStubEngine, QUESTIONS } from '../../support/engine.js';
import { botMessages, nextReply, press, say, typeInline } from '../../support/telegram/people.js';
import { buildAdapter, type KeptLog, type Starting, startBot } from '../../support/telegram/start.js';

const { answer, clarify } = QUESTIONS.en;
const HEIGHT = 'forty-two metres';

async function privately(starting?: Starting) {
  const running = await startBot(starting);
  const { server } = running;
  const person = server.world.person({ language_code: 'en' });
  const room = server.world.privateRoom(person);
  const write = (text: string) => say(server, room, person, text);
  return { ...running, person, room, write, reply: () => nextReply(server, room) };
}

const alarms = (log: KeptLog) => log.lines.filter(({ level }) => level === 'warn' || level === 'error');

const FOREIGN: readonly (readonly [string, number, string])[] = [
  ["a proxy's page", 502, '<h1>Bad Gateway</h1>'],
  ["a proxy's JSON", 503, '{"message":"no healthy upstream"}'],
  ['an error without a description', 500, '{"ok":false,"error_code":500}'],
  ['an empty object', 200, '{}'],
  ['null', 200, 'null'],
];

describe('a reply', () => {
  it('that hangs in one chat delays no other chat, and keeps the order of its own', async () => {
    const { server, room, write, reply } = await privately();
    const held = server.hold(
      'sendMessage',
      ({ chat_id, text }) => chat_id === room.chat.id && String(text).includes(HEIGHT),
    );
    write(answer);
    write(clarify);
    const other = server.world.person({ language_code: 'en' });
    const otherRoom = server.world.privateRoom(other);
    say(server, otherRoom, other, answer);
    expect((await nextReply(server, otherRoom)).parsed.text).toContain(HEIGHT);
    expect(botMessages(server, room)).toEqual([]);
    held.release();
    expect((await reply()).parsed.text).toContain(HEIGHT);
    expect((await reply()).parsed.text).toContain(phrasesFor('en').clarify);
  });

  it('that Telegram wants later is sent later, once', async () => {
    const { server, room, write, reply, log } = await privately();
    server.refuse('sendMessage', 429, 'Too Many Requests: retry after 0', { retry_after: 0.01 });
    write(answer);
    expect((await reply()).parsed.text).toContain(HEIGHT);
    expect(botMessages(server, room)).toHaveLength(1);
    expect(alarms(log)).toEqual([]);
  });

  it('that Telegram wants much later is given up, with nothing sent instead', async () => {
    const { server, write, reply, log } = await privately();
    server.refuse('sendMessage', 429, 'Too Many Requests: retry after 3600', { retry_after: 3600 });
    write(answer);
    expect(await log.written('error', /reply failed/u)).toMatchObject({ fields: { code: 429 } });
    write(clarify);
    expect((await reply()).parsed.text).toContain(phrasesFor('en').clarify);
  });

  it.each(['cut', 'breakOff'] as const)('whose connection breaks is sent again: %s', async (mishap) => {
    const { server, write, reply, log } = await privately();
    server[mishap]('sendMessage');
    write(answer);
    expect((await reply()).parsed.text).toContain(HEIGHT);
    expect(alarms(log)).toEqual([]);
  });

  it.each(FOREIGN)('that %s answers is sent again', async (_name, status, body) => {
    const { server, write, reply, log } = await privately();
    server.answer('sendMessage', status, body);
    write(answer);
    expect((await reply()).parsed.text).toContain(HEIGHT);
    expect(alarms(log)).toEqual([]);
  });

  it.each(FOREIGN)('that %s answers each time is given up, with one line', async (_name, status, body) => {
    const { server, write, reply, log } = await privately({ tuning: { attempts: 0 } });
    server.answer('sendMessage', status, body);
    write(answer);
    const { fields } = await log.written('error', /reply failed/u);
    expect(fields).toMatchObject({ network: `HTTP ${status}` });
    write(clarify);
    expect((await reply()).parsed.text).toContain(phrasesFor('en').clarify);
    expect(alarms(log)).toHaveLength(1);
  });

  it('follows a group that became a supergroup', async () => {
    const { server, log } = await startBot();
    const person = server.world.person({ language_code: 'en' });
    const group = server.world.group({ type: 'group' });
    const supergroup = server.world.group();
    group.movedTo = supergroup.chat.id;
    say(server, group, person, `/ask ${answer}`);
    const { payload } = await server.next('sendMessage', ({ result }) => result !== undefined);
    expect(payload).toMatchObject({ chat_id: supergroup.chat.id, text: expect.stringContaining(HEIGHT) });
    // Messages are numbered anew there.
    expect(payload.reply_parameters).toBeUndefined();
    expect(alarms(log)).toEqual([]);
  });

  it('to a press in a group that became a supergroup is sent there, and changes no message', async () => {
    const { server, log } = await startBot();
    const person = server.world.person({ language_code: 'en' });
    const group = server.world.group({ type: 'group' });
    say(server, group, person, `/ask ${clarify}`);
    const offered = await nextReply(server, group);
    const supergroup = server.world.group();
    group.movedTo = supergroup.chat.id;
    press(server, person, offered, 0);
    expect((await nextReply(server, supergroup)).parsed.text).toContain('herring oil');
    const edits = server.calls.filter(({ method }) => method === 'editMessageText');
    expect(edits.map(({ payload }) => payload.chat_id)).toEqual([group.chat.id]);
    expect(alarms(log)).toEqual([]);
  });

  it('to who blocked the bot is no failure', async () => {
    const { room, write, log } = await privately();
    room.blocked = true;
    write(answer);
    await log.written('debug', /nowhere to go/u);
    expect(alarms(log)).toEqual([]);
  });

  it('where the bot may not write is no failure', async () => {
    const { server, write, log } = await privately();
    server.refuse('sendMessage', 400, 'Bad Request: CHAT_WRITE_FORBIDDEN');
    write(answer);
    await log.written('debug', /nowhere to go/u);
    expect(alarms(log)).toEqual([]);
  });

  it('that Telegram refuses is logged without its text, and the person is told', async () => {
    const { server, write, reply, log } = await privately();
    server.refuse('sendMessage', 400, `Bad Request: can't parse entities: Unsupported start tag "${HEIGHT}"`);
    write(answer);
    expect((await reply()).parsed.text).toBe(phrasesFor('en').failed);
    const { fields } = await log.written('error', /reply failed/u);
    expect(fields).toMatchObject({ method: 'sendMessage', code: 400 });
    expect(inspect(log.lines, { depth: 9 })).not.toContain(HEIGHT);
  });

  it('that the engine fails to give is logged without the question, and the person is told', async () => {
    const engine = {
      ...createStubEngine(),
      ask: (question: string) => {
        throw new RangeError(`cannot find\n    at ${question}`);
      },
    };
    const { write, reply, log } = await privately({ engine });
    write(answer);
    expect((await reply()).parsed.text).toBe(phrasesFor('en').failed);
    const { fields } = await log.written('error', /reply failed/u);
    expect(fields).toMatchObject({ error: 'RangeError' });
    expect(inspect(log.lines, { depth: 9 })).not.toContain(answer);
  });

  it('that fails is told of before what is asked after it is answered', async () => {
    const stub = createStubEngine();
    const engine: Engine = {
      ...stub,
      ask(question, options) {
        if (question === clarify) throw new RangeError();
        return stub.ask(question, options);
      },
    };
    const { write, reply } = await privately({ engine });
    write(clarify);
    write(answer);
    expect((await reply()).parsed.text).toBe(phrasesFor('en').failed);
    expect((await reply()).parsed.text).toContain(HEIGHT);
  });

  it('to a press that the engine fails to give is told of once', async () => {
    const engine: Engine = {
      ...createStubEngine(),
      show() {
        throw new RangeError();
      },
    };
    const { server, person, room, write, reply, log } = await privately({ engine });
    write(clarify);
    const choices = await reply();
    press(server, person, choices, 0);
    expect((await reply()).parsed.text).toBe(phrasesFor('en').failed);
    write(answer);
    expect((await reply()).parsed.text).toContain(HEIGHT);
    expect(botMessages(server, room)).toHaveLength(3);
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('to a flood in one chat ends at the backlog, and presses there are still answered', async () => {
    const { server, person, room, write, reply } = await privately({ tuning: { backlog: 3 } });
    write(clarify);
    const offered = await reply();
    const held = server.hold('sendMessage');
    for (let i = 0; i < 5; i++) write(answer);
    press(server, person, offered, 0);
    await server.next('answerCallbackQuery');
    held.release();
    for (let i = 0; i < 3; i++) await reply();
    write(clarify);
    await reply();
    expect(botMessages(server, room)).toHaveLength(5);
    expect(offered.edited).toBe(false);
  });
});

describe('a button press', () => {
  it('whose acknowledgement hangs delays neither its answer nor what is asked after it', async () => {
    const { server, person, write, reply } = await privately();
    write(answer);
    const answered = await reply();
    const held = server.hold('answerCallbackQuery');
    onTestFinished(held.release);
    press(server, person, answered, 0);
    await held.reached;
    write(clarify);
    expect((await reply()).parsed.text).toContain('The Oro family');
    expect((await reply()).parsed.text).toContain(phrasesFor('en').clarify);
  });

  it('whose acknowledgement Telegram wants later is not acknowledged, which nobody is told', async () => {
    const { server, room, person, write, reply, log } = await privately();
    write(answer);
    const answered = await reply();
    server.refuse('answerCallbackQuery', 429, 'Too Many Requests: retry after 30', { retry_after: 30 });
    press(server, person, answered, 0);
    expect(await log.written('warn', /press was not answered/u)).toMatchObject({ fields: { code: 429 } });
    expect((await reply()).parsed.text).toContain('The Oro family');
    expect(botMessages(server, room)).toHaveLength(2);
  });

  it('that Telegram forgot is still carried out, quietly', async () => {
    const { server, person, write, reply, log } = await privately();
    write(clarify);
    const offered = await reply();
    server.desk.open.clear();
    press(server, person, offered, 0);
    server.desk.open.clear();
    await server.next('editMessageText');
    expect(offered.parsed.text).toContain('herring oil');
    expect(alarms(log)).toEqual([]);
  });
});

describe('an inline query', () => {
  const tuning = { inlineBacklog: 2, concurrency: 4 };

  it('that hangs delays nobody else, however many follow it', async () => {
    const { server, person } = await privately({ tuning });
    const held = server.hold('answerInlineQuery');
    onTestFinished(held.release);
    for (let i = 0; i < 10; i++) typeInline(server, person, answer);
    await held.reached;
    const other = server.world.person({ language_code: 'en' });
    const otherRoom = server.world.privateRoom(other);
    say(server, otherRoom, other, answer);
    expect((await nextReply(server, otherRoom)).parsed.text).toContain(HEIGHT);
  });

  it('that is the newest of a person is answered once there is room, and those before it are not', async () => {
    const { server, person, write, reply } = await privately({ tuning: { inlineBacklog: 1 } });
    const held = server.hold('answerInlineQuery');
    typeInline(server, person, answer);
    await held.reached;
    for (let i = 0; i < 5; i++) typeInline(server, person, answer);
    typeInline(server, person, clarify);
    write(answer);
    await reply();
    held.release();
    await server.next('answerInlineQuery');
    const { payload } = await server.next('answerInlineQuery');
    expect(payload.results).toHaveLength(2);
    expect(server.calls.filter(({ method }) => method === 'answerInlineQuery')).toHaveLength(2);
  });

  it('whose answer hangs is given up', async () => {
    const { server, person, log } = await privately({ tuning: { expiryMs: 20 } });
    onTestFinished(server.hold('answerInlineQuery').release);
    typeInline(server, person, answer);
    const { fields } = await log.written('error', /reply failed/u);
    expect(fields).toMatchObject({ network: 'no answer' });
  });

  it('whose answer Telegram wants later is given up, not kept for later', async () => {
    const { server, person, log } = await privately();
    server.refuse('answerInlineQuery', 429, 'Too Many Requests: retry after 30', { retry_after: 30 });
    typeInline(server, person, answer);
    const { fields } = await log.written('error', /reply failed/u);
    expect(fields).toMatchObject({ code: 429 });
  });

  it('that Telegram forgot is no failure', async () => {
    const { server, person, log } = await privately();
    typeInline(server, person, answer);
    server.desk.open.clear();
    await log.written('debug', /nowhere to go/u);
    expect(alarms(log)).toEqual([]);
  });
});

describe('polling', () => {
  it('that a second poller ends is reported once with its remedy, and goes on', async () => {
    const { server, write, reply, log } = await privately();
    for (let i = 0; i < 3; i++)
      server.refuse('getUpdates', 409, 'Conflict: terminated by other getUpdates request');
    server.inbox.endPoll();
    await log.written('error', /stop the other copy/u);
    write(answer);
    expect((await reply()).parsed.text).toContain(HEIGHT);
    expect(alarms(log)).toHaveLength(1);
    server.inbox.endPoll();
    await log.written('info', /receives messages again/u);
  });

  it('of a second copy takes over when the first one stops', async () => {
    const { server, adapter, write, reply, log } = await privately();
    const second = buildAdapter(server);
    onTestFinished(() => second.adapter.stop());
    await second.adapter.start();
    await log.written('error', /stop the other copy/u);
    await adapter.stop();
    write(answer);
    expect((await reply()).parsed.text).toContain(HEIGHT);
  });

  it.each([
    [
      'a webhook set from outside',
      409,
      "Conflict: can't use getUpdates method while webhook is active",
      /webhook/u,
    ],
    ['a token that was revoked', 401, 'Unauthorized', /TELEGRAM_BOT_TOKEN/u],
    ['a failing server', 502, 'Bad Gateway', /tries again/u],
    ['a busy server', 429, 'Too Many Requests: retry after 0', /tries again/u],
  ])('survives %s', async (_name, code, description, line) => {
    const { server, write, reply, log } = await privately();
    server.refuse('getUpdates', code, description, code === 429 ? { retry_after: 0.01 } : {});
    server.inbox.endPoll();
    expect(await log.written('error', line)).toMatchObject({ fields: { code } });
    write(answer);
    expect((await reply()).parsed.text).toContain(HEIGHT);
  });

  it.each([
    ['null alone', [null]],
    ['what has no id', [{}, 'update', { update_id: 'x' }]],
    ['no list', null],
    ['a text', 'update'],
  ])('survives an answer of %s, with a pause', async (_name, updates) => {
    const { server, write, reply, log } = await privately();
    const poll = vi.spyOn(server.inbox, 'poll').mockResolvedValueOnce(updates as never);
    server.inbox.endPoll();
    await log.written('error', /what is no update/u);
    write(answer);
    expect((await reply()).parsed.text).toContain(HEIGHT);
    server.inbox.endPoll();
    await log.written('info', /receives messages again/u);
    expect(alarms(log)).toHaveLength(1);
    expect(poll.mock.calls.every(([{ offset }]) => Number.isSafeInteger(offset))).toBe(true);
  });

  it('passes what cannot be read together with what comes behind it', async () => {
    const { server, room, write, reply, log } = await privately();
    const { poll } = server.inbox;
    // As a null of the id 1000 would: it comes with every poll until one asks for what is behind it.
    vi.spyOn(server.inbox, 'poll').mockImplementation(async (request, gone) => {
      const updates = await poll(request, gone);
      return (request.offset ?? 0) > 1000 ? updates : [null as never, ...updates];
    });
    server.inbox.endPoll();
    await log.written('error', /what is no update/u);
    server.inbox.push({});
    write(answer);
    write(clarify);
    expect((await reply()).parsed.text).toContain(HEIGHT);
    expect((await reply()).parsed.text).toContain(phrasesFor('en').clarify);
    server.inbox.endPoll();
    await log.written('info', /receives messages again/u);
    expect(botMessages(server, room)).toHaveLength(2);
    expect(alarms(log)).toHaveLength(1);
  });

  it('answers once what a server sends again and again', async () => {
    const { server, room, write, reply, log } = await privately();
    const { poll } = server.inbox;
    vi.spyOn(server.inbox, 'poll').mockImplementation((request, gone) =>
      poll({ ...request, offset: 0 }, gone),
    );
    server.inbox.endPoll();
    write(answer);
    await log.written('error', /sends again what was taken/u);
    write(clarify);
    expect((await reply()).parsed.text).toContain(HEIGHT);
    expect((await reply()).parsed.text).toContain(phrasesFor('en').clarify);
    expect(botMessages(server, room)).toHaveLength(2);
    expect(alarms(log)).toHaveLength(1);
  });

  it('waits where it is answered at once that there is no news', async () => {
    const hour = 3_600_000;
    const { server } = await privately({ tuning: { retryMs: hour, retryMaxMs: hour } });
    await server.inbox.polled();
    server.inbox.endPoll();
    await server.next('getUpdates');
    const poll = vi.spyOn(server.inbox, 'poll');
    for (let i = 0; i < 20; i++) await fetch(`${server.url}/bot${server.token}/getMe`);
    expect(poll).not.toHaveBeenCalled();
  });

  it.each(FOREIGN)('survives %s', async (_name, status, body) => {
    const { server, write, reply, log } = await privately();
    server.answer('getUpdates', status, body);
    server.inbox.endPoll();
    const { fields } = await log.written('error', /no connection/u);
    expect(fields).toEqual({ network: `HTTP ${status}` });
    write(answer);
    expect((await reply()).parsed.text).toContain(HEIGHT);
  });

  it.each(['cut', 'breakOff'] as const)('survives a broken connection: %s', async (mishap) => {
    const { server, write, reply, log } = await privately();
    server[mishap]('getUpdates');
    server.inbox.endPoll();
    await log.written('error', /no connection/u);
    write(answer);
    expect((await reply()).parsed.text).toContain(HEIGHT);
  });
});

it('never logs the token or what people write', async () => {
  const { server, write, reply, log, adapter } = await privately();
  server.cut('getUpdates');
  server.refuse('sendMessage', 400, 'Bad Request: something new');
  for (let i = 0; i < 4; i++) server.cut('sendMessage');
  write(answer);
  await log.written('error', /reply failed/u);
  write(clarify);
  await reply();
  await adapter.stop();
  const written = inspect(log.lines, { depth: 20, showHidden: true });
  expect(written).not.toContain(server.token.split(':')[1]);
  expect(written).not.toContain(answer);
});
