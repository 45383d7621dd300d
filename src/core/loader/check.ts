import type { Article } from '../knowledge.js';
import { type Complaint, quote, type Report } from './fault.js';
import { isHeld } from './figures/evidence.js';
import { extractFigures } from './figures/extract.js';
import type { Figure } from './figures/figure.js';
import type { EntryRead, FileRead } from './merge.js';
import { nearest } from './nearest.js';
import { questionKey } from './question.js';
import type { Located } from './reader.js';

/**
 * Complains of what no single entry shows: ids, questions and links that clash, figures without evidence.
 * @param isWhole whether an id that no entry has is at fault.
 */
export function checkEntries(
  files: readonly FileRead[],
  entries: readonly EntryRead[],
  report: Report,
  isWhole: boolean,
): void {
  const ids = checkIds(entries);
  checkQuestions(files, entries);
  for (const entry of entries) {
    if (report.full) return;
    checkRelated(entry, ids, isWhole);
    checkCitations(entry);
  }
}

function placeOf(entry: EntryRead, at: number): string {
  const { line, column } = entry.sheet.place(at);
  return `${entry.sheet.file}:${line}:${column}`;
}

function checkIds(entries: readonly EntryRead[]): ReadonlyMap<string, EntryRead> {
  const owners = new Map<string, EntryRead>();
  for (const entry of entries) {
    const { id, fields, start } = entry.draft;
    if (id === undefined) continue;
    const first = owners.get(id);
    if (!first) {
      owners.set(id, entry);
    } else if (fields.id || first.draft.fields.id) {
      // Two derived ids are equal where the questions are: that is told once, as a shared question.
      entry.complain(fields.id ?? { start, end: start }, 'id', {
        rule: 'duplicate-id',
        expected: 'an id of its own',
        found: `${quote(id)}, as at ${placeOf(first, first.draft.start)}`,
        remedy: 'change or delete one of them',
      });
    }
  }
  return owners;
}

interface Asked {
  readonly entry: EntryRead;
  readonly text: Located<string>;
}

/** All that an entry is asked by, with the field that each stands in. */
export function* questionsOf({
  draft: { fields },
}: EntryRead): Generator<readonly [field: string, Located<string>]> {
  const english = fields.translations?.en;
  if (fields.question) yield ['question', fields.question];
  for (const [i, variant] of (fields.variants ?? []).entries()) yield [`variants[${i}]`, variant];
  if (english?.question) yield ['translations.en.question', english.question];
  for (const [i, variant] of (english?.variants ?? []).entries())
    yield [`translations.en.variants[${i}]`, variant];
}

function checkQuestions(files: readonly FileRead[], entries: readonly EntryRead[]): void {
  const owners = new Map<string, Asked>();
  for (const entry of entries) {
    for (const [field, text] of questionsOf(entry)) {
      const key = questionKey(text.value);
      const owner = owners.get(key);
      if (!owner) owners.set(key, { entry, text });
      else entry.complain(text, field, owner.entry === entry ? repeated(text, owner) : shared(text, owner));
    }
  }
  for (const entry of entries) {
    for (const [i, text] of (entry.draft.fields['not-for'] ?? []).entries()) {
      const owner = owners.get(questionKey(text.value));
      if (owner?.entry === entry) entry.complain(text, `not-for[${i}]`, contradiction(text, owner));
    }
  }
  for (const { sheet, draft } of files) {
    for (const [i, text] of (draft.unanswered ?? []).entries()) {
      const owner = owners.get(questionKey(text.value));
      if (owner) sheet.complain(text.start, contradiction(text, owner), { field: `unanswered[${i}]` });
    }
  }
}

function shared({ value }: Located<string>, { entry, text }: Asked): Complaint {
  return {
    rule: 'shared-question',
    expected: 'a question that no other entry has',
    found: `${quote(value)}, as at ${placeOf(entry, text.start)}`,
    remedy: 'delete one of them, or join the entries',
  };
}

function repeated({ value }: Located<string>, { entry, text }: Asked): Complaint {
  return {
    rule: 'repeated',
    severity: 'warning',
    expected: 'each wording once',
    found: `${quote(value)}, as at ${placeOf(entry, text.start)}`,
    remedy: 'delete it: case, script, spaces and punctuation make no difference',
  };
}

