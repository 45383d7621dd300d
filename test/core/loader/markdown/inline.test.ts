import { describe, expect, it } from 'vitest';
import { readInline } from '../../../../src/core/loader/markdown/inline.js';

describe('readInline', () => {
  it.each([
    ['takes escapes for what they hide', '\\$5 \\*per\\* bag, \\\\', '$5 *per* bag, \\'],
    ['reads entities once', '&amp; &lt;here&gt; &amp;lt; &#26477; &rarr;', '& <here> &lt; 杭 →'],
    [
      'writes no character that a text must not hold',
      '&#8; &#x202e; &#xd800; &nope; &constructor; &toString;',
      '&#8; &#x202e; &#xd800; &nope; &constructor; &toString;',
    ],
    ['reads what joins an emoji', '&#x1F468;&#x200D;&#x1F469;', '👨\u200d👩'],
    [
      'keeps what code holds',
      '`__init__` `a*b*` `` c`d `` `&lt;` `<!-- x -->`',
      '__init__ a*b* c`d &lt; <!-- x -->',
    ],
    ['takes backticks that nothing closes for text', '甲`乙``丙', '甲`乙``丙'],
    ['keeps a name with underscores', 'snake_case_name 和 _斜_', 'snake_case_name 和 斜'],
    ['keeps a name with underscores in Chinese', '報名表_家長_簽名.docx', '報名表_家長_簽名.docx'],
    ['keeps blanks to fill in', '姓名___電話___', '姓名___電話___'],
    ['takes strong underscores off within Chinese', '這是__粗__的', '這是粗的'],
    ['takes underscores at the ends of words off', '_報名表_，（__家長__）', '報名表，（家長）'],
    ['keeps the stars of notes', '價格*：100元，*不含稅', '價格*：100元，*不含稅'],
    ['keeps the stars of notes in brackets', '價格*（含稅），運費*（不含）', '價格*（含稅），運費*（不含）'],
    ['takes stars within Chinese off', '這是*重點*也是*另一*個，*「甲」*。', '這是重點也是另一個，「甲」。'],
    ['takes strong marks beside Chinese punctuation', '**「杭州」**的**公司。**後', '「杭州」的公司。後'],
    ['takes marks within marks', '***甲*乙** ~~丙~~ **a*b*c**', '甲乙 丙 a*b*c'],
    ['takes three marks off as two and one', '甲***「乙」***丙 a***b***c', '甲「乙」丙 abc'],
    ['takes a mark off beside another', '_*甲*_ **_乙_**', '甲 乙'],
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
    [
      'takes tags with attributes off',
      '<a href=/x?y=1 :b="若 c" @d=\'e\'\ndisabled>甲</a><x-y data-z="1"/>',
      '甲',
    ],
    ['keeps what is no tag', '1 < 2，<3，a<b', '1 < 2，<3，a<b'],
    ['keeps comparisons', '若 a<b 且 c>d，則賠償', '若 a<b 且 c>d，則賠償'],
    ['keeps comparisons in English', 'if a<b and c>d, a<b or x>y', 'if a<b and c>d, a<b or x>y'],
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

  it.each([
    ['杭州[1](#fn1)、[23](https://e.org)', '杭州[1]、[23]'],
    ['杭州[1][甲]、深圳[2][]', '杭州[1]、深圳[2]'],
    ['在[2024](https://e.org)年', '在2024年'],
    ['[12](https://e.org) ships, not [17](https://e.org)', '12 ships, not 17'],
    ['共：[12](https://e.org)；[[3]](#fn3)', '共：12；[3]'],
  ])('tells the number of a note from text: %s', (markdown, text) => {
    expect(readInline(markdown)).toBe(text);
  });

  it('keeps the address of a link behind its text, unless that is the address', () => {
    const read = (markdown: string) => readInline(markdown, { addresses: true });
    expect(read('[甲](https://e.org)乙')).toBe('甲 (https://e.org)乙');
    expect(read('[**https://e.org**](https://e.org)')).toBe('https://e.org');
    expect(read('[甲 [乙](https://b.org)](https://a.org)')).toBe('甲 乙 (https://b.org) (https://a.org)');
    expect(read('[*甲](https://e.org)乙*')).toBe('*甲 (https://e.org)乙*');
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
      '<a x=',
      '<a x="',
      '<a '.padEnd(200, 'x="" '),
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
    const nested = `${'['.repeat(20_000)}a${'](https://e.org)'.repeat(20_000)}`;
    expect(readInline(nested, { addresses: true })).toBe(`a${' (https://e.org)'.repeat(20_000)}`);
  });
});
