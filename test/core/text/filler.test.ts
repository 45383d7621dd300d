import { describe, expect, it } from 'vitest';
import { stripFiller } from '../../../src/core/text/filler.js';

describe('stripFiller', () => {
  it.each([
    ['请问一下退费怎么办 谢谢', '退费怎么办'],
    ['不好意思打扰一下 船几点开', '船几点开'],
    ['麻烦你告诉我几点开', '几点开'],
    ['歹势 船几点开', '船几点开'],
    ['我想知道船票多少钱', '船票多少钱'],
    ['你好 求问末班船时间 感谢不尽', '末班船时间'],
    ['hi, could you please tell me where the pier is', ', where the pier is'],
    ['where is the pier? thanks in advance', 'where is the pier?'],
    ['i am just curious about the fleet', 'the fleet'],
    ['ok so um what even is the pier tho lol', 'what is the pier'],
    ['yo bro when does it sail fr', 'when does it sail'],
    ['real talk, where the heck do i park', 'where do i park'],
    ['remind me again when the last boat leaves', 'when the last boat leaves'],
    ['my friend wants to know if dogs are allowed', 'if dogs are allowed'],
    ['does the article say who built the pier', 'who built the pier'],
    ['according to the article, who built the pier?', ', who built the pier?'],
    ['who built the pier, according to this?', 'who built the pier ?'],
    ['what was the fare again', 'what was the fare'],
    ['what does the article say about the pier', 'the pier'],
    ['does the article mention dogs', 'dogs'],
    ['does it say anything about dogs?', 'dogs?'],
    ['文章有没有提到码头', '码头'],
    ['文中有讲到船票吗', '船票吗'],
    ['how about the pier', 'the pier'],
    ["what's the deal with dogs", 'dogs'],
    ['tell me more about dogs', 'dogs'],
    ['any info on dogs?', 'dogs?'],
    ['介绍一下码头', '码头'],
    ['官网找不到，船几点开', '船几点开'],
    ['想再确认一下船几点开', '船几点开'],
    ['查询船几点开', '船几点开'],
    ['船几点开？请尽快回复', '船几点开'],
    ['just to double check, when does it sail', 'when does it sail'],
    ['i was told dogs are allowed, is that true?', 'dogs are allowed ?'],
    ['are dogs allowed in general', 'are dogs allowed'],
    ['关于码头的问题', '码头'],
    ['who built the pier in the article?', 'who built the pier ?'],
    ['@bot are dogs allowed or nah', 'are dogs allowed'],
    ['are dogs allowed, any help?', 'are dogs allowed ?'],
    ['话说船票多少钱', '船票多少钱'],
    ['欸那个，船几点开来着', '船几点开'],
    ['我朋友想知道船几点开', '船几点开'],
    ['借问一下船几点开', '船几点开'],
    ['新手请问船几点开', '船几点开'],
    ['请教一下各位大神船几点开', '船几点开'],
    ['文章有没有说船是谁造的', '船是谁造的'],
    ['船票多少钱qq', '船票多少钱'],
    ['船几点开，求解', '船几点开，'],
    ['客服，船几点开', '船几点开'],
  ])('takes the politeness out of %j', (text, rest) => {
    expect(stripFiller(text)).toBe(rest);
  });

  it.each(['谢谢', '你好', 'hello', 'thank you', 'please', '🙏', ''])(
    'keeps %j, where nothing else is said',
    (text) => {
      expect(stripFiller(text)).toBe(text);
    },
  );

  it.each([
    '请假怎么办',
    '想请教练单独上课',
    '很多谢意',
    '客服电话',
    '老师问什么',
    '对了一半怎么办',
    '喂食时间',
    '额度多少',
    '这篇文章讲的是什么',
    '文章有提到哪些公司',
    '文章有写一个结论吗',
    'what does it cover',
    'does it cover theft',
    'what does the article say',
    '怎么登录qq',
    'high speed',
    'plus size',
    'thankful guests',
    'so much to pay',
    'right of way',
    'remind me to call the pier',
    '查一下我的船走到哪了',
    'tl;dr',
    'can i come again',
    'i need help',
    'can i bring my dog and a friend or my bro',
    'which cities come up in the article',
  ])('keeps the words of %j', (text) => {
    expect(stripFiller(text)).toBe(text);
  });
});
