import { decide } from '../../core/decide.js';
import { natureOf } from '../../core/nature.js';
import { DEFAULTS } from '../../core/options.js';
import type { Model } from '../../core/ranking/model.js';
import { type Measured, rankMeasured } from './measured.js';

/** The columns of `judge`, all in % but the calibration error. */
export const TABLE_HEAD =
  'set            first  right or off  wrong   near    out outOff    ECE  near10   out5';

const percent = (part: number, whole: number): string =>
  (whole > 0 ? ((100 * part) / whole).toFixed(1) : '–').padStart(6);
const BINS = 10;

/** A question's best candidate. */
interface Top {
  readonly kind: 'in' | 'near' | 'out';
  /** Whether it is right. */
  readonly first: boolean;
  readonly confidence: number;
}

/** One line of a table: how questions fare, each by its model, under the shipped thresholds. */
export function judge(
  name: string,
  cases: readonly (readonly [Measured, Model])[],
  which: 'asked' | 'copies',
): string {
  const count = { in: 0, near: 0, out: 0 };
  const became = { first: 0, right: 0, offered: 0, wrong: 0, nearFalse: 0, outFalse: 0, outOffered: 0 };
  const tops: Top[] = [];
  for (const [question, model] of cases) {
    if (question.asked !== (which === 'asked')) continue;
    const { kind } = question.case;
    const ranking = rankMeasured(question, model);
    const { confidence, first, five } = ranking;
    const decision = decisionOf(question, ranking);
    count[kind]++;
    if (first) became.first++;
    tops.push({ kind, first, confidence });
    if (kind === 'in' && decision === 'answer') became[first ? 'right' : 'wrong']++;
    if (kind === 'in' && decision === 'clarify' && five) became.offered++;
    if (kind === 'near' && decision === 'answer') became.nearFalse++;
    if (kind === 'out' && decision === 'answer') became.outFalse++;
    if (kind === 'out' && decision === 'clarify') became.outOffered++;
  }
  return [
    name.padEnd(13),
    percent(became.first, count.in),
    percent(became.right, count.in),
    percent(became.right + became.offered, count.in),
    percent(became.wrong, count.in),
    percent(became.nearFalse, count.near),
    percent(became.outFalse, count.out),
    percent(became.outOffered, count.out),
    calibrationError(tops).toFixed(3).padStart(6),
    percent(rightAt('near', 0.1, tops), count.in),
    percent(rightAt('out', 0.05, tops), count.in),
  ].join(' ');
}

function decisionOf(question: Measured, ranking: ReturnType<typeof rankMeasured>) {
  return decide(
    ranking,
    () => false,
    DEFAULTS,
    question.catalogue.items.filter(({ entry }) => entry).length,
    natureOf(question.case.q, question.query, question.catalogue, DEFAULTS.choices),
  ).kind;
}

/** The expected calibration error over ten bins. */
function calibrationError(tops: readonly Top[]): number {
  const bins = Array.from({ length: BINS }, () => ({ sum: 0, right: 0 }));
  for (const { confidence, first } of tops) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))] as (typeof bins)[number];
    bin.sum += confidence;
    bin.right += first ? 1 : 0;
  }
  return bins.reduce((error, { sum, right }) => error + Math.abs(sum - right), 0) / tops.length;
}

/** How many are right above the confidence that lets at most `rate` of a kind through. */
function rightAt(kind: 'near' | 'out', rate: number, tops: readonly Top[]): number {
  const others = tops.filter((top) => top.kind === kind).map(({ confidence }) => confidence);
  others.sort((a, b) => b - a);
  const threshold = others[Math.floor(rate * others.length)] ?? 0;
  return tops.filter((top) => top.kind === 'in' && top.first && top.confidence > threshold).length;
}
