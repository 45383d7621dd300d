import { DiscordAPIError, HTTPError } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeFailure, levelOf } from '../../../src/adapters/discord/failure.js';
import { phrasesFor } from '../../../src/adapters/phrases.js';
import { startBot } from '../../support/discord/bot.js';
import { createPerson, type Person, textOf } from '../../support/discord/person.js';
import { type FakeDiscord, startDiscord } from '../../support/discord/server.js';
import { createStubEngine, LIGHTHOUSE, QUESTIONS } from '../../support/engine.js';

const SECRET = 'interaction-token-of-ada';

function apiError(code: number, errors?: object): DiscordAPIError {
  const raw = { code, message: 'Invalid Form Body', ...(errors ? { errors } : {}) };
  const url = `https://discord.com/api/v10/interactions/1/${SECRET}/callback`;
  return new DiscordAPIError(raw as never, code, 400, 'POST', url, {
    files: undefined,
    body: { typed: SECRET },
  });
}

describe('describeFailure', () => {
  it('tells code and fields of a refusal, and neither its token nor its texts', () => {
    const errors = {
      data: { embeds: { 0: { title: { _errors: [{ code: 'TOO_LONG', message: SECRET }] } } } },
    };
    expect(describeFailure(apiError(50035, errors))).toEqual({
      error: 'DiscordAPIError',
      code: 50035,
      status: 400,
      method: 'POST',
      fields: ['data.embeds[0].title[TOO_LONG]'],
    });
  });

  it('tells what the operator can do about a missing permission', () => {
    expect(describeFailure(apiError(50013))).toHaveProperty('hint', expect.stringContaining('Send Messages'));
  });

  it.each([
    ['an HTTP error', new HTTPError(503, SECRET, 'POST', SECRET, { files: undefined, body: SECRET })],
    ['an error of our own', new Error(`cannot answer ${SECRET}`)],
    ['an error of lines', new Error(`cannot answer\n    at ${SECRET}`)],
    ['an error with a cause', new Error('x', { cause: SECRET })],
    ['no error at all', SECRET],
  ])('repeats nothing that %s says', (_name, error) => {
    expect(JSON.stringify(describeFailure(error))).not.toContain(SECRET);
  });

  it('tells where an error of our own came from', () => {
    expect(describeFailure(new TypeError('x'))).toMatchObject({
      error: 'TypeError',
      at: expect.arrayContaining([expect.stringContaining('failure.test.ts')]),
    });
  });
});

it.each([
  [10062, 'debug'],
  [40060, 'debug'],
  [10008, 'debug'],
  [160005, 'debug'],
  [50007, 'debug'],
  [50013, 'warn'],
  [50035, 'error'],
] as const)('code %i is told as %s', (code, level) => {
  expect(levelOf(apiError(code))).toBe(level);
});

