import { readFileSync } from 'node:fs';
import { loadKnowledge } from 'wenda';
import { readCases } from '../src/authoring/cases.js';
import type { Judged } from '../src/authoring/judge.js';
import { askAll } from './quality.js';
import { CONTENDERS } from './rivals/all.js';
import type { LabelledSet } from './sets.js';

/** What one rival makes of questions to articles without entries. */
export interface ArticlesRow {
  readonly set: string;
  readonly rival: string;
  /** Whether time ran out before all questions were asked: the figures are those of a sample. */
  readonly sampled: boolean;
  /** In percent of the questions that a sentence answers. */
  readonly first: number;
  readonly five: number;
  /** Answers where at most 5 % of the questions without an answer get one. */
  readonly atFive: Answered;
  /** Answers where as few of them get one as of ours at its shipped threshold. */
  readonly atOurs: Answered;
}

/** Shares of the questions that a sentence answers, in percent. */
export interface Answered {
  readonly right: number;
  readonly wrong: number;
}

/** Most that one rival may take over one set: Fuse needs up to a second for a question to 250 articles. */
const MOST_MS = 300_000;
const RATE = 0.05;
const OWN = 'training/passages';

/** The sets whose knowledge is articles alone; where there is none, the project's own. */
export async function articleSets(sets: readonly LabelledSet[]): Promise<readonly LabelledSet[]> {
  const found = sets.filter(({ knowledge }) => knowledge.entries.length === 0);
  if (found.length) return found;
  const file = `${OWN}/questions.jsonl`;
  const knowledge = await loadKnowledge(`${OWN}/articles`);
  return [
    {
      name: 'our ten articles',
      heldOut: false,
      knowledge,
      cases: readCases(readFileSync(file), file),
    },
  ];
}

/** Measures how well each rival answers from the sentences of articles, at equal shares of false answers. */
export async function measureArticles(
  sets: readonly LabelledSet[],
  progress: (message: string) => void,
): Promise<ArticlesRow[]> {
  const rows: ArticlesRow[] = [];
  for (const set of sets) {
    let ours: number | undefined;
    for (const contender of CONTENDERS) {
      const { name } = contender;
      progress(`${name} on ${set.name}`);
      const run = await askAll(contender, set, MOST_MS);
      ours ??= falseRate(run);
      rows.push({ set: set.name, rival: name, sampled: run.length < set.cases.length, ...rowOf(run, ours) });
    }
  }
  return rows;
}

/** @param ours share of the questions without an answer that ours answers. */
function rowOf(run: readonly Judged[], ours: number): Omit<ArticlesRow, 'set' | 'rival' | 'sampled'> {
  const inside = run.filter(({ labelled }) => labelled.kind === 'in');
  const pct = (fits: (each: Judged) => boolean): number => (100 * inside.filter(fits).length) / inside.length;
  return {
    first: pct(({ place }) => place === 0),
    five: pct(({ place }) => place >= 0),
    atFive: answeredAt(run, RATE),
    atOurs: answeredAt(run, ours),
  };
}

/** What is answered above the threshold that lets at most `rate` of the questions without an answer through. */
export function answeredAt(run: readonly Judged[], rate: number): Answered {
  const [inside, others] = [true, false].map((isIn) =>
    run.filter(({ labelled }) => (labelled.kind === 'in') === isIn),
  ) as [Judged[], Judged[]];
  const tops = others.map(topOf).sort((a, b) => b - a);
  const threshold = tops[Math.floor(rate * tops.length)] ?? Number.NEGATIVE_INFINITY;
  const answered = inside.filter((each) => topOf(each) > threshold);
  const pct = (count: number): number => (100 * count) / inside.length;
  const right = answered.filter(({ place }) => place === 0).length;
  return { right: pct(right), wrong: pct(answered.length - right) };
}

const topOf = ({ outcome }: Judged): number => outcome.candidates[0]?.confidence ?? Number.NEGATIVE_INFINITY;

function falseRate(run: readonly Judged[]): number {
  const others = run.filter(({ labelled }) => labelled.kind !== 'in');
  return others.filter(({ outcome }) => outcome.kind === 'answer').length / Math.max(1, others.length);
}
