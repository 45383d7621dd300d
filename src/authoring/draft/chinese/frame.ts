import type { Stretch } from './sentence.js';
import type { Token } from './token.js';
import { CLOSERS } from './words.js';

/** A leading adverbial: a date, a place, a source. */
export interface Frame extends Stretch {
  readonly kind: 'time' | 'scope' | 'view';
}

const TIME =
  /^(?:(?:(?:自|从|在|于|截至|截止)\s*(?=[\d一二上本每今去明当同次]))?(?:(?:公元前?)?\s*(?:\d{4}|[一二][零〇一二三四五六七八九]{3})\s*年代?(?:\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:份|\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号])?)?|\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号]|份|底|初|中旬|[上下]旬)|\d{1,2}\s*世纪(?:\d{2}年代|初|末|中叶)?|[上本]世纪(?:\d{2}年代|初|末)?|(?:今|去|明|前|后|同|次|翌|当|隔)[年天日]|(?:每|本|上|下|这|同)(?:个)?(?:周|月|星期|季度|学期)(?:第[一二三四](?:个?[、和与及]第[一二三四])*个?(?:周|星期|礼拜)[一二三四五六日天]|[一二三四五六日末天](?:[、和与及至到][一二三四五六日天])*)?|(?:周|星期|礼拜)[一二三四五六日末天]|近年来|近几年来?|多年来|近来|近期|目前|如今|现今|现在|当今|当时|此前|此后|随后|之后|后来|未来|日前|最近|最初|起初|早期|晚年|早年|期间|平时|长期以来|一直以来|自此|从此|瞬间|一时间)(?:前后|左右|初|底|末|春|夏|秋|冬|[春夏秋冬][季天]|起|以来|之前|之后|前|后|间|期间|时|的?(?:早上|上午|中午|下午|傍晚|晚上|凌晨|夜里))*(?:\s*(?:早上|上午|中午|下午|傍晚|晚上|凌晨)?\s*(?:\d{1,2}(?:[:点时]\d{0,2}分?)?|[一二三四五六七八九十]{1,3}[点时]半?)(?:\s*[至到]\s*(?:早上|上午|中午|下午|傍晚|晚上|凌晨)?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[点时]半?|:\d{2}))?)?)(?=[\s,]|$|[^年月日号的间第])/u;
const VIEW = /(?:来看|来说|而言|来讲|看来|说来)$/;
/** 与热带海域相比; 酸碱值每下降0.1: what the rest is said in relation to. */
const COMPARED =
  /^(?:(?:与|和|跟|同)[^,]{2,20}相比|比起[^,]{2,20}|[^,]{0,12}每(?:增加|减少|下降|上升|升高|降低|提高|过|隔|多|少)[^,]{0,10}\d[^,]{0,4})$/u;
/** 退潮时游客…: when something goes on, without a comma after it. */
const DURING =
  /^[^,、的了在从]{2,8}(?:期间|(?<![当同小及临随准按有历历平一那这何此届])时)(?=\p{Script=Han}{2,}(?:不|可|会|要|能|须|应|请|禁|必|都))/u;
const NEEDS_CLOSER = new Set(
  '在 于 从 自 自从 当 到 至 对 对于 除 除了 除去 随着 关于 针对 直到 沿 围绕'.split(' '),
);
/** Prepositions that begin an adverbial as long as the clause, where they open a sentence. */
const WHOLE = new Set(
  '根据 依据 依照 按照 按 据 随着 通过 透过 经 经过 经由 为了 由于 因为 因 作为 凭借 凭 鉴于 基于 面对 相比 相较 比起 对于 关于 针对 借助 除 除了 截至 截止'.split(
    ' ',
  ),
);

/** A clause that only says when or under what. */
export const TRAILING_FRAME = /(?:之下|之后|以后|以来|之前|以前|期间|之际|的同时|过程中|时|[^然最]后)$/;
/** Kinds of words that a noun phrase is made of. */
export const NOMINAL: ReadonlySet<string> = new Set(['noun', 'name', 'number', 'link', 'mark', 'adjective']);

/**
 * The adverbial that begins at a token: a time, a place or respect, a point of view.
 * @param mayBeWhole whether it may be as long as its clause.
 */
export function frameAt(
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
  const during = DURING.exec(text.slice(token.start, end));
  if (during) return { kind: 'scope', start: token.start, end: token.start + during[0].length };
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
    // 租下: a verb and its complement close nothing.
    const isInside = kind !== 'verb' && /^\p{Script=Han}[中上里下内]$/u.test(text);
    if (!CLOSERS.has(text) && !isInside) continue;
    // 领域的, 中的 belong to a longer phrase.
    if (tokens[j + 1]?.text === '的') continue;
    let last = j;
    while (CLOSERS.has(tokens[last + 1]?.text ?? '')) last++;
    return last;
  }
  return undefined;
}

function nominalEnd(tokens: readonly Token[], i: number): number {
  let j = i;
  while (j < tokens.length && NOMINAL.has((tokens[j] as Token).kind)) j++;
  return j;
}
