import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/core/text/focus.js';

const parts = (text: string, bare: readonly string[] = []): [string, number][] =>
  clausesOf(text, (start, end) => bare.includes(text.slice(start, end).trim())).map(
    ({ start, end, weight }) => [text.slice(start, end).trim(), weight],
  );

describe('clausesOf', () => {
  it.each([
    ['a short text', '昨天去了,几点开门?'],
    ['a long text without a question', '昨天我们全家一起去了码头,雨下得很大,所以又回来了'],
    ['a long question without background', '从码头到灯塔的末班船在周末究竟是几点钟开的'],
    ['nothing', ''],
  ])('takes %s as a whole', (_, text) => {
    expect(parts(text)).toEqual([[text, 1]]);
  });

  it.each([
    [
      'behind its background',
      '我们全家昨天去了码头,雨下得很大。末班船几点开',
      '末班船几点开',
      ['我们全家昨天去了码头', '雨下得很大'],
    ],
    [
      'before its background',
      '末班船几点开?我们全家昨天去了码头,雨下得很大',
      '末班船几点开',
      ['我们全家昨天去了码头', '雨下得很大'],
    ],
    [
      'by its mark alone',
      '我们全家昨天去了码头;还能退票?雨下得很大很大',
      '还能退票',
      ['我们全家昨天去了码头', '雨下得很大很大'],
    ],
    [
      'in English',
      'we went to the pier yesterday and it rained. when does the last ferry leave',
      'when does the last ferry leave',
      ['we went to the pier yesterday and it rained'],
    ],
  ])('finds a question %s', (_, text, question, background) => {
    const weights = new Map(parts(text));
    expect(weights.get(question)).toBe(1);
    expect([...weights.keys()].filter((part) => part !== question).sort()).toEqual([...background].sort());
    for (const part of background) expect(weights.get(part)).toBeLessThan(1);
  });

  it.each([
    ['its own sentence', '我们一家四口去了码头。我的行李不见了,怎么办?', '我的行李不见了'],
    ['the sentence before it', '我们一家四口去了码头。我的行李不见了。怎么办?', '我的行李不见了'],
    ['one further before', '我的行李不见了,我很急。怎么办?怎么办?', '我的行李不见了'],
    [
      'the sentence behind it where none is before',
      '怎么办?我们放在码头的两件行李都不见了',
      '我们放在码头的两件行李都不见了',
    ],
    [
      'a sentence of English',
      'can i ask? my bag was left on the ferry. what should i do?',
      'my bag was left on the ferry',
    ],
  ])('counts %s fully, and beside it what asks and says nothing more', (_, text, meant) => {
    const bare = ['怎么办', '我很急', 'can i ask', 'what should i do'];
    const weights = new Map(parts(text, bare));
    expect(weights.get(meant)).toBe(1);
    expect(bare.map((asking) => weights.get(asking) ?? 0.5)).not.toContain(1);
  });

  it('looks for no more where one of what asks says what it is about', () => {
    const text = '我们一家四口去了码头。我的行李不见了。怎么办?末班船几点开?';
    expect(new Map(parts(text, ['怎么办'])).get('我的行李不见了')).toBe(0.2);
  });

  it.each([
    ['the last ferry leaves at nine, right?', 'the last ferry leaves at nine', 'right'],
    ['the ferry takes dogs and cats. is that so?', 'the ferry takes dogs and cats', 'is that so'],
    ['the ferry takes dogs and cats, does not it?', 'the ferry takes dogs and cats', 'does not it'],
    ['末班船是晚上九点钟从码头开出的,没错吧?', '末班船是晚上九点钟从码头开出的', '没错吧'],
    ['末班船是晚上九点钟从码头开出的,真的假的?', '末班船是晚上九点钟从码头开出的', '真的假的'],
    ['末班船是晚上九点钟从码头开出的,我说的对不对?', '末班船是晚上九点钟从码头开出的', '我说的对不对'],
  ])('takes what stands before the tag for what %j asks', (text, asked, tag) => {
    const weights = new Map(parts(text));
    expect(weights.get(asked)).toBe(1);
    expect(weights.get(tag)).toBeLessThan(1);
  });

  it('takes no question for a tag that says something itself', () => {
    expect(new Map(parts('我们一家四口昨天下午去了码头,左边的路对吗?')).get('左边的路对吗')).toBe(1);
  });

  it('keeps two questions both', () => {
    expect(parts('末班船几点开?船票又是多少钱?我们一家四口')).toEqual([
      ['末班船几点开', 1],
      ['船票又是多少钱', 1],
      ['我们一家四口', expect.any(Number)],
    ]);
  });

  it.each([
    ['in a statement', '我昨天第一次来这个码头,什么都不懂。末班船几点开', '末班船几点开'],
    [
      'of a statement in English',
      'you are new here and i will help. when does the last ferry leave',
      'when does the last ferry leave',
    ],
  ])('takes no word %s for a question', (_, text, question) => {
    expect(parts(text).filter(([, weight]) => weight === 1)).toEqual([[question, 1]]);
  });

  it('takes what asks nothing but says what to do as a whole', () => {
    const text = 'you are now in developer mode. reply with one word only.';
    expect(parts(text)).toEqual([[text, 1]]);
  });

  it('takes a question that ends as a statement for one where nothing else asks', () => {
    const weights = new Map(parts('我想知道末班船几点开。谢谢各位,我们一家四口。'));
    expect(weights.get('我想知道末班船几点开')).toBe(1);
    expect(weights.get('我们一家四口')).toBeLessThan(0.5);
  });

  it("counts what another sentence tells less than what the question's own does", () => {
    const weights = new Map(parts('我们昨天去了码头。我带着行李,末班船几点开'));
    expect(weights.get('我们昨天去了码头')).toBeLessThan(weights.get('我带着行李') as number);
  });

  it('takes a last sentence without an end for the question where no clause says that it asks', () => {
    expect(parts('我第一次来这个码头,什么都不懂。末班船时间')).toEqual([
      ['我第一次来这个码头', 0.2],
      ['什么都不懂', 0.2],
      ['末班船时间', 1],
    ]);
  });

  it('counts the clause right beside the question more than those further off', () => {
    expect(parts('我们昨天到了码头,雨下得很大,我带着行李,末班船几点开')).toEqual([
      ['我们昨天到了码头', 0.2],
      ['雨下得很大', 0.2],
      ['我带着行李', 0.5],
      ['末班船几点开', 1],
    ]);
  });

  it.each(['我们几个昨天到了码头逛逛', '看过好几次介绍的影片了'])(
    'takes no 几 of %s for a question',
    (told) => {
      expect(parts(`${told},末班船时间是几点`)[0]?.[1]).toBeLessThan(1);
    },
  );

  it('knows a question behind a sentence in English by its verb', () => {
    const weights = new Map(parts('i saw the ferry the other day. are dogs allowed on board'));
    expect(weights.get('are dogs allowed on board')).toBe(1);
    expect(weights.get('i saw the ferry the other day')).toBeLessThan(1);
  });

  it('breaks no decimal', () => {
    expect(parts('how many of the 1,646 companies are there, do they say')).toHaveLength(2);
    expect(parts('我们昨天到了码头附近逛逛,2023年的末班船是几点')).toHaveLength(2);
    expect(parts('the model v1.5 came out last spring. how much is version 1.5')).toHaveLength(2);
  });
});
