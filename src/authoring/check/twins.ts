import type { Knowledge } from '../../core/index.js';
import { quote } from '../../core/loader/fault.js';
import type { Finding } from './finding.js';
import type { Asker, Checked, Placed, Subject } from './subject.js';

/**
 * Groups that are taken away one after the other. Each costs an engine; with fewer, more of what would have
 * answered better is missing, too.
 */
const GROUPS = 8;
/**
 * Least confidence of both, 0–1. At 0.8, of 84 training entries that were cut in two on purpose 21 are found, and of
 * 498 whole ones 17 pairs are called out that are neighbours and no twins; at 0.6, 28 for 28.
 */
const SURE = 0.8;

/**
 * Entries that answer the same question: with the one taken away, the other answers for it, and the other way
 * round. Entries that name each other under `related` are known to be two things.
 */
export function findTwins(
  { entries, knowledge }: Subject,
  engine: Asker,
  createEngine: (knowledge: Knowledge) => Asker,
): Finding[] {
  if (entries.length < 2) return [];
  const stands = new Map<Checked, ReadonlyMap<string, Placed>>();
  for (const group of apart(entries, engine)) {
    const away = new Set(group.map(({ entry }) => entry));
    const rest = createEngine({
      ...knowledge,
      entries: knowledge.entries.filter((entry) => !away.has(entry)),
      // Excerpts would answer for what is away, and only another entry can be a twin.
      articles: [],
    });
    for (const checked of group) stands.set(checked, standIns(checked, rest));
  }
  const placeOf = new Map(entries.map(({ entry }, place) => [entry.id, place]));
  return entries.flatMap((first, place) => {
    const others = [...(stands.get(first) ?? [])].map(
      ([id, here]) => [placeOf.get(id) as number, here] as const,
    );
    const behind = others.filter(([other]) => other > place).sort(([a], [b]) => a - b);
    return behind.flatMap(([other, here]) => {
      const second = entries[other] as Checked;
      const there = stands.get(second)?.get(first.entry.id);
      const isSure = there && (isMain(here, first) || isMain(there, second));
      return isSure && !areRelated(first, second) ? twins(first, second, there) : [];
    });
  });
}

/** Who answers for an entry that is away, each with a question that shows it. */
function standIns(checked: Checked, rest: Asker): Map<string, Placed> {
  const found = new Map<string, Placed>();
  for (const question of checked.questions) {
    const outcome = rest.ask(question.text);
    if (outcome.kind !== 'answer' || !outcome.entry || outcome.confidence < SURE) continue;
    const known = found.get(outcome.entry.id);
    if (!known || (!isMain(known, checked) && isMain(question, checked))) {
      found.set(outcome.entry.id, question);
    }
  }
  return found;
}

/** Deals the entries into groups of about one size, those that may be twins into different ones. */
function apart(entries: readonly Checked[], engine: Asker): Checked[][] {
  const groups: Checked[][] = Array.from({ length: Math.min(GROUPS, entries.length) }, () => []);
  const groupOf = new Map<string, Checked[]>();
  const neighbours = neighboursOf(entries, engine);
  for (const checked of entries) {
    const taken = new Set([...(neighbours.get(checked.entry.id) ?? [])].map((id) => groupOf.get(id)));
    const free = groups.filter((group) => !taken.has(group));
    const choice = free.length ? free : groups;
    const group = choice.reduce((least, each) => (each.length < least.length ? each : least));
    group.push(checked);
    groupOf.set(checked.entry.id, group);
  }
  return groups.filter((group) => group.length);
}

/** For each entry, those that come up when it is asked for, or that it comes up for. */
function neighboursOf(entries: readonly Checked[], engine: Asker): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map(entries.map(({ entry }) => [entry.id, new Set<string>()]));
  for (const { entry, questions } of entries) {
    for (const question of questions) {
      for (const { id } of engine.ask(question.text).candidates) {
        if (id === entry.id) continue;
        neighbours.get(entry.id)?.add(id);
        neighbours.get(id)?.add(entry.id);
      }
    }
  }
  return neighbours;
}

/** Whether it is the question itself, in any language, and no variant: other wordings may be loose. */
function isMain({ text }: Placed, { entry }: Checked): boolean {
  return text === entry.question || text === entry.translations.en?.question;
}

function areRelated({ entry: a }: Checked, { entry: b }: Checked): boolean {
  return a.related.includes(b.id) || b.related.includes(a.id);
}

function twins(first: Checked, second: Checked, asked: Placed): Finding {
  const { entry } = second;
  return {
    ...entry.origin,
    severity: 'warning',
    rule: 'same-question',
    message: `entry ${quote(entry.id)} and entry ${quote(first.entry.id)} answer for each other, as with ${quote(asked.text)}; join them, or name the one under the other's "related" where they are two things`,
    entry: entry.id,
    other: { id: first.entry.id, origin: first.entry.origin },
  };
}
