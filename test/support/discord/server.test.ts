import { once } from 'node:events';
import {
  ButtonStyle,
  Client,
  ComponentType,
  DiscordAPIError,
  GatewayIntentBits,
  REST,
  type RouteLike,
  Routes,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startBot } from './bot.js';
import { createPerson } from './person.js';
import { type FakeDiscord, startDiscord } from './server.js';

// The adapter's tests prove as much as the fake refuses: here it is seen refusing.

let discord: FakeDiscord;
let rest: REST;
beforeEach(async () => {
  discord = await startDiscord();
  rest = new REST({ api: discord.url }).setToken(discord.token);
});
afterEach(async () => {
  rest.clearHandlerSweeper();
  rest.clearHashSweeper();
  await discord.close();
});

async function refusal(request: Promise<unknown>): Promise<DiscordAPIError> {
  const error = await request.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DiscordAPIError);
  return error as DiscordAPIError;
}

const button = (more: object = {}) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: 'a',
  custom_id: 'a',
  ...more,
});
const row = (...components: object[]) => ({ components: [{ type: 1, components }], content: 'a' });
const menu = (...options: object[]) => ({ type: ComponentType.StringSelect, custom_id: 'a', options });
const select = (...options: object[]) => row(menu(...options));
const option = (more: object = {}) => ({ label: 'a', value: 'a', ...more });
const embed = (...embeds: object[]) => ({ embeds });
const x = (length: number) => '🏮'.repeat(length);

