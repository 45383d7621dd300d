import { PassThrough } from 'node:stream';
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { StartError } from '../../src/adapters/adapter.js';
import { CasesError } from '../../src/authoring/cases.js';
import { ExchangeError } from '../../src/authoring/exchange/failure.js';
import { WriteError } from '../../src/authoring/write.js';
import { Failure, tell } from '../../src/cli/failure.js';
import { createMask } from '../../src/cli/secrets.js';
import { type Fault, KnowledgeError } from '../../src/core/loader/fault.js';

function told(error: unknown): { status: number; text: string } {
  const stderr = new PassThrough({ encoding: 'utf8' });
  const status = tell(error, stderr, createMask(['s3cret-token']));
  return { status, text: stderr.read() ?? '' };
}

const fault = (line: number): Fault => ({
  ...{ file: 'k.yaml', line, column: 1, severity: 'error', rule: 'missing' },
  ...{ expected: 'a field answer', found: 'none', remedy: 'add it' },
});
const FAULT = 'error: expected a field answer, found none; add it [missing]\n';

describe('tell', () => {
  it.each([
    ['misuse by its message', new Failure('LOG_LEVEL: wrong.', 2), 2, 'LOG_LEVEL: wrong.\n'],
    ['a failure by its message', new Failure('no room', 1), 1, 'no room\n'],
    ['a failed start with its remedy on one line', new StartError('No.', 'Copy it.'), 1, 'No. Copy it.\n'],
    [
      'the faults of the knowledge',
      new KnowledgeError([fault(1), fault(2)]),
      1,
      `k.yaml:1:1: ${FAULT}k.yaml:2:1: ${FAULT}`,
    ],
    [
      'the bad lines of a label file',
      new CasesError('q.jsonl', [{ line: 3, reason: 'none; add some' }]),
      1,
      'q.jsonl:3: none; add some\n',
    ],
    [
      'what cannot be imported',
      new ExchangeError('a.csv: empty; give another'),
      1,
      'a.csv: empty; give another\n',
    ],
    [
      'what cannot be written',
      new WriteError('k.yaml: a pipe; name a file'),
      1,
      'k.yaml: a pipe; name a file\n',
    ],
    [
      "the system's errors by their message",
      Object.assign(new Error('EIO: i/o error, read'), { syscall: 'read' }),
      1,
      'EIO: i/o error, read\n',
    ],
    [
      'that the working directory is gone',
      Object.assign(new Error('ENOENT: no such file or directory, uv_cwd'), {
        code: 'ENOENT',
        syscall: 'uv_cwd',
      }),
      1,
      'the working directory: expected a folder, found nothing; change into one that is there\n',
    ],
    ['what is no error', 'odd', 1, 'unexpected failure: odd\n'],
    ['nothing that commander said already', new CommanderError(1, 'commander.unknownOption', 'x'), 2, ''],
    ['nothing after the help', new CommanderError(0, 'commander.helpDisplayed', 'x'), 0, ''],
  ])('says %s', (_name, error, status, text) => {
    expect(told(error)).toEqual({ status, text });
  });

  it('says where anything else was thrown', () => {
    const { status, text } = told(new TypeError('x is no function'));
    expect(status).toBe(1);
    expect(text).toMatch(/^unexpected failure: TypeError: x is no function\n +at /u);
  });

  it('prints no token and nothing that a terminal would obey', () => {
    expect(told(new Failure('/bots3cret-token/\u001b[2J', 1)).text).toBe('/bot[token]/␛[2J\n');
  });
});
