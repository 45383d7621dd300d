import type { Asked, Evidence, Proposal } from '../proposal.js';
import { type EnglishClause, isExistential, isFurtherVerb, parseClause, startsApart } from './clause.js';
import { createEnglishAsker, type EnglishAsker, finishEnglish, SAME_IN_PAST } from './question.js';
import {
  type EnglishMention,
  explains,
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
      .flatMap((sentence) => atSemicolons(sentence, english))
      .flatMap((sentence) => propose(sentence, english, mentions)),
  );
}

/** The council granted 1,800 dollars; the tank cost 1,450: two statements, each a question's own answer. */
function atSemicolons(sentence: EnglishSentence, english: English): EnglishSentence[] {
  const parts = sentence.text.split(/;\s+/);
  if (parts.length < 2 || /["“”()]/.test(sentence.text)) return [sentence];
  return parts.flatMap((part) => english.sentences(upper(part), sentence.paragraph));
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function propose(sentence: EnglishSentence, english: English, mentions: EnglishMention[]): Proposal[] {
  const roles = proposeRoles(sentence);
  const spoken = reported(sentence);
  const clause = parseClause(spoken);
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
  if (!explains(clause, sentence)) return roles;
  const whole = resolved.changed ? withSubject(sentence, clause, resolved.subject) : text;
  // What holds in a case, or as somebody says, is told with it.
  const isBound =
    clause.lead.some((word) => isWord(word, CONDITION)) ||
    spoken !== sentence ||
    isWord(clause.verb, SPEAKING);
  const ask = (each: EnglishClause, subject: string, answer: string): Proposal[] => {
    const asked = askAll(createEnglishAsker(each, subject, english), english);
    return toProposal(asked, isBound ? whole : answer, { paragraph, text });
  };
  const proposals = announces(clause) ? [] : ask(clause, resolved.subject, whole);
  const aside = asideOf(clause, sentence);
  if (aside) proposals.push(...ask(aside, resolved.subject, said(resolved.subject, aside)));
  for (let next = nextOf(clause, sentence); next; next = nextOf(next.clause, sentence)) {
    const { clause: other, isShared } = next;
    const own = isShared ? resolved : resolveSubject(other, english.isCommon, [], paragraph);
    // The boat damaged nets, and the council limited its speed: the boat's.
    const isClear = isShared || ![...other.rest, ...other.tail].some((word) => isWord(word, POINTING));
    if (!own || !isClear || (own.changed && !isShared)) break;
    proposals.push(...ask(other, own.subject, said(own.subject, other)));
  }
  return [...roles, ...proposals];
}

const SPEAKING =
  /^(?:say|says|said|announced?|announces|explain(?:s|ed)?|confirm(?:s|ed)?|report(?:s|ed)?|note[sd]?|state[sd]?|warn(?:s|ed)?|argue[sd]?|believe[sd]?|thinks?|thought|hope[sd]?|fear(?:s|ed)?|claim(?:s|ed)?|estimate[sd]?|expect(?:s|ed)?|suggest(?:s|ed)?|insist(?:s|ed)?|complain(?:s|ed)?|predict(?:s|ed)?|doubt(?:s|ed)?|recall(?:s|ed)?|found|finds?|admit(?:s|ted)?|told|tells|agree[sd]?)$/;
const CONDITION = /^(?:if|unless|when|whenever|while|although|though|until|once|where)$/;
const POINTING = /^(?:its|it|they|them|their|he|him|his|she|her)$/;

/** A clause as a sentence of its own, with its subject named. */
function said(subject: string, { lead, auxiliaries, verb, rest, tail }: EnglishClause): string {
  const time = lead.length ? `${textOf(lead)} ` : '';
  return upper(`${time}${subject} ${textOf([...auxiliaries, verb, ...rest, ...tail])}`);
}

/** The first winter brought trouble: what leads up to what is told, and tells nothing itself. */
const announces = ({ verb, rest, tail }: EnglishClause): boolean =>
  tail.length === 0 &&
  ((rest.length <= 3 && rest.some((word, i) => i === rest.length - 1 && isWord(word, ANNOUNCING))) ||
    // Was a lesson in alternatives: what the writer thinks of it.
    (isWord(verb, /^(?:is|are|was|were|became|proved)$/) &&
      rest.length <= 5 &&
      isWord(rest[0] as Word, /^an?$/) &&
      rest.slice(1, 3).some((word) => isWord(word, JUDGING))));

const JUDGING =
  /^(?:lesson|surprise|challenge|success|failure|disaster|blow|relief|shock|struggle|mystery|triumph|milestone|blessing|nightmare|gamble|hit|reminder)$/;

const ANNOUNCING =
  /^(?:troubles?|problems?|changes?|surprises?|success|progress|relief|hope|difficult(?:y|ies)|challenges?|setbacks?)$/;

function askAll(asker: EnglishAsker, english: English): Asked[] {
  return [
    askHowMany(asker),
    askWhen(asker),
    askWhy(asker),
    askByWhom(asker, english.past),
    askWhatIs(asker),
    askObjectOf(asker),
    askWhere(asker),
    askSubject(asker),
    askWhether(asker),
  ].filter((each) => each !== undefined);
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
  main: EnglishClause,
  sentence: EnglishSentence,
): { readonly clause: EnglishClause; readonly isShared: boolean } | undefined {
  const { subject, tail } = main;
  const [first] = tail;
  if (!first) return undefined;
  const isJoined = isWord(first, /^(?:and|but|while|whereas)$/);
  const words = isJoined ? tail.slice(1) : tail;
  const begins = words[0];
  const isShared = ['Verb', 'Modal', 'Copula', 'Auxiliary'].some((tag) => begins?.tags.has(tag));
  if (!isJoined && !isFurtherVerb(tail, 0) && !startsApart(tail, 0)) return undefined;
  if (isShared && begins && !agrees(main, begins)) return undefined;
  const clause = parseClause({
    ...sentence,
    words: [...(isShared ? subject.map(withoutComma) : []), ...words],
  });
  // The subject again, and no word of it taken for a verb.
  if (isShared && clause?.subject.length !== subject.length) return undefined;
  return clause && { clause, isShared };
}

/** Whether a second verb is the subject's own, and none that "would" or "plans to" governs as well. */
function agrees({ auxiliaries, verb, rest }: EnglishClause, second: Word): boolean {
  if (['Copula', 'Modal', 'Auxiliary'].some((tag) => second.tags.has(tag))) return true;
  if (auxiliaries.some(({ tags }) => !tags.has('Adverb'))) return false;
  const isPast = ({ tags, text }: Word): boolean =>
    tags.has('PastTense') || (SAME_IN_PAST.test(text.toLowerCase()) && second.tags.has('PastTense'));
  const isSingular = ({ text }: Word): boolean => /s$/.test(text);
  if (isPast(second)) return isPast(verb) || isWord(verb, /^(?:was|were)$/);
  if (isSingular(second)) return isSingular(verb) && !isPast(verb);
  return !isPast(verb) && !isSingular(verb) && !rest.some((word) => isWord(word, /^to$/));
}

function toProposal(asked: readonly Asked[], answer: string, evidence: Evidence): Proposal[] {
  const questions = asked.flatMap(({ rule, forms }) =>
    forms.flatMap((form) => {
      const question = finishEnglish(form);
      return question ? [{ rule, question }] : [];
    }),
  );
  const [first] = questions;
  const [question, ...variants] = [...new Set(questions.map((each) => each.question))];
  if (!first || !question || variants.length < LEAST_VARIANTS || isThen(answer)) return [];
  const dot = /[.!?)”"]$/u.test(answer) ? answer : `${answer}.`;
  return [
    {
      rule: first.rule,
      question,
      variants: variants.slice(0, MOST_VARIANTS),
      answer: dot,
      evidence: [evidence],
    },
  ];
}

/** Slugs arrived the following year: which, the sentence before tells. */
const isThen = (answer: string): boolean =>
  !/\b(?:1[5-9]|20)\d\d\b/.test(answer) &&
  /\b(?:the (?:following|same|previous)|that) (?:day|night|week|month|year|spring|summer|autumn|winter)\b/i.test(
    answer,
  );

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
    // But Karen Fell, the leader: no part of her name, as its capital might tell.
    if (isWord(words[start] as Word, /^(?:but|and|so|yet)$/)) start++;
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
