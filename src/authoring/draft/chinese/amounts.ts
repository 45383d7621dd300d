/** A stretch of a text that a question may ask for. */
export interface Target {
  readonly start: number;
  readonly end: number;
}

/** A figure with its unit. */
export interface Amount extends Target {
  /** The unit in Simplified characters; `%` for a share. */
  readonly unit: string;
  readonly kind: 'money' | 'share' | 'duration' | 'count' | 'measure';
  /** Whether the figure is so small that one counts it on the fingers. */
  readonly small: boolean;
}

const DIGITS = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const NUMERAL = '[一二两三四五六七八九十百千万亿零〇]+';
const MONEY = '美元|欧元|日元|港元|港币|台币|新台币|人民币|英镑|韩元|元|块钱|块';
const DURATION = '个工作日|工作日|个小时|小时|分钟|秒钟|秒|个月|个星期|星期|周|天|年|个学期|学期|课时';
const MEASURE =
  '平方公里|平方千米|平方米|平方英尺|立方米|公里|千米|厘米|毫米|公尺|公分|英里|英尺|英寸|米|公顷|亩|坪|公吨|吨|公斤|公克|千克|毫克|克|斤|毫升|公升|升|摄氏度|度|兆瓦|千瓦时|千瓦|瓦|分贝|分|海里|大匙|小匙|汤匙|茶匙|匙|杯|碗|勺|km|kg|mg|ml|cm|mm|gb|mb|tb|kb|kw|mw|ghz|mhz|hz|nm|g|m|l|°c|℃';
const COUNT =
  '人次|个百分点|[个家件项名位人次座所种台辆架艘条篇本部场届岁层楼间户倍票页字章节题颗粒片瓶包盒箱张只头匹棵株朵根支枝幅套份组队列排道首集期轮局站节门科系类款版枚块把双对]';
const UNIT = `(?:(${MONEY})|(%|％|个百分点)|(${DURATION})|(${MEASURE})|(${COUNT}))`;
const APPROXIMATE = '约|大约|近|将近|逾|超过|超|至少|最多|多达|不到|不足|共|仅|只|动辄|累计';
const ONE = `(?:(?<!不)(?:${APPROXIMATE})\\s*)?(?:(${DIGITS})\\s*([多余几]?[十百千万亿兆]*[多余]?)|([几数]?${NUMERAL}[多余]?[万亿]?))\\s*${UNIT}?`;
const SINGLE = new RegExp(ONE, 'y');
const AMOUNT = new RegExp(`${ONE}(?:\\s*(?:至|到|-|–|—|~|～)\\s*${ONE})?`, 'g');
/** Letters and digits that belong to a name, and characters that make 三 or 万 a part of a word. */
const IN_A_NAME = /[a-z][-.]?$|第\s*$|[.:/]$/;

/**
 * The amounts of a plain Chinese text: a number with a unit, or a range of them. Years are none, 一 with a
 * measure word neither.
 */
export function findAmounts(text: string): Amount[] {
  const amounts: Amount[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const amount = read(withoutBareEnd(match, text), text);
    if (amount) amounts.push(amount);
  }
  return amounts;
}

/** In 三天到5月 the second number has no unit and is another figure's. */
function withoutBareEnd(match: RegExpExecArray, text: string): RegExpExecArray {
  const [first, second] = [match.slice(4, 9), match.slice(12, 17)];
  if (!(match[9] || match[11]) || second.some(Boolean) || !first.some(Boolean)) return match;
  SINGLE.lastIndex = match.index;
  return SINGLE.exec(text) ?? match;
}

function read(match: RegExpExecArray, text: string): Amount | undefined {
  const [whole, digits, , numeral, ...rest] = match;
  const first = rest.slice(0, 5);
  const second = rest.slice(8, 13);
  const units = second.some(Boolean) ? second : first;
  const index = units.findIndex(Boolean);
  const before = text.slice(Math.max(0, match.index - 3), match.index);
  if (index < 0 || IN_A_NAME.test(before)) return undefined;
  const unit = units[index] as string;
  const written = digits ?? numeral ?? '';
  if (!digits && (/^一$/.test(written) || !isNumeral(written))) return undefined;
  // 2023年 is a year, 3月 a month; 1.5年 and 30年 are spans.
  if (unit === '年' && /^(?:\d{4}|[一二][零〇一二三四五六七八九]{3})$/.test(written)) return undefined;
  const after = text.slice(match.index + whole.length);
  if (unit === '年' && /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月/.test(after)) return undefined;
  if (unit === '周' && /^[一二三四五六日末年]/.test(after)) return undefined;
  if (/^(?:分|位|元|部|本|家|门|系|类|组|队|节|章|列|首|根|道|面)$/.test(unit) && isWord(unit, after))
    return undefined;
  // 三块小骨: pieces, not money.
  const isPiece = unit === '块' && /^\s*(?![钱半左以的])\p{Script=Han}/u.test(after);
  const kinds = ['money', 'share', 'duration', 'measure', 'count'] as const;
  const value = digits ? Number(digits.replaceAll(',', '')) : written.length === 1 ? 1 : 99;
  return {
    start: match.index,
    end: match.index + whole.trimEnd().length,
    unit,
    kind: isPiece ? 'count' : (kinds[index] as Amount['kind']),
    small: value <= 12 && !/[万亿千百]/.test(whole),
  };
}

const isNumeral = (written: string): boolean =>
  /^[几数]?[二两三四五六七八九十一][一二两三四五六七八九十百千万亿零〇]*[多余]?[万亿]?$/.test(written);

/** 三分之一, 两位数, 多元: the measure word is the beginning of another word. */
function isWord(unit: string, after: string): boolean {
  const words: Readonly<Record<string, RegExp>> = {
    分: /^[之类布享工析配为成开]/,
    位: /^[于居列置数]/,
    元: /^[素旦]/,
    部: /^[分门]/,
    本: /^[身地土科]/,
    家: /^[庭长人乡]/,
    门: /^[口]/,
    系: /^[统列]/,
    类: /^[似型别]/,
    组: /^[成织合]/,
    队: /^[伍员]/,
    节: /^[日省约目]/,
    章: /^[程]/,
    列: /^[为入出]/,
    首: /^[都先次]/,
    根: /^[据本]/,
    道: /^[路理德]/,
    面: /^[积对]/,
  };
  return words[unit]?.test(after) ?? false;
}
