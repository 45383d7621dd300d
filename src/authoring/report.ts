import { DEFAULTS } from '../core/options.js';
import type { Evaluation, Perturbed } from './eval.js';
import { changeOf, type Figures, SHARES, type Share, type ShareName } from './figures.js';
import type { Miss } from './misses.js';
import type { Sweep } from './sweep.js';
import { shorten, table } from './table.js';

/** What was evaluated, for the head of a report. */
export interface Subject {
  /** The label file. */
  readonly cases: string;
  /** The knowledge's title. */
  readonly knowledge: string;
}

/** How many of the misses the text lists; the JSON form has them all. */
const WORST = 15;

/** How many questions the text shows of those that a perturbation loses. */
const LOST = 2;

const LABELS: Readonly<Record<ShareName, string>> = {
  answeredRight: 'answered right',
  rightOrOffered: 'right or offered',
  answeredWrong: 'answered wrong',
  missed: 'missed',
  nearFalse: 'near answered (false)',
  outFalse: 'out answered (false)',
  precision: 'right among all answers',
  recallAt1: 'right entry first',
  recallAt5: 'right entry in five',
  rightAtOut5: 'right at 5 % of out',
  rightAtNear10: 'right at 10 % of near',
  nearClarify: 'near offered',
  outClarify: 'out offered',
};

type Column = readonly [head: string, name: ShareName];

/** The columns of the table of perturbations. */
const PERTURBED: readonly Column[] = [
  ['right', 'answeredRight'],
  ['or offered', 'rightOrOffered'],
  ['wrong', 'answeredWrong'],
  ['near false', 'nearFalse'],
  ['out false', 'outFalse'],
];

/** The columns of a sweep. */
const SWEPT: readonly Column[] = [
  ...PERTURBED,
  ['near offered', 'nearClarify'],
  ['out offered', 'outClarify'],
];

const headsOf = (columns: readonly Column[]): string[] => columns.map(([head]) => head);

/** The report for people: tables in plain text, without a line feed at the end. */
export function toText(evaluation: Evaluation, subject: Subject): string {
  const { figures, perturbed, sweep } = evaluation;
  const { n } = figures;
  return [
    `${subject.cases} on "${subject.knowledge}": ${n.in} in, ${n.near} near, ${n.out} out`,
    sharesText(figures),
    stylesText(evaluation),
    reliabilityText(evaluation),
    missesText(evaluation.misses),
    ...(perturbed ? [perturbedText(figures, perturbed)] : []),
    ...(sweep ? [sweepText('answerAt', sweep.answerAt), sweepText('clarifyAt', sweep.clarifyAt)] : []),
  ].join('\n\n');
}

function sharesText({ shares, auroc }: Figures): string {
  const rows = SHARES.map((name) => {
    const { pct, interval, count, of } = shares[name];
    return [
      LABELS[name],
      pct === null ? '–' : `${pct.toFixed(1)} %`,
      interval ? `${interval[0].toFixed(1)}–${interval[1].toFixed(1)}` : '',
      `${count} of ${of}`,
    ];
  });
  const separation = [
    ['right above out (AUROC)', auroc.out?.toFixed(3) ?? '–', '', ''],
    ['right above near (AUROC)', auroc.near?.toFixed(3) ?? '–', '', ''],
  ];
  return table(['', 'share', '95 % interval', 'count'], [...rows, ...separation]);
}

function stylesText({ styles }: Evaluation): string {
  const rows = styles.map(({ style, n, counts }) => [
    style,
    ...[n.in, counts.right, counts.offered, counts.wrong, counts.missed].map(String),
    ...[n.near, counts.nearFalse, counts.nearClarify, n.out, counts.outFalse, counts.outClarify].map(String),
  ]);
  const heads = ['style', 'in', 'right', 'offered', 'wrong', 'missed'];
  return section('By style', table([...heads, 'near', 'false', 'offered', 'out', 'false', 'offered'], rows));
}

