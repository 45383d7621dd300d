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
 * The entries of all files, in order, each with the article that it cites.
 * @param isWhole whether an article that is not among `articles` is at fault.
 */
export function gatherEntries(
  files: readonly FileRead[],
  articles: readonly ArticleRead[],
  isWhole: boolean,
): EntryRead[] {
  return files.flatMap(({ sheet, draft: file }) => {
    // One complaint a file that names an unknown article, not one an entry.
    const ofFile = file.article && articleNamed(file.article, articles, isWhole, sheet, {});
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
  const { question, answer, status } = fields;
  if (!id || !question || !answer) return undefined;
  const english = translationOf(fields.translations?.en);
  const paragraphs = values(fields.paragraphs);
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
    origin,
  };
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
