import type { Sentence, Stretch } from './sentence.js';
import { cutStretches } from './sentence.js';
import type { Token, Tokenizer } from './token.js';
import { CLOSERS, OPENINGS } from './words.js';

/** A leading adverbial: a date, a place, a source. */
export interface Frame extends Stretch {
  readonly kind: 'time' | 'scope' | 'view';
}

/** A stretch of a sentence, taken apart. Places count in the sentence. */
export interface Clause extends Stretch {
  readonly frames: readonly Frame[];
  /** What the clause is about; absent where it goes without saying. */
  readonly subject?: Stretch;
  /** What is said about it; absent where the stretch is an adverbial or a topic alone. */
  readonly predicate?: Stretch;
  readonly tokens: readonly Token[];
}

const TIME =
  /^(?:(?:(?:自|从|在|于|截至|截止)\s*(?=[\d一二上本每今去明当同次]))?(?:(?:公元前?)?\s*(?:\d{4}|[一二][零〇一二三四五六七八九]{3})\s*年(?:\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:份|\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号])?)?|\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号]|份|底|初|中旬|[上下]旬)|\d{1,2}\s*世纪(?:\d{2}年代|初|末|中叶)?|[上本]世纪(?:\d{2}年代|初|末)?|(?:今|去|明|前|后|同|次|翌|当|隔)[年天日]|(?:每|本|上|下|这|同)(?:个)?(?:周|月|星期|季度|学期)[一二三四五六日末天]?|(?:周|星期|礼拜)[一二三四五六日末天]|近年来|近几年来?|多年来|近来|近期|目前|如今|现今|现在|当今|当时|此前|此后|随后|之后|后来|未来|日前|最近|最初|起初|早期|晚年|早年|期间|平时|长期以来|一直以来|自此|从此|瞬间|一时间)(?:前后|左右|初|底|末|春|夏|秋|冬|[春夏秋冬][季天]|起|以来|之前|之后|前|后|间|期间|时|的?(?:早上|上午|中午|下午|傍晚|晚上|凌晨|夜里))*(?:\s*(?:早上|上午|中午|下午|傍晚|晚上|凌晨)?\s*\d{1,2}(?:[:点时]\d{0,2}分?)?)?)(?=[\s,]|$|[^年月日号的间第])/u;
const VIEW = /(?:来看|来说|而言|来讲|看来|说来)$/;
/** 与热带海域相比; 酸碱值每下降0.1: what the rest is said in relation to. */
const COMPARED =
  /^(?:(?:与|和|跟|同)[^,]{2,20}相比|比起[^,]{2,20}|[^,]{0,12}每(?:增加|减少|下降|上升|升高|降低|提高|过|隔|多|少)[^,]{0,10}\d[^,]{0,4})$/u;
const NEEDS_CLOSER = new Set(
  '在 于 从 自 自从 当 到 至 对 对于 除 除了 除去 随着 关于 针对 直到 沿 围绕'.split(' '),
);
/** Prepositions that begin an adverbial as long as the clause, where they open a sentence. */
const WHOLE = new Set(
  '根据 依据 依照 按照 按 据 随着 通过 透过 经 经过 经由 为了 由于 因为 因 作为 凭借 凭 鉴于 基于 面对 相比 相较 比起 对于 关于 针对 借助 除 除了 截至 截止'.split(
    ' ',
  ),
);

/** Takes a sentence apart: its clauses, in order. */
export function parseSentence(sentence: Sentence, tokenize: Tokenizer): Clause[] {
  const tokens = tokenize(sentence.plain);
  const stretches = cutStretches(sentence.plain);
  const clauses: Clause[] = [];
  for (const [i, stretch] of stretches.entries()) {
    const own = tokens.filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
    const opens = clauses.every(({ subject, predicate }) => !subject && !predicate);
    clauses.push(parseClause(sentence.plain, stretch, own, { opens, closes: i === stretches.length - 1 }));
  }
  return clauses;
}

function parseClause(
  text: string,
  stretch: Stretch,
  all: readonly Token[],
  { opens, closes }: { readonly opens: boolean; readonly closes: boolean },
): Clause {
  const start = stretch.start + openingLength(text.slice(stretch.start, stretch.end));
  const tokens = all.filter((token) => token.start >= start);
  const frames: Frame[] = [];
  let i = 0;
  for (;;) {
    const frame = frameAt(text, tokens, i, stretch.end, opens && !closes);
    if (!frame) break;
    frames.push(frame);
    i = tokens.findIndex((token) => token.start >= frame.end);
    if (i < 0) i = tokens.length;
  }
  const rest = { start: tokens[i]?.start ?? stretch.end, end: stretch.end };
  const clause = { start, end: stretch.end, frames, tokens };
  if (rest.start >= rest.end) return clause;
  if (!closes && TRAILING_FRAME.test(text.slice(start, stretch.end)))
    return { ...clause, frames: [...frames, { kind: 'scope', ...rest }] };
  const boundary = opens
    ? (verbPhraseSubject(tokens, i) ?? findBoundary(tokens, i))
    : findBoundary(tokens, i);
  const isIdiom = tokens.length === i + 1 && /^\p{Script=Han}{4}$/u.test(tokens[i]?.text ?? '');
  if (isIdiom && frames.length) return { ...clause, predicate: rest };
  if (boundary >= tokens.length) return { ...clause, subject: rest };
  const at = (tokens[boundary] as Token).start;
  if (boundary === i) return { ...clause, predicate: rest };
  const subjectEnd = (tokens[boundary - 1] as Token).end;
  return {
    ...clause,
    subject: { start: rest.start, end: subjectEnd },
    predicate: { start: at, end: rest.end },
  };
}

