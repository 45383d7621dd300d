import { Converter } from 'opencc-js/t2cn';
import type { Entry, Knowledge } from 'wenda';

/** What a rival is given of one entry, in one script. */
export interface Document {
  readonly id: string;
  /** The question and its variants, in every language. */
  readonly asks: readonly string[];
  readonly answer: string;
}

/** A document that was found. */
export interface Found {
  readonly id: string;
  /** Higher is better; on any scale. */
  readonly score: number;
}

/** Finds the best documents for a question, best first. */
export type Search = (question: string) => readonly Found[] | Promise<readonly Found[]>;

/** Something that finds entries for questions. */
export interface Rival {
  /** What a question goes through before the clock starts. */
  prepare(question: string): string;
  build(knowledge: Knowledge, documents: readonly Document[]): Search | Promise<Search>;
}

/** How many documents a search returns. */
export const LIMIT = 5;

const toSimplified = Converter({ from: 'tw', to: 'cn' });

/**
 * One script, width and case for all rivals: none does this itself, and each would lose most questions that are
 * asked in the other script.
 * @example foldScript('ＤｅｅｐＳｅｅｋ 為何在杭州') // => 'deepseek 为何在杭州'
 */
export function foldScript(text: string): string {
  return toSimplified(text.normalize('NFKC')).toLowerCase();
}

/** An entry as the rivals see it. */
export function toDocument({ id, question, variants, answer, translations: { en } }: Entry): Document {
  const asks = [question, ...variants, ...(en ? [en.question, ...en.variants] : [])];
  return { id, asks: asks.map(foldScript), answer: foldScript(en ? `${answer}\n${en.answer}` : answer) };
}
