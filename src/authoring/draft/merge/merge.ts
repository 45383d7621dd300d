import type { Locale } from '../../../core/index.js';
import type { ArticleDocument } from '../../read/document.js';
import type { Draft } from '../settle.js';
import { applyPlan, isAsRendered } from './edit.js';
import { type ExistingEntry, type ExistingFile, readExisting } from './existing.js';
import { makePlan, type Plan, type Redrafted, writtenOf } from './plan.js';
import { type Header, renderFile, renderJsonFile } from './render.js';
import { indexSentences } from './trace.js';

/** An article and the drafts about it. */
export interface DraftedArticle {
  readonly name: string;
  readonly document: ArticleDocument;
  readonly locale: Locale;
  /** Whether it stands in the knowledge's folder, so that entries may cite it by its name. */
  readonly isCited: boolean;
  readonly drafts: readonly Draft[];
  /** Whether it states facts, all of which are asked for elsewhere. */
  readonly isTaken: boolean;
  /** Groups of names that mean the same in it. */
  readonly aliases: readonly (readonly string[])[];
}

/** A knowledge file that cannot be merged into; the message is its faults, one a line. */
export class MergeError extends Error {
  override readonly name = 'MergeError';
}

/** A new knowledge file with the drafts; `title` names it where no article does, and absent, nothing does. */
export function newFile(
  articles: readonly DraftedArticle[],
  { isJson, title }: { readonly isJson: boolean; readonly title?: string },
): string {
  const [first] = articles;
  const only = articles.length === 1 ? first : undefined;
  const document = only?.document;
  const cited = only?.isCited ? only.name : undefined;
  const header: Header = {
    ...(title === undefined ? {} : { title: first?.document.title ?? title }),
    ...(document?.title || document?.url
      ? {
          source: {
            ...(document.title ? { title: document.title } : {}),
            ...(document.url ? { url: document.url } : {}),
          },
        }
      : {}),
    language: first?.locale ?? 'zh-Hant',
    ...(cited ? { article: cited } : {}),
    synonyms: groupsOf(articles),
  };
  const redrafted = articles.map(toRedrafted);
  const written = redrafted.flatMap(({ name, drafts }) =>
    drafts.map((draft) => writtenOf(draft, name, cited ? { article: cited } : {}, redrafted)),
  );
  return isJson ? renderJsonFile(header, written) : renderFile(header, written);
}

/**
 * Merges drafts into a knowledge file: what people wrote stays byte for byte, what is new is added, what lost its
 * sentence is marked.
 * @throws MergeError where the file is no knowledge file, or is at fault.
 */
export async function mergeInto(
  text: string,
  file: string,
  articles: readonly DraftedArticle[],
): Promise<{ readonly text: string; readonly plan: Plan }> {
  const read = await readExisting(text, file);
  if ('faults' in read) throw new MergeError(read.faults.join('\n'));
  const { existing } = read;
  const plan = makePlan(existing, articles.map(toRedrafted), (entry) => isAsRendered(text, entry));
  const merged = applyPlan(existing, plan);
  const reread = await readExisting(merged, file);
  const isSound = 'existing' in reread && keeps(existing, reread.existing, plan);
  if (!isSound) {
    throw new MergeError(
      `${file}: cannot be merged into safely, as its YAML is written in an unusual way; nothing was written. Draft into a new file, and move what you need`,
    );
  }
  return { text: merged, plan };
}

/** The names of all articles, each group once. */
function groupsOf(articles: readonly DraftedArticle[]): (readonly string[])[] {
  const groups = new Map(
    articles.flatMap(({ aliases }) => aliases.map((group) => [group[0], group] as const)),
  );
  return [...groups.values()];
}

function toRedrafted({ name, document, drafts, isCited }: DraftedArticle): Redrafted {
  return { name, drafts, isCited, sentences: indexSentences(document) };
}

/** Whether a merged file says what the plan wants: a check of the editing, before anything is written. */
function keeps(before: ExistingFile, after: ExistingFile, plan: Plan): boolean {
  const stale = new Set(plan.stale.map(({ entry }) => entry.id));
  const updated = new Map(plan.updated.map(({ entry, by }) => [entry.id, by.draft]));
  const moved = new Map(plan.moved.map(({ entry, paragraphs }) => [entry.id, paragraphs]));
  const wanted = [
    ...before.entries.map((entry) => {
      const draft = updated.get(entry.id);
      return {
        ...contentOf(draft ? { ...entry, ...draft } : entry),
        status: stale.has(entry.id) ? 'stale' : entry.status,
        paragraphs: draft ? undefined : (moved.get(entry.id) ?? entry.paragraphs),
      };
    }),
    ...plan.added.map(({ draft }) => ({ ...contentOf(draft), status: 'draft', paragraphs: undefined })),
  ];
  return (
    wanted.length === after.entries.length &&
    wanted.every((want, i) => {
      const { status, paragraphs, ...content } = after.entries[i] as ExistingEntry;
      const isSame = JSON.stringify(contentOf(content)) === JSON.stringify(contentOf(want));
      return (
        isSame &&
        status === want.status &&
        (!want.paragraphs || String(paragraphs) === String(want.paragraphs))
      );
    })
  );
}

function contentOf({
  id,
  question,
  variants,
  answer,
}: Pick<Draft, 'id' | 'question' | 'variants' | 'answer'>) {
  return { id, question, variants: [...variants], answer: answer.trim() };
}
