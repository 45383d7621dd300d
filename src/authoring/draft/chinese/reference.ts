import type { Clause } from './clause.js';
import { looksLikePerson } from './names.js';
import { isPlace } from './places.js';
import { plain } from './script.js';
import type { Sentence } from './sentence.js';
import type { Tokenizer } from './token.js';
import { ATTRIBUTES } from './words.js';

/** What earlier sentences were about. */
export interface Mention {
  readonly root: string;
  readonly subject: string;
  /** `root` in plain characters. */
  readonly plain: string;
  readonly sentence: Sentence;
}

/** A subject as a question can say it without the sentences around it. */
export interface Resolved {
  readonly subject: string;
  /** Whether something of an earlier sentence was filled in. */
  readonly changed: boolean;
  /** Whether it stands for all that was said just before: 这, 这样的成绩. */
  readonly pointsBack: boolean;
  readonly time?: string;
}

const PERSON = /^(他|她)(的)?(.*)$/su;
const THING = /^(它|其)(的)?(.*)$/su;
const DETERMINED =
  /^(?:该|此|这(?:一|个|家|座|项|款|位|种|所|些|类|部|本|场|次|届|条|幅|支|套)?)((?:[^的,、]{1,8}))(的.*)?$/su;
const HERE = /^(?:当地|该地|这里|那里)(的)?(.*)$/su;
const BACKWARD =
  /^(?:这|此|这一切|以上种种|(?:这(?:些|一|个|种|样的|般)?|上述)[^,]{0,6}(?:成绩|成果|结果|变化|损失|做法|措施|情况|现象|事件|决定|政策|发现|优势|劣势|举措|消息|趋势|差异|差距|传统|经验|努力|进展|突破|表现|数据|改变|影响|问题|条件|因素|原因|力量|规定|制度|行为|胜利|失败|成功|灾难|事故|争议|改革))$/u;
const UNRESOLVED =
  /^(?:我|你|您|咱|他们|她们|它们|前者|后者|两者|二者|双方|对方|自身|自己|第[一二三四五六七八九十](?:家|个|种|位|名|座|项|次)|有人|有的|有些|人们|大家|如果|若|假如|只要|只有|一旦|无论|不管|即使|哪怕|当|谁|什么|哪|怎|为何|为什么|那)/u;
/** Kinds of things that a name of unknown kind may be. */
const KINDS =
  /^(?:大?模型|公司|企业|集团|机构|组织|团队|单位|品牌|银行|大学|学校|学院|城市|地区|国家|省|市|县|镇|村|区|岛|山|河|湖|模型|产品|系统|软件|平台|应用|工具|游戏|书|小说|电影|影片|作品|专辑|歌曲|剧|节目|计划|项目|工程|建筑|桥|大楼|寺|博物馆|图书馆|活动|比赛|奖项|疾病|植物|动物|物种|元素|语言|版本|车站|机场|港口|铁路|公路|杂志|报纸|网站|社区|球队|乐队|战争|战役|事件|运动|王朝|理论|方法|技术|算法|材料|菜|饮料|食物)$/;
/** Kinds that a text speaks of again without 该, and never for the first time. */
const VAGUE =
  /^(?:公司|企业|集团|机构|组织|团队|单位|品牌|产品|系统|模型|作品|影片|游戏|小说|专辑|计划|项目|工程|活动|比赛)$/;
/** Whether a word names a kind of things, as 模型 and 公司 do. */
export const isKind = (plainWord: string): boolean => KINDS.test(plainWord);

/** A determined noun is looked for in so many sentences before. */
const REACH = 3;

/** What the same sentence spoke of before. */
interface Current {
  readonly root?: string;
  readonly subject?: string;
  /** What its last clause acted on, where that was several things. */
  readonly object?: string | undefined;
  /** Whether its last clause acted on something, which what follows may be about as well. */
  readonly acts?: boolean;
}

/** What stands for the subject of an instruction, so that it can be asked about: 要将面团静置多久. */
export const MUST = '要';
const IMPERATIVE = /^(?:请|务必|切勿|勿|严禁|禁止|不得|须|应|需)/u;

