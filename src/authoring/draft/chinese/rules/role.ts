import type { Locale } from '../../../../core/index.js';
import type { Evidence, Proposal } from '../../proposal.js';
import { finish, finishKeywords, type Wording } from '../ask.js';
import { isPlace } from '../places.js';
import { inLocale } from '../script.js';
import type { Sentence } from '../sentence.js';
import type { Token } from '../token.js';
import { RELATIONS } from '../words.js';

const ROLE = new RegExp(`^(?:${RELATIONS})$`, 'u');
/** Words that are verbs as often as roles. */
const AMBIGUOUS =
  /^(?:代表|主编|编辑|主演|监制|导演|主持人|冠军|亚军|季军|学生|老师|委员|妻子|丈夫|儿子|女儿|父亲|母亲|长子|次子|长女|弟弟|哥哥|姐姐|妹妹)$/u;
const COMPANY = /公司$/u;
const SEAT = /^(?:总部|首都|首府|省会)$/u;
const MAKES =
  /^(?:开发|研发|制作|制造|生产|创办|创立|创建|设计|发明|撰写|执导|建造|发行|出版|主办|经营|推出|发布)$/u;
/** What a firm does for others, named by 商. */
const MADE = /^(?:开发|研发|制作|制造|生产)$/u;
const MAKER = /(?:公司|集团|科技|工作室|大学|学院|研究院|研究所|出版社|协会|团队|银行|厂)$/u;

type Word = (words: string, rest: string) => string;

/** Other ways to ask for who stands in a relation. */
const SYNONYMS: readonly (readonly [
  role: RegExp,
  forms: (whose: string, before: Word, after: (rest: string, words: string) => string) => readonly string[],
])[] = [
  [
    /创始人|创办人|创立者/,
    (whose, before, after) => [
      after(whose, '是誰創立的'),
      before('誰創辦了', whose),
      after(whose, '的創辦人是誰'),
      after(whose, '是誰創辦的'),
      after(whose, '的創始人叫什麼名字'),
    ],
  ],
  [
    /母公司/,
    (whose, _, after) => [
      after(whose, '屬於哪家公司'),
      after(whose, '背後是哪家公司'),
      after(whose, '是哪家公司旗下的'),
    ],
  ],
  [/总部/, (whose, _, after) => [after(whose, '的總部設在哪裡')]],
  [/首都|首府|省会/, (whose, _, after) => [after(whose, '的首府是哪裡')]],
  [/作者/, (whose, before, after) => [before('誰寫了', whose), after(whose, '是誰寫的')]],
  [/导演/, (whose, before, after) => [before('誰執導了', whose), after(whose, '是誰導演的')]],
  [/发明/, (whose, before, after) => [before('誰發明了', whose), after(whose, '是誰發明的')]],
];

/** The same in English, of what has a name in English. */
const IN_ENGLISH: readonly (readonly [role: RegExp, forms: (whose: string) => readonly string[]])[] = [
  [/创始人|创办人|创立者/, (whose) => [`who founded ${whose}`, `who is the founder of ${whose}`]],
  [/母公司/, (whose) => [`what is the parent company of ${whose}`, `who owns ${whose}`]],
  [/总部/, (whose) => [`where is the headquarters of ${whose}`, `where is ${whose} based`]],
  [/首都|首府|省会/, (whose) => [`what is the capital of ${whose}`]],
  [/作者/, (whose) => [`who wrote ${whose}`]],
  [/导演/, (whose) => [`who directed ${whose}`]],
  [/发明/, (whose) => [`who invented ${whose}`]],
  [/设计师/, (whose) => [`who designed ${whose}`]],
  [/市长/, (whose) => [`who is the mayor of ${whose}`]],
  [/首席执行官|执行长/, (whose) => [`who is the CEO of ${whose}`]],
  [/董事长/, (whose) => [`who is the chairman of ${whose}`]],
  [/总统/, (whose) => [`who is the president of ${whose}`]],
];