describe('a message is refused', () => {
  const post = (body: object) => rest.post(Routes.channelMessages(discord.world.channelId), { body });

  it.each<[string, object, string]>([
    ['content of 2001', { content: x(2001) }, 'content'],
    ['a title of 257', embed({ title: x(257) }), 'embeds[0].title'],
    ['a description of 4097', embed({ description: x(4097) }), 'embeds[0].description'],
    ['a footer of 2049', embed({ title: 'a', footer: { text: x(2049) } }), 'embeds[0].footer.text'],
    ['an author of 257', embed({ title: 'a', author: { name: x(257) } }), 'embeds[0].author.name'],
    ['a field of 1025', embed({ fields: [{ name: 'a', value: x(1025) }] }), 'embeds[0].fields[0].value'],
    ['6001 over all embeds', embed({ description: x(4096) }, { description: x(1905) }), 'embeds'],
    ['11 embeds', embed(...Array(11).fill({ title: 'a' })), 'embeds'],
    ['an empty embed', embed({ color: 1 }), 'embeds[0]'],
    ['an embed whose link is none', embed({ title: 'a', url: 'nowhere' }), 'embeds[0].url'],
    [
      'six buttons in a row',
      row(...[1, 2, 3, 4, 5, 6].map((n) => button({ custom_id: `${n}` }))),
      'components',
    ],
    ['an empty row', row(), 'components[0].components'],
    ['six rows', { content: 'a', components: Array(6).fill({ type: 1, components: [] }) }, 'components'],
    ['the same custom id twice', row(button(), button()), 'components[0].components[1].custom_id'],
    ['a custom id of 101', row(button({ custom_id: x(101) })), 'custom_id'],
    ['a button without custom id', row(button({ custom_id: undefined })), 'custom_id'],
    ['a label of 81', row(button({ label: x(81) })), 'label'],
    ['a blank label', row(button({ label: ' ' })), 'label'],
    ['an unknown component', row({ type: 99, custom_id: 'a' }), 'type'],
    ['a component outside a row', { content: 'a', components: [button()] }, 'components[0].type'],
    ['no option', select(), 'options'],
    ['26 options', select(...Array.from({ length: 26 }, (_, n) => option({ value: `${n}` }))), 'options'],
    ['the same option twice', select(option(), option()), 'options[1].value'],
    ['an option of 101', select(option({ label: x(101) })), 'options[0].label'],
    ['a menu beside a button', row(button({ custom_id: 'b' }), menu(option())), 'components[0]'],
    [
      'mentions both parsed and listed',
      { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed',
    ],
    [
      'an unknown kind of mention',
      { content: 'a', allowed_mentions: { parse: ['all'] } },
      'allowed_mentions.parse',
    ],
    ['a reply to nothing', { content: 'a', message_reference: { message_id: '1' } }, 'message_reference'],
  ])('for %s', async (_name, body, field) => {
    const error = await refusal(post(body));
    expect(error).toMatchObject({ code: 50035, status: 400 });
    expect(error.message).toContain(field);
  });

  it('for having nothing to show', async () => {
    expect(await refusal(post({ content: ' ' }))).toMatchObject({ code: 50006 });
    expect(await refusal(post({ components: row(button()).components }))).toMatchObject({ code: 50006 });
  });

  it('for half a character', async () => {
    expect(await refusal(post({ content: 'a\ud800' }))).toMatchObject({ code: 50109 });
  });

  it('for a channel or a route that there is not', async () => {
    expect(await refusal(rest.post(Routes.channelMessages('1'), { body: { content: 'a' } }))).toMatchObject({
      code: 10003,
      status: 404,
    });
    expect(await refusal(rest.get('/nowhere'))).toMatchObject({ status: 404 });
  });

  it('for a wrong token', async () => {
    rest.setToken('wrong');
    expect(await refusal(post({ content: 'a' }))).toMatchObject({ status: 401 });
  });

  it('not for being as long as it may be', async () => {
    const body = {
      content: x(2000),
      embeds: [{ title: x(256), description: x(4096), footer: { text: x(1392) }, author: { name: x(256) } }],
      components: [
        { type: 1, components: [1, 2, 3, 4, 5].map((n) => button({ custom_id: n + x(99), label: x(80) })) },
      ],
    };
    await expect(post(body)).resolves.toMatchObject({ content: x(2000) });
  });

  it('notifies as told: everyone by default, nobody where mentions are not parsed', async () => {
    const content = `@everyone <@${discord.world.bot.id}>`;
    const pings = async (more: object) => {
      const { id } = (await post({ content, ...more })) as { id: string };
      return discord.world.messages.get(id)?.pings;
    };
    expect(await pings({})).toEqual([discord.world.bot.id, 'everyone']);
    expect(await pings({ allowed_mentions: { parse: [] } })).toEqual([]);
    expect(await pings({ allowed_mentions: { parse: [], users: [discord.world.bot.id] } })).toHaveLength(1);
  });
});

describe('an interaction', () => {
  const respond = (id: string, token: string, body: object) =>
    rest.post(Routes.interactionCallback(id, token), { body, auth: false });

  /** Sends one without a bot that would respond, and returns its address. */
  async function pending(act: (ada: ReturnType<typeof createPerson>) => unknown): Promise<[string, string]> {
    const bot = await startBot(discord);
    await bot.stop();
    act(createPerson(discord, 'ada'));
    const interaction = [...discord.world.interactions.values()].at(-1);
    return [interaction?.id ?? '', interaction?.token ?? ''];
  }

  it('is acknowledged once', async () => {
    const address = await pending((ada) => ada.ask('a'));
    const body = { type: 4, data: { content: 'a' } };
    await respond(...address, body);
    expect(await refusal(respond(...address, body))).toMatchObject({ code: 40060, status: 400 });
  });

  it('is unknown under another id or token', async () => {
    const [id, token] = await pending((ada) => ada.ask('a'));
    const body = { type: 4, data: { content: 'a' } };
    expect(await refusal(respond(id, 'other', body))).toMatchObject({ code: 10062, status: 404 });
    expect(await refusal(respond('1', token, body))).toMatchObject({ code: 10062, status: 404 });
  });

  it('has its original message edited by its webhook', async () => {
    const [id, token] = await pending((ada) => ada.ask('a'));
    const original = Routes.webhookMessage(discord.world.bot.id, token);
    expect(await refusal(rest.patch(original, { body: { content: 'b' }, auth: false }))).toMatchObject({
      code: 10008,
    });
    await respond(id, token, { type: 4, data: { content: 'a' } });
    await expect(rest.patch(original, { body: { content: 'b' }, auth: false })).resolves.toMatchObject({
      content: 'b',
    });
  });

  it.each([
    ['26 choices', Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }))],
    ['a choice of 101', [{ name: x(101), value: 'a' }]],
    ['a value of 101', [{ name: 'a', value: x(101) }]],
    ['a choice without name', [{ name: '', value: 'a' }]],
  ])('is not completed by %s', async (_name, choices) => {
    const address = await pending((ada) => ada.type('a'));
    expect(await refusal(respond(...address, { type: 8, data: { choices } }))).toMatchObject({ code: 50035 });
  });

  it('takes no response of another kind', async () => {
    const typing = await pending((ada) => ada.type('a'));
    expect(await refusal(respond(...typing, { type: 4, data: { content: 'a' } }))).toMatchObject({
      code: 50035,
    });
    const asking = await pending((ada) => ada.ask('a'));
    expect(await refusal(respond(...asking, { type: 8, data: { choices: [] } }))).toMatchObject({
      code: 50035,
    });
    expect(await refusal(respond(...asking, { type: 7, data: { content: 'a' } }))).toMatchObject({
      code: 50035,
    });
  });
});

