import { describe, expect, it } from 'vitest';
import { inspect } from './workspace.js';

describe('loadKnowledge', () => {
  it('fills in everything that an entry leaves out', async () => {
    const { knowledge } = await inspect(
      { 'k.yaml': 'entries:\n  - question: 甲？\n    answer: 乙\n' },
      'k.yaml',
    );
    expect(knowledge).toEqual({
      title: 'k',
      source: {},
      synonyms: [],
      unanswered: [],
      articles: [],
      entries: [
        {
          id: expect.stringMatching(/^q-[0-9a-f]{12}$/),
          question: '甲？',
          variants: [],
          answer: '乙',
          translations: {},
          paragraphs: [],
          related: [],
          keywords: [],
          notFor: [],
          origin: { file: expect.stringMatching(/k\.yaml$/), line: 2, column: 5 },
        },
      ],
    });
  });

  it('reads every field', async () => {
    const { knowledge, lines } = await inspect({
      'a.md': '---\ntitle: 文章\nurl: https://example.org\n---\n甲有 3 家。\n',
      'k.yaml': `title: 題目
source: { title: 原文, publisher: 出版者, url: https://example.com, notice: "聲明一\\n聲明二" }
language: zh-Hant
synonyms:
  - [深度求索, DeepSeek]
  - - 杭州
    - Hangzhou
unanswered: [丁？]
entries:
  - id: one
    question: " 甲？ "
    variants: [乙]
    answer: |
      丙有 3 家，
      共 14 倍。
    translations:
      en: { question: A?, variants: [B], answer: C }
      # a comment
    article: a.md
    paragraphs: [1]
    related: [two]
    keywords: [戊]
    not-for: [己？]
    derived: [14 倍]
    status: draft
    rule: date
  - { id: two, question: 庚？, answer: 辛, translations: {} }
`,
    });
    expect(lines).toEqual([]);
    expect(knowledge).toMatchObject({
      title: '題目',
      source: { title: '原文', publisher: '出版者', url: 'https://example.com', notice: '聲明一\n聲明二' },
      language: 'zh-Hant',
      synonyms: [
        ['深度求索', 'DeepSeek'],
        ['杭州', 'Hangzhou'],
      ],
      unanswered: ['丁？'],
      articles: [
        {
          title: '文章',
          url: 'https://example.org',
          paragraphs: [{ number: 1, text: '甲有 3 家。', line: 5 }],
        },
      ],
      entries: [
        {
          id: 'one',
          question: '甲？',
          variants: ['乙'],
          answer: '丙有 3 家，\n共 14 倍。',
          translations: { en: { question: 'A?', variants: ['B'], answer: 'C' } },
          article: expect.stringMatching(/a\.md$/),
          paragraphs: [1],
          related: ['two'],
          keywords: ['戊'],
          notFor: ['己？'],
          derived: ['14 倍'],
          status: 'draft',
          rule: 'date',
        },
        { id: 'two', translations: {} },
      ],
    });
  });

  it('joins the files of a folder, each list in their order', async () => {
    const { knowledge, lines } = await inspect({
      '1.yaml': '- { id: a, question: 甲？, answer: 乙, related: [b] }\n',
      '2.yaml': 'source: { title: 第一 }\nsynonyms: [[a, b]]\nunanswered: [x]\n',
      '3.yaml':
        'source: { title: 第二 }\nlanguage: en\nsynonyms: [[c, d]]\nunanswered: [y]\nentries: [{ id: b, question: 丙？, answer: 丁 }]\n',
    });
    expect(lines).toEqual([]);
    expect(knowledge).toMatchObject({
      title: '第一',
      source: { title: '第一' },
      language: 'en',
      synonyms: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      unanswered: ['x', 'y'],
      entries: [{ id: 'a' }, { id: 'b' }],
    });
  });

  it.each([
    [
      'the only article',
      { 'a.md': '---\nurl: https://example.org\n---\n# 文章\n\n甲' },
      '文章',
      { title: '文章', url: 'https://example.org' },
    ],
    [
      'the folder, where there are several',
      { 'a.md': '# 一\n\n甲', 'b.md': '# 二\n\n乙' },
      expect.stringMatching(/^wenda-loader-/),
      {},
    ],
  ])('takes its title from %s', async (_, files, title, source) => {
    const { knowledge } = await inspect(files);
    expect(knowledge).toMatchObject({ title, source, entries: [] });
  });

  it('lets a file or an entry name the article among several', async () => {
    const { knowledge, lines } = await inspect({
      'news/a.md': '甲 1',
      'news/b.md': '乙 2',
      'k.yaml': `article: news/a.md
entries:
  - { question: 甲？, answer: 是 1。, paragraphs: [1] }
  - { question: 乙？, answer: 是 2。, paragraphs: [1], article: news/b.md }
  - { question: 丙？, answer: 是 3。 }
`,
    });
    expect(lines).toEqual([]);
    expect(knowledge?.entries.map(({ article }) => article?.slice(-9))).toEqual([
      'news/a.md',
      'news/b.md',
      undefined,
    ]);
  });

  it('misses no article of a single file, and no id or article that an unreadable file may hold', async () => {
    const entry = '- { question: 甲？, answer: 是 3。, article: x.md, paragraphs: [9], related: [] }\n';
    await expect(inspect({ 'k.yaml': entry }, 'k.yaml')).resolves.toMatchObject({ faults: [] });
    const { lines } = await inspect({
      'a.md': '甲',
      'b.md': '乙',
      'bad.yaml': '@',
      'k.yaml':
        '- { question: 甲？, answer: 是 3。, article: x.md, related: [b] }\n- { question: 乙？, answer: 丙, paragraphs: [1] }\n',
    });
    expect(lines).toEqual([expect.stringMatching(/^bad\.yaml:1:1: /)]);
  });

  it('checks citations against the only article, though another file is unreadable', async () => {
    const { lines } = await inspect({
      'a.md': '甲',
      'bad.yaml': '@',
      'k.yaml': '- { question: 乙？, answer: 丙, paragraphs: [2] }\n',
    });
    expect(lines).toHaveLength(2);
  });

  it.each([
    ['a folder without one', ''],
    ['a file alone', 'k.yaml'],
  ])('warns once a file of paragraphs that no article has: %s', async (_, name) => {
    const { lines, knowledge } = await inspect(
      {
        'k.yaml':
          '- { question: 甲？, answer: 乙 }\n- { question: 丙？, answer: 丁, paragraphs: [3] }\n- { question: 戊？, answer: 己, paragraphs: [4] }\n',
      },
      name,
    );
    expect(lines).toEqual([
      'k.yaml:2:43: warning: entry "丙？", paragraphs: expected an article (.md) that they count in, found none; put it into the folder of this file and load the folder, or delete "paragraphs" throughout the file [article]',
    ]);
    expect(knowledge?.entries).toHaveLength(3);
  });

  it('loads an entry that is stale, and warns of what its article says no more', async () => {
    const { lines, knowledge } = await inspect({
      'a.md': '港口有 12 座起重機。',
      'k.yaml':
        '- { id: a, question: 甲？, answer: 9 座。, paragraphs: [1, 7], status: stale, translations: { en: { question: Q, answer: 9 } } }\n'.replace(
          'answer: 9 }',
          'answer: 9 cranes. }',
        ),
    });
    expect(
      lines.map((line) => [/: (warning|error): /u.exec(line)?.[1], /\[[a-z]+\]$/u.exec(line)?.[0]]),
    ).toEqual([
      ['warning', '[figure]'],
      ['warning', '[paragraph]'],
      ['warning', '[figure]'],
    ]);
    expect(knowledge?.entries).toMatchObject([{ id: 'a', status: 'stale', paragraphs: [1] }]);
  });

  it('takes phrases for no figures', async () => {
    const { lines } = await inspect({
      'a.md': '沒有數字。',
      'k.yaml': `- question: 甲？
  answer: 一般來說有三個原因，第一個是人，第二個是錢。
  paragraphs: [1]
  translations: { en: { question: A?, answer: 'One of them is this; first, people.' } }
`,
    });
    expect(lines).toEqual([]);
  });

  it('loads with warnings, and tells them', async () => {
    const { knowledge, faults } = await inspect({
      'k.yaml': '- { question: 甲？, answer: 乙, variants: [甲] }\n',
    });
    expect(faults).toMatchObject([
      { severity: 'warning', rule: 'repeated', entry: '甲？', field: 'variants[0]' },
    ]);
    expect(knowledge?.entries).toHaveLength(1);
  });

  it('takes a remark behind a value, and what stands in quotation marks or below |, for no text cut off', async () => {
    const { lines, knowledge } = await inspect({
      'k.yaml':
        '#a\n- question: 甲？ # b\n  answer: | #c\n    丙 #d\n    #e\n  #f\n  variants: [乙, "丁 #g"] #h\n  id: x ## i\n  keywords: #j\n    - "k" #l\n',
    });
    expect(lines).toEqual([]);
    expect(knowledge?.entries).toMatchObject([{ id: 'x', answer: '丙 #d\n#e', variants: ['乙', '丁 #g'] }]);
  });

  it('reads aliases as copies', async () => {
    const { knowledge, lines } = await inspect({
      'k.yaml':
        '- &e\n  question: &q 甲？\n  answer: *q\n- question: 乙？\n  answer: &q 丙\n- question: 丁？\n  answer: *q\n',
    });
    expect(lines).toEqual([]);
    expect(knowledge?.entries.map(({ answer }) => answer)).toEqual(['甲？', '丙', '丙']);
  });

  it('lets a copy change no anchor', async () => {
    const { knowledge, lines } = await inspect({
      'k.yaml': `- question: 甲？
  answer: 甲
  variants: &list [&word 乙]
- question: &word 丙？
  answer: 丙
  keywords: *list
- question: 丁？
  answer: *word
`,
    });
    expect(lines).toEqual([]);
    expect(knowledge?.entries.map(({ answer }) => answer)).toEqual(['甲', '丙', '丙？']);
  });

  it('takes text and numbers through explicit tags of YAML', async () => {
    const { knowledge, lines } = await inspect({
      'a.md': '甲',
      'k.yaml': '- question: !!str 2023\n  answer: 乙\n  paragraphs: !!seq [!!int "1"]\n',
    });
    expect(lines).toEqual([]);
    expect(knowledge?.entries).toMatchObject([{ question: '2023', paragraphs: [1] }]);
  });
});

describe('derived ids', () => {
  const idsOf = async (...questions: readonly string[]) => {
    const { knowledge } = await inspect({
      'k.json': JSON.stringify(questions.map((question) => ({ question, answer: 'a' }))),
    });
    return knowledge?.entries.map(({ id }) => id) ?? [];
  };

  it('stay the same wherever the entry stands, and whatever its case, width, spaces and punctuation', async () => {
    const [first] = await idsOf('Why Hangzhou？', 'b');
    const [, second] = await idsOf('c', 'ｗｈｙ  hangzhou');
    expect(second).toBe(first);
    expect(first).toBe('q-dcea57c4d5db');
  });

  it('differ where a sign tells questions apart', async () => {
    const ids = await idsOf('C', 'C#', 'C++', '1.5', '15', '10:30', '1030', '50%', '50');
    expect(new Set(ids).size).toBe(9);
  });
});
