import { NOMINAL } from './frame.js';
import type { Token } from './token.js';
import { VERBS_OR_NOUNS } from './words.js';

/** Verbs that are always the clause's own, wherever they stand. */
const STRONG = new Set(
  '是 在于 等同于 等于 有 为 达 达到 高达 位居 位列 排名 位于 坐落 来自 属于 等于 仅次于 比肩 占 超过 超越 低于 高于 优于 不如 包括 包含 涵盖 分为 拥有 具有 担任 出任 成为 使得 使 令 导致 造成 称为 设有'.split(
    ' ',
  ),
);

/** What follows a verb and nothing else. */
export const COMPLEMENTS = new Set('了 着 著 过 到 出 于 在 为 成 起 给 起来 出来 下来 得'.split(' '));

/** 远航科技去年…, 海港市2008年…: a time between subject and verb. */
function isTime(token: Token, next: Token | undefined): boolean {
  if (/^每个?$/.test(token.text) && /^个?(?:月|星期|周|学期|季)/.test(next?.text ?? '')) return true;
  if (
    /^(?:去年|今年|明年|前年|当年|同年|次年|翌年|现在|目前|如今|昨天|今天|明天|日前|近年|近年来|最近|后来|当时|未来|(?:每|每逢)?(?:星期|周)[一二三四五六日天]|每[天日周月年])$/.test(
      token.text,
    )
  )
    return true;
  return (
    (token.text === '每' &&
      /^(?:季度?|学期|小时|分钟|星期|周|隔|逢|两|三|四|五|六|十|\d)/.test(next?.text ?? '')) ||
    (/^\d{4}$/.test(token.text) && next?.text === '年') ||
    (/^\d{1,2}$/.test(token.text) && next?.text === '月')
  );
}

const PLANNING = /^(?:计划|规划|打算)$/u;
/** What a verb of one character has after it. */
const RESULT = /^[掉完好住开走光]$/u;

/** Index of the first token after the subject that begins at `i`. */
export function findBoundary(tokens: readonly Token[], i: number): number {
  for (let j = i; j < tokens.length; j++) {
    const token = tokens[j] as Token;
    const next = tokens[j + 1];
    if (token.kind === 'verb') {
      // 美立达从2022年起赞助: the end of a name.
      if (token.text === '达' && /^(?:从|自|在|于|将|把|每)$/.test(next?.text ?? '')) continue;
      const relative = j > i && STRONG.has(token.text) ? undefined : relativeEnd(tokens, j);
      if (relative !== undefined) {
        j = relative;
        continue;
      }
      if (isInCompound(tokens, i, j)) continue;
      return j;
    }
    if (token.kind === 'adverb') {
      // 已有的基础, 较早的: an adverb inside a phrase with 的.
      const relative = relativeEnd(tokens, j);
      if (relative === undefined || relative > j + 3) return j;
      j = relative;
    } else if (token.kind === 'preposition') {
      // 生长于海拔…, 原产于…: what stands before 于 is the verb, where no other follows.
      // 云山大桥于2019年…: a name is no verb.
      const isVerbal =
        token.text === '于' &&
        j > i &&
        tokens[j - 1]?.kind !== 'name' &&
        !tokens.slice(j).some(({ kind }) => kind === 'verb');
      if (isVerbal) return j - 1;
      // 外形与鸡枞相似: what follows is compared with.
      const isLike = /^(?:相似|相同|类似|不同|相近|一样|无关|有关)$/u.test(tokens.at(-1)?.text ?? '');
      if (/^[与和跟同]$/.test(token.text) && j > i && !isLike) continue;
      // 甲站到乙站之间的路段: a stretch between two.
      const between = /^[到至]$/.test(token.text)
        ? tokens.findIndex(({ text }, k) => k > j && k <= j + 5 && text === '之间')
        : -1;
      if (between > j && j > i) {
        j = between;
        continue;
      }
      // 机车陈列在车库里: what a place follows is the verb.
      const before = tokens[j - 1];
      if (token.text === '在' && j > i + 1 && before && VERBS_OR_NOUNS.has(before.text)) return j - 1;
      const relative = j > i ? undefined : relativeEnd(tokens, j);
      if (relative === undefined) return j;
      j = relative;
    } else if (j > i && isTime(token, next)) return j;
    // 公司计划在明年…: what a preposition follows is the verb.
    else if (j > i && PLANNING.test(token.text) && next?.kind === 'preposition') return j;
    // 裁掉了: what an aspect follows is a verb, with its complement, whatever the dictionary says.
    else if (token.kind === 'aspect')
      return Math.max(i, RESULT.test(tokens[j - 1]?.text ?? '') ? j - 2 : j - 1);
    else if (token.kind === 'function' && !token.text.startsWith('(')) {
      if (next?.text === '的') continue;
      return j;
    } else if (token.kind === 'adjective' && j > i && !next) return j;
  }
  return tokens.length;
}

