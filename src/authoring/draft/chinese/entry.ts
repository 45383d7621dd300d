import type { Asked, Proposal } from '../proposal.js';
import { type Asker, finish, finishKeywords, type Wording } from './ask.js';
import { plainer } from './plainer.js';
import { MUST } from './reference.js';
import { askAgent } from './rules/agent.js';
import { askAmount } from './rules/amount.js';
import { askBecause } from './rules/because.js';
import { askCausative } from './rules/causative.js';
import { askComparison } from './rules/comparison.js';
import { askDate } from './rules/date.js';
import { askDefinition } from './rules/definition.js';
import { askPoints } from './rules/enumeration.js';
import { askExamples } from './rules/example.js';
import { askList } from './rules/list.js';
import { askObject } from './rules/object.js';
import { askOften } from './rules/often.js';
import { askPart } from './rules/part.js';
import { askPolar } from './rules/polar.js';
import { askQuality } from './rules/quality.js';
import { askRank } from './rules/rank.js';
import { askScope } from './rules/scope.js';
import { askWhich } from './rules/which.js';
import { VERBS_OF_SAYING } from './saying.js';
import { counts, type Fact, givesExamples, type Join, type Statement } from './statement.js';
import { isSoundSubject } from './subject.js';

/** Rules that ask about one fact, the most telling first; the last ones only where no other has anything. */
const RULES = [
  askWhich,
  askAmount,
  askOften,
  askDate,
  askRank,
  askList,
  askAgent,
  askCausative,
  askDefinition,
  askComparison,
];
const FALLBACKS = [askScope, askObject];
/** An entry has at least and at most so many variants. */
const LEAST_VARIANTS = 2;
const MOST_VARIANTS = 12;
/** So many of an entry's questions get an everyday wording, too. */
const SAID_ANEW = 3;
/** As many wordings as are filled up with weaker ones. */
const ENOUGH = 4;

/** Asks about a fact, the most telling questions first. @param index its place in the statement. */
export function askAbout(asker: Asker, statement: Statement, index: number): Asked[] {
  if (!isAskable(asker.fact)) return [];
  const isFirst = index === 0;
  const because = isFirst ? askBecause(asker, statement) : undefined;
  const examples = givesExamples(statement, index + 1) ? askExamples(asker) : undefined;
  const points = counts(statement, index + 1) ? askPoints(asker) : undefined;
  const part = askPart(asker, statement, index + 1);
  const asked = [because, examples, points, part, ...RULES.map((rule) => rule(asker, isFirst))].filter(
    (each) => each !== undefined,
  );
  const quality = askQuality(asker) ?? [];
  if (asked.length > (part ? 1 : 0)) return asked.concat(quality);
  for (const rule of FALLBACKS) {
    const found = rule(asker);
    if (found) return [found, ...asked].concat(quality);
  }
  return asked.concat(quality);
}

const isAskable = (fact: Fact): boolean =>
  !isFragment(fact) &&
  !CONDITION.test(fact.plain.slice(fact.subjectEnd)) &&
  !TELLS_NOTHING.test(fact.plain.slice(fact.subjectEnd)) &&
  (fact.subject === MUST || isSoundSubject(fact.tokens.filter(({ end }) => end <= fact.subjectEnd)));

/** 观鸟塔如果影响水鸟, 一层豆腐|地叠上去, 店面|最便宜的六百元, 他只好停工: nothing is said of what is, or why. */
const CONDITION =
  /^\s*(?:地(?![处位形])|最[^,]{1,4}的|只好|只得|不得不|如果|若|假如|要是|只要|只有|除非|即使|一旦|与其|无论|不论)/u;
/** 当天也出了意外, 学校参与其中, 引发了一些争议, 是今年的亮点: what leads up to what is told. */
const TELLS_NOTHING = new RegExp(
  '^\\D{0,8}(?:意外|麻烦|变化|转机|其中|之后|接着)$|' +
    '(?:引发|引起|带来|造成|遇到|面临|出现|发生|产生|存在|经历)[了过]?(?:一些|某些|不少|许多|种种|诸多|很多|一系列|一定)?的?(?:\\p{Script=Han}{2}的?)?(?:争议|争论|讨论|议论|问题|困难|挑战|风波|关注|质疑|转变|改变)$|' +
    '^(?:也|还|正|都)?(?:是|成为|成了|成)(?!.*(?:最|唯一|第一|首))[^,]{0,12}(?:亮点|焦点|看点|缩影|见证|写照|挑战|考验|教训|惊喜|遗憾|奇迹|里程碑|转折点|难题|机会)$|' +
    // 大概需要六百万: of what unit.
    '(?:需要?|花了?|达到?|约为?)\\s*[\\d,.一二三四五六七八九十百千]*[万亿]$|' +
    `(?:${VERBS_OF_SAYING.source})$`,
  'u',
);

/** 旅客自己取消的: whoever does so, of whom nothing is said. */
const isFragment = ({ plain, subjectEnd }: Fact): boolean =>
  /的\s*$/u.test(plain) && !/是/u.test(plain.slice(subjectEnd));

/** One entry of all that is asked about the facts of an answer; `undefined` where there is too little. */
export function toProposal(
  asked: readonly Asked[],
  askers: readonly (Asker | undefined)[],
  { answer, evidence }: Pick<Proposal, 'answer' | 'evidence'>,
  { locale, join }: Wording,
): Proposal | undefined {
  // Whether a fact holds is asked where nothing else is, or where an entry would have too few variants.
  const isStep = askers[0]?.fact.subject === MUST;
  const polar = askers.flatMap((asker) => (asker && isAskable(asker.fact) ? (askPolar(asker) ?? []) : []));
  const kept = asked.length || isStep ? byWorth(asked) : polar;
  const forms = finishAll(kept, join);
  const whether = finishAll(polar, join);
  const spare = isStep ? whether : whether.slice(0, Math.max(askers.length, ENOUGH - forms.length));
  const said = [false, true].flatMap((isOther) =>
    forms.slice(0, SAID_ANEW).map((form) => plainer(form, locale, isOther)),
  );
  const [question, ...variants] = [...new Set([...forms, ...said, ...spare])];
  const [first] = kept;
  if (!first || !question || variants.length < LEAST_VARIANTS) return undefined;
  return { rule: first.rule, question, variants: variants.slice(0, MOST_VARIANTS), answer, evidence };
}

/** What is worth asking first; figures of speech and trifles after it. */
function byWorth(asked: readonly Asked[]): readonly Asked[] {
  const of = (worth: Asked['worth']): Asked[] => asked.filter((each) => each.worth === worth);
  return [...of(undefined), ...of('figure'), ...of('little')];
}

/** The questions of each in turn, so that the first of all come before the second of any; then the keywords. */
function finishAll(asked: readonly Asked[], join: Join): string[] {
  const space = (words: string): string =>
    words.replace(
      /(?<=\p{Script=Han})(?=[A-Za-z])|(?<=[A-Za-z])(?=\p{Script=Han})/gu,
      join('a', '中').slice(1, -1),
    );
  const longest = Math.max(0, ...asked.map(({ forms }) => forms.length));
  const rounds = Array.from({ length: longest }, (_, i) => asked.flatMap(({ forms }) => forms[i] ?? []));
  const keywords = asked.flatMap((each) => each.keywords ?? []);
  return [
    ...rounds.flat().flatMap((form) => finish(space(form)) ?? []),
    ...keywords.flatMap((words) => finishKeywords(space(words)) ?? []),
  ];
}
