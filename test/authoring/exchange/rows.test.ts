import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const qa = (...pairs: readonly [string, string][]) =>
  pairs.map(([question, answer]) => ({ question, answer }));

describe('a table', () => {
  it.each([
    ['commas', 'a.csv', 'question,answer\n港口多老？,"1887 年，\n很老"\n'],
    ['semicolons', 'a.csv', 'question;answer\n港口多老？;"1887 年，\n很老"\n'],
    ['bars', 'a.csv', 'question|answer\n港口多老？|"1887 年，\n很老"\n'],
    ['tabs', 'a.tsv', 'question\tanswer\n港口多老？\t"1887 年，\n很老"\n'],
    ['tabs under the wrong name', 'a.csv', 'question\tanswer\n港口多老？\t"1887 年，\n很老"\n'],
    ['a name that tells nothing', 'a.txt', 'question,answer\n港口多老？,"1887 年，\n很老"\n'],
    ['Windows line ends', 'a.csv', 'question,answer\r\n港口多老？,"1887 年，\r\n很老"\r\n'],
    ['a byte order mark', 'a.csv', '\ufeffquestion,answer\n港口多老？,"1887 年，\n很老"\n'],
    ['Chinese headings', 'a.csv', '標準問題,答案\n港口多老？,"1887 年，\n很老"\n'],
    ['other words and case', 'a.csv', 'ID_x,Q ,ANSWER\n,港口多老？,"1887 年，\n很老"\n'],
  ])('is read with %s', async (_name, file, text) => {
    const { entries, errors } = await read(file, text);
    expect(entries).toEqual(qa(['港口多老？', '1887 年，\n很老']));
    expect(errors).toEqual([]);
  });

  it('tells once that commas part no list, and what does', async () => {
    const rows = ['question,variants,answer', '一？,"a, b, c",甲', '二？,"d, e",乙', '三？,"f|g, h",丙'];
    const { entries, notes } = await read('a.csv', `${rows.join('\n')}\n`);
    expect(entries[0]?.variants).toEqual(['a, b, c']);
    expect(notes).toEqual([
      '2: row 2: variants: a cell with commas was read as one item; where it is a list, part its items by line ends, | or ;',
    ]);
  });

  it('says nothing of commas in what it exported, or in figures', async () => {
    const own = 'kind,question,variants,answer\nentry,一？,"a, b",甲\n';
    expect((await read('a.csv', own)).notes).toEqual([]);
    expect((await read('a.csv', 'question,variants,answer\n一？,"1,000 人",甲\n')).notes).toEqual([]);
  });

  it('is no Markdown for a heading mark in a cell', async () => {
    const { entries } = await read('table', 'question,answer\n一？,"甲\n# 乙"\n');
    expect(entries).toEqual(qa(['一？', '甲\n# 乙']));
  });

  it('is parted by the delimiter that is told', async () => {
    const { entries } = await read('a.csv', 'question^answer\n一, 二？^三，四\n', { delimiter: '^' });
    expect(entries).toEqual(qa(['一, 二？', '三，四']));
  });

  it('is told apart by its columns where commas stand in the text', async () => {
    const { entries } = await read('a.csv', '一, 二, 三？;甲, 乙\n四, 五？;丙\n');
    expect(entries).toEqual(qa(['一, 二, 三？', '甲, 乙'], ['四, 五？', '丙']));
  });

  it('of two columns needs no headings, and says how it was read', async () => {
    const { entries, notes } = await read('a.csv', '港口多老？,很老\n起重機？,九座\n');
    expect(entries).toEqual(qa(['港口多老？', '很老'], ['起重機？', '九座']));
    expect(notes).toEqual([expect.stringMatching(/^1: no known headings: the first column/u)]);
  });

  it('of other columns needs known headings', async () => {
    await expect(read('a.csv', '甲,乙,丙\n1,2,3\n')).rejects.toThrow(
      'a.csv:1: expected headings, among them "question" and "answer", found "甲", "乙", "丙" (parted by ",")',
    );
    await expect(read('a.csv', 'one column\nmore\n')).rejects.toThrow('expected headings');
  });

  it('names the columns that it leaves out', async () => {
    const { notes } = await read('a.csv', 'question,views,answer,question\n一？,7,甲,二？\n');
    expect(notes).toEqual(['1: columns that no field stands for were left out: "views", "question"']);
  });

  it('names the first of many columns that it leaves out', async () => {
    const { notes } = await read('a.csv', `question,answer${',x'.repeat(50)}\n一？,甲\n`);
    const names = Array.from({ length: 20 }, () => '"x"').join(', ');
    expect(notes).toEqual([`1: columns that no field stands for were left out: ${names} and 30 more`]);
  });

  it('reads every field that has a column', async () => {
    const { entries, errors } = await read(
      'a.csv',
      'id,question,alternatives,answer,English question,English answer,paragraphs,tags,related\n' +
        'a,一？,"甲|乙；丙\n丁",答,One?,Yes.,"2、5, 7",x; y,b\nb,二？,,答,,,,,\n',
    );
    expect(errors).toEqual([]);
    expect(entries).toEqual([
      {
        id: 'a',
        question: '一？',
        variants: ['甲', '乙', '丙', '丁'],
        answer: '答',
        translations: { en: { question: 'One?', answer: 'Yes.' } },
        paragraphs: [2, 5, 7],
        related: ['b'],
        keywords: ['x', 'y'],
      },
      { id: 'b', question: '二？', answer: '答' },
    ]);
  });

  it('joins a question that is broken over lines', async () => {
    const { entries } = await read('a.csv', 'question,answer\n"港口\n 多老？",很老\n');
    expect(entries[0]?.question).toBe('港口 多老？');
  });

  it('takes the apostrophe off that keeps a cell from being a formula', async () => {
    const { entries } = await read('a.csv', "question,answer\n'=1+1 是多少？,'-5\n'tis?,'no\n");
    expect(entries).toEqual(qa(['=1+1 是多少？', '-5'], ["'tis?", "'no"]));
  });
});

