import { type Lexicon, POS } from '../../../core/tables/lexicon.js';
import { createSegmenter, type Token } from '../../../core/text/segment.js';

import { ADVERBS, CLOSERS, GRAMMAR, LINKS, PREPOSITIONS } from './words.js';

/** Names are at least and at most this long, in characters. */
const SHORTEST = 3;
const LONGEST = 8;
/** A character of a name is rarer than this, in nats: not 的, 是, 在. */
const RARE = 7;
/** And a word of two that names a company, than this: not 高新, 全球. */
const RARE_WORD = 10.5;
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';

/** Whether plain text may be a Chinese person's name: a surname and one or two characters. */
export function looksLikePerson(text: string): boolean {
  return (
    (/^\p{Script=Han}{2,3}$/u.test(text) && SURNAMES.includes(text.charAt(0))) ||
    /^\p{Script=Han}{1,6}(?:[·•‧・]\p{Script=Han}{1,6})+$/u.test(text)
  );
}

/**
 * Words that the article uses and the dictionary does not know: strings that come again and again and hold a
 * word of one character, as in 幻方量化, and what follows 的创始人 and the like.
 */
export function findNames(paragraphs: readonly string[], lexicon: Lexicon): ReadonlySet<string> {
  const segment = createSegmenter(lexicon, GRAMMAR);
  const names = new Set<string>();
  const counts = new Map<string, { count: number; before: Set<string>; after: Set<string> }>();
  for (const text of paragraphs) {
    for (const run of runsOf(segment(text))) {
      count(run, lexicon, counts);
      for (const name of looseNames(run, lexicon)) names.add(name);
      for (const name of companies(run, lexicon)) names.add(name);
    }
  }
  for (const [text, { count: times, before, after }] of counts) {
    // Part of a longer name has always the same neighbour.
    if (times >= 2 && before.size > 1 && after.size > 1) names.add(text);
  }
  return names;
}

/** Neighbouring Chinese words without anything between them. */
function* runsOf(tokens: readonly Token[]): Generator<readonly Token[]> {
  let run: Token[] = [];
  for (const token of tokens) {
    const last = run.at(-1);
    if (token.kind === 'han' && (!last || last.end === token.start)) run.push(token);
    else {
      if (run.length > 1) yield run;
      run = token.kind === 'han' ? [token] : [];
    }
  }
  if (run.length > 1) yield run;
}

const ORGANISATION =
  /^(?:科技|集团|公司|有限公司|股份|资本|银行|大学|学院|中学|小学|医院|协会|基金会|研究院|研究所|实验室|出版社|工作室|餐厅|咖啡馆)$/;

/** Words of one character side by side, as the dictionary leaves of names it does not know: 梁 文 锋, 宇 树 科技. */
function* looseNames(run: readonly Token[], lexicon: Lexicon): Generator<string> {
  const isLoose = (token: Token | undefined): boolean =>
    token?.text.length === 1 && isRare(token, lexicon) && !isGrammar(token.text);
  for (let from = 0; from < run.length; from++) {
    if (!isLoose(run[from])) continue;
    let to = from;
    while (isLoose(run[to + 1])) to++;
    const loose = run.slice(from, to + 1);
    const first = loose[0] as Token;
    let end = to;
    while (
      end < to + 3 &&
      run[end + 1] &&
      mayFollow(run[end + 1] as Token, lexicon) &&
      !ORGANISATION.test(run[end]?.text ?? '')
    )
      end++;
    const suffix = run.slice(to + 1, end + 1).findLastIndex(({ text }) => ORGANISATION.test(text));
    const isName = first.id < 0 || lexicon.pos(first.id) === POS.name;
    const hasVerb = loose.some(({ id }) => id >= 0 && lexicon.pos(id) === POS.verb);
    if (suffix >= 0 && (loose.length > 1 || isName)) yield textOf(run.slice(from, to + 2 + suffix));
    else if (loose.length > 1 && (isName || !hasVerb)) yield textOf(loose);
    from = to;
  }
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');
const isGrammar = (word: string): boolean =>
  [ADVERBS, CLOSERS, LINKS, PREPOSITIONS].some((words) => words.has(word));

/** What a company's name may go on with: a noun, 互动, but no word of grammar and no verb. */
function mayFollow({ text, id }: Token, lexicon: Lexicon): boolean {
  return !GRAMMAR.has(text) && id >= 0 && lexicon.pos(id) !== POS.verb && lexicon.pos(id) !== POS.number;
}

const COMPANY = /^(?:科技|集团|资本|控股|传媒|影业|银行|出版社|有限公司|股份)$/u;

/** 远航科技, 顺风科技: a word of two characters before a company's ending, where nothing else leads up to it. */
function* companies(run: readonly Token[], lexicon: Lexicon): Generator<string> {
  for (let i = 1; i < run.length; i++) {
    const [before, word, ending] = [run[i - 2], run[i - 1] as Token, run[i] as Token];
    if (!COMPANY.test(ending.text) || word.text.length !== 2 || word.id < 0 || GRAMMAR.has(word.text))
      continue;
    const opens = !before || isGrammar(before.text) || /^(?:的|是)$/u.test(before.text);
    // 全球科技, 中国科技 are no companies.
    const isOwn = lexicon.pos(word.id) !== POS.name && lexicon.rarity(word.id) >= RARE_WORD;
    if (opens && isOwn) yield word.text + ending.text;
  }
}

function count(
  run: readonly Token[],
  lexicon: Lexicon,
  counts: Map<string, { count: number; before: Set<string>; after: Set<string> }>,
): void {
  for (let from = 0; from < run.length; from++) {
    const first = run[from] as Token;
    // What begins with a verb is mostly a phrase: 倒入碗.
    if (!isRare(first, lexicon) || (first.text.length > 1 && !isNominal(first, lexicon))) continue;
    let text = '';
    let single = false;
    for (let to = from; to < run.length; to++) {
      const token = run[to] as Token;
      if (!isRare(token, lexicon)) break;
      text += token.text;
      single ||= token.text.length === 1;
      if (text.length > LONGEST) break;
      if (to === from || text.length < SHORTEST || !single) continue;
      const known = counts.get(text) ?? { count: 0, before: new Set(), after: new Set() };
      known.count++;
      known.before.add(run[from - 1]?.text ?? `|${known.count}`);
      known.after.add(run[to + 1]?.text ?? `|${known.count}`);
      counts.set(text, known);
    }
  }
}

function isNominal({ id }: Token, lexicon: Lexicon): boolean {
  return id < 0 || lexicon.pos(id) === POS.noun || lexicon.pos(id) === POS.name;
}

function isRare(token: Token, lexicon: Lexicon): boolean {
  if (token.id < 0) return true;
  const pos = lexicon.pos(token.id);
  return lexicon.rarity(token.id) >= RARE && pos !== POS.function && pos !== POS.number;
}
