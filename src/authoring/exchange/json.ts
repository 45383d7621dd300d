import { findJsonFault } from '../../core/loader/json.js';
import { type Column, columnOf } from './columns.js';
import { ExchangeError } from './failure.js';
import { HEAD } from './head.js';
import { type Builder, createBuilder, type Imported, listNames, nodeOf } from './imported.js';
import { addRecords, type Foreign, gather } from './records.js';

/** What lists of questions and answers are called elsewhere: here, in QnA Maker and in what came after it. */
const LISTS = ['entries', 'qnadocuments', 'qnalist', 'qnas', 'faqs', 'faq', 'questions', 'data', 'items'];
/**
 * Reads JSON: a knowledge file, what QnA Maker exports, or any list of objects with a question and an answer.
 * @throws ExchangeError where it is none.
 */
export async function readJson(text: string, file: string): Promise<Imported> {
  const value = await parse(text, file);
  const builder = createBuilder();
  const entries = findEntries(value);
  if (!entries) {
    throw new ExchangeError(
      `${file}: expected a list of questions and answers, or an object with "entries", found ${kindOf(value)}; give the list`,
    );
  }
  const isOwn = isObject(value) && entries === value.entries;
  if (isOwn) addHead(value, builder);
  const records = addEntries(entries, builder);
  const isWhole = isOwn || records.some(({ fields, lists }) => fields.id || lists.variants);
  addRecords(records, builder, !isWhole);
  return builder.finish();
}

interface Json {
  readonly entries?: unknown;
  readonly [key: string]: unknown;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function kindOf(value: unknown): string {
  return isObject(value) ? 'an object without one' : value === null ? 'null' : `a ${typeof value}`;
}

async function parse(text: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = await findJsonFault(text);
    if (!fault) throw error;
    const line = text.slice(0, fault.at).split('\n').length;
    const { expected, found, remedy } = fault;
    throw new ExchangeError(`${file}:${line}: expected ${expected}, found ${found}; ${remedy}`);
  }
}

/** The list of entries, at the top or under a known name, as deep as other programs put it. */
function findEntries(value: unknown, depth = 0): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || depth > 2) return undefined;
  for (const name of LISTS) {
    const [, found] = Object.entries(value).find(([key]) => key.toLowerCase() === name) ?? [];
    if (Array.isArray(found)) return found;
  }
  return Object.values(value)
    .filter(isObject)
    .map((inside) => findEntries(inside, depth + 1))
    .find((found) => found);
}

function addHead(value: Json, builder: Builder): void {
  const left: string[] = [];
  for (const [key, inside] of Object.entries(value)) {
    if (HEAD.includes(key)) builder.field(key, nodeOf(inside, builder.at({ name: key })));
    else if (key !== 'entries' && key !== '$schema') left.push(key);
  }
  tellLeft(left, builder);
}

function addEntries(entries: readonly unknown[], builder: Builder): Foreign[] {
  const left = new Set<string>();
  const records = entries.flatMap((entry, i) => {
    const name = `entry ${i + 1}`;
    if (isObject(entry)) return foreignOf(entry, name, left);
    const message = `expected an object with a question and an answer, found ${kindOf(entry)}; correct it`;
    builder.problem({ name, severity: 'error', message });
    return [];
  });
  tellLeft([...left], builder);
  return records;
}

function tellLeft(names: readonly string[], builder: Builder): void {
  if (!names.length) return;
  const message = `fields that have no place in a knowledge file were left out: ${listNames(names)}`;
  builder.problem({ severity: 'note', message });
}

/** What other programs note for themselves. */
const IDLE =
  /^(?:\$schema|lastupdatedtimestamp|sourcedisplayname|activelearningsuggestions|alternatequestionclusters)$/iu;

/** @param left gathers the names of fields that nothing stands for. */
function foreignOf(entry: Json, name: string, left: Set<string>): Foreign {
  const values = new Map<Column, unknown>();
  // Where there are several questions, `id` is the number that prompts lead to.
  const isQna = Object.keys(entry).some((key) => key.toLowerCase() === 'questions');
  for (const [key, value] of unfolded(entry)) {
    const column = isQna && key.toLowerCase() === 'id' ? 'qnaId' : columnOf(key);
    if (key === 'translations') continue;
    if (column && !values.has(column)) values.set(column, value);
    else if (!IDLE.test(key)) left.add(key);
  }
  const [question, ...others] = textsOf(values.get('question'));
  if (others.length) values.set('variants', [...others, ...textsOf(values.get('variants'))]);
  const { fields, lists, raw } = gather(
    (column) => (column === 'question' ? question : values.get(column)),
    (value) => textsOf(value).join('\n'),
    textsOf,
  );
  const { translations } = entry;
  return { name, fields, lists, raw: { ...raw, ...(translations === undefined ? {} : { translations }) } };
}

/** QnA Maker puts what depends on other questions one level deeper. */
function unfolded(entry: Json): [string, unknown][] {
  return Object.entries(entry).flatMap(([key, value]): [string, unknown][] =>
    /^(?:context|dialog)$/iu.test(key) && isObject(value) ? Object.entries(value) : [[key, value]],
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
}

/** The knowledge as a knowledge file in JSON. */
export function toJson(content: unknown): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