/**
 * Where the 的 stands that makes what begins at `j` a relative clause: a noun must follow, and then a predicate of
 * the clause's own.
 */
function relativeEnd(tokens: readonly Token[], j: number): number | undefined {
  const token = tokens[j] as Token;
  if (token.text === '是' || /^[了着著过起出得]$/.test(tokens[j + 1]?.text ?? '')) return undefined;
  for (let k = j + 1; k < tokens.length; k++) {
    const { text } = tokens[k] as Token;
    if (text === '是' || text === '了') return undefined;
    if (text !== '的') continue;
    if (!NOMINAL.has(tokens[k + 1]?.kind ?? '') && tokens[k + 1]?.kind !== 'verb') continue;
    if (hasPredicate(tokens, k + 2, STRONG.has(token.text))) return k;
    // 这样一家极具影响力的企业,: the noun phrase is the whole clause.
    return /^(?:这样|这|那|该|此|这般)$/.test(tokens[0]?.text ?? '') ? k : undefined;
  }
  return undefined;
}

/** @param surely whether only what begins a predicate beyond doubt counts. */
function hasPredicate(tokens: readonly Token[], from: number, surely: boolean): boolean {
  return tokens.slice(from).some(({ kind, text }, i, rest) => {
    if (text === '是') return true;
    if (surely) return /^(?:已|已经|将|正在|曾|也|都|则|就|仍|均)$/.test(text);
    if (kind === 'verb') return rest[i + 1]?.text !== '的';
    return kind === 'adverb' && rest[i + 1]?.text !== '的' && rest[i + 2]?.text !== '的';
  });
}

/** 发明专利申请量达…: a verb between nouns, where a stronger one follows without an adverb between. */
export function isInCompound(tokens: readonly Token[], i: number, j: number): boolean {
  const token = tokens[j] as Token;
  if (STRONG.has(token.text)) return false;
  if (j > i && tokens[j - 1]?.text === '的')
    return hasPredicate(tokens, j + 1, false) || tokens[j + 1]?.kind === 'preposition';
  if (COMPLEMENTS.has(tokens[j + 1]?.text ?? '')) return false;
  for (let k = j + 1; k < tokens.length; k++) {
    const { kind, text } = tokens[k] as Token;
    if (kind === 'verb') {
      if (STRONG.has(text)) return k > j + 1 || j > i || text !== '有';
      // 量化创立: two verbs side by side, the first of them mostly a noun's end.
      if (k === j + 1 && j > i && /^[于在了为]$/.test(tokens[k + 1]?.text ?? '')) return true;
      continue;
    }
    if (kind !== 'noun' && kind !== 'name' && kind !== 'adjective' && kind !== 'number' && kind !== 'link')
      return false;
    if (kind === 'number') return false;
  }
  return false;
}

/** 迁移总部不仅意味…, 修复工程持续了…: a verb and nouns as the subject; index of what follows. */
export function verbPhraseSubject(tokens: readonly Token[], i: number): number | undefined {
  if (tokens[i]?.kind !== 'verb' || STRONG.has(tokens[i]?.text ?? '')) return undefined;
  // 负责研讨退位问题的会议…: a relative clause is another thing.
  if (relativeEnd(tokens, i) !== undefined) return undefined;
  let j = i + 1;
  while (j < tokens.length && /^(?:noun|name)$/.test((tokens[j] as Token).kind)) j++;
  const next = tokens[j];
  if (!next || j === i + 1) return undefined;
  const begins = next.kind === 'verb' || next.kind === 'adverb' || /^(?:由|被|在|于|以)$/.test(next.text);
  return begins ? j : undefined;
}

/** 进入养殖室要先脱鞋: what is to be done by whoever does so; index of the word that says so. */
export function ruleSubject(tokens: readonly Token[], i: number): number | undefined {
  const end = verbPhraseSubject(tokens, i);
  return end !== undefined &&
    /^(?:要|须|必须|应|应该|需|需要|不得|不能|可|可以)$/.test(tokens[end]?.text ?? '')
    ? end
    : undefined;
}
