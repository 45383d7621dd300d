import { describe, expect, it } from 'vitest';
import { questionKey } from '../../../src/core/loader/question.js';
import { draftText } from './articles.js';

/** The answer to a question among the drafts of a text. */
async function answerTo(text: string, question: string): Promise<string | undefined> {
  const key = questionKey(question);
  const drafts = await draftText(text);
  return drafts.find((draft) => [draft.question, ...draft.variants].some((form) => questionKey(form) === key))
    ?.answer;
}

/** All questions that a text drafts. */
async function questionsOf(text: string): Promise<string[]> {
  return (await draftText(text)).flatMap(({ question, variants }) => [question, ...variants]);
}

describe('rules for Chinese sentences', () => {
  it.each([
    // Figures
    ['a quantity by its name', '2022 年海港市的捕魚量達 4200 噸。', '2022 年海港市的捕魚量是多少？', '4200'],
    ['a quantity in place', '海港市共有 26 座碼頭。', '海港市共有多少座碼頭？', '26'],
    ['a small count by 幾', '海港市共有 3 座碼頭。', '海港市共有幾座碼頭？', '3'],
    ['a share', '海港市的漁船占全省的 40%。', '海港市的漁船占全省的百分之多少？', '40%'],
    [
      'a change',
      '2022 年海港市的捕魚量達 4200 噸，比去年增長 12%。',
      '2022 年海港市的捕魚量比去年增長多少？',
      '12%',
    ],
    ['a duration', '修復工程持續了 18 個月。', '修復工程持續了多久？', '18'],
    ['a range', '海港市的門票價格為 30 元至 50 元。', '海港市的門票價格是多少？', '30 元至 50 元'],
    [
      'a price with its owner',
      '藍鯨號以 900 萬元的造價超過了白鯨號 600 萬元的預算。',
      '白鯨號的預算是多少？',
      '600',
    ],
    ['a number without a unit', '鹽湖的酸鹼值為 9.4。', '鹽湖的酸鹼值是多少？', '9.4'],
    ['what a figure stands for', '海港市共有 26 座碼頭。', '26 座指的是什麼？', '26'],
    // Dates
    [
      'a day before the subject',
      '2019年3月5日，海港市正式推出夜市。',
      '海港市什麼時候正式推出夜市？',
      '2019年3月5日',
    ],
    [
      'what was made that day',
      '2019年3月5日，海港市推出新航線。',
      '新航線是什麼時候推出的？',
      '2019年3月5日',
    ],
    ['a year after the verb', '遠航科技創立於 2008 年。', '遠航科技是哪一年創立的？', '2008'],
    ['the hours', '渡輪每天早上六點至晚上十點行駛。', '渡輪每天幾點到幾點行駛？', '六點'],
    // Ranks
    [
      'a rank with its scope',
      '海港市的漁獲量位居全省第二，僅次於北灣市。',
      '海港市的漁獲量在全省排第幾？',
      '第二',
    ],
    [
      'who is ahead',
      '海港市的漁獲量位居全省第二，僅次於北灣市。',
      '海港市的漁獲量僅次於哪座城市？',
      '北灣市',
    ],
    // People and relations
    ['a founder', '遠航科技的創始人林志明畢業於海港大學。', '遠航科技的創始人是誰？', '林志明'],
    [
      'who founded it, in other words',
      '遠航科技的創始人林志明畢業於海港大學。',
      '誰創辦了遠航科技？',
      '林志明',
    ],
    ['a parent company', '遠航科技的母公司藍海集團設在北灣市。', '遠航科技的母公司是哪家公司？', '藍海集團'],
    ['what a firm makes', '會場裡有生產風箏的順風科技。', '順風科技生產什麼？', '風箏'],
    ['which firm makes it', '會場裡有生產風箏的順風科技。', '哪家公司生產風箏？', '順風科技'],
    [
      'who makes a thing by name',
      '會場裡有開發《海燈》的順風科技。',
      '《海燈》是哪家公司開發的？',
      '順風科技',
    ],
    ['by whom it was done', '燈塔由遠航科技設計。', '燈塔由哪家公司設計？', '遠航科技'],
    // Definitions
    ['what something is', '潮汐池是退潮後留在岩石間的水窪。', '潮汐池是什麼？', '水窪'],
    ['what kind it is', '遠航科技是一家製造渡輪的公司。', '遠航科技是做什麼的？', '渡輪'],
    ['one of several', '海港市是東岸四大漁港之一。', '海港市是東岸四大漁港之一嗎？', '四大漁港'],
    ['a share as a size', '新漁市的面積是舊漁市的三倍。', '新漁市的面積是多少？', '三倍'],
    // Lists
    ['members', '漁市的商品包括鮮魚、海菜和蝦醬。', '漁市的商品包括哪些？', '蝦醬'],
    [
      'members with their kind',
      '漁會的服務涵蓋了貸款、保險、培訓等各個方面。',
      '漁會的服務涵蓋了哪些方面？',
      '保險',
    ],
    ['fields', '海港市在造船、冷凍等領域領先全省。', '海港市在哪些領域領先全省？', '造船'],
    ['examples', '海港市有許多老店，例如順昌行、金記茶室。', '海港市有哪些老店？', '金記茶室'],
    [
      'points that are counted',
      '市政府採取三項措施：一是限捕，二是放流，三是禁網。',
      '市政府採取哪些措施？',
      '放流',
    ],
    // Comparisons
    ['more than', '海港市的漁獲量超過了北灣市的漁獲量。', '海港市的漁獲量與北灣市的漁獲量相比如何？', '超過'],
    ['比', '海港市的冬天比北灣市更冷。', '海港市的冬天和北灣市哪個更冷？', '更冷'],
    // Causes
    ['because', '因為海水變暖，珊瑚才會白化。', '為什麼珊瑚會白化？', '海水變暖'],
    ['what an effect has', '颱風導致渡輪停航三天。', '颱風導致什麼？', '停航'],
    ['以…為…', '漁村以捕魚為主業。', '漁村以什麼為主業？', '捕魚'],
    ['a case', '如果遺失船票，請到服務台補辦。', '如果遺失船票，要怎麼辦？', '服務台'],
    // What is done to what, where
    ['an object', '海港市成立了海洋保育基金。', '海港市成立了什麼？', '海洋保育基金'],
    ['a place', '遠航科技位於北灣市。', '遠航科技位於哪裡？', '北灣市'],
    ['a respect', '海港市在夜間照明方面表現突出。', '海港市在哪方面表現突出？', '夜間照明'],
    [
      'an outcome',
      '海港市建了防波堤，這使得漁船在颱風天也能安全停泊。',
      '為什麼漁船在颱風天也能安全停泊？',
      '防波堤',
    ],
    [
      'what somebody is, in passing',
      '林志明作為海港大學校友，捐贈了一座圖書館。',
      '林志明是哪所學校的校友？',
      '海港大學',
    ],
    [
      'how it compares, with 相較於',
      '海港市的租金相較於北灣市略顯昂貴。',
      '海港市的租金相較於北灣市怎麼樣？',
      '昂貴',
    ],
    [
      'in relation to something',
      '與北灣市相比，海港市的冬天較為溫暖。',
      '與北灣市相比，海港市的冬天較為溫暖嗎？',
      '溫暖',
    ],
    ['a university', '燈塔由海港大學設計。', '燈塔由哪所學校設計？', '海港大學'],
    ['a head office', '遠航科技的總部北灣市位於東岸。', '北灣市位於哪裡？', '東岸'],
    ['a first of its kind', '海風號是全省第一艘電動渡輪。', '全省第一艘電動渡輪是什麼？', '海風號'],
    ['what it is called', '漁市又稱為魚行。', '漁市又稱為什麼？', '魚行'],
    ['what it is short for', '海大是海港大學的簡稱。', '海大是什麼？', '海港大學'],
    [
      'two figures of one sentence',
      '海港市有 26 座碼頭和 4 座燈塔。',
      '海港市有多少座碼頭和 4 座燈塔？',
      '26',
    ],
    ['a weekday', '漁市星期三休息。', '漁市星期幾休息？', '星期三'],
    ['whether', '退潮時遊客不必買票。', '退潮時，遊客不必買票嗎？', '不必買票'],
    // In the words that people use
    ['a size by how large', '海港市的面積為 90 平方公里。', '海港市有多大？', '90'],
    [
      'a count by how many of what',
      '2022 年海港市登記的漁船數量有 640 艘。',
      '2022 年海港市登記的漁船有多少艘？',
      '640',
    ],
    [
      'an action by how much was done',
      '2022 年海港市的牡蠣養殖量達 300 噸。',
      '2022 年海港市養殖了多少噸牡蠣？',
      '300',
    ],
    [
      'growth as a rate',
      '2022 年海港市的捕魚量達 4200 噸，同比增長 12%。',
      '2022 年海港市的捕魚量的增長率是多少？',
      '12%',
    ],
    ['what it cost', '藍鯨號以 900 萬元的造價超過了白鯨號。', '藍鯨號花了多少錢？', '900'],
    ['what was spent', '藍鯨號以 900 萬元的造價超過了白鯨號 600 萬元的投入。', '白鯨號投入多少錢？', '600'],
    [
      'a thing by its name alone',
      '2019年3月5日，海港市推出導航系統 Seaway。',
      'Seaway 是什麼時候推出的？',
      '2019',
    ],
    ['the same in English', '2019年3月5日，海港市推出導航系統 Seaway。', 'When was Seaway released?', '2019'],
    ['a quantity without a verb', '館長任期四年。', '館長任期多久？', '四年'],
    ['how often', '博物館每季度公布一次帳目。', '博物館多久公布一次帳目？', '季度'],
    ['a part', '漁船佔用了碼頭的三分之二。', '漁船佔用了碼頭的多少？', '三分之二'],
    ['whether it is the first', '海港市的漁獲量位居全省第二。', '海港市的漁獲量位居全省第一嗎？', '第二'],
    ['who shares a rank', '藍鯨號在貨輪中與白鯨號並列第一。', '藍鯨號在貨輪中與誰並列第一？', '白鯨號'],
    ['who holds an office', '現任館長是林志明。', '現任館長是誰？', '林志明'],
    ['what a named thing is', '海港市推出導航系統 Seaway。', 'Seaway 是什麼系統？', '導航系統'],
    ['a founder in English', 'Seaway 的創始人林志明畢業於海港大學。', 'Who founded Seaway?', '林志明'],
    [
      'somebody by what they are',
      'Seaway 的創始人林志明作為海港大學校友，捐贈了一座圖書館。',
      'Seaway 的創始人是哪所學校的校友？',
      '海港大學',
    ],
    ['which kinds', '會員分為正式會員和臨時會員兩類。', '會員分為哪幾類？', '臨時會員'],
    ['members of a kind', '海港市擁有海港大學等多所學校。', '海港市有哪些學校？', '海港大學'],
    [
      'examples by what they are',
      '杭州憑藉一批知名企業受到注目，包括遠航科技、順風科技。',
      '杭州有哪些知名企業？',
      '順風科技',
    ],
    ['troubles', '搬遷工廠涉及運輸、招工等諸多難題。', '搬遷工廠會遇到什麼困難？', '招工'],
    ['what good it does', '海港大學為居民提供低利貸款。', '海港大學對居民有什麼幫助？', '貸款'],
    ['a place after a verb', '行李存放在入口的櫃子。', '行李存放在哪裡？', '入口'],
    ['weak points', '海港市在旅遊宣傳上相對薄弱。', '海港市的短板是什麼？', '旅遊宣傳'],
    ['strong points', '海港市在造船方面表現突出。', '海港市強在哪裡？', '造船'],
    ['a figure of speech', '海港市與北灣市如同並肩的兩艘船。', '海港市與北灣市被比作什麼？', '兩艘船'],
    [
      'a part of which it holds above all',
      '杭州的漁業涵蓋捕撈到加工的各個環節，養殖業企業尤為集中。',
      '杭州的漁業哪類企業尤為集中？',
      '養殖業',
    ],
    ['several that are not named', '一大批販賣漁具的商店在海港市集聚。', '哪些商店在海港市集聚？', '漁具'],
    ['how two differ', '海港市依靠捕魚，北灣市則在造船方面表現突出。', '海港市和北灣市有什麼不同？', '造船'],
    [
      'who published what it goes by',
      '根據海港大學發布的《漁業年報》，海港市共有 26 座碼頭。',
      '《漁業年報》是哪所學校發布的？',
      '海港大學',
    ],
    [
      'whose figures they are',
      '海港市漁業協會數據顯示，2022 年海港市的捕魚量達 4200 噸；漁船數量有 640 艘。',
      '2022 年海港市的捕魚量的數據來自哪裡？',
      '640',
    ],
    [
      'the wiser choice',
      '相比之下，留在海港市顯然是更為明智的選擇。',
      '留在海港市是更為明智的選擇嗎？',
      '明智',
    ],
    ['a case without an if', '團體超過 20 人，應於三天前預約。', '團體超過 20 人有什麼規定？', '預約'],
    ['who may', '年滿 16 歲的居民均可申請入會。', '誰可以申請入會？', '16 歲'],
    ['whom a duty meets', '損壞網具的會員須照價賠償。', '損壞網具的會員會怎麼樣？', '賠償'],
  ])('ask for %s', async (_, text, question, answer) => {
    expect(await answerTo(text, question)).toContain(answer);
  });

  it('ask for a respect although another sentence took the everyday question', async () => {
    const text = '海港市在夜間照明方面表現突出。海港市在雨水收集方面有強大的吸引力。';
    expect((await draftText(text)).map(({ answer }) => answer)).toEqual([
      '海港市在夜間照明方面表現突出。',
      '海港市在雨水收集方面有強大的吸引力。',
    ]);
  });

  it('ask for two things that are named together, not for the last of them', async () => {
    const [draft] = await draftText('海港大學為漁會提供先進的冷凍技術以及寬敞的訓練場地。');
    expect(draft?.question).toBe('海港大學為漁會提供什麼？');
    expect(draft?.variants.join()).not.toContain('什麼樣的訓練場地');
  });

  it('writes questions in the script of the article', async () => {
    expect(await answerTo('远航科技创立于 2008 年。', '远航科技什么时候创立？')).toBeDefined();
    expect((await questionsOf('远航科技创立于 2008 年。')).join('')).not.toMatch(/[麼創於誰]/u);
  });

  it('leaves out a place too long for a question, and questions nobody would ask for their length', async () => {
    for (const question of await questionsOf(
      '在由市政府與十二個民間團體共同舉辦並且持續了整整三個星期的夏季海洋藝術與科學博覽會中，海港市展出了由當地工匠以回收的漁網、浮球、舊木板以及各式各樣的海洋廢棄物製作而成的大型裝置藝術作品。',
    ))
      expect([...question].length).toBeLessThan(60);
  });
});