/** Finds who stands in which relation to whom: X 的创始人 Y; and who makes what: 开发 X 的 Y 公司. */
export function proposeRoles(sentence: Sentence, tokens: readonly Token[], wording: Wording): Proposal[] {
  const evidence: Evidence = { paragraph: sentence.paragraph, text: sentence.text };
  return tokens.flatMap((_, i) => [
    ...relationAt(sentence, tokens, i, wording, evidence),
    ...makerAt(sentence, tokens, i, wording.locale, evidence),
  ]);
}

function relationAt(
  { text }: Sentence,
  tokens: readonly Token[],
  i: number,
  { locale, english }: Wording,
  evidence: Evidence,
): Proposal[] {
  const [role, width] = roleAt(tokens, i);
  const name = tokens[i + width];
  if (!role || !name || !isProper(name)) return [];
  const owner = ownerBefore(tokens, i);
  if (!owner || (AMBIGUOUS.test(role) && !owner.linked)) return [];
  const last = nameEnd(tokens, i + width);
  const whose = text.slice(owner.start, owner.end);
  const what = text.slice((tokens[i] as Token).start, (tokens[i + width - 1] as Token).end);
  const who = text.slice(name.start, last.end);
  const of = owner.linked ? `${whose}${/[A-Za-z\d]$/.test(whose) ? ' ' : ''}的${what}` : `${whose}${what}`;
  const asks = COMPANY.test(role)
    ? '是哪家公司'
    : SEAT.test(role)
      ? '在哪裡'
      : /^前身$/.test(role)
        ? '是什麼'
        : '是誰';
  const w = (words: string): string => inLocale(words, locale);
  const before = (words: string, rest: string): string =>
    `${w(words)}${/^[A-Za-z]/.test(rest) ? ' ' : ''}${rest}`;
  const after = (rest: string, words: string): string =>
    `${rest}${/[A-Za-z\d]$/.test(rest) ? ' ' : ''}${w(words)}`;
  const others = SYNONYMS.find(([pattern]) => pattern.test(role))?.[1](whose, before, after) ?? [];
  const forms =
    asks === '是誰'
      ? [after(of, '是誰'), before('誰是', of), ...others, after(who, '是誰')]
      : [after(of, asks), after(of, '叫什麼'), ...others, after(before('', who), `和${whose}是什麼關係`)];
  const called = english(whose);
  const abroad = (called && IN_ENGLISH.find(([pattern]) => pattern.test(role))?.[1](called)) ?? [];
  const is = /[A-Za-z]/.test(who.charAt(0)) ? '是 ' : '是';
  return build([...forms, ...abroad], [of], `${of}${is}${who}。`, evidence);
}

function roleAt(tokens: readonly Token[], i: number): readonly [role: string | undefined, width: number] {
  for (const width of [3, 2, 1]) {
    const role = tokens
      .slice(i, i + width)
      .map(({ text }) => text)
      .join('');
    if (tokens[i + width - 1] && ROLE.test(role)) return [role, width];
  }
  return [undefined, 0];
}

