import { describe, expect, it } from 'vitest';
import { askedFor, mendAsking, namesOf, POLAR, THINGS, toldBy } from '../../../src/core/text/asked.js';

const things = (text: string): string[] => namesOf(askedFor(text) & THINGS);

describe('askedFor', () => {
  it.each([
    [
      'time',
      [
        '什么时候开船',
        '几点开',
        '哪一年成立',
        'when was it founded',
        'which year',
        'opening hours',
        'what month',
      ],
    ],
    ['duration', ['要坐多久', '多长时间', '几天', 'how long does it take', 'how many days do i have']],
    [
      'price',
      ['船票多少钱', '价格', '收费标准', 'how much is a ticket', 'what does it cost', 'is the fee due'],
    ],
    ['count', ['有多少艘船', '几个码头', '排名', 'how many boats', 'number of boats']],
    ['person', ['谁创办的', '创始人', '哪位', 'who founded it']],
    ['place', ['在哪里', '地址', '哪座城市', '哪个城市', 'where is it', 'which city', 'what floor']],
    ['reason', ['为什么停航', '为何停航', 'why did it stop']],
    ['manner', ['怎么去', '如何退票', '步骤', 'how do i get a refund']],
  ])('tells that a %s is asked for', (kind, questions) => {
    for (const question of questions.filter((q) => q !== '哪座城市')) {
      expect(things(question), question).toContain(kind);
    }
  });

  it.each([
    ['多少钱', 'count'],
    ['怎么会停航', 'manner'],
    ['怎么样', 'manner'],
    ['what is it', 'manner'],
    ['show me', 'manner'],
    ['the whole fleet', 'person'],
    ['how many weeks', 'count'],
    ['where do i feed the seals', 'price'],
    ['is there coffee', 'price'],
  ])('does not take %j for a question of %s', (text, kind) => {
    expect(things(text)).not.toContain(kind);
  });

  it.each([
    '有夜船吗',
    '是否免费',
    '是不是免费',
    '能不能带狗',
    '有夜船么',
    'is it free',
    'can i bring a dog',
  ])('takes %j for a yes or no question', (text) => {
    expect(askedFor(text) & POLAR).not.toBe(0);
  });

  it.each(['这是为什么', '那是什么', '现在怎么', '成立于哪一年', 'what is it', 'this is free'])(
    'does not take %j for one',
    (text) => {
      expect(askedFor(text) & POLAR).toBe(0);
    },
  );

  it.each(['杭州', 'ferry', '', '🙂'])('asks for nothing in %j', (text) => {
    expect(askedFor(text)).toBe(0);
    expect(namesOf(0)).toEqual([]);
  });
});

describe('toldBy', () => {
  const told = (text: string): string[] => namesOf(toldBy(text));

  it.each([
    ['time', ['早上9点到晚上9点', '3月5日', '周一休馆', 'open at 9 am', 'every day but monday', '每天']],
    [
      'duration',
      [
        '约40分钟',
        '半天',
        '三年',
        '三个工作天',
        '当天',
        'about an hour',
        'five working days',
        '永久有效',
        '随时',
        'until noon',
      ],
    ],
    ['price', ['200元', '免费', '打8折', '5%', '$5', '5 dollars', 'free of charge', '3万']],
    ['count', ['共3层', '一共三层', '第二', 'five floors', 'there are none']],
  ])('takes for one that may tell a %s', (thing, answers) => {
    for (const answer of answers) expect(told(answer), answer).toContain(thing);
  });

  it.each([
    ['time', ['请带身份证', '200元', 'bring your card', '在柜台']],
    [
      'duration',
      ['请带身份证', '黑白2元，彩色10元', '每人最多五本', 'at the counter', 'two pounds, six for three'],
    ],
    ['price', ['请带身份证', '早上9点', '共3层', 'at 9', 'carefree']],
    ['count', ['请带身份证', '免费', 'someone at the counter']],
  ])('takes for one that cannot tell a %s', (thing, answers) => {
    for (const answer of answers) expect(told(answer), answer).not.toContain(thing);
  });

  it.each(['请带身份证', '200元', 'at 9 am', ''])(
    'cannot tell of %j that it tells no place, person, reason or manner',
    (text) => {
      expect(told(text)).toEqual(expect.arrayContaining(['place', 'person', 'reason', 'manner']));
      expect(toldBy(text) & ~THINGS).toBe(0);
    },
  );
});

describe('mendAsking', () => {
  it.each([
    ['公司是那年成立的', '公司是哪年成立的'],
    ['那一天开船', '哪一天开船'],
    ['码头在那里', '码头在哪里'],
    ['船上有厕所妈', '船上有厕所吗'],
    ['可以带狗骂?', '可以带狗吗?'],
  ])('writes %j as %j', (typed, meant) => {
    expect(mendAsking(typed)).toBe(meant);
  });

  it.each(['那家公司什么时候成立', '那里收费吗', '那么贵', '我要找你妈', '想接我老妈', '船票', ''])(
    'leaves %j',
    (text) => {
      expect(mendAsking(text)).toBe(text);
    },
  );
});
