import { once } from 'node:events';
import { expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startBot } from '../../support/discord/bot.js';
import { createPerson, textOf } from '../../support/discord/person.js';
import { startDiscord } from '../../support/discord/server.js';
import { LIGHTHOUSE, QUESTIONS } from '../../support/engine.js';

/** A started bot, and the socket that Discord has to it. */
async function connected() {
  const discord = await startDiscord();
  const send = vi.spyOn(WebSocket.prototype, 'send');
  const bot = await startBot(discord);
  // Discord is the first to say something: hello.
  const [socket] = send.mock.contexts as [WebSocket];
  send.mockRestore();
  onTestFinished(async () => {
    await bot.stop();
    await discord.close();
  });
  const ada = createPerson(discord, 'ada');
  return { discord, bot, socket, ask: () => ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`) };
}

const ready = (d: unknown) => ({ op: 0, t: 'READY', s: 9, d });

it.each([
  ['an invalid session that says no more', { op: 9, d: null }],
  ['a ready without a session', ready(null)],
  ['a hello without an interval', { op: 10, d: null }],
])('after a packet that discord.js cannot read, %s, the bot reconnects', async (_name, packet) => {
  const { bot, socket, ask } = await connected();
  const resumed = bot.until('connection resumed');
  socket.send(JSON.stringify(packet));
  await resumed;
  expect(textOf(await ask())).toContain(LIGHTHOUSE[0]?.answer.en);
  expect(bot.logged('error').map(({ message }) => message)).toEqual(['an event could not be read']);
});

it('a session that can be resumed nowhere is begun anew', async () => {
  const { discord, bot, socket, ask } = await connected();
  const now = Date.now;
  // Discord lets a bot begin a session every five seconds.
  const later = vi.spyOn(Date, 'now').mockImplementation(() => now() + 5_000);
  onTestFinished(() => void later.mockRestore());
  socket.send(JSON.stringify(ready({ session_id: 'x', resume_gateway_url: 'nowhere', guilds: [] })));
  await discord.gateway.settled();
  const closed = once(discord.gateway.events, 'closed');
  discord.gateway.drop();
  await closed;
  await vi.waitFor(() => expect(discord.gateway.connections()).toBe(1), { timeout: 10_000 });
  expect(textOf(await ask())).toContain(LIGHTHOUSE[0]?.answer.en);
  expect(bot.logged('error')).not.toEqual([]);
});
