import { createEngine, type Outcome } from 'wenda';
import { type Figures, figuresOf } from '../src/authoring/figures.js';
import { type Judged, judged } from '../src/authoring/judge.js';
import { createRandom } from './data/random.js';
import { passages } from './passages.js';
import { CONTENDERS, type Contender, OURS } from './rivals/all.js';
import { type Rival, toDocument } from './rivals/rival.js';
import type { LabelledSet } from './sets.js';

/** What one rival makes of one set. */
export interface QualityRow {
  readonly set: string;
  /** Whether nothing of ours has learnt from the set; the rivals learn nothing. */
  readonly heldOut: boolean;
  readonly rival: string;
  /** Questions by kind. */
  readonly n: Figures['n'];
  /** Whether time ran out before all questions of the set were asked: the figures are those of a sample. */
  readonly sampled: boolean;
  /** In percent; `null` where the set has no questions of the kind. */
  readonly recallAt1: number | null;
  readonly recallAt5: number | null;
  /** Right when at most 5 % of the out-of-scope questions get an answer. */
  readonly rightAtOut5: number | null;
  /** Right when at most 10 % of the near misses get an answer. */
  readonly rightAtNear10: number | null;
}

/** Most that one rival may take over one set. */
const MOST_MS = 12_000;
const SEED = 7;

/** Measures how well each rival answers the questions of each set, at the threshold that suits it best. */
export async function measureQuality(
  sets: readonly LabelledSet[],
  progress: (message: string) => void,
): Promise<QualityRow[]> {
  const rows: QualityRow[] = [];
  for (const set of sets) {
    for (const contender of CONTENDERS) {
      const { name } = contender;
      progress(`${name} on ${set.name}`);
      const run = await askAll(contender, set);
      const { n, shares } = figuresOf(run);
      rows.push({
        set: set.name,
        heldOut: set.heldOut,
        rival: name,
        n,
        sampled: run.length < set.cases.length,
        recallAt1: shares.recallAt1.pct,
        recallAt5: shares.recallAt5.pct,
        rightAtOut5: shares.rightAtOut5.pct,
        rightAtNear10: shares.rightAtNear10.pct,
      });
    }
  }
  return rows;
}

/** Asks one of them all questions of a set, or as many as it has time for. */
export async function askAll(
  { name, load }: Contender,
  set: LabelledSet,
  mostMs = MOST_MS,
): Promise<Judged[]> {
  return name === OURS ? askOurs(set) : askRival(await load(), set, mostMs);
}

/** In an order of no meaning, so that those asked before time runs out are a fair sample. */
function shuffled<T>(list: readonly T[]): T[] {
  const random = createRandom(SEED);
  return list
    .map((value) => ({ value, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

function askOurs({ knowledge, cases }: LabelledSet): Judged[] {
  const engine = createEngine(knowledge);
  return cases.map((labelled) => judged(labelled, engine.ask(labelled.q)));
}

async function askRival(rival: Rival, { knowledge, cases }: LabelledSet, mostMs: number): Promise<Judged[]> {
  // Knowledge without entries is an article: its sentences are what can be found.
  const entries = knowledge.entries.length > 0 ? knowledge.entries : passages(knowledge);
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const search = await rival.build({ ...knowledge, entries }, entries.map(toDocument));
  const run: Judged[] = [];
  const start = performance.now();
  for (const labelled of shuffled(cases)) {
    if (performance.now() - start > mostMs) break;
    const found = await search(rival.prepare(labelled.q));
    const candidates = found.map(({ id, score }) => ({
      id,
      question: known.get(id)?.question ?? '',
      answer: known.get(id)?.answer ?? '',
      confidence: score,
    }));
    const outcome: Outcome = {
      kind: 'abstain',
      question: labelled.q,
      locale: 'zh-Hans',
      // Nothing found is the least of all scores, whatever the scale.
      confidence: candidates[0]?.confidence ?? Number.NEGATIVE_INFINITY,
      candidates,
      topics: [],
    };
    run.push(judged(labelled, outcome));
  }
  return run;
}