describe('who a sentence is about', () => {
  it.each([
    [
      '該 and a noun that stands before a name',
      '海港市推出新渡輪「海風」。該渡輪可載 300 人。',
      '「海風」可載多少人？',
    ],
    [
      '該 and what something was said to be',
      '遠航科技是一家公司。該公司成立於 2008 年。',
      '遠航科技是哪一年成立的？',
    ],
    ['它', '遠航科技成立於 2008 年。它擁有 40 艘船。', '遠航科技擁有多少艘船？'],
    ['其', '遠航科技成立於 2008 年。其總部設在北灣市。', '遠航科技的總部設在哪裡？'],
    ['他, a person', '林志明是船長。他出生於 1960 年。', '林志明出生於哪一年？'],
    ['當地, a place', '海港市靠海。當地盛產牡蠣。', '海港市盛產什麼？'],
    ['nothing, in the same sentence', '遠航科技成立於 2008 年，擁有 40 艘船。', '遠航科技擁有多少艘船？'],
    ['a noun whose owner was named', '新館有四層，面積為 900 坪。', '新館的面積是多少？'],
    [
      '相關 and a noun',
      '2022 年海港市在造船領域申請量達 80 件；相關企業數量有 26 家。',
      '2022 年海港市在造船領域相關企業數量是多少？',
    ],
    [
      '這些, of several things just named',
      '海港市盛產牡蠣、蝦和海菜，這些海產能夠為餐廳提供食材。',
      '牡蠣、蝦和海菜能夠為餐廳提供什麼？',
    ],
    [
      'a sentence that goes on about the last',
      '遠航科技成立於 2008 年。也擁有 40 艘船。',
      '遠航科技擁有多少艘船？',
    ],
    ['a name with a middle dot', '遠航科技的創始人安娜·林畢業於海港大學。', '安娜·林是誰？'],
    [
      'a noun phrase before a comma',
      '反觀海港市，雖然其漁業規模不大，擁有三座冷凍廠。',
      '海港市擁有幾座冷凍廠？',
    ],
  ])('is told for %s', async (_, text, question) => {
    expect((await questionsOf(text)).map(questionKey)).toContain(questionKey(question));
  });

  it.each([
    ['an 它 with two that it may be', '遠航科技成立於 2008 年，渡輪則來自北灣。它有三層。'],
    ['a 他 with nobody before', '他在 1960 年離開。'],
    ['a first person', '我們在 1960 年搬家。'],
    ['a 該 without what it repeats', '該方案共有 12 項。'],
    ['a 第二家 of an enumeration', '第二家公司成立於 1890 年。'],
  ])('is not guessed for %s', async (_, text) => {
    const questions = await questionsOf(text);
    expect(
      questions.filter((question) =>
        /三層|三层|1960|12 項|1890|幾層|多少項|哪一年離|哪一年搬/u.test(question),
      ),
    ).toEqual([]);
  });

  it.each([
    ["她 after somebody's father", '林美玲的父親是船長。她在大學研究海流。', /父親在大學|父親研究/u],
    ['a figure that is of a cut', '市政府將削減一百萬元的預算。', /預算是多少/u],
    ['a verb before 於', '白鯨生長於北方的海域。', /生長於北方的海域是什麼|生長什麼/u],
    ['a bare noun that is new', '漁市的商品包括鮮魚、海菜和蝦醬。博物館成立於 1950 年。', /商品成立/u],
    ['a country that looks like a name', '喬治亞為民主國家。', /喬治亞是誰/u],
  ])('is not mistaken: %s', async (_, text, wrong) => {
    expect((await questionsOf(text)).filter((question) => wrong.test(question))).toEqual([]);
  });

  it.each([
    [
      'the days from one to another',
      '海港節將於 4 月 11 日至 13 日在公園舉行。',
      '海港節將於什麼時候在公園舉行？',
      /至 13 日在公園舉行？/u,
    ],
    ['a place in a row', '今年的海港節是第十二屆。', '今年的海港節是第幾屆？', /是什麼/u],
    ['what is done for the first time', '海港市是首次參加。', '海港市是首次參加嗎？', /什麼/u],
    [
      'what 另行 goes with',
      '主辦單位會在官網公告，不另行簡訊通知。',
      '主辦單位會在官網公告嗎？',
      /另行什麼/u,
    ],
    [
      'what was said before where 這是 tells what it is',
      '市長放出長 38 公尺的鯨魚風箏，這是歷年最大的一只。',
      '市長放出長 38 公尺的鯨魚風箏嗎？',
      /歷年/u,
    ],
  ])('is asked for as a whole, or not at all: %s', async (_, text, right, wrong) => {
    const questions = await questionsOf(text);
    expect(questions.map(questionKey)).toContain(questionKey(right));
    expect(questions.filter((question) => wrong.test(question) && !/嗎|真|對/u.test(question))).toEqual([]);
  });

  it('is answered with what comes of breaking a rule', async () => {
    const text = '無人機則全面禁止，違者罰款 6000 元。';
    expect(await answerTo(text, '無人機全面禁止嗎？')).toBe(text);
  });

  it.each([
    ['a case told as if it always held', '如果遺失船票，乘客會被罰款。', /^乘客/u],
    ['a group larger than allowed', '團體超過 20 人，應於三天前預約。', /團體有多少人/u],
    ['a time for a reason', '因天氣取消航班時，由船務公司通知。', /為什麼/u],
    ['a limit for a figure', '會員總數不超過 80 人。', /總數不多少/u],
    ['an age for an excuse', '六歲以下兒童免費入場，但必須由成人陪同。', /免費必須/u],
    [
      'what a firm spends for what it costs',
      '藍鯨號以 900 萬元的造價低於 Seaway 600 萬元的投入。',
      /Seaway.*(?:成本|cost)/u,
    ],
    ['several for which', '許多商店開始營業。', /哪些商店/u],
    ['a decade for its first year', '1990年代，海港市開始造船。', /1990年(?!代)/u],
    ['pieces for money', '藍鯨號由3塊鋼板組成。', /多少錢/u],
    ['whose second is first', '海港市的漁獲量位居全省第二。', /哪座城市.*第一/u],
  ])('is not misstated: %s', async (_, text, wrong) => {
    expect((await questionsOf(text)).filter((question) => wrong.test(question))).toEqual([]);
  });

  it('names the place that 在此 stands for', async () => {
    const text = '海港市形成了漁業集群，一大批販賣漁具的商店在此集聚。';
    expect(await answerTo(text, '哪些商店在海港市集聚？')).toBe('一大批販賣漁具的商店在海港市集聚。');
  });

  it('answers apart what turns away from what was said', async () => {
    const text = '海港市擁有完備的造船工業，然而在旅遊宣傳的長期投入上相對薄弱。';
    expect(await answerTo(text, '海港市的弱點是什麼？')).toBe('海港市在旅遊宣傳的長期投入上相對薄弱。');
  });

  it('asks for what points back, with the sentence before in the answer', async () => {
    const text = '颱風摧毀了 30 艘漁船。這樣的損失給漁村帶來沉重打擊。';
    expect(await answerTo(text, '什麼給漁村帶來沉重打擊？')).toBe(
      '颱風摧毀了 30 艘漁船。這樣的損失給漁村帶來沉重打擊。',
    );
  });
});

