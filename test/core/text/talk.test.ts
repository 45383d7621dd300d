import { describe, expect, it } from 'vitest';
import { asksNothing, isExpression, isRemark } from '../../../src/core/text/talk.js';

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
    ...['嗨', '早', '早啊各位', '大家早', '安安', 'gm', 'hiya', 'howdy', 'hey bot', 'good day'],
    ...[
      'thank you so much, that helped',
      'thanks that worked',
      'thanks for the info',
      "thanks, that's all I needed",
      'ok thanks, i will try that',
      'no thanks',
      '感謝大大',
      '謝謝分享',
      '謝謝你的回答',
      '太感謝了',
      '唔該晒你',
      '謝謝，這樣就夠了',
    ],
    ...[
      'nice tank!',
      'great explanation',
      "that's helpful",
      'not bad',
      'you rock',
      '好厲害喔',
      '回答得真好',
      '好犀利',
    ],
    ...[
      '懂了',
      '我明白了',
      '知啦',
      '收到收到',
      '沒問題',
      'noted',
      'gotcha',
      'roger that',
      'fair enough',
      'yup',
    ],
    ...['brb', 'ttyl', 'see you tomorrow', 'have a nice day', '下次見', '先這樣', '我先走了', '聽日見'],
    ...[
      'who made you',
      "what's your name?",
      'are you a human or a bot',
      '誰做的你',
      '你是什麼模型',
      '你係邊個',
    ],
    ...[
      'sorry, wrong channel',
      'can someone help me',
      'i need some help',
      'I have a question',
      '有人可以幫我嗎',
      '幫幫我',
      '我有個問題',
      "that's not what i asked",
      '我不是問這個',
      '今天好冷',
      'shut up',
    ],
    ...[
      'cool article!',
      "thanks mate, you're a legend",
      'ty so much that fixed it',
      'bad bot',
      'hi im new here',
      '大家晚安',
      '早安大家',
      '抱歉打擾了',
      '我是新來的',
      '發錯群了',
    ],
    ...[':wave:', ':tada: :+1:', '<:pepe:123456>', '<a:party:99>'],
    ...['F', '+1', 'rip', 'oh no', 'really?', '真的嗎', '天啊', '推', '傻眼', '生日快樂', 'happy birthday'],
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
    ...[
      'wrong channel colour',
      'can someone help me move',
      'help me find the pier',
      'is the legend a boat',
      '幫我退票',
      '我有問題卡',
      '今天好冷門',
      '新人報到要帶什麼',
      '10:30:00',
      ':wave: when do you open',
    ],
    ...['早鳥票', '早上幾點開', '推車', '卡', '分享', '感謝信怎麼寫', '加油', '方便停車嗎', '你們是誰創辦的'],
    ...[
      'thanks, but when do you open',
      'who made you treasurer',
      'nice restaurants',
      'nice tank for 2 goldfish?',
      'does that work',
      'is that all',
      'fast delivery',
      'sweet',
      'clear',
      'how old are your fish',
      'good luck charm price',
    ],
  ])('is false of %j', (text) => {
    expect(asksNothing(text)).toBe(false);
  });
});

describe('isRemark', () => {
  it.each(['yes', 'test', '收到', '懂了', 'nice one', 'see you later', '早'])('is true of %j', (text) => {
    expect(isRemark(text)).toBe(true);
  });

  it.each([
    '老陳船長好厲害',
    '這張照片太美了！',
    '好想去坐船',
    '我們超期待燈會喔',
    '好的，我買票了',
    'I love the ferry!',
    "can't wait for the lantern night",
    'we are so excited about Saturday!!',
    'my cat says hi',
    'cheers, see you at the pier',
    'cheers mate and thank you.',
  ])('is true of what feels and asks nothing: %j', (text) => {
    expect(isRemark(text)).toBe(true);
  });

  it.each([
    '老陳船長好厲害嗎',
    '哪艘船好看',
    '好想去坐船，怎么报名',
    '好想知道票价',
    '太阳能板好用吗',
    'I love my dog, can he come?',
    'I love how you cook, which oil is it',
    'do I miss the last boat',
    'my cat says hi, may she come',
    'see you on Saturday?',
  ])('is false of what asks beside it: %j', (text) => {
    expect(isRemark(text)).toBe(false);
  });

  it.each(['who made you', 'help', '說明', 'why', '客服', '還有嗎', '船票'])('is false of %j', (text) => {
    expect(isRemark(text)).toBe(false);
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