describe('rows of one answer', () => {
  const long = '港口建於一八八七年，很老了';

  it('are ways to ask the first question, which is told', async () => {
    const { entries, notes } = await read(
      'a.csv',
      `question,answer\n港口多老？,${long}\n起重機？,九座\n港口幾歲,${long}\n港口 多老,${long}\n`,
    );
    expect(entries).toEqual([
      { question: '港口多老？', variants: ['港口幾歲'], answer: long },
      { question: '起重機？', answer: '九座' },
    ]);
    expect(notes).toEqual([
      '4: row 4: taken as another way to ask row 2, whose answer it has; where it asks something else, give both rows an "id"',
      '5: row 5: the same question as above, for the same answer as row 2; taken once',
    ]);
  });

  it.each([['Yes'], ['可以。'], ['早上 9 點到下午 5 點'], ['It is $5 a day.']])(
    'stay apart where it is as short as %s, a question that comes twice aside',
    async (answer) => {
      const { entries, notes } = await read(
        'a.csv',
        `question,answer\n有停車場嗎？,${answer}\n有咖啡嗎？,${answer}\n有停車場嗎,${answer}\n`,
      );
      expect(entries).toEqual(qa(['有停車場嗎？', answer], ['有咖啡嗎？', answer]));
      expect(notes).toEqual([
        '4: row 4: the same question as above, for the same answer as row 2; taken once',
      ]);
    },
  );

  it.each([
    ['ids', `id,question,answer\na,一？,${long}\nb,二？,${long}\n`],
    ['other ways to ask', `question,variants,answer\n一？,,${long}\n二？,,${long}\n`],
  ])('stay apart where the table has %s', async (_name, text) => {
    expect((await read('a.csv', text)).entries).toHaveLength(2);
  });
});

