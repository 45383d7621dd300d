import { evenly } from './collections/lists.js';
import { itself, remember } from './collections/memo.js';
import type { Entry, Knowledge, Locale } from './knowledge.js';
import { byLocale, detectLocale, inScript } from './language.js';
import type { Options } from './options.js';
import type { Answer, Candidate, Choice } from './outcome.js';

/** Shows entries to readers of any locale. */
export interface Presenter {
  find(id: string): Entry | undefined;
  choice(entry: Entry, locale: Locale): Choice;
  candidate(entry: Entry, locale: Locale, confidence: number): Candidate;
  answer(
    entry: Entry,
    locale: Locale,
  ): Pick<
    Answer,
    'id' | 'entry' | 'answer' | 'untranslated' | 'paragraphs' | 'source' | 'related' | 'excerpt'
  >;
  /** Entries spread evenly over the knowledge, so that a few of them tell what there is. */
  topics(locale: Locale, limit: number): Choice[];
}

/** How many entries are kept as they were shown in a locale: converting a script costs more than finding the entry. */
const SHOWN = 2048;

/** Makes a presenter over `knowledge`. */
export function createPresenter(knowledge: Knowledge, { related: mostRelated }: Options): Presenter {
  const byId = new Map(knowledge.entries.map((entry) => [entry.id, entry]));
  const shownIn = byLocale((wanted) =>
    remember(SHOWN, itself<Entry>, (entry): Choice => {
      const { question, answer } = (wanted === 'en' && entry.translations.en) || entry;
      let shown: string | undefined;
      return Object.freeze({
        id: entry.id,
        question: inScript(question, wanted),
        /* When it is read: a list of choices mostly shows their questions alone. */
        get answer() {
          shown ??= inScript(answer, wanted);
          return shown;
        },
      });
    }),
  );
  const choice = (entry: Entry, wanted: Locale): Choice => shownIn[wanted](entry);
  return {
    find: (id) => byId.get(id),
    choice,
    /* Its texts are shown when they are read: of five candidates mostly none is, and a script takes 50 µs an entry. */
    candidate(entry, wanted, confidence) {
      let made: Choice | undefined;
      const shown = (): Choice => {
        made ??= choice(entry, wanted);
        return made;
      };
      return {
        id: entry.id,
        get question() {
          return shown().question;
        },
        get answer() {
          return shown().answer;
        },
        confidence,
      };
    },
    answer(entry, wanted) {
      const { question, answer } = choice(entry, wanted);
      const related = entry.related
        .map((id) => byId.get(id))
        .filter((other) => other !== undefined)
        .slice(0, mostRelated);
      const { title = knowledge.title, url } = knowledge.source;
      return {
        id: entry.id,
        entry: { id: entry.id, question },
        answer,
        ...((wanted === 'en') === (detectLocale(answer) === 'en') ? {} : { untranslated: true as const }),
        paragraphs: entry.paragraphs,
        source: { title: inScript(title, wanted), ...(url ? { url } : {}) },
        related: related.map((other) => choice(other, wanted)),
        excerpt: false,
      };
    },
    topics(wanted, limit) {
      return evenly(knowledge.entries, limit).map((entry) => choice(entry, wanted));
    },
  };
}
