import { describe, expect, it } from 'vitest';
import { isExport } from '../../../src/authoring/exchange/export.js';
import { toFaq } from '../../../src/authoring/exchange/markdown/write.js';
import { readInline } from '../../../src/core/loader/markdown/inline.js';
import { read } from './read.js';

const faq = (...lines: readonly string[]) => read('faq.md', `${lines.join('\n')}\n`);
const answer = async (...lines: readonly string[]) => (await faq('# 一？', '', ...lines)).entries[0]?.answer;

describe('a Markdown FAQ', () => {
  it.each([
    [['A: no', 'live fish only in person'], 'no\nlive fish only in person'],
    [['**Yes**', 'and more of it'], 'Yes\nand more of it'],
    [['答：不可以', '活魚只能現場買'], '不可以\n活魚只能現場買'],
    [['A:', 'no', 'fish only'], 'no\nfish only'],
    [['No live fish', 'by post'], 'No live fish by post'],
    [['It says', 'no', 'to all'], 'It says no to all'],
  ])('keeps the line end behind a bare yes or no: %j', async (lines, expected) => {
    expect(await answer(...lines)).toBe(expected);
  });

  it('has headings as questions, under a title and in groups', async () => {
    const { content, errors, notes } = await faq(
      '# 港口 FAQ',
      '',
      '## 時間',
      '### 港口多老？',
      '很老。',
      '### 幾點開？ ###',
      '九點。',
      '## Where is it?',
      'There.',
    );
    expect(content).toEqual({
      title: '港口 FAQ',
      entries: [
        { question: '港口多老？', answer: '很老。', keywords: ['時間'] },
        { question: '幾點開？', answer: '九點。', keywords: ['時間'] },
        { question: 'Where is it?', answer: 'There.' },
      ],
    });
    expect([...errors, ...notes]).toEqual([]);
  });

  it.each([
    [
      'letters in bold',
      ['**Q: Where are you?**', '', 'A: 12 Mill Road.', '', '**Q: Are there lockers?**', 'A: Yes.'],
    ],
    ['letters', ['Q1: Where are you?', 'A1: 12 Mill Road.', '', 'Q2: Are there lockers?', 'A2: Yes.']],
    ['numbers', ['1. Where are you?', '   12 Mill Road.', '2. Are there lockers?', '   Yes.']],
    ['bold type', ['**Where are you?** 12 Mill Road.', '', '**Are there lockers?**', 'Yes.']],
  ])('may mark questions below a heading by %s', async (_, lines) => {
    const asked = [
      { question: 'Where are you?', answer: '12 Mill Road.' },
      { question: 'Are there lockers?', answer: 'Yes.' },
    ];
    expect((await faq('# FAQ', '', ...lines)).content).toEqual({ title: 'FAQ', entries: asked });
    expect((await faq(...lines)).content).toEqual({ entries: asked });
    expect((await faq('# FAQ', '## Visit', ...lines)).entries).toEqual(
      asked.map((entry) => ({ ...entry, keywords: ['Visit'] })),
    );
  });

  it.each([
    [
      'Q in bold, and bold type, with stars for slants too',
      [
        '**問：有早餐嗎？**',
        '答：有，七點。',
        '',
        '**可以帶寵物嗎？**',
        '',
        '不行。',
        '',
        '***有接駁車嗎？***',
        '有。',
      ],
      { '有早餐嗎？': '有，七點。', '可以帶寵物嗎？': '不行。', '有接駁車嗎？': '有。' },
    ],
    [
      'bold type, of which one has no question mark',
      [
        '**Is it warm?**',
        'Yes.',
        '',
        '**What should I bring**',
        'A towel.',
        '',
        '**Is it far?** No.',
        '',
        '**Note**',
        'Bye.',
      ],
      { 'Is it warm?': 'Yes.', 'What should I bring': 'A towel.', 'Is it far?': 'No.\n\nNote Bye.' },
    ],
    [
      'letters with stops and in lists',
      ['Q1. What is it?', 'A1. A bot.', '', '- Q: Is it free?', '- A: Yes.', '', 'Q: Is it small? A: It is.'],
      { 'What is it?': 'A bot.', 'Is it free?': 'Yes.', 'Is it small?': 'It is.' },
    ],
    [
      'numbers, with an answer on the line, without a mark, and with steps below one',
      [
        '1. 何時開始？',
        '   七月。',
        '2. **可以退費嗎？** 可以。',
        '3. 要帶什麼？ 筆。',
        '4. 在哪裡',
        '   二樓。',
        '5、怎麼去？',
        '   1. 搭車。',
        '   2. 下車。',
        '6. 有嗎？',
        '有。',
      ],
      {
        '何時開始？': '七月。',
        '可以退費嗎？': '可以。',
        '要帶什麼？': '筆。',
        在哪裡: '二樓。',
        '怎麼去？': '1. 搭車。\n2. 下車。',
        '有嗎？': '有。',
      },
    ],
    [
      'bullets before bold type, with a colon, a dash or a line between question and answer',
      [
        '- **Is it warm?** Yes.',
        '- **Is it far?**: No.',
        '* **Is it dear?** – It is not.',
        '- **What should I bring**',
        '  A towel.',
        '',
        '• **Where is it?**',
        '',
        '  Here,',
        '  behind the stairs.',
      ],
      {
        'Is it warm?': 'Yes.',
        'Is it far?': 'No.',
        'Is it dear?': 'It is not.',
        'What should I bring': 'A towel.',
        'Where is it?': 'Here, behind the stairs.',
      },
    ],
    [
      'bullets alone, with answers on the line, below it, and in lists of their own',
      [
        ' - Is it warm? Yes.',
        ' - Is it far?',
        '',
        '   - No.',
        ' - What should I bring?',
        '   - A towel.',
        '   - A hat.',
        ' - 可以停車嗎？可以。',
      ],
      {
        'Is it warm?': 'Yes.',
        'Is it far?': 'No.',
        'What should I bring?': '- A towel.\n- A hat.',
        '可以停車嗎？': '可以。',
      },
    ],
  ])('may mark its questions in several ways: %s', async (_, lines, asked) => {
    const { entries, errors, notes } = await faq('# FAQ', '', ...lines);
    expect(Object.fromEntries(entries.map(({ question, answer }) => [question, answer]))).toEqual(asked);
    expect([...errors, ...notes]).toEqual([]);
  });

  it.each([
    ['in bold', '**Is it warm?** Yes.'],
    ['with a number', '2. Is it warm?'],
    ['with a letter', '- Q: Is it warm?'],
    ['in a list', '- Is it warm?'],
    ['in a list, with what answers it', '- Is it warm? No.'],
    ['with a number, and what answers it', '2. Is it warm? No.'],
  ])('tells the line of an answer that looks like a question %s', async (_, line) => {
    const { entries, notes } = await faq('# One?', 'Yes.', '', line, '', '# Two?', 'No, is it?');
    expect(entries).toHaveLength(2);
    expect(notes).toEqual([
      '4: this looks like a question, and was read into the answer to "One?"; where it is one, write # before it, or "Q:" before it and "A:" before its answer',
    ]);
  });

  it.each([
    ['one says something', ['- Is it warm? Yes.', '- Is it far? No.', '- It is free.']],
    ['one has no answer', ['- Is it warm? Yes.', '- Is it far?']],
    ['there is only one', ['- Is it warm? Yes.']],
  ])('leaves items with bullets in an answer where %s', async (_, lines) => {
    const { entries } = await faq('# FAQ', '## Visit', ...lines);
    expect(entries).toEqual([{ question: 'Visit', answer: lines.join('\n') }]);
  });

  it.each(['How do I pay?', 'How to pay', '如何付款'])(
    'leaves items with bullets that ask in the answer to the heading "%s", which asks',
    async (question) => {
      const lines = ['- Have you a card? Use it.', '- Have you none? Go to the desk.'];
      const { entries, notes } = await faq('# FAQ', `## ${question}`, ...lines);
      expect(entries).toEqual([{ question, answer: lines.join('\n') }]);
      expect(notes).toHaveLength(1);
    },
  );

  it('says that a heading which asks has no answer of its own', async () => {
    const { entries, notes } = await faq('# Help?', 'Q: One?', 'A: Yes.');
    expect(entries).toEqual([{ question: 'One?', answer: 'Yes.', keywords: ['Help?'] }]);
    expect(notes).toEqual(['1: "Help?" was left out: it has no answer before the questions below it']);
  });

  it('leaves the first of a list with letters in an answer', async () => {
    expect(await answer('A. By bus.', 'B. By train.')).toBe('A. By bus. B. By train.');
  });

  it.each([
    ['a quotation', ['> **一？**', '> 甲', '', '**二？**', '乙']],
    ['bold type with a bullet inside', ['__**• 一？**__', '甲', '**●二？**', '乙']],
    ['a table', ['| Question | Answer |', '|---|---|', '| 一？ | 甲 |', '| 二？ | 乙 |']],
    [
      'what folds away, on a line or several, in a group',
      [
        '<details><summary>All</summary>',
        '<details><summary>一？</summary>甲</details>',
        '<details>',
        '<summary>',
        '二？',
        '</summary>',
        '',
        '乙',
        '</details>',
        '</details>',
      ],
    ],
    [
      'what folds away, several on a line',
      ['<details><summary>一？</summary>甲</details><details><summary>二？</summary>乙</details>'],
    ],
  ])('has questions in %s', async (_, lines) => {
    const { entries } = await faq('# FAQ', ...lines);
    expect(entries).toEqual([
      { question: '一？', answer: '甲' },
      { question: '二？', answer: '乙' },
    ]);
  });

  it('leaves the answer of a heading before a table of questions', async () => {
    const lines = ['甲', '', '| 問題 | 答案 |', '|---|---|', '| 二？ | 乙 \\| 丙 |'];
    expect((await faq('# 一？', ...lines)).entries).toEqual([
      { question: '一？', answer: '甲' },
      { question: '二？', answer: '乙 | 丙', keywords: ['一？'] },
    ]);
  });

  it('has what further columns of a table hold as fields where their headings are known, and else in the answer', async () => {
    const lines = [
      '| ID | 分類 | 問題 | 答案 | 相似問法 | English question | English answer | 段落 | 櫃檯 | 題目 |',
      '|---|---|---|---|---|---|---|---|---|---|',
      '| **b** | 票 | 二？ | 乙 | 兩？；雙？ | Two? | B. | 1, 2 | 三號 | 貳 |',
      '| c |  | 三？ | 丙 |  |  |  |  |  |  |',
    ];
    const { entries, errors } = await faq('# FAQ', '## 價目', ...lines);
    expect(errors).toEqual([]);
    expect(entries).toEqual([
      {
        id: 'b',
        question: '二？',
        variants: ['兩？', '雙？'],
        answer: '乙\n\n櫃檯: 三號\n\n題目: 貳',
        translations: { en: { question: 'Two?', answer: 'B.' } },
        paragraphs: [1, 2],
        keywords: ['價目', '票'],
      },
      { id: 'c', question: '三？', answer: '丙', keywords: ['價目'] },
    ]);
  });

  it('leaves with the answer what further columns tell of publishing, whose names are fields of an export', async () => {
    const lines = [
      '| Question | Answer | Status | Related | Article |',
      '|---|---|---|---|---|',
      '| Where? | Here. | Published | Refunds | Payments guide |',
    ];
    const { entries, errors } = await faq(...lines);
    expect(errors).toEqual([]);
    expect(entries).toEqual([
      {
        question: 'Where?',
        answer: 'Here.\n\nStatus: Published\n\nRelated: Refunds\n\nArticle: Payments guide',
      },
    ]);
  });

  it('leaves what folds away in an answer where its summary does not ask', async () => {
    expect(await answer('甲', '', '<details><summary>Steps</summary>', '乙', '</details>')).toContain('乙');
  });

  it('tells of text before the first question, which belongs to none', async () => {
    const { notes } = await faq('Welcome.', '', 'Q: 一？', 'A: 甲');
    expect(notes).toEqual(['1: the text that belongs to no question was left out']);
  });

  it('tells the line of a question below a heading, and what it leaves out before the first', async () => {
    const { entries, errors, notes } = await faq('# FAQ', 'Read this.', 'Q: Where?', 'Q: When?', 'A: At 9.');
    expect(entries).toEqual([{ question: 'When?', answer: 'At 9.' }]);
    expect(errors).toEqual([expect.stringMatching(/^3: .*answer/u)]);
    expect(notes).toEqual([
      '1: the text below "FAQ" was left out: questions stand below it, and it is no question',
    ]);
  });

  it.each([
    ['a list of steps', ['1. Open it.', '2. Is it warm? Wait.']],
    ['steps that ask first', ['1. Open it.', '2. Is it warm? Wait.', '3. Is it cold? Go.']],
    ['a list of which most ask, without answers', ['1. Is it on?', '2. Is it in?', '3. Call us.']],
    ['a list of what to look at, and what then', ['1. Is it on?', '2. Is it in?', '', 'Call us.']],
    ['a list of which one asks', ['1. Is it warm?', '2. Wait.']],
    ['bold type that asks once', ['**Really?**', 'Yes.']],
    ['a block of code', ['```', 'Q: a?', 'A: b', '```']],
  ])('takes no question out of %s', async (_, lines) => {
    expect((await faq('# How?', '', ...lines)).entries).toHaveLength(1);
  });

  it('says so where all of it became one entry that holds questions', async () => {
    const { entries, notes } = await faq('# FAQ', 'Where are you?', '', 'Here.', '', 'When?', '', 'Now.');
    expect(entries).toHaveLength(1);
    expect(notes).toEqual([
      '1: the whole file became one entry, whose answer holds questions; write # before each question, or "Q:" before it and "A:" before its answer',
    ]);
  });

  it('gives the headings above as keywords, the title and questions apart', async () => {
    const { entries } = await faq(
      '# Hotel',
      '## Stay',
      '### Breakfast',
      '#### What time?',
      '7.',
      '## Pets?',
      'Yes.',
      '### Cats',
      'Too.',
    );
    expect(entries).toEqual([
      { question: 'What time?', answer: '7.', keywords: ['Stay', 'Breakfast'] },
      { question: 'Pets?', answer: 'Yes.' },
      { question: 'Cats', answer: 'Too.' },
    ]);
  });

  it('leaves the answers of an export whole', async () => {
    const answer = 'Q: a?\nA: b\n\nQ: c?';
    const { entries, notes } = await read(
      'faq.md',
      toFaq({ title: 'FAQ', entries: [{ question: 'How?', answer }] }),
    );
    expect({ entries, notes }).toEqual({ entries: [{ question: 'How?', answer }], notes: [] });
  });

  it('may have questions alone, at one level, underlined or not', async () => {
    const { content } = await faq('一？', '===', '甲', '', '二', '---', '乙', '', '# C#', '丙');
    expect(content).toEqual({
      entries: [
        { question: '一？', answer: '甲' },
        { question: '二', answer: '乙' },
        { question: 'C#', answer: '丙' },
      ],
    });
  });

  it('has a question with questions below it where it is one by its mark', async () => {
    const { entries, notes } = await faq('# 總覽', '這是一份 FAQ。', '## 一？', '甲', '### 細節', '乙');
    expect(entries).toEqual([
      { question: '一？', answer: '甲' },
      { question: '細節', answer: '乙' },
    ]);
    expect(notes).toEqual([
      '1: the text below "總覽" was left out: other headings stand below it, and it is no question',
    ]);
  });

  it('has a question with questions below it where it has fields of ours', async () => {
    const { content } = await faq('# 總覽', '這些。', '<!-- wenda', 'id: all', '-->', '## 一？', '甲');
    expect(content).toEqual({
      entries: [
        { id: 'all', question: '總覽', answer: '這些。' },
        { question: '一？', answer: '甲' },
      ],
    });
  });

  it('has the title of its front matter, and nothing else of another program’s', async () => {
    const { content, errors } = await faq(
      '---',
      'title: "港口: FAQ"',
      'language: zh',
      'layout: x',
      '---',
      '# 一？',
      '甲',
    );
    expect(content).toEqual({ title: '港口: FAQ', entries: [{ question: '一？', answer: '甲' }] });
    expect(errors).toEqual([]);
  });

  it.each([
    ['Q1: 一？', '一？'],
    ['**Q. 一？**', '一？'],
    ['問：一？', '一？'],
    ['问题 2：一？', '一？'],
    ['12. 一？', '12. 一？'.slice(4)],
    ['3、一？', '一？'],
    ['2.5 億是多少？', '2.5 億是多少？'],
    ['Q&A 在哪？', 'Q&A 在哪？'],
    ['10:30 開嗎？', '10:30 開嗎？'],
    ['問題在哪？', '問題在哪？'],
    ['`x` 和 *y*、[z](https://a.b)？', 'x 和 y、z (https://a.b)？'],
  ])('reads the heading %s', async (heading, question) => {
    const { entries } = await faq(`## ${heading}`, '甲');
    expect(entries[0]?.question).toBe(question);
  });

  it.each([
    ['joins wrapped Chinese', ['港口在', '那邊。'], '港口在那邊。'],
    ['joins wrapped English', ['The harbour', 'is there.'], 'The harbour is there.'],
    ['keeps paragraphs apart', ['甲', '', '', '乙'], '甲\n\n乙'],
    ['keeps breaks', ['甲  ', '乙\\', '丙\\\\', 'x'], '甲\n乙\n丙\\ x'],
    ['keeps the lines of a list', ['有：', '- 甲', '  接著', '1. 乙'], '有：\n- 甲接著\n1. 乙'],
    ['keeps what follows an item that asks apart', ['1. 開嗎？', '   有。'], '1. 開嗎？\n有。'],
    [
      'keeps the lines of a table',
      ['| a | b |', '|---|---|', '| 1 | 2 |'],
      '| a | b |\n|---|---|\n| 1 | 2 |',
    ],
    ['keeps code as it is', ['```sh', '# no heading', 'a  *b*', '```', '完'], '# no heading\na  *b*\n\n完'],
    ['takes an open block of code to the end', ['~~~', '# a', '```'], '# a\n```'],
    ['takes quotation marks off', ['> 甲', '> 乙'], '甲乙'],
    ['takes the mark of an answer off', ['**答：**九點。'], '九點。'],
    ['leaves rules and comments out', ['甲', '', '***', '<!-- # x', '-->', '', '乙'], '甲\n\n乙'],
    ['takes an open comment for text', ['甲', '<!-- 乙'], '甲 <!-- 乙'.replace('甲 ', '甲')],
  ])('%s', async (_name, lines, expected) => {
    expect(await answer(...lines)).toBe(expected);
  });

  it('reports a heading without a text, and keeps the rest', async () => {
    const { entries, errors } = await faq('# 一？', '甲', '# 二？', '', '# 三？', '丙', '#', '丁');
    expect(entries.map(({ question }) => question)).toEqual(['一？', '三？']);
    expect(errors).toEqual([
      expect.stringMatching(/^3: answer: /u),
      expect.stringMatching(/^7: question: /u),
    ]);
  });

  it('reports fields of ours that cannot be read, each with its line', async () => {
    const { entries, errors } = await faq(
      '# 一？',
      '甲',
      '<!-- wenda',
      'id: a',
      'related: [',
      '-->',
      '# 二？',
      '乙',
      '<!-- wenda',
      'just text',
      '-->',
      '# 三？',
      '丙',
      '<!-- wenda',
      'id: c',
      'colour: red',
      '-->',
    );
    expect(entries).toEqual([
      { question: '一？', answer: '甲' },
      { question: '二？', answer: '乙' },
      { id: 'c', question: '三？', answer: '丙' },
    ]);
    expect(errors.map((error) => error.split(':')[0])).toEqual(['6', '10', '12']);
  });

  it('has headings', async () => {
    await expect(faq('甲', '', '乙')).rejects.toThrow(
      'faq.md: expected headings as questions, found none; write # before each question',
    );
  });

  it('is found by its letters where the name does not tell', async () => {
    const { entries } = await read('faq.txt', 'Q：一，二？\nA：甲\n\nQ：三？\nA：乙\n');
    expect(entries).toEqual([
      { question: '一，二？', answer: '甲' },
      { question: '三？', answer: '乙' },
    ]);
  });

  it('is found where the name does not tell', async () => {
    const { entries } = await read('faq', '一些字，有逗號\n\n# 一？\n\n甲, 乙\n');
    expect(entries).toEqual([{ question: '一？', answer: '甲, 乙' }]);
  });
});

