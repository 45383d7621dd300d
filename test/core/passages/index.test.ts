import { describe, expect, it } from 'vitest';
import type { Entry, Knowledge, Locale } from '../../../src/core/knowledge.js';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { loadPassageModel } from '../../../src/core/loader/passages.js';
import { completeOptions, type Options } from '../../../src/core/options.js';
import type { Outcome } from '../../../src/core/outcome.js';
import { readArticles } from '../../../src/core/passages/articles.js';
import { createPassages } from '../../../src/core/passages/index.js';
import { knowledgeOf } from '../support.js';
import { articleOf, CRAB, MILL, TOWER } from './tower.js';

const passagesOf = (knowledge: Knowledge, options?: Partial<Options>) =>
  createPassages(readArticles(knowledge, loadLexicon(), loadPassageModel()), completeOptions(options));
const ALONE = knowledgeOf([], { articles: [TOWER, CRAB, MILL] });
const alone = passagesOf(ALONE);
const ask = (question: string, locale: Locale = 'zh-Hant') => alone.ask(question, locale);

describe('passages of articles without entries', () => {
  it.each([
    ['望潮塔由誰設計？', '顧雲樵', 2],
    ['望潮塔有多高？', '三十六公尺', 1],
    ['望潮塔的鐵箍現在在哪裡？', '霧港文物館', 3],
    ['紅爪蟹的數量為什麼減少？', '灘塗被填平', 2],
    ['紅爪蟹又叫什麼？', '火鉗蟹', 1],
  ])('answers %s', (question, answer, paragraph) => {
    expect(ask(question)).toMatchObject({
      kind: 'answer',
      answer: expect.stringContaining(answer),
      paragraphs: [paragraph],
      entry: null,
      excerpt: true,
      related: [],
    });
  });

  it('does not tell of somebody what stands nowhere, their age', () => {
    expect(ask('顧雲樵幾歲？')?.kind).not.toBe('answer');
  });

  it.each(['1. 望潮塔由誰設計？', 'Re: 望潮塔由誰設計？', '望潮塔由誰設計？ https://tower.example/'])(
    'reads %j without what it came in',
    (question) => {
      expect(ask(question)?.confidence).toBe(ask('望潮塔由誰設計？')?.confidence);
    },
  );

  it('answers in English from an English article', () => {
    expect(ask('When was Dunmore Mill founded?', 'en')).toMatchObject({
      kind: 'answer',
      answer: expect.stringContaining('1874'),
      source: { title: 'Dunmore Mill' },
    });
  });

  it('names the article with its address', () => {
    expect(ask('望潮塔由誰設計？')).toMatchObject({
      source: { title: '望潮塔', url: 'https://tower.example/' },
    });
  });

  it("shows an excerpt in the asker's script", () => {
    expect(ask('望潮塔由谁设计？', 'zh-Hans')).toMatchObject({ answer: expect.stringContaining('顾云樵') });
  });

  it.each([
    '哪一隊贏了世界盃？',
    '木星有幾顆衛星？',
    '怎麼煮紅燒肉？',
    'Who painted the ceiling of the chapel?',
    '……',
    '',
  ])('abstains on %s and says how the articles begin', (question) => {
    expect(ask(question)).toMatchObject({
      kind: 'abstain',
      topics: [{ question: '望潮塔' }, { question: '紅爪蟹' }, { question: 'Dunmore Mill' }],
    });
  });

  it('does not answer from a paragraph that lacks the figure that is asked about', () => {
    expect(ask('1937年的地震震裂了什麼？')?.kind).toBe('answer');
    expect(ask('1952年的地震震裂了什麼？')?.kind).not.toBe('answer');
  });

  it('offers excerpts where none is sure enough, and shows each that it offers', () => {
    const outcome = ask('1952年的地震震裂了什麼？') as Outcome;
    if (outcome.kind !== 'clarify') throw new Error(`expected a clarify, found ${outcome.kind}`);
    expect(outcome.choices.length).toBeGreaterThan(1);
    expect(outcome.choices.length).toBeLessThanOrEqual(3);
    for (const { id, answer } of outcome.choices) {
      expect(alone.show(id, 'zh-Hant')).toMatchObject({ kind: 'answer', answer, confidence: 1 });
    }
  });

  it('offers as many excerpts as the options want, and lists as many candidates', () => {
    const few = passagesOf(ALONE, { choices: 2, candidates: 1 });
    expect(few.ask('1952年的地震震裂了什麼？', 'zh-Hant')).toMatchObject({
      kind: 'clarify',
      choices: { length: 2 },
      candidates: { length: 1 },
    });
  });

  it('goes by its own thresholds, moved as the options move theirs', () => {
    const [sure, unsure] = ['望潮塔由誰設計？', '1952年的地震震裂了什麼？'];
    const kinds = (options: Partial<Options>) => {
      const { ask, explain } = passagesOf(ALONE, options);
      const { thresholds } = explain(sure as string, 'zh-Hant') ?? {};
      return [sure, unsure]
        .map((question) => ask(question as string, 'zh-Hant')?.kind)
        .concat(Object.values(thresholds ?? {}).map((each) => each.toFixed(3)) as never[]);
    };
    expect(kinds({})).toEqual(['answer', 'clarify', '0.650', '0.300']);
    expect(kinds({ answerAt: 1 })).toEqual(['clarify', 'clarify', '1.000', '0.300']);
    expect(kinds({ clarifyAt: 1 })).toEqual(['answer', 'abstain', '0.650', '1.000']);
    expect(kinds({ answerAt: 1, clarifyAt: 1 })).toEqual(['abstain', 'abstain', '1.000', '1.000']);
    expect(kinds({ answerAt: 0.375, clarifyAt: 0.68 })).toEqual(['answer', 'abstain', '0.325', '0.650']);
  });

  it.each([
    ['望潮塔由誰設計？', 'excerpt'],
    ['1952年的地震震裂了什麼？', 'excerpts'],
    ['紅爪蟹的殼有幾種顏色的花紋？', 'unsure'],
    ['……', 'nothing-found'],
  ])('explains %s by the rule %s', (question, rule) => {
    const told = alone.explain(question, 'zh-Hant');
    const outcome = ask(question) as Outcome;
    expect(told).toMatchObject({ kind: outcome.kind, rule, excerpt: true, confidence: outcome.confidence });
    expect(told?.candidates.map(({ id, confidence }) => [id, confidence])).toEqual(
      outcome.candidates.map(({ id, confidence }) => [id, confidence]),
    );
  });

  it('tells what made the confidence, what was asked for, and which words the articles have', () => {
    const told = alone.explain('望潮塔的火箭由誰設計？', 'zh-Hant');
    const known = new Map(told?.words.map((each) => [each.word, each.known]));
    expect([known.get('设计'), known.get('火箭')]).toEqual([true, false]);
    expect(told?.asked).toEqual(['person']);
    const { bias } = loadPassageModel().answer;
    const sum = told?.because.reduce((all, { effect }) => all + effect, bias) as number;
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(told?.confidence as number);
  });

  it('lists candidates with falling probabilities that sum to one at most', () => {
    const { candidates, confidence } = ask('望潮塔由誰設計？') as Outcome;
    const shares = candidates.map((each) => each.confidence);
    expect(shares[0]).toBe(confidence);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1.000001);
    expect(candidates[0]?.id).toMatch(/^tower#2\.1/u);
    expect(new Set(candidates.map(({ id }) => id)).size).toBe(candidates.length);
  });

  it('heads a long excerpt by its beginning', () => {
    const { candidates } = ask('望潮塔由誰設計？') as Outcome;
    for (const { question, answer } of candidates) {
      expect([...question].length).toBeLessThanOrEqual(100);
      expect(answer.startsWith(question.replace(/…$/u, ''))).toBe(true);
    }
  });

  it('shows nothing for an id that it does not have', () => {
    expect(alone.show('tower#9.1', 'zh-Hant')).toBeUndefined();
  });

  it('shows fewer topics where fewer are wanted, spread over the articles', () => {
    expect(alone.topics('zh-Hant', 2).map(({ question }) => question)).toEqual(['望潮塔', '紅爪蟹']);
    expect(alone.topics('zh-Hant', 9)).toHaveLength(3);
  });

  it.each([
    ['no sentence', [articleOf('空', ['……'])]],
    ['no paragraph', [articleOf('空', [])]],
  ])('abstains where the articles hold %s', (_, articles) => {
    const empty = passagesOf(knowledgeOf([], { articles }));
    expect(empty.ask('空', 'zh-Hant')).toMatchObject({ kind: 'abstain', candidates: [], topics: [] });
  });

  it('gives the same outcome for the same question, whatever was asked between', () => {
    const before = ask('望潮塔有多高？');
    ask('Who founded the mill?', 'en');
    expect(ask('望潮塔有多高？')).toEqual(before);
  });
});

