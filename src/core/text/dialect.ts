import { fold } from './fold.js';

/** A wording with the standard one, and the characters behind and before which it is no such wording. */
type Wording = readonly [dialect: string, standard: string, notBehind?: string, notBefore?: string];

/** What stands before 點 (when, how much, a point) where it is not Cantonese for how. */
const POINTS =
  '0123456789〇零一二三四五六七八九十兩两半幾几早晚有快差地景優优缺重特觀观焦起終终熱热難难站弱賣卖亮';
/** What 點 asks the manner of, in Cantonese. */
const HOW = '去買搞整做用報申訂計攞搵畀睇揀';

/** Cantonese; Simplified writing of those of two characters or more follows by itself. */
const CANTONESE: readonly Wording[] = [
  ['點解', '为什么'],
  ['做乜', '为什么'],
  ['做乜嘢', '做什么'],
  ['做乜野', '做什么'],
  ['為乜', '为什么'],
  ['幾時', '什么时候'],
  ['幾錢', '多少钱'],
  ['幾多', '多少'],
  ['幾耐', '多久'],
  ['幾遠', '多远'],
  ['幾深', '多深'],
  ['幾貴', '多贵'],
  ['邊個', '哪个'],
  ['邊位', '哪位'],
  ['邊間', '哪家'],
  ['邊家', '哪家'],
  ['邊度', '哪里'],
  ['邊處', '哪里'],
  ['邊年', '哪年'],
  ['邊日', '哪天'],
  ['邊啲', '哪些'],
  ...Array.from('座隻款種類層條樣站區', (of): Wording => [`邊${of}`, `哪${of}`]),
  ['點樣', '怎么样'],
  ['點先', '怎么'],
  ...Array.from(HOW, (of): Wording => [`點${of}`, `怎么${of}`, POINTS]),
  ['係咪', '是不是'],
  ['係唔係', '是不是'],
  ['有冇', '有没有'],
  ['使唔使', '要不要'],
  ['洗唔洗', '要不要'],
  ['得唔得', '行不行'],
  ['定係', '还是'],
  ['同埋', '和'],
  ['唔該晒', ' '],
  ['多謝晒', ' '],
  ['唔該', ' '],
  ['冇晒', '都没有'],
  ['齊晒', '齐全'],
  ...Array.from('賣食用完走做搬', (verb): Wording => [`${verb}晒`, `${verb}光`]),
  ...Array.from('條間套班', (of): Wording => [`成${of}`, '整个', '做變变完形組组構构']),
  ['唔使', '不用'],
  ['唔洗', '不用'],
  ['乜嘢', '什么'],
  ['乜野', '什么'],
  ['咩嘢', '什么'],
  ['咩野', '什么'],
  ['咩', '什么'],
  ['乜', '什么'],
  ...Array.from('個隻間份部次張條', (of): Wording => [`呢${of}`, '这个']),
  ['呢啲', '这些'],
  ['咁', '那么'],
  ['嗰', '那'],
  ['𠮶', '那'],
  ['啲', '些'],
  ['佢哋', '他们'],
  ['佢', '他'],
  ['哋', '们'],
  ['咗未', '了吗'],
  ['咗', '了'],
  ['嚟', '来'],
  ['而家', '现在'],
  ['依家', '现在'],
  ['聽日', '明天'],
  ['尋日', '昨天'],
  ['琴日', '昨天'],
  ['朝早', '早上'],
  ['晏晝', '下午'],
  ['夜晚', '晚上'],
  ['個鐘頭', '小时'],
  ['個鐘', '小时'],
  ['返工', '上班'],
  ['放工', '下班'],
  ['細路仔', '小孩'],
  ['細路', '小孩'],
  ['屋企', '家'],
  ['泊車', '停车'],
  ['揸車', '开车'],
  ['落車', '下车'],
  ['閂門', '关门'],
  ['鎖匙', '钥匙'],
  ['鍾意', '喜欢'],
  ['得閒', '有空'],
  ['係', '是', '關关體体聯联'],
  ['冇', '没有'],
  ['唔', '不'],
  ['嘅', '的'],
  ['喺', '在'],
  ['仲', '还', '房伯昆', '介裁夏'],
  ['揾', '找'],
  ['搵', '找'],
  ['睇', '看'],
  ['畀', '给'],
  ['俾', '给'],
  ['攞', '拿'],
  ['叻', '厉害'],
  ['揀', '选'],
  ...Array.from('㗎喎嘞囉啩嚿啫', (particle): Wording => [particle, '']),
];

