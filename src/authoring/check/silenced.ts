import type { Knowledge } from '../../core/index.js';
import { quote } from '../../core/loader/fault.js';
import { loadLexicon } from '../../core/loader/lexicon.js';
import { type Lexicon, POS } from '../../core/tables/lexicon.js';
import { fold } from '../../core/text/fold.js';
import { createSegmenter, type Token } from '../../core/text/segment.js';
import type { Finding } from './finding.js';
import type { Asker, Checked, Placed, Subject } from './subject.js';

/**
 * Topics of an entry that one of its own `not-for` silences: asked by themselves they bring nothing, and would bring the
 * entry if nothing stood there. A topic is a keyword, or a thing's name that a question under
 * `not-for` shares with the entry's own: to put any other words into its variants would draw in what they stand in.
 */
export function findSilenced(
  { entries, knowledge }: Subject,
  engine: Asker,
  createEngine: (knowledge: Knowledge) => Asker,
): Finding[] {
  const lexicon = loadLexicon();
  const cut = cutter(lexicon);
  const silent = entries.flatMap((checked) => {
    const topics = checked.notFor.length ? topicsOf(checked, lexicon, cut) : [];
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

/** A text cut into words. */
interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
}

type Cut = (text: string) => Words;

/** Cuts as the matching does: a part of a word is no topic (濾 of 濾杯 and 濾紙). */
function cutter(lexicon: Lexicon): Cut {
  const segment = createSegmenter(lexicon);
  return (text) => {
    const folded = fold(text);
    return { text: folded.length === text.length ? text : folded, tokens: segment(folded) };
  };
}

/** The topics of an entry, each once, with the first question under `not-for` that has it. */
function topicsOf(checked: Checked, lexicon: Lexicon, cut: Cut): readonly Topic[] {
  const keywords = checked.entry.keywords.map((keyword) => cut(keyword).tokens);
  const own = [...checked.questions.map(({ text }) => cut(text).tokens), ...keywords];
  const named = new Set(keywords.map(phrase));
  const found = new Map<string, Topic>();
  for (const notFor of checked.notFor) {
    const { text, tokens } = cut(notFor.text);
    for (const run of own.flatMap((others) => sharedRuns(tokens, others))) {
      const [first] = run;
      if (!first || !(named.has(phrase(run)) || run.every((token) => isNaming(token, lexicon)))) continue;
      const topic = text.slice(first.start, run.at(-1)?.end);
      if (!found.has(topic)) found.set(topic, { checked, topic, notFor });
    }
  }
  return [...found.values()];
}

/** The longest stretches of `words` that stand in `others`, too, without what only points: the contest is contest. */
function sharedRuns(words: readonly Token[], others: readonly Token[]): (readonly Token[])[] {
  const within = phrase(others);
  const runs: (readonly Token[])[] = [];
  for (let from = 0, end = 0; from < words.length; from++) {
    let to = Math.max(from, end);
    while (to < words.length && within.includes(phrase(words.slice(from, to + 1)))) to++;
    // One that ends no later is a part of the one before.
    if (to > end && to > from) {
      const run = words.slice(from, to);
      runs.push(run.slice(run.findIndex(({ raw }) => !POINTING.has(raw))));
    }
    end = Math.max(end, to);
  }
  return runs;
}

const POINTING: ReadonlySet<string> = new Set(['a', 'an', 'the', 'my', 'our', 'your', 'this', 'that']);

/**
 * Whether a word may be one of a thing's name: no word of grammar (when does the), no verb (買哪台), and no single
 * character of Chinese, which mostly is a piece of a word that the lexicon has not.
 */
function isNaming({ id, kind, raw }: Token, lexicon: Lexicon): boolean {
  if (kind === 'han' && raw.length < 2) return false;
  return id < 0 || NAMING.has(lexicon.pos(id));
}

const NAMING: ReadonlySet<number> = new Set([POS.noun, POS.name, POS.adjective]);

const phrase = (words: readonly Token[]): string => ` ${words.map(({ raw }) => raw).join(' ')} `;

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
