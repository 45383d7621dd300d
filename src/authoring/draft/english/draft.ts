import type { Asked, Evidence, Proposal } from '../proposal.js';
import { type EnglishClause, isExistential, parseClause } from './clause.js';
import { createEnglishAsker, type EnglishAsker, finishEnglish } from './question.js';
import {
  type EnglishMention,
  isPersonal,
  isPluralSubject,
  resolveSubject,
  singleObject,
} from './reference.js';
import { askByWhom, askSubject } from './rules/agent.js';
import { askHowMany } from './rules/amount.js';
import { askWhere, askWhether, askWhy } from './rules/circumstance.js';
import { askWhatIs } from './rules/definition.js';
import { askObjectOf } from './rules/object.js';
import { askWhen } from './rules/when.js';
import { type English, type EnglishSentence, isWord, textOf, type Word } from './word.js';

const LEAST_VARIANTS = 2;
const MOST_VARIANTS = 8;
/** `Notice: The content…`: what a line is, before its sentences. */
const NOTICE = /^[A-Z][\w ]{0,24}: (?=[A-Z])/;
/** A longer sentence is no answer, in characters. */
const LONGEST_ANSWER = 320;

/** Proposes entries for the English paragraphs of an article. */
export function draftEnglish(
  paragraphs: readonly { readonly number: number; readonly text: string }[],
  english: English,
): Proposal[] {
  const mentions: EnglishMention[] = [];
  return paragraphs.flatMap(({ number, text }) =>
    text
      .split('\n')
      .flatMap((line) => english.sentences(line.replace(NOTICE, ''), number))
      .flatMap((sentence) => propose(sentence, english, mentions)),
  );
}

function propose(sentence: EnglishSentence, english: English, mentions: EnglishMention[]): Proposal[] {
  const roles = proposeRoles(sentence);
  const clause = parseClause(reported(sentence));
  const { paragraph, text } = sentence;
  if (!clause || text.length > LONGEST_ANSWER || text.includes('\ufffd')) return roles;
  const object = singleObject(clause.rest);
  if (isExistential(clause)) {
    /* "It" means what there is, and nothing that was named before. */
    mentions.length = 0;
    if (object) mentions.push({ subject: object, isPerson: false, isPlural: false, paragraph });
    return roles;
  }
  const resolved = resolveSubject(clause, english.isCommon, mentions, paragraph);
  if (!resolved) return roles;
  mentions.push({
    subject: resolved.subject,
    isPerson: isPersonal(clause.subject) || (resolved.changed && mentions.at(-1)?.isPerson === true),
    isPlural: isPluralSubject(clause.subject),
    ...(object ? { object } : {}),
    paragraph,
  });
  const asked = askAll(createEnglishAsker(clause, resolved.subject, english), english);
  const aside = asideOf(clause, sentence);
  if (aside) asked.push(...askAll(createEnglishAsker(aside, resolved.subject, english), english, false));
  const next = nextOf(clause, sentence);
  const other = next?.isShared
    ? resolved
    : next && resolveSubject(next.clause, english.isCommon, [], paragraph);
  if (next && other && (next.isShared || !other.changed))
    asked.push(...askAll(createEnglishAsker(next.clause, other.subject, english), english, false));
  const answer = resolved.changed ? withSubject(sentence, clause, resolved.subject) : text;
  const proposal = toProposal(asked, answer, { paragraph, text });
  return [...roles, ...(proposal ? [proposal] : [])];
}

/** @param isMain whether it is the main clause, which may be asked about in weaker ways, too. */
function askAll(asker: EnglishAsker, english: English, isMain = true): Asked[] {
  const strong = [
    askHowMany(asker),
    askWhen(asker),
    askWhy(asker),
    askByWhom(asker, english.past),
    askWhatIs(asker),
    askObjectOf(asker),
    askWhere(asker),
  ];
  const weak = isMain ? [askSubject(asker), askWhether(asker)] : [];
  return [...strong, ...weak].filter((each) => each !== undefined);
}

/** The mayor, who has led the city since 2019, …: what is said in the aside. */
function asideOf(
  { subject, apposition }: EnglishClause,
  sentence: EnglishSentence,
): EnglishClause | undefined {
  const [first, ...others] = apposition;
  if (!first || !isWord(first, /^(?:who|which)$/) || !others.length) return undefined;
  return parseClause({ ...sentence, words: [...subject.map(withoutComma), ...others] });
}

const withoutComma = (word: Word): Word => ({ ...word, post: word.post.replace(/,$/, '') });