describe("QnA Maker's table", () => {
  const HEADER =
    'Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId\tSourceDisplayName';
  const table = (...rows: readonly (readonly string[])[]) =>
    [HEADER, ...rows.map((row) => row.join('\t')), ''].join('\n');

  it('gives an entry for each QnaId, with its metadata and prompts', async () => {
    const { content, errors, notes } = await read(
      'kb.tsv',
      table(
        [
          'How old?',
          'Old.\\n\\n"Very" old.',
          'https://example.org/faq',
          '[{"name":"topic","value":"age"}]',
          '[]',
          'False',
          '[{"displayOrder":1,"qnaId":9,"displayText":"x"},{"displayOrder":0,"qnaId":7,"displayText":"y"},{"qnaId":3}]',
          '3',
          'faq',
        ],
        [
          'What age?',
          'Old.\\n\\n"Very" old.',
          'https://example.org/faq',
          '[{"name":"topic","value":"age"}]',
          '[]',
          'False',
          '[]',
          '3',
          'faq',
        ],
        [
          'How many?',
          'Nine.',
          'https://example.org/faq',
          'topic:cranes|level:basic',
          '[]',
          'False',
          '[]',
          '7',
          'faq',
        ],
      ),
    );
    expect(errors).toEqual([]);
    expect(notes).toEqual([]);
    expect(content).toEqual({
      source: { url: 'https://example.org/faq' },
      entries: [
        {
          id: 'qna-3',
          question: 'How old?',
          variants: ['What age?'],
          answer: 'Old.\n\n"Very" old.',
          related: ['qna-7'],
          keywords: ['age'],
        },
        { id: 'qna-7', question: 'How many?', answer: 'Nine.', keywords: ['cranes', 'basic'] },
      ],
    });
  });

  it('keeps entries with the same answer and other QnaIds apart', async () => {
    const row = (question: string, id: string) => [question, 'Yes.', 'Editorial', '', '', 'False', '[]', id];
    const { entries, notes } = await read('kb.tsv', table(row('A?', '1'), row('B?', '2')));
    expect(entries.map(({ id }) => id)).toEqual(['qna-1', 'qna-2']);
    expect(notes).toEqual(['-: 1 sources were left out: a knowledge has one']);
  });

  it('refuses a second answer under one QnaId', async () => {
    const row = (question: string, answer: string) => [question, answer, '', '', '[]', 'False', '[]', '1'];
    const { entries, errors } = await read('kb.tsv', table(row('A?', 'Yes.'), row('B?', 'No.')));
    expect(entries).toMatchObject([{ question: 'A?' }]);
    expect(errors).toEqual([
      '3: row 3: expected the answer of row 2, which has the same QnaId, found another; give it a QnaId of its own',
    ]);
  });

  it('makes drafts of what makes sense after another question only', async () => {
    const { entries, notes } = await read(
      'kb.tsv',
      table(['Windows', 'So.', '', '', '[]', 'True', '[]', '1']),
    );
    expect(entries[0]?.status).toBe('draft');
    expect(notes).toEqual([expect.stringMatching(/^2: row 2: makes sense after another question only/u)]);
  });

  it('leaves suggestions out that nobody approved, and says so', async () => {
    const suggested = '[{"clusterHead":"age","suggestedQuestionsList":[{"question":"age"}]}]';
    const { entries, notes } = await read(
      'kb.tsv',
      table(['A?', 'So.', '', '', suggested, 'False', '[]', '1']),
    );
    expect(entries[0]).not.toHaveProperty('variants');
    expect(notes).toEqual(['-: 1 rows have suggested questions, which nobody approved; they were left out']);
  });

  it('tells several sources', async () => {
    const row = (id: string) => [
      `${id}?`,
      `${id}.`,
      `https://example.org/${id}`,
      '',
      '[]',
      'False',
      '[]',
      id,
    ];
    const { content, notes } = await read('kb.tsv', table(row('1'), row('2')));
    expect(content).not.toHaveProperty('source');
    expect(notes).toEqual(['-: 2 sources were left out: a knowledge has one']);
  });

  it('is read with broken JSON in its cells', async () => {
    const { entries, errors } = await read(
      'kb.tsv',
      table(['A?', 'So.', '', '[{"name"', '[', 'x', '{', '1']),
    );
    expect(errors).toEqual([]);
    expect(entries).toMatchObject([{ id: 'qna-1', question: 'A?' }]);
  });
});

