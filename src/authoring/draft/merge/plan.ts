import { append } from '../../../core/collections/lists.js';
import { questionKey } from '../../../core/loader/question.js';
import type { Draft } from '../settle.js';
import type { ExistingEntry, ExistingFile } from './existing.js';
import type { Written } from './render.js';
import { type Piece, printOf, type SentenceIndex, type Trace, traceOf } from './trace.js';

/** An article that was drafted anew. */
export interface Redrafted {
  /** Name of its file. */
  readonly name: string;
  readonly drafts: readonly Draft[];
  readonly sentences: SentenceIndex;
  /** Whether it stands in the knowledge's folder, so that entries may cite it by its name. */
  readonly isCited: boolean;
}

/** What is to be done with a knowledge file. */
export interface Plan {
  readonly added: readonly Written[];
  /** Drafts that nobody touched and that the rules would now write otherwise. */
  readonly updated: readonly { readonly entry: ExistingEntry; readonly by: Written }[];
  /** Entries whose sentences are gone; `now` is what the article says instead, where that is known. */
  readonly stale: readonly { readonly entry: ExistingEntry; readonly now?: string }[];
  /** Entries whose sentences stand in another paragraph now. */
  readonly moved: readonly {
    readonly entry: ExistingEntry;
    readonly trace: Trace;
    readonly paragraphs?: readonly number[];
  }[];
  /** Stale entries whose sentences are back. */
  readonly revived: readonly ExistingEntry[];
  /** How many drafts are not added because a person deleted them, or because another entry asks the same. */
  readonly deleted: number;
  readonly covered: number;
  /** Every id that was ever written. */
  readonly drafted: readonly string[];
}

const LEAST_VARIANTS = 2;
/** An article is known under a new name where at least this share of its sentences is found again. */
const SAME_ARTICLE = 0.5;

/** Decides what becomes of each entry and each draft; nothing that a person wrote is changed. */
export function makePlan(
  file: ExistingFile,
  articles: readonly Redrafted[],
  isOriginal: (entry: ExistingEntry) => boolean,
): Plan {
  const articleOf = createSearch(file, articles);
  const proposals = new Map(
    articles.map((article) => [article, new Map(article.drafts.map((draft) => [draft.id, draft]))]),
  );
  // What the rules propose now under an entry's id.
  const drafts = new Map(
    file.entries.map((entry) => {
      const article = articleOf(entry);
      return [entry.id, article && proposals.get(article)?.get(entry.id)];
    }),
  );
  const fresh = refresh(file, drafts, isOriginal);
  const fates = file.entries.map((entry) =>
    fateOf(entry, articleOf(entry), drafts.get(entry.id), fresh.get(entry.id)),
  );
  const known = new Map(file.entries.map((entry) => [entry.id, entry]));
  const ever = new Set(file.drafted);
  const updated = new Map(
    fates.flatMap((fate) => (fate?.kind === 'updated' ? [[fate.entry.id, fate.draft]] : [])),
  );
  const asked = file.entries.flatMap((entry) => {
    const draft = updated.get(entry.id);
    return draft ? formsOf(draft) : entry.asked;
  });
  const taken = new Set([...asked, ...file.declined].map(questionKey));
  const added: Written[] = [];
  const proposed: string[] = [];
  let deleted = 0;
  let covered = 0;
  for (const article of articles) {
    for (const draft of article.drafts) {
      const namesake = known.get(draft.id);
      // A person's own entry, whose question gives it the same id.
      if (namesake && !namesake.trace) covered++;
      if (namesake?.trace) proposed.push(draft.id);
      if (namesake) continue;
      if (ever.has(draft.id)) {
        deleted++;
        continue;
      }
      const own = withoutTaken(draft, taken);
      if (!own) {
        covered++;
        continue;
      }
      for (const form of formsOf(own)) taken.add(questionKey(form));
      proposed.push(own.id);
      added.push(writtenOf(own, article.name, file, articles));
    }
  }
  const of = <K extends Fate['kind']>(kind: K) =>
    fates.filter((fate): fate is Extract<Fate, { kind: K }> => fate?.kind === kind);
  return {
    added,
    updated: of('updated').map(({ entry, draft, article }) => ({
      entry,
      by: { draft, trace: traceOf(draft, article), ...(entry.article ? { article: entry.article } : {}) },
    })),
    stale: of('stale'),
    moved: of('moved'),
    revived: of('revived').map(({ entry }) => entry),
    deleted,
    covered,
    drafted: [...new Set([...file.drafted, ...proposed])],
  };
}

/** The entry of a draft, with its article's name where the file holds entries about several. */
export function writtenOf(
  draft: Draft,
  name: string,
  file: { readonly article?: string },
  articles: readonly Redrafted[],
): Written {
  const isCited = articles.some((article) => article.name === name && article.isCited);
  const needed = (articles.length > 1 && isCited) || (file.article !== undefined && file.article !== name);
  return { draft, trace: traceOf(draft, name), ...(needed ? { article: name } : {}) };
}

