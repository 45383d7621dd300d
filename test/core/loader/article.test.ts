import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInline } from '../../../src/core/loader/markdown/inline.js';
import { inspect } from './workspace.js';

async function articleOf(text: string) {
  const { knowledge, lines } = await inspect({ 'a.md': text });
  expect(lines).toEqual([]);
  const [article] = knowledge?.articles ?? [];
  return {
    title: article?.title,
    paragraphs: article?.paragraphs.map(({ number, text }) => `${number} ${text}`),
  };
}

describe('an article', () => {
  it('has paragraphs between blank lines, numbered from 1, and the first heading as title', async () => {
    await expect(articleOf('# 題目 ##\n\n甲乙\n丙丁\n\none\ntwo\n\n## 小標\n戊\n')).resolves.toEqual({
      title: '題目',
      paragraphs: ['1 甲乙丙丁', '2 one two', '3 戊'],
    });
  });

  it('keeps the numbers that stand before its paragraphs, with gaps', async () => {
    await expect(
      articleOf('---\ntitle: 題目\n---\n\n# 標\n\n[2] 甲\n乙\n[3] 丙\n\n## 小標\n\n[12]\n丁\n'),
    ).resolves.toEqual({
      title: '題目',
      paragraphs: ['2 甲乙', '3 丙', '12 丁'],
    });
  });

  it.each([
    ['a title underlined', '題目\n====\n\n甲', '題目', ['1 甲']],
    ['rules', '甲\n\n---\n\n乙\n\n* * *\n\n丙', 'a', ['1 甲', '2 乙', '3 丙']],
    ['a rule at the beginning', '---\n\n甲', 'a', ['1 甲']],
    [
      'comments',
      '<!-- 不是\n\n段落 -->\n甲<!-- x -->乙',
      'a',
      ['1 甲        乙'.replace('        ', ' '.repeat(10))],
    ],
    ['a comment left open', '甲 <!-- 乙', 'a', ['1 甲 <!-- 乙']],
    [
      'lists and tables, a line an item',
      '甲：\n- 乙\n- 丙\n1. 丁\n| 戊 | 己 |',
      'a',
      ['1 甲：\n- 乙\n- 丙\n1. 丁\n| 戊 | 己 |'],
    ],
    ['quotations', '> 甲\n> > 乙', 'a', ['1 甲乙']],
    [
      'links in brackets that are no numbers',
      '[1](https://example.org) 甲\n\n[2]: https://example.org',
      'a',
      ['1 1 甲', '2 [2]: https://example.org'],
    ],
    ['images alone as nothing', '![圖](a.png)\n\n甲', 'a', ['1 甲']],
    ['a hash that makes no heading', '#甲\n\n###### 乙', '乙', ['1 #甲']],
    ['a heading with a hash in it', '# C# #', 'C#', []],
  ])('reads %s', async (_, text, title, paragraphs) => {
    const { knowledge } = await inspect({ 'a.md': text, 'b.md': '乙' });
    const article = knowledge?.articles[0];
    if (!paragraphs.length) return expect(knowledge).toBeUndefined();
    expect(article?.title).toBe(title);
    expect(article?.paragraphs.map((p) => `${p.number} ${p.text}`)).toEqual(paragraphs);
  });

  it('reads a line of megabytes in no time that anyone notices', async () => {
    for (const piece of [
      '<!--',
      '# ',
      '> ',
      '[',
      '**',
      '*a',
      '`',
      '- ',
      '[1] ',
      '!',
      '\n',
      '\n\n',
      '1',
      'a1',
      '一',
      '第',
      '2025',
    ]) {
      const { knowledge, faults } = await inspect({ 'a.md': `甲${piece.repeat(200_000)}` });
      expect(knowledge ?? faults).toBeTruthy();
    }
  });

  it('numbers its paragraphs upward and leaves none blank, whatever it holds', async () => {
    const piece = fc.constantFrom(
      '甲',
      'a',
      ' ',
      '\n',
      '\n\n',
      '# ',
      '[1] ',
      '[2]',
      '---',
      '- ',
      '> ',
      '<!--',
      '-->',
      '*',
      '`',
      '](',
      '==',
    );
    const anything = fc.oneof(
      fc.array(piece, { maxLength: 20 }).map((p) => p.join('')),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const { knowledge, faults } = await inspect({ 'a.md': text });
        const paragraphs = knowledge?.articles[0]?.paragraphs ?? [];
        expect(paragraphs.length + faults.length).toBeGreaterThan(0);
        let last = 0;
        for (const paragraph of paragraphs) {
          expect(paragraph.number).toBeGreaterThan(last);
          expect(paragraph.text.trim()).not.toBe('');
          last = paragraph.number;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('readInline', () => {
  it.each([
    ['**杭州**的[公司](https://example.org)', '杭州的公司'],
    ['*斜*與__粗__與`碼`', '斜與粗與碼'],
    ['5*3*2 = 30', '5*3*2 = 30'],
    ['a ** b', 'a ** b'],
    ['![圖](x.png)文', '文'],
    ['[註] 文', '[註] 文'],
  ])('takes %s for %s', (markdown, text) => {
    expect(readInline(markdown)).toBe(text);
  });
});
