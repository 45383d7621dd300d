import type { Entry, Knowledge } from 'wenda';
import { entryOf } from './data/entry.js';

const SENTENCE = /[^。！？!?\n]+[。！？!?]*/gu;

/** The sentences of the articles as entries, for rivals that know no articles. */
export function passages({ articles }: Knowledge): Entry[] {
  return articles.flatMap(({ file, title, paragraphs }) =>
    paragraphs.flatMap(({ number, text }) =>
      [...text.matchAll(SENTENCE)].map(([sentence], i) =>
        entryOf(`${file}#${number}.${i}`, `${title}\n${sentence}`, sentence),
      ),
    ),
  );
}
