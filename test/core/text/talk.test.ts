import { describe, expect, it } from 'vitest';
import { asksNothing, isExpression } from '../../../src/core/text/talk.js';

describe('asksNothing', () => {
  it.each([
    ...[
      '',
      '?',
      '🙏',
      '谢谢',
      '你好!',
      '您好,请问',
      '早安',
      '在吗',
      '你是谁?',
      '好的',
      '哈哈',
      '太棒了,谢谢!',
      '你能做什么',
    ],
    ...[
      '都不是',
      '再說一次',
      '为什么？',
      '答错了',
      '還有嗎',
      '不是這個',
      '都要',
      '以上皆非',
      '都唔係',
      '都唔啱',
    ],
    ...['none of these', 'both', 'Why?', 'what??', 'more', 'that is wrong', "you're wrong", 'not that one'],
    ...[
      'hello there',
      'good morning',
      'thanks a lot!',
      'ty!',
      'ok thanks bye',
      'how are you?',
      'hello how are you',
    ],
    ...[
      'who are you',
      'are you chatgpt?',
      'what do you think',
      '你觉得呢',
      'what can you do?',
      'great answer, thank you!',
      'help',
      'are you a real person?',
      'thank you all',
    ],
  ])('is true of %j', (text) => {
    expect(asksNothing(text)).toBe(true);
  });

  it('takes no time for what goes on and on', () => {
    expect(asksNothing('哈'.repeat(300))).toBe(true);
    expect(asksNothing(`${'哈好的'.repeat(100)}船`)).toBe(false);
    expect(asksNothing(`${'no '.repeat(30_000)}moon`)).toBe(false);
  });

  it.each([
    ...['谢谢你们船长', '你是谁的船', '好的船', '在吗啡', '怎么用船票', '可以退票吗', '晚安灯'],
    ...[
      'hello moon',
      'r1',
      '7',
      'who are you sailing with',
      'help with tickets',
      'okra',
      'why is it wrong',
      'what is included',
      '为什么停航',
      '不是会员可以买吗',
      'more tickets',
      'no smoking',
      'test results',
    ],
  ])('is false of %j', (text) => {
    expect(asksNothing(text)).toBe(false);
  });
});

describe('isExpression', () => {
  it.each([
    '{{7*7}}',
    " {{ boat.ticket('price') }}\n",
    '$'.concat('{process.env}'),
    '#{name}',
    '<%= price %>',
    '｛｛７＊７｝｝',
    '請問 {{7*7}}',
    'Hello! Quick question: {{7*7}} Thank you in advance.',
  ])('is true of %j', (text) => {
    expect(isExpression(text)).toBe(true);
  });

  it.each([
    'what does {{name}} stand for',
    '{{name}} shows twice',
    'why is $'.concat('{user} empty'),
    '{a}',
    '<b>船票</b>',
    '船票多少錢',
    '',
  ])('is false of %j', (text) => {
    expect(isExpression(text)).toBe(false);
  });
});
