import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A small knowledge file, for tests that load one. */
const HARBOUR = `title: 港口筆記
entries:
  - id: founded
    question: 港口哪一年啟用？
    answer: 港口在 1887 年啟用。
    related: [cranes]
    translations:
      en: { question: When did the harbour open?, answer: The harbour opened in 1887. }
  - id: cranes
    question: 港口有幾座起重機？
    answer: 港口有九座起重機。
`;

/** A knowledge file with two faults. */
export const FAULTY =
  'title: 港口筆記\nentries:\n  - { id: a, answer: 一。 }\n  - { id: b, question: 二？ }\n';

/**
 * Gives each test of the file a folder of its own, with `HARBOUR` as `k.yaml` and `FAULTY` as `bad.yaml` in it;
 * returns what tells its path.
 */
export function useFolder(): () => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wenda-'));
    writeFileSync(join(folder, 'k.yaml'), HARBOUR);
    writeFileSync(join(folder, 'bad.yaml'), FAULTY);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return () => folder;
}
