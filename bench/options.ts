import { parseArgs } from 'node:util';

/** The parts of the benchmark, in the order of the report. */
export const SECTIONS = ['quality', 'articles', 'speed', 'hostile', 'startup'] as const;
/** One part of the benchmark. */
export type SectionName = (typeof SECTIONS)[number];

/** What is to be measured and where it goes. */
export interface BenchOptions {
  readonly only: readonly SectionName[];
  readonly sizes: readonly number[];
  readonly sets: readonly string[];
  readonly json: boolean;
  readonly write: boolean;
}

/** What `--help` prints. */
export const USAGE = `usage: npm run -s bench -- [option ...]
  --only NAMES    sections, with commas between: ${SECTIONS.join(', ')} (default: all)
  --sizes COUNTS  entries of the generated knowledge, with commas between (default: 1000,10000,100000)
  --sets PATH     a label file, or a folder of them, each with its knowledge beside it; may be repeated
                  (default: training and bench/held-out)
  --json          print the figures as JSON, of all sets
  --write         put the tables into docs/benchmarks.md`;

const LARGEST = 1_000_000;

/**
 * Reads the command line; `undefined` where help is wanted.
 * @throws Error that names the option, what was expected and what was found.
 */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: SECTIONS.join(',') },
      sizes: { type: 'string', default: '1000,10000,100000' },
      sets: { type: 'string', multiple: true, default: ['training', 'bench/held-out'] },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const only = values.only.split(',').map((name) => {
    const section = SECTIONS.find((known) => known === name);
    if (!section) throw new Error(`--only: expected ${SECTIONS.join(', ')}, found ${name}; choose of them`);
    return section;
  });
  const sizes = values.sizes.split(',').map((text) => {
    const size = Number(text);
    if (!Number.isInteger(size) || size < 1 || size > LARGEST) {
      throw new Error(`--sizes: expected whole numbers from 1 to ${LARGEST}, found ${text}; change it`);
    }
    return size;
  });
  return { only, sizes, sets: values.sets, json: values.json, write: values.write };
}