describe('an article that asks itself', () => {
  const text = [
    '遠航科技去年搬到海港市。',
    '這樣一家成功的公司，為何選擇海港市而非首都？',
    '首先，海港市有深水碼頭，大船可以直接靠岸。',
    '其次，海港市的租金低廉。',
    '此外，海港大學培養了許多造船人才。',
    '總之，這是合理的決定。',
  ].join('\n');

  it('is answered by its reasons in parts, each cited', async () => {
    const draft = (await draftText(text)).find(({ rule }) => rule === 'cause');
    expect(draft?.question).toBe('遠航科技為什麼選擇海港市而非首都？');
    expect(draft?.answer).toBe(
      '1. 海港市有深水碼頭，大船可以直接靠岸。\n2. 海港市的租金低廉。\n3. 海港大學培養了許多造船人才。',
    );
    expect(draft?.evidence.map(({ paragraph }) => paragraph)).toEqual([2, 3, 4, 5]);
  });

  it.each([
    ['why the one and not the other', '遠航科技為什麼不在深圳？', /深水碼頭/u],
    ['the same in English', 'Why Hangzhou and not Shenzhen?', /深水碼頭/u],
    ['where it began', '遠航科技誕生於哪座城市？', /^遠航科技誕生於杭州而非深圳。$/u],
  ])('may be asked %s', async (_, question, answer) => {
    const own = text.replaceAll('海港市', '杭州').replace('為何選擇杭州而非首都', '為何誕生於杭州而非深圳');
    expect(await answerTo(own, question)).toMatch(answer);
  });

  it('may name its subject after the question word', async () => {
    const own = text.replace('這樣一家成功的公司，為何選擇海港市而非首都？', '為什麼青川適合種茶？');
    expect(await answerTo(own, '青川為什麼適合種茶？')).toMatch(/^1\. 海港市有深水碼頭/u);
  });

  it('is left alone where fewer than two reasons follow', async () => {
    const lone = text.split('\n').slice(0, 3).join('\n');
    expect((await draftText(lone)).filter(({ rule }) => rule === 'cause')).toEqual([]);
  });
});

