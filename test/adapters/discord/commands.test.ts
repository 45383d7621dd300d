import { afterEach, beforeEach, expect, it } from 'vitest';
import { startBot } from '../../support/discord/bot.js';
import type { Json } from '../../support/discord/fault.js';
import { type FakeDiscord, startDiscord } from '../../support/discord/server.js';

let discord: FakeDiscord;
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.close());

const writes = () =>
  discord.received.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));

async function startAndStop() {
  const bot = await startBot(discord);
  await bot.stop();
  return bot;
}

it('registers /ask and "Answer this" in one request', async () => {
  await startAndStop();
  expect(writes()).toHaveLength(1);
  expect(discord.world.commands.map(({ name, type }) => [name, type])).toEqual([
    ['ask', 1],
    ['Answer this', 3],
  ]);
});

it('registers nothing when the commands are as they were', async () => {
  await startAndStop();
  await startAndStop();
  expect(writes()).toHaveLength(1);
});

it.each<[string, (commands: readonly Json[]) => readonly Json[]]>([
  ['a description differs', ([ask, ...rest]) => [{ ...ask, description: 'Something else' }, ...rest]],
  ['a translation differs', ([ask, ...rest]) => [{ ...ask, name_localizations: { 'zh-TW': '問' } }, ...rest]],
  ['an option differs', ([ask, ...rest]) => [{ ...ask, options: [] }, ...rest]],
  ['a command is missing', ([ask]) => (ask ? [ask] : [])],
  ['there is one too many', (commands) => [...commands, { ...commands[1], id: '42', name: 'Old' }]],
])('registers anew when %s', async (_name, change) => {
  await startAndStop();
  const registered = discord.world.commands;
  discord.world.commands = change(registered);
  await startAndStop();
  expect(writes()).toHaveLength(2);
  expect(discord.world.commands.map(({ name }) => name)).toEqual(['ask', 'Answer this']);
});

it('names and describes the commands in both scripts of Chinese', async () => {
  await startAndStop();
  const [ask, answerThis] = discord.world.commands as [Json, Json];
  const [question] = ask.options as [Json];
  for (const named of [ask, question, answerThis]) {
    expect(named.name_localizations).toEqual({ 'zh-TW': expect.any(String), 'zh-CN': expect.any(String) });
  }
  for (const described of [ask, question]) {
    expect(described.description_localizations).toEqual({
      'zh-TW': expect.any(String),
      'zh-CN': expect.any(String),
    });
  }
  expect(question).toMatchObject({ autocomplete: true, required: true });
});

it('starts without commands when Discord refuses them, and says why', async () => {
  discord.refuseNext(
    /^PUT .*commands$/u,
    400,
    30034,
    'Max number of daily application command creates reached',
  );
  const bot = await startAndStop();
  expect(bot.logged('error')).toEqual([
    expect.objectContaining({
      message: 'the commands could not be registered',
      fields: { error: 'DiscordAPIError', code: 30034, status: 400, method: 'PUT' },
    }),
  ]);
});
