import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAULTY, useFolder } from './support/folder.js';
import { runWenda, signalAtOpening, startWenda } from './support/process.js';

const folder = useFolder();
const env = { KNOWLEDGE: 'k.yaml', LANG: 'zh_TW.UTF-8' };

describe('wenda repl through a pipe', () => {
  it('greets, answers all lines in order without prompts or colours, and ends with status 0', async () => {
    const { status, stdout, stderr } = await runWenda(['repl'], {
      cwd: folder(),
      env,
      input: '港口哪一年啟用？\n1\n/topics\n/nonsense\n港口哪一年啟用？',
    });
    const places = ['我回答關於「港口筆記」的問題', '1887', '九座起重機', '/nonsense'].map((part) =>
      stdout.indexOf(part),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(stdout.lastIndexOf('1887')).toBeGreaterThan(stdout.indexOf('/nonsense'));
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}|^> /mu);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('greets in the language of the environment', async () => {
    const { stdout } = await runWenda(['repl'], { cwd: folder(), env: { ...env, LANG: 'en_US.UTF-8' } });
    expect(stdout).toContain('I answer questions about “港口筆記”');
  });

  it('answers in the language of --locale', async () => {
    const run = { cwd: folder(), env, input: '港口哪一年啟用？\n' };
    expect((await runWenda(['repl', '--locale', 'en'], run)).stdout).toContain('The harbour opened in 1887.');
  });

  it('reloads, and keeps what it has where the file has faults', async () => {
    const child = startWenda(['repl'], { cwd: folder(), env });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    const until = async (text: string) => {
      while (!stdout.includes(text)) await once(child.stdout, 'data');
    };
    await until('/quit');
    writeFileSync(join(folder(), 'k.yaml'), FAULTY);
    child.stdin.write('/reload\n');
    await until('k.yaml:4:');
    child.stdin.write('港口哪一年啟用？\n');
    await until('1887');
    writeFileSync(join(folder(), 'k.yaml'), 'title: 新\nentries: [{ id: a, question: 甲？, answer: 乙。 }]');
    child.stdin.write('/reload\n甲？\n/quit\n');
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(stdout).toContain('已重新載入，共 1 題。');
    expect(stdout).toContain('乙。');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends orderly at %s', async (signal) => {
    const child = startWenda(['repl'], { cwd: folder(), env });
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends orderly at %s while it loads', async (signal) => {
    const child = startWenda(['repl'], {
      cwd: folder(),
      env: { ...env, ...signalAtOpening('k.yaml', signal) },
    });
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('fails with all faults where the knowledge has some', async () => {
    const run = { cwd: folder(), env: { KNOWLEDGE: 'bad.yaml' } };
    const { status, stdout, stderr } = await runWenda(['repl'], run);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('bad.yaml:3:');
    expect(stderr).toContain('bad.yaml:4:');
  });
});
