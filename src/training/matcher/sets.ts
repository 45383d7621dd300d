import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LabelledCase, readCases } from '../../authoring/cases.js';
import { type Knowledge, loadKnowledge } from '../../core/index.js';

/** A knowledge with questions labelled by the entries that answer them. */
export interface LabelledSet {
  readonly name: string;
  readonly knowledge: Knowledge;
  readonly cases: readonly LabelledCase[];
}

/** The knowledge that a set's labels are about, where it is not the set's own file: our first article's. */
const KNOWLEDGE: Readonly<Record<string, string>> = { deepseek: 'knowledge' };

/** Reads the labelled sets named: `NAME.yaml` and `NAME.jsonl` of `folder`. */
export function readSets(folder: string, names: readonly string[]): Promise<LabelledSet[]> {
  return Promise.all(
    names.map(async (name) => {
      const knowledge = await loadKnowledge(KNOWLEDGE[name] ?? join(folder, `${name}.yaml`));
      const file = join(folder, `${name}.jsonl`);
      const ids = new Set(knowledge.entries.map(({ id }) => id));
      return { name, knowledge, cases: readCases(await readFile(file), file, ids) };
    }),
  );
}
