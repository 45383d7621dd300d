import type { ArticlesRow } from './articles.js';
import { percentile } from './clock.js';
import type { HostileRow } from './hostile.js';
import type { QualityRow } from './quality.js';
import type { SpeedRow } from './speed.js';
import type { Startup } from './startup.js';

/** Figures to be shown; the first column is the rows' names. */
export interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Measure = 'recallAt1' | 'recallAt5' | 'rightAtOut5' | 'rightAtNear10';

const MEASURES: readonly (readonly [name: Measure, title: string])[] = [
  ['recallAt1', 'Right entry first, % of answerable questions'],
  ['recallAt5', 'Right entry among the first five, %'],
  ['rightAtOut5', 'Answered rightly when at most 5 % of out-of-scope questions get an answer, %'],
  ['rightAtNear10', 'Answered rightly when at most 10 % of near misses get an answer, %'],
];

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
const percent = (value: number | null | undefined): string => value?.toFixed(1) ?? '–';

/** A figure with about three digits that matter. */
function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 99.5) return Math.round(value).toLocaleString('en');
  return value >= 9.95 ? value.toFixed(1) : value >= 0.995 ? value.toFixed(2) : value.toFixed(3);
}

const times = (value: number): string => (Number.isFinite(value) ? `${short(value)} ×` : '–');

/** Of more sets than twice this, so many of the best and of the worst by ours are shown. */
const SHOWN = 5;
const QUARTILES = [
  ['upper quartile', 0.75],
  ['median', 0.5],
  ['lower quartile', 0.25],
] as const;

/** What all rivals made of one set, or of several. */
interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly cells: readonly string[];
}

/**
 * One table a measure: sets down, rivals across. First all that are held out with their mean; then those that ours
 * learnt from: the best and the worst by ours, the quartiles of each rival, the mean. A ratio is to ours (above 1:
 * better); `~`: of a sample.
 */
export function qualityTables(rows: readonly QualityRow[]): Table[] {
  const rivals = distinct(rows.map(({ rival }) => rival));
  return MEASURES.flatMap(([measure, title]) => {
    const linesOf = (heldOut: boolean): Line[] => {
      const own = rows.filter((row) => row.heldOut === heldOut);
      return distinct(own.map(({ set }) => set))
        .map((set) => {
          const found = rivals.map((rival) => own.find((row) => row.set === set && row.rival === rival));
          const values = found.map((row) => row?.[measure] ?? null);
          const cells = found.map((row, i) => (row?.sampled ? '~' : '') + percent(values[i]));
          return { name: set, values, cells };
        })
        .filter(({ values }) => values.some((value) => value !== null));
    };
    const lines = [
      ...heldOutLines(linesOf(true), rivals.length),
      ...learntLines(linesOf(false), rivals.length),
    ];
    if (lines.length === 0) return [];
    return [{ title, heads: ['set', ...rivals], rows: lines.map(({ name, cells }) => [name, ...cells]) }];
  });
}

function heldOutLines(lines: readonly Line[], rivals: number): Line[] {
  const named = lines.map((line) => ({ ...line, name: `held out: ${line.name}` }));
  return [...named, ...meanLines(lines, rivals, 'held-out')];
}

function learntLines(lines: readonly Line[], rivals: number): Line[] {
  const means = meanLines(lines, rivals, 'training');
  if (lines.length <= 2 * SHOWN) return [...lines, ...means];
  const ordered = lines.toSorted((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0));
  const quartiles = QUARTILES.map(([name, share]) =>
    lineOf(name, rivals, (column) => percentile(valuesOf(lines, column), share)),
  );
  return [
    ...ordered.slice(0, SHOWN).map((line) => ({ ...line, name: `best: ${line.name}` })),
    ...ordered.slice(-SHOWN).map((line) => ({ ...line, name: `worst: ${line.name}` })),
    ...quartiles,
    ...means,
  ];
}

function meanLines(lines: readonly Line[], rivals: number, what: 'held-out' | 'training'): Line[] {
  if (lines.length === 0) return [];
  const mean = lineOf(
    `mean of ${lines.length} ${what} ${lines.length === 1 ? 'set' : 'sets'}`,
    rivals,
    (column) => {
      const values = valuesOf(lines, column);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    },
  );
  const [ours] = mean.values;
  const ratios = mean.values.map((value) => times((value ?? Number.NaN) / (ours ?? Number.NaN)));
  return [mean, { name: 'mean, ratio to ours', values: [], cells: ratios }];
}

