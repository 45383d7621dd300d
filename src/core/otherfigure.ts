import type { Catalogue } from './catalogue.js';
import type { Item } from './contents.js';
import type { Query } from './query.js';
import { POLAR } from './text/asked.js';
import type { Figure } from './text/numbers.js';

/** A year as it is written. */
const isYear = ({ text }: Figure): boolean => /^(?:19|20)\d\d$/u.test(text.trim());

/**
 * Whether a query asks by other figures than an item is asked by: a year that the item has not, or any figure where the
 * item's questions have another (Goliath 3, of Goliath 4). What it tells of the asker (my safe weighs 80 kg) is none, and a
 * question for yes or no may name any.
 */
export function namesOtherFigure({ analysis }: Query, item: Item, { figuresOf }: Catalogue): boolean {
  const { figures, asked } = analysis;
  if (figures.length === 0 || asked & POLAR) return false;
  if (figures.some(({ value }) => item.figures.has(value))) return false;
  return figures.some(isYear) || item.questions.some((document) => figuresOf.has(document));
}
