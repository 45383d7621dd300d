/** What a question asks for: one bit a kind. */
const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'time',
    /什么时候|几时|何时|哪[一]?[天年日月]|几[月号点]|星期几|礼拜几|周几|日期|时间|哪个月|\bwhen\b|(?:what|which) (?:time|date|year|day|month|hour)|\b(?:deadline|opening (?:hours|times?))\b/u,
  ],
  [
    'duration',
    /多久|多长时间|几[天周年]|几个?(?:小时|钟头|分钟|星期|礼拜|月)|how (?:long|soon|many (?:minutes|hours|days|nights|weeks|months|years))|期限|时长/u,
  ],
  [
    'price',
    /多少[钱前]|几[钱块元]|价[格钱位目]|[票租]价|费用|收费|[要收]钱|怎么[收卖]|怎么计[价费]|怎么算钱|成本|花了?多少|how (?:much|expensive)|price|\b(?:costs?|fees?|fares?|cheap(?:er)?)\b|多少[元块美]|多贵|贵不贵|便宜/u,
  ],
  [
    'count',
    /多少(?![钱前元块美])|几[个家件人位种款项名次张条只间层台辆本部双组]|有几|第几|排名|how many(?! (?:minutes|hours|days|nights|weeks|months|years))|number of|数量|rank/u,
  ],
  ['person', /谁|哪位|什么人|哪个人|何人|\bwho\b|\bwhose\b|创[始办]人$/u],
  [
    'place',
    /哪里|哪儿|哪边|何处|什么地方|地址|哪个?城市|在哪(?![\d一二两三四五六七八九十几个些方种])|\bwhere\b|(?:what|which) (?:city|country|town|floor|room|building|station|street)|location|address/u,
  ],
  ['reason', /为什么|为何|为啥|怎么会|原因|理由|凭什么|\bwhy\b|reason/u],
  [
    'manner',
    /怎么(?!会|样)|怎样|如何|咋(?!样)|步骤|方法|流程|how (?:to|do|can|does|did|should|would)|\bsteps?\b/u,
  ],
  ['choice', /哪[个家种些款类间所座]|什么|啥|\bwhat\b|\bwhich\b/u],
  [
    'polar',
    /吗|(?<![什怎这那多])么$|是否|是不是|有没有|能不能|可不可以|会不会|要不要|行不行|对不对|嘛$|^(?:is|are|was|were|do|does|did|can|could|will|would|has|have|should|may)\b/u,
  ],
];

const bitOf = (name: string): number => 1 << KINDS.findIndex(([known]) => known === name);

/**
 * The kinds of thing that folded text asks for, as bits; 0 where it asks for nothing in particular.
 * The polar bit (yes or no) is the last.
 */
export function askedFor(folded: string): number {
  let bits = 0;
  for (let i = 0; i < KINDS.length; i++) if (KINDS[i]?.[1].test(folded)) bits |= 1 << i;
  return bits;
}

const THAT = /那(?=一?[里儿个家间年天位些种款所边块座条名样])/gu;
const MOTHER = /(?<![我你他她您的老姑奶舅姨大干后婆爹爸])[妈骂](?=[?!]*$)/u;

/**
 * Writes the word of asking that was meant where folded text asks for nothing otherwise: 哪 for 那, and at the end 吗
 * for 妈, which sound alike.
 * @example mendAsking('公司是那年成立的') // => '公司是哪年成立的'
 */
export function mendAsking(folded: string): string {
  return askedFor(folded) === 0 ? folded.replace(THAT, '哪').replace(MOTHER, '吗') : folded;
}

/** The bits of `askedFor` that name a thing (all but choice and polar). */
export const THINGS = (1 << (KINDS.length - 2)) - 1;

/** The bit of questions that want a yes or no. */
export const POLAR = 1 << (KINDS.length - 1);

/** The names of the bits that are set. */
export function namesOf(bits: number): string[] {
  return KINDS.filter((_, i) => bits & (1 << i)).map(([name]) => name);
}

/** A number of units of time, or how long without one. */
const DURATION = new RegExp(
  [
    '[\\d一二两三四五六七八九十半数几多整][个多到至\\-~– ]{0,2}\\d* ?(?:工作|自然)?(?:秒|分|刻|小时|钟头|天|日|夜|晚|周|星期|礼拜|月|年|季|学期|期|节|堂|点)',
    '[整全隔当][天日年月晚]|永久|随时|即|立刻|马上|长期|终身|一直',
    '(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|few|several|couple|an?|half|each|every|all|same|next))' +
      '[ -](?:(?:to|or|and|of|\\d+|half|an?|one|two|three|four|full|whole|working|business|calendar|more)[ -])*' +
      '(?:second|sec|minute|min|hour|hr|day|night|week|month|year|season|term|semester)',
    '\\b(?:always|forever|permanent|immediate|instant|straight away|right away|at once|overnight|until|till|since)|\\d ?(?:am|pm|h|min|s)\\b',
  ].join('|'),
  'u',
);
/** What an answer must hold to tell a time, a duration, a price or a count; the other kinds leave no such sign. */
const SIGNS: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [
    bitOf('time'),
    /\d ?[点时:年月日号分]|周|星期|每天|[早午晚]上|季|\d ?(?:am|pm)|\b(?:day|week|month|year|morning|noon|night)/u,
  ],
  [bitOf('duration'), DURATION],
  [
    bitOf('price'),
    /\d ?(?:元|块|万|亿|%|折|美|港|日|台|人民)|[$€£¥]|元|免费|免收|\b(?:free|dollars?|pounds?|euros?|no charge)\b/u,
  ],
  [
    bitOf('count'),
    /\d|[一二两三四五六七八九十百千万第]|\b(?:one|two|three|four|five|no|none|first|second)\b/u,
  ],
];

/** The kinds of thing that a folded answer may tell, as bits of `askedFor`: all but those it shows no sign of. */
export function toldBy(folded: string): number {
  let bits = THINGS;
  for (const [bit, pattern] of SIGNS) if (!pattern.test(folded)) bits &= ~bit;
  return bits;
}
