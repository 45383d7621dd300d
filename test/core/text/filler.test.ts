import { describe, expect, it } from 'vitest';
import { foldDialect } from '../../../src/core/text/dialect.js';
import { stripFiller } from '../../../src/core/text/filler.js';
import { fold } from '../../../src/core/text/fold.js';

describe('foldDialect', () => {
  it.each([
    ['點解留喺杭州', '为什么留在杭州'],
    ['边个创办', '哪个创办'],
    ['邊位係創辦人', '哪位是創辦人'],
    ['佢哋喺邊度', '他们在哪里'],
    ['船飛幾錢', '船飛多少钱'],
    ['有冇夜船', '有没有夜船'],
    ['係咪免費', '是不是免費'],
    ['呢間公司做咩嘢', '这个公司做什么'],
    ['幾時開門', '什么时候開門'],
    ['邊座城市', '哪座城市'],
    ['唔使買飛', '不使買飛'],
    ['啥時候開', '什么时候開'],
    ['咋去', '怎么去'],
    ['為啥不去', '为什么不去'],
  ])('puts %j as %j', (dialect, standard) => {
    expect(foldDialect(dialect)).toBe(standard);
  });

  it('knows each wording on its own', () => {
    const wordings =
      '點解 点解 幾時 几时 邊個 边个 邊位 边位 邊間 边间 邊度 邊處 边度 边处 邊年 边年 邊日 边日 邊座 边只 幾錢 几钱 幾多 几多 ' +
      '係咪 系咪 有冇 冇 係 唔該 唔 嘅 喺 做乜 為乜 乜嘢 乜野 咩嘢 咩野 咩 乜 嗰 𠮶 呢個 呢部 啲 佢哋 佢 哋 咗 嚟 而家 依家 聽日 ' +
      '點樣 点样 㗎 喎 嘞 囉 啩 嚿 仲 揾 搵 睇 畀 俾 攞 叻 揀 啥时候 啥時候 幹嘛 干嘛 干啥 幹啥 為啥 为啥 為毛 为毛 啥 咋';
    for (const wording of wordings.split(' ')) expect(foldDialect(wording), wording).not.toBe(wording);
  });

  it.each(['關係', '关系', '聯係', '體係', '房仲', '仲介費', '仲裁', '為什麼是杭州', 'Why Hangzhou?', ''])(
    'leaves %j alone',
    (text) => {
      expect(foldDialect(text)).toBe(text);
    },
  );

  it.each([
    ['點解係杭州', '点解系杭州'],
    ['邊個做', '边个做'],
    ['幾多人', '几多人'],
    ['點樣去', '点样去'],
  ])('puts %j and %j alike', (traditional, simplified) => {
    expect(fold(foldDialect(traditional)).replace('系', '是')).toBe(
      fold(foldDialect(simplified)).replace('系', '是'),
    );
  });
});

describe('stripFiller', () => {
  it.each([
    ['请问一下退费怎么办 谢谢', '退费怎么办'],
    ['不好意思打扰一下 船几点开', '船几点开'],
    ['麻烦你告诉我几点开', '几点开'],
    ['我想知道船票多少钱', '船票多少钱'],
    ['你好 求问末班船时间 感谢不尽', '末班船时间'],
    ['hi, could you please tell me where the pier is', ', where the pier is'],
    ['where is the pier? thanks in advance', 'where is the pier?'],
    ["i'm just curious about the fleet", 'the fleet'],
  ])('takes the politeness out of %j', (text, rest) => {
    expect(stripFiller(text)).toBe(rest);
  });

  it.each(['谢谢', '你好', 'hello', 'thank you', 'please', '🙏', ''])(
    'keeps %j, where nothing else is said',
    (text) => {
      expect(stripFiller(text)).toBe(text);
    },
  );

  it.each(['请假怎么办', '很多谢意', 'high speed', 'plus size', 'thankful guests'])(
    'keeps the words of %j',
    (text) => {
      expect(stripFiller(text)).toBe(text);
    },
  );
});
