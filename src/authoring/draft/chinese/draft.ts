import type { Locale } from '../../../core/index.js';
import type { Lexicon } from '../../../core/lexicon.js';
import type { Asked, Evidence, Proposal } from '../proposal.js';
import { createAsker, finish, finishKeywords } from './ask.js';
import { segmentsOf } from './compose.js';
import { plainer } from './plainer.js';
import { createReader } from './reader.js';
import { type Mention, MUST } from './reference.js';
import { askAgent } from './rules/agent.js';
import { askAmount } from './rules/amount.js';
import { proposeBackward } from './rules/backward.js';
import { askBecause } from './rules/because.js';
import { askCausative } from './rules/causative.js';
import { askComparison } from './rules/comparison.js';
import { proposeCondition } from './rules/condition.js';
import { askDate } from './rules/date.js';
import { askDefinition } from './rules/definition.js';
import { askPoints } from './rules/enumeration.js';
import { askExamples } from './rules/example.js';
import { askList } from './rules/list.js';
import { askObject } from './rules/object.js';
import { askPolar } from './rules/polar.js';
import { askQuality } from './rules/quality.js';
import { askRank } from './rules/rank.js';
import { type NumberedText, proposeReasons } from './rules/reason.js';
import { proposeRoles } from './rules/role.js';
import { askScope } from './rules/scope.js';
import { plain } from './script.js';
import { cutSentences, type Sentence } from './sentence.js';
import { counts, type Fact, givesExamples, type Join, type Statement } from './statement.js';
import { isSoundSubject } from './subject.js';
import { createTokenizer } from './token.js';

/** Rules that ask about one fact, the most telling first; the last ones only where no other has anything. */
const RULES = [askAmount, askDate, askRank, askList, askAgent, askCausative, askDefinition, askComparison];
const FALLBACKS = [askScope, askObject];
/** An entry has at least and at most so many variants. */
const LEAST_VARIANTS = 2;
const MOST_VARIANTS = 12;
/** So many of an entry's questions get an everyday wording, too. */
const SAID_ANEW = 3;
/** As many wordings as are filled up with weaker ones. */
const ENOUGH = 4;