function isProper({ kind, text }: Token): boolean {
  return kind === 'name' && text.length >= 2 && !/^[《“「(]/u.test(text) && !isPlace(text);
}

function nameEnd(tokens: readonly Token[], i: number): Token {
  let last = tokens[i] as Token;
  for (let j = i + 1; j < tokens.length; j++) {
    const token = tokens[j] as Token;
    const continues =
      token.text.includes('·') || token.kind === 'name' || (token.kind === 'noun' && MAKER.test(token.text));
    if (token.start !== last.end || !continues) break;
    last = token;
  }
  return last;
}

/** The noun phrase before the role, up to what cannot belong to it. */
function ownerBefore(
  tokens: readonly Token[],
  i: number,
): { readonly start: number; readonly end: number; readonly linked: boolean } | undefined {
  const linked = tokens[i - 1]?.text === '的';
  const last = tokens[linked ? i - 2 : i - 1];
  if (!last || last.kind === 'mark') return undefined;
  let from = linked ? i - 2 : i - 1;
  let first: Token | undefined;
  for (; from >= 0; from--) {
    const token = tokens[from] as Token;
    const after = tokens[from + 1];
    if (after && first && after.start - token.end > 1) break;
    if (token.kind !== 'name' && token.kind !== 'noun' && !(linked && token.kind === 'number' && first))
      break;
    first = token;
  }
  // 时任科索沃总理: when it was so is not said by the question.
  while (first && /^(?:时任|现任|前任|前|原|首任|当时)$/u.test(first.text)) first = tokens[++from + 1];
  if (!first || first.start > last.start) return undefined;
  const named = tokens.slice(from + 1, i).some(({ kind }) => kind === 'name');
  return named ? { start: first.start, end: last.end, linked } : undefined;
}

function makerAt(
  { text, plain }: Sentence,
  tokens: readonly Token[],
  i: number,
  locale: Locale,
  evidence: Evidence,
): Proposal[] {
  const verb = tokens[i];
  if (
    !verb ||
    !MAKES.test(verb.text) ||
    /^(?:由|被|所|的)$/.test(tokens[i - 1]?.text ?? '') ||
    tokens[i - 1]?.kind === 'name' ||
    tokens[i - 1]?.kind === 'noun'
  )
    return [];
  const of = tokens.findIndex(
    ({ text: word, start }, j) => j > i + 1 && word === '的' && start - verb.end <= 16,
  );
  if (of < 0 || /[,，。、]/.test(plain.slice(verb.end, tokens[of]?.start))) return [];
  let end = of;
  while (
    /^(?:name|noun|verb|adverb)$/.test(tokens[end + 1]?.kind ?? '') &&
    tokens[end + 1]?.start === (tokens[end] as Token).end
  )
    end++;
  const maker = tokens.slice(of + 1, end + 1);
  const [first, last] = [maker[0], maker.at(-1)];
  if (!first || !last || first.kind !== 'name' || !MAKER.test(plain.slice(first.start, last.end))) return [];
  const who = text.slice(first.start, last.end);
  const does = text.slice(verb.start, verb.end);
  const what = text.slice(verb.end, tokens[of]?.start).trim();
  const gap = /^[A-Za-z]/.test(what) ? ' ' : '';
  const w = (words: string): string => inLocale(words, locale);
  const made = [
    `${what}${gap}${w('是哪家公司')}${does}${w('的')}`,
    `${w('誰')}${does}${gap}${what}`,
    ...(MADE.test(verb.text)
      ? [`${what}${gap}${w('是哪家公司做的')}`, `${what}${gap}${w('的')}${does}${w('商是誰')}`]
      : []),
    `${w('哪家公司')}${does}${w('了')}${gap}${what}`,
  ];
  const makes = [`${who}${does}${w('什麼')}`, `${who}${w('是做什麼的')}`, `${who}${w('是一家什麼樣的公司')}`];
  const answer = `${who}${does}${gap}${what}。`;
  const things = tokens.slice(i + 1, of);
  // 开发机器人的…: many do; the question is what this company does. 黑神话悟空, of many words, is a name.
  if (things.length > 2 || things.some(({ kind }) => kind === 'name'))
    return build([...made, ...makes], [`${what}${w('的')}${does}${w('者')}`], answer, evidence);
  const others = [`${w('哪家公司')}${does}${what}`, `${does}${what}${w('的公司叫什麼')}`];
  return build([...makes, ...others], [], answer, evidence);
}

function build(
  forms: readonly string[],
  keywords: readonly string[],
  answer: string,
  evidence: Evidence,
): Proposal[] {
  const [question, ...variants] = [
    ...forms.flatMap((form) => finish(form) ?? []),
    ...keywords.flatMap((words) => finishKeywords(words) ?? []),
  ];
  return question ? [{ rule: 'role', question, variants, answer, evidence: [evidence] }] : [];
}
