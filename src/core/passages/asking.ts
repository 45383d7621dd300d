import type { Span } from './sentences.js';

/** What kind of thing a question asks for, one bit a kind, and what a sentence may hold of it. */
export const KIND = Object.freeze({
  year: 1,
  date: 2,
  amount: 4,
  person: 8,
  place: 16,
  reason: 32,
  share: 64,
  age: 128,
  money: 256,
});

/** What a sentence without it cannot answer, however well it fits: nobody's income stands beside their name. */
export const STRICT = KIND.age | KIND.money;

/** A question's words that ask, and what they ask for. */
export interface Asking {
  /** Bits of `KIND`; 0 where the words do not tell. */
  readonly kinds: number;
  /** What counts for nothing in the match, as positions in the folded question. */
  readonly words: readonly Span[];
  /** Where the word begins that says which kind of thing is asked for (哪一個國家: 國家): the answer names one. */
  readonly classes: ReadonlySet<number>;
}

const MEASURE =
  '个|种|位|项|所|座|条|家|款|支|只|部|名|间|届|次|类|类型|件|本|首|场|处|片|面|支|份|队|段|层|张|些';
const WHICH = `(?:哪|何|什么样的|什么|甚么|怎样的)(?:一)?(?:${MEASURE})?`;
const ASKING = new RegExp(
  [
    '为[什甚]么|为何|何故|为啥|是什么原因|(?:的)?原因(?:是|为)?(?:什么|何)?[?？]?$|怎么会',
    `(?:在|于|从|自|到|至)?(?:西元|公元)?(?:哪|何|几|什么)(?:一)?(?:年|月|日|天|时候?|世纪|年代)(?:几日|几号)?`,
    '什么时[候间]|何时|几时|几月几[日号]',
    '有?(?:多少|多(?=[大高长远久深宽重快早]))|有?几(?:成|分之几|倍|岁|人|个|位|种|名|次|条|座|所|家|处|项|届|支|层|号|台|间)?',
    '谁|何人|什么人',
    '在?(?:哪里|哪儿|何处|何地|什么地方)|在哪',
    '(?:是|有|指的?是|称为|名为|叫做?|被称为|称作|即|为|指|属于)?(?:什么|何者|何物|甚么|哪些|哪个)',
    '怎么样?|如何|怎样',
    `${WHICH}`,
    '是否|有没有|能否|能不能|会不会|是不是|吗|呢',
    "\\b(?:what(?:'s)?|when|where|who(?:m|se)?|why|how(?: (?:many|much|often|did|do|does))?|which|is|are|was|were|does|do|did|can|could|will|would|has|have|had|there|kind of|type of)\\b",
    '(?:是|为|指|叫|名)(?=[?？。]?$)|还有(?=[?？]?$)',
  ].join('|'),
  'gu',
);
const CLASS = new RegExp(`${WHICH}(?=\\p{Script=Han})|\\b(?:which|what) (?=[a-z])`, 'gu');

