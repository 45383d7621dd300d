import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftArticle } from '../../../src/authoring/draft/draft.js';
import {
  type DraftedArticle,
  MergeError,
  mergeInto,
  newFile,
} from '../../../src/authoring/draft/merge/merge.js';
import { reportPlan } from '../../../src/authoring/draft/merge/report.js';
import { settle } from '../../../src/authoring/draft/settle.js';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { deriveId } from '../../../src/core/loader/question.js';
import { documentOf } from './articles.js';

const HARBOUR = [
  '海港市共有 26 座碼頭。',
  '遠航科技創立於 2008 年，位於北灣市。',
  '漁市的商品包括鮮魚、海菜和蝦醬。',
].join('\n');

/** A paragraph that states nothing, to move the others down. */
const LEAD = '「今天的天氣真好，我們出去走走吧，順便看看海邊的船，吹吹風，散散步，再吃點東西。」';

/** An article of this text, drafted. */
async function drafted(text: string, name = 'harbour.txt'): Promise<DraftedArticle> {
  const document = documentOf(text);
  const { proposals, locale, aliases } = await draftArticle(document, loadLexicon());
  return { name, isCited: false, document, locale, aliases, drafts: settle(proposals), isTaken: false };
}

const fresh = async (text = HARBOUR, isJson = false): Promise<string> =>
  newFile([await drafted(text)], { isJson, title: 'k' });
const merge = async (file: string, text: string, name?: string) =>
  mergeInto(file, 'k.yaml', [await drafted(text, name)]);

/** The lines of one that are not in the other, in order. */
function linesOnlyIn(a: string, b: string): string[] {
  const others = new Set(b.split('\n'));
  return a.split('\n').filter((line) => !others.has(line));
}

