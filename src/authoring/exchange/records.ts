import type { Node } from '../../core/loader/node.js';
import { questionKey } from '../../core/loader/question.js';
import { onOneLine } from '../../core/text/line.js';
import {
  COLUMNS,
  type Column,
  columnsOf,
  englishField,
  type Holding,
  holds,
  type OwnColumn,
} from './columns.js';
import { type Builder, list, map, nodeOf, scalar } from './imported.js';
import { metadataValues, promptedIds, qnaEntryId } from './qna.js';

/** One question-and-answer of a foreign file, by what its columns or fields mean. */
export interface Foreign {
  /** What counts it, as in `row 11`. */
  readonly name: string;
  readonly line?: number;
  /** Texts are trimmed; absent where the file has none. */
  readonly fields: Readonly<Partial<Record<Holding<'text'>, string>>>;
  readonly lists: Readonly<Partial<Record<Listed, readonly string[]>>>;
  /** As the file has them: text, or values of JSON. */
  readonly raw: Readonly<Partial<Record<Holding<'raw'> | 'translations', unknown>>>;
}

type Listed = Holding<'list' | 'numbers'>;

/** What the columns of a row, or the fields of an object, hold; `contentOf` gives `undefined` where there is none. */
export function gather<T>(
  contentOf: (column: Column) => T | undefined,
  textOf: (value: T, column: Holding<'text'>) => string,
  listOf: (value: T, column: Listed) => readonly string[],
): Pick<Foreign, 'fields' | 'lists' | 'raw'> {
  const pick = <C extends Column, R>(columns: readonly C[], read: (value: T, column: C) => R) =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const value = contentOf(column);
        return value === undefined ? [] : [[column, read(value, column)]];
      }),
    ) as Partial<Record<C, R>>;
  return {
    fields: pick(columnsOf('text'), textOf),
    lists: pick(columnsOf('list', 'numbers'), listOf),
    raw: pick(columnsOf('raw'), (value): unknown => value),
  };
}

interface Group {
  readonly first: Foreign;
  readonly at: number;
  /** Other ways to ask, each with its place. */
  readonly variants: { readonly text: string; readonly at: number }[];
  /** What it is asked by, to find what comes twice. */
  readonly keys: Set<string>;
}

/**
 * How many words, figures or Chinese characters an answer has at least by which questions are told to be one. Yes and
 * no, a price, a day or an hour answer many questions; whole sentences hardly do.
 */
const LEAST_WORDS = 10;

/**
 * Adds the records as entries: those with the same `qnaId` are ways to ask one question, and without one, those with
 * the same answer, where `byAnswer` says so and the answer has some content; a question that comes twice with one answer is one in any case.
 */
export function addRecords(records: readonly Foreign[], builder: Builder, byAnswer: boolean): void {
  const groups = new Map<string, Group>();
  for (const [i, record] of records.entries()) {
    const at = builder.at(placeOf(record));
    const key = groupOf(record, byAnswer) ?? `record ${i}`;
    const group = groups.get(key);
    if (!group) groups.set(key, startGroup(record, at));
    else join(group, record, at, builder);
  }
  const ids = new Set([...groups.values()].flatMap(({ first }) => idOf(first) ?? []));
  for (const group of groups.values()) builder.entry(entryOf(group, ids));
  tellSources(records, builder);
  tellContext(records, builder);
}

function placeOf({ name, line }: Foreign) {
  return { name, ...(line === undefined ? {} : { line }) };
}

function groupOf({ fields }: Foreign, byAnswer: boolean): string | undefined {
  if (fields.qnaId) return `qna ${fields.qnaId}`;
  const { question = '', answer } = fields;
  if (!byAnswer || !answer) return undefined;
  return hasContent(answer) ? `answer ${answer}` : `answer ${answer} to ${questionKey(question)}`;
}

function hasContent(answer: string): boolean {
  const words = answer.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}'’])+/gu) ?? [];
  return words.length >= LEAST_WORDS;
}

function startGroup(first: Foreign, at: number): Group {
  const variants = (first.lists.variants ?? []).map((text) => ({ text, at }));
  return { first, at, variants, keys: new Set([questionKey(first.fields.question ?? '')]) };
}

function join(group: Group, record: Foreign, at: number, builder: Builder): void {
  const { question = '', answer } = record.fields;
  if (answer && answer !== group.first.fields.answer) {
    const message = `expected the answer of ${group.first.name}, which has the same QnaId, found another; give it a QnaId of its own`;
    builder.problem({ ...placeOf(record), severity: 'error', message });
    return;
  }
  const key = questionKey(question);
  if (group.keys.has(key)) {
    const message = `the same question as above, for the same answer as ${group.first.name}; taken once`;
    builder.problem({ ...placeOf(record), severity: 'note', message });
    return;
  }
  if (!record.fields.qnaId) {
    const message = `taken as another way to ask ${group.first.name}, whose answer it has; where it asks something else, give both rows an "id"`;
    builder.problem({ ...placeOf(record), severity: 'note', message });
  }
  group.keys.add(key);
  group.variants.push({ text: question, at });
  group.variants.push(...(record.lists.variants ?? []).map((text) => ({ text, at })));
}

