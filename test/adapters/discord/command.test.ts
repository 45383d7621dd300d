import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/adapters/phrases.js';
import { typedRefTo } from '../../../src/adapters/ref.js';
import { startBot } from '../../support/discord/bot.js';
import type { Json } from '../../support/discord/fault.js';
import { buttonsOf, createPerson, menuOf, textOf } from '../../support/discord/person.js';
import { type FakeDiscord, startDiscord } from '../../support/discord/server.js';
import type { Message, Response } from '../../support/discord/world.js';
import { createStubEngine, LIGHTHOUSE, QUESTIONS, type StubEntry } from '../../support/engine.js';

let discord: FakeDiscord;
let bot: Awaited<ReturnType<typeof startBot>>;
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(async () => {
  await bot.stop();
  await discord.close();
});

const embedOf = (response: Response): Json => response.message?.embeds[0] ?? {};
const messageOf = ({ message }: Response): Message => {
  if (!message) throw new Error('the bot sent no message');
  return message;
};
const every = (text: string) => ({ 'zh-Hant': text, 'zh-Hans': text, en: text });
const entry = (more: Partial<StubEntry>): StubEntry => ({ ...(LIGHTHOUSE[0] as StubEntry), ...more });

describe('/ask', () => {
  it('shows question, answer, source and related questions', async () => {
    bot = await startBot(discord);
    const response = await createPerson(discord, 'ada').ask(QUESTIONS.en.answer);
    expect(response).toMatchObject({ kind: 'reply', ephemeral: false });
    expect(embedOf(response)).toMatchObject({
      author: { name: QUESTIONS.en.answer },
      title: 'How tall is the lighthouse?',
      description: 'The lighthouse stands forty-two metres tall.',
      footer: { text: 'Source: The Lighthouse, paragraph 2' },
    });
    expect(buttonsOf(messageOf(response)).map(({ label }) => label)).toEqual(['Who keeps the lighthouse?']);
  });

  it.each([
    ['zh-TW', QUESTIONS.en.answer, 'en'],
    ['en-US', QUESTIONS['zh-Hans'].answer, 'zh-Hans'],
    ['zh-CN', QUESTIONS['zh-Hant'].answer, 'zh-Hant'],
  ] as const)(
    'answers a Discord set to %s in the language of the question %j',
    async (tag, question, locale) => {
      bot = await startBot(discord);
      const response = await createPerson(discord, 'ada', { locale: tag }).ask(question);
      expect(embedOf(response).description).toBe(LIGHTHOUSE[0]?.answer[locale]);
    },
  );

  it.each([
    ['zh-TW', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['en-US', 'en'],
  ] as const)('shows a chosen suggestion in the language of a Discord set to %s', async (tag, locale) => {
    bot = await startBot(discord);
    const response = await createPerson(discord, 'ada', { locale: tag }).ask(typedRefTo('lamp-fuel', 100));
    expect(embedOf(response)).toMatchObject({
      title: LIGHTHOUSE[2]?.question[locale],
      description: LIGHTHOUSE[2]?.answer[locale],
    });
    expect(embedOf(response)).not.toHaveProperty('author');
  });

  it('greets whoever asks nothing, with topics to press', async () => {
    bot = await startBot(discord);
    const response = await createPerson(discord, 'ada').ask('\u200b');
    expect(textOf(messageOf(response))).toContain(phrasesFor('en').greeting('The Lighthouse'));
    expect(buttonsOf(messageOf(response))).toHaveLength(4);
  });

  it('shows what was typed as plain text, not as markup', async () => {
    bot = await startBot(discord);
    const typed = '**bold** <@1> @everyone\n# `code` \u202e?';
    const response = await createPerson(discord, 'ada').ask(typed);
    expect(embedOf(response).author).toEqual({ name: '**bold** <@1> @everyone # `code` ?' });
    expect(messageOf(response).content).toBe('');
    expect(messageOf(response).pings).toEqual([]);
  });

  it('quotes an excerpt of the article, with its link', async () => {
    const engine = createStubEngine();
    const excerpt = {
      ...engine.ask(QUESTIONS.en.answer, { locale: 'en' }),
      entry: null,
      excerpt: true,
      answer: 'First line.\nSecond *line*.',
      source: { title: 'The Lighthouse', url: 'https://example.com/lighthouse' },
    };
    bot = await startBot(discord, { engine: { ...engine, ask: () => excerpt as never } });
    const response = await createPerson(discord, 'ada').ask('What does the text say?');
    expect(embedOf(response)).toMatchObject({
      title: phrasesFor('en').excerpt,
      url: 'https://example.com/lighthouse',
      description: '> First line.\n> Second \\*line\\*.',
    });
  });
});

describe('what Discord takes at most', () => {
  it('is kept by entries of any length, kind and number', async () => {
    const long = '🏮*燈*'.repeat(3_000);
    const entries = Array.from({ length: 40 }, (_, i) =>
      entry({
        id: `${i}-${'塔'.repeat(i * 30)}`,
        question: every(`${i} ${long}`),
        answer: every(`${i} ${long}`),
        paragraphs: Array.from({ length: 2_000 }, (_, n) => n),
        related: Array.from({ length: 40 }, (_, n) => `${n}-${'塔'.repeat(n * 30)}`),
        words: i === 0 ? ['single'] : ['several'],
      }),
    );
    bot = await startBot(discord, { engine: createStubEngine(entries) });
    const ada = createPerson(discord, 'ada');

    const answer = messageOf(await ada.ask(`single ${long}`));
    expect(buttonsOf(answer)).toHaveLength(5);
    expect(textOf(answer)).toContain('…');
    expect(messageOf(await ada.press(answer, 4)).embeds).toHaveLength(1);

    const clarify = messageOf(await ada.ask('several'));
    expect(menuOf(clarify)?.options).toHaveLength(5);
    expect(textOf(messageOf(await ada.select(clarify, 4)))).toContain('5 🏮');

    const { choices } = await ada.type('');
    expect(choices).toHaveLength(25);
    for (const choice of choices ?? []) {
      expect(messageOf(await ada.ask(choice.value)).embeds[0]?.author).toBeUndefined();
    }
    expect(bot.logged('error')).toEqual([]);
  });

  it('is kept where two choices are the same and a link is none', async () => {
    const engine = createStubEngine();
    const answer = engine.ask(QUESTIONS.en.answer, { locale: 'en' });
    const related = 'related' in answer ? [...answer.related, ...answer.related] : [];
    const source = { title: 'The Lighthouse', url: 'not a link' };
    bot = await startBot(discord, {
      engine: { ...engine, ask: () => ({ ...answer, related, source }) as never },
    });
    const response = await createPerson(discord, 'ada').ask('?');
    expect(buttonsOf(messageOf(response))).toHaveLength(1);
    expect(embedOf(response)).not.toHaveProperty('url');
  });
});

describe('suggestions', () => {
  it.each([
    ['zh-TW', '燈火', ['燈火燒什麼？', '燈火照多遠？']],
    ['zh-CN', '灯火', ['灯火烧什么？', '灯火照多远？']],
    ['en-US', 'lamp', ['What does the lamp burn?', 'How far does the lamp reach?']],
  ])('come in the language of a Discord set to %s and refer to the entries', async (tag, prefix, names) => {
    bot = await startBot(discord);
    const { choices } = await createPerson(discord, 'ada', { locale: tag }).type(prefix);
    expect(choices?.map(({ name }) => name)).toEqual(names);
    expect(choices?.map(({ value }) => value)).toEqual([
      typedRefTo('lamp-fuel', 100),
      typedRefTo('lamp-range', 100),
    ]);
  });

  it('are none where nothing is found', async () => {
    bot = await startBot(discord);
    expect(await createPerson(discord, 'ada').type('zebra')).toMatchObject({ kind: 'choices', choices: [] });
  });

  it.each([
    ['short', 'water'],
    ['too long to be written', '塔'.repeat(101)],
  ])('carry what /ask takes for an id that is %s', async (_, id) => {
    bot = await startBot(discord, { engine: createStubEngine([entry({ id })]) });
    const ada = createPerson(discord, 'ada');
    const { choices } = await ada.type('');
    const response = await ada.ask(choices?.[0]?.value ?? '');
    expect(embedOf(response).description).toBe(LIGHTHOUSE[0]?.answer.en);
  });
});

it('asks what is typed, also where it is an id', async () => {
  bot = await startBot(discord, { engine: createStubEngine([entry({ id: 'zebra' })]) });
  const response = await createPerson(discord, 'ada').ask('zebra');
  expect(embedOf(response).description).not.toBe(LIGHTHOUSE[0]?.answer.en);
});

describe('"Answer this"', () => {
  it.each(['zh-Hant', 'zh-Hans', 'en'] as const)(
    'answers the message it was chosen on (%s)',
    async (locale) => {
      bot = await startBot(discord);
      const target = createPerson(discord, 'bob').say(`<@42> ${QUESTIONS[locale].answer}`);
      const response = await createPerson(discord, 'ada', { locale: 'ja' }).answerThis(target);
      expect(response).toMatchObject({ kind: 'reply', ephemeral: false });
      expect(embedOf(response)).toMatchObject({
        author: { name: QUESTIONS[locale].answer, url: expect.stringContaining(target.id) },
        description: LIGHTHOUSE[0]?.answer[locale],
      });
      expect(messageOf(response).pings).toEqual([]);
    },
  );

  it('names the question, far behind what is not seen too', async () => {
    bot = await startBot(discord);
    const target = createPerson(discord, 'bob').say(`\u202e${' '.repeat(2_000)}${QUESTIONS.en.answer}`);
    const response = await createPerson(discord, 'ada').answerThis(target);
    expect(embedOf(response)).toMatchObject({ author: { name: QUESTIONS.en.answer } });
  });

  it('greets on a message without text', async () => {
    bot = await startBot(discord);
    const target = createPerson(discord, 'bob').say('');
    const response = await createPerson(discord, 'ada').answerThis(target);
    expect(textOf(messageOf(response))).toContain(phrasesFor('en').help);
  });
});

it('tells a person alone how to ask when an unknown command comes', async () => {
  bot = await startBot(discord);
  const response = await createPerson(discord, 'ada', { locale: 'zh-TW' }).runUnknown();
  expect(response).toMatchObject({ kind: 'reply', ephemeral: true });
  expect(messageOf(response).content).toBe(phrasesFor('zh-Hant').help);
});

it('works in a direct message', async () => {
  bot = await startBot(discord);
  const response = await createPerson(discord, 'ada', { direct: true }).ask(QUESTIONS.en.answer);
  expect(embedOf(response).description).toBe(LIGHTHOUSE[0]?.answer.en);
});