describe('a bad row', () => {
  it.each([
    ['without an answer', '二？,', 'answer: expected a field answer, found none'],
    ['without a question', ',乙', 'question: expected text, found no letter or digit'],
    ['with a cell too few', '二？', 'answer: expected a field answer, found none'],
    [
      'with a control character',
      '二？,乙\u0007',
      'answer: expected visible characters, found the control character U+0007',
    ],
    ['with the question of another', '一？,乙', 'expected a question that no other entry has'],
  ])('%s is reported with its number, and the rest kept', async (_name, row, message) => {
    const { entries, errors, dropped } = await read(
      'a.csv',
      `question,answer\n一？,"甲\n甲"\n\n${row}\n三？,丙\n`,
    );
    expect(entries.map(({ question }) => question)).toEqual(['一？', '三？']);
    expect(dropped).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^5: row 4: /u);
    expect(errors[0]).toContain(message);
  });

  it('with an open quotation mark takes no other along', async () => {
    const { entries, errors } = await read(
      'a.csv',
      'question,answer\n一？,甲\n"二？,乙\n三？,"丙, 丙"\n四？,"丁"\n"五？,戊\n六？,己\n',
    );
    expect(entries.map(({ question }) => question)).toEqual(['一？', '三？', '四？', '六？']);
    expect(errors).toEqual([
      expect.stringMatching(/^3: row 3: expected a quotation mark that closes the cell/u),
      expect.stringMatching(/^6: row 6: expected a quotation mark that closes the cell/u),
    ]);
  });

  it('is told from a cell that begins with a quotation', async () => {
    const { entries, errors } = await read('a.csv', 'question,answer\n一？,"""甲""\n乙"\n');
    expect(errors).toEqual([]);
    expect(entries[0]?.answer).toBe('"甲"\n乙');
  });

  it('ends the reading where every row is one', async () => {
    const { errors, entries } = await read('a.csv', `question,answer\n一？,甲\n${'"二\n'.repeat(201)}`);
    expect(entries).toHaveLength(1);
    expect(errors.at(-1)).toContain('the rest of the file was not read');
    expect(errors.length).toBeLessThan(60);
  });

  it('loses a field, or an item of a list, where that is all that is wrong', async () => {
    const { entries, errors, dropped } = await read(
      'a.csv',
      `id,question,variants,answer,related,status,paragraphs\n${'x'.repeat(101)},一？,"甲？\n二？",甲,gone,done,"1,x"\nb,二？,,乙,b,,\n`,
    );
    expect(dropped).toBe(0);
    expect(entries).toEqual([
      { question: '一？', variants: ['甲？'], answer: '甲', paragraphs: [1] },
      { id: 'b', question: '二？', answer: '乙' },
    ]);
    expect(errors.map((error) => /^\d: (row \d: [\w[\]]+):/u.exec(error)?.[1])).toEqual([
      'row 2: id',
      'row 2: paragraphs[1]',
      'row 2: status',
      'row 2: variants[1]',
      'row 2: related[0]',
      'row 3: related[0]',
    ]);
  });

  it('loses its English where another has the same', async () => {
    const { entries, errors } = await read(
      'a.csv',
      'id,question,answer,en.question,en.answer\na,一？,甲,Same?,A.\nb,二？,乙,Same?,B.\n',
    );
    expect(entries).toEqual([
      { id: 'a', question: '一？', answer: '甲', translations: { en: { question: 'Same?', answer: 'A.' } } },
      { id: 'b', question: '二？', answer: '乙' },
    ]);
    expect(errors).toEqual([expect.stringMatching(/^3: row 3: translations\.en\.question: /u)]);
  });

  it('takes links to it along', async () => {
    const { entries, errors } = await read(
      'a.csv',
      'id,question,variants,answer,related\na,一？,,甲,b\nb,二？,,,c\nc,三？,,丙,a\n',
    );
    expect(entries).toEqual([
      { id: 'a', question: '一？', answer: '甲' },
      { id: 'c', question: '三？', answer: '丙', related: ['a'] },
    ]);
    expect(errors).toEqual([
      expect.stringMatching(/^2: row 2: related\[0\]: expected the id of an entry, found "b"/u),
      expect.stringMatching(/^3: row 3: answer: /u),
    ]);
  });
});

describe('rows that are no entries', () => {
  it('are fields of the file', async () => {
    const { content, errors } = await read(
      'a.csv',
      'kind,id,question,variants,answer\ntitle,,港口筆記,,\nsource.notice,,"一\n二",,\nsynonyms,,"港口\nharbour",,\nunanswered,,誰？,,\nentry,a,一？,,甲\n,b,二？,,甲\n',
    );
    expect(errors).toEqual([]);
    expect(content).toMatchObject({
      title: '港口筆記',
      source: { notice: '一\n二' },
      synonyms: [['港口', 'harbour']],
      unanswered: ['誰？'],
      entries: [{ id: 'a' }, { id: 'b' }],
    });
  });

  it('are reported where their kind is not known', async () => {
    const { errors, entries } = await read('a.csv', 'kind,question,answer\nenrty,一？,甲\nentry,二？,乙\n');
    expect(entries).toHaveLength(1);
    expect(errors).toEqual([expect.stringMatching(/^2: row 2: kind: expected one of entry, title,/u)]);
  });

  it('lose an unanswered question that is answered', async () => {
    const { content, errors } = await read(
      'a.csv',
      'kind,question,answer\nunanswered,一？,\nunanswered,二？,\nentry,一？,甲\n',
    );
    expect(content.unanswered).toEqual(['二？']);
    expect(errors).toEqual([expect.stringMatching(/^2: row 2: unanswered\[0\]: /u)]);
  });
});
