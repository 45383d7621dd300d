import { expect, it } from 'vitest';
import { answeredAt, articleSets, measureArticles } from '../../bench/articles.js';
import { entryOf, knowledgeOf } from '../../bench/data/entry.js';
import type { LabelledSet } from '../../bench/sets.js';
import { articlesTables } from '../../bench/tables.js';
import type { LabelledCase } from '../../src/authoring/cases.js';
import type { Judged } from '../../src/authoring/judge.js';
import type { Article } from '../../src/core/index.js';

const labelled = (q: string, kind: LabelledCase['kind'], accept: readonly RegExp[] = []): LabelledCase => ({
  id: q,
  line: 1,
  q,
  kind,
  style: '-',
  expect: [],
  accept,
  reject: [],
  maxLength: 160,
});

/** A question with the score of what was found first, and the place of what is right. */
function judgedAs(kind: LabelledCase['kind'], confidence: number | undefined, place: number): Judged {
  const candidate = { id: 'a', question: '', answer: '', confidence: confidence ?? 0 };
  return {
    labelled: labelled('q', kind),
    outcome: {
      kind: 'abstain',
      question: 'q',
      locale: 'zh-Hant',
      confidence: confidence ?? 0,
      candidates: confidence === undefined ? [] : [candidate],
      topics: [],
    },
    verdict: 'silent',
    place,
  };
}

const RUN = [
  judgedAs('in', 9, 0),
  judgedAs('in', 7, 1),
  judgedAs('in', 5, 0),
  judgedAs('in', undefined, -1),
  judgedAs('near', 6, -1),
  judgedAs('out', 2, -1),
];

it.each([
  ['no question without an answer', 0, { right: 25, wrong: 25 }],
  ['half of them', 0.5, { right: 50, wrong: 25 }],
  ['all of them', 1, { right: 50, wrong: 25 }],
])('counts what is answered where %s gets one', (_, rate, expected) => {
  expect(answeredAt(RUN, rate)).toEqual(expected);
});

it('answers nothing by scores that are all the same', () => {
  expect(answeredAt([judgedAs('in', 1, 0), judgedAs('out', 1, -1)], 0)).toEqual({ right: 0, wrong: 0 });
});

const ARTICLE: Article = {
  title: '霧港燈塔',
  file: 'tower.md',
  paragraphs: [
    {
      number: 1,
      text: '燈塔建於 1887 年，由石匠林阿水設計。塔高 42 公尺，是東岸最高的燈塔。每年六月開放遊客登塔參觀。',
    },
  ],
};
const SET: LabelledSet = {
  name: 'tower',
  heldOut: true,
  knowledge: { ...knowledgeOf([]), articles: [ARTICLE] },
  cases: [
    labelled('塔高多少公尺，是東岸最高的燈塔嗎', 'in', [/42/u]),
    labelled('每年幾月開放遊客登塔參觀', 'in', [/六月/u]),
    labelled('今天股市收盤幾點', 'out'),
  ],
};

it('takes the sets of articles alone, and where there is none the ten of the project', async () => {
  const faq: LabelledSet = { ...SET, name: 'faq', knowledge: knowledgeOf([entryOf('a', '一？', '甲')]) };
  expect((await articleSets([faq, SET])).map(({ name }) => name)).toEqual(['tower']);
  const [own] = await articleSets([faq]);
  expect(own?.knowledge.articles).toHaveLength(10);
  expect(own?.cases.length).toBeGreaterThan(200);
});

it('finds with ours and each rival the sentence that a question repeats', async () => {
  const rows = await measureArticles([SET], () => {});
  expect(rows).toHaveLength(9);
  for (const { rival, five } of rows) if (rival !== 'Fuse') expect(five, rival).toBe(100);
  const [table] = articlesTables(rows);
  expect(table?.rows[0]?.slice(0, 3)).toEqual(['Wenda', '100.0', '100.0']);
});