/** Proposes entries for the Chinese paragraphs of an article. */
export function draftChinese(
  paragraphs: readonly NumberedText[],
  lexicon: Lexicon,
  names: ReadonlySet<string>,
  locale: Locale,
): Proposal[] {
  const tokenize = createTokenizer(lexicon, names);
  const join = joiner(paragraphs);
  const read = createReader(tokenize, join);
  const mentions: Mention[] = [];
  const proposals: Proposal[] = [];
  let last: { readonly answer: string; readonly evidence: readonly Evidence[] } | undefined;

  function propose(sentence: Sentence): void {
    proposals.push(...proposeRoles(sentence, tokenize(sentence.plain), locale));
    const statements = read(sentence);
    for (const [i, statement] of statements.entries()) {
      if (statement.pointsBack) {
        proposals.push(...proposeBackward(statement, i === 0 ? last : undefined, i === 0, locale));
        continue;
      }
      mentions.push({ ...statement, plain: plain(statement.root) });
      for (const segment of segmentsOf(statement, join)) {
        const facts = statement.facts.slice(segment.from, segment.to + 1);
        const asked = facts.flatMap((fact, j) =>
          fact ? askAbout(fact, statement, segment.from + j, locale, join) : [],
        );
        const proposal = toProposal(asked, facts, segment, locale, join);
        if (proposal) proposals.push(proposal);
        last = segment;
      }
    }
  }

  for (const { number, text, isSteps } of paragraphs) {
    for (const sentence of cutSentences(text, number, isSteps)) {
      // Questions, and what somebody is quoted with, are no statements of the article's.
      if (/[?？]/.test(sentence.ending) || /^[「“『"]|\ufffd/u.test(sentence.text)) continue;
      proposals.push(...proposeCondition(sentence, locale));
      propose(sentence);
    }
  }
  const text = paragraphs.map((paragraph) => plain(paragraph.text)).join('\n');
  const reasons = proposeReasons(paragraphs, mentions, text, locale);
  return [...reasons, ...proposals].filter(({ answer }) => isSound(answer));
}

function askAbout(fact: Fact, statement: Statement, index: number, locale: Locale, join: Join): Asked[] {
  if (!isAskable(fact)) return [];
  const asker = createAsker(fact, locale, join);
  const isFirst = index === 0;
  const because = isFirst ? askBecause(asker, statement) : undefined;
  const examples = givesExamples(statement, index + 1) ? askExamples(asker) : undefined;
  const points = counts(statement, index + 1) ? askPoints(asker) : undefined;
  const asked = [because, examples, points, ...RULES.map((rule) => rule(asker, isFirst))].filter(
    (each) => each !== undefined,
  );
  const quality = askQuality(asker) ?? [];
  if (asked.length) return asked.concat(quality);
  for (const rule of FALLBACKS) {
    const found = rule(asker);
    if (found) return [found].concat(quality);
  }
  return [quality].flat();
}

const isAskable = (fact: Fact): boolean =>
  fact.subject === MUST || isSoundSubject(fact.tokens.filter(({ end }) => end <= fact.subjectEnd));

function toProposal(
  asked: readonly Asked[],
  facts: readonly (Fact | undefined)[],
  { answer, evidence }: { readonly answer: string; readonly evidence: readonly Evidence[] },
  locale: Locale,
  join: Join,
): Proposal | undefined {
  // Whether a fact holds is asked where nothing else is, or where an entry would have too few variants.
  const isStep = facts[0]?.subject === MUST;
  const polar = facts.flatMap((fact) =>
    fact && isAskable(fact) ? (askPolar(createAsker(fact, locale, join)) ?? []) : [],
  );
  const kept = asked.length || isStep ? plainFirst(asked) : polar;
  const forms = finishAll(kept, join);
  const whether = finishAll(polar, join);
  const spare = isStep ? whether : whether.slice(0, Math.max(facts.length, ENOUGH - forms.length));
  const said = forms.slice(0, SAID_ANEW).map((form) => plainer(form, locale));
  const [question, ...variants] = [...new Set([...forms, ...said, ...spare])];
  const [first] = kept;
  if (!first || !question || variants.length < LEAST_VARIANTS) return undefined;
  return { rule: first.rule, question, variants: variants.slice(0, MOST_VARIANTS), answer, evidence };
}

/** Figures of speech (宛如, 如同) are asked about last. */
function plainFirst(asked: readonly Asked[]): readonly Asked[] {
  const isFigurative = ({ forms }: Asked): boolean => /(?:宛如|犹如|猶如|如同|好比)什/u.test(forms[0] ?? '');
  return [...asked.filter((each) => !isFigurative(each)), ...asked.filter(isFigurative)];
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

/** An answer that begins by pointing back cannot stand alone. */
function isSound(answer: string): boolean {
  const text = plain(answer);
  return (
    !/^(?:其(?![中他余实])|它|他|她|此|该|这(?![篇份])|那|上述|第[一二三四五六](?=[家个种位名座]))/u.test(
      text,
    ) && !/^(?:[^,]{0,16}年[^,]{0,8},)?[^,]{0,20}[将把](?:其|它|他|她|此)/u.test(text)
  );
}

/** Puts a space between Latin and Chinese where the article does. */
function joiner(paragraphs: readonly NumberedText[]): Join {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const spaced = count(/[A-Za-z\d] \p{Script=Han}/gu) >= count(/[A-Za-z]\p{Script=Han}/gu);
  const meet = (left: string, right: string): boolean =>
    (/[A-Za-z\d]$/.test(left) && /^\p{Script=Han}/u.test(right)) ||
    (/\p{Script=Han}$/u.test(left) && /^[A-Za-z\d]/.test(right));
  return (left, right) => (spaced && meet(left, right) ? `${left} ${right}` : `${left}${right}`);
}
