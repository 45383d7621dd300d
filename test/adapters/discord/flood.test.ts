import { afterEach, beforeEach, expect, it } from 'vitest';
import { startBot } from '../../support/discord/bot.js';
import { createPerson, type Person, textOf } from '../../support/discord/person.js';
import { type FakeDiscord, startDiscord } from '../../support/discord/server.js';
import { LIGHTHOUSE, QUESTIONS } from '../../support/engine.js';

let discord: FakeDiscord;
let bot: Awaited<ReturnType<typeof startBot>>;
let ada: Person;
let bob: Person;
beforeEach(async () => {
  discord = await startDiscord();
  bot = await startBot(discord, { tuning: { personBacklog: 2, channelBacklog: 3, suggestionBacklog: 1 } });
  ada = createPerson(discord, 'ada');
  bob = createPerson(discord, 'bob');
});
afterEach(async () => {
  await bot.stop();
  await discord.close();
});

const question = (person: Person) => `${person.mention} ${QUESTIONS.en.answer}`;
const replies = () => discord.received.filter(({ path }) => path.endsWith('/messages'));

it('what a person asks beyond the backlog is dropped, told of once, and holds up nobody else', async () => {
  const held = discord.holdNext(/^POST .*messages$/u);
  for (let i = 0; i < 10; i++) ada.say(question(ada));
  await held.arrived;
  const heard = bob.hear(question(bob));
  await discord.gateway.settled();
  held.release();
  expect(textOf(await heard)).toContain(LIGHTHOUSE[0]?.answer.en);
  expect(replies()).toHaveLength(3);
  expect(bot.logged('info').slice(1)).toEqual([
    expect.objectContaining({
      message: 'messages of a person are dropped: too many wait',
      fields: { waiting: 2 },
    }),
  ]);
});

it('what is asked in a channel beyond the backlog is dropped, and elsewhere answered', async () => {
  const held = discord.holdNext(/^POST .*messages$/u);
  const heard = ['cy', 'dee', 'eve'].map((name) => createPerson(discord, name).hear(question(ada)));
  await held.arrived;
  for (const name of ['fay', 'gus']) createPerson(discord, name).say(question(ada));
  await discord.gateway.settled();
  const direct = createPerson(discord, 'dora', { direct: true });
  expect(textOf(await direct.hear(QUESTIONS.en.answer))).toContain(LIGHTHOUSE[0]?.answer.en);
  held.release();
  await Promise.all(heard);
  expect(textOf(await ada.hear(question(ada)))).toContain(LIGHTHOUSE[0]?.answer.en);
  expect(replies()).toHaveLength(5);
});

it('talk that is not meant for the bot counts for nothing', async () => {
  const held = discord.holdNext(/^POST .*messages$/u);
  ada.say(question(ada));
  await held.arrived;
  for (let i = 0; i < 10; i++) ada.say('to somebody else');
  const heard = ada.hear(question(ada));
  await discord.gateway.settled();
  held.release();
  expect(textOf(await heard)).toContain(LIGHTHOUSE[0]?.answer.en);
});

it('a flood that is over is forgotten', async () => {
  const held = discord.holdNext(/^POST .*messages$/u);
  for (let i = 0; i < 5; i++) ada.say(question(ada));
  await held.arrived;
  await discord.gateway.settled();
  held.release();
  await bob.hear(question(bob));
  expect(textOf(await ada.hear(question(ada)))).toContain(LIGHTHOUSE[0]?.answer.en);
});

it('of what a person types the newest gets its suggestions, behind what is on its way, and nobody waits for it', async () => {
  const held = discord.holdNext(/^POST .*callback$/u);
  const first = ada.type('how');
  await held.arrived;
  for (const letters of ['t', 'th', 'the']) void ada.type(letters);
  const last = ada.type('lamp');
  expect((await bob.type('lamp')).kind).toBe('choices');
  await discord.gateway.settled();
  held.release();
  await Promise.all([first, last]);
  await discord.gateway.settled();
  expect(discord.received.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(3);
});
