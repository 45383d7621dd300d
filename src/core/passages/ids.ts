import type { Corpus } from './corpus.js';
import type { Excerpt } from './excerpt.js';

/** Names and finds excerpts by ids that edits elsewhere do not change: `tower#3.2`, or `tower#3.2-3` for two sentences. */
export interface ExcerptIds {
  idOf(excerpt: Excerpt): string;
  find(id: string): Excerpt | undefined;
}

/** Bytes of a name that an adapter's button has room for, with the numbers behind it. */
const NAME_LIMIT = 36;

/**
 * A name for each article: its file's, without folder and ending. Where that is long or another's, the
 * article's place among them stands for it.
 */
function namesOf(files: readonly string[]): string[] {
  const used = new Set<string>();
  return files.map((file, i) => {
    const own = (file.split(/[/\\]/u).at(-1) as string).replace(/\.[^.]*$/u, '');
    const fits = own !== '' && !used.has(own) && Buffer.byteLength(own) <= NAME_LIMIT;
    const name = fits ? own : `article-${i + 1}`;
    used.add(name);
    return name;
  });
}

/** Makes the ids of a corpus. */
export function createExcerptIds(corpus: Corpus): ExcerptIds {
  const names = namesOf(corpus.articles.map(({ file }) => file));
  /** Each paragraph's sentences, by its name: from `start` to before `end`. */
  const ranges = new Map<string, { start: number; end: number }>();
  const stems = corpus.paragraphs.map(({ article, paragraph }, id) => {
    const stem = `${names[article]}#${corpus.articles[article]?.paragraphs[paragraph]?.number}`;
    const start = ranges.get(stem)?.start ?? (corpus.firsts[id] as number);
    ranges.set(stem, { start, end: corpus.firsts[id + 1] as number });
    return stem;
  });
  return {
    idOf({ first, last }) {
      const stem = stems[corpus.paragraphOf(first)] as string;
      const { start } = ranges.get(stem) as { start: number };
      return `${stem}.${first - start + 1}${last > first ? `-${last - start + 1}` : ''}`;
    },
    find(id) {
      const [, stem = '', from, to = from] = /^(.+#\d+)\.(\d{1,5})(?:-(\d{1,5}))?$/su.exec(id) ?? [];
      const range = ranges.get(stem);
      if (!range) return undefined;
      const first = range.start + Number(from) - 1;
      const last = range.start + Number(to) - 1;
      if (first < range.start || last >= range.end) return undefined;
      return last === first || last === first + 1 ? { first, last } : undefined;
    },
  };
}
