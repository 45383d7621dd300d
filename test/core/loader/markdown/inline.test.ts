import { describe, expect, it } from 'vitest';
import { readInline } from '../../../../src/core/loader/markdown/inline.js';

describe('readInline', () => {
  it.each([
    ['takes escapes for what they hide', '\\$5 \\*per\\* bag, \\\\', '$5 *per* bag, \\'],
    ['reads entities once', '&amp; &lt;here&gt; &amp;lt; &#26477; &rarr;', '& <here> &lt; 杭 →'],
    [
      'writes no character that nobody sees',
      '&#8; &#x202e; &#xd800; &nope;',
      '&#8; &#x202e; &#xd800; &nope;',
    ],
    [
      'keeps what code holds',
      '`__init__` `a*b*` `` c`d `` `&lt;` `<!-- x -->`',
      '__init__ a*b* c`d &lt; <!-- x -->',
    ],
    ['takes backticks that nothing closes for text', '甲`乙``丙', '甲`乙``丙'],
    ['keeps a name with underscores', 'snake_case_name 和 _斜_', 'snake_case_name 和 斜'],
    ['takes strong marks beside Chinese punctuation', '**「杭州」**的**公司。**後', '「杭州」的公司。後'],
    ['takes marks within marks', '***甲*乙** ~~丙~~ **a*b*c**', '甲乙 丙 a*b*c'],
    ['keeps digits with stars between', '5*3*2，2 * 3，4**', '5*3*2，2 * 3，4**'],
    ['reads a link with brackets in its address', '[甲](https://e.org/A_(b)) 乙', '甲 乙'],
    ['reads a link with a title', '[甲](/x "乙") [丙](/x (丁)) [戊](<u v>)', '甲 丙 戊'],
    ['reads brackets in a link', '[見 [1] 註](/x)', '見 [1] 註'],
    ['leaves out images, in links too', '[![圖](i.png "t")](/x)文', '文'],
    [
      'keeps addresses',
      '<https://a.b/c_d_e> https://a.b/_c_d_ <x@a.b>',
      'https://a.b/c_d_e https://a.b/_c_d_ x@a.b',
    ],
    ['takes tags off', '甲<b class="x">乙</b><br/>H<sub>2</sub>O', '甲乙\nH2O'],
    ['keeps what is no tag', '1 < 2，<3，a<b', '1 < 2，<3，a<b'],
    ['ends at a line what was open', '- *甲\n- 乙*', '- *甲\n- 乙*'],
    ['goes on after a break that was asked for', '**甲\\\n乙**', '甲\n乙'],
  ])('%s', (_, markdown, text) => {
    expect(readInline(markdown)).toBe(text);
  });

  it('tells links and footnotes by label from brackets, where it knows the labels', () => {
    const references = new Set(['a b', '1', '^1', '^註']);
    expect(readInline('[甲][A  b]、[a b][]、[A B]、[乙][c]、list[i][j]', { references })).toBe(
      '甲、a b、A B、[乙][c]、list[i][j]',
    );
    expect(readInline('杭州[1]、深圳[^1]，上海[^註]，[^a-z]', { references })).toBe(
      '杭州[1]、深圳，上海，[^a-z]',
    );
  });

  it('takes time in proportion to the text', () => {
    for (const hostile of [
      '[a](',
      '](((',
      '*a ',
      'a~~ b',
      '`` `',
      '<a@',
      '<a x',
      '&#1',
      '\\',
      '![',
      'http://',
    ]) {
      const text = hostile.repeat(100_000);
      expect(readInline(text).length).toBeLessThanOrEqual(text.length);
    }
    const runs = Array.from({ length: 1_000 }, (_, i) => '`'.repeat(i)).join(' ');
    expect(readInline(runs)).toBe(runs);
  });
});
