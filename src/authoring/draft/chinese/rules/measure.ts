import type { Amount } from '../amounts.js';
import type { Asker } from '../ask.js';
import { plain } from '../script.js';
import type { Token } from '../token.js';
import { CLOSERS } from '../words.js';

/** What stands in a question instead of the name of a measure: 新館的面積 is asked for by 新館有多大. */
const MEASURES: readonly (readonly [noun: RegExp, words: readonly string[]])[] = [
  [/总?面积$/u, ['有多大']],
  [/(?:长度|全长|总长)$/u, ['有多長']],
  [/(?:高度|身高|楼高)$/u, ['有多高']],
  [/深度$/u, ['有多深']],
  [/宽度$/u, ['有多寬']],
  [/(?:重量|体重)$/u, ['有多重']],
  [/(?:速度|时速)$/u, ['有多快']],
  [/总?人口$/u, ['有多少人', '住了多少人']],
  [/(?:价格|售价|票价|定价|单价)$/u, ['多少錢', '要多少錢']],
  [/(?:费用|造价|成本|开支|花费)$/u, ['要多少錢', '花了多少錢']],
  [/(?:租金|月租|押金|会费|学费|门票|罚款)$/u, ['要交多少錢']],
  [/产值$/u, ['創造了多少產值']],
];
const COUNTED = /(?:数量|总数|家数|件数|户数)$/u;
/** 申请量, 产量, 销量: an action, and how much of it. */
const OF_ACTION =
  /(申请|生产|销售|出口|进口|捕捞|发行|下载|消费|使用|借阅|出版|参观|接待|运输|收集|捐赠|种植|养殖|排放)(?:总)?量$/u;

/** Everyday ways to ask for a quantity by its name, as in 面積: how large; none where its name is no measure's. */
export function measureForms(asker: Asker, head: string, amount: Amount | undefined): string[] {
  const text = plain(head);
  for (const [noun, words] of MEASURES) {
    const found = noun.exec(text);
    const owner = head.slice(0, found?.index ?? 0).replace(/的\s*$/u, '');
    if (found && owner.trim().length >= 2) return words.map((word) => asker.about(owner, word));
  }
  if (!amount) return [];
  const unit = asker.slice(amount.end - amount.unit.length, amount.end);
  return countOf(asker, head, unit) ?? actionOf(asker, head, unit) ?? [];
}

/** 在人工智能领域相关企业数量有1646家: 在人工智能领域有多少家相关企业. */
function countOf(asker: Asker, head: string, unit: string): string[] | undefined {
  const found = COUNTED.exec(plain(head));
  const what = found && nounBefore(asker, found.index);
  if (!what) return undefined;
  const noun = asker.slice(what.start, what.end);
  const before = asker.slice(0, what.start);
  const owner = before.replace(/的\s*$/u, '');
  const last = asker.fact.tokens.findLast(({ end }) => end <= owner.trimEnd().length);
  // 登记的渔船: what is done with them belongs to them.
  if (owner !== before && last?.kind === 'verb') return [asker.about(before, `${noun}有多少${unit}`)];
  const bare = noun.replace(/^(?:相關|相关|有關|有关)的?/u, '');
  return [
    asker.about(owner, `有多少${unit}${noun}`),
    asker.about(owner, `有幾${unit}${bare}`),
    asker.about(owner, `${bare}有多少${unit}`),
  ];
}

/** 发明专利申请量达6080件: 申请了多少件发明专利. */
function actionOf(asker: Asker, head: string, unit: string): string[] | undefined {
  const text = plain(head);
  const found = OF_ACTION.exec(text);
  if (!found) return undefined;
  const verb = asker.slice(found.index, found.index + 2);
  const what = nounBefore(asker, found.index);
  const noun = what ? asker.slice(what.start, what.end) : '';
  const owner = asker.slice(0, what?.start ?? found.index).replace(/的\s*$/u, '');
  if (owner.trim().length < 2) return undefined;
  return [
    asker.about(owner, `${verb}了多少${unit}${noun}`),
    asker.about(owner, `有多少${unit}${noun}${verb}`),
  ];
}

/** The nouns that end at a place, without the name of whose they are. */
function nounBefore({ fact: { tokens } }: Asker, end: number): Pick<Token, 'start' | 'end'> | undefined {
  let first: Token | undefined;
  const before = tokens.filter((token) => token.end <= end);
  for (const token of before.reverse()) {
    const isPart = /^(?:noun|verb|adjective)$/u.test(token.kind) && !CLOSERS.has(token.text);
    if (!isPart || token.end < (first?.start ?? end)) break;
    first = token;
  }
  return first && first.start > 0 ? { start: first.start, end } : undefined;
}
