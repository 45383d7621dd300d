import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../../src/core/loader/markdown/blocks.js';

const NUMBER = /^\[(\d+)\] /;
const read = (...lines: readonly string[]) => {
  const source = lines.join('\n');
  const { headings, blocks } = findBlocks(source, 0, NUMBER);
  const lineOf = (start: number): number => source.slice(0, start).split('\n').length;
  return {
    headings: headings.map(({ start, level, text }) => `${lineOf(start)} ${'#'.repeat(level)} ${text}`),
    blocks: blocks.map(({ start, text }) => `${lineOf(start)} ${text}`),
  };
};
const blocksOf = (...lines: readonly string[]) => read(...lines).blocks;

describe('findBlocks', () => {
  it('takes no block of code for text, whatever it holds', () => {
    expect(
      read('甲', '```sh', '# 標', '', '<!-- 開', '題', '===', '```', '乙', '', '~~~ x', '```', '~~~', '# 丙'),
    ).toEqual({ headings: ['14 # 丙'], blocks: ['1 甲', '9 乙'] });
  });

  it.each([
    ['in a list', ['- 甲', '', '    ```', '    # a', '    ```', '- 乙'], ['1 - 甲', '6 - 乙']],
    ['as an item', ['1. ```', '   # a', '   ```', '', '甲'], ['5 甲']],
    ['in a quotation', ['> 甲', '> ```', '> # a', '> ```'], ['1 甲']],
    ['with a longer fence', ['````', '```', '# a', '````', '甲'], ['5 甲']],
    ['with a very long fence', ['~'.repeat(500), '```', '# a', '~'.repeat(500), '甲'], ['5 甲']],
    ['after one that nothing closes', ['~~~~~', '~~~', '# a', '~~~'], ['1 ~~~~~']],
    ['with Windows line ends', ['```\r', '# a\r', '```\r', '甲\r'], ['4 甲']],
    ['in a comment', ['<!--', '```', '-->', '甲', '```', '# a', '```'], ['4 甲']],
  ])('knows a block of code %s', (_, lines, blocks) => {
    expect(read(...lines)).toEqual({ headings: [], blocks });
  });

  it('takes a fence that nothing closes for text', () => {
    expect(blocksOf('甲', '', '```sh', '乙', '', '丙')).toEqual(['1 甲', '3 ```sh乙', '6 丙']);
    expect(blocksOf('```a``` 是碼', '', '甲')).toEqual(['1 a 是碼', '3 甲']);
  });

  it('keeps comments within code', () => {
    expect(blocksOf('寫 `<!-- 甲 -->` 即可。<!-- 乙 -->')).toEqual(['1 寫 <!-- 甲 --> 即可。']);
    expect(blocksOf('一個 ` 號', '', '<!-- 甲 -->乙`')).toEqual(['1 一個 ` 號', '3 乙`']);
  });

  it.each([
    [
      'in Chinese',
      ['| 船 | 票價 |', '|:--|--:|', '| 甲 | 30 元 |', '| 乙 | |'],
      '船：甲；票價：30 元\n船：乙',
    ],
    [
      'in English',
      ['Ship | Fare', '--- | ---', 'A | *5*', 'B | `a\\|b`'],
      'Ship: A; Fare: 5\nShip: B; Fare: a|b',
    ],
    ['with text around', ['見：', '| 船 |', '|---|', '| 甲 |', '以上。'], '見：\n船：甲\n以上。'],
    ['with a cell too many', ['| 船 |', '|---|', '| 甲 | 乙 |'], '船：甲；乙'],
    ['without names', ['| | |', '|---|---|', '| A | 30 |', '| 乙 | 40 |'], 'A；30\n乙；40'],
    ['with a header alone', ['| 船 | 票價 |', '|---|---|'], '船；票價'],
    ['that is none', ['| 船 | 票價 |', '|---|'], '| 船 | 票價 |\n|---|'],
  ])('reads each row of a table %s with its header', (_, lines, text) => {
    expect(blocksOf(...lines)).toEqual([`1 ${text}`]);
  });

  it('reads a table of a hundred thousand rows', () => {
    const { blocks } = findBlocks(`| a |\n|---|\n${'| b |\n'.repeat(100_000)}`, 0, NUMBER);
    expect(blocks[0]?.text.split('\n')).toHaveLength(100_000);
  });

  it('reads a table of many columns and many rows', () => {
    const lines = ['a|'.repeat(30_000), '-|'.repeat(30_000), ...Array.from({ length: 40_000 }, () => 'b|')];
    expect(blocksOf(...lines)).toEqual([`1 ${'a: b\n'.repeat(40_000).trim()}`]);
  });

  it('has a footnote as a paragraph, and no mark of it', () => {
    expect(blocksOf('甲[^1]。', '', '[^1]: 乙', '[^2]: 丙')).toEqual(['1 甲。', '3 乙\n丙']);
  });

  it('leaves out lines that tell where links lead, where a link uses them', () => {
    expect(
      blocksOf('[甲][a]，見[註]。', '', '[a]: https://e.org/x "題"', '', '[註]: 票價含稅。', '[b]: /x'),
    ).toEqual(['1 甲，見[註]。', '5 [註]: 票價含稅。[b]: /x']);
  });

  it('finds where links lead in each text, whichever was read before', () => {
    const lines = ['[a]: https://e.org', '', '[甲][a]'];
    expect([blocksOf(...lines), blocksOf(...lines)]).toEqual([['3 甲'], ['3 甲']]);
  });

  it('takes the backslash of a break off', () => {
    expect(blocksOf('甲\\', '乙\\\\', '丙')).toEqual(['1 甲\n乙\\丙']);
  });

  it('tells the level and the line of headings', () => {
    expect(read('題', '===', '', '甲', '## *二* ##', '三', '--').headings).toEqual([
      '1 # 題',
      '5 ## 二',
      '6 ## 三',
    ]);
  });

  it('has each heading on one line', () => {
    expect(
      read('# 票價<br>與 &#10; 退票', '', '# Fares <br/> and<br><br>refunds', '', '<br>船', '==').headings,
    ).toEqual(['1 # 票價與退票', '3 # Fares and refunds', '5 # 船']);
  });

  it('takes time in proportion to the text', () => {
    for (const hostile of [
      '```\n',
      '```a\n',
      '- ```\n',
      '`\n',
      '[a]: /\n',
      '[a]',
      '|-|\n',
      '<!-- ` ',
      '- ',
    ]) {
      expect(blocksOf(`甲${hostile.repeat(50_000)}`)).toBeTruthy();
    }
    const fences = Array.from({ length: 1_000 }, (_, i) => `${'`'.repeat(1_003 - i)}a`);
    expect(blocksOf(...fences)).toHaveLength(1);
    expect(blocksOf(...fences, '> > >\n'.repeat(500_000))).toHaveLength(1);
  });
});
