import { describe, expect, it } from 'vitest';
import { checkFiles } from './subject.js';

const ARTICLE =
  '# 港口\n\n港口在 1887 年啟用，由 Oro 建造。\n\n起重機有 12 座，倉庫有 30 間。\n\n沒有別的了。\n';

const entry = (id: string, question: string, answer: string, ...more: readonly string[]) =>
  [
    `  - id: ${id}`,
    `    question: ${question}`,
    `    answer: ${answer}`,
    ...more.map((line) => `    ${line}`),
  ].join('\n');
const file = (...entries: readonly string[]) => ['entries:', ...entries, ''].join('\n');
const check = (knowledge: string, article = ARTICLE) => checkFiles({ 'a.md': article, 'k.yaml': knowledge });

describe('names of an answer', () => {
  const ask = async (answer: string, ...more: readonly string[]) => {
    const { findings } = await check(file(entry('built', '誰建造港口？', answer, ...more)));
    return findings.filter(({ rule }) => rule === 'name').map(({ message }) => message.split(';')[0]);
  };

  it('may stand in the cited paragraphs', async () => {
    expect(await ask('Oro 建造的。', 'paragraphs: [1]')).toEqual([]);
  });

  it('are warned of where they do not, each with its paragraphs', async () => {
    expect(await ask('Oro 建造的，見《海岸》。', 'paragraphs: [2, 3]')).toEqual([
      'entry "built": paragraphs 2, 3 do not name "Oro"',
      'entry "built": paragraphs 2, 3 do not name "海岸"',
    ]);
  });

  it('are asked for once, the whole and not its part', async () => {
    expect(await ask('《海岸》的 Oro，Oro 的《海岸圖》。', 'paragraphs: [2]')).toEqual([
      'entry "built": paragraph 2 does not name "Oro"',
      'entry "built": paragraph 2 does not name "海岸圖"',
    ]);
  });

  it('may stand in the question and under derived', async () => {
    expect(await ask('Oro 與 Hayes。', 'paragraphs: [2]', 'derived: [Hayes]', 'variants: [Oro?]')).toEqual([
      'entry "built": paragraph 2 does not name "Oro"',
    ]);
  });

  it('are not asked for where nothing is cited', async () => {
    expect(await ask('Hayes 建造的。')).toEqual([]);
  });

  it('in English are compared with a Chinese article by synonyms alone', async () => {
    const english = (answer: string) => [
      'paragraphs: [1]',
      `translations: { en: { question: Who?, answer: ${answer} } }`,
    ];
    const synonyms = 'synonyms: [[深圳, Shenzhen], [港口, harbour], [碼頭, Pier]]\n';
    const { findings } = await check(
      synonyms +
        file(
          entry('a', '誰？', 'Oro。', ...english('It was Hayes in Shenzhen at the harbour.')),
          entry('b', '哪裡？', '深圳。', 'paragraphs: [1]'),
        ),
    );
    const found = findings.filter(({ rule }) => rule === 'name');
    expect(found.map(({ entry: id, message }) => `${id} ${/name "([^"]+)"/u.exec(message)?.[1]}`)).toEqual([
      'a Shenzhen',
      'b 深圳',
    ]);
  });
});

