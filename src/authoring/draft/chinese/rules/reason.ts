import type { Evidence, Proposal } from '../../proposal.js';
import { finish, tidyQuote, type Wording } from '../ask.js';
import { findBoundary } from '../boundary.js';
import type { Mention } from '../reference.js';
import { inLocale, plain } from '../script.js';
import { cutSentences, type Sentence } from '../sentence.js';
import type { Tokenizer } from '../token.js';
import { insteadOf, proposeOrigin, type Question } from './origin.js';

const WHY = /^(.*?)[,，]?\s*(为何|为什么|何以|怎么会|缘何|凭什么)(.*)$/su;
const FIRST = /^(?:首先|第一|其一|一是|一方面|一来)[,，:：、]?\s*/u;
const NEXT =
  /^(?:其次|再者|再次|此外|另外|最后|同时|第[二三四五六七]|其[二三四五六]|[二三四五六]是|另一方面|二来|三来)[,，:：、]?\s*/u;
/** Paragraphs before the question that its subject is looked for in. */
const NEAR = 3;
const CONTRAST = /^(?:反观|总之|综上|由此|因此|所以|可见|然而|但|不可否认)/u;
/** Paragraphs that are searched for reasons after the question, and characters of each reason that are kept. */
const REACH = 16;
const LONGEST_REASON = 120;

/** A paragraph under its number. */
export interface NumberedText {
  readonly number: number;
  readonly text: string;
  /** Whether its sentences are the steps of an instruction. */
  readonly isSteps?: boolean;
}

/**
 * The article's own question (为何…？) with the reasons that follow it (首先, 再者, 此外), as one answer in parts.
 * @param mentions what the sentences were about.
 * @param article the whole text in plain characters.
 */
export function proposeReasons(
  paragraphs: readonly NumberedText[],
  mentions: readonly Mention[],
  article: string,
  { tokenize, ...wording }: Wording & { readonly tokenize: Tokenizer },
): Proposal[] {
  return paragraphs.flatMap(({ number, text }, i) =>
    cutSentences(text, number)
      .filter(({ ending, plain: question }) => /[?？]/.test(ending) && WHY.test(question))
      .flatMap((asked) => {
        const reasons = reasonsAfter(paragraphs.slice(i));
        const question = reasons.length >= 2 ? resolved(asked, mentions, article, tokenize) : undefined;
        return question
          ? [...buildReasons(asked, question, reasons, wording), ...proposeOrigin(asked, question, wording)]
          : [];
      }),
  );
}

function buildReasons(
  asked: Sentence,
  { subject, what }: Question,
  reasons: readonly Reason[],
  wording: Wording,
): Proposal[] {
  const { locale } = wording;
  const gap = /[A-Za-z\d]$/.test(subject) ? ' ' : '';
  const w = (words: string): string => inLocale(words, locale);
  const [question, ...variants] = [
    `${subject}${gap}${w('為什麼')}${what}`,
    `${w('為什麼')}${/^[A-Za-z]/.test(subject) ? ' ' : ''}${subject}${gap}${what}`,
    `${subject}${gap}${w('為何')}${what}`,
    `${subject}${gap}${what}${w('的原因是什麼')}`,
    `${subject}${gap}${what}${w('有哪些原因')}`,
    ...insteadOf({ subject, what }, wording),
  ].flatMap((form) => finish(form) ?? []);
  if (!question) return [];
  const answer = reasons.map(({ text }, i) => `${i + 1}. ${text}`).join('\n');
  return [
    {
      rule: 'cause',
      question,
      variants,
      answer,
      evidence: [
        { paragraph: asked.paragraph, text: asked.text },
        ...reasons.map((reason) => reason.evidence),
      ],
    },
  ];
}

/** The question with its subject named. */
function resolved(
  { text, plain: plainText, paragraph }: Sentence,
  mentions: readonly Mention[],
  article: string,
  tokenize: Tokenizer,
): Question | undefined {
  const [, before = '', , after = ''] = WHY.exec(plainText) as RegExpExecArray;
  const what = text.slice(text.length - after.length).trim();
  const subject = text.slice(0, before.length).trim();
  if (!what) return undefined;
  const own = subject ? 0 : ownSubject(plain(what), tokenize);
  if (own) return { subject: what.slice(0, own).trim(), what: what.slice(own).trim() };
  if (subject && !/^(?:这|此|该|它|其|他|她|那)/.test(plain(subject))) return { subject, what };
  // Of what the paragraphs just before speak of, what the whole article speaks of most.
  const near = mentions.filter(
    ({ sentence, plain: name }) =>
      name.length > 1 &&
      !plainText.includes(name) &&
      paragraph - sentence.paragraph <= NEAR &&
      sentence.paragraph < paragraph,
  );
  const best = near
    .map(({ root, plain: name }) => ({ root, count: article.split(name).length }))
    .reduce<{ root: string; count: number } | undefined>(
      (a, b) => (a && a.count > b.count ? a : b),
      undefined,
    );
  return best && { subject: best.root, what };
}

/** 为什么青川适合种茶: where a subject after the question word ends; 0 where there is none. */
function ownSubject(what: string, tokenize: Tokenizer): number {
  const tokens = tokenize(what);
  const boundary = findBoundary(tokens, 0);
  return boundary < tokens.length ? (tokens[boundary - 1]?.end ?? 0) : 0;
}

/** One of the reasons: as the answer says it, and the sentences that say it in the article. */
interface Reason {
  readonly text: string;
  readonly evidence: Evidence;
}

function reasonsAfter(paragraphs: readonly NumberedText[]): Reason[] {
  const reasons: Reason[] = [];
  for (const { number, text } of paragraphs.slice(0, REACH)) {
    const sentences = cutSentences(text, number);
    for (const [i, sentence] of sentences.entries()) {
      const marked = reasons.length ? NEXT.exec(sentence.plain) : FIRST.exec(sentence.plain);
      if (reasons.length && i === 0 && !marked && CONTRAST.test(sentence.plain)) return reasons;
      if (marked) reasons.push(reasonFrom(sentences.slice(i), marked[0].length, number));
    }
  }
  return reasons;
}

/** The marked sentence and those after it, as far as there is room. */
function reasonFrom(sentences: readonly Sentence[], lead: number, paragraph: number): Reason {
  let whole = '';
  for (const [i, { text, ending, plain: plainText }] of sentences.entries()) {
    const next = `${text}${ending || '。'}`;
    const isFull = whole.length + next.length - lead > LONGEST_REASON;
    if (i > 0 && (isFull || NEXT.test(plainText))) break;
    whole += next;
  }
  return { text: tidyQuote(whole.slice(lead)), evidence: { paragraph, text: whole } };
}