describe('what is not drafted', () => {
  it.each([
    ['a question', '海港市有幾座碼頭？'],
    ['a quotation', '「我們會在 2030 年完成。」'],
    ['text that was damaged', '海港市有 26 座\ufffd碼頭。'],
    ['a fragment', '二〇二二年，海港市。'],
    ['a sentence about the one who reads it', '你可以在 2030 年以前使用。'],
  ])('is %s', async (_, text) => {
    expect(await draftText(text)).toEqual([]);
  });
});

describe('figures and days without a verb', () => {
  const fares = '票價全票 150 元，兒童與六十五歲以上的長者 80 元，幼兒免費。';
  const rules = '平日上午九點至晚上八點開館，週末提早關門。每週一和週四休館。';
  it.each([
    ['the price', fares, '票價是多少？', '全票 150 元，兒童'],
    ['the price for some', fares, '兒童與六十五歲以上的長者多少錢？', '80'],
    ['a price by its name', '押金每人 500 元。', '押金多少錢？', '500'],
    ['how many fit in', '每節車廂坐 32 人。', '每節車廂坐多少人？', '32'],
    ['a size', '石門隧道長 862 公尺，由工程師陳秋生設計。', '石門隧道有多長？', '862'],
    ['one of two sizes', '泳池長 50 公尺、寬 21 公尺。', '泳池有多寬？', '寬 21'],
    ['the hours', rules, '幾點到幾點開館？', '九點至晚上八點'],
    ['the day off', rules, '星期幾休館？', '每週一和週四'],
  ])('are asked for by %s', async (_, text, question, answer) => {
    expect(await answerTo(text, question)).toContain(answer);
  });

  it.each([
    ['a sum that something came to', '協會募到 320 萬元，其中補助 80 萬元。'],
    ['a sum that is no price', '補助每人 500 元，家長 80 元。'],
    ['days that a holiday lasts', '春節休館五天。'],
  ])('are no price and no day off: %s', async (_, text) => {
    const questions = await questionsOf(text);
    expect(
      questions.filter((question) => /票價|多少錢？$|星期幾/u.test(question) && !/募到/u.test(question)),
    ).toEqual([]);
  });
});

