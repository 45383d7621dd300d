import type { Locale, Source } from '../../core/index.js';
import type { EntryRead, FileRead } from '../../core/loader/merge.js';
import type { Located } from '../../core/loader/reader.js';

/** An entry as a knowledge file holds it; what is left out is absent. */
export interface EntryContent {
  readonly id?: string;
  readonly question: string;
  readonly variants?: readonly string[];
  readonly answer: string;
  readonly translations?: { readonly en?: TranslationContent };
  readonly article?: string;
  readonly paragraphs?: readonly number[];
  readonly related?: readonly string[];
  readonly keywords?: readonly string[];
  readonly 'not-for'?: readonly string[];
  readonly derived?: readonly string[];
  readonly status?: 'draft' | 'stale';
  readonly rule?: string;
  readonly trace?: string;
}

/** An entry's English as a knowledge file holds it. */
export interface TranslationContent {
  readonly question: string;
  readonly variants?: readonly string[];
  readonly answer: string;
}

/** A knowledge file as plain values, in the order of its fields; `JSON.stringify` of it is a knowledge file. */
export interface FileContent {
  readonly title?: string;
  readonly source?: Source;
  readonly language?: Locale;
  readonly article?: string;
  readonly synonyms?: readonly (readonly string[])[];
  readonly unanswered?: readonly string[];
  readonly drafted?: readonly string[];
  readonly entries: readonly EntryContent[];
}

/** What a file holds beside its entries. */
export type Head = Omit<FileContent, 'entries'>;

type FileDraft = FileRead['draft'];
type Fields = EntryRead['draft']['fields'];

/** All files of a knowledge as one, which loads to the same knowledge beside the same articles. */
export function contentOf(drafts: readonly FileDraft[]): FileContent {
  const [first, ...rest] = new Set(drafts.map(({ article }) => article?.value));
  const article = rest.length ? undefined : first;
  return {
    ...compact({
      title: drafts.find(({ title }) => title)?.title?.value,
      source: sourceOf(drafts.find(({ source }) => source)?.source),
      language: drafts.find(({ language }) => language)?.language?.value,
      article,
      synonyms: filled(drafts.flatMap(({ synonyms }) => (synonyms ?? []).map(valuesOf))),
      unanswered: filled(drafts.flatMap(({ unanswered }) => valuesOf(unanswered))),
      drafted: filled(drafts.flatMap(({ drafted }) => valuesOf(drafted))),
    }),
    entries: drafts.flatMap((draft) =>
      (draft.entries ?? []).flatMap(
        ({ fields }) => entryOf(fields, article ? undefined : draft.article) ?? [],
      ),
    ),
  };
}

function sourceOf(source: FileDraft['source']): Source | undefined {
  return (
    source &&
    compact({
      title: source.title?.value,
      publisher: source.publisher?.value,
      url: source.url?.value,
      notice: source.notice?.value,
    })
  );
}

/** @param article what the entry's file cites, where the whole cannot say it once. */
function entryOf(fields: Fields, article: Located<string> | undefined): EntryContent | undefined {
  const { id, question, variants, answer, translations, paragraphs, related, keywords, derived } = fields;
  if (!question || !answer) return undefined;
  return compact({
    id: id?.value,
    question: question.value,
    variants: filled(valuesOf(variants)),
    answer: answer.value,
    translations: translationsOf(translations),
    article: (fields.article ?? article)?.value,
    paragraphs: filled(valuesOf(paragraphs)),
    related: filled(valuesOf(related)),
    keywords: filled(valuesOf(keywords)),
    'not-for': filled(valuesOf(fields['not-for'])),
    derived: filled(valuesOf(derived)),
    status: fields.status?.value,
    rule: fields.rule?.value,
    trace: fields.trace?.value,
  });
}

function translationsOf(translations: Fields['translations']): EntryContent['translations'] {
  const english = translations?.en;
  if (!english?.question || !english.answer) return undefined;
  const variants = filled(valuesOf(english.variants));
  return {
    en: compact({ question: english.question.value, variants, answer: english.answer.value }),
  };
}

function valuesOf<T>(located: readonly Located<T>[] = []): readonly T[] {
  return located.map(({ value }) => value);
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length ? list : undefined;
}

type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the fields that are `undefined`. */
export function compact<T extends object>(fields: T): Compact<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Compact<T>;
}