function reliabilityText({
  reliability: { n, bins, expectedCalibrationError, errorByChance },
}: Evaluation): string {
  const rows = bins.map(({ from, to, n: count, confidence, right }) => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    String(count),
    confidence?.toFixed(3) ?? '–',
    right?.toFixed(3) ?? '–',
  ]);
  return section(
    `Reliability: the best candidates of ${n} questions; expected calibration error ${expectedCalibrationError?.toFixed(3) ?? '–'} (by chance alone ${errorByChance?.toFixed(3) ?? '–'})`,
    table(['confidence', 'questions', 'mean', 'right'], rows),
  );
}

function missesText(misses: readonly Miss[]): string {
  if (misses.length === 0) return 'No misses.';
  const shown = misses.slice(0, WORST);
  return section(`Worst misses (${shown.length} of ${misses.length})`, shown.map(missText).join('\n'));
}

const VERDICTS: Readonly<Record<Miss['verdict'], string>> = {
  right: 'right',
  wrong: 'answered wrong',
  offered: 'offered',
  missed: 'missed',
  nearFalse: 'near answered',
  nearClarify: 'near offered',
  outFalse: 'out answered',
  outClarify: 'out offered',
  silent: 'silent',
};

function missText(miss: Miss): string {
  const { id, q, verdict, confidence, best, expected, place, rule, because, unknown } = miss;
  const wanted = expected.length > 0 ? `wanted ${expected.join(' or ')}` : undefined;
  const found =
    verdict === 'wrong' || verdict === 'missed'
      ? `found ${place ? `at ${place}` : 'not in five'}`
      : undefined;
  const facts = [
    `rule ${rule}`,
    ...(wanted ? [wanted] : []),
    ...(found ? [found] : []),
    ...(unknown.length > 0 ? [`unknown here: ${unknown.join(' ')}`] : []),
  ];
  const effects = because.map(
    ({ feature, effect }) => `${feature} ${effect < 0 ? '−' : '+'}${Math.abs(effect).toFixed(2)}`,
  );
  return [
    `  ${VERDICTS[verdict]}, ${confidence.toFixed(2)}, ${id}: ${shorten(q)}`,
    `      best ${best ? `${best.id}: ${shorten(best.question)}` : 'none'}`,
    `      ${facts.join('; ')}`,
    ...(effects.length > 0 ? [`      ${effects.join(', ')}`] : []),
  ].join('\n');
}

function perturbedText(plain: Figures, perturbed: readonly Perturbed[]): string {
  const rows = perturbed.map(({ name, changed, figures }) => [
    name,
    String(changed),
    ...PERTURBED.map(([, each]) => {
      const change = changeOf(plain, figures, each);
      return `${percent(figures.shares[each])}${change === null ? '' : ` (${signed(change)})`}`;
    }),
  ]);
  const asAsked = ['as asked', '', ...PERTURBED.map(([, each]) => percent(plain.shares[each]))];
  const lost = perturbed
    .filter((each) => each.lost.length > 0)
    .map((each) => {
      const shown = each.lost.slice(0, LOST).map(({ id, q }) => `${id} ${shorten(q)}`);
      return `  ${each.name} loses ${each.lost.length}: ${shown.join('; ')}`;
    });
  return section(
    'Perturbed (in brackets the change against the questions as asked, in points)',
    [table(['', 'changed', ...headsOf(PERTURBED)], [asAsked, ...rows]), ...lost].join('\n'),
  );
}

function sweepText(name: 'answerAt' | 'clarifyAt', rows: Sweep['answerAt']): string {
  return section(
    `${name}, the other threshold as shipped (${name} is ${DEFAULTS[name]})`,
    table(
      [name, ...headsOf(SWEPT)],
      rows.map(({ at, figures }) => [
        at.toFixed(2),
        ...SWEPT.map(([, each]) => percent(figures.shares[each])),
      ]),
    ),
  );
}

function signed(points: number): string {
  return `${points < 0 ? '−' : points > 0 ? '+' : '±'}${Math.abs(points).toFixed(1)}`;
}

function percent({ pct }: Share): string {
  return pct === null ? '–' : `${pct.toFixed(1)} %`;
}

function section(title: string, body: string): string {
  return `${title}\n${body}`;
}
