import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/adapters/phrases.js';
import { startBot } from '../../support/discord/bot.js';
import { buttonsOf, createPerson, menuOf, type Person, textOf } from '../../support/discord/person.js';
import { type FakeDiscord, startDiscord } from '../../support/discord/server.js';
import type { Message, Response } from '../../support/discord/world.js';
import { createStubEngine, LIGHTHOUSE, QUESTIONS } from '../../support/engine.js';

let discord: FakeDiscord;
let bot: Awaited<ReturnType<typeof startBot>>;
let ada: Person;
let bob: Person;
beforeEach(async () => {
  discord = await startDiscord();
  bot = await startBot(discord);
  ada = createPerson(discord, 'ada', { locale: 'zh-TW' });
  bob = createPerson(discord, 'bob', { locale: 'en-US' });
});
afterEach(async () => {
  await bot.stop();
  await discord.close();
});

const messageOf = ({ message }: Response): Message => {
  if (!message) throw new Error('the bot sent no message');
  return message;
};
const latest = (message: Message): Message => discord.world.messages.get(message.id) ?? message;

describe('the choices of a clarify', () => {
  it('are replaced by the answer, under the question that was asked', async () => {
    const clarify = messageOf(await ada.ask(QUESTIONS['zh-Hant'].clarify));
    const response = await ada.select(clarify, 0);
    expect(response).toMatchObject({ kind: 'update', message: { id: clarify.id } });
    expect(latest(clarify).embeds[0]).toMatchObject({
      author: { name: QUESTIONS['zh-Hant'].clarify },
      title: LIGHTHOUSE[2]?.question['zh-Hant'],
      description: LIGHTHOUSE[2]?.answer['zh-Hant'],
    });
    expect(menuOf(latest(clarify))).toBeUndefined();
  });

  it("answer anyone else alone and leave the asker's message as it is", async () => {
    const clarify = messageOf(await ada.ask(QUESTIONS['zh-Hant'].clarify));
    const response = await bob.select(clarify, 1);
    expect(response).toMatchObject({ kind: 'reply', ephemeral: true });
    expect(textOf(messageOf(response))).toContain(LIGHTHOUSE[3]?.answer['zh-Hant']);
    expect(latest(clarify)).toEqual(clarify);
    expect(await ada.select(clarify, 0)).toMatchObject({ kind: 'update' });
  });

  it('work after a restart', async () => {
    const clarify = messageOf(await ada.ask(QUESTIONS['zh-Hant'].clarify));
    await bot.stop();
    bot = await startBot(discord);
    const response = await ada.select(clarify, 1);
    expect(response.kind).toBe('update');
    expect(textOf(messageOf(response))).toContain(LIGHTHOUSE[3]?.answer['zh-Hant']);
  });

  it('say so alone where the entry is gone, and stay to be tried again', async () => {
    const clarify = messageOf(await ada.ask(QUESTIONS['zh-Hant'].clarify));
    await bot.stop();
    bot = await startBot(discord, { engine: createStubEngine(LIGHTHOUSE.slice(0, 2)) });
    const response = await ada.select(clarify, 1);
    expect(response).toMatchObject({ kind: 'reply', ephemeral: true });
    expect(messageOf(response).content).toBe(phrasesFor('zh-Hant').gone);
    expect(latest(clarify)).toEqual(clarify);
  });
});

describe('a button', () => {
  it('shows the related answer in a message of its own, in the language of the first', async () => {
    const answer = messageOf(await ada.ask(QUESTIONS.en.answer));
    const response = await ada.press(answer, 0);
    expect(response).toMatchObject({ kind: 'reply', ephemeral: false });
    expect(textOf(messageOf(response))).toContain(LIGHTHOUSE[1]?.answer.en);
    expect(latest(answer)).toEqual(answer);
  });

  it('shows the topic of an abstain', async () => {
    const abstain = messageOf(await ada.ask(QUESTIONS['zh-Hant'].abstain));
    const response = await ada.press(abstain, 1);
    expect(textOf(messageOf(response))).toContain(LIGHTHOUSE[1]?.answer['zh-Hant']);
  });

  it('answers anyone else alone, who can go on alone', async () => {
    const answer = messageOf(await ada.ask(QUESTIONS.en.answer));
    const first = await bob.press(answer, 0);
    expect(first).toMatchObject({ kind: 'reply', ephemeral: true });
    const second = await bob.press(messageOf(first), 0);
    expect(second).toMatchObject({ kind: 'reply', ephemeral: true });
    expect(textOf(messageOf(second))).toContain(LIGHTHOUSE[0]?.answer.en);
  });

  it('works after a restart, for an entry with an id of any length', async () => {
    const entries = LIGHTHOUSE.map((entry) => ({
      ...entry,
      id: entry.id + '塔'.repeat(200),
      related: [`keeper${'塔'.repeat(200)}`],
    }));
    await bot.stop();
    bot = await startBot(discord, { engine: createStubEngine(entries) });
    const answer = messageOf(await ada.ask(QUESTIONS.en.answer));
    await bot.stop();
    bot = await startBot(discord, { engine: createStubEngine(entries) });
    expect(textOf(messageOf(await ada.press(answer, 0)))).toContain(LIGHTHOUSE[1]?.answer.en);
  });

  it.each(['page:2', 'show:en:1:', 'show:en:1:nobody', 'choose:en:1:', '__proto__'])(
    'of another time or program, %j, is answered alone',
    async (customId) => {
      const answer = messageOf(await ada.ask(QUESTIONS.en.answer));
      const response = await ada.pressId(answer, customId);
      expect(response).toMatchObject({ kind: 'reply', ephemeral: true });
      expect(messageOf(response).content).toBe(phrasesFor('zh-Hant').gone);
    },
  );

  it('greets in the language of the person, and its topics answer', async () => {
    const greeting = messageOf(await ada.ask(' '));
    expect(textOf(greeting)).toContain(phrasesFor('zh-Hant').greeting('The Lighthouse'));
    expect(buttonsOf(greeting)).toHaveLength(4);
    expect(textOf(messageOf(await ada.press(greeting, 0)))).toContain(LIGHTHOUSE[0]?.answer['zh-Hant']);
  });
});