describe('passages beside entries', () => {
  const entries = [
    {
      id: 'height',
      question: '望潮塔有多高？',
      answer: '三十六公尺。',
      article: TOWER.file,
      paragraphs: [2],
    },
  ];
  const beside = passagesOf(knowledgeOf(entries, { articles: [TOWER] }));

  it('answer what a paragraph says that no entry cites', () => {
    expect(beside.ask('望潮塔的鐵箍現在陳列在哪裡？', 'zh-Hant')).toMatchObject({
      kind: 'answer',
      paragraphs: [3],
    });
  });

  it('leave the last word to the entries where nothing is sure', () => {
    expect(beside.ask('望潮塔的門票多少錢？', 'zh-Hant')).toBeUndefined();
  });

  /** The passages where an entry cites a paragraph. */
  const passagesBeside = (answer: string, ...rest: readonly Partial<Entry>[]) => {
    const cited = { id: 'begun', question: '塔的工程', answer, article: TOWER.file, paragraphs: [2] };
    return passagesOf(
      knowledgeOf(
        (rest.length > 0 ? rest : [{}]).map((each) => ({ ...cited, ...each })),
        { articles: [TOWER, articleOf('燈會', [])] },
      ),
    );
  };
  /** What the articles make of a question about a sentence, where an entry cites its paragraph. */
  const askBeside = (question: string, answer: string, ...rest: readonly Partial<Entry>[]) =>
    passagesBeside(answer, ...rest).ask(question, 'zh-Hant');
  const begun = '顧雲樵的塔何時動工？';
  const sure = alone.ask(begun, 'zh-Hant')?.confidence as number;

  it.each([
    ['tells', '匠師顧雲樵設計，1891 年動工，三年後點燈。'],
    ['tells half of', '1891 年動工，三年後點燈。'],
    ['tells with the title of an article without text', '匠師顧雲樵設計，1891 年動工，三年後點燈，有燈會。'],
  ])('ask more of a sentence that an entry %s', (_, answer) => {
    expect(sure).toBeGreaterThan(0.7);
    expect(sure).toBeLessThan(0.95);
    expect(askBeside(begun, answer)).toBeUndefined();
  });

  it('answer instead of choices from .8 on, also by what an entry tells, and offer nothing', () => {
    const told = passagesBeside('匠師顧雲樵設計，1891 年動工，三年後點燈。');
    expect(sure).toBeGreaterThan(0.8);
    expect(told.ask(begun, 'zh-Hant', 'choices')).toMatchObject({ kind: 'answer', paragraphs: [2] });
    expect(told.explain(begun, 'zh-Hant', 'choices')?.thresholds).toEqual({ answerAt: 0.8, clarifyAt: 1 });
    const drafted = passagesBeside('頂層。', { rule: 'date', paragraphs: [3] });
    expect(drafted.ask('1952年的地震震裂了什麼？', 'zh-Hant', 'choices')).toBeUndefined();
  });

  it('answer by a sentence of a cited paragraph that no entry tells', () => {
    expect(askBeside(begun, '礁石堅硬。')).toMatchObject({ kind: 'answer', paragraphs: [2] });
  });

  it('answer by a sentence that only a draft tells, approved or not', () => {
    expect(askBeside(begun, '它由匠師顧雲樵設計，1891年動工。', { rule: 'date' })).toMatchObject({
      kind: 'answer',
      paragraphs: [2],
    });
  });

  it.each([
    ['offer excerpts where drafts alone cite', [{ rule: 'date', paragraphs: [3] }], 'clarify'],
    ['offer none where a person wrote what cites', [{ paragraphs: [3] }], undefined],
    [
      'offer none where a person wrote what cites, and drafts cite',
      [
        { rule: 'date', paragraphs: [3] },
        { id: 'shaken', paragraphs: [3] },
      ],
      undefined,
    ],
  ])('%s the paragraph', (_, entries, kind) => {
    expect(askBeside('1952年的地震震裂了什麼？', '頂層。', ...entries)?.kind).toBe(kind);
  });
});
