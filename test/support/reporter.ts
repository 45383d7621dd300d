import type { Reporter, TestModule } from 'vitest/node';

/** How many tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** What `countTests` reads of a file with tests. */
export type Tested = Pick<TestModule, 'ok'> & {
  readonly children: { allTests(): Iterable<{ result(): { readonly state: string } }> };
};

/**
 * Counts the tests of `files`; what kept a file from being tested, and an error outside of any test, count as
 * one failure each.
 */
export function countTests(files: readonly Tested[], errors: readonly unknown[]): Count {
  let passed = 0;
  let failed = errors.length;
  for (const file of files) {
    const states = Array.from(file.children.allTests(), (test) => test.result().state);
    const failures = states.filter((state) => state === 'failed').length;
    passed += states.filter((state) => state === 'passed').length;
    failed += failures > 0 || file.ok() ? failures : 1;
  }
  return { passed, failed };
}

/** Ends the output with `N passed, N failed`, below all else that vitest prints, the coverage included. */
export default class Tally implements Reporter {
  #count: Count = { passed: 0, failed: 0 };

  onInit(): void {
    process.once('exit', (status) => {
      const { passed, failed } = this.#count;
      // Something may end a run that no test stands for, such as a coverage below its floor.
      process.stdout.write(`${passed} passed, ${status === 0 ? failed : Math.max(1, failed)} failed\n`);
    });
  }

  onTestRunEnd(files: readonly TestModule[], errors: readonly unknown[]): void {
    this.#count = countTests(files, errors);
  }
}
