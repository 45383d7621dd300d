import { articleSets, measureArticles } from './articles.js';
import { measureHostile } from './hostile.js';
import { readMachine } from './machine.js';
import { type BenchOptions, readOptions, SECTIONS, type SectionName, USAGE } from './options.js';
import { measureQuality } from './quality.js';
import { type Section, toText, writePage } from './report.js';
import { readSets } from './sets.js';
import { measureSpeed } from './speed.js';
import { measureStartup } from './startup.js';
import {
  articlesTables,
  hostileTables,
  qualityNote,
  qualityTables,
  speedTables,
  startupTables,
  type Table,
} from './tables.js';

const PAGE = 'docs/benchmarks.md';

interface Measured {
  readonly figures: unknown;
  readonly note?: string | undefined;
  readonly tables: readonly Table[];
}

const show = <T>(
  figures: T,
  tables: (figures: T) => readonly Table[],
  noteOf?: (figures: T) => string | undefined,
): Measured => ({ figures, note: noteOf?.(figures), tables: tables(figures) });

/** Progress goes to standard error, so that standard output holds the figures alone. */
const progress = (message: string): void =>
  void process.stderr.write(`${(performance.now() / 1000).toFixed(1)} s: ${message}\n`);

const MEASURE: Readonly<Record<SectionName, (options: BenchOptions) => Promise<Measured>>> = {
  quality: async ({ sets }) =>
    show(await measureQuality(await readSets(sets), progress), qualityTables, qualityNote),
  articles: async ({ sets }) =>
    show(await measureArticles(await articleSets(await readSets(sets)), progress), articlesTables),
  speed: async ({ sizes }) => show(await measureSpeed(sizes, progress), speedTables),
  hostile: async () => show(await measureHostile(), hostileTables),
  startup: async () => show(measureStartup(), startupTables),
};

async function main(options: BenchOptions): Promise<void> {
  const machine = readMachine();
  const figures: Partial<Record<SectionName, unknown>> = {};
  const sections: Section[] = [];
  for (const name of SECTIONS.filter((each) => options.only.includes(each))) {
    progress(name);
    const measured = await MEASURE[name](options);
    figures[name] = measured.figures;
    sections.push({ name, note: measured.note, tables: measured.tables });
  }
  console.log(options.json ? JSON.stringify({ machine, ...figures }, null, 2) : toText(sections, machine));
  if (options.write) writePage(PAGE, sections, machine);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options) await main(options);
  else console.log(USAGE);
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
}
