import type { Rival } from './rival.js';

/** A rival that is loaded when it is needed, so that a process holds none but the one it measures. */
export interface Contender {
  readonly name: string;
  load(): Promise<Rival>;
}

/** The name of the product among its rivals. */
export const OURS = 'Wenda';

/** All that are measured, ours first. */
export const CONTENDERS: readonly Contender[] = [
  { name: OURS, load: async () => (await import('./ours.js')).ours },
  { name: 'Fuse', load: async () => (await import('./fuse.js')).fuseDefault },
  { name: 'Fuse tokens, Segmenter', load: async () => (await import('./fuse.js')).fuseWords },
  { name: 'Fuse tokens, bigrams', load: async () => (await import('./fuse.js')).fuseBigrams },
  { name: 'MiniSearch', load: async () => (await import('./minisearch.js')).miniSearch },
  { name: 'FlexSearch', load: async () => (await import('./flexsearch.js')).flexSearch },
  { name: 'Orama', load: async () => (await import('./orama.js')).orama },
  { name: 'BM25, bigrams', load: async () => (await import('./bm25.js')).bm25Bigrams },
  { name: 'BM25, 1+2-grams', load: async () => (await import('./bm25.js')).bm25Grams },
];
