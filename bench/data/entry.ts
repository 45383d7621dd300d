import type { Entry, Knowledge } from 'wenda';

/** An entry with nothing but what an entry must have. */
export function entryOf(id: string, question: string, answer: string): Entry {
  return {
    id,
    question,
    variants: [],
    answer,
    translations: {},
    paragraphs: [],
    related: [],
    keywords: [],
    notFor: [],
    origin: { file: 'generated', line: 1, column: 1 },
  };
}

/** Knowledge with nothing but entries. */
export function knowledgeOf(entries: readonly Entry[]): Knowledge {
  return {
    title: 'Generated',
    source: {},
    language: 'zh-Hans',
    entries,
    synonyms: [],
    unanswered: [],
    articles: [],
  };
}
