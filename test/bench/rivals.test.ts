import { describe, expect, it } from 'vitest';
import { entryOf, knowledgeOf } from '../../bench/data/entry.js';
import { CONTENDERS, OURS } from '../../bench/rivals/all.js';
import { toDocument } from '../../bench/rivals/rival.js';
import { bigrams, grams, words } from '../../bench/rivals/terms.js';

const ENTRIES = [
  entryOf('card', '身份證怎麼補辦？', '帶戶口簿到派出所，十天後領取。'),
  entryOf('pool', '游泳池周末几点开门？', '周末八点开门，晚上九点关门。'),
  entryOf('refund', '买错了的门票能退吗？', '开演前一天可以退票，收两成手续费。'),
];

describe.each(CONTENDERS)('$name', ({ name, load }) => {
  it('puts the entry first that a question repeats, whatever the script', async () => {
    const rival = await load();
    const documents = name === OURS ? [] : ENTRIES.map(toDocument);
    const search = await rival.build(knowledgeOf(ENTRIES), documents);
    const first = async (question: string): Promise<string | undefined> =>
      (await search(rival.prepare(question)))[0]?.id;
    expect(await first('身份证怎么补办')).toBe('card');
    expect(await first('游泳池週末幾點開門')).toBe('pool');
  });
});

it.each([
  [bigrams, ['买', '2', '斤苹', '苹果', 'gpt4']],
  [grams, ['买', '2', '斤', '斤苹', '苹', '苹果', '果', 'gpt4']],
  [words, ['买', '2', '斤', '苹果', 'gpt4']],
])('%o cuts Chinese and keeps other words whole', (cut, terms) => {
  expect(cut('买2斤苹果, gpt4').sort()).toEqual([...terms].sort());
});
