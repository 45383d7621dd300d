import { quote } from '../../core/loader/fault.js';
import type { Node } from '../../core/loader/node.js';
import { joinLines, splitLines } from './cells.js';
import { compact, type Head } from './content.js';
import { type Builder, list, map, scalar } from './imported.js';
import type { Foreign } from './records.js';

const SOURCE = ['title', 'publisher', 'url', 'notice'] as const;
const SINGLE = ['title', 'language', 'article'] as const;
const LISTS = ['synonyms', 'unanswered', 'drafted'] as const;
const KINDS: readonly string[] = ['entry', ...SINGLE, ...SOURCE.map((name) => `source.${name}`), ...LISTS];

/** The fields of a knowledge file that stand beside its entries. */
export const HEAD: readonly string[] = [...SINGLE, 'source', ...LISTS];

/**
 * Adds the rows that are no entries to the file: their kind is the field, and their value stands in the column of
 * questions.
 */
export function addHead(records: readonly Foreign[], builder: Builder): void {
  const values = new Map<string, Node[]>();
  for (const { name, line, fields } of records) {
    const { kind = '', question = '' } = fields;
    const place = { name, ...(line === undefined ? {} : { line }) };
    const at = builder.at(place);
    if (KINDS.includes(kind)) {
      const items = splitLines(question).map((item) => scalar(item, at));
      const added =
        kind === 'drafted' ? items : [kind === 'synonyms' ? list(items, at) : scalar(question, at)];
      values.set(kind, [...(values.get(kind) ?? []), ...added]);
    } else {
      const message = `kind: expected one of ${KINDS.join(', ')}, found ${quote(kind)}; correct it`;
      builder.problem({ ...place, severity: 'error', message });
    }
  }
  // Where a field comes twice, the loader says so.
  for (const name of SINGLE) for (const value of values.get(name) ?? []) builder.field(name, value);
  const source = SOURCE.flatMap((name) =>
    (values.get(`source.${name}`) ?? []).map((value) => [name, value] as const),
  );
  if (source.length) builder.field('source', map(source, source[0]?.[1].start ?? 0));
  for (const name of LISTS) {
    const items = values.get(name);
    if (items) builder.field(name, list(items, items[0]?.start ?? 0));
  }
}

/** The rows, kind and value, that stand for what a file holds beside its entries. */
export function headRows({
  source = {},
  synonyms = [],
  unanswered = [],
  drafted = [],
  ...single
}: Head): [string, string][] {
  return [
    ...Object.entries(compact({ title: single.title, language: single.language, article: single.article })),
    ...SOURCE.flatMap((name): [string, string][] =>
      source[name] === undefined ? [] : [[`source.${name}`, source[name]]],
    ),
    ...synonyms.map((words): [string, string] => ['synonyms', joinLines(words)]),
    ...unanswered.map((question): [string, string] => ['unanswered', question]),
    ...(drafted.length ? [['drafted', joinLines(drafted)] as [string, string]] : []),
  ];
}