/** A line of one figure a rival; `null` where it cannot be told. */
function lineOf(name: string, rivals: number, figureOf: (column: number) => number): Line {
  const values = Array.from({ length: rivals }, (_, column) => {
    const value = figureOf(column);
    return Number.isFinite(value) ? value : null;
  });
  return { name, values, cells: values.map(percent) };
}

const valuesOf = (lines: readonly Line[], column: number): number[] =>
  lines.map(({ values }) => values[column] ?? null).filter((value) => value !== null);

/** How to take the figures: what a reader must know before any of them. `undefined` where nothing was learnt from. */
export function qualityNote(rows: readonly QualityRow[]): string | undefined {
  const count = (heldOut: boolean): number =>
    distinct(rows.filter((row) => row.heldOut === heldOut).map(({ set }) => set)).length;
  const learnt = count(false);
  const heldOut = count(true);
  if (learnt === 0) return undefined;
  const judge =
    heldOut === 0
      ? 'No set that is held out was measured in this run.'
      : `Judge Wenda by the ${heldOut === 1 ? 'one set' : `${heldOut} sets`} marked “held out”.`;
  const whose = heldOut > 0 ? `${learnt} of these sets` : learnt === 1 ? 'this set' : `all ${learnt} sets`;
  return `Wenda was trained on ${whose}: its own figures there are better than on new questions. The rivals learn nothing. ${judge}`;
}

/** One table a set: rivals down; `~`: of a sample. */
export function articlesTables(rows: readonly ArticlesRow[]): Table[] {
  return distinct(rows.map(({ set }) => set)).map((set) => ({
    title: `Answers from the sentences of articles: ${set}`,
    heads: [
      'rival',
      'right first %',
      'in first five %',
      'right at 5 % false',
      'wrong at 5 % false',
      "right at ours' rate",
      "wrong at ours' rate",
    ],
    rows: rows
      .filter((row) => row.set === set)
      .map(({ rival, sampled, first, five, atFive, atOurs }) => [
        sampled ? `~${rival}` : rival,
        ...[first, five, atFive.right, atFive.wrong, atOurs.right, atOurs.wrong].map(percent),
      ]),
  }));
}

/** One table a size: rivals down; ratios to ours above 1 mean slower or larger than ours. */
export function speedTables(rows: readonly SpeedRow[]): Table[] {
  return distinct(rows.map(({ size }) => size)).map((size) => {
    const ofSize = rows.filter((row) => row.size === size);
    const ours = ofSize[0] as SpeedRow;
    return {
      title: `${size.toLocaleString('en')} entries`,
      heads: [
        'rival',
        'p50 ms',
        'ratio',
        'p99 ms',
        'ratio',
        'queries',
        'first %',
        'build ms',
        'ratio',
        'index MB',
        'ratio',
        'resident MB',
        'ratio',
      ],
      rows: ofSize.map((row) => [
        row.rival,
        short(row.p50Ms),
        times(row.p50Ms / ours.p50Ms),
        short(row.p99Ms),
        times(row.p99Ms / ours.p99Ms),
        String(row.queries),
        percent(row.firstPct),
        short(row.buildMs),
        times(row.buildMs / ours.buildMs),
        short(row.memory.indexMb),
        times(row.memory.indexMb / ours.memory.indexMb),
        short(row.memory.residentMb),
        times(row.memory.residentMb / ours.memory.residentMb),
      ]),
    };
  });
}

/** Hostile questions down. */
export function hostileTables(rows: readonly HostileRow[]): Table[] {
  return [
    {
      title: 'Hostile questions to ours, 10,000 entries',
      heads: ['question', 'first ms', 'median ms', 'slowest ms', 'slowest, ratio to an ordinary question'],
      rows: rows.map(({ name, firstMs, medianMs, maxMs, ratio }) => [
        name,
        short(firstMs),
        short(medianMs),
        short(maxMs),
        times(ratio),
      ]),
    },
  ];
}

/** One line for each program. */
export function startupTables({ emptyMs, askMs, ratio, differenceMs, firstMs, runs }: Startup): Table[] {
  return [
    {
      title: `From process start to exit, median of ${runs} runs`,
      heads: ['program', 'ms', 'ratio', 'difference ms'],
      rows: [
        ['an empty Node program', short(emptyMs), times(1), '0'],
        ['wenda ask', short(askMs), times(ratio), short(differenceMs)],
        ['wenda ask, the first time', short(firstMs), times(firstMs / emptyMs), short(firstMs - emptyMs)],
      ],
    },
  ];
}
