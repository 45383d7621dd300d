import { stemmer } from 'stemmer';
import type { Knowledge } from './knowledge.js';
import { fold } from './text/fold.js';

/** A knowledge's synonyms as texts are read. */
export interface Synonyms {
  /** Each as a segmenter is to keep it whole. */
  readonly names: ReadonlySet<string>;
  /** The number of each one's group, by the text of its token. */
  readonly groups: ReadonlyMap<string, number>;
}

/** A synonym as its token will read: folded, hyphens as spaces but for those of codes (E-310). */
function nameOf(synonym: string): string {
  return fold(synonym)
    .replace(/\b([a-z]{1,2})-(?=\d)/gu, '$1')
    .replaceAll('-', ' ');
}

/** Reads groups of words that mean the same. */
export function readSynonyms(synonyms: Knowledge['synonyms']): Synonyms {
  const names = new Set<string>();
  const groups = new Map<string, number>();
  for (const [group, words] of synonyms.entries()) {
    for (const name of words.map(nameOf)) {
      names.add(name);
      groups.set(/^\p{Script=Latin}+$/u.test(name) ? stemmer(name) : name, group);
    }
  }
  return { names, groups };
}