describe('readInline', () => {
  it.each([
    ['**粗** 和 *斜*、__粗__、_斜_、~~去~~', '粗 和 斜、粗、斜、去'],
    ['R1_zero_x 和 3*4*5', 'R1_zero_x 和 3*4*5'],
    ['`a*b*` 和 ``c`d``', 'a*b* 和 c`d'],
    ['[字](https://a.b/c_d_e "題")', '字 (https://a.b/c_d_e)'],
    ['[https://a.b](https://a.b)', 'https://a.b'],
    ['[字](../x.md) 與 [字][1]', '字 與 字'],
    ['![圖](https://a.b/c.png)字', '字'],
    ['<https://a.b/c_d_e> <b>字</b><br>下', 'https://a.b/c_d_e 字\n下'],
    ['1 < 2 && 3 > 2', '1 < 2 && 3 > 2'],
    ['&lt;b&gt; &amp;amp; &#42; &#x2A; &nope; &#0; &#xD800;', '<b> &amp; * * &nope; &#0; &#xD800;'],
    ['\\*字\\* \\[a\\](b) \\& \\字', '*字* [a](b) & \\字'],
    ['甲<!-- 乙 -->丙', '甲丙'],
  ])('%s', (markdown, text) => {
    expect(readInline(markdown, { addresses: true })).toBe(text);
  });

  it('takes time in proportion to the text', () => {
    for (const hostile of ['[', '**', '`', '<a ', '![', '&#1', '*a ', '_', '\\', '](', '<!--']) {
      const text = hostile.repeat(50_000);
      expect(readInline(text, { addresses: true }).length).toBeLessThanOrEqual(text.length);
    }
  }, 10_000);
});

describe('toFaq', () => {
  const text = toFaq({
    title: '港口 FAQ',
    entries: [
      { question: '一？', answer: '甲\n乙\n\n- 丙' },
      { id: 'b', question: '2. *二*？', answer: '答：--', paragraphs: [1, 2], keywords: ['-->'] },
    ],
  });

  it('shows questions and answers, and hides the rest', () => {
    expect(text.split('\n')).toEqual([
      '---',
      'wenda: faq',
      'title: 港口 FAQ',
      '---',
      '',
      '# 港口 FAQ',
      '',
      '## 一？',
      '',
      '甲\\',
      '乙',
      '',
      '\\- 丙',
      '',
      '## &#50;. \\*二\\*？',
      '',
      '&#31572;：--',
      '',
      '<!-- wenda',
      '{"id":"b","paragraphs":[1,2],"keywords":["\\u002d\\u002d>"]}',
      '-->',
      '',
    ]);
  });

  it('is known as an export', () => {
    expect(isExport(text)).toBe(true);
    expect(isExport('---\ntitle: x\n---\n')).toBe(false);
  });
});
