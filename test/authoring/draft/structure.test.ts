import { describe, expect, it } from 'vitest';
import { findAliases } from '../../../src/authoring/draft/chinese/aliases.js';
import { findAmounts } from '../../../src/authoring/draft/chinese/amounts.js';
import { createEnglishNames } from '../../../src/authoring/draft/chinese/english.js';
import { findNames } from '../../../src/authoring/draft/chinese/names.js';
import { plainer } from '../../../src/authoring/draft/chinese/plainer.js';
import { plain } from '../../../src/authoring/draft/chinese/script.js';
import { type Draft, settle } from '../../../src/authoring/draft/settle.js';
import { readLabel } from '../../../src/authoring/draft/structure/label.js';
import { readMarkdown } from '../../../src/authoring/read/markdown.js';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { draftsOf, draftText } from './articles.js';

const draftMarkdown = async (text: string): Promise<Draft[]> => draftsOf(await readMarkdown(text, 'a.md'));
const find = (drafts: readonly Draft[], question: string): Draft | undefined =>
  drafts.find((draft) => [draft.question, ...draft.variants].includes(question));

describe('labels', () => {
  it.each([
    ['開放時間：週二至週日', { key: '開放時間', value: '週二至週日' }],
    ['- Venue: Hall 2', { key: 'Venue', value: 'Hall 2' }],
    ['開放時間 Opening hours：09:00', { key: '開放時間 Opening hours', value: '09:00' }],
    ['https://a.example', undefined],
    ['10:30 出發', undefined],
    ['他說：好', undefined],
    ['共有三種：甲、乙', undefined],
    ['this is a sentence with words: yes', undefined],
    ['港口在很久很久以前啟用：那是一八八七年', undefined],
  ])('are read from "%s"', (line, label) => {
    expect(readLabel(line)).toEqual(label);
  });

  it.each([
    ['地點：理科樓', '地點在哪裡？'],
    ['講者：周靜', '講者是誰？'],
    ['票價：30 元', '票價是多少？'],
    ['主題：潮汐', '主題是什麼？'],
    ['Venue: Hall 2', 'Where is the venue?'],
    ['Opening hours: 9 to 5', 'When are the opening hours?'],
    ['Price: 30 euros', 'What is the price?'],
  ])('are asked by what they name: %s', async (line, question) => {
    expect(find(await draftText(`這一行什麼也沒有說。\n${line}`), question)?.answer).toBe(line);
  });

  it('that come twice are told apart by their headings, or left out', async () => {
    const drafts = await draftMarkdown('# 課表\n\n## 甲班\n\n- 時間：早上\n\n## 乙班\n\n- 時間：下午\n');
    expect(find(drafts, '甲班的時間是什麼時候？')?.answer).toBe('甲班的時間：早上');
    expect(find(drafts, '乙班的時間是什麼時候？')?.answer).toBe('乙班的時間：下午');
    expect(await draftText('這一行什麼也沒有說。\n時間：早上\n時間：下午')).toEqual([]);
  });
});

describe('lists', () => {
  it.each([
    ['# 港口\n\n## 設備\n\n- 吊車\n- 倉庫\n', '設備有哪些？', '設備：\n- 吊車\n- 倉庫'],
    [
      '# 港口\n\n新港增加以下設備：\n\n- 吊車\n- 倉庫\n',
      '新港增加哪些設備？',
      '新港增加以下設備：\n- 吊車\n- 倉庫',
    ],
    ['# Port\n\n## New cranes\n\n- Blue\n- Red\n', 'What are the new cranes?', 'New cranes:\n- Blue\n- Red'],
    ['# 港口\n\n## 2024 年的設備\n\n- 吊車\n- 倉庫\n', '2024 年的設備有哪些？', '- 吊車\n- 倉庫'],
  ])('are asked for by what stands above them: %#', async (text, question, answer) => {
    expect(find(await draftMarkdown(text), question)?.answer).toBe(answer);
  });

  it('that are too long are left out', async () => {
    const items = Array.from({ length: 60 }, (_, i) => `- 這是第 ${i} 項設備的說明`).join('\n');
    expect(
      (await draftMarkdown(`# 港口\n\n## 設備\n\n${items}\n`)).filter(({ rule }) => rule === 'list'),
    ).toEqual([]);
  });
});

