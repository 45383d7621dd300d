import type { Article, Entry, Knowledge, Origin, Source, Translation } from '../knowledge.js';
import { type Complaint, quote } from './fault.js';
import type { EntryDraft, FileDraft } from './fields.js';
import { nearest } from './nearest.js';
import type { Located } from './reader.js';
import type { Sheet, Span } from './sheet.js';

/** A knowledge file that was read. */
export interface FileRead {
  readonly sheet: Sheet;
  readonly draft: FileDraft;
}

/** An article that was read. */
export interface ArticleRead {
  /** As its folder names it. */
  readonly name: string;
  readonly article: Article;
}

/** An entry, with what its checks need. */
export interface EntryRead {
  readonly sheet: Sheet;
  readonly draft: EntryDraft;
  /** The article that it cites. */
  readonly article?: Article;
  complain(at: Span, field: string, complaint: Complaint): void;
}

/**
 * What was read: all of a folder, whose articles are known; one file, whose article may stand beside it; or a part of
 * a knowledge, of which nothing is missed.
 */
export type Scope = 'folder' | 'file' | 'part';

/** The entries of all files, in order, each with the article that it cites. */
export function gatherEntries(
  files: readonly FileRead[],
  articles: readonly ArticleRead[],
  scope: Scope,
): EntryRead[] {
  const isWhole = scope === 'folder';
  return files.flatMap(({ sheet, draft: file }) => {
    // One complaint a file that names an unknown article, not one an entry.
    const ofFile = file.article && articleNamed(file.article, articles, isWhole, sheet, {});
    if (!file.article && !articles.length && scope !== 'part') missArticle(file, sheet);
    return (file.entries ?? []).map((draft) => {
      const about = draft.name === undefined ? {} : { entry: draft.name };
      const own = draft.fields.article;
      const article = own
        ? articleNamed(own, articles, isWhole, sheet, about)
        : (ofFile ?? (file.article ? undefined : impliedArticle(draft, articles, isWhole, sheet, about)));
      return {
        sheet,
        draft,
        ...(article ? { article } : {}),
        complain: (at, field, complaint) => sheet.complain(at.start, complaint, { ...about, field }),
      };
    });
  });
}

type Named = { readonly entry?: string };

/** Warns once a file of numbers that count in nothing, since readers are shown them. */
function missArticle({ entries = [] }: FileDraft, sheet: Sheet): void {
  const citing = entries.find(({ fields }) => fields.paragraphs?.length && !fields.article);
  const first = citing?.fields.paragraphs?.[0];
  if (!first) return;
  sheet.complain(first.start, NO_ARTICLE, {
    ...(citing.name === undefined ? {} : { entry: citing.name }),
    field: 'paragraphs',
  });
}

const NO_ARTICLE: Complaint = Object.freeze({
  rule: 'article',
  severity: 'warning',
  expected: 'an article (.md) that they count in',
  found: 'none',
  remedy:
    'put it into the folder of this file and load the folder, or delete "paragraphs" throughout the file',
});

function articleNamed(
  { value, start }: Located<string>,
  articles: readonly ArticleRead[],
  isWhole: boolean,
  sheet: Sheet,
  about: Named,
): Article | undefined {
  const found = articles.find(({ name }) => name === value);
  if (found || !isWhole) return found?.article;
  const names = articles.map(({ name }) => name);
  const meant = nearest(value, names);
  sheet.complain(
    start,
    {
      rule: 'article',
      expected: names.length
        ? names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '')
        : 'an article (.md)',
      found: quote(value),
      remedy: meant ? `did you mean ${quote(meant)}?` : 'name an article of this folder',
    },
    { ...about, field: 'article' },
  );
  return undefined;
}

function impliedArticle(
  { fields: { paragraphs } }: EntryDraft,
  articles: readonly ArticleRead[],
  isWhole: boolean,
  sheet: Sheet,
  about: Named,
): Article | undefined {
  const first = paragraphs?.[0];
  if (!isWhole && articles.length !== 1) return undefined;
  if (!first || articles.length <= 1) return articles[0]?.article;
  sheet.complain(
    first.start,
    {
      rule: 'article',
      expected: `an article beside paragraphs, as there are ${articles.length}`,
      found: 'none',
      remedy: `add "article: ${articles[0]?.name}" or another to the entry or to the file`,
    },
    { ...about, field: 'paragraphs' },
  );
  return undefined;
}