/** A clause that only says when or under what. */
const TRAILING_FRAME = /(?:之下|之后|以后|以来|之前|以前|期间|之际|的同时|过程中|时|[^然最]后)$/;
const AFTER_VERB_PHRASE = /^(?:不仅|不但|不只|意味着?|有助于|有利于|能够|能|可以|可|会|是|等于|代表|涉及)$/;

/** 迁移总部不仅意味…: a verb with its object as the subject; index of what follows. */
function verbPhraseSubject(tokens: readonly Token[], i: number): number | undefined {
  if (tokens[i]?.kind !== 'verb' || STRONG.has(tokens[i]?.text ?? '')) return undefined;
  let j = i + 1;
  while (j < tokens.length && /^(?:noun|name)$/.test((tokens[j] as Token).kind)) j++;
  return j > i + 1 && AFTER_VERB_PHRASE.test(tokens[j]?.text ?? '') ? j : undefined;
}

function openingLength(clause: string): number {
  let length = 0;
  for (;;) {
    const match = OPENINGS.exec(clause.slice(length));
    // Not the whole clause: an opening stands before something, or is a clause of its own.
    if (!match?.[0]) return length;
    length += match[0].length;
  }
}

function frameAt(
  text: string,
  tokens: readonly Token[],
  i: number,
  end: number,
  mayBeWhole: boolean,
): Frame | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  const time = TIME.exec(text.slice(token.start, end));
  if (time) {
    const length = time[0].trimEnd().length;
    return { kind: 'time', start: token.start, end: token.start + length };
  }
  const compared = COMPARED.exec(text.slice(token.start, end));
  if (compared) return { kind: 'scope', start: token.start, end: token.start + compared[0].length };
  if (token.kind !== 'preposition') return undefined;
  if (NEEDS_CLOSER.has(token.text)) {
    const closer = closerAfter(tokens, i);
    if (closer !== undefined) {
      const stop = (tokens[closer] as Token).end;
      return {
        kind: VIEW.test(text.slice(token.start, stop)) ? 'view' : 'scope',
        start: token.start,
        end: stop,
      };
    }
  }
  if (mayBeWhole && WHOLE.has(token.text)) return { kind: 'view', start: token.start, end };
  if (token.text === '在' || token.text === '于') {
    const stop = nominalEnd(tokens, i + 1);
    if (stop > i + 1 && stop <= tokens.length)
      return { kind: 'scope', start: token.start, end: (tokens[stop - 1] as Token).end };
  }
  return undefined;
}

/** The token that ends the adverbial which begins at `i`; the furthest of neighbours, as in 领域中. */
function closerAfter(tokens: readonly Token[], i: number): number | undefined {
  for (let j = i + 1; j < tokens.length; j++) {
    const { text, kind } = tokens[j] as Token;
    if (kind === 'preposition' && j > i + 1 && NEEDS_CLOSER.has(text)) return undefined;
    if (!CLOSERS.has(text) && !/^\p{Script=Han}[中上里下内]$/u.test(text)) continue;
    // 领域的, 中的 belong to a longer phrase.
    if (tokens[j + 1]?.text === '的') continue;
    let last = j;
    while (CLOSERS.has(tokens[last + 1]?.text ?? '')) last++;
    return last;
  }
  return undefined;
}

const NOMINAL = new Set(['noun', 'name', 'number', 'link', 'mark', 'adjective']);

function nominalEnd(tokens: readonly Token[], i: number): number {
  let j = i;
  while (j < tokens.length && NOMINAL.has((tokens[j] as Token).kind)) j++;
  return j;
}

/** Verbs that are always the clause's own, wherever they stand. */
const STRONG = new Set(
  '是 在于 等同于 等于 有 为 达 达到 高达 位居 位列 排名 位于 坐落 来自 属于 等于 仅次于 比肩 占 超过 超越 低于 高于 优于 不如 包括 包含 涵盖 分为 拥有 具有 担任 出任 成为 使得 使 令 导致 造成 称为 设有'.split(
    ' ',
  ),
);

/** What follows a verb and nothing else. */
export const COMPLEMENTS = new Set('了 着 著 过 到 出 于 在 为 成 起 给 起来 出来 下来 得'.split(' '));

/** Index of the first token after the subject that begins at `i`. */
function findBoundary(tokens: readonly Token[], i: number): number {
  for (let j = i; j < tokens.length; j++) {
    const token = tokens[j] as Token;
    const next = tokens[j + 1];
    if (token.kind === 'verb') {
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
      if (/^[与和跟同]$/.test(token.text) && j > i) continue;
      const relative = j > i ? undefined : relativeEnd(tokens, j);
      if (relative === undefined) return j;
      j = relative;
    } else if (token.kind === 'aspect') return /^[着著]$/.test(token.text) && j > i ? j - 1 : j;
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
export function relativeEnd(tokens: readonly Token[], j: number): number | undefined {
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
