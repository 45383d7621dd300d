import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from './support/folder.js';
import { runWenda } from './support/process.js';

const folder = useFolder();
const run = (...args: string[]) => runWenda(['check', ...args], { cwd: folder() });

const WARNED = `entries:
  - { id: a, question: 港口哪一年啟用？, answer: 1887 年。, status: stale }
`;

describe('wenda check', () => {
  it('sums up knowledge without faults', async () => {
    expect(await run('k.yaml')).toEqual({
      status: 0,
      stdout:
        '港口筆記: 2 entries, 0 variants, 0 paragraphs; no errors, 0 warnings, 0 infos\n' +
        'entries: 0 drafts, 0 stale, 2 with one wording, 1 without English\n',
      stderr: '',
    });
  });

  it('prints all faults and fails', async () => {
    const { status, stdout, stderr } = await run('bad.yaml');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^bad\.yaml:3:[^\n]+\nbad\.yaml:4:[^\n]+\n$/u);
    expect(stderr).toBe('bad.yaml: cannot be used; mend the errors above\n');
  });

  it('checks KNOWLEDGE where no path is given', async () => {
    const { stdout } = await runWenda(['check'], { cwd: folder(), env: { KNOWLEDGE: 'k.yaml' } });
    expect(stdout).toContain('港口筆記: 2 entries');
  });

  it('fails on warnings with --strict alone', async () => {
    writeFileSync(join(folder(), 'w.yaml'), WARNED);
    expect(await run('w.yaml')).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout, stderr } = await run('w.yaml', '--strict');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'w.yaml: 1 warning, which --strict fails on\n',
    });
    expect(stdout).toMatch(/^w\.yaml:2:5: warning: entry "a": [^\n]+ \[stale\]\n/u);
    expect((await run('k.yaml', '--strict')).status).toBe(0);
  });

  it('asks the questions, and does not with --quick', async () => {
    writeFileSync(
      join(folder(), 'u.yaml'),
      'unanswered: [起重機一共有幾座？]\nentries:\n  - { id: a, question: 港口有幾座起重機？, variants: [起重機一共有多少座], answer: 九座。 }\n',
    );
    const asked = await run('u.yaml', '--json');
    const quick = await run('u.yaml', '--json', '--quick');
    const rules = ({ stdout }: typeof asked) =>
      JSON.parse(stdout).findings.map((finding: { rule: string }) => finding.rule);
    expect([asked.status, quick.status]).toEqual([0, 0]);
    expect(rules(quick)).toEqual([]);
    for (const rule of rules(asked)) expect(rule).toMatch(/^(?:answered-anyway|not-answered)$/u);
  });

  it('prints one JSON object with --json, and fails on errors there, too', async () => {
    const { status, stdout } = await run('bad.yaml', '--json');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^[^\n]+\n$/u);
    expect(JSON.parse(stdout)).toMatchObject({
      path: 'bad.yaml',
      errors: 2,
      findings: [{ line: 3 }, { line: 4 }],
    });
  });

  it('prints SARIF with paths from the working folder', async () => {
    const { stdout } = await run(join(folder(), 'bad.yaml'), '--format', 'sarif');
    const { version, runs } = JSON.parse(stdout);
    expect(version).toBe('2.1.0');
    expect(runs[0].tool.driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('bad.yaml');
  });

  it('prints workflow commands with --format github, and nothing where all is well', async () => {
    const { status, stdout } = await run('bad.yaml', '--format', 'github');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^(?:::error file=bad\.yaml,line=\d,col=\d+,title=missing::[^\n]+\n){2}$/u);
    expect(await run('k.yaml', '--format', 'github')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('prints nothing that a terminal would obey of a file name', async () => {
    mkdirSync(join(folder(), 'd'));
    writeFileSync(join(folder(), 'd', 'x\u001b[2J.yaml'), '- 1\n');
    for (const format of ['text', 'json', 'sarif', 'github']) {
      const { stdout, stderr } = await run('d', '--format', format);
      expect(stdout).not.toBe('');
      expect(`${stdout}${stderr}`).not.toMatch(/(?!\n)\p{Cc}/u);
    }
  });

  it.each([
    ['an unknown format', ['--format', 'xml'], 'text, json, sarif, github'],
    ['two formats', ['--json', '--format', 'sarif'], 'cannot be used with'],
    ['two paths', ['a', 'b'], 'too many arguments'],
  ])('takes %s for misuse', async (_name, args, message) => {
    const { status, stdout, stderr } = await run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
