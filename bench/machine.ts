import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';

/** What figures were measured on. */
export interface Machine {
  readonly date: string;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  /** Of the product and its rivals. */
  readonly versions: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const RIVALS = ['fuse.js', 'minisearch', 'flexsearch', '@orama/orama', '@orama/tokenizers'];

/** Reads what this run is measured on. */
export function readMachine(): Machine {
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpu: `${processors[0]?.model.trim() ?? 'unknown'}, ${process.platform} ${process.arch}`,
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    versions: readVersions(),
  };
}

/** As package.json pins them. */
function readVersions(): Record<string, string> {
  const { version, dependencies, devDependencies } = createRequire(import.meta.url)(
    'wenda/package.json',
  ) as Manifest;
  const pinned = { ...dependencies, ...devDependencies };
  return { wenda: version, ...Object.fromEntries(RIVALS.map((name) => [name, pinned[name] ?? 'missing'])) };
}

/** The machine in one line. */
export function describeMachine({ date, node, cpu, cores, memoryGb, versions }: Machine): string {
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${date}; Node ${node}; ${cpu}, ${cores} cores, ${memoryGb} GB; ${packages.join(', ')}`;
}
