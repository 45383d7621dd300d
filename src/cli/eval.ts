import type { Context, Register } from './context.js';
import { knowledgeOption, knowledgePath } from './options.js';
import { readFile } from './read.js';

interface EvalFlags {
  readonly knowledge?: string;
  readonly perturb?: boolean;
  readonly sweep?: boolean;
  readonly json?: boolean;
}

/** `wenda eval`: what the answers to labelled questions are worth. */
export const registerEval: Register = (program, context) => {
  program
    .command('eval')
    .description('ask labelled questions and report how many were answered rightly, wrongly or not at all')
    .argument('<cases>', 'label file: one JSON object a line')
    .addOption(knowledgeOption())
    .option(
      '--perturb',
      'repeat the run with the questions in the other script, with typos, spaces and so on',
    )
    .option('--sweep', 'show what other thresholds would bring')
    .option('--json', 'print one JSON object and nothing else')
    .action((cases: string, flags: EvalFlags) => run(cases, flags, context));
};

async function run(file: string, flags: EvalFlags, context: Context): Promise<void> {
  const [{ loadKnowledge }, { createEngines }, { readCases }, { evaluate }, { write }] = await Promise.all([
    import('../core/index.js'),
    import('../core/engine.js'),
    import('../authoring/cases.js'),
    import('../authoring/eval.js'),
    import('../adapters/terminal/output.js'),
  ]);
  const knowledge = await loadKnowledge(knowledgePath(context, flags.knowledge));
  const cases = readCases(await readFile(file), file, new Set(knowledge.entries.map(({ id }) => id)));
  const evaluation = evaluate(cases, createEngines(knowledge), {
    ...(flags.perturb ? { perturbations: await perturbations() } : {}),
    sweep: flags.sweep === true,
  });
  const subject = { cases: file, knowledge: knowledge.title };
  if (flags.json) {
    const [{ toRecord }, { toJsonLine }] = await Promise.all([
      import('../authoring/record.js'),
      import('./json.js'),
    ]);
    await write(context.stdout, `${toJsonLine(toRecord(evaluation, subject))}\n`);
  } else {
    const [{ toText }, { printable }] = await Promise.all([
      import('../authoring/report.js'),
      import('../adapters/terminal/printable.js'),
    ]);
    await write(context.stdout, `${printable(toText(evaluation, subject))}\n`);
  }
}

async function perturbations() {
  const [{ createPerturbations }, { loadLexicon }] = await Promise.all([
    import('../authoring/perturb.js'),
    import('../core/loader/lexicon.js'),
  ]);
  return createPerturbations(loadLexicon());
}
