import type { Knowledge } from '../knowledge.js';
import { fold } from '../text/fold.js';
import { foldMoney } from '../text/money.js';
import { stem } from '../text/segment.js';

/** A knowledge's synonyms as texts are read. */
export interface Synonyms {
  /** Each as a segmenter is to keep it whole. */
  readonly names: ReadonlySet<string>;
  /** The number of each one's group, by the text of its token. */
  readonly groups: ReadonlyMap<string, number>;
}

/** What parts words and figures, but for what stands between two digits: Node.js, pre-training, TCP/IP, not 3.5. */
const BETWEEN = /(?<!\d)[^\p{L}\p{M}\p{N}+#&']+|[^\p{L}\p{M}\p{N}+#&']+(?!\d)/gu;

/**
 * A synonym as its token will read: folded, the hyphen of a code (E-310) away, a space for whatever else parts its
 * words, while what tells it from a word stays: .NET, C++, C#, R&D.
 */
function nameOf(synonym: string): string {
  const name = foldMoney(fold(synonym)).replace(/\b([a-z]{1,2})-(?=\d)/gu, '$1');
  const dot = /^\.(?=\p{Script=Latin})/u.test(name) ? '.' : '';
  /* By a function, as in `withoutFiller`: V8 then compiles the pattern once. */
  return (
    dot +
    name
      .replace(BETWEEN, () => ' ')
      .replace(/ ?& ?/gu, '&')
      .trim()
  );
}

/** Reads groups of words that mean the same. */
export function readSynonyms(synonyms: Knowledge['synonyms']): Synonyms {
  const names = new Set<string>();
  const groups = new Map<string, number>();
  for (const [group, words] of synonyms.entries()) {
    for (const name of words.map(nameOf).filter(Boolean)) {
      names.add(name);
      const isWord = /^\p{Script=Latin}+(?:'\p{Script=Latin}+)?$/u.test(name);
      groups.set(isWord ? stem(name) : name, group);
    }
  }
  return { names, groups };
}
