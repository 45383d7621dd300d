import { type Clause, parseSentence } from './clause.js';
import { createFactMaker, pointsHere } from './fact.js';
import type { Frame } from './frame.js';
import { looksLikePerson } from './names.js';
import { isPlace } from './places.js';
import { createResolver, type Mention, MUST } from './reference.js';
import { plain } from './script.js';
import type { Sentence } from './sentence.js';
import { type Join, predicateText, type Statement } from './statement.js';
import { rootOf } from './subject.js';
import type { Tokenizer } from './token.js';
import {
  acts,
  countsAt,
  EXAMPLES,
  isAmountAlone,
  isBareAttribute,
  isCountAlone,
  isExample,
  isRemainder,
  isSource,
  isTopic,
  isView,
  NO_SUBJECT,
  named,
  objectOf,
  SANCTION,
  scopeOf,
  tellsParts,
  textOf,
  timeOf,
} from './traits.js';

const isTime = ({ kind }: Frame): boolean => kind === 'time';

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
        // 詹佩玲，四十六岁，坪林人，是…: about the one whom it names first.
        const person = before.frames.find(
          ({ subject, predicate }) =>
            subject && !predicate && looksLikePerson(plain(textOf(subject, sentence))),
        );
        before = isTopic(clause, clauses[i + 1], sentence)
          ? { ...before, topic: person ?? clause }
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
        // 去年，扣除电费，他只赚了…: the time is the next clause's as well.
        if (!begun && !statements.length && before.frames.some(({ frames }) => frames.some(isTime))) {
          before = { frames: before.frames };
          continue;
        }
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
      acts: tellsParts(sentence) || (current?.facts.some((fact) => fact && acts(fact)) ?? false),
    });
    if (!resolved || isRemainder(sentence, clause)) return undefined;
    // 工程由大成营造负责，总经费…: nobody knows of what.
    if (isAmountAlone(plain(resolved.subject)) || NO_SUBJECT.test(plain(resolved.subject))) return undefined;
    if (isLost && !current && !resolved.changed && isBareAttribute(plain(resolved.subject))) return undefined;
    // 应用层企业尤为集中: a bare noun in the middle of a sentence is a part of what the sentence is about.
    const isPart = current && !resolved.changed && !resolved.pointsBack && isNamed(current.root);
    if (isPart && !isNamed(resolved.subject)) return undefined;
    // 死鱼超过三公吨, 结果公布在网站: of what, the clause before would tell.
    if (
      (current || isLost) &&
      !resolved.changed &&
      !resolved.pointsBack &&
      isBare(resolved.subject, clause, sentence)
    )
      return undefined;
    // 借用旧车站的仓库存放工具: what begins with a verb goes on about whoever was not understood.
    if ((current || isLost) && !resolved.changed && startsWithVerb(clause)) return undefined;
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

  /** Whether a clause is about a word of two characters that no adverb makes general: 季军…, but not 石材一律…. */
  function isBare(subject: string, { predicate }: Clause, { plain: plainText }: Sentence): boolean {
    const tokens = tokenize(plain(subject));
    return (
      [...subject].length <= 2 &&
      tokens.every(({ kind }) => /^(?:noun|verb|adjective)$/.test(kind)) &&
      !/^(?:一律|[均皆都]|全部|必须|须|不得)/u.test(plainText.slice(predicate?.start))
    );
  }

  /** Whether a subject begins with a verb that does not plainly describe it: not 养蚵的人家从…减少. */
  function startsWithVerb({ subject, tokens, predicate }: Clause): boolean {
    const first = tokens.find(({ start }) => start >= (subject?.start ?? Number.POSITIVE_INFINITY));
    const next = tokens.find(({ start }) => start >= (predicate?.start ?? Number.POSITIVE_INFINITY));
    const isPlain =
      /^(?:preposition|adverb)$/.test(next?.kind ?? '') ||
      /^(?:要|须|必须|应|应该|需|需要|不得|不能|可|可以)$/.test(next?.text ?? '');
    return first?.kind === 'verb' && !isPlain;
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