/** All that was read as one knowledge; `fallback` is its title where nothing gives one. */
export function mergeKnowledge(
  files: readonly FileRead[],
  articles: readonly ArticleRead[],
  entries: readonly EntryRead[],
  fallback: string,
): Knowledge {
  const title = titleOf(files);
  const source = files.find(({ draft }) => draft.source)?.draft.source;
  const language = files.find(({ draft }) => draft.language)?.draft.language?.value;
  const only = articles.length === 1 ? articles[0]?.article : undefined;
  return {
    title: title ?? source?.title?.value ?? only?.title ?? fallback,
    source: source
      ? sourceOf(source)
      : only
        ? { title: only.title, ...(only.url ? { url: only.url } : {}) }
        : {},
    ...(language ? { language } : {}),
    entries: entries.flatMap((entry) => entryOf(entry) ?? []),
    synonyms: files.flatMap(({ draft }) => (draft.synonyms ?? []).map(values)),
    unanswered: files.flatMap(({ draft }) => values(draft.unanswered)),
    articles: articles.map(({ article }) => article),
  };
}

/** The first title; a second, different one is a fault. */
function titleOf(files: readonly FileRead[]): string | undefined {
  let first: { readonly title: string; readonly file: string } | undefined;
  for (const { sheet, draft } of files) {
    if (!draft.title) continue;
    first ??= { title: draft.title.value, file: sheet.file };
    if (draft.title.value === first.title) continue;
    sheet.complain(
      draft.title.start,
      {
        rule: 'title',
        expected: `the title ${quote(first.title)}, as in ${first.file}`,
        found: quote(draft.title.value),
        remedy: 'give the title in one file only',
      },
      { field: 'title' },
    );
  }
  return first?.title;
}

function sourceOf(draft: NonNullable<FileDraft['source']>): Source {
  const { title, publisher, url, notice } = draft;
  return {
    ...(title ? { title: title.value } : {}),
    ...(publisher ? { publisher: publisher.value } : {}),
    ...(url ? { url: url.value } : {}),
    ...(notice ? { notice: notice.value } : {}),
  };
}

function entryOf({ sheet, draft, article }: EntryRead): Entry | undefined {
  const { id, fields, start } = draft;
  const { question, answer, status, rule } = fields;
  if (!id || !question || !answer) return undefined;
  const english = translationOf(fields.translations?.en);
  const cited = values(fields.paragraphs);
  const paragraphs = status?.value === 'stale' && article ? heldBy(article, cited) : cited;
  const origin: Origin = { file: sheet.file, ...sheet.place(start) };
  return {
    id,
    question: question.value,
    variants: values(fields.variants),
    answer: answer.value,
    translations: english ? { en: english } : {},
    ...(article && paragraphs.length ? { article: article.file } : {}),
    paragraphs,
    related: values(fields.related),
    keywords: values(fields.keywords),
    notFor: values(fields['not-for']),
    ...(fields.derived ? { derived: values(fields.derived) } : {}),
    ...(status ? { status: status.value } : {}),
    ...(rule ? { rule: rule.value } : {}),
    origin,
  };
}

/** Without the numbers of paragraphs that are gone, to which no reader is to be sent. */
function heldBy({ paragraphs }: Article, cited: readonly number[]): readonly number[] {
  const numbers = new Set(paragraphs.map(({ number }) => number));
  return cited.filter((number) => numbers.has(number));
}

function translationOf(
  draft: NonNullable<EntryDraft['fields']['translations']>['en'],
): Translation | undefined {
  if (!draft?.question || !draft.answer) return undefined;
  return { question: draft.question.value, variants: values(draft.variants), answer: draft.answer.value };
}

function values<T>(located: readonly Located<T>[] | undefined): readonly T[] {
  return located?.map(({ value }) => value) ?? [];
}
