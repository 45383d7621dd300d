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

/** What the article says, with the entry that is asked for it, and what its answers must hold. */
const FACTS: readonly (readonly [fact: string, id: string, chinese: RegExp, english: RegExp])[] = [
  [
    'which companies made Hangzhou known',
    'hangzhou-star-companies',
    /游科互動.*宇樹/u,
    /Game Science.*Unitree/u,
  ],
  ['who made Black Myth: Wukong', 'wukong-developer', /游科互動/u, /Game Science/u],
  ['what Unitree makes', 'unitree-business', /機器人/u, /robots/u],
  ['when R1 came out', 'r1-release-date', /2025 年 1 月 20 日/u, /January 20, 2025/u],
  ['what R1 is', 'r1-what', /推理/u, /reasoning/u],
  ['how R1 compares with o1', 'r1-vs-o1', /相當/u, /on par/u],
  ['what R1 cost', 'r1-cost', /557\.6 萬美元/u, /5\.576 million/u],
  ['what OpenAI spends', 'openai-cost', /7800 萬美元至 1 億/u, /78 million to US\$100 million/u],
  ['how R1 ranks', 'r1-rank', /第三/u, /third/iu],
  ['how R1 ranks in style control', 'r1-style-control', /並列第一/u, /tied for first/iu],
  ['how R1 was received', 'r1-reaction', /全球 AI/u, /worldwide/u],
  ['why Hangzhou', 'why-hangzhou', /三個理由/u, /three reasons/u],
  ['why not Shenzhen', 'why-not-shenzhen', /基礎研究/u, /basic AI research/u],
  ['whose company DeepSeek is', 'parent-company', /幻方量化/u, /High-Flyer/u],
  ['when High-Flyer was founded', 'parent-founded', /2015 年/u, /2015/u],
  ['what High-Flyer is', 'parent-what', /對沖基金/u, /hedge fund/u],
  ['what High-Flyer has in Hangzhou', 'parent-base', /團隊穩定/u, /stable team/u],
  ['what a move would take', 'relocation-cost', /重建/u, /rebuilt/u],
  ['whether staying was wise', 'stay-or-move', /明智/u, /wiser/u],
  ['which universities are there', 'hangzhou-universities', /浙江大學/u, /Zhejiang University/u],
  ['what the ecosystem is made of', 'innovation-ecosystem', /實驗室/u, /laboratories/u],
  ['how large the talent pool is', 'talent-rank', /第二/u, /second/iu],
  ['whom it surpasses', 'talent-vs-shanghai-shenzhen', /上海和深圳/u, /Shanghai and Shenzhen/u],
  ['who is ahead of it', 'talent-first', /北京/u, /Beijing/u],
  ['who founded DeepSeek', 'founder', /梁文鋒/u, /Liang Wenfeng/u],
  ['where its founder studied', 'founder-school', /浙江大學/u, /Zhejiang University/u],
  ['what his network helps with', 'founder-network', /人才/u, /talent/u],
  ['which clusters Hangzhou has', 'hangzhou-clusters', /金融科技/u, /fintech/u],
  ['how upstream and downstream help', 'upstream-downstream', /上下游/u, /upstream and downstream/u],
  ['what Shenzhen is strong in', 'shenzhen-strengths', /三大/u, /three main/u],
  ['where Shenzhen leads', 'shenzhen-leading-fields', /電子信息/u, /electronic information/u],
  ['what Shenzhen is weak in', 'shenzhen-weakness', /基礎研究/u, /basic AI research/u],
  ['how policies differ', 'shenzhen-policy', /針對性/u, /targeted/u],
  ['how the AI index ranks Shenzhen', 'shenzhen-ai-index', /第二.*智聯招聘/u, /second.*Zhaopin/iu],
  ['what the report is called', 'labor-report', /勞動力市場/u, /labor market/u],
  ['how many patents Shenzhen applied for', 'shenzhen-patents', /2023 年.*6080 件/u, /6,080.*2023/u],
  ['how many AI companies Shenzhen has', 'shenzhen-companies', /1646 家/u, /1,646/u],
  ['whose figures they are', 'shenzhen-figures-source', /行業協會/u, /Industry Association/u],
  ['what the output is', 'shenzhen-output', /2023 年.*3012 億元/u, /301\.2 billion yuan/u],
  ['how the output grew', 'shenzhen-growth', /21\.1%/u, /21\.1%/u],
  ['where firms are densest', 'shenzhen-application-layer', /應用層/u, /application layer/u],
  ['what the ministry lists', 'miit-list', /昇騰.*欣旺達/u, /Ascend.*Sunwoda/u],
  ['what cities have of their own', 'city-genes', /產業基因/u, /industrial genes/u],
  ['how the cities compare', 'hangzhou-vs-shenzhen', /各有所長/u, /both sides/u],
  ['how the cities go on', 'two-carriages', /兩輛馬車/u, /two carriages/u],
  ['how DeepSeek goes on', 'deepseek-future', /繼續在杭州/u, /Hangzhou/u],
  ['who uploaded the article', 'article-notice', /網易號/u, /NetEase Hao/u],
  ['which cities it names', 'cities-mentioned', /北京和上海/u, /Beijing, and Shanghai/u],
  ['whom it names', 'people-mentioned', /只點名一個人.*梁文鋒/u, /one person only: Liang Wenfeng/u],
  ['which models it names', 'models-mentioned', /DeepSeek-R1.*o1/u, /DeepSeek-R1.*o1/u],
  ['which years it names', 'dates-mentioned', /2015.*2023.*2024.*2025/u, /2015.*2023.*2024.*2025/u],
  [
    'which figures it gives',
    'figures-mentioned',
    /557\.6.*6080.*1646.*3012/u,
    /5\.576.*6,080.*1,646.*301\.2/u,
  ],
  ['which ranks it gives', 'rankings-mentioned', /第三.*並列第一.*第二/u, /third.*tied for first.*second/u],
  [
    'what it leans on',
    'sources-cited',
    /智聯招聘.*行業協會.*工信部/u,
    /Zhaopin.*Industry Association.*MIIT/u,
  ],
  ['where parent and child are', 'same-city', /都在杭州/u, /Both are in Hangzhou/u],
];

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

  it.each(FACTS)('says %s', (_, id, chinese, english) => {
    const entry = knowledge.entries.find((each) => each.id === id);
    expect(entry?.answer).toMatch(chinese);
    expect(entry?.translations.en?.answer).toMatch(english);
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
