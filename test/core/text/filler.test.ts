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
  ])('takes the politeness out of %j', (text, rest) => {
    expect(stripFiller(text)).toBe(rest);
  });

  it.each(['谢谢', '你好', 'hello', 'thank you', 'please', '🙏', ''])(
    'keeps %j, where nothing else is said',
    (text) => {
      expect(stripFiller(text)).toBe(text);
    },
  );

  it.each(['请假怎么办', '想请教练单独上课', '很多谢意', 'high speed', 'plus size', 'thankful guests'])(
    'keeps the words of %j',
    (text) => {
      expect(stripFiller(text)).toBe(text);
    },
  );
});
