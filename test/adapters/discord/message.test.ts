import { MessageType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/adapters/phrases.js';
import { startBot } from '../../support/discord/bot.js';
import type { Json } from '../../support/discord/fault.js';
import { buttonsOf, createPerson, menuOf, type Person, textOf } from '../../support/discord/person.js';
import { type FakeDiscord, startDiscord } from '../../support/discord/server.js';
import type { Message } from '../../support/discord/world.js';
import { createStubEngine, LIGHTHOUSE, QUESTIONS } from '../../support/engine.js';

let discord: FakeDiscord;
let bot: Awaited<ReturnType<typeof startBot>>;
let ada: Person;
let direct: Person;
beforeEach(async () => {
  discord = await startDiscord();
  bot = await startBot(discord);
  ada = createPerson(discord, 'ada');
  direct = createPerson(discord, 'dora', { direct: true });
});
afterEach(async () => {
  await bot.stop();
  await discord.close();
});

const LOCALES = ['zh-Hant', 'zh-Hans', 'en'] as const;
const posted = (): Message[] =>
  [...discord.world.messages.values()].filter(({ author }) => author === discord.world.bot);

/** Events come in order: when a later question is answered, an earlier message has been dealt with. */
async function expectNoReplyBut(later: Promise<Message>): Promise<void> {
  const reply = await later;
  expect(posted()).toEqual([reply]);
}

describe.each(LOCALES)('a conversation in %s', (locale) => {
  it.each([
    ['by mention', () => ada, `<@BOT> `],
    ['by mention, at the end', () => ada, ' <@!BOT>'],
    ['directly', () => direct, ''],
  ])('%s: answers, offers choices, abstains', async (_name, person, mention) => {
    const ask = (text: string) => {
      const at = mention.replace('BOT', discord.world.bot.id);
      return person().hear(at.startsWith('<') ? at + text : text + at);
    };
    const answer = await ask(QUESTIONS[locale].answer);
    expect(textOf(answer)).toContain(LIGHTHOUSE[0]?.answer[locale]);
    expect(textOf(answer)).toContain(phrasesFor(locale).source('The Lighthouse', [2]));

    const clarify = await ask(QUESTIONS[locale].clarify);
    expect(menuOf(clarify)?.options.map(({ label }) => label)).toEqual([
      LIGHTHOUSE[2]?.question[locale],
      LIGHTHOUSE[3]?.question[locale],
    ]);
    const chosen = await person().select(clarify, 1);
    expect(chosen).toMatchObject({ kind: 'update', message: { id: clarify.id } });
    expect(textOf(chosen.message as Message)).toContain(LIGHTHOUSE[3]?.answer[locale]);

    const abstain = await ask(QUESTIONS[locale].abstain);
    expect(textOf(abstain)).toContain(phrasesFor(locale).abstain('The Lighthouse'));
    expect(buttonsOf(abstain).map(({ label }) => label)).toContain(LIGHTHOUSE[0]?.question[locale]);
  });
});

it('asks Discord for no privileged intent', () => {
  expect(discord.gateway.intents()).toBe((1 << 0) | (1 << 9) | (1 << 12));
});

it('answers a reply to one of its messages', async () => {
  const first = await ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`);
  const second = await ada.hear(QUESTIONS['zh-Hans'].answer, { replyTo: first });
  expect(textOf(second)).toContain(LIGHTHOUSE[0]?.answer['zh-Hans']);
});

it('takes the language that a text leaves open from the server', async () => {
  await bot.stop();
  await discord.close();
  discord = await startDiscord({ preferredLocale: 'zh-CN' });
  bot = await startBot(discord);
  ada = createPerson(discord, 'ada');
  const reply = await ada.hear(`${ada.mention} 42?`);
  expect(textOf(reply)).toContain(phrasesFor('zh-Hans').abstain('The Lighthouse'));
});

it('takes the language that a text and the server leave open from the knowledge', async () => {
  await bot.stop();
  const engine = createStubEngine();
  bot = await startBot(discord, {
    engine: { ...engine, knowledge: { ...engine.knowledge, language: 'zh-Hans' } },
  });
  expect(textOf(await direct.hear('42?'))).toContain(phrasesFor('zh-Hans').abstain('The Lighthouse'));
  expect(textOf(await ada.hear(`${ada.mention} 塔高？`))).toContain(LIGHTHOUSE[0]?.answer['zh-Hans']);
});

it.each([
  ['in a server', () => ada, '<@BOT>', 'en'],
  ['in a server, with other markup alone', () => ada, '<@BOT> <:lamp:42> <#43>', 'en'],
  ['directly, without text', () => direct, '', 'zh-Hant'],
] as const)('greets on an empty mention %s', async (_name, person, content, locale) => {
  const reply = await person().hear(content.replace('BOT', discord.world.bot.id));
  expect(textOf(reply)).toContain(phrasesFor(locale).greeting('The Lighthouse'));
  expect(buttonsOf(reply)).toHaveLength(4);
});

describe('a message that is none of its business gets no reply:', () => {
  it.each<[string, () => unknown]>([
    ['talk that does not mention it', () => ada.say(QUESTIONS.en.answer)],
    ['a mention of somebody else', () => ada.say(`<@${direct.user.id}> ${QUESTIONS.en.answer}`)],
    ['a mention of everyone', () => ada.say(`@everyone ${QUESTIONS.en.answer}`)],
    [
      'another bot',
      () => createPerson(discord, 'robot', { bot: true }).say(`${ada.mention} ${QUESTIONS.en.answer}`),
    ],
    ['a webhook', () => ada.say(`${ada.mention} ${QUESTIONS.en.answer}`, { webhookId: '42' })],
    ['a system message', () => ada.say(ada.mention, { type: MessageType.ChannelPinnedMessage })],
  ])('%s', async (_name, say) => {
    say();
    await expectNoReplyBut(direct.hear(QUESTIONS.en.answer));
  });

  it('its own', async () => {
    const own = await ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`);
    discord.gateway.dispatch('MESSAGE_CREATE', {
      id: discord.world.snowflake(),
      channel_id: own.channelId,
      guild_id: discord.world.guildId,
      type: 0,
      content: `${ada.mention} ${QUESTIONS.en.answer}`,
      author: { id: discord.world.bot.id, username: 'Wenda', discriminator: '0', avatar: null, bot: true },
      mentions: [{ id: discord.world.bot.id, username: 'Wenda', discriminator: '0', avatar: null }],
    });
    const later = await direct.hear(QUESTIONS.en.answer);
    expect(posted()).toEqual([own, later]);
  });

  it('a reply that deliberately does not notify it', async () => {
    const first = await ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`);
    ada.say('thanks', { replyTo: first, ping: false });
    const later = await direct.hear(QUESTIONS.en.answer);
    expect(posted()).toEqual([first, later]);
  });
});

describe('whom a reply notifies', () => {
  it.each(['@everyone @here', '<@&42> <@43>', '`@everyone`', '\\@everyone'])(
    'is the asker alone, whatever was asked: %s',
    async (hostile) => {
      const reply = await ada.hear(`${ada.mention} ${hostile} ${direct.mention} ?`);
      expect(reply.pings).toEqual([ada.user.id]);
    },
  );

  it('is left to no message: each forbids mentions', async () => {
    const clarify = await ada.hear(`${ada.mention} @everyone ${QUESTIONS.en.clarify}`);
    await ada.select(clarify, 0);
    await ada.ask('@everyone');
    const bodies = discord.received.filter(({ method }) => method === 'POST').map(({ body }) => body);
    expect(bodies).toHaveLength(3);
    for (const body of bodies) {
      expect((body.data ?? body) as Json).toHaveProperty('allowed_mentions.parse', []);
    }
  });
});

it('replies once to a message that two running copies get', async () => {
  const copy = await startBot(discord);
  const reply = await ada.hear(`${ada.mention} ${QUESTIONS.en.answer}`);
  await Promise.all([bot.stop(), copy.stop()]);
  expect(posted()).toEqual([reply]);
  expect(discord.received.filter(({ path }) => path.endsWith('/messages'))).toHaveLength(2);
});

it('replies without a reference to a message that was deleted meanwhile', async () => {
  const held = discord.holdNext(/^POST .*messages$/u);
  const said = ada.say(`${ada.mention} ${QUESTIONS.en.answer}`);
  await held.arrived;
  discord.world.messages.delete(said.id);
  const reply = new Promise<Message>((resolve) => discord.messages.once('posted', resolve));
  held.release();
  expect(textOf(await reply)).toContain(LIGHTHOUSE[0]?.answer.en);
});
