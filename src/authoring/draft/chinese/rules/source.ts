import type { Proposal } from '../../proposal.js';
import { finish, tidyQuote, type Wording } from '../ask.js';
import { askingFor } from '../places.js';
import { inLocale, plain } from '../script.js';
import type { Sentence } from '../sentence.js';

/** 依据智联招聘发布的《…》,: who published which report. */
const PUBLISHED =
  /(?:依据|根据|依照|按照|按|据)\s*([^,《》的]{2,20}?)\s*(?:于?\s*\d{4}\s*年\s*)?(?:发布|公布|发表|出版|推出|编制)的\s*(?:\d{4}\s*年?(?:度)?\s*)?(《[^《》]+》|[^,]{2,24}?(?:报告|白皮书|数据|统计|名单|榜单|排行榜))/u;
/** 某协会数据表明,: whose figures they are. */
const COUNTED =
  /^(?:根据|依据|据)?\s*([^,《》]{3,20}?)(?:的)?(?:一[项份个])?(?:统计)?(数据|统计|资料|报告|调查|研究)(?:数据)?(?:显示|表明|指出|统计)[,:]/u;

/** The longest answer, in characters. */
const LONGEST = 160;

/** Asks who published what a sentence goes by, and whose figures it gives. @param about what the figures are of. */
export function proposeSource(
  sentence: Sentence,
  next: readonly Sentence[],
  about: string | undefined,
  { locale, join }: Wording,
): Proposal[] {
  const { text, plain: plainText, paragraph } = sentence;
  const published = PUBLISHED.exec(plainText);
  const counted = published ? undefined : COUNTED.exec(plainText);
  const match = published ?? counted;
  if (!match) return [];
  const [whole, name = '', thing = ''] = match;
  const at = match.index + whole.indexOf(name);
  const who = text.slice(at, at + name.length).trim();
  // What follows a semicolon goes by the same source.
  const sentences = [sentence, ...next].filter((_, i, all) =>
    all.slice(0, i).every(({ ending }) => /[；;]/u.test(ending)),
  );
  const answer = answerOf(sentences);
  const w = (words: string): string => inLocale(words, locale);
  const asking = w(askingFor(name.trim()) ?? '誰');
  const title =
    published && text.slice(match.index + whole.length - thing.length, match.index + whole.length);
  const kind = title && plain(title).match(/(?:报告|白皮书|名单|榜单|排行榜|研究|数据|统计)(?=》?$)/u)?.[0];
  const noun = kind && title ? title.replace(/》$/u, '').slice(-kind.length) : w('報告');
  const forms = title
    ? [
        join(join(title, `${w('是')}${asking}${w('發布的')}`), ''),
        join(who, `${w('發布的')}${noun}${w('叫什麼')}`),
        join(who, w('發布了什麼')),
        ...(about ? [join(about, w('出自哪份報告')), join(about, w('的數據是誰公布的'))] : []),
      ]
    : [
        ...(about
          ? [
              join(about, `${w('的數據是')}${asking}${w('公布的')}`),
              join(about, w('的數據來自哪裡')),
              join(about, `${w('是')}${asking}${w('統計的')}`),
            ]
          : []),
        join(who, w('公布了哪些數據')),
        join(who, w('公布了什麼')),
        join(
          who,
          `${w('的')}${text.slice(match.index + whole.indexOf(thing), match.index + whole.indexOf(thing) + thing.length)}${w('說了什麼')}`,
        ),
      ];
  const [question, ...variants] = forms.flatMap((form) => finish(form) ?? []);
  if (!question || !answer) return [];
  const evidence = sentences.map((each) => ({ paragraph, text: each.text }));
  return [{ rule: 'source', question, variants, answer, evidence }];
}

/** The sentences as one answer, as many as there is room for. */
function answerOf(sentences: readonly Sentence[]): string {
  let answer = '';
  for (const { text, ending } of sentences) {
    const longer = `${answer}${tidyQuote(text)}${ending.replace(';', '；') || '。'}`;
    if (longer.length > LONGEST) break;
    answer = longer;
  }
  return answer.replace(/；$/u, '。');
}
