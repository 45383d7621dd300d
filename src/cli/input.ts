import { fstatSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Failure } from './failure.js';

/** Standard input's descriptor. */
const INPUT = 0;

/** `stdin`, whose failures name it; reading it fails where it is a folder, which node takes for an empty file. */
export function openInput(stdin: Readable & { readonly isTTY?: boolean }): Readable {
  // How a terminal ends is for the prompt to see.
  if (stdin.isTTY) return stdin;
  if (isFolder()) return new Readable({ read: refuseFolder });
  stdin.on('error', (error) => {
    error.message = `standard input: ${error.message}`;
  });
  return stdin;
}

function isFolder(): boolean {
  try {
    return fstatSync(INPUT).isDirectory();
  } catch {
    // Some systems tell nothing of their pipes.
    return false;
  }
}

function refuseFolder(this: Readable): void {
  const remedy = 'name a file or a pipe, as in: wenda ask < questions.txt';
  this.destroy(new Failure(`standard input: expected questions, one a line, found a folder; ${remedy}`, 1));
}