function contradiction({ value }: Located<string>, { entry, text }: Asked): Complaint {
  return {
    rule: 'contradiction',
    expected: 'a question that is not answered',
    found: `${quote(value)}, which is answered at ${placeOf(entry, text.start)}`,
    remedy: 'delete one of them',
  };
}

function checkRelated(entry: EntryRead, ids: ReadonlyMap<string, EntryRead>, isWhole: boolean): void {
  const { id, fields } = entry.draft;
  const seen = new Set<string>();
  for (const [i, link] of (fields.related ?? []).entries()) {
    const field = `related[${i}]`;
    if (link.value === id) entry.complain(link, field, RELATED_TO_ITSELF);
    else if (seen.has(link.value)) entry.complain(link, field, twice(quote(link.value)));
    else if (isWhole && !ids.has(link.value)) entry.complain(link, field, unknownId(link.value, ids));
    seen.add(link.value);
  }
}

const RELATED_TO_ITSELF: Complaint = Object.freeze({
  rule: 'related',
  expected: 'the id of another entry',
  found: 'its own',
  remedy: 'delete it',
});

function unknownId(id: string, ids: ReadonlyMap<string, EntryRead>): Complaint {
  const meant = nearest(id, [...ids.keys()]);
  return {
    rule: 'related',
    expected: 'the id of an entry',
    found: quote(id),
    remedy: meant ? `did you mean ${quote(meant)}?` : 'delete it, or write that entry',
  };
}

function twice(found: string): Complaint {
  return {
    rule: 'repeated',
    severity: 'warning',
    expected: 'each once',
    found: `${found} again`,
    remedy: 'delete it',
  };
}

function checkCitations(entry: EntryRead): void {
  const { article } = entry;
  const { paragraphs: cited, status } = entry.draft.fields;
  if (!article || !cited?.length) return;
  // That its article says something else now is what `stale` tells: no reason to load nothing.
  const severity = status?.value === 'stale' ? 'warning' : 'error';
  const seen = new Set<number>();
  const evidence = entry.draft.fields.derived?.flatMap(({ value }) => extractFigures(value)) ?? [];
  for (const [i, number] of cited.entries()) {
    const figures = figuresOf(article).get(number.value);
    const field = `paragraphs[${i}]`;
    if (!figures) entry.complain(number, field, { ...unknownParagraph(number.value, article), severity });
    else if (seen.has(number.value)) entry.complain(number, field, twice(String(number.value)));
    else evidence.push(...figures);
    seen.add(number.value);
  }
  const { answer, translations } = entry.draft.fields;
  if (answer) checkFigures(entry, 'answer', answer, evidence, severity);
  if (translations?.en?.answer)
    checkFigures(entry, 'translations.en.answer', translations.en.answer, evidence, severity);
}

const known = new WeakMap<Article, ReadonlyMap<number, readonly Figure[]>>();

/** The figures of each paragraph, found once an article. */
function figuresOf(article: Article): ReadonlyMap<number, readonly Figure[]> {
  let figures = known.get(article);
  if (!figures) {
    figures = new Map(article.paragraphs.map(({ number, text }) => [number, extractFigures(text)]));
    known.set(article, figures);
  }
  return figures;
}

function unknownParagraph(number: number, { paragraphs, file }: Article): Complaint {
  const [first, last] = [paragraphs[0]?.number, paragraphs.at(-1)?.number];
  return {
    rule: 'paragraph',
    expected: paragraphs.length
      ? `a paragraph of ${file}, which has ${first} to ${last}`
      : `a paragraph of ${file}`,
    found: String(number),
    remedy: 'correct the number',
  };
}

function checkFigures(
  entry: EntryRead,
  field: string,
  answer: Located<string>,
  evidence: readonly Figure[],
  severity: 'error' | 'warning',
): void {
  const told = new Set<string>();
  for (const figure of extractFigures(answer.value)) {
    if (!figure.firm || told.has(figure.text) || isHeld(figure, evidence)) continue;
    told.add(figure.text);
    const at = entry.sheet.text.indexOf(figure.text, answer.start);
    const inside = at >= 0 && at < answer.end;
    entry.complain(inside ? { start: at, end: at } : answer, field, {
      rule: 'figure',
      severity,
      expected: 'figures that the cited paragraphs hold',
      found: quote(figure.text),
      remedy:
        'correct it, cite the paragraph that holds it, or list it under "derived" where it is worked out',
    });
  }
}
