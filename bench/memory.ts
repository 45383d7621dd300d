import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Knowledge } from 'wenda';
import { collectGarbage } from './clock.js';
import { generate } from './data/generate.js';
import { CONTENDERS, OURS } from './rivals/all.js';
import type { Document } from './rivals/rival.js';

/** Memory of a process with one index, in megabytes of a million bytes. */
export interface Memory {
  /** What the index and its tables hold: heap and array buffers, by the difference. */
  readonly indexMb: number;
  /** What the whole process holds, the knowledge included. */
  readonly residentMb: number;
}

/** As many questions as are asked in this time, so that what is made on first use counts. */
const QUERIES_MS = 500;
const SWEEP_MS = 100;
const QUESTION = '怎么办理？';

async function measure(name: string, size: number): Promise<Memory> {
  const contender = CONTENDERS.find((each) => each.name === name);
  if (!contender) throw new Error(`expected a rival's name, found ${name}`);
  const { knowledge } = generate(size);
  // Ours reads the knowledge itself; what folds the others' texts would count as theirs.
  const documents = name === OURS ? [] : await readDocuments(knowledge);
  const before = await held();
  const rival = await contender.load();
  const search = await rival.build(knowledge, documents);
  const start = performance.now();
  for (const { question } of knowledge.entries) {
    await search(question);
    if (performance.now() - start > QUERIES_MS) break;
  }
  const after = await held();
  const residentMb = process.memoryUsage.rss() / 1e6;
  // Asked once more, so that nothing of it was collected before it was weighed.
  await search(QUESTION);
  return { indexMb: (after - before) / 1e6, residentMb };
}

async function readDocuments({ entries }: Knowledge): Promise<Document[]> {
  const { toDocument } = await import('./rivals/rival.js');
  return entries.map(toDocument);
}

async function held(): Promise<number> {
  collectGarbage();
  // What array buffers held is given back in the background.
  await setTimeout(SWEEP_MS);
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [name = '', size = ''] = process.argv.slice(2);
  console.log(JSON.stringify(await measure(name, Number(size))));
}
