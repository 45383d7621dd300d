import type { Article, Engine, Entry, Knowledge, Origin } from '../../core/index.js';
import { questionsOf } from '../../core/loader/check.js';
import type { EntryRead } from '../../core/loader/merge.js';
import type { Reading } from '../../core/loader/read.js';
import type { Located } from '../../core/loader/reader.js';
import type { Sheet } from '../../core/loader/sheet.js';

/** What answers questions. */
export type Asker = Pick<Engine, 'ask'>;

/** A text of the knowledge with its place. */
export interface Placed extends Origin {
  readonly text: string;
}

/** An entry, and where its texts stand. */
export interface Checked {
  readonly entry: Entry;
  /** The article that it cites, where that is at hand. */
  readonly article?: Article;
  /** Question and variants, in every language; the question is the first. */
  readonly questions: readonly Placed[];
  /** The answer, in every language. */
  readonly answers: readonly Placed[];
  /** What it does not answer. */
  readonly notFor: readonly Placed[];
}

/** A knowledge without errors, laid out for checking. */
export interface Subject {
  readonly knowledge: Knowledge;
  readonly entries: readonly Checked[];
  /** Questions that the knowledge does not answer. */
  readonly unanswered: readonly Placed[];
}

/** Lays out what was read; `undefined` where it has errors. */
export function layOut({ knowledge, entries, files }: Reading): Subject | undefined {
  if (!knowledge) return undefined;
  return {
    knowledge,
    // Without errors the loader gives one entry for each that it read.
    entries: entries.map((read, i) => checkedOf(knowledge.entries[i] as Entry, read)),
    unanswered: files.flatMap(({ sheet, draft }) => placeAll(sheet, draft.unanswered)),
  };
}

function checkedOf(entry: Entry, read: EntryRead): Checked {
  const { sheet, article, draft } = read;
  const { answer, translations } = draft.fields;
  const answers = [answer, translations?.en?.answer].filter((text) => text !== undefined);
  return {
    entry,
    ...(article ? { article } : {}),
    questions: placeAll(
      sheet,
      [...questionsOf(read)].map(([, text]) => text),
    ),
    answers: placeAll(sheet, answers),
    notFor: placeAll(sheet, draft.fields['not-for']),
  };
}

function placeAll(sheet: Sheet, texts: readonly Located<string>[] = []): Placed[] {
  return texts.map(({ value, start }) => ({ text: value, file: sheet.file, ...sheet.place(start) }));
}
