import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/authoring/check/finding.js';
import { toText } from '../../src/authoring/check/text.js';
import { COLUMNS, columnOf, columnsOf } from '../../src/authoring/exchange/columns.js';
import { checkFiles } from './check/subject.js';
import { read } from './exchange/read.js';

const docs = readFileSync(new URL('../../docs/authoring.md', import.meta.url), 'utf8');
const part = (heading: string) => docs.slice(docs.indexOf(heading));

describe('docs/authoring.md', () => {
  it('explains every rule, and no other', () => {
    const table = part('| rule | is | means |').split('\n\n')[0] as string;
    const explained = Array.from(table.matchAll(/^\| `([a-z-]+)` \|/gmu), ([, rule]) => rule);
    expect(explained).toEqual(Object.keys(RULES));
  });

  it('shows the findings as they are', async () => {
    const check = await checkFiles({
      'harbour/article.md':
        '# 一座港口的一百年\n\n港口在 1887 年啟用。\n\n起重機從 3 座增加到 12 座。\n\n倉庫有 30 間。\n',
      'harbour/questions.yaml':
        'title: 港口筆記\nsynonyms:\n  - [深圳, Shenzhen]\nunanswered:\n  - 港口的總經理是誰？\nentries:\n  - id: opening\n    question: 港口哪一年啟用？\n    variants: [港口什麼時候開的]\n    answer: 港口在 1887 年啟用，由 Harbour-X 建造。\n    paragraphs: [1]\n  - id: cranes\n    question: 港口有幾座起重機？\n    answer: 有 12 座。\n    paragraphs: [2]\n    status: draft\n',
    });
    expect(check.lines).toHaveLength(3);
    const tally = toText(check).split('\n').slice(check.lines.length);
    expect(docs).toContain(['```', ...check.lines, ...tally, '```'].join('\n'));
  });

  it("explains every column of QnA Maker's", () => {
    const table = part('### QnA Maker').split('### JSON')[0] as string;
    const named = [...table.matchAll(/^\| ([^|]+) \|/gmu)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/gu)].map(([, name = '']) => columnOf(name)),
    );
    const own: readonly string[] = COLUMNS;
    const theirs = columnsOf('text', 'list', 'numbers', 'raw').filter((column) => !own.includes(column));
    expect(named.sort()).toEqual(['question', 'answer', ...theirs].sort());
  });

  it('shows a Markdown FAQ that reads as it says', async () => {
    const faq = /```markdown\n([\s\S]*?)```/u.exec(docs)?.[1] ?? '';
    expect((await read('faq.md', faq)).content).toEqual({
      title: '圖書館 FAQ',
      entries: [
        {
          question: '幾點關門？',
          answer: '平日晚上九點，週末 (https://example.org)下午五點。',
          keywords: ['開放時間'],
        },
        { question: '可以帶水嗎？', answer: '可以，要有蓋子。', keywords: ['開放時間'] },
      ],
    });
  });
});