describe('coverage', () => {
  const cranes = entry('cranes', '起重機有幾座？', '12 座。', 'paragraphs: [2]');

  it('counts and lists what no entry covers', async () => {
    const { lines, held } = await check(file(cranes));
    expect(lines).toEqual([
      'a.md:3:1: info: no entry cites paragraph 1, "港口在 1887 年啟用，由 Oro 建造。" [uncovered-paragraph]',
      'a.md:5:1: info: no answer tells "30" of paragraph 2 [uncovered-figure]',
      'a.md:7:1: info: no entry cites paragraph 3, "沒有別的了。" [uncovered-paragraph]',
    ]);
    expect(held).toMatchObject({ paragraphs: { covered: 1, of: 3 }, figures: { covered: 1, of: 3 } });
  });

  it('takes a figure for told however an answer writes it', async () => {
    const { held } = await check(file(entry('opening', '哪年？', '一八八七年。', 'paragraphs: [1]'), cranes));
    expect(held?.figures).toEqual({ covered: 2, of: 3 });
  });

  it('asks for a figure in an answer that cites its paragraph', async () => {
    const { held } = await check(file(entry('opening', '哪年？', '那年。', 'paragraphs: [1]')));
    expect(held?.figures.covered).toBe(0);
  });

  it('lists a figure once that a paragraph tells twice', async () => {
    const { findings } = await check(file(cranes), '港口\n\n12 座，30 間。\n\n60 人，都是這 60 人。\n');
    const cited = file(entry('cranes', '起重機有幾座？', '12 座。', 'paragraphs: [2, 3]'));
    expect(findings.map(({ rule }) => rule)).toContain('uncovered-paragraph');
    const { lines } = await check(cited, '港口\n\n12 座。\n\n60 人，都是這 60 人。\n');
    expect(lines.filter((line) => line.includes('"60'))).toHaveLength(1);
  });

  it('takes no word for a figure that may be none', async () => {
    const { held } = await check(file(cranes), '港口\n\n這一座港口有 12 座起重機。\n');
    expect(held?.figures).toEqual({ covered: 1, of: 1 });
  });

  it('cuts a long paragraph in the message', async () => {
    const { findings } = await check(file(cranes), `港口\n\n12 座，30 間。\n\n${'港'.repeat(100)}\n`);
    expect(findings.at(-1)?.message).toBe(`no entry cites paragraph 3, "${'港'.repeat(30)}…"`);
  });

  it('lists nothing where there are no entries', async () => {
    const { findings, held } = await checkFiles({ 'a.md': ARTICLE });
    expect(findings).toEqual([]);
    expect(held?.paragraphs).toEqual({ covered: 0, of: 3 });
  });

  it('counts each article by the entries that cite it', async () => {
    const { held } = await checkFiles({
      'a.md': ARTICLE,
      'b.md': ARTICLE,
      'k.yaml': file(
        entry(
          'cranes',
          '起重機有幾座？',
          '12 座。',
          'article: b.md',
          'paragraphs: [1, 2]',
          'derived: [12 座]',
        ),
      ),
    });
    expect(held?.paragraphs).toEqual({ covered: 2, of: 6 });
  });
});

describe('the shape of entries', () => {
  const shape = async (...entries: readonly string[]) =>
    (await checkFiles({ 'k.yaml': file(...entries) })).findings;
  const english = 'translations: { en: { question: What?, answer: That. } }';

  it('warns of an answer beyond one message', async () => {
    expect(await shape(entry('a', '一？', '長'.repeat(4096)))).toEqual([]);
    expect(await shape(entry('a', '一？', '長'.repeat(4097)))).toMatchObject([
      { severity: 'warning', rule: 'long-answer', line: 4, message: expect.stringContaining('4097') },
    ]);
  });

  it.each([
    '是，可以。',
    '不是。',
    'Yes, it is.',
    'No. It is closed.',
    'No it is not.',
    '**No**, it is not.',
  ])('tells that %j opens so', async (answer) => {
    expect(await shape(entry('a', '一？', `"${answer}"`))).toMatchObject([
      { severity: 'info', rule: 'yes-or-no', message: expect.stringContaining('the inverted question') },
    ]);
  });

  it.each([
    '可以，要有蓋子。',
    '是日休館。',
    'Nobody knows.',
    'Yesterday.',
    'No bowl is big enough.',
    '**No bowl** is big enough.',
  ])('tells of no %j', async (answer) => {
    expect(await shape(entry('a', '一？', `"${answer}"`))).toEqual([]);
  });

  it('tells a question beyond a button and beyond a suggestion, and no variant', async () => {
    expect(await shape(entry('a', '長'.repeat(80), '一。', `variants: [${'多'.repeat(200)}]`))).toEqual([]);
    expect(await shape(entry('a', '長'.repeat(81), '一。'))).toMatchObject([
      { severity: 'info', rule: 'long-question', message: expect.not.stringContaining('100') },
    ]);
    const long = `translations: { en: { question: ${'long '.repeat(25)}?, answer: That. } }`;
    expect(await shape(entry('a', '一？', '一。', long))).toMatchObject([
      { rule: 'long-question', message: expect.stringContaining('suggestions at 100') },
    ]);
  });

  it('counts characters and not their halves', async () => {
    expect(await shape(entry('a', '𠮷'.repeat(80), '一。'))).toEqual([]);
  });

  it('tells entries without English where most have it', async () => {
    expect(
      await shape(
        entry('a', '一？', '一。', english),
        entry('b', '二？', '二。', english.replace('What', 'Who')),
        entry('c', '三？', '三。'),
      ),
    ).toMatchObject([{ severity: 'info', rule: 'no-translation', entry: 'c', line: 10 }]);
    expect(await shape(entry('a', '一？', '一。', english), entry('b', '二？', '二。'))).toEqual([]);
  });

  it('misses no English in an English entry', async () => {
    const { held, findings } = await checkFiles({
      'k.yaml': file(entry('a', '一？', '一。', english), entry('b', 'Why?', 'So.')),
    });
    expect(findings).toEqual([]);
    expect(held?.withoutEnglish).toBe(0);
  });

  it('counts drafts and stale entries and warns of the stale', async () => {
    const { findings, held } = await checkFiles({
      'k.yaml': file(
        entry('a', '一？', '一。', 'status: draft'),
        entry('b', '二？', '二。', 'status: stale'),
        entry('c', '三？', '三。'),
      ),
    });
    expect(held).toMatchObject({ entries: 3, drafts: 1, stale: 1, withoutEnglish: 3 });
    expect(findings).toMatchObject([{ severity: 'warning', rule: 'stale', entry: 'b' }]);
  });

  it('counts the entries with one wording, whatever their English', async () => {
    const { held } = await checkFiles({
      'k.yaml': file(entry('a', '一？', '一。'), entry('b', '二？', '二。', 'variants: [两？]')),
    });
    expect(held?.withOneWording).toBe(1);
  });
});