/** Taiwanese in characters. */
const TAIWANESE: readonly Wording[] = [
  ['啥物時陣', '什么时候'],
  ['啥時陣', '什么时候'],
  ['時陣', '时候'],
  ['啥物', '什么'],
  ['欲按怎', '怎么'],
  ['按怎', '怎么'],
  ['安怎', '怎么'],
  ['佗位', '哪里'],
  ['叨位', '哪里'],
  ['偌濟錢', '多少钱'],
  ['偌濟', '多少'],
  ['偌久', '多久'],
  ['敢會使', '可不可以'],
  ['敢有', '有没有'],
  ['袂使', '不可以'],
  ['毋免', '不用'],
  ['毋', '不', '寧宁', '庸'],
  ['今仔日', '今天'],
  ['明仔載', '明天'],
  ['囡仔', '小孩'],
];

/** What is written for fun, in the north, or as it sounds. */
const COLLOQUIAL: readonly Wording[] = [
  ['多錢', '多少钱', '很好太更最再許许差挺老真夠够這这那麼么沒没不'],
  ['啥時候', '什么时候'],
  ['幹嘛', '做什么'],
  ['幹啥', '做什么'],
  ['弄啥', '做什么'],
  ['為啥', '为什么'],
  ['為毛', '为什么'],
  ['咋整', '怎么办'],
  ['啥', '什么'],
  ['咋', '怎么'],
  ['甚麼', '什么'],
  ['什末', '什么'],
  ['什莫', '什么'],
  ['神馬', '什么'],
  ['怎末', '怎么'],
  ['怎莫', '怎么'],
  ['腫麼', '怎么'],
  ['有木有', '有没有'],
  ['木有', '没有'],
];

/** By first character, its wordings, the longest first. */
const BY_FIRST = new Map<number, Wording[]>();
for (const wording of [...CANTONESE, ...TAIWANESE, ...COLLOQUIAL]) {
  const [dialect, ...rest] = wording;
  /* Single characters are other words in Simplified: 係 is 系. */
  const writings = dialect.length > 1 ? new Set([dialect, fold(dialect)]) : [dialect];
  for (const writing of writings) {
    const first = writing.charCodeAt(0);
    const list = BY_FIRST.get(first) ?? [];
    BY_FIRST.set(first, list);
    list.push([writing, ...rest]);
  }
}
for (const list of BY_FIRST.values()) list.sort(([a], [b]) => b.length - a.length);
/** Whether a character begins a wording: most do not, and are passed over. */
const BEGINS = new Uint8Array(0x10000);
for (const first of BY_FIRST.keys()) BEGINS[first] = 1;

/** The wording that stands at a place of a text. */
function wordingAt(text: string, at: number): Wording | undefined {
  return BY_FIRST.get(text.charCodeAt(at))?.find(
    ([dialect, , notBehind, notBefore]) =>
      text.startsWith(dialect, at) &&
      !(at > 0 && notBehind?.includes(text.charAt(at - 1))) &&
      !(at + dialect.length < text.length && notBefore?.includes(text.charAt(at + dialect.length))),
  );
}

/** Puts Cantonese, Taiwanese and colloquial wording into the standard one. The text need not be folded yet. */
export function foldDialect(text: string): string {
  let standard = '';
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const wording = BEGINS[text.charCodeAt(at)] ? wordingAt(text, at) : undefined;
    if (!wording) continue;
    standard += text.slice(end, at) + wording[1];
    end = at + wording[0].length;
    at = end - 1;
  }
  return end === 0 ? text : standard + text.slice(end);
}