describe('headings', () => {
  it.each([
    ['# 港口\n\n## 為什麼要擴建？\n\n因為船越來越大。\n', '為什麼要擴建？', '因為船越來越大。'],
    ['# 港口\n\n## 一、退費規定\n\n開航前可以退費。\n', '關於「退費規定」，文中怎麼說？', '開航前可以退費。'],
    [
      '# Port\n\n## How it runs\n\nShips have grown larger.\n',
      'What does the text say about "How it runs"?',
      'Ships have grown larger.',
    ],
    [
      '# Port\n\n## Why a new pier?\n\nShips have grown larger.\n',
      'Why a new pier?',
      'Ships have grown larger.',
    ],
    [
      '# Port\n\n## Refunds\n\nTickets can be returned.\n',
      'What does the text say about "Refunds"?',
      'Tickets can be returned.',
    ],
  ])('are answered by how their sections begin: %#', async (text, question, answer) => {
    expect(find(await draftMarkdown(text), question)?.answer).toBe(answer);
  });

  it.each([
    ['begins by pointing back', '這很重要。'],
    ['announces what stands elsewhere', '以下的份量可以做兩罐：'],
  ])('are left out where the section %s', async (_, text) => {
    expect(
      (await draftMarkdown(`# 港口\n\n## 擴建\n\n${text}\n`)).filter(({ rule }) => rule === 'heading'),
    ).toEqual([]);
  });
});

describe('amounts', () => {
  it.each([
    ['共有26座码头', [['26座', 'count']]],
    ['约7800万美元至1亿美元', [['约7800万美元至1亿美元', 'money']]],
    ['增长了21.1%', [['21.1%', 'share']]],
    ['三百五十公里', [['三百五十公里', 'measure']]],
    ['静置30分钟', [['30分钟', 'duration']]],
    ['2023年', []],
    ['3月5日', []],
    ['一座码头', []],
    ['第3座', []],
    ['gpt-4个', []],
    ['三部分', []],
    ['两位数', []],
    ['3天到5月', [['3天', 'duration']]],
  ])('in "%s"', (text, expected) => {
    expect(findAmounts(text).map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual(expected);
  });
});

describe('names and their short forms', () => {
  const aliasesOf = (text: string) => {
    const names = findNames([plain(text)], loadLexicon());
    return findAliases(text, names, createEnglishNames(plain(text), names, loadLexicon()));
  };
  it.each([
    ['海風公司發布 Storm-R2 模型。', ['Storm-R2', 'R2', 'Storm R2']],
    ['遠航科技的創始人畢業了。', ['遠航科技', '遠航']],
    ['他畢業於南京大學。', ['南京大學', '南大', 'Nanjing University']],
    ['她在杭州工作。', ['杭州', 'Hangzhou']],
    ['遠航科技的創始人林志明畢業了。', ['林志明', 'Lin Zhiming']],
    ['遠航科技（Farsail）造船。', ['遠航科技', '遠航', 'Farsail']],
    ['这家公司研究人工智能。', ['AI', '人工智慧', '人工智能', 'artificial intelligence']],
  ])('in "%s"', (text, group) => {
    expect(aliasesOf(text)).toContainEqual(group);
  });

  it('are not shortened for a place with a common word', () => {
    expect(aliasesOf('北京科技很發達。').flat()).not.toContain('北京科技');
  });

  it('take no place out of the name of its university', () => {
    expect(aliasesOf('他畢業於浙江大學。').flat()).not.toContain('浙江');
  });

  it('give nobody a name in pinyin of whom the text does not say what he is', () => {
    expect(aliasesOf('林志明畢業了。').flat()).not.toContain('Lin Zhiming');
  });
});

describe('a question in everyday words', () => {
  it.each([
    ['遠航科技什麼時候正式發布新船？', 'zh-Hant', '遠航科技什麼時候發布新船？'],
    ['远航科技拥有哪些渡轮？', 'zh-Hans', '远航科技有哪些渡轮？'],
    ['远航科技拥有什么？', 'zh-Hans', '远航科技拥有什么？'],
    ['港口很大嗎？', 'zh-Hant', '港口很大嗎？'],
  ] as const)('of "%s"', (question, locale, said) => {
    expect(plainer(question, locale)).toBe(said);
  });
});

describe('settling proposals', () => {
  const proposal = (question: string, variants: readonly string[], answer: string) => ({
    rule: 'object' as const,
    question,
    variants,
    answer,
    evidence: [{ paragraph: 1, text: answer }],
  });

  it('leaves a question to the first that asks it', () => {
    const drafts = settle([
      proposal('甲？', ['乙？', '丙？'], '一'),
      proposal('甲?', ['丁？', '戊？', '己？'], '二'),
    ]);
    expect(drafts.map(({ question, variants }) => [question, ...variants])).toEqual([
      ['甲？', '乙？', '丙？'],
      ['丁？', '戊？', '己？'],
    ]);
  });

  it('joins what has the same answer, and drops what has too few wordings left', () => {
    const drafts = settle([
      proposal('甲？', ['乙？', '丙？'], '一'),
      proposal('丁？', ['戊？', '己？'], '一'),
      proposal('庚？', ['甲？', '乙？'], '二'),
    ]);
    expect(drafts.map(({ question, variants }) => [question, ...variants])).toEqual([
      ['甲？', '乙？', '丙？', '丁？', '戊？', '己？'],
    ]);
  });

  it('leaves out what is asked already', () => {
    expect(settle([proposal('甲？', ['乙？', '丙？'], '一')], new Set(['甲', '乙']))).toEqual([]);
  });
});
