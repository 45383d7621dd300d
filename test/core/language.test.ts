import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/core/knowledge.js';
import { detectLocale, homeLocale, inScript } from '../../src/core/language.js';
import { knowledgeOf } from './support.js';

const LOCALES: readonly Locale[] = ['zh-Hant', 'zh-Hans', 'en'];

/** OpenCC's converters that are loaded, by the end of their files' names. */
function loaded(): string[] {
  return Object.keys(createRequire(import.meta.url).cache).filter((file) =>
    /opencc-js.*(?:cn2t|t2cn)/u.test(file),
  );
}

describe('inScript', () => {
  it('builds no converter before one is needed', () => {
    detectLocale('為什麼');
    for (const [text, locale] of [
      ['為什麼', 'zh-Hant'],
      ['为什么', 'zh-Hans'],
      ['为什么', 'en'],
      ['ferry', 'zh-Hans'],
    ] as const)
      expect(inScript(text, locale)).toBe(text);
    expect(loaded()).toEqual([]);
    inScript('为什么', 'zh-Hant');
    expect(loaded()).toEqual([expect.stringContaining('cn2t')]);
    inScript('為什麼', 'zh-Hans');
    expect(loaded()).toHaveLength(2);
  });

  it.each<[string, Locale, string]>([
    ['为什么选择杭州', 'zh-Hant', '為什麼選擇杭州'],
    ['為什麼選擇杭州', 'zh-Hans', '为什么选择杭州'],
    ['租岩鞋多少錢', 'zh-Hans', '租岩鞋多少钱'],
    ['头发和发展', 'zh-Hant', '頭髮和發展'],
    ['皇后与以后', 'zh-Hant', '皇后與以後'],
    ['頭髮和發展', 'zh-Hans', '头发和发展'],
    ['R1 的价格是 5 元', 'zh-Hant', 'R1 的價格是 5 元'],
    ['杭州', 'zh-Hans', '杭州'],
    ['為什麼', 'en', '為什麼'],
    ['', 'zh-Hant', ''],
  ])('puts %j for a reader of %s as %j', (text, locale, shown) => {
    expect(inScript(text, locale)).toBe(shown);
  });

  it('changes nothing that is in the script already', () => {
    const text = fc.string({ unit: fc.constantFrom(...'為什麼為选择杭州ferry 1。'), maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom(...LOCALES), (written, locale) => {
        const shown = inScript(written, locale);
        expect(inScript(shown, locale)).toBe(shown);
      }),
    );
  });
});

describe('detectLocale', () => {
  it.each<[string, Locale]>([
    ['為什麼是杭州', 'zh-Hant'],
    ['为什么是杭州', 'zh-Hans'],
    ['點解係杭州', 'zh-Hant'],
    ['R1 多少钱', 'zh-Hans'],
    ['DeepSeek R1 的價錢', 'zh-Hant'],
    ['为什么選', 'zh-Hans'],
    ['台北的游泳池離這裡幾公里', 'zh-Hant'],
    ['床鋪', 'zh-Hant'],
    ['床铺', 'zh-Hans'],
    ['Why Hangzhou?', 'en'],
    ['café', 'en'],
  ])('takes %j for %s, whatever is expected', (text, locale) => {
    for (const fallback of LOCALES) expect(detectLocale(text, fallback)).toBe(locale);
  });

  it.each(['', '123', '😀', '？！', '\u202e', '\ud800', 'привет'])(
    'takes %j for what is expected',
    (text) => {
      for (const fallback of LOCALES) expect(detectLocale(text, fallback)).toBe(fallback);
      expect(detectLocale(text)).toBe('zh-Hant');
    },
  );

  it.each(['杭州', '杭州 DeepSeek', '发發', '岩壁', '台北吃早餐', '公里'])(
    'takes %j, which both scripts write, for the Chinese expected',
    (text) => {
      expect(detectLocale(text, 'zh-Hans')).toBe('zh-Hans');
      expect(detectLocale(text, 'zh-Hant')).toBe('zh-Hant');
      expect(detectLocale(text, 'en')).toBe('zh-Hant');
    },
  );

  it('goes by the beginning of a text that goes on and on', () => {
    expect(detectLocale('Why? '.repeat(200) + '為什麼'.repeat(200))).toBe('en');
    expect(detectLocale('為什麼'.repeat(300) + '为什么'.repeat(10_000))).toBe('zh-Hant');
  });

  it('takes what both scripts write for the first Chinese that is expected', () => {
    expect(detectLocale('杭州', 'en', 'zh-Hans')).toBe('zh-Hans');
    expect(detectLocale('杭州', 'zh-Hant', 'zh-Hans')).toBe('zh-Hant');
    expect(detectLocale('2022', 'en', 'zh-Hans')).toBe('en');
  });
});

describe('homeLocale', () => {
  const article = (title: string, text: string) => ({
    title,
    file: 'article.md',
    paragraphs: [{ number: 1, text }],
  });

  it.each([
    ['Traditional', [{ id: 'a', question: '為什麼', answer: '因為' }], 'zh-Hant'],
    ['Simplified', [{ id: 'a', question: '为什么', answer: '因为' }], 'zh-Hans'],
    ['English', [{ id: 'a', question: 'Why?', answer: 'Because.' }], 'en'],
  ] as const)('finds that entries are written in %s', (_, entries, locale) => {
    expect(homeLocale(knowledgeOf(entries))).toBe(locale);
  });

  it.each([
    ['Traditional', '紅爪蟹', '蟹', 'zh-Hant'],
    ['Simplified', '蟹', '红爪蟹', 'zh-Hans'],
    ['English', 'Mill', 'A mill.', 'en'],
  ])('finds that articles are written in %s where there are no entries', (_, title, text, locale) => {
    expect(homeLocale(knowledgeOf([], { articles: [article(title, text)] }))).toBe(locale);
  });

  it('takes an empty knowledge for Traditional', () => {
    expect(homeLocale(knowledgeOf([]))).toBe('zh-Hant');
  });

  it('believes the knowledge where it says what it is written in', () => {
    const entries = [{ id: 'a', question: '杭州？', answer: '杭州。' }];
    expect(homeLocale(knowledgeOf(entries))).toBe('zh-Hant');
    expect(homeLocale(knowledgeOf(entries, { language: 'zh-Hans' }))).toBe('zh-Hans');
    expect(homeLocale(knowledgeOf(entries, { language: 'en' }))).toBe('en');
  });
});
