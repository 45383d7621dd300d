import { describe, expect, it } from 'vitest';
import { withoutEnvelope } from '../../../src/core/text/envelope.js';

describe('withoutEnvelope', () => {
  it.each([
    ['https://example.com/a?b=c 年票多少钱', '年票多少钱'],
    ['年票多少钱https://example.com/p/12', '年票多少钱'],
    ['<@123456789> where is the pier', 'where is the pier'],
    ['<b>where</b> is&nbsp;the pier', 'where is the pier'],
    ['where%20is%20the_pier', 'where is the pier'],
    ['1. 年票多少钱', '年票多少钱'],
    ['q1: 年票多少钱', '年票多少钱'],
    ['(2) where is the pier', 'where is the pier'],
    ['第一，年票多少钱', '年票多少钱'],
    ['re: fwd: where is the pier', 'where is the pier'],
    ['【转传】年票多少钱', '年票多少钱'],
    ['on tue, bob wrote: > where is the pier', 'where is the pier'],
    ['dear team, where is the pier', 'where is the pier'],
    ['您好，我姓王，年票多少钱', '年票多少钱'],
    ['hey siri, where is the pier', 'where is the pier'],
    ['年票多少钱？祝生意兴隆', '年票多少钱？'],
    ['年票多少钱？王小明 敬上', '年票多少钱？'],
    ['where is the pier? best regards, bob', 'where is the pier?'],
    ['where is the pier question mark', 'where is the pier ?'],
  ])('takes %j out of it', (text, rest) => {
    expect(withoutEnvelope(text)).toBe(rest);
  });

  it.each([
    '3.5 吨的车多少钱',
    '2、3楼有厕所吗',
    '12:30 开吗',
    'https://example.com',
    'dear diary',
    'title deeds',
    'quarter past',
    '第一名是谁',
    'x < 3 and y > 2',
    '我姓王的朋友',
  ])('leaves %j', (text) => {
    expect(withoutEnvelope(text)).toBe(text);
  });

  it.each([
    '1. '.repeat(107),
    '<'.repeat(320),
    'q'.repeat(320),
    '祝'.repeat(320),
    '[ '.repeat(160),
    '. '.repeat(160),
  ])('is soon done with %j', (text) => {
    for (let i = 0; i < 2000; i++) withoutEnvelope(text);
    expect(withoutEnvelope(text)).toMatch(/./u);
  });
});