describe('what somebody says in Chinese', () => {
  it.each([
    ['陳柏宇提醒，臺灣的選手構圖太像日本，少了自己的山水。', '臺灣的選手構圖太像日本嗎？', /^陳柏宇提醒，/u],
    ['鎮長陳秀蘭認為停車場太小。', '鎮長陳秀蘭認為什麼？', /^鎮長陳秀蘭認為/u],
    ['消防局調查後指出，起火原因是電池過熱。', '起火原因是什麼？', /^消防局調查後指出，/u],
    ['郭美華改用線上練習，每次四十分鐘。她說，線上唱歌像隔著玻璃擁抱。', '郭美華怎麼說？', /^郭美華說，/u],
    ['站長林志豪說，海港市共有 26 座碼頭。', '海港市共有多少座碼頭？', /^站長林志豪說，/u],
  ])('is told with who says it: %s', async (text, question, answer) => {
    expect(await answerTo(text, question)).toMatch(answer);
  });

  it.each([
    ['of nobody known', '他認為停車場太小，車位只有六十個。'],
    ['of one of two', '會議由王小明和陳秀蘭主持，她認為停車場太小。'],
  ])('is not told: %s', async (_, text) => {
    expect((await questionsOf(text)).filter((question) => /停車場|車位|認為/u.test(question))).toEqual([]);
  });
});