describe('merging drafts into a file', () => {
  it.each([
    ['YAML', false],
    ['JSON', true],
  ])('changes no byte where nothing is new, in %s', async (_, isJson) => {
    const file = await fresh(HARBOUR, isJson);
    const { text, plan } = await merge(file, HARBOUR);
    expect(text).toBe(file);
    expect(reportPlan('k', plan)).toEqual(['k: 0 added; all else is as it was']);
  });

  it('keeps edits, comments, order and approval, byte for byte', async () => {
    const edited = (await fresh())
      .replace('question: 海港市共有多少座碼頭？', 'question:   海港市有幾個碼頭？   # asked by Mei')
      .replace('    status: draft\n', '')
      .replace(
        'entries:\n',
        'entries:\n  # Mine, first of all\n  - { question: 我的問題？, answer: "我的答案: 一" }\n\n',
      )
      .replace(/$/, '\n# the end\n');
    const { text, plan } = await merge(edited, `${HARBOUR}\n博物館成立於 1950 年。`);
    expect(linesOnlyIn(edited, text)).toEqual([
      linesOnlyIn(edited, text).find((line) => line.startsWith('drafted: ')) ?? '',
    ]);
    expect(plan.added.map(({ draft }) => draft.question)).toEqual(['博物館成立於哪一年？']);
    expect(text).toContain('# asked by Mei');
    expect(text.indexOf('# Mine, first of all')).toBeLessThan(text.indexOf('博物館成立於哪一年？'));
  });

  it('takes in what other rules wrote before, and the same again changes nothing', async () => {
    const article = await drafted(HARBOUR);
    // Earlier rules asked one thing by another question first, and of others in fewer words.
    const older = article.drafts.map((draft, i) => {
      const [first = '', ...others] = draft.variants;
      return i === 0
        ? { ...draft, id: deriveId(first), question: first, variants: [draft.question, ...others] }
        : { ...draft, variants: draft.variants.slice(0, 2) };
    });
    const file = newFile([{ ...article, drafts: older }], { isJson: false, title: 'k' });
    const once = await merge(file, HARBOUR);
    expect(once.plan.updated.length).toBeGreaterThan(0);
    expect(once.plan.covered).toBe(1);
    const twice = await merge(once.text, HARBOUR);
    expect(twice.text).toBe(once.text);
    expect(twice.plan).toMatchObject({ covered: 1, deleted: 0 });
  });

  it('takes no wording that a person gave to another entry', async () => {
    const article = await drafted(HARBOUR);
    const [first, second] = article.drafts;
    const older = article.drafts.map((draft) => ({ ...draft, variants: draft.variants.slice(0, 2) }));
    const wording = second?.variants.at(-1) ?? '';
    const file = newFile([{ ...article, drafts: older }], { isJson: false, title: 'k' }).replace(
      `      - ${first?.variants[0]}`,
      `      - ${wording}`,
    );
    const { text, plan } = await merge(file, HARBOUR);
    expect(plan.updated.map(({ entry }) => entry.id)).not.toContain(first?.id);
    expect(text.split(wording)).toHaveLength(2);
  });

  it('marks what lost its sentence as stale, and deletes nothing', async () => {
    const file = await fresh();
    const { text, plan } = await merge(file, HARBOUR.split('\n').slice(1).join('\n'));
    expect(plan.stale.map(({ entry }) => entry.question)).toEqual(['海港市共有多少座碼頭？']);
    expect(text).toContain('海港市共有多少座碼頭？');
    expect(text.match(/status: stale/g)).toHaveLength(1);
  });

  it('marks an approved entry that lost its sentence, too, in a line of its own', async () => {
    const approved = (await fresh()).replace('    status: draft\n', '');
    const { text } = await merge(approved, HARBOUR.split('\n').slice(1).join('\n'));
    expect(linesOnlyIn(text, approved).filter((line) => !/paragraphs|trace/.test(line))).toEqual([
      '    status: stale',
    ]);
  });

  it('follows sentences into other paragraphs', async () => {
    const file = await fresh();
    const { text, plan } = await merge(file, `${LEAD}\n${HARBOUR}`);
    expect(plan.moved).toHaveLength(3);
    expect(text.match(/paragraphs: \[\d\]/g)).toEqual([
      'paragraphs: [2]',
      'paragraphs: [3]',
      'paragraphs: [4]',
    ]);
    expect((await merge(text, `${LEAD}\n${HARBOUR}`)).text).toBe(text);
  });

  it('leaves the paragraphs that a person chose, and says so', async () => {
    const file = (await fresh()).replace('paragraphs: [1]', 'paragraphs: [1, 2]');
    const { text, plan } = await merge(file, `${LEAD}\n${HARBOUR}`);
    expect(text).toContain('paragraphs: [1, 2]');
    expect(reportPlan('k', plan).join('\n')).toContain('the paragraphs are yours: check them');
  });

  it('writes an untouched draft anew where its sentence was changed', async () => {
    const file = await fresh();
    const { text, plan } = await merge(file, HARBOUR.replace('26', '28'));
    expect(plan.updated.map(({ by }) => by.draft.answer)).toEqual(['海港市共有 28 座碼頭。']);
    expect(text).toContain('answer: 海港市共有 28 座碼頭。');
    expect(text).not.toContain('answer: 海港市共有 26 座碼頭。');
  });

  it.each([
    ['edited', (file: string) => file.replace('answer: 海港市共有 26 座碼頭。', 'answer: 有 26 座。')],
    [
      'commented',
      (file: string) => file.replace('answer: 海港市共有 26', '# right?\n    answer: 海港市共有 26'),
    ],
    ['approved', (file: string) => file.replace('    status: draft\n', '')],
  ])(
    'marks a draft that was %s as stale where its sentence was changed, and tells the new answer',
    async (_, edit) => {
      const file = edit(await fresh());
      const { text, plan } = await merge(file, HARBOUR.replace('26', '28'));
      expect(plan.updated).toEqual([]);
      expect(plan.stale.map(({ now }) => now)).toEqual(['海港市共有 28 座碼頭。']);
      expect(text).toContain('26 座');
      expect(text).toContain('status: stale');
    },
  );

  it('does not propose again what a person deleted', async () => {
    const file = await fresh();
    const start = file.indexOf('  - id: ');
    const without = file.slice(0, start) + file.slice(file.indexOf('  - id: ', start + 1));
    const { text, plan } = await merge(without, HARBOUR);
    expect(text).toBe(without);
    expect(plan.deleted).toBe(1);
  });

  it('does not propose what another entry answers or the file declines', async () => {
    const file = `unanswered: [遠航科技創立於哪一年？]\nentries:\n  - question: 海港市共有多少座碼頭？\n    answer: 二十六座。\n`;
    const { plan } = await merge(file, HARBOUR);
    expect(plan.covered).toBe(2);
    expect(plan.added.map(({ draft }) => draft.question)).toEqual(['漁市的商品包括哪些？']);
  });

  it('tells a stale entry whose sentence is back, and leaves its status', async () => {
    const stale = (await merge(await fresh(), HARBOUR.split('\n').slice(1).join('\n'))).text;
    const { text, plan } = await merge(stale, HARBOUR);
    expect(text).toContain('status: stale');
    expect(plan.revived.map(({ question }) => question)).toEqual(['海港市共有多少座碼頭？']);
  });

  it('leaves entries about an article alone that is not drafted now', async () => {
    const file = await fresh();
    const { text, plan } = await merge(file, '博物館成立於 1950 年。', 'guild.txt');
    expect(plan.stale).toEqual([]);
    expect(text.startsWith(file.slice(0, file.indexOf('\n\n# What was')))).toBe(true);
  });

  it('knows an article under a new name by its sentences', async () => {
    const { plan } = await merge(await fresh(), HARBOUR.split('\n').slice(1).join('\n'), 'harbour-2.txt');
    expect(plan.stale).toHaveLength(1);
  });
});

