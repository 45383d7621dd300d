import type { Proposal } from '../proposal.js';
import { type Asker, createAsker, type Wording } from './ask.js';
import { segmentsOf } from './compose.js';
import { askAbout, toProposal } from './entry.js';
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
import { type NumberedText, proposeReasons } from './rules/reason.js';
import { proposeRoles } from './rules/role.js';
import { proposeSource } from './rules/source.js';
import { plain } from './script.js';
import { cutSentences, type Sentence } from './sentence.js';
import type { Fact, Join } from './statement.js';
import type { Tokenizer } from './token.js';

/** How an article is read and asked about. */
type Reading = Omit<Wording, 'join'> & { readonly tokenize: Tokenizer };

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
      ...proposeChoice(sentence, last?.facts[0]?.subject, wording),
    );
    for (const [i, statement] of statements.entries()) {
      if (statement.pointsBack) {
        proposals.push(...proposeBackward(statement, last, i === 0, wording));
        continue;
      }
      mentions.push({ ...statement, plain: plain(statement.root) });
      for (const segment of segmentsOf(statement, join)) {
        const askers = statement.facts
          .slice(segment.from, segment.to + 1)
          .map((fact) => fact && askerOf(fact));
        const asked = askers.flatMap((asker, j) =>
          asker ? askAbout(asker, statement, segment.from + j) : [],
        );
        const proposal = toProposal(asked, askers, segment, wording);
        if (proposal) proposals.push(proposal);
        last = { ...segment, facts: askers.flatMap((asker) => asker?.fact ?? []), root: statement.root };
      }
    }
  }

  for (const { number, text, isSteps } of paragraphs) {
    const sentences = cutSentences(text, number, isSteps);
    for (const [i, sentence] of sentences.entries()) {
      // Questions, and what somebody is quoted with, are no statements of the article's.
      if (/[?？]/.test(sentence.ending) || /^[「“『"]|\ufffd/u.test(sentence.text)) continue;
      const conditions = proposeCondition(sentence, locale);
      proposals.push(...conditions);
      // What holds in a case is not told as if it always held.
      if (conditions.length) read(sentence);
      else propose(sentence, sentences.slice(i + 1));
    }
  }
  const text = paragraphs.map((paragraph) => plain(paragraph.text)).join('\n');
  const reasons = proposeReasons(paragraphs, mentions, text, { ...wording, tokenize });
  const all = [...reasons, ...proposals].filter(({ answer }) => isSound(answer));
  return calledByRole(all);
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
