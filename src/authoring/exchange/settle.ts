import { checkEntries } from '../../core/loader/check.js';
import { type Complaint, createReport, quote } from '../../core/loader/fault.js';
import type { EntryRead, FileRead } from '../../core/loader/merge.js';
import { questionKey } from '../../core/loader/question.js';
import type { About, Sheet } from '../../core/loader/sheet.js';

/** A complaint, and what it is about. */
export interface Found {
  /** Index of the place. */
  readonly at: number;
  readonly complaint: Complaint;
  readonly about: About;
}

type FileDraft = FileRead['draft'];
type EntryDraft = EntryRead['draft'];

/**
 * Leaves out what contradicts something else, until nothing does: an item of a list, a translation, or else the entry.
 * @param found gathers what was found.
 */
export function settle(sheet: Sheet, draft: FileDraft, found: Found[]): FileDraft {
  let rest = draft;
  for (;;) {
    // A variant gives way to another entry's question, wherever it stands; what is left is checked in order.
    const round = checkOnce(sheet, rest, checkVariants);
    const { faults, warnings, faulty } = round.faults.length ? round : checkOnce(sheet, rest, checkAll);
    found.push(...faults);
    if (!faults.length) {
      // They come again in each round.
      found.push(...warnings);
      return rest;
    }
    rest = {
      ...rest,
      unanswered: withoutItems(rest.unanswered, 'unanswered', faulty.get(undefined)),
      entries: (rest.entries ?? []).flatMap((entry) => withoutFaults(entry, faulty.get(entry)) ?? []),
    };
  }
}

interface Round {
  readonly faults: readonly Found[];
  readonly warnings: readonly Found[];
  /** Fields at fault by their entry, `undefined` for those of the file. */
  readonly faulty: ReadonlyMap<EntryDraft | undefined, ReadonlySet<string>>;
}

type Check = (entries: readonly EntryRead[], file: FileRead) => void;

function checkOnce(sheet: Sheet, draft: FileDraft, check: Check): Round {
  const faults: Found[] = [];
  const warnings: Found[] = [];
  const faulty = new Map<EntryDraft | undefined, Set<string>>();
  const add = (owner: EntryDraft | undefined, field: string, each: Found) => {
    if (each.complaint.severity === 'warning') {
      warnings.push(each);
      return;
    }
    faults.push(each);
    faulty.set(owner, (faulty.get(owner) ?? new Set()).add(field));
  };
  const entries = (draft.entries ?? []).map((entry): EntryRead => {
    const about = entry.name === undefined ? {} : { entry: entry.name };
    const complain: EntryRead['complain'] = ({ start }, field, complaint) =>
      add(entry, field, { at: start, complaint, about: { ...about, field } });
    return { sheet, draft: entry, complain };
  });
  const complain: Sheet['complain'] = (at, complaint, about = {}) =>
    add(undefined, about.field ?? '', { at, complaint, about });
  check(entries, { sheet: { ...sheet, complain }, draft });
  return { faults, warnings, faulty };
}

function checkAll(entries: readonly EntryRead[], file: FileRead): void {
  checkEntries([file], entries, createReport(), false);
  checkLinks(entries);
}

/** As the loader does, without looking for what may be meant: a file may have lost thousands of entries. */
function checkLinks(entries: readonly EntryRead[]): void {
  const ids = new Set(entries.map(({ draft }) => draft.id));
  for (const { draft, complain } of entries) {
    for (const [i, link] of (draft.fields.related ?? []).entries()) {
      if (ids.has(link.value)) continue;
      complain(link, `related[${i}]`, {
        rule: 'related',
        expected: 'the id of an entry',
        found: quote(link.value),
        remedy: 'correct it, or mend that entry where it was left out',
      });
    }
  }
}

function checkVariants(entries: readonly EntryRead[]): void {
  const owners = new Map<string, EntryRead>();
  for (const entry of entries) {
    const key = questionKey(entry.draft.fields.question?.value ?? '');
    if (!owners.has(key)) owners.set(key, entry);
  }
  for (const entry of entries) {
    for (const [i, variant] of (entry.draft.fields.variants ?? []).entries()) {
      const owner = owners.get(questionKey(variant.value));
      if (!owner || owner === entry) continue;
      const { line } = owner.sheet.place(owner.draft.start);
      entry.complain(variant, `variants[${i}]`, {
        rule: 'shared-question',
        expected: 'a wording that is not the question of another entry',
        found: `${quote(variant.value)}, as in line ${line}`,
        remedy: 'delete one of them, or join the entries',
      });
    }
  }
}

const ENGLISH_QUESTION = 'translations.en.question';
const NONE: ReadonlySet<string> = new Set();

/** The entry without what is at fault; `undefined` where the entry itself is. */
function withoutFaults(entry: EntryDraft, faulty: ReadonlySet<string> = NONE): EntryDraft | undefined {
  if (!faulty.size) return entry;
  const isLost = (field: string) => !field.endsWith(']') && field !== ENGLISH_QUESTION;
  if ([...faulty].some(isLost)) return undefined;
  const { fields } = entry;
  const english = fields.translations?.en;
  const translations = english && {
    en: { ...english, variants: withoutItems(english.variants, 'translations.en.variants', faulty) },
  };
  return {
    ...entry,
    fields: {
      ...fields,
      variants: withoutItems(fields.variants, 'variants', faulty),
      related: withoutItems(fields.related, 'related', faulty),
      'not-for': withoutItems(fields['not-for'], 'not-for', faulty),
      translations: faulty.has(ENGLISH_QUESTION) ? undefined : translations,
    },
  };
}

function withoutItems<T>(
  items: readonly T[] | undefined,
  field: string,
  faulty: ReadonlySet<string> = NONE,
): readonly T[] | undefined {
  return items?.filter((_, i) => !faulty.has(`${field}[${i}]`));
}
