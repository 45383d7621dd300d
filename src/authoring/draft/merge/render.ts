import type { Locale } from '../../../core/index.js';
import type { Draft } from '../settle.js';
import { formatTrace, type Trace } from './trace.js';

/** A draft with what is written beside it. */
export interface Written {
  readonly draft: Draft;
  readonly trace: Trace;
  /** The article's name, where the file does not say it for all entries. */
  readonly article?: string;
}

/** What a new file says before its entries. */
export interface Header {
  /** Absent where another file of the folder gives it. */
  readonly title?: string;
  readonly source?: { readonly title?: string; readonly url?: string };
  readonly language: Locale;
  readonly article?: string;
  readonly synonyms: readonly (readonly string[])[];
}

/** The fields of an entry in their order. */
function fieldsOf({ draft, trace, article }: Written): readonly (readonly [key: string, value: unknown])[] {
  return [
    ['id', draft.id],
    ['question', draft.question],
    ['variants', draft.variants],
    ['answer', draft.answer],
    ...(article ? ([['article', article]] as const) : []),
    ['paragraphs', paragraphsOf(draft)],
    ['status', 'draft'],
    ['rule', draft.rule],
    ['trace', formatTrace(trace)],
  ];
}

/** The paragraphs that an entry cites: ascending, each once. */
function paragraphsOf({ evidence }: Draft): number[] {
  return [...new Set(evidence.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
}

/** An entry in block style: its lines, the first without the dash, as they stand `indent` columns deep. */
export function renderBlock(written: Written, indent: number): string {
  const pad = ' '.repeat(indent);
  const lines = fieldsOf(written).flatMap(([key, value]) => {
    if (typeof value === 'string') return renderText(key, value, pad);
    const items = value as readonly (string | number)[];
    if (typeof items[0] === 'number') return [`${key}: [${items.join(', ')}]`];
    return [`${key}:`, ...items.map((item) => `  - ${scalar(String(item))}`)];
  });
  return lines.map((line, i) => (i && line ? pad + line : line)).join('\n');
}

function renderText(key: string, value: string, pad: string): string[] {
  if (!value.includes('\n') || /\n\s|\s\n|[^\P{Cc}\n]/u.test(value) || pad.length > 60)
    return [`${key}: ${scalar(value)}`];
  return [`${key}: |-`, ...value.split('\n').map((line) => `  ${line}`)];
}

/** An entry as JSON, which is YAML, too. */
export function renderFlow(written: Written, indent: number): string {
  const pad = ' '.repeat(indent);
  return JSON.stringify(Object.fromEntries(fieldsOf(written)), null, 2).replaceAll('\n', `\n${pad}`);
}

/** Ids in a list that wraps. */
export function renderIds(ids: readonly string[]): string {
  const rows: string[] = [];
  for (let i = 0; i < ids.length; i += 6)
    rows.push(
      ids
        .slice(i, i + 6)
        .map(scalar)
        .join(', '),
    );
  return `[${rows.join(',\n  ')}]`;
}

const DRAFTED_COMMENT = '# What was proposed so far, so that what you delete stays deleted.';

/** A new knowledge file in YAML. */
export function renderFile(header: Header, entries: readonly Written[]): string {
  const { title, source, language, article, synonyms } = header;
  const lines = [
    ...(title === undefined ? [] : [`title: ${scalar(title)}`]),
    ...(source?.title || source?.url
      ? [
          'source:',
          ...(source.title ? [`  title: ${scalar(source.title)}`] : []),
          ...(source.url ? [`  url: ${scalar(source.url)}`] : []),
        ]
      : []),
    `language: ${language}`,
    ...(article ? [`article: ${scalar(article)}`] : []),
    ...(synonyms.length
      ? [
          '',
          '# Names that mean the same: add those that readers use.',
          'synonyms:',
          ...synonyms.map((group) => `  - [${group.map(inFlow).join(', ')}]`),
        ]
      : []),
    '',
    'entries:',
    entries.map((entry) => `  - ${renderBlock(entry, 4)}`).join('\n\n'),
    '',
    DRAFTED_COMMENT,
    `drafted: ${renderIds(entries.map(({ draft }) => draft.id))}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** A new knowledge file in JSON. */
export function renderJsonFile(header: Header, entries: readonly Written[]): string {
  const file = {
    ...header,
    entries: entries.map((entry) => Object.fromEntries(fieldsOf(entry))),
    drafted: entries.map(({ draft }) => draft.id),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The same inside [ … ], where more has to be quoted. */
const inFlow = (text: string): string => (/[,[\]{}#:]/.test(text) ? JSON.stringify(text) : scalar(text));

const PLAIN = /^[\p{L}\d《「『（【“‘][^\n\r\t]*$/u;
const NOT_PLAIN =
  /:(?:\s|$)|\s#|\s$|^(?:true|false|null|yes|no|on|off|y|n|~)$|^[\d.+-][\d.,_:eExXo+-]*$|[\u0085\u2028\u2029\ufeff]/iu;

/** A text as YAML: plain where it cannot be taken for anything else, in quotation marks where it could. */
export function scalar(text: string): string {
  return PLAIN.test(text) && !NOT_PLAIN.test(text)
    ? text
    : JSON.stringify(text).replace(/[\u0085\u2028\u2029]/gu, escapeBreak);
}

const escapeBreak = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
