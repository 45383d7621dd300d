import { expect, it } from 'vitest';
import { createLiveEngine } from '../../src/adapters/live.js';
import type { Knowledge } from '../../src/core/index.js';
import { knowledgeOf } from '../core/support.js';

it('has read the articles beside the entries before it serves, and before a reload takes its place', async () => {
  const read: string[] = [];
  const knowledge = (title: string): Knowledge => {
    const article = {
      title,
      file: 'article.md',
      get paragraphs() {
        read.push(title);
        return [{ number: 1, text: '燈塔由歐洛家族看守。' }];
      },
    };
    return knowledgeOf([{ id: 'fee', question: '年費是多少', answer: '三百元' }], { articles: [article] });
  };
  const titles = ['舊', '新'];
  const live = await createLiveEngine(async () => knowledge(titles.shift() as string));
  expect(new Set(read)).toEqual(new Set(['舊']));
  await live.reload();
  expect(new Set(read)).toEqual(new Set(['舊', '新']));
});
