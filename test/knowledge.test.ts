import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createEngine,
  type Engine,
  type Inspection,
  inspectKnowledge,
  type Knowledge,
} from '../src/core/index.js';
import { formatFault } from '../src/core/loader/fault.js';

const FOLDER = fileURLToPath(new URL('../knowledge', import.meta.url));
/** The original's paragraphs. */
const PARAGRAPHS = Array.from({ length: 22 }, (_, i) => i + 1);
/** An English text may give a name in Chinese as well. */
const MOST_HAN = 0.2;

function hanShare(text = ''): number {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) / text.length;
}

let inspection: Inspection;
let knowledge: Knowledge;
let engine: Engine;
beforeAll(async () => {
  inspection = await inspectKnowledge(FOLDER);
  knowledge = inspection.knowledge as Knowledge;
  engine = createEngine(knowledge);
});

describe('the shipped knowledge', () => {
  /* Among much else: every figure of an answer stands in a paragraph that it cites, every related id exists. */
  it('has no fault and no warning', () => {
    expect(inspection.faults.map(formatFault)).toEqual([]);
    expect(inspection.dropped).toBe(0);
  });

  it('retells every paragraph of the article, once and in order', () => {
    expect(knowledge.articles).toHaveLength(1);
    expect(knowledge.articles[0]?.paragraphs.map(({ number }) => number)).toEqual(PARAGRAPHS);
    for (const { number, text } of knowledge.articles[0]?.paragraphs ?? [])
      expect(text.length, `paragraph ${number}`).toBeGreaterThan(20);
  });

  it('answers from every paragraph', () => {
    const cited = new Set(knowledge.entries.flatMap(({ paragraphs }) => paragraphs));
    expect(PARAGRAPHS.filter((number) => !cited.has(number))).toEqual([]);
  });

  it('names its source and its notice', () => {
    expect(knowledge.source).toMatchObject({ title: expect.any(String), publisher: expect.any(String) });
    expect(knowledge.source.notice?.length).toBeGreaterThan(10);
  });

  it('gives every entry in English too, with ways to ask in both languages', () => {
    for (const { id, question, variants, answer, translations } of knowledge.entries) {
      const english = `${translations.en?.question} ${translations.en?.answer}`;
      expect(`${question}${answer}`, id).toMatch(/\p{Script=Han}/u);
      expect(variants.length, id).toBeGreaterThan(0);
      expect(translations.en?.variants.length, id).toBeGreaterThan(0);
      expect(hanShare(english), id).toBeLessThan(MOST_HAN);
    }
  });

  it('leads from every entry to others', () => {
    const alone = knowledge.entries.filter(({ related }) => related.length === 0).map(({ id }) => id);
    expect(alone).toEqual([]);
    for (const { id, related } of knowledge.entries) expect(related, id).not.toContain(id);
  });

  it('finds every entry first by each of its questions, in both languages', () => {
    const lost = knowledge.entries.flatMap(({ id, question, variants, translations: { en } }) =>
      [question, ...variants, ...(en ? [en.question, ...en.variants] : [])]
        .map((text) => ({ text, expected: id, found: engine.ask(text).candidates[0]?.id }))
        .filter(({ found }) => found !== id),
    );
    expect(lost).toEqual([]);
  });

  it('answers every entry by its own question, in every script', () => {
    const unanswered = knowledge.entries.flatMap(({ id, translations: { en } }) =>
      [
        engine.show(id, { locale: 'zh-Hant' })?.question,
        engine.show(id, { locale: 'zh-Hans' })?.question,
        en?.question,
      ].filter((text = '') => {
        const outcome = engine.ask(text);
        return outcome.kind !== 'answer' || outcome.entry?.id !== id;
      }),
    );
    expect(unanswered).toEqual([]);
  });

  it('abstains on every question that it is known not to answer', () => {
    const wrong = [...knowledge.unanswered, ...knowledge.entries.flatMap(({ notFor }) => notFor)].filter(
      (text) => engine.ask(text).kind !== 'abstain',
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['another year', '2021 年深圳的人工智慧產值是多少？'],
    ['another model', 'DeepSeek-V3 的預訓練花了多少錢？'],
    ['another company', 'How much did Anthropic spend on pre-training?'],
    ['another city', '成都的人工智慧企業有多少家？'],
    ['what no article says', '梁文鋒喜歡吃什麼？'],
    ['another subject', 'What is the best recipe for apple pie?'],
  ])('does not answer a question of %s', (_, question) => {
    expect(engine.ask(question).kind).not.toBe('answer');
  });

  it.each([
    ['Traditional Chinese', '請問 DeepSeek 的母公司是誰？', 'zh-Hant'],
    ['Simplified Chinese', '请问 DeepSeek 的母公司是谁？', 'zh-Hans'],
    ['English', 'Who owns DeepSeek?', 'en'],
  ])('answers in %s', (_, question, locale) => {
    expect(engine.ask(question)).toMatchObject({
      kind: 'answer',
      locale,
      paragraphs: expect.arrayContaining([5]),
    });
  });

  it('shows every entry in every language', () => {
    for (const { id } of knowledge.entries) {
      expect(hanShare(engine.show(id, { locale: 'en' })?.answer), id).toBeLessThan(MOST_HAN);
      expect(engine.show(id, { locale: 'zh-Hans' })?.answer, id).not.toMatch(/[為國個這們來說時會對與]/u);
      expect(engine.show(id, { locale: 'zh-Hant' })?.answer, id).not.toMatch(/[为国个这们来说时会对与]/u);
    }
  });
});
