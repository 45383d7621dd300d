import type { Catalogue } from './catalogue.js';
import type { Item } from './contents.js';
import { POS } from './lexicon.js';
import type { Query, QueryWord } from './query.js';
import { POLAR } from './text/asked.js';
import type { Figure } from './text/numbers.js';
import { isExpression } from './text/talk.js';
import { isName, type Word } from './words.js';

/** What the ranking does not tell of the question. */
export interface Nature {
  /** Whether it is an expression to be run, which asks nothing. */
  readonly isExpression?: boolean;
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
 * Whether a query is a single word that may be asked about, particles aside: no figure, and no character by itself,
 * which is mostly a part of a word.
 */
function isTopic({ words }: Query): boolean {
  const [word, other] = words.map((each) => each.word).filter(({ pos }) => pos !== POS.function);
  if (!word || other || word.kind === 'number') return false;
  return word.background > TOPIC && (word.kind !== 'han' || word.text.length > 1);
}

/**
 * Whether a query is a name alone (Hangzhou, how about Hangzhou, 那杭州呢) that the questions of more than `most` entries
 * have: any of them may be meant.
 */
function isBroad(query: Query, { items, itemOf, isAnswer, words }: Catalogue, most: number): boolean {
  if (!isTopic(query) || query.analysis.asked !== 0) return false;
  const topic = query.words.find(({ word }) => word.pos !== POS.function) as QueryWord;
  const { ids, same } = topic.related;
  const meant = Array.from(ids).filter((_, i) => same[i] === 1);
  if (![topic.word, ...meant.map((id) => words.list[id] as Word)].some(isName)) return false;
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

/**
 * Tells what the ranking does not.
 * @param question as it was asked.
 * @param query the same, read against `catalogue`.
 * @param choices the most that are offered.
 */
export function natureOf(question: string, query: Query, catalogue: Catalogue, choices: number): Nature {
  return {
    isExpression: isExpression(question),
    isTopic: isTopic(query),
    isBroad: isBroad(query, catalogue, choices),
    isOtherFigure: (item) => namesOtherFigure(query, catalogue.items[item] as Item, catalogue),
  };
}
