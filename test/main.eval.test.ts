import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from './support/folder.js';
import { runWenda } from './support/process.js';

const LABELS = [
  { id: 'H1', q: '港口哪一年啟用', kind: 'in', style: 'plain', expect: ['founded'] },
  { id: 'H2', q: '港口有几座起重机', kind: 'in', style: 'script', accept: ['九座'] },
  { id: 'H3', q: '明天會下雨嗎', kind: 'out', style: 'other' },
];

const folder = useFolder();

function evaluate(labels: readonly (object | string)[], ...args: string[]) {
  const lines = labels.map((label) => (typeof label === 'string' ? label : JSON.stringify(label)));
  writeFileSync(join(folder(), 'labels.jsonl'), `${lines.join('\n')}\n`);
  return runWenda(['eval', 'labels.jsonl', ...args], { cwd: folder(), env: { KNOWLEDGE: 'k.yaml' } });
}

describe('wenda eval', () => {
  it('prints the report and nothing else', async () => {
    const { status, stdout, stderr } = await evaluate(LABELS);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^labels\.jsonl on "港口筆記": 2 in, 0 near, 1 out\n\n/u);
    expect(stdout).toMatch(/^ +answered right +100\.0 % .* 2 of 2$/mu);
    expect(stdout).not.toMatch(/Perturbed|answerAt/u);
  });

  it('prints the perturbations and the sweep when they are asked for', async () => {
    const { status, stdout } = await evaluate(LABELS, '--perturb', '--sweep');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}homophone +\d+ /mu);
    expect(stdout).toMatch(/^ {2}0\.95 /mu);
  });

  it('prints one JSON object with --json', async () => {
    const { status, stdout } = await evaluate(LABELS, '--json', '--perturb', '--sweep');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^[^\n]+\n$/u);
    const record = JSON.parse(stdout);
    expect(record).toMatchObject({ n: { in: 2, near: 0, out: 1 }, answeredRightPct: 100, outFalsePct: 0 });
    expect(record.perturbed).toHaveLength(12);
    expect(record.sweep.clarifyAt).toHaveLength(19);
  });

  it('asks of the knowledge that is named', async () => {
    writeFileSync(
      join(folder(), 'other.yaml'),
      'title: 碼頭\nentries:\n  - { id: pier, question: 碼頭多長？, answer: 一百公尺。 }\n',
    );
    const { stdout } = await evaluate(
      [{ q: '碼頭多長', kind: 'in', expect: ['pier'] }],
      '--knowledge',
      'other.yaml',
    );
    expect(stdout).toContain('on "碼頭": 1 in');
  });

  it('names every bad line, prints no figure, and fails', async () => {
    const bad = [
      LABELS[0] as object,
      '{"q"',
      { q: '幾點', kind: 'maybe' },
      { q: '幾點', kind: 'in', expect: ['x'] },
    ];
    const { status, stdout, stderr } = await evaluate(bad);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.match(/^labels\.jsonl:\d+: .+$/gmu)?.map((line) => line.split(':')[1])).toEqual([
      '2',
      '3',
      '4',
    ]);
  });

  it('prints nothing that a terminal would obey', async () => {
    const { stdout, stderr } = await evaluate([{ q: '港\u001b[2J\u202e口幾座', kind: 'near' }]);
    expect(`${stdout}${stderr}`).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    const { stdout: json } = await evaluate([{ q: '港\u007f\u202e口幾座', kind: 'near' }], '--json');
    expect(json).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });

  it.each([
    ['is missing', 'gone.jsonl', 'gone.jsonl: expected a file, found nothing of that name; check the path\n'],
    ['is a folder', '.', '.: expected a file, found a folder; name a file\n'],
  ])('fails where the label file %s', async (_name, path, message) => {
    const run = { cwd: folder() };
    const { status, stdout, stderr } = await runWenda(['eval', path, '--knowledge', 'k.yaml'], run);
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: message });
  });

  it('fails with the faults of the knowledge', async () => {
    const { status, stdout, stderr } = await evaluate(LABELS, '--knowledge', 'bad.yaml');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^bad\.yaml:3:/mu);
  });

  it('takes a call without a label file for misuse', async () => {
    const { status, stdout, stderr } = await runWenda(['eval'], { cwd: folder() });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain("missing required argument 'cases'");
  });
});
