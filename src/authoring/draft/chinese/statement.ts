import type { Clause } from './clause.js';
import { parseSentence } from './clause.js';
import { predicateOf } from './predicate.js';
import { createResolver, type Mention, MUST } from './reference.js';
import { plain } from './script.js';
import type { Sentence, Stretch } from './sentence.js';
import { rootOf } from './subject.js';
import type { Token, Tokenizer } from './token.js';
import { TIES } from './words.js';

/** Puts two pieces of text together, with a space between Latin and Chinese where the article writes one. */
export type Join = (left: string, right: string) => string;

/** One thing that a clause says, with its subject filled in. */
export interface Fact {
  /** Who or what it is about, as a question can say it. */
  readonly subject: string;
  /** When, where the clause or the one it hangs on says so first. */
  readonly time?: string;
  /** Where or in which respect, likewise. */
  readonly scope?: string;
  /** `subject` and what is said about it. */
  readonly text: string;
  readonly plain: string;
  /** Where in `text` the subject ends. */
  readonly subjectEnd: number;
  readonly tokens: readonly Token[];
}

/** A run of clauses about one subject, within one sentence. */
export interface Statement {
  readonly sentence: Sentence;
  /** One a clause; `undefined` for a clause that cannot be asked about and only belongs to the answer. */
  readonly facts: readonly (Fact | undefined)[];
  readonly clauses: readonly Clause[];
  /** Where the statement begins in its sentence, with the adverbials before it. */
  readonly start: number;
  /** Whether the subject was filled in, so that the sentence's own words do not stand alone. */
  readonly filled: boolean;
  /** Whether the subject stands for all that was said just before: 这, 这些成绩. */
  readonly pointsBack: boolean;
  /** Whether it ends with a clause about something else. */
  readonly endsElsewhere: boolean;
  /** The whole subject, for clauses about the same quantity. */
  readonly subject: string;
  /** What clauses without a subject go on about. */
  readonly root: string;
}

/** What was read of a sentence before a clause. */
interface Before {
  readonly frames: readonly Clause[];
  /** 反观深圳, …: a noun phrase that is a clause of its own. */
  readonly topic?: Clause;
}

