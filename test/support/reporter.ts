import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/**
 * Ends the output with `N passed, N failed`, below everything else that vitest prints, the coverage included.
 * What kept a file from being tested, and an error outside of any test, count as one failure each.
 */
export default class Tally implements Reporter {
  #passed = 0;
  #failed = 0;

  onInit(): void {
    process.once('exit', (status) => {
      // Something ended the run that no test stands for, such as a coverage below its floor.
      if (status !== 0 && this.#failed === 0) this.#failed = 1;
      process.stdout.write(`${this.#passed} passed, ${this.#failed} failed\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], _reason: TestRunEndReason): void {
    this.#passed = 0;
    this.#failed = errors.length;
    for (const module of modules) {
      const states = Array.from(module.children.allTests(), (test) => test.result().state);
      const failed = states.filter((state) => state === 'failed').length;
      this.#passed += states.filter((state) => state === 'passed').length;
      this.#failed += failed > 0 || module.ok() ? failed : 1;
    }
  }
}