/** Makes what fills in the subjects that stand for something named earlier. */
export function createResolver(
  mentions: readonly Mention[],
  tokenize: Tokenizer,
  join: (left: string, right: string) => string,
) {
  const recent = (sentence: Sentence): Mention[] =>
    mentions
      .filter((mention) => mention.root && mention.sentence.paragraph === sentence.paragraph)
      .slice(-REACH)
      .reverse();

  /** The last name, of this paragraph or of the end of the one before. */
  function lastRoot(sentence: Sentence, fits: (plainRoot: string) => boolean): string | undefined {
    const near = mentions.at(-1);
    return near?.root && fits(near.plain) && sentence.paragraph - near.sentence.paragraph <= 1
      ? near.root
      : undefined;
  }

  function own(owner: string | undefined, rest: string): Resolved | undefined {
    if (!owner) return undefined;
    // 他最喜欢的路: what somebody does with it, and not whose it is.
    const isOwned = /^(?:noun|name|number|adjective|link)$/.test(tokenize(plain(rest))[0]?.kind ?? '');
    const of = isOwned ? join(owner, '的') : owner;
    return { subject: rest ? join(of, rest) : owner, changed: true, pointsBack: false };
  }

  return (
    given: string | undefined,
    sentence: Sentence,
    clause: Clause,
    current: Current,
  ): Resolved | undefined => {
    if (!given) return omitted(sentence, clause);
    const text = plain(given);
    const cut = (length: number): string => given.slice(given.length - length);
    // 这份食谱, 本指南: the text speaks of itself.
    if (/^(?:这[份篇则]|本)(?:食谱|文章?|指南|讲义|报告|说明|公告|通知|手册|教程)$/.test(text))
      return { subject: given, changed: false, pointsBack: false };
    const article = /^(?:以上内容|上述内容|本文内容|本文)(?:\([^)]*\))?$/.test(text);
    if (article)
      return {
        subject: sentence.text === sentence.plain ? '这篇文章的内容' : '這篇文章的內容',
        changed: false,
        pointsBack: false,
      };
    const thing = THING.exec(text);
    if (thing) {
      // 其 after a name of the same sentence is that name's.
      const owner = current.root ?? lastRoot(sentence, isShort);
      return own(owner, cut((thing[3] as string).length));
    }
    const person = PERSON.exec(text);
    if (person && !UNRESOLVED.test(text)) {
      // 她的父亲…。她…: whoever was spoken of last, where that is a person by name; nobody else is sure.
      const last = current.root ?? recent(sentence)[0]?.root ?? '';
      const owner = looksLikePerson(plain(last)) ? last : undefined;
      return own(owner, cut((person[3] as string).length));
    }
    const here = HERE.exec(text);
    if (here) return own(lastRoot(sentence, isPlace), cut((here[2] as string).length));
    const determined = DETERMINED.exec(text);
    if (determined && !/^(?:这些|这般|这样)/.test(text)) {
      const found = antecedent(determined[1] as string, sentence, current);
      if (found) {
        const tail = (determined[1] as string).slice(found.noun.length) + (determined[2] ?? '');
        const rest = cut(tail.length);
        return { subject: rest ? join(found.name, rest) : found.name, changed: true, pointsBack: false };
      }
    }
    if (/^这些[^,]{1,8}$/.test(text) && current.object)
      return { subject: current.object, changed: true, pointsBack: false };
    const repeated = repeats(given, current.subject);
    if (repeated) return { subject: repeated, changed: true, pointsBack: false };
    if (BACKWARD.test(text) && !/^以上/.test(text))
      return { subject: given, changed: false, pointsBack: true };
    // 新馆有四层楼，面积…: whose it is goes without saying.
    const isDone =
      /^(?:测试|影响|表现|要求)$/u.test(text) &&
      clause.subject !== undefined &&
      /^[用用以]/u.test(sentence.plain.slice(clause.subject.end));
    if (isDone) return undefined;
    const isOwned = ATTRIBUTES.test(text) || /^(?:地[点址]|时间|日期)$/u.test(text);
    // 协会建了一座桥，全长…: the bridge's, perhaps. 产量16万吨，产值…: a measure has none.
    const isOwner = !current.acts && !ATTRIBUTES.test(plain(current.root ?? ''));
    if (current.root && isOwned && [...text].length <= 4 && !isOwner) return undefined;
    if (current.root && isOwned && [...text].length <= 4)
      return { subject: join(join(current.root, '的'), given), changed: true, pointsBack: false };
    if (UNRESOLVED.test(text) || [...given].length < 2) return undefined;
    // 公司…: the one that the sentences before are about.
    if (KINDS.test(text)) {
      const name = namedBefore(text, sentence);
      if (name) return { subject: name, changed: true, pointsBack: false };
      if (VAGUE.test(text)) return undefined;
    }
    if (/^(?:相关|有关)/.test(text)) return related(given, sentence, current);
    return { subject: given, changed: false, pointsBack: false };
  };

  /** A sentence without a subject goes on about the last one, where it begins as such sentences do. */
  function omitted(sentence: Sentence, clause: Clause): Resolved | undefined {
    const { start, end } = clause.predicate as { start: number; end: number };
    const predicate = sentence.plain.slice(start, end);
    if (sentence.isStep || IMPERATIVE.test(predicate))
      return { subject: MUST, changed: false, pointsBack: false };
    if (!/^(?:也|还|更|曾|已|现|并|是|有|位于|拥有|包括|由|全[长国]|总|其中)/.test(predicate))
      return undefined;
    // 取消活动时,由干事通知: what it depends on would be lost.
    if (/^[^,]{3,}(?:时|的话|后|前)\s*,/u.test(sentence.plain)) return undefined;
    const near = recent(sentence)[0];
    return near && isShort(near.plain) ? { subject: near.root, changed: true, pointsBack: false } : undefined;
  }

  function antecedent(
    phrase: string,
    sentence: Sentence,
    current: Current,
  ): { readonly name: string; readonly noun: string } | undefined {
    for (let length = phrase.length; length >= 1; length--) {
      const noun = phrase.slice(0, length);
      const name = namedBefore(noun, sentence);
      if (name) return { name, noun };
      // Nothing tells what the last name is the name of: it may be a company's.
      const root = current.root ?? mentions.at(-1)?.root;
      if (length > 1 && KINDS.test(noun) && root && isName(root)) return { name: root, noun };
    }
    return undefined;
  }

  /** The name of what a noun repeats: after the noun, or of what was said to be one. */
  function namedBefore(noun: string, sentence: Sentence): string | undefined {
    for (const mention of mentions.slice(-REACH).reverse()) {
      if (sentence.paragraph - mention.sentence.paragraph > 1) return undefined;
      const name = nameAfter(noun, mention.sentence) ?? definedAs(noun, mention);
      if (name) return name;
    }
    return undefined;
  }

  /** Whether a subject is a name, and no description. */
  function isName(root: string): boolean {
    const tokens = tokenize(plain(root));
    return (
      tokens.length <= 4 &&
      tokens.some(({ kind }) => kind === 'name') &&
      tokens.every(({ kind }) => /^(?:name|noun|number)$/.test(kind))
    );
  }

  /** 相关企业数量: of what the sentence before was about. */
  function related(given: string, sentence: Sentence, current: Current): Resolved | undefined {
    const owner = current.subject ?? recent(sentence)[0]?.subject;
    if (!owner) return undefined;
    const before = recent(sentence)[0]?.sentence;
    const where = before && /(在[^,，。的]{2,20}(?:領域|领域|方面))/u.exec(before.text)?.[1];
    const time = before && /(?<!\d)\d{4} ?年/u.exec(before.text)?.[0];
    return {
      subject: join(where ? join(owner, where) : join(owner, ''), given),
      changed: true,
      pointsBack: false,
      ...(time ? { time } : {}),
    };
  }
}

