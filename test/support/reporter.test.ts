import { describe, expect, it } from 'vitest';
import { countTests, type Tested } from './reporter.js';

/** A file with tests of these states, which could be read or not. */
function file(states: readonly string[], ok = !states.includes('failed')): Tested {
  const tests = states.map((state) => ({ result: () => ({ state }) }));
  return { ok: () => ok, children: { allTests: () => tests } };
}

describe('the count of a run', () => {
  it.each<[string, readonly Tested[], readonly unknown[], number, number]>([
    ['tests of all files', [file(['passed', 'passed']), file(['passed'])], [], 3, 0],
    ['each failure', [file(['failed', 'passed', 'failed']), file(['failed'])], [], 1, 3],
    ['no skipped test', [file(['passed', 'skipped'])], [], 1, 0],
    ['a file that cannot be read as a failure', [file([], false), file(['passed'])], [], 1, 1],
    ['a broken clean-up after tests that passed as a failure', [file(['passed'], false)], [], 1, 1],
    ['an error outside of all tests as a failure', [file(['passed'])], [new Error('late')], 1, 1],
    ['nothing where nothing ran', [], [], 0, 0],
  ])('takes %s', (_name, files, errors, passed, failed) => {
    expect(countTests(files, errors)).toEqual({ passed, failed });
  });
});
