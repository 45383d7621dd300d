import { describe, expect, it } from 'vitest';
import { createMeasure, FEATURES, type Feature } from '../../../src/core/features/index.js';
import { createCatalogue } from '../../../src/core/retrieval/catalogue.js';
import { readQuery } from '../../../src/core/retrieval/query.js';
import { createRetriever } from '../../../src/core/retrieval/retrieve.js';
import { knowledgeOf, lexiconOf } from '../support.js';

const lexicon = lexiconOf(
  Object.fromEntries(
    '羽球场 网球场 租金 押金 今天 明天 会员 学生 老人 儿童 怎么付'.split(' ').map((w) => [w, {}]),
  ),
  {
    kinds: `羽球场=badminton 网球场 桌球室
~ 今天 明天
会员=member 访客
租金 押金
夏令营 冬令营`,
  },
);
const knowledge = knowledgeOf([
  { id: 'court', question: '今天羽球场租金多少', variants: ['会员怎么付租金'], answer: '访客二百元' },
  { id: 'camp', question: '夏令营有午餐吗', answer: '有，在桌球室' },
  { id: 'both', question: '羽球场和网球场要预约吗', answer: '要' },
  { id: 'five', question: '明天访客在冬令营用羽球场押金多少', answer: '不收' },
]);
const catalogue = createCatalogue(knowledge, lexicon);
const retrieve = createRetriever(catalogue);
const measure = createMeasure(catalogue);

function featuresOf(text: string, id: string): Record<Feature, number> {
  const query = readQuery(text, catalogue);
  const found = measure(query, retrieve(query)).find(({ item }) => catalogue.items[item]?.entry?.id === id);
  if (!found) throw new Error(`${text} does not find ${id}`);
  return Object.fromEntries(FEATURES.map((name, i) => [name, found.features[i]])) as Record<Feature, number>;
}

/** What a feature of a query against an entry is, for this reason. */
const VALUES: readonly [feature: Feature, id: string, query: string, value: number, why: string][] = [
  ['kindShared', 'court', '羽球场租金多少', 2, 'both names are in its question'],
  ['kindShared', 'court', 'badminton 租金多少', 2, 'another name of the same counts'],
  ['kindShared', 'court', '访客租金多少', 2, 'the answer names one'],
  ['kindShared', 'court', '网球场押金多少', 0, 'it names others'],
  ['kindShared', 'court', '羽球场网球场多少', 1, 'one of several of a kind is enough'],
  ['kindShared', 'court', '今天羽球场会员租金多少', 3, 'all four count as three'],
  ['kindMissing', 'court', '羽球场租金多少', 0, 'it has both'],
  ['kindMissing', 'court', '网球场租金多少', 1, 'it has no 网球场'],
  ['kindMissing', 'court', '网球场押金多少', 2, 'it has neither'],
  ['kindMissing', 'court', '明天羽球场租金多少', 0, '明天 may be named in passing'],
  ['kindMissing', 'camp', '羽球场会员租金夏令营有午餐吗', 3, 'three are missing'],
  ['kindMissing', 'camp', '羽球场会员租金冬令营有午餐吗', 3, 'four count as three'],
  ['kindMissingShare', 'court', '网球场租金多少', 0.5, 'it has one of two'],
  ['kindMissingShare', 'court', '网球场押金多少', 1, 'it has none of two'],
  ['kindMissingShare', 'court', '怎么付', 0, 'nothing is named'],
  ['kindMissingShare', 'camp', '羽球场会员租金冬令营有午餐吗', 1, 'a share is of all that is named'],
  ['kindClash', 'court', '今天网球场租金多少', 1, 'its best question has 羽球场'],
  ['kindClash', 'court', '明天网球场押金多少', 3, 'weak kinds clash too'],
  ['kindClash', 'court', '今天羽球场租金多少', 0, 'it has the same'],
  ['kindClash', 'court', '网球场会员怎么付租金', 0, 'its best question names no court'],
  ['kindClash', 'court', '访客怎么付租金', 0, 'the answer has the same'],
  ['kindClash', 'camp', '网球场有午餐吗', 0, 'its answer alone names another'],
  ['kindClash', 'camp', '冬令营有午餐吗', 1, 'a name of several words is one'],
  ['kindClash', 'both', '桌球室要预约吗', 1, 'two others of a kind are one clash'],
  ['kindClash', 'five', '今天会员在夏令营用网球场租金多少', 3, 'five count as three'],
  ['kindClashAny', 'court', '网球场会员怎么付租金', 1, 'another question of it has 羽球场'],
  ['kindClashAny', 'court', '今天羽球场租金多少', 0, 'it has the same'],
  ['kindClashAny', 'camp', '网球场有午餐吗', 0, 'its answer alone names another'],
  ['kindClashAny', 'both', '桌球室要预约吗', 1, 'two others of a kind are one clash'],
  ['kindClashAny', 'five', '今天会员在夏令营用网球场租金多少', 3, 'five count as three'],
  ['kindClashAny', 'court', '明天网球场押金多少', 3, 'three of its names clash'],
  ['kindClashOpen', 'court', '今天网球场租金多少', 1, 'no yes or no is wanted'],
  ['kindClashOpen', 'court', '今天网球场租金有多少吗', 0, 'a no would do'],
  ['kindDropped', 'court', '今天羽球场租金多少', 0, 'all that it names is named'],
  ['kindDropped', 'court', '今天租金多少', 1, '羽球场 is left out'],
  ['kindDropped', 'court', '今天网球场租金多少', 0, 'another of the kind is no less'],
  ['kindDropped', 'camp', '有午餐吗', 1, '夏令营 is left out'],
  ['kindDropped', 'both', '要预约吗', 1, 'two of a kind are one'],
  ['kindDropped', 'five', '在用多少', 3, 'five count as three'],
];

describe('measureKinds', () => {
  it.each(VALUES)('%s of %s for %s is %d: %s', (feature, id, query, value) => {
    expect(featuresOf(query, id)[feature]).toBe(value);
  });

  it('has a row for every feature of kinds', () => {
    const stated = new Set<string>(VALUES.map(([feature]) => feature));
    expect(FEATURES.filter((feature) => feature.startsWith('kind') && !stated.has(feature))).toEqual([]);
  });
});
