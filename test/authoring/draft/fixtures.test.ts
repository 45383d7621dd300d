import { describe, expect, it } from 'vitest';
import { questionKey } from '../../../src/core/loader/question.js';
import { draftFixture, unprovenFigures } from './articles.js';

/** What each article must draft: a question, among an entry's own, and what its answer says. */
const EXPECTED: Readonly<Record<string, readonly (readonly [question: string, answer: RegExp])[]>> = {
  'recipe.md': [
    ['蔥油餅是什麼？', /台灣常見的早餐/],
    ['這份食譜可以做幾片？', /6 片/],
    ['需要多少中筋麵粉？', /300 克/],
    ['青蔥要多少？', /4 根/],
    ['材料有哪些？', /中筋麵粉：300 克\n- 熱水：150 毫升/],
    ['步驟是什麼？', /1\. 將麵粉放入大碗/],
    ['蓋上濕布靜置多久？', /40 分鐘/],
    ['平底鍋將餅每面煎多久？', /3 分鐘/],
    ['為什麼要用熱水？', /因為熱水會讓一部分澱粉糊化/],
    ['如果只用冷水，會怎麼樣？', /比較有嚼勁/],
  ],
  'lecture.txt': [
    ['主讲是谁？', /周静/],
    ['上课时间是什么时候？', /星期四下午两点至四点/],
    ['地点在哪里？', /B204/],
    ['海洋酸化是什么？', /酸碱值下降的现象/],
    ['工业革命以前，海洋表层的平均酸碱值是多少？', /8\.2/],
    ['酸碱值每下降 0.1，氢离子浓度增加多少？', /26%/],
    ['受影响的生物包括哪些？', /珊瑚、牡蛎、海胆/],
    ['研究人员主要采用哪些方法？', /长期观测，二是实验室培养，三是数值模拟/],
    ['夏威夷的观测站从什么时候起连续记录海水的酸碱值？', /1988 年/],
    ['如果需要延期，要怎么办？', /提前三天写信给助教/],
  ],
  'notice.md': [
    ['松林圖書館將於哪一天搬到湖濱路 18 號？', /2025 年 9 月 1 日/],
    ['新館有幾層樓？', /四層/],
    ['新館的面積是多少？', /舊館的兩倍/],
    ['舊館從什麼時候起停止借書？', /8 月 18 日/],
    ['開放時間是什麼時候？', /週二至週日/],
    ['電話是多少？', /5550 0142/],
    ['河東分館位於哪裡？', /車站對面/],
    ['When will Pine Grove Library move to 18 Lakeside Road?', /1 September 2025/],
    ['How many floors does the new building have?', /four floors/],
    ['When does the old library stop lending books?', /18 August/],
    ['What is the telephone?', /5550 0142/],
  ],
  'release.md': [
    ['When was Notely 4.2 released?', /14 May 2025/],
    ['What does the update weigh?', /86 MB/],
    ['What are the new features?', /dark theme/],
    ['What makes search three times faster?', /The new index/],
    ['Why did memory use fall by 30 percent?', /loaded only when they are needed/],
    ['What does not work behind some proxy servers?', /Sync/],
    ['What is the operating system?', /Windows 10/],
  ],
  'news.html': [
    [
      "When did Riverton's city council approve a new tram line between the central station and the old harbour?",
      /Monday/,
    ],
    ['How long will the line be?', /6\.4 kilometres/],
    ['How much will the project cost?', /180 million euros/],
    ['When is construction due to begin?', /March 2026/],
    ['Who is the mayor?', /Helen Okafor/],
    ["Who is the head of the traders' association?", /Ben Larsen/],
    ['How many shops stood along the route?', /35 shops/],
    ['Why did the council set up a fund of two million euros?', /because many of these shops are small/],
    ['When did Riverton have trams?', /1903 to 1967/],
  ],
  'museum.md': [
    ['霧港海事博物館將於哪一天重新開館？', /2024 年 10 月 5 日/],
    ['霧港海事博物館花費多少錢？', /4800 萬元/],
    ['館方共有哪些常設展廳？', /船模廳、燈塔廳和漁業廳/],
    ['鎮館之寶是什麼？', /順風號/],
    ['鎮館之寶有多長？', /18 公尺/],
    ['《霧港造船史》是哪所學校發布的？', /霧港大學/],
    ['全票多少錢？', /120 元/],
    ['語音導覽多少錢？', /免費/],
    ['幾歲以下兒童免費入場？', /六歲/],
    ['團體超過 20 人要怎麼辦？', /三天前預約/],
    ['背包和雨傘請存放在哪裡？', /寄物櫃/],
    ['與舊館相比，新館增加了什麼？', /手語導覽/],
  ],
  'club.txt': [
    ['晨光羽毛球俱乐部创办于哪一年？', /2016/],
    ['谁可以申请入会？', /年满 16 岁/],
    ['会员分为哪几类？', /正式会员和临时会员/],
    ['临时会员每次缴纳多少钱？', /25 元/],
    ['会员总数不超过多少人？', /80 人/],
    ['俱乐部什么时候在江畔体育馆活动？', /每周二和周四晚上七点至九点/],
    ['干事会由几人组成？', /五人/],
    ['会长任期多久？', /两年/],
    ['现任会长是谁？', /周立群/],
    ['干事会多久公布一次账目？', /每季度/],
    ['会员连续三个月不缴会费会怎么样？', /视为自动退会/],
    ['损坏球网的会员会怎么样？', /照价赔偿/],
    ['如果在场上打架，会怎么样？', /取消/],
  ],
  'company.md': [
    ['When was Larkfield Bicycles founded?', /1974/],
    ['Who founded Larkfield Bicycles?', /Ruth and Agnes Doyle/],
    ['When did the company move to a former flour mill beside the river?', /1982/],
    ['How many people did the company employ by then?', /45 people/],
    ['When did the mill burn down?', /1991/],
    ['Who designed the folding Swift?', /Agnes Doyle/],
    ['Who owns Larkfield?', /120 employees/],
    ['Where are the headquarters?', /Norwich/],
    ['How much did revenue rise in 2023?', /14 percent/],
    ['Who gives 2 percent of its profit to schools?', /The company/],
  ],
};