describe('a fact among others in a Chinese sentence', () => {
  it.each([
    ['挑戰賽在 2019 年 10 月舉行，吸引 420 人報名。', '挑戰賽吸引多少人報名？', '挑戰賽吸引 420 人報名。'],
    [
      '林育德回應，總經費八十五萬元裡，門票收入有五十一萬元。',
      '總經費是多少？',
      '林育德回應，總經費八十五萬元。',
    ],
    ['社團每個月第二個星期日下午聚會，不收門票。', '社團什麼時候聚會？', undefined],
  ])('has a title of its own: %s', async (text, question, answer) => {
    const own = (await draftText(text)).find((draft) =>
      [draft.question, ...(answer ? [] : draft.variants)].includes(question),
    );
    expect(own?.answer).toBe(answer ?? text);
  });

  it('keeps what a sum was spent on', async () => {
    const text = '社團去年把三十座金屬燈換成 LED，花了十五萬元。';
    expect(await answerTo(text, '社團花了多少錢？')).toContain('金屬燈');
  });
});

describe('what the grammar does not tell', () => {
  it.each([
    ['whose a measure is', '協會打算把路線從松口延伸到石門，全長 3.1 公里。', /全長|有多長/u],
    [
      'whose a sum is where the subject was not understood',
      '工程由大成營造負責，總經費 8600 萬元。',
      /^總經費/u,
    ],
    ['what follows an adverb', '人手不足仍是最大的問題。', /什麼/u],
    ['somebody of whom nothing is said', '旅客自己取消的，三天以前退九成。', /取消的/u],
    [
      'the cause of what comes later',
      '由於石門隧道有漏水，工人先補強洞壁，縣政府已經答應負擔一半費用，預計 2027 年完工。',
      /縣政府.*為什麼|為什麼.*(?:縣政府|預計)|預計.*(?:為什麼|哪一年)/u,
    ],
    ['the effect of a cause in the middle', '機車陳列在舊車庫裡，因為鍋爐破損，不能行駛。', /為什麼/u],
    [
      'the half of a stretch',
      '2009 年 5 月 1 日，雲嶺站到松口站之間的 5.2 公里恢復行駛。',
      /雲嶺站(?:什麼時候|在哪一天)到/u,
    ],
    ['who some are', '團隊從 2 人擴大到 11 人，其中 7 人是村裡的年輕人。', /是村裡的|7 人是/u],
    ['who the others are', '協會只有 9 位正職員工，其餘靠 60 多位志工。', /其餘/u],
    ['who comes to a place', '松口老街的店家增加到 35 家，有年輕人回鄉開咖啡館。', /店家有/u],
    [
      'which of two subjects goes on',
      '新泳池改用太陽能加熱，水溫保持在 27 度，每年可省下 120 萬元。',
      /省下/u,
    ],
    ['what something follows from', '訂單隨之增加，團隊擴大。', /隨之/u],
    ['how many of what was acted on there are', '居民希望增加停車位，目前只有 14 個。', /居民只有|14 個/u],
    ['whose the second measure is', '去年全省產量 16 萬噸，產值 102 億元。', /產量的產值/u],
    ['what nothing names', '24 小時接診，平均費用 1.8 萬元。', /24 小時的/u],
    [
      'what something is compared with, as a subject',
      '菌蓋外形與雞樅相似。它的毒素加熱後也不會分解。',
      /雞樅的毒素/u,
    ],
    ['how many a floor is', '二樓自習室有 120 個座位。', /幾樓|多少樓/u],
    ['a noun phrase cut in two', '做好的堆肥每包 5 公斤，售價 60 元。', /每的售價/u],
    ['a hope without who hopes', '里長表示，明年希望參加戶數達到 1000 戶。', /希望參加/u],
    ['what a common word is', '志工平均年齡 67 歲，體力是最大的考驗。', /體力是什麼/u],
    ['the hours of who comes', '行人可以走下層的慢行道，開放時間為早上六點到晚上十點。', /行人開放/u],
    ['who is a multiple', '2019 年遊客是松口鎮人口的三十倍。', /誰/u],
    [
      'a time, as a part of who comes then',
      '社團每個月第二個星期日下午聚會，不收門票，但進入養殖室要先脫鞋並用酒精洗手。',
      /第二個(?!星期日)|社團.*進入|洗手什麼|脫鞋什麼/u,
    ],
    [
      'whose price it is after what was used',
      '商家贊助了玻璃缸，每組使用同樣的六十公分缸，總價約十一萬元。',
      /總價/u,
    ],
    [
      'whose budget it is after what was planned',
      '2005年，縣政府原本計畫在此興建焚化爐，預算二十三億元，地方居民組成自救會反對。',
      /縣政府(?:的)?預算/u,
    ],
    ['what befell whom nobody names', '2021 年受疫情影響停辦一次，隔年恢復。', /疫情/u],
    ['what a hidden subject used', '起初只有九名會員，借用舊火車站的倉庫存放工具。', /^借用/u],
    ['what holds in a case only', '觀鳥塔如果影響水鳥，經費就停止。', /^觀鳥塔如果/u],
    ['when a sum was', '去年電費共四十二萬元，水費只有三萬六千元。', /電費(?:什麼時候|在哪一年)/u],
    ['how long a year is', '水族社成立於二〇〇八年。', /多少年|多久/u],
    ['a figure, as a thing', '海港市的死魚超過三公噸。', /超過什麼/u],
    ['how long somebody takes', '郭美華改用線上練習，每次四十分鐘。', /多久|多少分鐘/u],
    ['which proposal is meant', '管理處接受這項建議。', /這項|接受什麼/u],
    ['what leads up to what is told', '比賽當天也出了意外。', /意外/u],
    [
      'whose the parts of a sum are',
      '合唱團的總支出三百六十萬元裡，指揮和伴奏的車馬費佔九十萬元，場地租金二十四萬元。',
      /的場地租金/u,
    ],
  ])('is not asked: %s', async (_, text, wrong) => {
    expect((await questionsOf(text)).filter((question) => wrong.test(question))).toEqual([]);
  });

  it('leaves the cause with the clause that it stands before', async () => {
    const text = '因為地下室仍在施工，停車場暫時無法使用，館方建議搭乘 12 號公車。';
    const questions = await questionsOf(text);
    expect(questions).toContain('停車場為什麼暫時無法使用？');
    expect(questions.filter((question) => /館方.*為什麼|為什麼館方/u.test(question))).toEqual([]);
  });
});

