import type { Evaluation } from './eval.js';
import { changeOf, type Figures, SHARES } from './figures.js';
import type { Subject } from './report.js';

/** Figures under the names of the labelled files' own scorer, with intervals beside them. */
function figuresJson({ n, counts, shares, auroc }: Figures) {
  const pct = Object.fromEntries(SHARES.map((name) => [`${name}Pct`, shares[name].pct]));
  const intervals = Object.fromEntries(SHARES.map((name) => [`${name}Pct`, shares[name].interval]));
  return { n, ...pct, aurocOut: auroc.out, aurocNear: auroc.near, counts, intervals };
}

/** The report for programs, to be printed as JSON. */
export function toRecord(evaluation: Evaluation, subject: Subject) {
  const { figures, styles, reliability, misses, perturbed, sweep } = evaluation;
  const rows = (name: 'answerAt' | 'clarifyAt') =>
    sweep?.[name].map((row) => ({ at: row.at, ...figuresJson(row.figures) }));
  return {
    ...subject,
    ...figuresJson(figures),
    byStyle: Object.fromEntries(
      styles
        .filter(({ n }) => n.in > 0)
        .map(({ style, n, counts }) => [style, { n: n.in, right: counts.right, wrong: counts.wrong }]),
    ),
    styles,
    reliability,
    misses,
    ...(perturbed
      ? {
          perturbed: perturbed.map((each) => ({
            name: each.name,
            changed: each.changed,
            ...figuresJson(each.figures),
            change: Object.fromEntries(
              SHARES.map((name) => [`${name}Pct`, changeOf(figures, each.figures, name)]),
            ),
            lost: each.lost,
          })),
        }
      : {}),
    ...(sweep ? { sweep: { answerAt: rows('answerAt'), clarifyAt: rows('clarifyAt') } } : {}),
  };
}
