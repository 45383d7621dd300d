import type { Proposal, RuleName } from '../proposal.js';
import { type Asker, createAsker, tidyQuote, type Wording } from './ask.js';
import { answerAt, segmentsOf } from './compose.js';
import { askAbout, toProposal } from './entry.js';
import { hangsOnCase, isOnlyPlanned } from './hold.js';
import { looksLikePerson } from './names.js';
import { createReader } from './reader.js';
import type { Mention } from './reference.js';
import { measured } from './rules/amount.js';
import { proposeAppositions } from './rules/apposition.js';
import { type Last, proposeBackward } from './rules/backward.js';
import { calledByRole } from './rules/called.js';
import { proposeChoice } from './rules/choice.js';
import { proposeCondition } from './rules/condition.js';
import { proposeContrast } from './rules/contrast.js';
import { proposeFares } from './rules/fare.js';
import { proposeHours } from './rules/hours.js';
import { proposeQuote } from './rules/quote.js';
import { type NumberedText, proposeReasons } from './rules/reason.js';
import { proposeRoles } from './rules/role.js';
import { proposeSource } from './rules/source.js';
import { proposeTotal } from './rules/total.js';
import { type Saying, sayingIn } from './saying.js';
import { plain } from './script.js';
import { cutSentences, type Sentence } from './sentence.js';
import { speaksOfSelf, standing } from './standing.js';
import type { Fact, Join } from './statement.js';
import type { Tokenizer } from './token.js';

/** How an article is read and asked about. */
type Reading = Omit<Wording, 'join'> & { readonly tokenize: Tokenizer };

/** How many of the sentences after one may belong to what it says: a chain of semicolons, one answer long. */
const AHEAD = 40;

