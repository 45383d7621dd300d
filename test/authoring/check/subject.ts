import { type Check, checkKnowledge } from '../../../src/authoring/check/check.js';
import type { Asker } from '../../../src/authoring/check/subject.js';
import type { Knowledge, Outcome } from '../../../src/core/index.js';
import { readKnowledge } from '../../../src/core/loader/read.js';
import { type Files, folderOf } from '../../core/loader/workspace.js';
import { abstain, answer } from '../outcomes.js';

/** Answers a question for the entries at hand. */
export type Answers = (
  question: string,
  entries: readonly string[],
  knowledge: Knowledge,
) => Outcome | undefined;

/** Checks a folder with these files; `answers` speaks for the engine, which else gives each entry its own questions. */
export async function checkFiles(
  files: Files,
  answers?: Answers,
): Promise<Check & { readonly lines: readonly string[] }> {
  const folder = folderOf(files);
  const check = checkKnowledge(
    await readKnowledge(folder),
    answers && ((knowledge) => createAsker(knowledge, answers)),
  );
  const lines = check.findings.map(
    ({ file, line, column, severity, message, rule }) =>
      `${file.slice(folder.length + 1)}:${line}:${column}: ${severity}: ${message} [${rule}]`,
  );
  return { ...check, lines };
}

function createAsker(knowledge: Knowledge, answers: Answers): Asker {
  const { entries } = knowledge;
  const ids = entries.map(({ id }) => id);
  const ownerOf = (asked: string) =>
    entries.find(({ question, variants, translations: { en } }) =>
      [question, ...variants, en?.question, ...(en?.variants ?? [])].includes(asked),
    )?.id;
  return {
    ask(question) {
      const owner = ownerOf(question);
      return answers(question, ids, knowledge) ?? (owner ? answer(owner) : abstain([]));
    },
  };
}
