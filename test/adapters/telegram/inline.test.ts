import type { InlineQueryResultArticle, InputTextMessageContent } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/adapters/phrases.js';
import type { Engine } from '../../../src/core/index.js';
import { createStubEngine, LIGHTHOUSE, QUESTIONS } from '../../support/engine.js';
import { readText } from '../../support/telegram/form.js';
import { typeInline } from '../../support/telegram/people.js';
import { startBot } from '../../support/telegram/start.js';
import { createArticles } from '../articles.js';

async function results(query: string, language_code: string, engine = createStubEngine()) {
  const { server } = await startBot({ engine });
  typeInline(server, server.world.person({ language_code }), query);
  const { payload, refusal } = await server.next('answerInlineQuery');
  expect(refusal).toBeUndefined();
  return { payload, list: payload.results as InlineQueryResultArticle[] };
}

const sent = ({ input_message_content }: InlineQueryResultArticle) => {
  const { message_text, parse_mode } = input_message_content as InputTextMessageContent;
  return readText(message_text, parse_mode);
};

describe('inline mode', () => {
  it('offers the answer first, to be sent with its source and without a preview of links', async () => {
    const { list } = await results(QUESTIONS.en.answer, 'en');
    expect(list[0]).toMatchObject({ id: 'height', title: 'How tall is the lighthouse?' });
    const [first] = list;
    if (!first) throw new Error('nothing was offered');
    expect(sent(first).text).toContain('forty-two metres');
    expect(sent(first).text).toContain('paragraph 2');
    expect(first.input_message_content).toMatchObject({ link_preview_options: { is_disabled: true } });
  });

  it('offers the choices of a clarify', async () => {
    const { list } = await results(QUESTIONS['zh-Hans'].clarify, 'zh-hans');
    expect(list.map(({ id }) => id)).toEqual(['lamp-fuel', 'lamp-range']);
    expect(list.map(({ description }) => description)).toContain('灯火烧的是鲱鱼油。');
  });

  it('offers the known questions that what is typed may become, each once', async () => {
    const { list } = await results('lamp', 'en');
    expect(list.map(({ id }) => id)).toEqual(['lamp-fuel', 'lamp-range']);
  });

  it('offers topics while nothing is typed, in the language of the person alone', async () => {
    const { list, payload } = await results('', 'zh-hans');
    expect(list.map(({ title }) => title)).toEqual(LIGHTHOUSE.map(({ question }) => question['zh-Hans']));
    expect(payload).toMatchObject({ is_personal: true, cache_time: 60 });
  });

  it('shares with others what does not depend on the person', async () => {
    const { payload } = await results(QUESTIONS.en.answer, 'zh-hant');
    expect(payload.is_personal).toBe(false);
  });

  it('offers nothing on what the article does not say', async () => {
    expect((await results(QUESTIONS.en.abstain, 'en')).list).toEqual([]);
  });

  it.each(['', 'cranes'])('offers each choice or topic of articles alone, on %j', async (query) => {
    const texts = {
      'port#1.1': 'Nine cranes.',
      'port#2.1': 'A crane fell.',
      'fish#1.1': 'It opens at five.',
    };
    const { list } = await results(query, 'en', createArticles(texts));
    expect(list.map(({ description }) => description)).toEqual(Object.values(texts));
    expect(list.map(({ title }) => title)).toEqual(Object.values(texts).map((text) => `About ${text}`));
    expect(list.map(({ id }) => id)).toEqual(Object.keys(texts));
  });

  it('offers the excerpt that answers beside an entry with the id excerpt', async () => {
    const { ask } = createArticles({ 'port#1.1': 'Nine cranes.' });
    const [height] = LIGHTHOUSE as [(typeof LIGHTHOUSE)[number]];
    const question = { ...height.question, en: 'Nine cranes. Where?' };
    const engine: Engine = { ...createStubEngine([{ ...height, id: 'excerpt', question }]), ask };
    const { list } = await results('Nine cranes.', 'en', engine);
    expect(list.map(({ id, title }) => [id, title])).toEqual([
      ['port#1.1', phrasesFor('en').excerpt],
      ['excerpt', 'Nine cranes. Where?'],
    ]);
  });

  it('keeps within the limits, whatever the entries', async () => {
    const entries = Array.from({ length: 60 }, (_, i) => {
      const text = `lamp ${i} ${'<&>'.repeat(3_000)}`;
      const all = { 'zh-Hant': text, 'zh-Hans': text, en: text };
      return {
        id: `${'燈'.repeat(40)}${i}`,
        question: all,
        answer: all,
        paragraphs: [],
        words: i < 58 ? [] : ['lamp'],
      };
    });
    const { list } = await results('lamp', 'en', createStubEngine(entries));
    expect(list).toHaveLength(20);
    expect(list[0]?.title).toMatch(/^lamp 58 /u);
  });
});