describe('a Chinese draft stands by itself', () => {
  it.each([
    ['three years after what', '2009 年磨坊修好了。三年後，洪水沖走了水輪。', /水輪/u],
    ['what somebody had to do, without why', '洪水沖走了水輪，廖啟文只好停工。', /停工/u],
    [
      'whose the many are that did so',
      '廖啟文向銀行借了十二萬元，又在網上發起眾籌，最後有六百四十名網友捐了九萬三千元。',
      /有.*網友捐/u,
    ],
    ['what the cheapest is of', '店面有三百把傘，最便宜的六百八十元。', /店面最便宜/u],
    ['a name with the end of an office', '老闆娘洪素卿從十九歲起在店裡幫忙。', /^娘/u],
    ['what years are', '民國七十年代是傘行最風光的時候。', /年代是什麼/u],
    [
      'half of why',
      '專家指出，水磨坊之所以留下來，是因為青溪的水量很穩定，枯水期的流量也有每秒三立方米。',
      /流量為什麼|下來嗎/u,
    ],
    ['whose the whole sum is', '鎮政府計劃蓋一座博物館，占地一千平方米，總投資約六百萬元。', /^總投資/u],
    ['how long, for when', '丁香魚的數量不到三十年前的一成。', /多少年前|多久前/u],
    [
      'half a quotation in straight marks',
      '農民李安說：老路不好走。"我們等了很久。新橋花了兩百萬元。"',
      /新橋/u,
    ],
    ['a plan as a fact', '市政府擬投入兩千萬元，支持老店的改造。', /支持什麼|支持老店的改造嗎/u],
    ['what is to come as a fact', '館方將會擴建，增加四間教室。', /增加/u],
    [
      'what holds in a case that goes unsaid',
      '分析師說如果油價再漲，渡輪公司可能停駛。',
      /^渡輪公司可能停駛/u,
    ],
    ['in which year, where the sentence before tells', '1996 年老闆病倒。隔年，工廠搬到台中。', /工廠/u],
    ['what 我 does', '同事都覺得我瘋了，因為年薪變少了。', /我/u],
    [
      'whose it is, where 我 speaks',
      '水利局答應補助，但前提是我們要找到五戶農家。目前有三戶點頭了。',
      /水利局.*三戶/u,
    ],
    ['where 這裡 is', '如果溫度再高一度，高山茶就不適合種在這裡了。', /溫度/u],
    ['what somebody says, without it', '店長林美華在信中承認，「我們太急了」。', /承認嗎/u],
    ['what is an opinion and tells nothing', '夜間書展是今年的亮點。', /亮點/u],
    ['what a dispute is', '新規定也引發了一些爭議。', /爭議/u],
    ['how many, of whom nobody tells', '但是要有兩百小時的證明才能申請。', /申請/u],
    ['a sum without its unit', '經費大概需要六百萬，水利局答應補助一半。', /六百萬/u],
    ['a verb taken for a noun', '由於訂單減少，工廠連續虧損，裁掉了兩條生產線。', /^裁掉/u],
    ['an hour, where a decimal stands', '貸款的利率是百分之一點四。', /什麼時候|幾點/u],
    [
      'a piece for what it weighs',
      '麵粉在超市賣，一包六百公克約五十元。它的含水量高達百分之九。',
      /一包六百公克的含水量/u,
    ],
    ['a name cut before 于', '云山大橋于2019年重建，面積210平方米。', /云山的/u],
  ])('and never tells %s', async (_, text, wrong) => {
    const drafts = await draftText(text);
    expect(
      drafts.flatMap(({ question, variants }) => [question, ...variants]).filter((form) => wrong.test(form)),
    ).toEqual([]);
  });

  it.each([
    [
      'whom it names first',
      '陳美華，四十歲，坪林人，是茶園的第三代經營者。',
      '陳美華是誰？',
      '陳美華，四十歲，坪林人，是茶園的第三代經營者。',
    ],
    [
      'the whole of what is quoted',
      '店主王大明說："老店開了三十年。新店明年開張。"',
      '店主王大明說了什麼？',
      '店主王大明說："老店開了三十年。新店明年開張。"',
    ],
    [
      'when, with what stands between',
      '去年，扣除電費和人工，磨坊的利潤達四萬元。',
      '去年磨坊的利潤是多少？',
      '去年，扣除電費和人工，磨坊的利潤達四萬元。',
    ],
    [
      'what a day’s ticket costs',
      '當日票每張三百元，兩日票五百元。',
      '票價是多少？',
      '當日票每張三百元，兩日票五百元。',
    ],
    [
      'how many are of one age',
      '同年級的學生有一百二十人，分成四班。',
      '同年級的學生有多少人？',
      '同年級的學生有一百二十人，分成四班。',
    ],
    [
      'of whom 我 is part of the name',
      '忘我樂團成立於2009年。',
      '忘我樂團成立於哪一年？',
      '忘我樂團成立於2009年。',
    ],
    [
      'what was done after much was prepared',
      '河口小學準備了三百份點心，另外提供兩百瓶礦泉水。',
      '河口小學提供多少瓶礦泉水？',
      '河口小學提供兩百瓶礦泉水。',
    ],
    [
      'what came of a plan',
      '體育館預計容納兩千人，實際來了三千人。',
      '體育館實際來了多少人？',
      '體育館實際來了三千人。',
    ],
    [
      'what follows a gift, where 將 is 把',
      '老闆將三成收入捐給學校，2022年共捐出九十萬元。',
      '2022年老闆共捐出多少元？',
      '2022年，老闆共捐出九十萬元。',
    ],
    [
      'the whole name',
      '云山大橋于2019年重建，面積210平方米。',
      '云山大橋的面積是多少？',
      '云山大橋的面積210平方米。',
    ],
  ])('and tells %s', async (_, text, question, answer) => {
    expect(await answerTo(text, question)).toBe(answer);
  });
});
