import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useFolder } from './support/folder.js';
import { runWenda } from './support/process.js';

const folder = useFolder();
const run = (...args: string[]) => runWenda(args, { cwd: folder() });
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder(), name), content);
const get = (name: string) => readFileSync(join(folder(), name), 'utf8');

const TABLE = 'question,answer\n港口多老？,很老\n起重機？,\n燈塔？,很高\n';

describe('wenda import', () => {
  it('writes what is sound, and reports the rest', async () => {
    put('faq.csv', TABLE);
    const { status, stdout, stderr } = await run('import', 'faq.csv', '-o', 'out.yaml');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toBe(
      'faq.csv:3: error: row 3: answer: expected a field answer, found none; add it [missing]\n' +
        'faq.csv: 2 entries written to out.yaml, 1 left out\n',
    );
    expect(get('out.yaml')).toBe(
      '# Imported from "faq.csv".\nentries:\n  - question: 港口多老？\n    answer: 很老\n\n  - question: 燈塔？\n    answer: 很高\n',
    );
  });

  it('writes what loads and answers', async () => {
    put('faq.csv', 'question,answer\n港口哪一年啟用？,1887 年。\n起重機有幾座？,九座。\n');
    await run('import', 'faq.csv', '-o', 'out.yaml');
    const { stdout } = await run('ask', '--knowledge', 'out.yaml', '--json', '起重機有幾座？');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'answer', answer: '九座。' });
  });

  it('writes to standard output where no file is named', async () => {
    put('faq.md', '# 一？\n\n甲\n');
    expect(await run('import', 'faq.md')).toEqual({
      status: 0,
      stdout: '# Imported from "faq.md".\nentries:\n  - question: 一？\n    answer: 甲\n',
      stderr: 'faq.md: 1 entry written\n',
    });
  });

  it('leaves out a second title beside a knowledge file that has one, and says so', async () => {
    mkdirSync(join(folder(), 'd'));
    put('d/a.yaml', 'title: 港口\nentries:\n  - question: 二？\n    answer: 乙\n');
    put('faq.md', '# 燈塔\n\n## 一？\n\n甲\n');
    const { stderr } = await run('import', 'faq.md', '-o', 'd/faq.yaml');
    expect(stderr).toBe(
      'faq.md: note: the title "燈塔" was left out: d/a.yaml beside it gives the knowledge the title "港口"\n' +
        'faq.md: 1 entry written to d/faq.yaml\n',
    );
    expect((await run('check', 'd', '--quick')).status).toBe(0);
    await run('import', 'faq.md', '-o', 'd/a.yaml', '--force');
    expect(get('d/a.yaml')).toContain('title: 燈塔');
  });

  it('writes JSON where the file is named so', async () => {
    put('faq.md', '# 一？\n\n甲\n');
    await run('import', 'faq.md', '-o', 'out.json');
    expect(JSON.parse(get('out.json'))).toEqual({ entries: [{ question: '一？', answer: '甲' }] });
  });

  it('writes nothing with --strict where something is wrong', async () => {
    put('faq.csv', TABLE);
    const { status, stdout, stderr } = await run('import', 'faq.csv', '-o', 'out.yaml', '--strict');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('faq.csv: 1 error, with which --strict writes nothing\n');
    expect(existsSync(join(folder(), 'out.yaml'))).toBe(false);
  });

  it('lets notes pass with --strict', async () => {
    put('faq.csv', 'question,answer,views\n一？,甲,7\n');
    const { status, stderr } = await run('import', 'faq.csv', '--strict');
    expect(status).toBe(0);
    expect(stderr).toContain('faq.csv:1: note: columns that no field stands for');
  });

  it('takes encoding, delimiter and format as they are told', async () => {
    put('faq.dat', Buffer.from('question^answer\n一？^甲\n', 'utf16le'));
    const { status, stdout } = await run(
      'import',
      'faq.dat',
      ...['--encoding', 'utf-16le', '--delimiter', '^', '--format', 'csv'],
    );
    expect(status).toBe(0);
    expect(stdout).toContain('question: 一？');
  });

  it('writes nothing over a file that is no knowledge file', async () => {
    put('faq.csv', TABLE);
    put('out.yaml', 'services: {}\n');
    const { status, stderr } = await run('import', 'faq.csv', '-o', 'out.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('out.yaml: expected nothing of that name, or a knowledge file that loads');
    expect(get('out.yaml')).toBe('services: {}\n');
    expect(readdirSync(folder()).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('writes over a knowledge file only with --force', async () => {
    put('faq.csv', TABLE);
    put('out.yaml', get('k.yaml'));
    const { status, stderr } = await run('import', 'faq.csv', '-o', 'out.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('out.yaml: expected nothing of that name, found a knowledge file of 2 entries');
    expect(stderr).not.toContain('written to');
    expect(get('out.yaml')).toBe(get('k.yaml'));
    expect((await run('import', 'faq.csv', '-o', 'out.yaml', '--force')).status).toBe(0);
    expect(get('out.yaml')).toContain('港口多老？');
  });

  it.each([
    ['nothing of that name', 'gone.csv', () => {}],
    ['a folder', 'd', () => mkdirSync(join(folder(), 'd'))],
    ['an empty file', 'e.csv', () => put('e.csv', ' \n')],
    ['a binary file', 'b.csv', () => put('b.csv', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1]))],
    ['at most 50 MB', 'l.csv', () => put('l.csv', Buffer.alloc(51 * 2 ** 20))],
    ['no question with an answer was found', 'n.csv', () => put('n.csv', 'question,answer\n一？,\n')],
  ])('says that there is %s', async (message, file, make) => {
    make();
    const { status, stdout, stderr } = await run('import', file, '-o', 'out.yaml');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^${file}: .*${message}`, 'mu'));
    expect(stderr).not.toContain('    at ');
    expect(existsSync(join(folder(), 'out.yaml'))).toBe(false);
  });

  it('says where the output cannot be', async () => {
    put('faq.csv', TABLE);
    const { status, stderr } = await run('import', 'faq.csv', '-o', 'gone/out.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain('gone/out.yaml: expected a folder gone to write into, found none; create it\n');
  });

  it('prints the first problems of a file of noise', async () => {
    put('faq.csv', `question,answer\n一？,甲\n${',乙\n'.repeat(500)}`);
    const { status, stderr } = await run('import', 'faq.csv');
    expect(status).toBe(0);
    expect(stderr.split('\n').length).toBeLessThan(210);
    expect(stderr).toMatch(/^… and \d+ more$/mu);
  });

  it('prints nothing that a terminal would obey', async () => {
    put('faq.csv', 'question,answer,x\u001b[2J\n\u001b]0;一？,甲,1\n二？,乙,2\n');
    const { stdout, stderr } = await run('import', 'faq.csv');
    expect(`${stdout}${stderr}`).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it.each([
    ['no file', [], 'missing required argument'],
    ['an encoding that is none', ['x.csv', '--encoding', 'nope'], 'Expected utf-8'],
    ['a delimiter of several characters', ['x.csv', '--delimiter', '::'], 'Give one character'],
    ['a format that is none', ['x.csv', '--format', 'xlsx'], 'csv, tsv, json, md'],
    ['an output of another kind', ['x.csv', '-o', 'out.csv'], 'ends in .yaml, .yml or .json'],
    ['force without an output', ['x.csv', '--force'], 'expected --output beside it'],
  ])('takes %s for misuse', async (_name, args, message) => {
    const { status, stdout, stderr } = await run('import', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('wenda export', () => {
  it('writes a table to standard output', async () => {
    const { status, stdout, stderr } = await run('export', 'k.yaml', '--format', 'csv');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      '\ufeffkind,id,question,variants,answer,en.question,en.answer,related',
      'title,,港口筆記,,,,,',
      'entry,founded,港口哪一年啟用？,,港口在 1887 年啟用。,When did the harbour open?,The harbour opened in 1887.,cranes',
    ]);
  });

  it.each(['csv', 'tsv', 'json', 'md'])('writes %s, which import takes back', async (format) => {
    const { status, stderr } = await run('export', 'k.yaml', '-o', `out.${format}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: `k.yaml: 2 entries written to out.${format}\n` });
    expect((await run('import', `out.${format}`, '-o', 'back.yaml', '--strict')).status).toBe(0);
    const [before, after] = await Promise.all(
      ['k.yaml', 'back.yaml'].map(async (file) => (await run('export', file, '--format', 'json')).stdout),
    );
    expect(after).toBe(before);
  });

  it('exports KNOWLEDGE where no path is given', async () => {
    const { stdout } = await runWenda(['export', '--format', 'json'], {
      cwd: folder(),
      env: { KNOWLEDGE: 'k.yaml' },
    });
    expect(JSON.parse(stdout).title).toBe('港口筆記');
  });

  it('joins the files of a folder, each entry with its article', async () => {
    mkdirSync(join(folder(), 'd'));
    put('d/a.md', '港口很老。\n');
    put('d/b.md', '燈塔很高。\n');
    put('d/a.yaml', 'article: a.md\nentries: [{ question: 一？, answer: 甲, paragraphs: [1] }]\n');
    put('d/b.yaml', 'article: b.md\nentries: [{ question: 二？, answer: 乙, paragraphs: [1] }]\n');
    const { stdout } = await run('export', 'd', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({
      entries: [
        { question: '一？', answer: '甲', article: 'a.md', paragraphs: [1] },
        { question: '二？', answer: '乙', article: 'b.md', paragraphs: [1] },
      ],
    });
  });

  it.each(['md', 'json'])('writes no %s into the folder of the knowledge', async (format) => {
    mkdirSync(join(folder(), 'd'));
    put('d/k.yaml', get('k.yaml'));
    const { status, stderr } = await run('export', 'd', '-o', `d/faq.${format}`);
    expect(status).toBe(2);
    expect(stderr).toContain('would be read as a part of d');
    expect(readdirSync(join(folder(), 'd'))).toEqual(['k.yaml']);
  });

  it('writes a table into the folder of the knowledge, and over it again', async () => {
    mkdirSync(join(folder(), 'd'));
    put('d/k.yaml', get('k.yaml'));
    expect((await run('export', 'd', '-o', 'd/faq.csv')).status).toBe(0);
    expect((await run('export', 'd', '-o', 'd/faq.csv')).status).toBe(0);
    expect((await run('check', 'd', '--quick')).status).toBe(0);
  });

  it('writes JSON over a knowledge file only with --force', async () => {
    put('out.json', '[{"question":"一？","answer":"甲"}]');
    const { status, stderr } = await run('export', 'k.yaml', '-o', 'out.json');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'out.json: expected nothing of that name, found a knowledge file of 1 entry, which',
    );
    expect(get('out.json')).toContain('一？');
    expect((await run('export', 'k.yaml', '-o', 'out.json', '--force')).status).toBe(0);
    expect(JSON.parse(get('out.json')).title).toBe('港口筆記');
  });

  it('takes force without an output for misuse', async () => {
    expect(await run('export', 'k.yaml', '--format', 'csv', '--force')).toMatchObject({
      status: 2,
      stderr: '--force: expected --output beside it\n',
    });
  });

  it('writes nothing over a file that is no export', async () => {
    put('faq.csv', TABLE);
    const { status, stderr } = await run('export', 'k.yaml', '-o', 'faq.csv');
    expect(status).toBe(1);
    expect(stderr).toContain('faq.csv: expected nothing of that name, or an earlier export');
    expect(get('faq.csv')).toBe(TABLE);
  });

  it('fails with the faults of the knowledge', async () => {
    const { status, stdout, stderr } = await run('export', 'bad.yaml', '--format', 'csv');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^bad\.yaml:3:/mu);
  });

  it('fails where there are articles alone', async () => {
    put('a.md', '港口很老。\n');
    const { status, stderr } = await run('export', 'a.md', '--format', 'csv');
    expect(status).toBe(1);
    expect(stderr).toBe('a.md: expected entries to export, found none; articles are files already\n');
  });

  it('takes a call that does not say what to write for misuse', async () => {
    const { status, stderr } = await run('export', 'k.yaml');
    expect(status).toBe(2);
    expect(stderr).toBe('--format: expected one of csv, tsv, json, md; say what to write\n');
  });
});
