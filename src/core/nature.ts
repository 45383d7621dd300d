import { SAME } from './ranking/evidence.js';
import type { Catalogue } from './retrieval/catalogue.js';
import type { Item } from './retrieval/contents.js';
import type { Query, QueryWord } from './retrieval/query.js';
import { isName, type Word } from './retrieval/words.js';
import { POS } from './tables/lexicon.js';
import { POLAR } from './text/asked.js';
import type { Figure } from './text/numbers.js';
import { asksNothing, isExpression, isRemark } from './text/talk.js';

/** What the ranking does not tell of the question. */
export interface Nature {
  /** Whether it is an expression to be run, which asks nothing. */
  readonly isExpression: boolean;
  /** Whether it is a remark, which asks nothing. Asked for where an entry is found. */
  readonly isRemark: () => boolean;
  /** Whether an item is itself asked by small talk: a bot that knows who made it. */
  readonly answersTalk: (item: number) => boolean;
  /** Whether it is a single word that may be asked about: nobody can be sure what is asked of it. */
  readonly isTopic: boolean;
  /** Whether it is a name by itself that more entries ask about than can be offered. */
  readonly isBroad: boolean;
  /** Whether it is a word by itself, and no more, that several entries are asked by. */
  readonly isShared: boolean;
  /** Whether it asks an item of another time than the item tells of, and for nothing else that it lacks. */
  readonly isOtherTime: (item: number) => boolean;
  /** Whether it asks an item by other figures than the item is asked by. */
  readonly isOtherFigure: (item: number) => boolean;
}

/** What a word must tell by the language alone to be a topic: 公司 does, 可以 does not. */
const TOPIC = 0.3;

/** What may stand beside a topic and says nothing: articles, and whose it is. */
const BESIDE: ReadonlySet<string> = new Set(['a', 'an', 'the', 'my', 'our', 'your', '的']);

/**
 * The single word that a query is, particles aside, where it may be asked about: no figure, and no character by itself,
 * which is mostly a part of a word.
 */
function topicOf({ words }: Query): QueryWord | undefined {
  const [topic, other] = words.filter(({ word }) => word.pos !== POS.function);
  if (!topic || other) return undefined;
  const { kind, background, text } = topic.word;
  const isTelling = kind !== 'number' && background > TOPIC && (kind !== 'han' || text.length > 1);
  return isTelling ? topic : undefined;
}

/** Whether a word, or what it means in the knowledge, is a name. */
const isNamed = ({ word, related: { ids, same } }: QueryWord, { words }: Catalogue): boolean =>
  isName(word) || ids.some((id, i) => same[i] === 1 && isName(words.list[id] as Word));

/** Whether more than `most` entries have a word in their questions. */
function isHadByMore(
  { related: { ids, same } }: QueryWord,
  { items, itemOf, isAnswer, words }: Catalogue,
  most: number,
): boolean {
  const { starts, documents } = words.family.postings;
  const having = new Set<number>();
  for (const [i, id] of ids.entries()) {
    const term = same[i] === 1 ? (words.termOf[id] as number) : -1;
    if (term < 0) continue;
    for (let at = starts[term] as number; at < (starts[term + 1] as number); at++) {
      const document = documents[at] as number;
      const item = itemOf[document] as number;
      if (!isAnswer[document] && items[item]?.entry) having.add(item);
      if (having.size > most) return true;
    }
  }
  return false;
}

/** A year as it is written. */
const isYear = ({ text }: Figure): boolean => /^(?:19|20)\d\d$/u.test(text.trim());

/**
 * Whether a query asks by other figures than an item is asked by: a year that the item has not, or any figure where the
 * item's questions have another (Goliath 3, of Goliath 4). What it tells of the asker (my safe weighs 80 kg) is none, and a
 * question for yes or no may name any.
 */
function namesOtherFigure({ analysis }: Query, item: Item, { figuresOf }: Catalogue): boolean {
  const { figures, asked } = analysis;
  if (figures.length === 0 || asked & POLAR) return false;
  if (figures.some(({ value }) => item.figures.has(value))) return false;
  return figures.some(isYear) || item.questions.some((document) => figuresOf.has(document));
}

/** Times gone by, and years to come. */
const OTHER_TIMES =
  /上一?[次回届]|上个?(?:月|周|星期|礼拜)|去年|前年|明年|后年|下一?届|(?<![a-z])(?:(?:last|next) year|last (?:week|month|season|term|time)|previous (?:year|month|season|edition))(?![a-z])/gu;

/**
 * Whether all that a query names and an item does not is a time (what was on last month, of what is on). A year that the
 * item has may stand beside it. A question for yes or no may name any; what else is said may be the asker's story.
 */
function namesOtherTime({ analysis, words }: Query, item: Item): boolean {
  const { folded, asked, tokens, figures } = analysis;
  if (asked & POLAR || figures.some(({ value }) => item.figures.has(value))) return false;
  const times = [...folded.matchAll(OTHER_TIMES)];
  if (times.length === 0) return false;
  const isTime = (text: string): boolean =>
    tokens.some(
      (token) =>
        token.text === text &&
        times.some(({ index, 0: time }) => token.start < index + time.length && token.end > index),
    );
  const isHad = ({ related: { ids, same } }: QueryWord): boolean =>
    item.words.some((id) => ids.some((each, i) => each === id && (same[i] as number) > SAME));
  const telling = words.filter(({ word }) => word.pos !== POS.function && word.background > TOPIC);
  const others = telling.filter(({ word }) => !isTime(word.text));
  return others.length > 0 && others.every(isHad) && !telling.every(isHad);
}

/** Whether one of an item's questions is small talk. */
function answersTalk({ entry }: Item): boolean {
  const { en } = entry?.translations ?? {};
  return [entry, en].some((asked) => asked && [asked.question, ...asked.variants].some(asksNothing));
}

/**
 * Tells what the ranking does not.
 * @param question as it was asked.
 * @param query the same, read against `catalogue`.
 * @param choices the most that are offered.
 */
export function natureOf(question: string, query: Query, catalogue: Catalogue, choices: number): Nature {
  const topic = topicOf(query);
  const asksNot = topic !== undefined && query.analysis.asked === 0;
  return {
    isExpression: isExpression(question),
    isRemark: () => isRemark(question),
    answersTalk: (item) => answersTalk(catalogue.items[item] as Item),
    isTopic: topic !== undefined,
    /* Hangzhou, or asked about alone (how about Hangzhou, 那杭州呢): any of the entries may be meant. */
    isBroad: asksNot && isNamed(topic, catalogue) && isHadByMore(topic, catalogue, choices),
    isShared:
      asksNot &&
      query.words.every((each) => each === topic || BESIDE.has(each.word.text)) &&
      isHadByMore(topic, catalogue, 1),
    isOtherTime: (item) => namesOtherTime(query, catalogue.items[item] as Item),
    isOtherFigure: (item) => namesOtherFigure(query, catalogue.items[item] as Item, catalogue),
  };
}