function entryOf({ first, at, variants }: Group, ids: ReadonlySet<string>): Node {
  const own = fieldsOf(completed(first, ids), at, variants);
  const { translations } = first.raw;
  const isNested = translations !== undefined && !own.some(([name]) => name === 'translations');
  return map(isNested ? [...own, ['translations', nodeOf(translations, at)]] : own, at);
}

/**
 * What the columns hold as fields of an entry, at the place `at`.
 * @param variants where they stand elsewhere.
 */
export function fieldsOf(
  record: Pick<Foreign, 'fields' | 'lists'>,
  at: number,
  variants: Group['variants'] = (record.lists.variants ?? []).map((text) => ({ text, at })),
): readonly (readonly [string, Node])[] {
  const own: [string, Node][] = [];
  const english: [string, Node][] = [];
  for (const column of COLUMNS) {
    const node = column === 'variants' ? variantsOf(variants, at) : nodeIn(column, record, at);
    const field = englishField(column);
    if (node) (field === undefined ? own : english).push([field ?? column, node]);
  }
  return english.length ? [...own, ['translations', map([['en', map(english, at)]], at)]] : own;
}

/** They stand in the rows that they were joined from. */
function variantsOf(variants: Group['variants'], at: number): Node | undefined {
  const items = variants.map((variant) => scalar(onOneLine(variant.text), variant.at));
  return items.length ? list(items, at) : undefined;
}

/** A record with what QnA Maker writes in forms of its own as the fields that it stands for. */
function completed(record: Foreign, ids: ReadonlySet<string>): Pick<Foreign, 'fields' | 'lists'> {
  const { fields, lists, raw } = record;
  const id = idOf(record);
  const prompted = promptedIds(raw.prompts).map(qnaEntryId);
  return {
    fields: {
      ...fields,
      ...(id ? { id } : {}),
      ...(isContextOnly(record) && !fields.status ? { status: 'draft' } : {}),
    },
    lists: {
      ...lists,
      related: [...(lists.related ?? []), ...prompted.filter((to) => ids.has(to) && to !== id)],
      keywords: [...(lists.keywords ?? []), ...metadataValues(raw.metadata)],
    },
  };
}

/** What a column holds, as an entry has it; `undefined` where it is empty, or tells of the row alone. */
function nodeIn(
  column: OwnColumn,
  { fields, lists }: Pick<Foreign, 'fields' | 'lists'>,
  at: number,
): Node | undefined {
  if (column === 'kind') return undefined;
  if (holds(column, 'text')) {
    const text = fields[column];
    // Elsewhere an empty cell is none.
    if (text === undefined || (text === '' && column !== 'question')) return undefined;
    const isQuestion = (englishField(column) ?? column) === 'question';
    return scalar(isQuestion ? onOneLine(text) : text, at);
  }
  const items = lists[column] ?? [];
  const itemOf = holds(column, 'numbers') ? numberAt(at) : (text: string) => scalar(onOneLine(text), at);
  return items.length ? list(items.map(itemOf), at) : undefined;
}

function idOf({ fields }: Foreign): string | undefined {
  return fields.id || (fields.qnaId ? qnaEntryId(fields.qnaId) : undefined);
}

const numberAt = (at: number) => (text: string) => scalar(/^\d+$/u.test(text) ? Number(text) : text, at);

function isContextOnly({ raw: { contextOnly } }: Foreign): boolean {
  return contextOnly === true || (typeof contextOnly === 'string' && /^\s*true\s*$/iu.test(contextOnly));
}

/** A knowledge has one source; a single address becomes it. */
function tellSources(records: readonly Foreign[], builder: Builder): void {
  const sources = new Set(records.flatMap(({ fields }) => fields.source || []));
  const addresses = [...sources].filter((source) => /^https?:\/\/\S+$/iu.test(source));
  const [only, ...others] = addresses;
  if (only && !others.length) {
    const at = builder.at({});
    builder.field('source', map([['url', scalar(only, at)]], at));
  }
  const left = sources.size - (only && !others.length ? 1 : 0);
  if (left)
    builder.problem({ severity: 'note', message: `${left} sources were left out: a knowledge has one` });
}

function tellContext(records: readonly Foreign[], builder: Builder): void {
  for (const record of records.filter(isContextOnly)) {
    const message =
      'makes sense after another question only (IsContextOnly); imported as a draft: complete the question, then delete its status';
    builder.problem({ ...placeOf(record), severity: 'note', message });
  }
  const suggested = records.filter(({ raw }) => hasSome(raw.suggested));
  if (suggested.length) {
    const message = `${suggested.length} rows have suggested questions, which nobody approved; they were left out`;
    builder.problem({ severity: 'note', message });
  }
}

/** Whether a list, or the text of one, has something in it. */
function hasSome(list: unknown): boolean {
  return Array.isArray(list) ? list.length > 0 : typeof list === 'string' && /[^\s[\]{}]/u.test(list);
}