describe('checkKnowledge', () => {
  it('gives the faults of the loader, and nothing beyond where it has errors', async () => {
    const { lines, held, counts } = await checkFiles(
      { 'k.yaml': 'entries:\n  - { id: a, question: 一？ }\n' },
      () => {
        throw new Error('asked');
      },
    );
    expect(lines).toEqual([
      'k.yaml:2:5: error: entry "a", answer: expected a field answer, found none; add it [missing]',
    ]);
    expect(held).toBeUndefined();
    expect(counts).toEqual({ error: 1, warning: 0, info: 0 });
  });

  it('gives warnings of the loader beside its own, in the order of the files', async () => {
    const { lines } = await check(
      file(
        entry('a', '起重機有幾座？', '12 座，30 間。', 'paragraphs: [1, 2, 3, 3]'),
        entry('b', '二？', '二。', 'status: stale'),
      ),
    );
    expect(lines.map((line) => line.replace(/: .*\[/u, ' ['))).toEqual([
      'a.md:3:1 [uncovered-figure]',
      'k.yaml:5:27 [repeated]',
      'k.yaml:6:5 [stale]',
    ]);
  });

  it('puts a file before the next, whatever the lines', async () => {
    const article = `港口\n\n${'\n'.repeat(20)}12 座，30 間。\n`;
    const { lines } = await check(
      file(entry('a', '起重機有幾座？', '12 座。', 'paragraphs: [1, 2]', 'status: stale')),
      article,
    );
    expect(lines.map((line) => line.replace(/:\d+: .*\[/u, ' ['))).toEqual([
      'a.md:23 [uncovered-figure]',
      'k.yaml:2 [stale]',
    ]);
  });

  it('asks each question of the whole knowledge once', async () => {
    const asked: string[] = [];
    const entries = file(entry('a', '一？', '一。'), entry('b', '二？', '二。'));
    await checkFiles({ 'k.yaml': entries }, (question, ids) => {
      if (ids.length === 2) asked.push(question);
      return undefined;
    });
    expect(asked.toSorted()).toEqual(['一？', '二？']);
  });

  it('asks no question of articles alone', async () => {
    const { findings } = await checkFiles({ 'a.md': ARTICLE }, () => {
      throw new Error('asked');
    });
    expect(findings).toEqual([]);
  });
});
