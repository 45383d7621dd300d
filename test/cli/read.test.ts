import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/cli/context.js';
import { createProgram } from '../../src/cli/program.js';
import { readFile } from '../../src/cli/read.js';
import { makePipe } from '../core/loader/workspace.js';
import { useFolder } from '../support/folder.js';

const folder = useFolder();
const path = (name: string): string => join(folder(), name);
const MOST = 2 ** 20;

/** A pipe that gives what stands in `file`. */
function pipe(file: string): string {
  makePipe(path('pipe'), file);
  return path('pipe');
}

describe('readFile', () => {
  it.each([0, 1, MOST])('gives all of a file of %i bytes, from a pipe, too', async (size) => {
    const bytes = Buffer.alloc(size, 'x');
    writeFileSync(path('a.csv'), bytes);
    expect((await readFile(path('a.csv'), MOST)).equals(bytes)).toBe(true);
    expect((await readFile(pipe(path('a.csv')), MOST)).equals(bytes)).toBe(true);
  });

  it.each([
    ['a file', () => path('a.csv')],
    ['a pipe that never ends', () => pipe('/dev/zero')],
    ['a device that never ends', () => '/dev/zero'],
  ])('stops at the limit of %s', async (_name, at) => {
    writeFileSync(path('a.csv'), Buffer.alloc(MOST + 1));
    const file = at();
    await expect(readFile(file, MOST)).rejects.toThrow(
      `${file}: expected at most 1 MB, found more; split it`,
    );
  });

  it('says what is no file', async () => {
    await expect(readFile(folder())).rejects.toThrow('expected a file, found a folder; name a file');
    await expect(readFile(path('gone'))).rejects.toThrow('expected a file, found nothing of that name');
  });
});

describe.each(['import', 'eval'])('wenda %s', (command) => {
  it('reads no more than 50 MB of what never ends', async () => {
    const sink = new PassThrough().resume();
    const context: Context = {
      env: { KNOWLEDGE: path('k.yaml') },
      stdin: new PassThrough(),
      stdout: sink,
      stderr: sink,
      endOrderly: () => {},
      onStop: () => {},
      onReload: () => {},
      fail: () => {},
      logTo: () => {},
    };
    const running = createProgram(context, '0').parseAsync(['node', 'wenda', command, '/dev/zero']);
    await expect(running).rejects.toThrow('/dev/zero: expected at most 50 MB, found more; split it');
  });
});
