import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LabelledCase, readCases } from '../../authoring/cases.js';
import { type Knowledge, loadKnowledge } from '../../core/index.js';

/** A knowledge with questions labelled by the entries that answer them. */
export interface LabelledSet {
  readonly name: string;
  readonly knowledge: Knowledge;
  readonly cases: readonly LabelledCase[];
  /** Questions that it does not answer, from elsewhere: of no knowledge, and of another one. */
  readonly outside: readonly LabelledCase[];
  /** A few neighbouring entries, as a knowledge begins, and the same questions labelled for these alone. */
  readonly few: { readonly knowledge: Knowledge; readonly cases: readonly LabelledCase[] };
}

/** The knowledge that a set's labels are about, where it is not the set's own file: our first article's. */
const KNOWLEDGE: Readonly<Record<string, string>> = { deepseek: 'knowledge' };
/** The questions that no knowledge answers, whatever it is about. */
const OUTSIDE = join('outside', 'questions.jsonl');
/** How many of these each set is asked, and how many of other sets'. */
const SHARE = 320;
const FOREIGN = 100;
/** A knowledge of at least this many variants an entry is about an article. */
const ARTICLE = 4;

/** How many entries are a few. */
const FEW = 4;

/** `count` of a list, from a place that is another one for each set, so that all of them are asked somewhere. */
const share = <T>(list: readonly T[], count: number, set: number): T[] =>
  list.filter((_, i) => (i + set * count) % Math.max(1, list.length) < count);

const isArticle = ({ entries }: Knowledge): boolean =>
  entries.reduce((sum, { variants }) => sum + variants.length, 0) >= ARTICLE * entries.length;

function fewOf(knowledge: Knowledge, cases: readonly LabelledCase[], set: number): LabelledSet['few'] {
  const start = (set * FEW) % Math.max(1, knowledge.entries.length - FEW);
  const entries = knowledge.entries.slice(start, start + FEW);
  const ids = new Set(entries.map(({ id }) => id));
  return {
    knowledge: { ...knowledge, entries, unanswered: [] },
    cases: cases.map((each): LabelledCase => {
      const expect = each.expect.filter((id) => ids.has(id));
      return { ...each, expect, kind: each.kind === 'in' && expect.length === 0 ? 'near' : each.kind };
    }),
  };
}

/** Reads the labelled sets of `folder`: `NAME.yaml` and `NAME.jsonl`, by name. */
export async function readSets(folder: string): Promise<LabelledSet[]> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.slice(0, -'.jsonl'.length))
    .sort();
  const path = join(folder, OUTSIDE);
  const outside = existsSync(path) ? readCases(await readFile(path), path, new Set()) : [];
  const sets = await Promise.all(
    names.map(async (name) => {
      const knowledge = await loadKnowledge(KNOWLEDGE[name] ?? join(folder, `${name}.yaml`));
      const file = join(folder, `${name}.jsonl`);
      const ids = new Set(knowledge.entries.map(({ id }) => id));
      return { name, knowledge, cases: readCases(await readFile(file), file, ids) };
    }),
  );
  /* What is asked of an article no FAQ answers, and the other way round; two FAQs may well share an answer. */
  const asked = (article: boolean): LabelledCase[] =>
    sets
      .filter(({ knowledge }) => isArticle(knowledge) === article)
      .flatMap(({ cases }) => cases.filter(({ kind }) => kind === 'in'))
      .map((each) => ({ ...each, kind: 'out', expect: [] }));
  const ofArticles = asked(true);
  const ofOthers = asked(false);
  return sets.map((set, i) => ({
    ...set,
    few: fewOf(set.knowledge, set.cases, i),
    outside: [
      ...share(outside, SHARE, i),
      ...share(isArticle(set.knowledge) ? ofOthers : ofArticles, FOREIGN, i),
    ],
  }));
}
