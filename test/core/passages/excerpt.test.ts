import { describe, expect, it } from 'vitest';
import { KIND } from '../../../src/core/passages/asking.js';
import { createCorpus } from '../../../src/core/passages/corpus.js';
import { composeExcerpts, textOf } from '../../../src/core/passages/excerpt.js';
import { AT, FEATURES } from '../../../src/core/passages/features.js';
import { createExcerptIds } from '../../../src/core/passages/ids.js';
import type { RankedSentence } from '../../../src/core/passages/model.js';
import { knowledgeOf, lexiconOf } from '../support.js';
import { articleOf, TOWER } from './tower.js';

const long = '長'.repeat(100);
const middling = '中'.repeat(60);
const corpus = createCorpus(
  knowledgeOf([], {
    articles: [
      TOWER,
      articleOf('長', [`${long}。${long}。`], { file: 'a/tower.md' }),
      articleOf('多', [Array.from({ length: 50 }, (_, i) => `第${i}句。`).join('')], {
        file: `${'多'.repeat(20)}.txt`,
      }),
      articleOf('中', [`${middling}。${middling}。`], { file: 'middling.txt' }),
    ],
  }),
  lexiconOf({}),
);

function ranked(
  sentence: number,
  rank: number,
  features: Partial<Record<keyof typeof AT, number>> = {},
): RankedSentence {
  const values = new Float64Array(FEATURES.length);
  for (const [name, value] of Object.entries(features)) values[AT[name as keyof typeof AT]] = value;
  return {
    sentence,
    rank,
    features: values,
    paragraph: corpus.paragraphOf(sentence),
    score: 0,
    otherFigure: false,
  };
}
const sentenceOf = (start: string): number =>
  corpus.spans.findIndex((_, sentence) => corpus.textOf(sentence).startsWith(start));
const shown = (sentences: readonly RankedSentence[], kinds = 0, limit = 5): string[] =>
  composeExcerpts(sentences, corpus, kinds, limit).map((each) => textOf(each, corpus));

describe('composeExcerpts', () => {
  it('shows a sentence by itself where its neighbours rank far behind and both are no glance', () => {
    const first = sentenceOf('中');
    expect(shown([ranked(first, 5), ranked(first + 1, 1)])[0]).toBe(`${middling}。`);
  });

  it('joins a neighbour that ranks close behind', () => {
    const first = sentenceOf('中');
    expect(shown([ranked(first, 5), ranked(first + 1, 4.5)])).toEqual([`${middling}。${middling}。`]);
  });

  it('joins the likelier neighbour where both are short', () => {
    expect(shown([ranked(3, 5), ranked(4, 1), ranked(2, 0)])[0]).toBe(
      '工程因為礁石堅硬而延誤了十個月。建材取自對岸的青石礦場。',
    );
    expect(shown([ranked(3, 5), ranked(2, 1), ranked(4, 0)])[0]).toMatch(/^它由匠師.*十個月。$/u);
  });

  it('joins the neighbour that holds the kind of thing that is asked for', () => {
    expect(shown([ranked(3, 5, { lacks: 1 })], KIND.year)[0]).toMatch(/^它由匠師.*十個月。$/u);
  });

  it('joins the sentence before where the first words point back', () => {
    expect(shown([ranked(6, 5)])[0]).toBe('現在鐵箍陳列在霧港文物館。');
    const back = createCorpus(
      knowledgeOf([], { articles: [articleOf('塔', ['塔在東。它很高。', '它很遠。'])] }),
      lexiconOf({}),
    );
    const one = (sentence: number) => composeExcerpts([{ ...ranked(0, 5), sentence }], back, 0, 1);
    expect(one(1)).toEqual([{ first: 0, last: 1 }]);
    expect(one(2)).toEqual([{ first: 2, last: 2 }]);
  });

  it('joins nothing beyond 160 characters', () => {
    const first = sentenceOf('長');
    expect(shown([ranked(first, 5), ranked(first + 1, 5)])).toEqual([`${long}。`, `${long}。`]);
  });

  it('shows no sentence twice and no more than the limit', () => {
    expect(shown([ranked(3, 5), ranked(4, 4.9), ranked(2, 4.8)], 0, 5)).toHaveLength(2);
    expect(shown([ranked(3, 5), ranked(0, 1), ranked(5, 0)], 0, 2)).toHaveLength(2);
  });
});

describe('excerpt ids', () => {
  const ids = createExcerptIds(corpus);

  it('name the file, the paragraph and the sentences', () => {
    expect(ids.idOf({ first: 2, last: 2 })).toBe('tower#2.1');
    expect(ids.idOf({ first: 3, last: 4 })).toBe('tower#2.2-3');
  });

  it('name an article by its place where its name is another one’s or long', () => {
    expect(ids.idOf({ first: 7, last: 7 })).toBe('article-2#1.1');
    expect(ids.idOf({ first: 9, last: 9 })).toBe('article-3#1.1');
  });

  it('find what they name, also across the stretches of a long paragraph', () => {
    for (let first = 0; first < corpus.spans.length; first++) {
      const single = { first, last: first };
      expect(ids.find(ids.idOf(single))).toEqual(single);
    }
    expect(ids.find('article-3#1.50')).toEqual({ first: 58, last: 58 });
  });

  it.each([
    '',
    'tower',
    'tower#2',
    'tower#9.1',
    'tower#2.0',
    'tower#2.4',
    'tower#2.3-4',
    'tower#2.1-3',
    'tower#2.2-1',
    'elsewhere#1.1',
  ])('find nothing for %j', (id) => {
    expect(ids.find(id)).toBeUndefined();
  });
});
