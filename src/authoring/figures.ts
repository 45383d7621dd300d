import type { LabelledCase } from './cases.js';
import type { Judged, Verdict } from './judge.js';

/** A share of questions with what chance leaves open. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** In percent, to a tenth; `null` of nothing. */
  readonly pct: number | null;
  /** The 95 % interval of Wilson (1927), in percent, to a tenth. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** The shares of a run, in the order of the reports. */
export const SHARES = [
  'answeredRight',
  'rightOrOffered',
  'answeredWrong',
  'missed',
  'nearFalse',
  'outFalse',
  'precision',
  'recallAt1',
  'recallAt5',
  'rightAtOut5',
  'rightAtNear10',
  'nearClarify',
  'outClarify',
] as const;

/** The name of a share. */
export type ShareName = (typeof SHARES)[number];

/** What a run over labelled questions came to. */
export interface Figures {
  readonly n: Readonly<Record<LabelledCase['kind'], number>>;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly shares: Readonly<Record<ShareName, Share>>;
  /**
   * Probability that a rightly answered question's best confidence is above that of one which must not be
   * answered, to a thousandth; `null` where there is none of either.
   */
  readonly auroc: { readonly out: number | null; readonly near: number | null };
}

const Z = 1.959964;

/** The share of `count` among `of`. */
export function share(count: number, of: number): Share {
  if (of === 0) return { count, of, pct: null, interval: null };
  const p = count / of;
  const spread = Z ** 2 / of;
  const centre = p + spread / 2;
  const half = Z * Math.sqrt((p * (1 - p)) / of + spread / (4 * of));
  const bound = (value: number): number =>
    Math.round(1000 * Math.min(1, Math.max(0, value / (1 + spread)))) / 10;
  return {
    count,
    of,
    pct: Math.round((1000 * count) / of) / 10,
    interval: [bound(centre - half), bound(centre + half)],
  };
}

/** Counts `judged` by verdict. */
export function countVerdicts(judged: readonly Judged[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = {
    right: 0,
    wrong: 0,
    offered: 0,
    missed: 0,
    nearFalse: 0,
    nearClarify: 0,
    outFalse: 0,
    outClarify: 0,
    silent: 0,
  };
  for (const { verdict } of judged) counts[verdict]++;
  return counts;
}

/** Works out the figures of a run. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const ofKind = (kind: LabelledCase['kind']): Judged[] =>
    judged.filter((each) => each.labelled.kind === kind);
  const inside = ofKind('in');
  const near = ofKind('near');
  const out = ofKind('out');
  const counts = countVerdicts(judged);
  const { right, wrong, offered, nearFalse, outFalse } = counts;
  const first = inside.filter(({ place }) => place === 0);
  return {
    n: { in: inside.length, near: near.length, out: out.length },
    counts,
    shares: {
      answeredRight: share(right, inside.length),
      rightOrOffered: share(right + offered, inside.length),
      answeredWrong: share(wrong, inside.length),
      missed: share(counts.missed, inside.length),
      nearFalse: share(nearFalse, near.length),
      outFalse: share(outFalse, out.length),
      precision: share(right, right + wrong + nearFalse + outFalse),
      recallAt1: share(first.length, inside.length),
      recallAt5: share(inside.filter(({ place }) => place >= 0).length, inside.length),
      rightAtOut5: shareAt(0.05, first, out, inside.length),
      rightAtNear10: shareAt(0.1, first, near, inside.length),
      nearClarify: share(counts.nearClarify, near.length),
      outClarify: share(counts.outClarify, out.length),
    },
    auroc: { out: auroc(first, out), near: auroc(first, near) },
  };
}

/**
 * How sure the outcome is, on whatever scale. Where nothing was found the outcome says what that counts as: 0 is the
 * least of probabilities, but may be the best of scores.
 */
const topOf = ({ outcome }: Judged): number => outcome.confidence;

/** Share of all questions whose right entry is `first` above the threshold that lets at most `rate` of `others` through. */
function shareAt(rate: number, first: readonly Judged[], others: readonly Judged[], all: number): Share {
  if (others.length === 0) return share(0, 0);
  const tops = others.map(topOf).sort((a, b) => b - a);
  const threshold = tops[Math.floor(rate * tops.length)] ?? Number.NEGATIVE_INFINITY;
  return share(first.filter((each) => topOf(each) > threshold).length, all);
}

function auroc(first: readonly Judged[], others: readonly Judged[]): number | null {
  if (first.length === 0 || others.length === 0) return null;
  const tops = others.map(topOf);
  let wins = 0;
  for (const good of first.map(topOf)) {
    for (const bad of tops) wins += good > bad ? 1 : good === bad ? 0.5 : 0;
  }
  return Math.round((1000 * wins) / (first.length * tops.length)) / 1000;
}

/** Change of a share in points, to a tenth. */
export function changeOf(plain: Figures, figures: Figures, name: ShareName): number | null {
  const before = plain.shares[name].pct;
  const after = figures.shares[name].pct;
  return before === null || after === null ? null : Math.round(10 * (after - before)) / 10;
}