/** The state pays 60 percent, and the city pays the rest: the second clause, which may share the subject. */
function nextOf(
  { subject, tail }: EnglishClause,
  sentence: EnglishSentence,
): { readonly clause: EnglishClause; readonly isShared: boolean } | undefined {
  const [first, second, ...others] = tail;
  if (!first || !second || !isWord(first, /^(?:and|but|while|whereas)$/)) return undefined;
  const isShared = ['Verb', 'Modal', 'Copula', 'Auxiliary'].some((tag) => second.tags.has(tag));
  const words = [...(isShared ? subject.map(withoutComma) : []), second, ...others];
  const clause = parseClause({ ...sentence, words });
  // The subject again, and no word of it taken for a verb.
  if (isShared && clause?.subject.length !== subject.length) return undefined;
  return clause && { clause, isShared };
}

function toProposal(asked: readonly Asked[], answer: string, evidence: Evidence): Proposal | undefined {
  const questions = asked.flatMap(({ rule, forms }) =>
    forms.flatMap((form) => {
      const question = finishEnglish(form);
      return question ? [{ rule, question }] : [];
    }),
  );
  const [first] = questions;
  const [question, ...variants] = [...new Set(questions.map((each) => each.question))];
  if (!first || !question || variants.length < LEAST_VARIANTS) return undefined;
  const dot = /[.!?)”"]$/u.test(answer) ? answer : `${answer}.`;
  return {
    rule: first.rule,
    question,
    variants: variants.slice(0, MOST_VARIANTS),
    answer: dot,
    evidence: [evidence],
  };
}

/** The sentence with its pronoun named. */
function withSubject({ text }: EnglishSentence, { subject }: EnglishClause, name: string): string {
  const old = subject.map(({ text: word }) => word).join(' ');
  const at = text.indexOf(old);
  const filled = `${text.slice(0, at)}${name}${text.slice(at + old.length)}`;
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

const SAYING = /^(?:said|says|announced|explained|confirmed|reported|noted|stated)$/;

/** She said (that) the bridge is old: what was said is asked about; the answer keeps who said it. */
function reported(sentence: EnglishSentence): EnglishSentence {
  const { words } = sentence;
  const said = words.findIndex((word) => isWord(word, SAYING));
  if (said < 1 || words[said]?.post || words.length - said < 5) return sentence;
  const that = words[said + 1];
  const inner = { ...sentence, words: words.slice(that && isWord(that, /^that$/) ? said + 2 : said + 1) };
  return parseClause(inner) ? inner : sentence;
}

const OFFICES =
  /^(?:mayor|president|minister|governor|chancellor|director|principal|professor|captain|coach|king|queen|chairman|chairwoman|chief)$/;

/** Anna Reyes, the mayor of Riverton, or Mayor Anna Reyes: who that is. */
function proposeRoles({ words, text, paragraph }: EnglishSentence): Proposal[] {
  const found: { readonly name: string; readonly role: string }[] = [];
  for (let i = 1; i < words.length; i++) {
    const [before, word] = [words[i - 1] as Word, words[i] as Word];
    if (isWord(before, OFFICES) && /^[A-Z]/.test(before.text) && word.tags.has('Person')) {
      let end = i;
      while (words[end + 1]?.tags.has('Person') && !words[end]?.post) end++;
      if (end > i)
        found.push({ name: textOf(words.slice(i, end + 1)), role: `the ${before.text.toLowerCase()}` });
    }
    if (!before.tags.has('Person') || before.post !== ',' || !isWord(word, /^the$/)) continue;
    let start = i - 1;
    while (words[start - 1]?.tags.has('Person') && !words[start - 1]?.post) start--;
    const end = words.findIndex(({ post }, j) => j >= i && /[,.;]/.test(post));
    const role = words.slice(i, end + 1);
    const isNoun = !role.some(({ tags }) => tags.has('Verb') || tags.has('Pronoun'));
    if (end >= 0 && role.length <= 8 && isNoun)
      found.push({
        name: textOf(words.slice(start, i)).replace(/^(?:mr|mrs|ms|dr)\.? /i, ''),
        role: textOf(role),
      });
  }
  return found.flatMap(({ name, role }) => {
    const forms = [`who is ${role}`, `who is ${name}`, `what is the name of ${role}`];
    const [question, ...variants] = forms.flatMap((form) => finishEnglish(form) ?? []);
    return question
      ? [
          {
            rule: 'role' as const,
            question,
            variants,
            answer: `${name} is ${role}.`,
            evidence: [{ paragraph, text }],
          },
        ]
      : [];
  });
}
