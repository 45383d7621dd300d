import type { ArticlesRow } from './articles.js';
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

/** One table a measure: sets down, rivals across, then the mean and its ratio to ours (above 1: better than ours); `~`: of a sample. */
export function qualityTables(rows: readonly QualityRow[]): Table[] {
  const sets = distinct(rows.map(({ set }) => set));
  const rivals = distinct(rows.map(({ rival }) => rival));
  const find = (set: string, rival: string): QualityRow | undefined =>
    rows.find((row) => row.set === set && row.rival === rival);
  return MEASURES.flatMap(([measure, title]) => {
    const cell = (set: string, rival: string): number | null => find(set, rival)?.[measure] ?? null;
    const measured = sets.filter((set) => rivals.some((rival) => cell(set, rival) !== null));
    if (measured.length === 0) return [];
    const means = rivals.map(
      (rival) => measured.reduce((sum, set) => sum + (cell(set, rival) ?? 0), 0) / measured.length,
    );
    return [
      {
        title,
        heads: ['set', ...rivals],
        rows: [
          ...measured.map((set) => [
            set,
            ...rivals.map((rival) => (find(set, rival)?.sampled ? '~' : '') + percent(cell(set, rival))),
          ]),
          ['mean', ...means.map(percent)],
          ['mean, ratio to ours', ...means.map((mean) => times(mean / (means[0] as number)))],
        ],
      },
    ];
  });
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