describe.each(Object.entries(EXPECTED))('drafting %s', (name, expected) => {
  it.each(expected)('asks "%s"', async (question, answer) => {
    const { drafts } = await draftFixture(name);
    const key = questionKey(question);
    const found = drafts.find((draft) =>
      [draft.question, ...draft.variants].some((form) => questionKey(form) === key),
    );
    expect(found?.answer).toMatch(answer);
  });

  it('drafts something about every paragraph', async () => {
    const { document, drafts } = await draftFixture(name);
    const cited = new Set(drafts.flatMap(({ evidence }) => evidence.map(({ paragraph }) => paragraph)));
    const numbers = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.number] : []));
    expect(numbers.filter((number) => !cited.has(number))).toEqual([]);
  });

  it('gives no figure that the cited paragraphs do not hold', async () => {
    const { document, drafts } = await draftFixture(name);
    expect(unprovenFigures(drafts, document)).toEqual([]);
  });

  it('gives every entry an id, two or more variants, and questions that no other has', async () => {
    const { drafts } = await draftFixture(name);
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
    expect(drafts.filter(({ variants }) => variants.length < 2)).toEqual([]);
    const keys = drafts.flatMap(({ question, variants }) => [question, ...variants].map(questionKey));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('asks no question that leaves open whom it is about', async () => {
    const { drafts } = await draftFixture(name);
    const open =
      /^(?:其|它|他|她|此|該|该|那)|\b(?:he|she|they|this(?! article)|these)\b|\uFFFD|undefined|null/iu;
    expect(
      drafts.flatMap(({ question, variants }) => [question, ...variants]).filter((form) => open.test(form)),
    ).toEqual([]);
  });

  it('drafts the same twice', async () => {
    const [one, two] = [await draftFixture(name), await draftFixture(name)];
    expect(two.drafts).toEqual(one.drafts);
  });
});