/** Proposes entries for the Chinese paragraphs of an article. */
export function draftChinese(
  paragraphs: readonly NumberedText[],
  { tokenize, english, locale }: Reading,
): Proposal[] {
  const join = joiner(paragraphs);
  const wording = { locale, english, join };
  const read = createReader(tokenize, join);
  const mentions: Mention[] = [];
  const proposals: Proposal[] = [];
  const personal = new Set(paragraphs.flatMap(({ number, text }) => (speaksOfSelf(text) ? [number] : [])));
  let last: Last | undefined;

  const askerOf = (fact: Fact): Asker => createAsker(fact, wording);

  function propose(sentence: Sentence, next: readonly Sentence[]): void {
    const tokens = tokenize(sentence.plain);
    const statements = read(sentence);
    const all = statements.flatMap(({ facts }) => facts.flatMap((fact) => fact ?? []));
    const about = all.flatMap((fact) => measured(askerOf(fact)) ?? [])[0];
    proposals.push(
      ...proposeRoles(sentence, tokens, wording),
      ...proposeAppositions(sentence, tokens, wording),
      ...proposeSource(sentence, next, about, wording),
      ...proposeContrast(statements, wording),
      ...proposeFares(sentence, wording),
      ...proposeHours(sentence, wording),
      ...proposeTotal(
        sentence,
        { lead: '', evidence: [{ paragraph: sentence.paragraph, text: sentence.text }] },
        wording,
      ),
      ...proposeChoice(sentence, last?.facts[0]?.subject, wording),
    );
    for (const [i, statement] of statements.entries()) {
      if (statement.pointsBack) {
        proposals.push(...proposeBackward(statement, last, i === 0, wording));
        continue;
      }
      mentions.push({ ...statement, plain: plain(statement.root) });
      // Who speaks of himself is meant by what has no subject, and not what he named last.
      if (hangsOnCase(statement) || (statement.filled && personal.has(sentence.paragraph))) continue;
      for (const segment of segmentsOf(statement, join)) {
        const askers = statement.facts
          .slice(segment.from, segment.to + 1)
          .map((fact, j) =>
            fact && !isOnlyPlanned(statement, segment.from + j) ? askerOf(fact) : undefined,
          );
        const byFact = askers.map((asker, j) => (asker ? askAbout(asker, statement, segment.from + j) : []));
        // A figure or date of a later clause is asked for by itself, so that no other question's title hides it.
        const isOwn = (j: number): boolean => {
          const fact = askers[j]?.fact;
          const isApart = j > 0 && fact !== undefined && !SPENDS.test(fact.plain.slice(fact.subjectEnd));
          return isApart && byFact[j]?.some(({ rule }) => OWN.has(rule)) === true;
        };
        const proposal = toProposal(
          byFact.filter((_, j) => !isOwn(j)).flat(),
          askers.filter((_, j) => !isOwn(j)),
          segment,
          wording,
        );
        if (proposal) proposals.push(proposal);
        for (const [j, asked] of byFact.entries()) {
          if (!isOwn(j)) continue;
          const answer = answerAt(statement, segment.from + j, join);
          const own = toProposal(asked, [askers[j]], { ...segment, answer }, wording);
          if (own) proposals.push(own);
        }
        last = { ...segment, facts: askers.flatMap((asker) => asker?.fact ?? []), root: statement.root };
      }
    }
  }

  /** What somebody says is asked about and asked for; each answer tells who says it. */
  function proposeSaid(sentence: Sentence, { speaker, verb, content }: Saying, before: string): void {
    const { text, paragraph } = sentence;
    const evidence = [{ paragraph, text }];
    const lead = text.slice(0, speaker.start).replace(/[，,、：:\s]+$/u, '');
    const from = proposals.length;
    if (plain(lead).length >= 6) propose(partOf(sentence, 0, lead.length), []);
    for (const [i, proposal] of proposals.slice(from).entries())
      proposals[from + i] = { ...proposal, evidence };
    const tokens = tokenize(sentence.plain);
    proposals.push(
      ...proposeRoles(sentence, tokens, wording),
      ...proposeAppositions(sentence, tokens, wording),
    );
    const said = partOf(sentence, content, text.length);
    const statements = read(said);
    const own = text.slice(speaker.start, speaker.end);
    const who = /^[他她]$/u.test(plain(own)) ? onlyPerson(before + text.slice(0, speaker.start)) : own;
    const answer = `${who}${tidyQuote(text.slice(speaker.end))}。`.replace(/(?<=[。！？!?][”」』"])。$/u, '');
    if (!who || answer.length > LONGEST_SAID) return;
    for (const statement of statements) {
      // Whoever is left out or pointed at may be the speaker.
      if (statement.filled || statement.pointsBack || !statement.clauses[0]?.subject) continue;
      if (hangsOnCase(statement)) continue;
      const askers = statement.facts.map((fact, j) =>
        fact && !isOnlyPlanned(statement, j) ? askerOf(fact) : undefined,
      );
      const asked = askers.flatMap((asker, j) => (asker ? askAbout(asker, statement, j) : []));
      const proposal = toProposal(asked, askers, { answer, evidence }, wording);
      if (proposal) proposals.push(proposal);
    }
    proposals.push(
      ...proposeTotal(said, { lead: `${who}${text.slice(speaker.end, content)}`, evidence }, wording),
      ...proposeQuote(who, text.slice(verb.start, verb.end), { answer, evidence }, wording),
    );
  }

  /** The one person whom a text names; `undefined` where it names none or several. */
  function onlyPerson(text: string): string | undefined {
    const plainText = plain(text);
    const people = tokenize(plainText).filter(
      ({ kind, text: word }) => kind === 'name' && word.length === 3 && looksLikePerson(word),
    );
    const [first] = people;
    // 王小明和陈秀兰: another one whom the dictionary does not know.
    const isJoined = people.some(
      ({ start, end }) =>
        /[和与跟及、]$/u.test(plainText.slice(0, start)) || /^[和与跟及、]/u.test(plainText.slice(end)),
    );
    return first && !isJoined && people.every(({ text: word }) => word === first.text)
      ? text.slice(first.start, first.end)
      : undefined;
  }

  for (const { number, text, isSteps } of paragraphs) {
    const sentences = cutSentences(text, number, isSteps);
    let before = '';
    for (const [i, sentence] of sentences.entries()) {
      // Questions, and what somebody is quoted with, are no statements of the article's.
      if (/[?？]/.test(sentence.ending) || /^[「“『"]|\ufffd/u.test(sentence.text)) continue;
      const saying = sayingIn(sentence);
      if (saying) {
        proposeSaid(sentence, saying, before);
        before += `${sentence.text}。`;
        continue;
      }
      before += `${sentence.text}。`;
      const conditions = proposeCondition(sentence, locale);
      proposals.push(...conditions);
      // What holds in a case is not told as if it always held.
      if (conditions.length) read(sentence);
      else propose(sentence, sentences.slice(i + 1, i + 1 + AHEAD));
    }
  }
  const text = paragraphs.map((paragraph) => plain(paragraph.text)).join('\n');
  const reasons = proposeReasons(paragraphs, mentions, text, { ...wording, tokenize });
  const all = [...reasons, ...proposals].flatMap((proposal) => standing(proposal) ?? []);
  return calledByRole(all);
}

/** 换成LED，花了十五万元: what for stands in the clause before. */
const SPENDS = /^\s*(?:共|总共|一共|只|约)?(?:花|耗|用|历时|为期|售|卖|赚|省)/u;
/** Rules whose question is of one fact alone. */
const OWN: ReadonlySet<RuleName> = new Set(['amount', 'date', 'rank']);

/** A longer answer with a speaker is none, in characters. */
const LONGEST_SAID = 160;

/** A stretch of a sentence as one. */
const partOf = (sentence: Sentence, start: number, end: number): Sentence => ({
  ...sentence,
  text: sentence.text.slice(start, end),
  plain: sentence.plain.slice(start, end),
});

/** Puts a space between Latin and Chinese where the article does: in none without Latin letters or spaces. */
function joiner(paragraphs: readonly NumberedText[]): Join {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const apart = count(/[A-Za-z\d] \p{Script=Han}/gu);
  const spaced = apart > 0 && apart >= count(/[A-Za-z]\p{Script=Han}/gu);
  const meet = (left: string, right: string): boolean =>
    (/[A-Za-z\d]$/.test(left) && /^\p{Script=Han}/u.test(right)) ||
    (/\p{Script=Han}$/u.test(left) && /^[A-Za-z\d]/.test(right));
  return (left, right) => (spaced && meet(left, right) ? `${left} ${right}` : `${left}${right}`);
}
