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
  readonly isExpression?: boolean;
  /** Whether it is a remark, which asks nothing. Asked for where an entry is found. */
  readonly isRemark?: () => boolean;
  /** Whether an item is itself asked by small talk: a bot that knows who made it. */
  readonly answersTalk?: (item: number) => boolean;
  /** Whether it is a single word that may be asked about: nobody can be sure what is asked of it. */
  readonly isTopic?: boolean;
  /** Whether it is a name by itself that more entries ask about than can be offered. */
  readonly isBroad?: boolean;
  /** Whether it asks an item by other figures than the item is asked by. */
  readonly isOtherFigure?: (item: number) => boolean;
}

/** What a word must tell by the language alone to be a topic: 公司 does, 可以 does not. */
const TOPIC = 0.3;

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

/**
 * Whether a word is a name that the questions of more than `most` entries have (Hangzhou): asked about alone (how about
 * Hangzhou, 那杭州呢), any of them may be meant.
 */
function isBroad(
  { word, related: { ids, same } }: QueryWord,
  { items, itemOf, isAnswer, words }: Catalogue,
  most: number,
): boolean {
  const meant = Array.from(ids).filter((_, i) => same[i] === 1);
  if (![word, ...meant.map((id) => words.list[id] as Word)].some(isName)) return false;
  const { starts, documents } = words.family.postings;
  const having = new Set<number>();
  for (const id of meant) {
    const term = words.termOf[id] as number;
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
  return {
    isExpression: isExpression(question),
    isRemark: () => isRemark(question),
    answersTalk: (item) => answersTalk(catalogue.items[item] as Item),
    isTopic: topic !== undefined,
    isBroad: topic !== undefined && query.analysis.asked === 0 && isBroad(topic, catalogue, choices),
    isOtherFigure: (item) => namesOtherFigure(query, catalogue.items[item] as Item, catalogue),
  };
}