const ASKED: readonly (readonly [number, RegExp])[] = [
  [KIND.year, /(?:哪|何|几|什么)(?:一)?年(?!级)|which year|what year|年份/u],
  [
    KIND.date,
    /什么时[候间期]|何时|几时|(?:哪|何|几)(?:一)?(?:天|日|月|时)|哪(?:一)?(?:个)?(?:时期|世纪|年代|时代|朝代)|\bwhen\b|(?:which|what) (?:day|date|month|century)/u,
  ],
  [
    KIND.amount,
    /多少|几(?!乎|何|率)|多[大高长远久深宽重快]|数量|how (?:many|much|long|old|far|tall|big|high|large|heavy|deep|wide|fast)|第几/u,
  ],
  [KIND.share, /比例|百分|几成|占.{0,8}多少|percent|share|proportion|fraction/u],
  [
    KIND.person,
    /谁|何人|哪(?:一)?(?:位|个人|名)|什么人|创[始办]人|\bwho(?:m|se)?\b|哪(?:一)?(?:个)?(?:作家|皇帝|国王|将军|总统|教授|导演|演员|歌手)/u,
  ],
  [
    KIND.place,
    /哪里|哪儿|何处|何地|什么地方|在哪|哪(?:一)?(?:个)?(?:国家?|城市?|地区?|省|州|县|镇|区|岛|村|地方)|分布|位于|\bwhere\b|which (?:city|country|town|place|state|province|island|village)/u,
  ],
  [KIND.reason, /为什么|为何|何故|原因|为啥|\bwhy\b|reason|因为什么/u],
  [KIND.age, /几岁|多大(?:年纪|岁数|年龄)|年龄|岁数|年纪|\bhow old\b|what age|\bage of\b/u],
  [
    KIND.money,
    /多少(?:钱|元|块|美元|美金)|几[元块]钱?|收入(?:是|有)?多少|薪[水资]|[票房租]价|价[格钱]|售价|费(?:用)?(?:是|要)?多少|多少费|\b(?:price|salary|wages?|income|revenue)\b|how much (?:(?:do|does|did|is|are|was|were|will|would|can) .*\b(?:cost|paid|pay|earn|charge|ticket|admission|entry|sold|sell|lend|lent|spend|spent|raise|worth|fee)|(?:money|cash)\b)/u,
  ],
];

const HOLDS: readonly (readonly [number, RegExp])[] = [
  [KIND.year, /\d{3,4}年|(?<![\d.,])(?:1\d|20)\d\d(?![\d.,]*\d)|前\d+年|\d年/u],
  [
    KIND.date,
    /\d+年|\d+月|\d+日|世纪|年代|(?<![这此该一同])时[期代]|[朝代]初|末年|初年|之后|以后|以前|之前|当[时年天]|战[后前]|(?<![\d.,])(?:1\d|20)\d\d(?!\d)|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|o'clock|morning|evening|today|spring|summer|autumn|winter)\b|[春夏秋冬早晚]/u,
  ],
  [
    KIND.amount,
    /\d|[一二两三四五六七八九十百千万亿半](?:[个种位项所座条家款支只部名间届次类件本首场处片面份成倍岁人天年月层张台]|分之)|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|half|twice|once)\b/u,
  ],
  [KIND.share, /\d+(?:\.\d+)?%|分之|\d成|[一二三四五六七八九]成|percent|half|一半|third|quarter/u],
  [
    KIND.place,
    /位于|位在|分布|坐落|座落|产于|来自|出生于|[国省市县镇乡村区州岛街路]|\b(?:in|at|near) \p{Script=Latin}/u,
  ],
  [
    KIND.reason,
    /因|由于|为了|以便|以[致求免防]|使[得]?|导致|原因|鉴于|故|所以|为\p{Script=Han}{1,12}(?:而|，)|\b(?:because|since|due|so that|therefore|in order|as a result|owing|cause)\b/u,
  ],
  [
    KIND.age,
    /\d ?岁|出生|生于|年生|建于|\b(?:years? old|aged|born|built|founded|opened|established|century)\b/u,
  ],
  [KIND.money, /[元块]|美金|英镑|港币|台币|[$€£¥]|免费|\b(?:dollars?|yuan|euros?|pounds?|cents?|free)\b/u],
];

/** Reads a folded question: which of its words ask, and for what. */
export function readAsking(folded: string): Asking {
  let kinds = 0;
  for (const [kind, pattern] of ASKED) if (pattern.test(folded)) kinds |= kind;
  const spans = (pattern: RegExp): Span[] =>
    Array.from(folded.matchAll(pattern), ({ index, 0: whole }) => ({
      start: index,
      end: index + whole.length,
    }));
  const classes = new Set(Array.from(folded.matchAll(CLASS), ({ index, 0: whole }) => index + whole.length));
  return { kinds, words: spans(ASKING), classes };
}

/** The bits of `KIND` that a folded sentence holds; a person and a place are told by its words, not here. */
export function holds(folded: string): number {
  let kinds = 0;
  for (const [kind, pattern] of HOLDS) if (pattern.test(folded)) kinds |= kind;
  return kinds;
}