type Fate =
  | {
      readonly kind: 'updated';
      readonly entry: ExistingEntry;
      readonly draft: Draft;
      readonly article: string;
    }
  | { readonly kind: 'stale'; readonly entry: ExistingEntry; readonly now?: string }
  | { readonly kind: 'revived'; readonly entry: ExistingEntry }
  | {
      readonly kind: 'moved';
      readonly entry: ExistingEntry;
      readonly trace: Trace;
      readonly paragraphs?: readonly number[];
    };

/** @param draft what the rules propose now under the entry's id. @param fresh the same as it may be written over it. */
function fateOf(
  entry: ExistingEntry,
  article: Redrafted | undefined,
  draft: Draft | undefined,
  fresh: Draft | undefined,
): Fate | undefined {
  const { trace } = entry;
  if (!trace || !article) return undefined;
  const places = trace.pieces.map((piece) => ({ piece, now: article.sentences.get(piece.print) }));
  const stands = places.every(({ now }) => now !== undefined);
  if (fresh && (!stands || printOf(fresh) !== trace.words))
    return { kind: 'updated', entry, draft: fresh, article: trace.article };
  if (!stands) {
    if (entry.status === 'stale') return undefined;
    const now = draft && printOf(draft) !== trace.words ? draft.answer : undefined;
    return { kind: 'stale', entry, ...(now ? { now } : {}) };
  }
  if (entry.status === 'stale') return { kind: 'revived', entry };
  return moveOf(entry, trace, places as readonly { piece: Piece; now: readonly number[] }[]);
}

/**
 * The drafts that may be written over entries which nobody touched, without the wordings that other entries have.
 * An entry whose draft loses its question by that stays as it is, and keeps its own wordings from the others.
 */
function refresh(
  file: ExistingFile,
  drafts: ReadonlyMap<string, Draft | undefined>,
  isOriginal: (entry: ExistingEntry) => boolean,
): ReadonlyMap<string, Draft> {
  const isUntouched = (entry: ExistingEntry): boolean =>
    entry.status === 'draft' && printOf(entry) === entry.trace?.words && isOriginal(entry);
  let open = file.entries.filter((entry) => drafts.get(entry.id) && isUntouched(entry));
  for (;;) {
    const ids = new Set(open.map(({ id }) => id));
    const staying = file.entries.filter(({ id }) => !ids.has(id));
    const taken = new Set([...staying.flatMap(({ asked }) => asked), ...file.declined].map(questionKey));
    const fresh = new Map(
      open.flatMap(({ id }) => {
        const draft = drafts.get(id);
        const own = draft && withoutTaken(draft, taken);
        return own ? [[id, own] as const] : [];
      }),
    );
    if (fresh.size === open.length) return fresh;
    open = open.filter(({ id }) => fresh.has(id));
  }
}

const formsOf = ({ question, variants }: Pick<Draft, 'question' | 'variants'>): string[] => [
  question,
  ...variants,
];

/** Where paragraphs were inserted or deleted before an entry's own, their numbers follow. */
function moveOf(
  entry: ExistingEntry,
  trace: Trace,
  places: readonly { readonly piece: Piece; readonly now: readonly number[] }[],
): Fate | undefined {
  const pieces = places.map(({ piece, now }) => ({ ...piece, paragraph: nearest(piece.paragraph, now) }));
  if (pieces.every(({ paragraph }, i) => paragraph === trace.pieces[i]?.paragraph)) return undefined;
  const numbers = (list: readonly Piece[]): number[] =>
    [...new Set(list.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  // Numbers that a person chose stay; those that the rule wrote follow its sentences.
  const isOwn = String(numbers(trace.pieces)) === String(entry.paragraphs);
  return {
    kind: 'moved',
    entry,
    trace: { ...trace, pieces },
    ...(isOwn ? { paragraphs: numbers(pieces) } : {}),
  };
}

function nearest(old: number, now: readonly number[]): number {
  return now.reduce(
    (best, each) => (Math.abs(each - old) < Math.abs(best - old) ? each : best),
    now[0] ?? old,
  );
}

/** Makes the search for the article that an entry was made from, among those that were drafted anew. */
function createSearch(
  file: ExistingFile,
  articles: readonly Redrafted[],
): (entry: ExistingEntry) => Redrafted | undefined {
  const prints = new Map<string, string[]>();
  for (const { trace } of file.entries)
    for (const { print } of trace?.pieces ?? []) append(prints, (trace as Trace).article, print);
  const found = new Map(
    [...prints].map(([name, own]) => [
      name,
      articles.find((article) => article.name === name) ??
        articles.find(
          ({ sentences }) => own.filter((print) => sentences.has(print)).length >= SAME_ARTICLE * own.length,
        ),
    ]),
  );
  return ({ trace }) => trace && found.get(trace.article);
}

/** A draft without the wordings that other entries have; `undefined` where its question or too much is theirs. */
function withoutTaken(draft: Draft, taken: ReadonlySet<string>): Draft | undefined {
  if (taken.has(questionKey(draft.question))) return undefined;
  const variants = draft.variants.filter((variant) => !taken.has(questionKey(variant)));
  return variants.length >= LEAST_VARIANTS ? { ...draft, variants } : undefined;
}
