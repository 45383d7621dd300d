import type { Knowledge } from '../../core/index.js';
import { quote } from '../../core/loader/fault.js';
import { fold } from '../../core/text/fold.js';
import type { Finding } from './finding.js';
import type { Asker, Checked, Placed, Subject } from './subject.js';

/**
 * Topics of an entry that one of its own `not-for` silences: asked by themselves they bring nothing, and would bring the
 * entry if nothing stood there. A topic is a keyword, or what a question under `not-for` shares with the entry's own.
 */
export function findSilenced(
  { entries, knowledge }: Subject,
  engine: Asker,
  createEngine: (knowledge: Knowledge) => Asker,
): Finding[] {
  const silent = entries.flatMap((checked) => {
    const topics = checked.notFor.length ? topicsOf(checked) : [];
    return topics.filter(({ topic }) => engine.ask(topic).kind === 'abstain');
  });
  if (!silent.length) return [];
  const free = createEngine({
    ...knowledge,
    entries: knowledge.entries.map((entry) => ({ ...entry, notFor: [] })),
  });
  return silent.flatMap(({ checked, topic, notFor }) => {
    const outcome = free.ask(topic);
    return outcome.kind === 'answer' && outcome.entry?.id === checked.entry.id
      ? [silenced(checked, topic, notFor)]
      : [];
  });
}

interface Topic {
  readonly checked: Checked;
  readonly topic: string;
  /** The question under `not-for` that has it. */
  readonly notFor: Placed;
}

/** The topics of an entry, each once, with the first question under `not-for` that has it. */
function topicsOf(checked: Checked): readonly Topic[] {
  const own = [...checked.questions.map(({ text }) => text), ...checked.entry.keywords].map(wordsOf);
  const found = new Map<string, Topic>();
  for (const notFor of checked.notFor) {
    const words = wordsOf(notFor.text);
    for (const topic of own.flatMap((others) => sharedRuns(words, others)))
      if (!found.has(topic)) found.set(topic, { checked, topic, notFor });
  }
  return [...found.values()];
}

/** A text in its words, those of Chinese character by character. */
const wordsOf = (text: string): readonly string[] => text.match(/\p{Script=Han}|[\p{L}\p{N}'’-]+/gu) ?? [];

/** The longest stretches of `words` that stand in `others`, too, in whatever case and script. */
function sharedRuns(words: readonly string[], others: readonly string[]): string[] {
  const within = phrase(others);
  const runs: string[] = [];
  for (let from = 0, end = 0; from < words.length; from++) {
    let to = Math.max(from, end);
    while (to < words.length && within.includes(phrase(words.slice(from, to + 1)))) to++;
    // One that ends no later is a part of the one before.
    if (to > end && to > from) runs.push(words.slice(from, to).join(' ').replace(BETWEEN_HAN, ''));
    end = Math.max(end, to);
  }
  return runs;
}

const phrase = (words: readonly string[]): string => ` ${words.map(fold).join(' ')} `;
const BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

function silenced({ entry }: Checked, topic: string, { text, file, line, column }: Placed): Finding {
  return {
    file,
    line,
    column,
    severity: 'warning',
    rule: 'silenced',
    message: `entry ${quote(entry.id)}: ${quote(topic)} is what this entry is about, and brings nothing, as ${quote(text)} stands under "not-for"; add ${quote(topic)} to its variants, or word that question closer to what it asks`,
    entry: entry.id,
  };
}
