import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from './support/folder.js';
import { MAIN, runProgram, runWenda, startWenda } from './support/process.js';

const folder = useFolder();
const run = (...args: string[]) => runWenda(args, { cwd: folder() });

describe('wenda', () => {
  it.each([['start'], ['repl'], ['ask'], ['check']])('%s --help tells its options', async (name) => {
    const { status, stdout, stderr } = await run(name, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Usage: wenda ${name} `);
  });

  it('--help lists the subcommands', async () => {
    const { status, stdout } = await run('--help');
    expect(status).toBe(0);
    for (const name of ['start', 'repl', 'ask', 'check'])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'mu'));
  });

  it('--version prints the version', async () => {
    expect(await run('--version')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    });
  });

  it.each([
    ['no subcommand', [], 'Usage: wenda'],
    ['an unknown subcommand', ['aks'], "unknown command 'aks'"],
    ['an unknown option', ['ask', '--jsn'], "unknown option '--jsn'"],
    ['an unknown locale', ['ask', '--locale', 'fr'], 'zh-Hant, zh-Hans, en'],
    ['an option without its value', ['ask', '--knowledge'], 'argument missing'],
    ['too many arguments', ['check', 'a', 'b'], 'too many arguments'],
  ])('takes %s for misuse', async (_name, args, message) => {
    const { status, stdout, stderr } = await run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it.each([
    ['ask', ['ask', '--knowledge', '', '甲？']],
    ['repl', ['repl', '--knowledge', ' ']],
    ['eval', ['eval', 'labels.jsonl', '--knowledge', '']],
    ['check', ['check', '']],
    ['export', ['export', '', '--format', 'csv']],
  ])('takes an empty path of the knowledge for misuse: %s', async (_name, args) => {
    const { status, stdout, stderr } = await run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^the path of the knowledge: expected [^\n]+\n$/u);
  });

  it('prints nothing that a terminal would obey of what it was called with', async () => {
    const { stderr } = await run('x\u001b[2J');
    expect(stderr).toContain('x␛[2J');
  });

  it.each([
    'ask 甲？',
    'ask --json 甲？',
    'repl',
    'start',
    'check',
    'check --format sarif',
    'eval labels.jsonl',
    'export --format csv',
    'import table.csv',
  ])(
    'ends as if SIGPIPE had ended it, and says nothing of it, where nobody reads the output of %s',
    async (call) => {
      writeFileSync(join(folder(), 'labels.jsonl'), '{"q":"甲？","kind":"out"}\n');
      writeFileSync(join(folder(), 'table.csv'), 'question,answer\n甲？,乙。\n');
      const child = startWenda(call.split(' '), { cwd: folder(), env: { KNOWLEDGE: 'k.yaml' } });
      child.stdout.destroy();
      child.stdin.end('甲？\n');
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      expect(await once(child, 'close')).toEqual([141, null]);
      expect(stderr).not.toMatch(/EPIPE|^ +at /mu);
    },
  );

  it.each(['--help', 'ask --help', '--version', 'ask 甲？', 'ask --json 甲？', 'export --format csv'])(
    'fails where there is no room for the output of %s',
    async (call) => {
      const run = { cwd: folder(), env: { KNOWLEDGE: 'k.yaml', MAIN, NODE: process.execPath } };
      const { status, stderr } = await runProgram('sh', ['-c', `"$NODE" "$MAIN" ${call} > /dev/full`], run);
      expect(stderr).toMatch(/^standard output: ENOSPC[^\n]+\n$/u);
      expect(status).toBe(1);
    },
  );

  it.each(['ask', 'ask --json', 'repl', 'start'])(
    'fails where the standard input of %s is a folder',
    async (call) => {
      const run = { cwd: folder(), env: { KNOWLEDGE: 'k.yaml', MAIN, NODE: process.execPath } };
      const { status, stderr } = await runProgram('sh', ['-c', `"$NODE" "$MAIN" ${call} < .`], run);
      expect(stderr).toBe(
        'standard input: expected questions, one a line, found a folder; name a file or a pipe, as in: wenda ask < questions.txt\n',
      );
      expect(status).toBe(1);
    },
  );

  it('does not care for its standard input where it has its question', async () => {
    const run = { cwd: folder(), env: { KNOWLEDGE: 'k.yaml', MAIN, NODE: process.execPath } };
    const { status, stderr } = await runProgram('sh', ['-c', '"$NODE" "$MAIN" ask 甲？ < .'], run);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names its standard input where that cannot be read', async () => {
    const run = { cwd: folder(), env: { KNOWLEDGE: 'k.yaml', MAIN, NODE: process.execPath } };
    const { status, stderr } = await runProgram('sh', ['-c', '"$NODE" "$MAIN" ask 0> written'], run);
    expect(stderr).toMatch(/^standard input: EBADF[^\n]+\n$/u);
    expect(status).toBe(1);
  });

  it('says that .env cannot be read', async () => {
    mkdirSync(join(folder(), '.env'));
    const { status, stderr } = await run('ask', '甲？');
    expect(status).toBe(2);
    expect(stderr).toBe('.env: expected a file that can be read, found EISDIR. Mend or remove it.\n');
  });
});
