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

/** One line of a table: how questions fare, each by its model, under the shipped thresholds. */
export function judge(
  name: string,
  cases: readonly (readonly [Measured, Model])[],
  which: 'asked' | 'copies',
): string {
  const count = {
    in: 0,
    near: 0,
    out: 0,
    first: 0,
    right: 0,
    offered: 0,
    wrong: 0,
    nearFalse: 0,
    outFalse: 0,
    outOffered: 0,
  };
  const bins = Array.from({ length: BINS }, () => ({ sum: 0, right: 0 }));
  const tops: { kind: 'in' | 'near' | 'out'; first: boolean; confidence: number }[] = [];
  for (const [question, model] of cases) {
    if (question.asked !== (which === 'asked')) continue;
    const { kind } = question.case;
    const ranking = rankMeasured(question, model);
    const { confidence, first, five } = ranking;
    const decision = decide(
      ranking,
      () => false,
      DEFAULTS,
      question.catalogue.items.filter(({ entry }) => entry).length,
      natureOf(question.case.q, question.query, question.catalogue, DEFAULTS.choices),
    ).kind;
    count[kind]++;
    if (first) count.first++;
    tops.push({ kind, first, confidence });
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))] as (typeof bins)[number];
    bin.sum += confidence;
    bin.right += first ? 1 : 0;
    if (kind === 'in' && decision === 'answer') count[first ? 'right' : 'wrong']++;
    if (kind === 'in' && decision === 'clarify' && five) count.offered++;
    if (kind === 'near' && decision === 'answer') count.nearFalse++;
    if (kind === 'out' && decision === 'answer') count.outFalse++;
    if (kind === 'out' && decision === 'clarify') count.outOffered++;
  }
  const error =
    bins.reduce((sum, { sum: expected, right }) => sum + Math.abs(expected - right), 0) / tops.length;
  const rightAt = (kind: 'near' | 'out', rate: number): string => {
    const others = tops.filter((top) => top.kind === kind).map(({ confidence }) => confidence);
    others.sort((a, b) => b - a);
    const threshold = others[Math.floor(rate * others.length)] ?? 0;
    return percent(
      tops.filter((top) => top.kind === 'in' && top.first && top.confidence > threshold).length,
      count.in,
    );
  };
  return [
    name.padEnd(13),
    percent(count.first, count.in),
    percent(count.right, count.in),
    percent(count.right + count.offered, count.in),
    percent(count.wrong, count.in),
    percent(count.nearFalse, count.near),
    percent(count.outFalse, count.out),
    percent(count.outOffered, count.out),
    error.toFixed(3).padStart(6),
    rightAt('near', 0.1),
    rightAt('out', 0.05),
  ].join(' ');
}
