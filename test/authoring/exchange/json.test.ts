import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const readJson = (value: unknown) => read('k.json', JSON.stringify(value));

describe('JSON', () => {
  it('is read as a knowledge file', async () => {
    const file = {
      $schema: 'x.json',
      title: '港口筆記',
      source: { url: 'https://example.org' },
      synonyms: [['港口', 'harbour']],
      entries: [
        {
          id: 'a',
          question: '一？',
          answer: '甲',
          translations: { en: { question: 'One?', variants: ['1?'], answer: 'A.' } },
          paragraphs: [2],
          'not-for': ['零？'],
        },
        { question: '二？', answer: '甲' },
      ],
    };
    const { content, errors, notes } = await readJson(file);
    const { $schema: _, ...rest } = file;
    expect(content).toEqual(rest);
    expect([...errors, ...notes]).toEqual([]);
  });

  it('has wordings on one line each, in English too', async () => {
    const english = { 'en.question': 'One\n?', 'en.variants': ['1\n?'], 'en.answer': 'A.' };
    const { entries, errors } = await readJson([
      { id: 'a', question: '一\n？', variants: '1\n？', answer: '甲', ...english },
    ]);
    expect(errors).toEqual([]);
    expect(entries).toEqual([
      {
        id: 'a',
        question: '一 ？',
        variants: ['1 ？'],
        answer: '甲',
        translations: { en: { question: 'One ?', variants: ['1 ?'], answer: 'A.' } },
      },
    ]);
  });

  it('takes English in fields of its own before translations', async () => {
    const translations = { en: { question: 'Two?', answer: 'B.' } };
    const entry = { question: '一？', answer: '甲', translations };
    expect((await readJson([entry])).entries[0]?.translations).toEqual(translations);
    const own = { 'en.question': 'One?', 'en.answer': 'A.' };
    const { entries, errors } = await readJson([{ ...entry, ...own }]);
    expect(errors).toEqual([]);
    expect(entries[0]?.translations).toEqual({ en: { question: 'One?', answer: 'A.' } });
  });

  it('keeps the status of an entry that makes sense after another question only', async () => {
    const entry = { question: '一？', answer: '甲', isContextOnly: true };
    expect((await readJson([{ ...entry, status: 'stale' }])).entries[0]?.status).toBe('stale');
    expect((await readJson([entry])).entries[0]?.status).toBe('draft');
  });

  it('may have its list within three objects, and no deeper', async () => {
    const within = (depth: number): object =>
      depth ? { x: within(depth - 1) } : { faqs: [{ question: '一？', answer: '甲' }] };
    expect((await readJson(within(2))).entries).toHaveLength(1);
    await expect(readJson(within(3))).rejects.toThrow('expected a list of questions and answers');
  });

  it('keeps entries of one answer apart where it is a knowledge file', async () => {
    const entries = [
      { question: '一？', answer: '甲' },
      { question: '二？', answer: '甲' },
    ];
    expect((await readJson({ entries })).entries).toEqual(entries);
  });

  it('is read as a list of entries, those of one answer as one', async () => {
    const answer = 'It is as old as the harbour and the town around it.';
    const { entries } = await readJson([
      { question: '一？', answer },
      { question: '二？', answer },
      { question: '三？', answer: '丙' },
    ]);
    expect(entries).toEqual([
      { question: '一？', variants: ['二？'], answer },
      { question: '三？', answer: '丙' },
    ]);
  });

  it('is read under the names that others give', async () => {
    const { entries, notes } = await readJson({
      meta: { version: 1 },
      faqs: [
        { Q: ' 一？ ', A: ['甲', '乙'], Tags: ['x', 7], views: 3 },
        { Q: '二？', A: '丙', views: 4 },
      ],
    });
    expect(entries).toEqual([
      { question: '一？', answer: '甲\n乙', keywords: ['x', '7'] },
      { question: '二？', answer: '丙' },
    ]);
    expect(notes).toEqual(['-: fields that have no place in a knowledge file were left out: "views"']);
  });

  it.each([
    ['qnaDocuments', { qnaDocuments: 0 }, 'context', [{ name: 'topic', value: 'age' }]],
    ['qnaList', { qnaList: 0 }, 'context', [{ name: 'topic', value: 'age' }]],
    ['Assets.Qnas', { Assets: { Qnas: 0 } }, 'dialog', { topic: 'age' }],
  ])('of QnA Maker is read out of %s', async (_name, outer, context, metadata) => {
    const list = [
      {
        id: 3,
        answer: 'Old.',
        source: 'https://example.org/faq',
        questions: ['How old?', 'Age?'],
        metadata,
        [context]: { isContextOnly: false, prompts: [{ displayOrder: 0, qnaId: 7, displayText: 'x' }] },
        lastUpdatedTimestamp: '2021-01-01',
      },
      { id: 7, answer: 'Nine.', questions: ['How many?'], [context]: { isContextOnly: true, prompts: [] } },
    ];
    const text = JSON.stringify(outer).replace('0', JSON.stringify(list));
    const { content, errors, notes } = await read('kb.json', text);
    expect(errors).toEqual([]);
    expect(content).toEqual({
      source: { url: 'https://example.org/faq' },
      entries: [
        {
          id: 'qna-3',
          question: 'How old?',
          variants: ['Age?'],
          answer: 'Old.',
          related: ['qna-7'],
          keywords: ['age'],
        },
        { id: 'qna-7', question: 'How many?', answer: 'Nine.', status: 'draft' },
      ],
    });
    expect(notes).toEqual([expect.stringContaining('entry 2: makes sense after another question only')]);
  });

  it('reports what is wrong with the number of the entry, and keeps the rest', async () => {
    const { entries, errors, dropped } = await readJson({
      title: 7,
      entries: [
        { question: '一？', anwser: '甲' },
        'x',
        { question: '二？', answer: '乙', paragraphs: ['0'] },
      ],
    });
    expect(entries).toEqual([{ question: '二？', answer: '乙' }]);
    expect(dropped).toBe(1);
    expect(errors.map((error) => error.split(': expected')[0])).toEqual([
      '-: entry 2',
      '-: title: title',
      '-: entry 1: answer',
      '-: entry 3: paragraphs[0]',
    ]);
  });

  it('is no harm however deep it is', async () => {
    const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`;
    const { errors, entries } = await read(
      'k.json',
      `{"title":${deep},"entries":[{"question":"一？","answer":"甲","translations":${deep}}]}`,
    );
    expect(entries).toEqual([{ question: '一？', answer: '甲' }]);
    expect(errors).toHaveLength(2);
  });

  it.each([
    [
      'no JSON',
      '{"entries": [\n{"question": "一？",}\n]}',
      'k.json:2: expected JSON: a value after ",", found "}"; delete the comma',
    ],
    [
      'without a comma',
      '[\n{"question": "一？"\n"answer": "甲"}\n]',
      'k.json:2: expected JSON: "," or what closes this list or map, found "\\"answer\\""; add a comma',
    ],
    ['cut off', '{"entries": [', 'k.json:1: expected JSON: "," or "]", found the end of the file; add "]}"'],
    ['an object without a list', '{"a": 1}', 'found an object without one'],
    ['a text', '"x"', 'found a string'],
    ['nothing', 'null', 'found null'],
  ])('is refused where it is %s', async (_name, text, message) => {
    await expect(read('k.json', text)).rejects.toThrow(message);
  });
});
