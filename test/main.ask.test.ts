import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from './support/folder.js';
import { MAIN, runProgram, runWenda, startWenda } from './support/process.js';

const OPENED = '港口哪一年啟用？';
const CRANES = '港口有幾座起重機？';

const folder = useFolder();
function ask(args: readonly string[], input: string | Buffer = '', env: Record<string, string> = {}) {
  return runWenda(['ask', ...args], { cwd: folder(), env: { KNOWLEDGE: 'k.yaml', ...env }, input });
}

/** The objects of `ask --json`; fails where a line is none. */
function objects(stdout: string): { question: string; kind: string; entry: { id: string } | null }[] {
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('wenda ask', () => {
  it('prints the answer to its argument as a person reads it', async () => {
    const { status, stdout, stderr } = await ask([OPENED]);
    expect(stdout).toContain('港口在 1887 年啟用。');
    expect(stdout).toContain('港口筆記');
    expect(stdout).toContain(`1. ${CRANES}`);
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('keeps what it read in the folder CACHE, and answers the same from it', async () => {
    const cache = join(folder(), 'kept');
    const first = await ask(['--json', OPENED], '', { CACHE: cache });
    expect(readdirSync(cache)).toHaveLength(1);
    expect(await ask(['--json', OPENED], '', { CACHE: cache })).toEqual(first);
    expect(await ask(['--json', OPENED])).toEqual(first);
    expect(first.status).toBe(0);
  });

  it('keeps what it read of each folder apart, though both are called the same from within', async () => {
    const titles = ['alpha', 'beta'].map(async (name) => {
      const cwd = join(folder(), name);
      mkdirSync(cwd);
      writeFileSync(join(cwd, 'k.yaml'), 'entries: [{ id: a, question: 港口在哪裡？, answer: 在海邊。 }]');
      const env = { CACHE: join(folder(), 'kept') };
      await runWenda(['ask', '--knowledge', '.', '港口在哪裡？'], { cwd, env });
      const { stdout } = await runWenda(['ask', '--knowledge', '.', '港口在哪裡？'], { cwd, env });
      expect(stdout).toContain(name);
    });
    await Promise.all(titles);
    expect(readdirSync(join(folder(), 'kept'))).toHaveLength(2);
  });

  it('takes several arguments as the words of one question', async () => {
    const { stdout } = await ask(['--json', 'when', 'did', 'it', 'open?']);
    expect(objects(stdout).map((each) => each.question)).toEqual(['when did it open?']);
  });

  it('prints with --json one object with all keys of the contract, in their order', async () => {
    const { stdout, stderr } = await ask(['--json', OPENED]);
    const [answer] = objects(stdout);
    expect(answer && Object.keys(answer)).toEqual([
      'question',
      'kind',
      'text',
      'answer',
      'entry',
      'confidence',
      'paragraphs',
      'choices',
      'related',
      'excerpt',
      'candidates',
      'unasked',
    ]);
    expect(answer).toMatchObject({
      question: OPENED,
      kind: 'answer',
      text: expect.stringContaining('港口在 1887 年啟用。'),
      answer: '港口在 1887 年啟用。',
      entry: { id: 'founded', question: OPENED },
      confidence: expect.any(Number),
      paragraphs: [],
      choices: [],
      related: [{ id: 'cranes', question: CRANES, answer: '港口有九座起重機。' }],
      excerpt: false,
    });
    expect(stderr).toBe('');
  });

  it('says null and nothing where it does not answer', async () => {
    const { stdout, status } = await ask(['--json', 'zzzzzz']);
    expect(objects(stdout)[0]).toMatchObject({
      ...{ kind: 'abstain', answer: null, entry: null, choices: [], unasked: false },
      text: expect.stringContaining('so I will not guess'),
    });
    expect(status).toBe(0);
  });

  it('greets who asks nothing', async () => {
    const { stdout } = await ask(['--json', 'hello there!']);
    expect(objects(stdout)[0]).toMatchObject({
      ...{ kind: 'abstain', answer: null, unasked: true },
      text: expect.stringContaining('I answer questions about'),
    });
  });

  it('answers in the language of --locale', async () => {
    const { stdout } = await ask(['--json', '--locale', 'en', OPENED]);
    expect(objects(stdout)[0]).toMatchObject({ answer: 'The harbour opened in 1887.' });
  });

  it('reads one question a line: empty ones, CRLF, bytes that are no UTF-8, a last one that nothing ends', async () => {
    const input = Buffer.concat([
      Buffer.from(`\ufeff${OPENED}\r\n\r\n\n`),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from(`--json\n${CRANES}`),
    ]);
    const { stdout, stderr, status } = await ask(['--json'], input);
    expect(objects(stdout).map((each) => each.question)).toEqual([
      OPENED,
      '',
      '',
      '\ufffd\ufffd',
      '--json',
      CRANES,
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('sets the answers to several lines apart', async () => {
    const { stdout } = await ask([], `${CRANES}\n${CRANES}\n`);
    const [first, second, ...others] = stdout.split(/\n\n(?=港口有幾座)/u);
    expect(second).toBe(`${first}\n`);
    expect(others).toEqual([]);
  });

  it('prints nothing where nothing is asked', async () => {
    expect(await ask(['--json'], '')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('answers ten thousand lines in order', async () => {
    const questions = Array.from({ length: 10_000 }, (_, index) => (index % 2 ? CRANES : `${index}`));
    const { stdout, status } = await ask(['--json'], questions.join('\n'));
    expect(objects(stdout).map((each) => each.question)).toEqual(questions);
    expect(status).toBe(0);
  });

  it('answers a line before the next one comes', async () => {
    const child = startWenda(['ask', '--json'], { cwd: folder(), env: { KNOWLEDGE: 'k.yaml' } });
    for (const question of [OPENED, CRANES]) {
      child.stdin.write(`${question}\n`);
      const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
      expect(objects(line)[0]).toMatchObject({ question });
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('ends as if SIGPIPE had ended it, and says nothing, where its reader leaves', async () => {
    const child = startWenda(['ask', '--json'], { cwd: folder(), env: { KNOWLEDGE: 'k.yaml' } });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.write(`${OPENED}\n`.repeat(10_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end(`${OPENED}\n`.repeat(10_000));
    expect(await once(child, 'exit')).toEqual([141, null]);
    expect(stderr).toBe('');
  });

  it.skipIf(!existsSync('/dev/full'))('says that its output has no room', async () => {
    const run = { cwd: folder(), env: { KNOWLEDGE: 'k.yaml', MAIN, NODE: process.execPath } };
    const { status, stderr } = await runProgram('sh', ['-c', '"$NODE" "$MAIN" ask x > /dev/full'], run);
    expect(stderr).toMatch(/^standard output: ENOSPC[^\n]+\n$/u);
    expect(status).toBe(1);
  });

  it('takes the knowledge from --knowledge, then KNOWLEDGE, then .env, then the folder "knowledge"', async () => {
    mkdirSync(join(folder(), 'knowledge'));
    for (const name of ['option', 'variable', 'file', 'knowledge/default']) {
      const text = `title: 題\nentries: [{ id: a, question: 甲？, answer: 答${name} }]\n`;
      writeFileSync(join(folder(), `${name}.yaml`), text);
    }
    const answer = async (args: readonly string[], env: Record<string, string>) => {
      const { stdout, stderr } = await runWenda(['ask', '--json', '甲？', ...args], { cwd: folder(), env });
      return stdout ? JSON.parse(stdout).answer : stderr;
    };
    expect(await answer([], {})).toBe('答knowledge/default');
    writeFileSync(join(folder(), '.env'), 'KNOWLEDGE=file.yaml\n');
    expect(await answer([], {})).toBe('答file');
    expect(await answer([], { KNOWLEDGE: 'variable.yaml' })).toBe('答variable');
    expect(await answer(['--knowledge', 'option.yaml'], { KNOWLEDGE: 'variable.yaml' })).toBe('答option');
  });

  it.each([
    ['has faults', 'bad.yaml', ['bad.yaml:3:', 'bad.yaml:4:']],
    ['is missing', 'nowhere', ['nowhere']],
  ])('fails with all that is wrong where the knowledge %s', async (_name, path, places) => {
    const { status, stdout, stderr } = await ask(['--json', '--knowledge', path, OPENED]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    for (const place of places) expect(stderr).toContain(place);
    expect(stderr).not.toContain('    at ');
  });
});
