import { findAmounts } from './amounts.js';
import { type Clause, parseSentence } from './clause.js';
import { createFactMaker, pointsHere } from './fact.js';
import { isPlace } from './places.js';
import { predicateOf } from './predicate.js';
import { createResolver, type Mention, MUST } from './reference.js';
import { plain } from './script.js';
import type { Sentence, Stretch } from './sentence.js';
import { counts, type Fact, type Join, predicateText, type Statement } from './statement.js';
import { rootOf } from './subject.js';
import type { Tokenizer } from './token.js';
import { ATTRIBUTES } from './words.js';

/** What was read of a sentence before a clause. */
interface Before {
  readonly frames: readonly Clause[];
  /** 反观深圳, …: a noun phrase that is a clause of its own. */
  readonly topic?: Clause;
}

/** Makes what finds the statements of an article's sentences, one sentence after the other. */
export function createReader(tokenize: Tokenizer, join: Join): (sentence: Sentence) => Statement[] {
  const mentions: Mention[] = [];
  const resolve = createResolver(mentions, tokenize, join);
  const facts = createFactMaker(tokenize, join);

  function read(sentence: Sentence): Statement[] {
    const clauses = parseSentence(sentence, tokenize);
    const statements: Statement[] = [];
    let before: Before = { frames: [] };
    let isLost = false;
    for (const [i, clause] of clauses.entries()) {
      if (statements.length && SANCTION.test(sentence.plain.slice(clause.start, clause.end))) {
        extend(statements, undefined, { frames: [...before.frames, clause] }, sentence);
        before = { frames: [] };
        continue;
      }
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
      if (isChained && statements.length) extend(statements, clause, before, sentence, isLost);
      else {
        // What has no subject goes on about the last one: not beyond a subject that was not understood.
        const begun =
          !clause.subject && !before.topic && isLost
            ? undefined
            : begin(sentence, clause, before, statements.at(-1), isLost);
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
    isLost: boolean,
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
      acts: current?.facts.some((fact) => fact && acts(fact)) ?? false,
    });
    if (!resolved || isRemainder(sentence, clause)) return undefined;
    // 工程由大成营造负责，总经费…: nobody knows of what.
    if (isAmountAlone(plain(resolved.subject)) || NO_SUBJECT.test(plain(resolved.subject))) return undefined;
    if (isLost && !current && !resolved.changed && isBareAttribute(plain(resolved.subject))) return undefined;
    // 应用层企业尤为集中: a bare noun in the middle of a sentence is a part of what the sentence is about.
    const isPart = current && !resolved.changed && !resolved.pointsBack && isNamed(current.root);
    if (isPart && !isNamed(resolved.subject)) return undefined;
    const opening = topic ? [...frames, topic] : frames;
    const kept = opening.filter((frame) => !isView(frame, sentence));
    const time = timeOf([...opening, clause], sentence) ?? resolved.time;
    const scope = scopeOf([...opening, clause], sentence);
    const root = owner ?? rootOf(resolved.subject, tokenize);
    const here = pointsHere(clause, sentence) ? placeBefore(current) : undefined;
    const fact = facts.make(sentence, clause, named(resolved.subject, root), { time, scope, here });
    return {
      sentence,
      facts: [resolved.pointsBack ? undefined : fact],
      clauses: [clause],
      start: Math.min(...kept.map(({ start }) => start), clause.start),
      filled: resolved.changed || here !== undefined,
      pointsBack: resolved.pointsBack,
      endsElsewhere: false,
      subject: resolved.subject,
      root,
    };
  }

  /** The place that was spoken of just before. */
  function placeBefore(current: Statement | undefined): string | undefined {
    const root = current?.root ?? mentions.at(-1)?.root;
    return root && isPlace(plain(root)) ? root : undefined;
  }

  /**
   * Hangs a clause without a subject of its own on the last statement; without `clause`, as a part of the answer.
   * @param isLost whether the sentence had a subject that was not understood.
   */
  function extend(
    statements: Statement[],
    clause: Clause | undefined,
    { frames }: Before,
    sentence: Sentence,
    isLost = false,
  ): void {
    const last = statements.pop() as Statement;
    const first = last.facts[0];
    // After a clause of another subject, what goes on may be about that one.
    const follows = last.facts.length === 1 || last.facts.at(-1) !== undefined || isExample(last, sentence);
    // 新泳池改用…，水温保持在…，每年可省…: the pool or the temperature.
    const isOnly = statements.length === 0 && !isLost;
    const goesOn =
      clause &&
      first &&
      follows &&
      isOnly &&
      !isRemainder(sentence, clause) &&
      !(acts(first) && isCountAlone(predicateText(clause, sentence))) &&
      !EXAMPLES.test(predicateText(clause, sentence));
    const fact = goesOn
      ? facts.make(sentence, clause, facts.goOn(last, clause, sentence), {
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

  /** Whether a subject names something by itself: it holds a name, or a word that says whose or which it is. */
  function isNamed(subject: string): boolean {
    return tokenize(plain(subject)).some(
      ({ kind, text }) =>
        kind === 'name' || /^(?:的|每|各|所有|每个|各个|一批|一大批|许多|众多|不少|大量)$/.test(text),
    );
  }

  return read;
}

/** 做好的堆肥每|包5公斤, 希望参加户数: cut in the wrong place, or a verb without its subject. */
const NO_SUBJECT = /[每各]$|^(?:希望|打算|决定|准备)/u;
/** Verbs of being: what follows is still about their subject. */
const STATES = /^(?:是|为|有|设有|拥有|具有|位于|坐落|坐落于|属于|来自|包括|包含|分为|占|达|达到)$/u;
const EXAMPLES =
  /^(?:包括|包含|因为|由于|以便|以免|以防|否则|除非|直到|如|诸如|例如|比如|譬如|还有|以及|尤其|特别|其中|使|让|令|使得|导致)/u;
/** 违者罚款6000元: what comes of doing what was forbidden, which the answer needs. */
const SANCTION = /^(?:违者|违反者|违规者|违例者|违反规定者)/u;
/** Times that a question needs: not 近年来, 瞬间, which go without saying. */
const TELLING =
  /[\d一二零〇]|现在|目前|如今|[今去明当同次][年天日]|未来|当时|最初|起初|每|[春夏秋冬]|周|星期|世纪/u;

/** The other name of the two in an apposition: 幻方量化 of DeepSeek 的母公司幻方量化. */
function named(subject: string, root: string): string {
  return subject !== root && subject.endsWith(root) && root.length > 1 ? root : subject;
}

const textOf = ({ start, end }: Stretch, { text }: Sentence): string => text.slice(start, end);
const isSource = ({ frames }: Clause): boolean => frames.some(({ kind }) => kind === 'view');

const countsAt = (statement: Statement): boolean =>
  statement.clauses.some((_, i) => i > 0 && counts(statement, i));

const isExample = ({ clauses }: Statement, sentence: Sentence): boolean =>
  EXAMPLES.test(predicateText(clauses.at(-1) as Clause, sentence));

/** A noun phrase alone, which what follows is about: it has no subject, or one that is the topic's. */
function isTopic({ subject }: Clause, next: Clause | undefined, { plain: plainText }: Sentence): boolean {
  if (!subject || !next?.predicate) return false;
  return !next.subject || plainText.slice(next.subject.start, next.subject.end).startsWith('其');
}

/** 总经费, 面积: the name of a measure, without whose it is. */
const isBareAttribute = (text: string): boolean => ATTRIBUTES.test(text) && [...text].length <= 4;

/** 其中7人是…, 其余靠志工, 有年轻人回乡开店, 开放时间为…: what is said of some only, or of the time. */
function isRemainder({ plain: plainText }: Sentence, { start, end }: Clause): boolean {
  return (
    /其中[,，]?\s*$/u.test(plainText.slice(0, start)) ||
    /^(?:其中|其余|其他|其它|剩下)|^有[^,的]{0,6}(?:人|者|民|客|生)(?!数|次|口|员)\p{Script=Han}{2}|^[^,的]{0,4}(?:时间|地点|价格|费用)[为是]/u.test(
      plainText.slice(start, end),
    )
  );
}

/** 24小时, 7人: a figure that nothing names. */
function isAmountAlone(text: string): boolean {
  const [amount] = findAmounts(text);
  return amount?.start === 0 && amount.end === text.trimEnd().length;
}

/** 希望增加停车位，目前只有14个: of what was acted on. */
function isCountAlone(text: string): boolean {
  const amount = findAmounts(text).at(-1);
  return (
    amount?.end === text.trimEnd().length &&
    amount.kind === 'count' &&
    /^(?:目前|现在|现|总共|一共|至少|约|大约)*(?:[只仅共]?[有剩])?\s*$/u.test(text.slice(0, amount.start))
  );
}

/** Whether a clause tells what is done to something, not how something is. */
function acts(fact: Fact): boolean {
  const found = predicateOf(fact);
  const text = found?.verb.text ?? '';
  return found?.object !== undefined && !STATES.test(text) && findAmounts(fact.plain).length === 0;
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
    // 人才这一要素, 杭州有…: 在人才方面.
    const topic = subject && !predicate && /这一/u.exec(plainText.slice(subject.start, subject.end));
    if (topic && subject) return `在${text.slice(subject.start, subject.start + topic.index)}方面`;
  }
  return undefined;
}
