import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Knowledge, loadKnowledge } from 'wenda';
import { type LabelledCase, readCases } from '../src/authoring/cases.js';

/** Labelled questions and the knowledge that they are asked of. */
export interface LabelledSet {
  readonly name: string;
  /** Whether nothing that ships has learnt from it. */
  readonly heldOut: boolean;
  readonly knowledge: Knowledge;
  readonly cases: readonly LabelledCase[];
}

const LABELS = '.jsonl';
const ENDINGS = ['.yaml', '.yml', '.json', '.knowledge.yaml', '.knowledge.json', ''];
/** Asked of where no knowledge stands beside the questions. */
const OWN = 'knowledge';
/** What the shipped weights and vectors were trained on. */
const TRAINING = 'training';

/** Whether nothing that ships has learnt from the label file. */
export function isHeldOut(file: string): boolean {
  return !resolve(file).startsWith(resolve(TRAINING) + sep);
}

/**
 * Reads the labelled sets at `paths`: label files, or folders of them. The knowledge of `NAME.jsonl` is
 * `NAME.yaml`, `NAME.json`, `NAME.knowledge.json` or the folder `NAME` beside it, else the project's own.
 * @throws CasesError or KnowledgeError for a file that cannot be used, Error for a path without label files.
 */
export async function readSets(paths: readonly string[]): Promise<LabelledSet[]> {
  return Promise.all(paths.flatMap(labelFiles).map(readSet));
}

function labelFiles(path: string): string[] {
  if (!existsSync(path)) {
    throw new Error(
      `--sets ${path}: expected a label file or a folder of them, found nothing; mend the path`,
    );
  }
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path).filter((file) => file.endsWith(LABELS));
  if (files.length === 0) {
    throw new Error(`--sets ${path}: expected *${LABELS} in the folder, found none; choose another`);
  }
  return files.sort().map((file) => join(path, file));
}

async function readSet(file: string): Promise<LabelledSet> {
  const name = basename(file, LABELS);
  const beside = ENDINGS.map((ending) => join(dirname(file), name + ending)).find((path) => existsSync(path));
  const cases = readCases(readFileSync(file), file);
  return { name, heldOut: isHeldOut(file), knowledge: await loadKnowledge(beside ?? OWN), cases };
}
