import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from './support/folder.js';
import { runWenda } from './support/process.js';

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

  it('prints nothing that a terminal would obey of what it was called with', async () => {
    const { stderr } = await run('x\u001b[2J');
    expect(stderr).toContain('x␛[2J');
  });

  it('says that .env cannot be read', async () => {
    mkdirSync(join(folder(), '.env'));
    const { status, stderr } = await run('ask', '甲？');
    expect(status).toBe(2);
    expect(stderr).toBe('.env: expected a file that can be read, found EISDIR. Mend or remove it.\n');
  });
});