/** Makes what finds the statements of an article's sentences, one sentence after the other. */
export function createReader(tokenize: Tokenizer, join: Join): (sentence: Sentence) => Statement[] {
  const mentions: Mention[] = [];
  const resolve = createResolver(mentions, join);

  function read(sentence: Sentence): Statement[] {
    const clauses = parseSentence(sentence, tokenize);
    const statements: Statement[] = [];
    let before: Before = { frames: [] };
    let isLost = false;
    for (const [i, clause] of clauses.entries()) {
      if (!clause.predicate) {
        before = isTopic(clause, clauses[i + 1], sentence)
          ? { ...before, topic: clause }
          : { ...before, frames: [...before.frames, clause] };
        continue;
      }
      const counting = statements.at(-1);
      if (counting && countsAt(counting)) {
        extend(statements, undefined, { frames: [...before.frames, clause] }, sentence);
        before = { frames: [] };
        continue;
      }
      const isChained = !clause.subject && !before.topic && !before.frames.some(isSource);
      if (isChained && statements.length) extend(statements, clause, before, sentence);
      else {
        // What has no subject goes on about the last one: not beyond a subject that was not understood.
        const begun =
          !clause.subject && !before.topic && isLost
            ? undefined
            : begin(sentence, clause, before, statements.at(-1));
        if (begun) statements.push(begun);
        else isLost = true;
        if (!begun && statements.length)
          extend(statements, undefined, { frames: [...before.frames, clause] }, sentence);
      }
      before = { frames: [] };
    }
    for (const { root, subject, pointsBack } of statements) {
      if (!pointsBack && root !== MUST) mentions.push({ root, subject, sentence, plain: plain(root) });
    }
    // After a sentence without a clear subject, or that ends on another one, 其 and 它 may be anybody's.
    if (!statements.length || statements.at(-1)?.endsElsewhere)
      mentions.push({ root: '', subject: '', sentence, plain: '' });
    return statements;
  }

  function begin(
    sentence: Sentence,
    clause: Clause,
    { frames, topic }: Before,
    current: Statement | undefined,
  ): Statement | undefined {
    const own = clause.subject ?? topic?.subject;
    const owner = topic?.subject && clause.subject ? textOf(topic.subject, sentence) : undefined;
    const lastFact = current?.facts.at(-1);
    const resolved = resolve(own && textOf(own, sentence), sentence, clause, {
      ...(owner
        ? { root: owner, subject: owner }
        : current
          ? { root: current.root, subject: current.subject }
          : {}),
      ...(lastFact ? { object: objectOf(lastFact) } : {}),
    });
    if (!resolved) return undefined;
    // 应用层企业尤为集中: a bare noun in the middle of a sentence is a part of what the sentence is about.
    const isPart = current && !resolved.changed && !resolved.pointsBack && isNamed(current.root);
    if (isPart && !isNamed(resolved.subject)) return undefined;
    const opening = topic ? [...frames, topic] : frames;
    const kept = opening.filter((frame) => !isView(frame, sentence));
    const time = timeOf([...opening, clause], sentence) ?? resolved.time;
    const scope = scopeOf([...opening, clause], sentence);
    const root = owner ?? rootOf(resolved.subject, tokenize);
    const fact = factOf(sentence, clause, named(resolved.subject, root), { time, scope });
    return {
      sentence,
      facts: [resolved.pointsBack ? undefined : fact],
      clauses: [clause],
      start: Math.min(...kept.map(({ start }) => start), clause.start),
      filled: resolved.changed,
      pointsBack: resolved.pointsBack,
      endsElsewhere: false,
      subject: resolved.subject,
      root,
    };
  }

  /** Hangs a clause without a subject of its own on the last statement; without `clause`, as a part of the answer. */
  function extend(
    statements: Statement[],
    clause: Clause | undefined,
    { frames }: Before,
    sentence: Sentence,
  ): void {
    const last = statements.pop() as Statement;
    const first = last.facts[0];
    // After a clause of another subject, what goes on may be about that one.
    const follows = last.facts.length === 1 || last.facts.at(-1) !== undefined || isExample(last, sentence);
    const goesOn = clause && first && follows && !EXAMPLES.test(predicateText(clause, sentence));
    const fact = goesOn
      ? factOf(sentence, clause, chainSubject(last, clause, sentence), {
          time: timeOf([...frames, clause], sentence) ?? first.time,
          scope: scopeOf(frames, sentence),
        })
      : undefined;
    statements.push({
      ...last,
      endsElsewhere: last.endsElsewhere || !clause,
      facts: [...last.facts, fact],
      clauses: [...last.clauses, clause ?? (frames.at(-1) as Clause)],
    });
  }

  function factOf(
    sentence: Sentence,
    clause: Clause,
    subject: string,
    { time, scope }: { readonly time: string | undefined; readonly scope: string | undefined },
  ): Fact {
    const predicate = clause.predicate as Stretch;
    const own = clause.subject ? undefined : clause.frames.find(({ kind }) => kind === 'scope');
    const from = afterTies(clause.tokens, predicate.start);
    const where = own ? sentence.text.slice(own.start, own.end) : '';
    const said = join(where, sentence.text.slice(from, predicate.end).trim().replace(TAIL, ''));
    const rest = subject === MUST ? said.replace(/^(?:請|请|務必|务必|須|须|應|应|需|要)+/u, '') : said;
    const text = join(subject, rest);
    const plainText = plain(text);
    return {
      subject,
      ...(time ? { time } : {}),
      ...(scope && !rest.includes(scope) ? { scope } : {}),
      text,
      plain: plainText,
      subjectEnd: text.length - rest.length,
      tokens: tokenize(plainText),
    };
  }

  function chainSubject(statement: Statement, clause: Clause, sentence: Sentence): string {
    const first = statement.facts[0] as Fact;
    const rest = predicateText(clause, sentence).replace(/^(?:[也还更却则又甚至]+)/u, '');
    if (!OF_QUANTITY.test(rest)) return statement.root;
    // 以…的费用，低于…: what is compared is the cost.
    const previous = statement.clauses.at(-1);
    const cost =
      previous && /^(?:却|则)?以.*的(\p{Script=Han}{2,6})$/u.exec(predicateText(previous, sentence));
    if (cost?.[1] && previous) {
      const noun = sentence.text.slice(previous.end - cost[1].length, previous.end);
      return join(join(statement.root, '的'), noun);
    }
    // 深圳在…领域发明专利申请量达…: the quantity's name stands before the verb, beyond the grammatical subject.
    const predicate = first.plain.slice(first.subjectEnd);
    const verb = MEASURES.exec(predicate);
    const end = first.subjectEnd + (verb?.index ?? 0);
    const between = first.tokens.filter((token) => token.start >= first.subjectEnd && token.end <= end);
    const isName = between.every(({ kind }) => kind !== 'aspect' && kind !== 'adverb' && kind !== 'mark');
    return verb && isName && between.length <= 8 ? first.text.slice(0, end).trim() : first.subject;
  }

  /** The other name of the two in an apposition: 幻方量化 of DeepSeek 的母公司幻方量化. */
  function named(subject: string, root: string): string {
    return subject !== root && subject.endsWith(root) && root.length > 1 ? root : subject;
  }

  /** Whether a subject names something by itself: it holds a name, or a word that says whose or which it is. */
  function isNamed(subject: string): boolean {
    return tokenize(plain(subject)).some(
      ({ kind, text }) => kind === 'name' || /^(?:的|每|各|所有|每个|各个)$/.test(text),
    );
  }

  return read;
}