describe('the ways a file may be written', () => {
  const more = `${HARBOUR}\n博物館成立於 1950 年。`;
  it.each([
    ['a bare list', '- question: 甲？\n  answer: 乙\n'],
    ['a list that is not indented', 'entries:\n- question: 甲？\n  answer: 乙\n'],
    ['no entries yet', 'title: 港口\n'],
    ['an empty list', 'title: 港口\nentries: []\n'],
    ['no line end at the end', 'entries:\n  - question: 甲？\n    answer: 乙'],
    ['a block text at the end', 'entries:\n  - question: 甲？\n    answer: |\n      乙\n      丙\n'],
    ['fields after the entries', 'entries:\n  - question: 甲？\n    answer: 乙\nlanguage: zh-Hant\n'],
    ['Windows line ends', 'entries:\r\n  - question: 甲？\r\n    answer: 乙\r\n'],
    ['JSON', '{"entries": [{"question": "甲？", "answer": "乙"}]}'],
    ['a flow list', 'entries: [ { question: 甲？, answer: 乙 } ]\n'],
    [
      'a list over several lines',
      'entries:\n  - question: 甲？\n    answer: 乙\n    keywords: [丙,\n      丁]\n',
    ],
    [
      'anchors and aliases',
      'entries:\n  - question: 甲？\n    answer: &a 乙\n  - question: 丙？\n    answer: *a\n',
    ],
    ['drafted ids one a line', 'entries:\n  - question: 甲？\n    answer: 乙\ndrafted:\n  - q-1\n'],
  ])('takes %s', async (_, file) => {
    const once = await merge(file, more);
    expect(once.plan.added).toHaveLength(4);
    // Every character that was there is there in its order.
    let at = 0;
    for (const line of file
      .split(/\r?\n/)
      .filter(
        (each) => each && !each.includes('[]') && !each.startsWith('{') && !each.startsWith('entries: ['),
      )) {
      at = once.text.indexOf(line, at);
      expect(at).toBeGreaterThanOrEqual(0);
    }
    if (file.includes('\r\n')) expect(once.text.replaceAll('\r\n', '')).not.toContain('\n');
    const twice = await merge(once.text, more);
    expect(twice.text).toBe(once.text);
  });

  it('changes a status in JSON and in flow style', async () => {
    const shorter = HARBOUR.split('\n').slice(1).join('\n');
    const json = (await merge(await fresh(HARBOUR, true), shorter)).text;
    expect(JSON.parse(json).entries[0].status).toBe('stale');
    const approved = (await fresh(HARBOUR, true)).replace('"status": "draft",', '"keywords": [],');
    expect(JSON.parse((await merge(approved, shorter)).text).entries[0].status).toBe('stale');
  });

  it.each([
    ['no YAML', 'a: [1'],
    ['another kind of file', 'name: ci\non: push\n'],
    ['a text', '海港市共有 26 座碼頭。\n'],
    ['an entry without an answer', 'entries:\n  - question: 甲？\n'],
    ['two entries of one question', '- question: 甲？\n  answer: 乙\n- question: 甲？\n  answer: 丙\n'],
  ])('refuses %s', async (_, file) => {
    await expect(merge(file, HARBOUR)).rejects.toThrow(MergeError);
    await expect(merge(file, HARBOUR)).rejects.toThrow(/^k\.yaml/);
  });

  it('keeps every comment and blank line that is put anywhere between lines', async () => {
    const base = (await fresh()).split('\n');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(base.length - 3), fc.nat(8)), { maxLength: 6 }),
        async (places) => {
          const lines = [...base];
          for (const [at, indent] of places) lines.splice(at, 0, `${' '.repeat(indent)}# 註 ${at}`);
          const file = lines.join('\n');
          const { text } = await merge(file, `${HARBOUR}\n博物館成立於 1950 年。`);
          const comments = (source: string) => source.split('\n').filter((line) => line.includes('# 註'));
          expect(comments(text)).toEqual(comments(file));
          expect(text).toContain('博物館成立於哪一年？');
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the report', () => {
  it('tells each thing that was done, and no more than forty of a kind', async () => {
    const many = Array.from({ length: 70 }, (_, i) => `第${i}號碼頭共有 ${i + 20} 座倉庫。`);
    const named = many.map((text, i) =>
      text.replace(`第${i}號碼頭`, `${String.fromCodePoint(0x4e00 + 97 * i)}山市`),
    );
    const { plan } = await merge(await fresh(), named.join('\n'), 'other.txt');
    const lines = reportPlan('k', plan);
    expect(lines.filter((line) => line.startsWith('  added   q-'))).toHaveLength(40);
    expect(lines.at(-1)).toMatch(/^ {2}added {3}… and \d+ more$/);
  });

  it('tells what was updated, lost and found again', async () => {
    const file = await fresh();
    const report = async (text: string, source = file) =>
      reportPlan('k', (await merge(source, text)).plan).join('\n');
    expect(await report(HARBOUR.replace('26', '28'))).toMatch(
      /1 updated; .*\n {2}updated q-\w+ {2}海港市共有多少座碼頭？/,
    );
    const shorter = HARBOUR.split('\n').slice(1).join('\n');
    expect(await report(shorter)).toMatch(/1 marked stale.*\n {2}stale {3}q-\w+ {2}海港市共有多少座碼頭？/);
    const stale = (await merge(file, shorter)).text;
    expect(await report(HARBOUR, stale)).toContain('its sentence is there again: set its status yourself');
    const edited = file.replace('answer: 海港市共有 26 座碼頭。', 'answer: 有 26 座。');
    expect(await report(HARBOUR.replace('26', '28'), edited)).toContain(
      '(the article says now: 海港市共有 28 座碼頭。)',
    );
  });
});

describe('a new file', () => {
  it('names its article, its language, and names that mean the same', async () => {
    const article = await drafted('港口小史\n\n遠航科技創立於 2008 年，位於北灣市。');
    const text = newFile([{ ...article, name: 'harbour.md', isCited: true }], { isJson: false, title: 'k' });
    expect(text).toMatch(
      /^title: 港口小史\nsource:\n {2}title: 港口小史\nlanguage: zh-Hant\narticle: harbour\.md\n/,
    );
    expect(text).toContain('  - [遠航科技, 遠航]');
  });

  it('names the article of each entry where it is about several', async () => {
    const one = { ...(await drafted(HARBOUR)), name: 'a.md', isCited: true };
    const two = { ...(await drafted('博物館成立於 1950 年。')), name: 'b.md', isCited: true };
    const text = newFile([one, two], { isJson: false, title: 'k' });
    expect(text.match(/^ {4}article: .*$/gm)).toEqual(
      ['a.md', 'a.md', 'a.md', 'b.md'].map((name) => `    article: ${name}`),
    );
    expect(text).not.toMatch(/^article:/m);
  });
});
