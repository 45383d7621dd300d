import type { Writable } from 'node:stream';
import { CommanderError } from 'commander';
import { StartError } from '../adapters/adapter.js';
import { printable } from '../adapters/terminal/printable.js';
import { AuthoringError } from '../authoring/failure.js';
import { KnowledgeError } from '../core/loader/fault.js';

/** Ends the command with its message, one line for each thing to mend. It holds no secret. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** 2 where the command was called wrongly, 1 where it failed. */
  readonly status: 1 | 2;

  constructor(message: string, status: 1 | 2) {
    super(message);
    this.status = status;
  }
}

/** Says on `stderr` what ended the command, `mask` applied, and returns the exit status: 0 where nothing failed. */
export function tell(error: unknown, stderr: Writable, mask: (text: string) => string): number {
  // Commander has said it already; it ends by an error after printing the help, too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  stderr.write(`${printable(mask(describe(error)))}\n`);
  return error instanceof Failure ? error.status : 1;
}

function describe(error: unknown): string {
  if (error instanceof StartError) return `${error.message} ${error.remedy}`;
  if (isHomeless(error)) {
    return 'the working directory: expected a folder, found nothing; change into one that is there';
  }
  if (isExplained(error)) return error.message;
  return `unexpected failure: ${error instanceof Error ? error.stack : String(error)}`;
}

/** Whether the folder that the program was called in is gone; the system says of it no more than that nothing is there. */
export function isHomeless(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

const EXPLAINED = [Failure, StartError, KnowledgeError, AuthoringError] as const;

/** Our own failures, the knowledge's faults and the system's errors say in their message where and what; a stack would bury it. */
export function isExplained(error: unknown): error is Error {
  const isOurs = EXPLAINED.some((kind) => error instanceof kind);
  return isOurs || (error instanceof Error && 'syscall' in error);
}
