import { looksLikePerson } from './names.js';

/** Countries, regions and large cities that Chinese texts name without a suffix. */
const PLACES = new Set(
  (
    '中国 美国 英国 法国 德国 日本 韩国 俄罗斯 印度 加拿大 澳大利亚 新西兰 新加坡 马来西亚 泰国 越南 印尼 菲律宾 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 奥地利 波兰 捷克 匈牙利 希腊 土耳其 埃及 南非 巴西 阿根廷 墨西哥 以色列 伊朗 沙特阿拉伯 乌克兰 爱尔兰 ' +
    '北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾 台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义 花莲 台东 宜兰 苗栗 彰化 南投 云林 屏东 澎湖 金门 ' +
    '杭州 深圳 广州 南京 苏州 无锡 常州 宁波 温州 绍兴 嘉兴 湖州 金华 合肥 福州 厦门 泉州 南昌 济南 青岛 烟台 郑州 洛阳 开封 武汉 长沙 珠海 佛山 东莞 汕头 海口 三亚 成都 绵阳 贵阳 昆明 大理 丽江 拉萨 西安 咸阳 兰州 西宁 银川 乌鲁木齐 呼和浩特 太原 大同 石家庄 保定 沈阳 大连 长春 哈尔滨 ' +
    '东京 大阪 京都 首尔 曼谷 伦敦 巴黎 柏林 慕尼黑 罗马 米兰 马德里 巴塞罗那 维也纳 布拉格 莫斯科 纽约 洛杉矶 旧金山 芝加哥 波士顿 西雅图 华盛顿 多伦多 温哥华 悉尼 墨尔本 开罗 迪拜 孟买 硅谷 欧洲 亚洲 非洲 北美 南美 欧盟'
  ).split(' '),
);
const CITIES =
  /^(?:北京|上海|天津|重庆|香港|澳门|台北|新北|桃园|台中|台南|高雄|基隆|新竹|嘉义|杭州|深圳|广州|南京|苏州|无锡|常州|宁波|温州|绍兴|嘉兴|湖州|金华|合肥|福州|厦门|泉州|南昌|济南|青岛|烟台|郑州|洛阳|开封|武汉|长沙|珠海|佛山|东莞|汕头|海口|三亚|成都|绵阳|贵阳|昆明|大理|丽江|拉萨|西安|咸阳|兰州|西宁|银川|乌鲁木齐|呼和浩特|太原|大同|石家庄|保定|沈阳|大连|长春|哈尔滨|东京|大阪|京都|首尔|曼谷|伦敦|巴黎|柏林|慕尼黑|罗马|米兰|马德里|巴塞罗那|维也纳|布拉格|莫斯科|纽约|洛杉矶|旧金山|芝加哥|波士顿|西雅图|多伦多|温哥华|悉尼|墨尔本|开罗|迪拜|孟买)$/;

/** Kinds of names, by what a question puts in their place; the most telling suffix first. */
const ASKING: readonly (readonly [suffix: RegExp, words: string])[] = [
  [/(?:公司|集团|企业|科技|资本|基金)$/, '哪家公司'],
  [/银行$/, '哪家銀行'],
  [/医院$/, '哪家醫院'],
  [/(?:大学|学院|中学|小学|学校)$/, '哪所學校'],
  [
    /(?:协会|委员会|研究院|研究所|研究中心|实验室|联合会|基金会|学会|部|局|署|厅|处|社|机构|组织|团队|队)$/,
    '哪個機構',
  ],
  [/.市$/, '哪座城市'],
  [/(?:.[省县区州国镇乡村]|.[山河江湖岛港湾路街])$/, '哪個地方'],
];

/** Whether plain text names a place. */
export function isPlace(plainText: string): boolean {
  return (
    PLACES.has(plainText) ||
    /^\p{Script=Han}{2,6}(?:[省市县镇乡村州岛]|自治区|[^地社校园景片]区)$/u.test(plainText)
  );
}

/**
 * What a question says instead of a name, in Traditional characters; `undefined` where the name does not tell.
 * @param isName whether the text is known to be a name: only the surest suffixes tell of other nouns.
 */
export function askingFor(plainText: string, isName = true): string | undefined {
  if (!isName && !/(?:公司|集团|企业|银行|医院|大学|学院|协会|委员会|研究院|研究所)$/.test(plainText))
    return undefined;
  if (CITIES.test(plainText)) return '哪座城市';
  if (PLACES.has(plainText)) return '哪個地方';
  const found = ASKING.find(([suffix]) => suffix.test(plainText))?.[1];
  return found ?? (looksLikePerson(plainText) ? '誰' : undefined);
}