/** 也就不足为奇了: the author's shrug. */
const TAIL = /也?就?(?:不足為奇|不足为奇|不奇怪|理所當然|理所当然)了?$/u;
const GIVES = /^(?:包括|包含|如|诸如|例如|比如|譬如|分别[是为]|即)/u;
const EXAMPLES =
  /^(?:包括|包含|因为|由于|以便|以免|以防|否则|除非|直到|如|诸如|例如|比如|譬如|还有|以及|尤其|特别|其中|使|让|令|使得|导致)/u;
/** Predicates about a quantity keep the whole subject: 产值…，同比增长…; others are about its owner. */
const OF_QUANTITY =
  /^(?:同比|环比|较|比)?(?:[^,]{0,8})?(?:增长|增加|上升|提高|提升|上涨|下降|减少|降低|下跌|位居|位列|排名|排在|名列|居|超越|超过|仅次于|高达|达到|达|占|低于|高于|突破|增至|降至|约为?\s*\d|为\s*\d|是\s*\d)/u;
const MEASURES = /(?:高达|是(?=\s*\d)|达到|达|为|有|约|超过|突破|增至|位居|位列|排名)/u;

/** Times that a question needs: not 近年来, 瞬间, which go without saying. */
const TELLING =
  /[\d一二零〇]|现在|目前|如今|[今去明当同次][年天日]|未来|当时|最初|起初|每|[春夏秋冬]|周|星期|世纪/u;
const textOf = ({ start, end }: Stretch, { text }: Sentence): string => text.slice(start, end);
const isSource = ({ frames }: Clause): boolean => frames.some(({ kind }) => kind === 'view');

function predicateText({ predicate }: Clause, { plain: plainText }: Sentence): string {
  return predicate ? plainText.slice(predicate.start, predicate.end) : '';
}

/** Whether the clause at `index` gives examples of what the one before it speaks of. */
export function givesExamples({ clauses, sentence }: Statement, index: number): boolean {
  const clause = clauses[index];
  return clause !== undefined && GIVES.test(predicateText(clause, sentence));
}

const countsAt = (statement: Statement): boolean =>
  statement.clauses.some((_, i) => i > 0 && counts(statement, i));

/** Whether the clause at `index` begins to count what the one before it announces: 一是…. */
export function counts({ clauses, sentence }: Statement, index: number): boolean {
  const clause = clauses[index];
  return (
    clause !== undefined &&
    /^(?:一是|其一|首先|第一|一、|[（(]?[1一①])/u.test(
      sentence.plain.slice(clause.start - 2, clause.end).replace(/^[^:]?[:,]/u, ''),
    )
  );
}

const isExample = ({ clauses }: Statement, sentence: Sentence): boolean =>
  EXAMPLES.test(predicateText(clauses.at(-1) as Clause, sentence));

/** A noun phrase alone, which what follows is about: it has no subject, or one that is the topic's. */
function isTopic({ subject }: Clause, next: Clause | undefined, { plain: plainText }: Sentence): boolean {
  if (!subject || !next?.predicate) return false;
  return !next.subject || plainText.slice(next.subject.start, next.subject.end).startsWith('其');
}

/** What the last clause acted on, which 这些… may mean. */
function objectOf(fact: Fact): string | undefined {
  const object = predicateOf(fact)?.object;
  const text = object && fact.text.slice(object.start, object.end);
  return text && /[、及和]|等|眾多|众多|許多|许多/u.test(text) && text.length <= 30 ? text : undefined;
}

/** 从…来看, 对于…而言, 相比之下: what an answer does well without. */
function isView({ frames, subject }: Clause, { plain: plainText }: Sentence): boolean {
  const last = frames.at(-1);
  if (!last) return !subject;
  return (
    frames.length === 1 && /(?:来看|来说|而言|来讲|看来|说来)$/u.test(plainText.slice(last.start, last.end))
  );
}

function timeOf(clauses: readonly Clause[], { text, plain: plainText }: Sentence): string | undefined {
  for (const { frames } of clauses) {
    const frame = frames.find(
      ({ kind, start, end }) => kind === 'time' && TELLING.test(plainText.slice(start, end)),
    );
    if (frame) return text.slice(frame.start, frame.end);
  }
  return undefined;
}

function scopeOf(clauses: readonly Clause[], { text, plain: plainText }: Sentence): string | undefined {
  for (const { frames, subject, predicate } of clauses) {
    const frame = frames.find(({ kind }) => kind === 'scope');
    if (frame) return text.slice(frame.start, frame.end);
    // 人才这一要素, 杭州有…
    if (subject && !predicate && /这一/.test(plainText.slice(subject.start, subject.end)))
      return text.slice(subject.start, subject.end);
  }
  return undefined;
}

/** Where a predicate begins without the adverbs that tie it to the clause before. */
function afterTies(tokens: readonly Token[], from: number): number {
  let at = from;
  for (const token of tokens) {
    if (token.start < at) continue;
    const next = tokens.find(({ start }) => start >= token.end);
    // 更大, 还好: before an adjective they are no ties.
    const isDegree = /^[更还又]$/u.test(token.text) && next?.kind === 'adjective';
    if (!TIES.has(token.text) || !next || isDegree) break;
    at = token.end;
  }
  return at;
}