/** 深圳的产业政策…，政策的针对性…: the noun again without whose it is. */
function repeats(given: string, subject: string | undefined): string | undefined {
  if (!subject?.includes('的')) return undefined;
  const noun = /^(.{2,6})的/su.exec(given)?.[1];
  return noun && subject.endsWith(noun) && subject.length > noun.length
    ? subject + given.slice(noun.length)
    : undefined;
}

const isShort = (text: string): boolean => text.length <= 16 && !/[,、]/.test(text);

/** 推理大模型DeepSeek - R1: the name after the noun that 该模型 repeats. */
function nameAfter(noun: string, { text, plain: plainText }: Sentence): string | undefined {
  for (let at = plainText.lastIndexOf(noun); at >= 0; at = at ? plainText.lastIndexOf(noun, at - 1) : -1) {
    const after = text.slice(at + noun.length);
    const name =
      /^\s*(?:《[^》]{1,40}》|「[^」]{1,20}」|“[^”]{1,20}”|[A-Za-z][\w.+-]*(?:(?: ?- ?| )[A-Za-z\d][\w.+]*)*)/u.exec(
        after,
      )?.[0];
    if (name?.trim()) return name.trim();
  }
  return undefined;
}

/** 幻方量化是一家对冲基金。该基金…: what was said to be one. */
function definedAs(noun: string, { root, plain: plainRoot, sentence }: Mention): string | undefined {
  if (!root || !isShort(plainRoot)) return undefined;
  if (plainRoot.endsWith(noun)) return root;
  return new RegExp(`是[^,]*${escaped(noun)}(?:[,。]|$)`, 'u').test(sentence.plain) ? root : undefined;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
