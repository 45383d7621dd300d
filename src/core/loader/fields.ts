import { LOCALES } from '../knowledge.js';
import { inkOf } from '../text/ink.js';
import type { Complaint } from './fault.js';
import type { Node } from './node.js';
import { deriveId } from './question.js';
import { choice, count, type JsonSchema, list, type Reader, type Where } from './reader.js';
import { optional, record, required, type Values } from './record.js';
import { text } from './text.js';

/** A name, no text: buttons, links and reports carry it. */
const LONGEST_ID = 100;

function checkId(id: string): Complaint | undefined {
  if (id.length <= LONGEST_ID) return undefined;
  return {
    rule: 'id',
    expected: `at most ${LONGEST_ID} characters`,
    found: String(id.length),
    remedy: 'shorten it, or leave it out to have one derived from the question',
  };
}

const line = text();
const lines = text({ lines: true });

const TRANSLATION = record({
  question: required(line, 'The question in this language.'),
  variants: optional(list(line), 'Other ways to ask it in this language.'),
  answer: required(lines, 'The answer in this language.'),
});

const ENTRY_FIELDS = {
  id: optional(
    text({ check: checkId, schema: { maxLength: LONGEST_ID } }),
    'Stable name of the entry, which buttons and tests refer to. Derived from the question where absent.',
  ),
  question: required(line, 'The question, as the bot shows it.'),
  variants: optional(
    list(line),
    'Other ways to ask it: in other words, in another script, by keywords, by aliases.',
  ),
  answer: required(
    lines,
    'The answer, shown as it stands here, in Traditional or Simplified Chinese as the asker writes.',
  ),
  translations: optional(
    record({ en: optional(TRANSLATION, 'The entry in English, for questions in English.') }),
    'The entry in other languages. Traditional and Simplified Chinese are converted, not translated.',
  ),
  article: optional(
    line,
    'File of the article that `paragraphs` counts in, as the folder names it. Needed where the folder holds several.',
  ),
  paragraphs: optional(list(count()), "Numbers of the article's paragraphs that the answer stands on."),
  related: optional(list(line), 'Ids of entries that a reader may want next.'),
  keywords: optional(list(line), 'Words that this entry is also asked by.'),
  'not-for': optional(list(line), "Questions that look like this entry's and that it does not answer."),
  derived: optional(
    list(line),
    'Figures that the answer works out and its paragraphs do not hold, as in "14 times".',
  ),
  status: optional(
    choice('draft', 'stale'),
    'draft: awaits a person. stale: lost its source. Leave out for what a person wrote or approved.',
  ),
  rule: optional(line, 'The rule of `wenda draft` that made the entry.'),
  trace: optional(
    line,
    'What `wenda draft` remembers of the sentences it made the entry from, to see later whether they still stand. Leave it as it is.',
  ),
} as const;

const FIELDS_OF_ENTRY = record(ENTRY_FIELDS);

/** One entry as it stands in a file. */
export interface EntryDraft {
  readonly fields: Values<typeof ENTRY_FIELDS>;
  /** Its id, own or derived; absent where it has neither. */
  readonly id?: string;
  /** What complaints call it: its own id, or its question. */
  readonly name?: string;
  /** Offset in the file. */
  readonly start: number;
}

const ENTRY: Reader<EntryDraft> = {
  schema: FIELDS_OF_ENTRY.schema,
  read(node, where) {
    const question = textOf(node, 'question');
    const ownId = textOf(node, 'id');
    const id = ownId ?? (question && deriveId(question));
    const name = ownId ?? question;
    const fields = FIELDS_OF_ENTRY.read(node, name ? { sheet: where.sheet, entry: name } : where);
    return fields && { fields, start: node.start, ...(id ? { id } : {}), ...(name ? { name } : {}) };
  },
};

/** A text field before it is checked, so that complaints can name their entry. */
function textOf(node: Node, name: string): string | undefined {
  if (node.kind !== 'map') return undefined;
  const value = node.pairs.find((pair) => pair.key === name)?.value;
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') return undefined;
  const text = value.value.trim();
  // A name that nobody can see is none.
  return inkOf(text) ? text : undefined;
}

const LANGUAGE = choice(...LOCALES);

const FILE_FIELDS = {
  title: optional(line, 'Name of the knowledge, which the bot greets with. One file of a folder gives it.'),
  source: optional(
    record({
      title: optional(line, 'Title of the article.'),
      publisher: optional(line, 'Who published it.'),
      url: optional(line, 'Where it can be read.'),
      notice: optional(lines, 'What its publisher wants to be said with it.'),
    }),
    'Where the knowledge comes from.',
  ),
  language: optional(
    LANGUAGE,
    'What the questions and answers are written in, for readers whose question and platform do not tell theirs.',
  ),
  article: optional(
    line,
    'File of the article that the entries of this file cite, where the folder holds several.',
  ),
  synonyms: optional(
    list(list(line, 2)),
    'Groups of words that mean the same here: names and their aliases, terms and their short forms.',
  ),
  unanswered: optional(
    list(line),
    'Questions in the neighbourhood of the article that it does not answer, to be declined.',
  ),
  entries: optional(list(ENTRY), 'The questions and answers.'),
  drafted: optional(
    list(line),
    'Ids that `wenda draft` has proposed so far, so that what was deleted stays deleted. Leave it as it is.',
  ),
  $schema: optional(line, 'Where editors find this schema. Not read.'),
} as const;

const FILE = record(FILE_FIELDS);
const ENTRIES = list(ENTRY);

/** One knowledge file as it stands. */
export type FileDraft = Values<typeof FILE_FIELDS>;

/** Reads the whole of a knowledge file: a map with `entries`, or a bare list of entries. */
export function readFields(node: Node, where: Where): FileDraft | undefined {
  if (node.kind !== 'list') return FILE.read(node, where);
  return { entries: ENTRIES.read(node, { ...where, field: 'entries' }) };
}

/** What an article's front matter may hold; other fields are other programs' and only warned of. */
export const FRONT_MATTER = record(
  {
    title: optional(line, 'Title of the article.'),
    url: optional(line, 'Where it can be read.'),
    language: optional(LANGUAGE, 'What it is written in. For information.'),
  },
  { foreign: 'warning' },
);

/** The JSON Schema (draft 7, which editors know) of a knowledge file. */
export function knowledgeSchema(): JsonSchema {
  const entry = { $ref: '#/definitions/entry' };
  const { entries, ...rest } = FILE.schema.properties as Record<string, object>;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Wenda knowledge file',
    description: 'Questions and answers about an article: a map with `entries`, or a bare list of entries.',
    ...FILE.schema,
    type: ['object', 'array'],
    properties: { ...rest, entries: { ...entries, items: entry } },
    items: entry,
    definitions: { entry: ENTRY.schema },
  };
}