describe('commands are refused', () => {
  const put = (...commands: object[]) =>
    rest.put(Routes.applicationCommands(discord.world.bot.id), { body: commands });
  const command = (more: object = {}) => ({ name: 'ask', description: 'a', ...more });
  const withOption = (more: object) =>
    command({ options: [{ type: 3, name: 'question', description: 'a', ...more }] });

  it.each<[string, object[], string]>([
    ['a name with a capital', [command({ name: 'Ask' })], 'name'],
    ['a name with a space', [command({ name: 'ask me' })], 'name'],
    ['a name of 33', [command({ name: 'a'.repeat(33) })], 'name'],
    [
      'a translation of 33',
      [command({ name_localizations: { 'zh-TW': '問'.repeat(33) } })],
      'name_localizations',
    ],
    ['a language that there is not', [command({ name_localizations: { zh: '問' } })], 'name_localizations'],
    ['no description', [command({ description: '' })], 'description'],
    ['a description of 101', [command({ description: x(101) })], 'description'],
    ['a description in a menu', [command({ type: 3 })], 'description'],
    ['the same name twice', [command(), command()], '1'],
    ['an answer longer than 6000', [withOption({ max_length: 6001 })], 'max_length'],
    ['choices beside suggestions', [withOption({ autocomplete: true, choices: [] })], 'options'],
    ['26 options', [command({ options: Array(26).fill({}) })], 'options'],
  ])('for %s', async (_name, commands, field) => {
    const error = await refusal(put(...commands));
    expect(error).toMatchObject({ code: 50035, status: 400 });
    expect(error.message).toContain(field);
  });

  it('of another application', async () => {
    const path: RouteLike = Routes.applicationCommands('1');
    expect(await refusal(rest.put(path, { body: [] }))).toMatchObject({ status: 403 });
  });
});

describe('the gateway', () => {
  async function closeCode(token: string, intents: number, send?: string): Promise<number> {
    const { url } = (await rest.get(Routes.gatewayBot())) as { url: string };
    const socket = new WebSocket(url);
    await once(socket, 'message');
    socket.send(send ?? JSON.stringify({ op: 2, d: { token, intents, properties: {}, shard: [0, 1] } }));
    const [code] = (await once(socket, 'close')) as [number];
    return code;
  }

  it('closes on a wrong token, an unknown or privileged intent, and what is no packet', async () => {
    expect(await closeCode('wrong', 1)).toBe(4004);
    expect(await closeCode(discord.token, 1 << 30)).toBe(4013);
    expect(await closeCode(discord.token, GatewayIntentBits.MessageContent)).toBe(4014);
    expect(await closeCode(discord.token, 1, '{')).toBe(4002);
    expect(await closeCode(discord.token, 1, '{"op":4}')).toBe(4003);
  });

  it('keeps the text of a message from a bot that it does not concern', async () => {
    const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages;
    const client = new Client({ intents, rest: { api: discord.url } });
    const ready = once(client, 'clientReady');
    await client.login(discord.token);
    await ready;
    const ada = createPerson(discord, 'ada');
    const heard: string[] = [];
    client.on('messageCreate', ({ content }) => heard.push(content));
    ada.say('secret');
    ada.say(`${ada.mention} hello`);
    createPerson(discord, 'bob', { direct: true }).say('no intent for this');
    await discord.gateway.settled();
    expect(heard).toEqual(['', `${ada.mention} hello`]);
    await client.destroy();
  });
});
