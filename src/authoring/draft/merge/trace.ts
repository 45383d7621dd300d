import { createHash } from 'node:crypto';
import { questionKey } from '../../../core/loader/question.js';
import type { ArticleDocument } from '../../read/document.js';
import type { Draft } from '../settle.js';
import { ITEM } from '../structure/section.js';

/** What an entry remembers of the sentences it was made from. */
export interface Trace {
  /** Fingerprint of question, variants and answer as the rule wrote them: another one now means a person's edit. */
  readonly words: string;
  readonly pieces: readonly Piece[];
  /** Name of the article's file. */
  readonly article: string;
}

/** A sentence by its fingerprint, and the paragraph it stood in. */
export interface Piece {
  readonly paragraph: number;
  readonly print: string;
}

/** Where the sentences of an article stand now, by their fingerprints. */
export type SentenceIndex = ReadonlyMap<string, readonly number[]>;

const TRACE = /^([0-9a-f]{8})((?: \d+:[0-9a-f]{8})+) @(.+)$/;
const SENTENCE_END = /[。！？!?；;\n]|(?<=\.)\s/u;

/** The words that make an entry what it is. */
type Words = Pick<Draft, 'question' | 'variants' | 'answer'>;

/** Fingerprint of an entry's words. */
export function printOf({ question, variants, answer }: Words): string {
  return fingerprint([question, ...variants, answer].join('\n'));
}

/** The trace of a new draft. */
export function traceOf(draft: Draft, article: string): Trace {
  const pieces = new Map<string, Piece>();
  for (const { paragraph, text } of draft.evidence) {
    for (const print of printsIn(text)) pieces.set(`${paragraph}:${print}`, { paragraph, print });
  }
  return { words: printOf(draft), pieces: [...pieces.values()], article };
}

/** A trace in one line, as it stands in the file. */
export function formatTrace({ words, pieces, article }: Trace): string {
  return `${words} ${pieces.map(({ paragraph, print }) => `${paragraph}:${print}`).join(' ')} @${article}`;
}

/** Reads a trace; `undefined` where the line is none. */
export function parseTrace(line: string | undefined): Trace | undefined {
  const [, words, pieces, article] = TRACE.exec(line ?? '') ?? [];
  if (!words || !pieces || !article) return undefined;
  return {
    words,
    pieces: pieces
      .trim()
      .split(' ')
      .map((piece) => {
        const [paragraph, print = ''] = piece.split(':');
        return { paragraph: Number(paragraph), print };
      }),
    article,
  };
}

/** Finds the sentences of an article by their fingerprints; its title and headings belong to the next paragraph. */
export function indexSentences({ title, blocks }: ArticleDocument): SentenceIndex {
  const index = new Map<string, number[]>();
  const add = (text: string, paragraph: number): void => {
    for (const print of printsIn(text)) {
      const known = index.get(print);
      if (!known) index.set(print, [paragraph]);
      else if (!known.includes(paragraph)) known.push(paragraph);
    }
  };
  let above = title ? [title] : [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      above.push(block.text);
      continue;
    }
    for (const heading of above) add(heading, block.number);
    above = [];
    for (const line of block.text.split('\n')) {
      add(line, block.number);
      // Sentences are read without the marker of an item and the name before a colon.
      const bare = line.replace(ITEM, '');
      if (bare !== line) add(bare, block.number);
      const value = /^[^：:]{1,40}[：:]\s*(\S.*)$/u.exec(bare)?.[1];
      if (value) add(value, block.number);
    }
  }
  return index;
}

/** Fingerprints of the sentences in a text: script, width, case, spaces and punctuation make no difference. */
function printsIn(text: string): string[] {
  return text.split(SENTENCE_END).map(questionKey).filter(Boolean).map(fingerprint);
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