describe('when a reply fails', () => {
  let discord: FakeDiscord;
  let bot: Awaited<ReturnType<typeof startBot>>;
  let ada: Person;
  beforeEach(async () => {
    discord = await startDiscord();
    const engine = createStubEngine();
    bot = await startBot(discord, {
      engine: {
        ...engine,
        ask(question, options) {
          if (question.includes('bug')) throw new Error(`cannot answer ${question}`);
          return engine.ask(question, options);
        },
      },
    });
    ada = createPerson(discord, 'ada');
  });
  afterEach(async () => {
    await bot.stop();
    await discord.close();
  });

  it('the person is told alone, the log holds no text, and the bot goes on', async () => {
    const response = await ada.ask('a bug, my secret');
    expect(response).toMatchObject({ kind: 'reply', ephemeral: true });
    expect(response.message?.content).toBe(phrasesFor('en').failed);
    expect(bot.logged('error')).toHaveLength(1);
    expect(JSON.stringify(bot.lines)).not.toContain('secret');
    expect(textOf((await ada.ask(QUESTIONS.en.answer)).message as never)).toContain(LIGHTHOUSE[0]?.answer.en);
  });

  it('the person is told in reply to a message', async () => {
    const reply = await ada.hear(`${ada.mention} a bug`);
    expect(reply.content).toBe(phrasesFor('en').failed);
    expect(reply.pings).toEqual([ada.user.id]);
  });

  it.each([
    ['another copy was faster (40060)', 400, 40060],
    ['it came too late (10062)', 404, 10062],
  ])('because %s, nothing is made of it', async (_name, status, code) => {
    discord.refuseNext(/^POST .*callback$/u, status, code, 'no');
    void ada.ask(QUESTIONS.en.answer);
    await ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`);
    await bot.stop();
    expect([...bot.logged('error'), ...bot.logged('warn')]).toEqual([]);
    expect(bot.logged('debug')).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ event: 'interaction', code }) }),
    );
    expect(discord.received.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
  });

  it('for want of a permission, the operator is told which, and the person nothing', async () => {
    discord.refuseNext(/^POST .*messages$/u, 403, 50013, 'Missing Permissions');
    ada.say(`${ada.mention} ${QUESTIONS.en.answer}`);
    await ada.ask(QUESTIONS.en.answer);
    await bot.stop();
    expect(bot.logged('warn')).toEqual([
      expect.objectContaining({
        fields: expect.objectContaining({ hint: expect.stringContaining('Embed Links') }),
      }),
    ]);
    expect(discord.received.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(1);
  });

  it('an apology that fails too ends there', async () => {
    discord.refuseNext(/^POST .*callback$/u, 400, 50035, 'no');
    discord.refuseNext(/^POST .*callback$/u, 400, 50035, 'no');
    void ada.ask(QUESTIONS.en.answer);
    await ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`);
    await bot.stop();
    expect(bot.logged('error')).toHaveLength(1);
    expect(JSON.stringify(bot.lines)).not.toContain('interaction-token');
  });

  it('a passing failure of Discord is tried again by discord.js', async () => {
    discord.refuseNext(/^POST .*messages$/u, 500, 0, 'Internal Server Error');
    const reply = await ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`);
    expect(textOf(reply)).toContain(LIGHTHOUSE[0]?.answer.en);
  });

  const REFUSED = { message: '401: Unauthorized', code: 0 };

  it.each([
    ['Discord, which knows the token after all', REFUSED, undefined],
    ['a proxy', { message: 'Unauthorized' }, { message: 'Unauthorized' }],
  ])('for a 401 of %s, the bot keeps its token', async (_name, answer, toQuestion) => {
    discord.answerNext(/^POST .*messages$/u, 401, answer);
    if (toQuestion) discord.answerNext(/^GET \/users\/@me$/u, 401, toQuestion);
    const apology = await ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`);
    expect(apology.content).toBe(phrasesFor('en').failed);
    const reply = await ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`);
    expect(textOf(reply)).toContain(LIGHTHOUSE[0]?.answer.en);
    await bot.stop();
    expect(bot.lines.map(({ message }) => message)).not.toContain('ended');
    expect(discord.received.filter(({ path }) => path === '/users/@me')).toHaveLength(1);
  });

  it('for a token that Discord no longer accepts, the bot ends with the remedy', async () => {
    for (const pattern of [/^POST .*messages$/u, /^POST .*messages$/u, /^GET \/users\/@me$/u]) {
      discord.answerNext(pattern, 401, REFUSED);
    }
    ada.say(`${ada.mention} ${QUESTIONS.en.answer}`);
    await bot.ended;
    expect(bot.logged('error')).toContainEqual({
      level: 'error',
      message: 'Discord no longer accepts the token',
      fields: { remedy: expect.stringContaining('DISCORD_TOKEN') },
    });
  });

  it('for a connection that broke, it is tried again and comes once', async () => {
    discord.breakNext(/^POST .*messages$/u);
    ada.say(`${ada.mention} ${QUESTIONS.en.answer}`);
    discord.breakNext(/^POST .*callback$/u);
    await ada.ask(QUESTIONS.en.answer);
    await bot.stop();
    const posts = discord.received.filter(({ method }) => method === 'POST');
    expect(posts.map(({ status }) => status).sort()).toEqual([200, 200, 204, 400]);
    expect([...discord.world.messages.values()].filter(({ author }) => author.bot)).toHaveLength(2);
    expect([...bot.logged('error'), ...bot.logged('warn')]).toEqual([]);
  });

  it('an event that discord.js cannot read ends neither bot nor process', async () => {
    discord.gateway.dispatch('INTERACTION_CREATE', { id: '1', type: 3, data: { component_type: 2 } });
    discord.gateway.dispatch('MESSAGE_CREATE', {
      id: '1',
      channel_id: discord.world.channelId,
      author: null,
    });
    const reply = await ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`);
    expect(textOf(reply)).toContain(LIGHTHOUSE[0]?.answer.en);
    expect(bot.logged('error').map(({ message }) => message)).toEqual([
      'an event could not be read',
      'an event could not be read',
    ]);
  });
});
