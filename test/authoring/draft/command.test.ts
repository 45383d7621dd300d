import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectKnowledge, loadKnowledge } from '../../../src/core/index.js';
import { useFolder } from '../../support/folder.js';
import { runWenda } from '../../support/process.js';
import { fixture } from './articles.js';

const folder = useFolder();
const path = (name: string): string => join(folder(), name);
const draft = (...args: string[]) => runWenda(['draft', ...args], { cwd: folder() });
const HARBOUR = '海港市共有 26 座碼頭。\n遠航科技創立於 2008 年，位於 40 號碼頭。\n';

describe('wenda draft', () => {
  it('prints a knowledge file that can be loaded', async () => {
    writeFileSync(path('a.txt'), HARBOUR);
    const { status, stdout, stderr } = await draft('a.txt');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    writeFileSync(path('new.yaml'), stdout);
    const { entries } = await loadKnowledge(path('new.yaml'));
    expect(entries.map(({ question, status: state }) => [question, state])).toEqual([
      ['海港市共有多少座碼頭？', 'draft'],
      ['遠航科技創立於哪一年？', 'draft'],
    ]);
  });

  it('drafts every kind of article into a folder that loads without a fault, its figures proven', async () => {
    for (const name of ['recipe.md', 'release.md', 'lecture.txt', 'news.html', 'notice.md']) {
      const { status, stderr } = await draft(
        fixture(name),
        '-o',
        `${name}.yaml`,
        '--article',
        `${name}.text.md`,
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
    for (const name of ['k.yaml', 'bad.yaml']) rmSync(path(name));
    const { faults, knowledge } = await inspectKnowledge(folder());
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(knowledge?.articles).toHaveLength(5);
  });

  it('merges into a file that is there, and says what it did', async () => {
    writeFileSync(path('a.txt'), HARBOUR);
    expect((await draft('a.txt', '-o', 'new.yaml')).stdout).toContain('new.yaml: 2 added');
    writeFileSync(path('a.txt'), `${HARBOUR}博物館成立於 1950 年。\n`);
    const { stdout } = await draft('a.txt', '--output', 'new.yaml');
    expect(stdout).toContain('new.yaml: 1 added; all else is as it was');
    expect(stdout).toMatch(/ {2}added {3}q-[0-9a-f]{12} {2}博物館成立於哪一年？/);
  });

  it('proposes nothing from a sentence without end, and says so', async () => {
    const endless = '海港市共有 26 座碼頭，'.repeat(200);
    writeFileSync(path('endless.txt'), `${HARBOUR}\n${endless}\n\n${'Alice and '.repeat(200)}Bob came.\n`);
    const { status, stdout, stderr } = await draft('endless.txt');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'endless.txt: nothing is proposed from sentences of more than 1000 characters, which stand in paragraphs 3, 4; end them with full stops\n',
    });
    expect(stdout.match(/question:/g)).toHaveLength(2);
  });

  it('does not touch a file that stays as it is', async () => {
    writeFileSync(path('a.txt'), HARBOUR);
    await draft('a.txt', '-o', 'new.yaml');
    utimesSync(path('new.yaml'), 1, 1);
    await draft('a.txt', '-o', 'new.yaml');
    expect(statSync(path('new.yaml')).mtimeMs).toBe(1000);
  });

  it('writes nothing with --dry-run', async () => {
    writeFileSync(path('a.txt'), HARBOUR);
    const { stdout } = await draft('a.txt', '-o', 'new.yaml', '--article', 'a.md', '--dry-run');
    expect(stdout).toContain('dry run: nothing was written');
    expect(existsSync(path('new.yaml')) || existsSync(path('a.md'))).toBe(false);
  });

  it('cites the article that it writes into the folder', async () => {
    writeFileSync(path('a.txt'), HARBOUR);
    const { stdout } = await draft('a.txt', '-o', 'new.yaml', '--article', 'a.md');
    expect(stdout).toContain('a.md: 2 paragraphs');
    expect(readFileSync(path('new.yaml'), 'utf8')).toContain('\narticle: a.md\n');
    expect(readFileSync(path('a.md'), 'utf8')).toContain('[2] 遠航科技創立於 2008 年');
    expect((await draft('a.txt', '-o', 'new.yaml', '--article', 'a.md')).stdout).toContain(
      '0 added; all else is as it was',
    );
  });

  it('ends by naming what people wrote that a changed article no longer holds, and fails', async () => {
    mkdirSync(path('changed'));
    const command = ['a.txt', '-o', 'changed/new.yaml', '--article', 'changed/a.md'];
    writeFileSync(path('a.txt'), HARBOUR);
    await draft(...command);
    const own = (question: string, answer: string, number: number) =>
      `  - question: ${question}\n    answer: ${answer}\n    article: a.md\n    paragraphs: [${number}]\n`;
    writeFileSync(
      path('changed/own.yaml'),
      `entries:\n${own('碼頭數？', '26 座。', 1)}${own('碼頭號？', '40 號。', 2)}${own('年？', '2008 年。', 2)}`,
    );
    expect((await draft(...command)).status).toBe(0);
    writeFileSync(path('a.txt'), HARBOUR.replace('26', '27').replace('40', '50'));
    const { status, stdout, stderr } = await draft(...command);
    expect(status).toBe(1);
    expect(stdout).toContain('2 updated');
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^changed\/own\.yaml:3:13: error: .*found "26"; .* \[figure\]$/u),
      expect.stringMatching(/^changed\/own\.yaml:7:13: error: .*found "40"; .* \[figure\]$/u),
      'changed: 2 entries tell what the article does not say now; nothing is answered until you correct each, or give it "status: stale" for the time being',
      '',
    ]);
    rmSync(path('changed'), { recursive: true });
  });

  it('leaves each question to the first of several articles', async () => {
    writeFileSync(path('a.txt'), HARBOUR);
    writeFileSync(path('b.txt'), `${HARBOUR}博物館成立於 1950 年。\n`);
    expect((await draft('a.txt', 'b.txt', '-o', 'new.json')).stdout).toMatch(
      /a\.txt: 2 entries.*\nb\.txt: 1 entry.*\nnew\.json: 3 added/,
    );
    expect(JSON.parse(readFileSync(path('new.json'), 'utf8')).entries).toHaveLength(3);
  });
});

describe('what wenda draft refuses', () => {
  it('says that a file beside the output asks all of it already', async () => {
    mkdirSync(path('beside'));
    writeFileSync(path('beside/a.txt'), HARBOUR);
    await draft('beside/a.txt', '-o', 'beside/first.yaml');
    const { status, stderr } = await draft('beside/a.txt', '-o', 'beside/second.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'expected facts that the knowledge files in beside do not ask for already, found none',
    );
    expect(existsSync(path('beside/second.yaml'))).toBe(false);
  });

  it('writes no drafts either where somebody wrote the article', async () => {
    writeFileSync(path('a.txt'), HARBOUR);
    writeFileSync(path('mine.md'), 'mine\n');
    const { status } = await draft('a.txt', '-o', 'apart.yaml', '--article', 'mine.md');
    expect(status).toBe(1);
    expect(existsSync(path('apart.yaml'))).toBe(false);
    expect(readFileSync(path('mine.md'), 'utf8')).toBe('mine\n');
  });

  it.each([
    [
      'an article that is not there',
      ['none.txt'],
      1,
      'none.txt: expected an article, found nothing of that name; check the path',
    ],
    ['a folder for an article', ['.'], 1, '.: expected a file, found a folder; name the articles one by one'],
    [
      'an empty article',
      ['empty.txt'],
      1,
      'empty.txt: expected an article of at least one paragraph, found an empty file; give the file that holds its text',
    ],
    [
      'a text without facts',
      ['idle.txt', '-o', 'new.yaml'],
      1,
      'idle.txt: expected sentences that state facts, found none; is it the text of an article?',
    ],
    [
      'an output of another kind',
      ['a.txt', '-o', 'new.txt'],
      2,
      '--output: expected a file that ends in .yaml, .yml or .json, found new.txt',
    ],
    [
      'an output in no folder',
      ['a.txt', '-o', 'none/new.yaml'],
      1,
      'none/new.yaml: expected a folder none to write into, found none; create it',
    ],
    [
      'an output that is a folder',
      ['a.txt', '-o', 'folder.yaml'],
      1,
      'folder.yaml: expected a file, or nothing, found a folder; give another name',
    ],
    [
      'an article text that somebody wrote',
      ['a.txt', '-o', 'new.yaml', '--article', 'mine.md'],
      1,
      'mine.md: expected a file that "wenda draft --article" wrote, found another; nothing was written. Give another name',
    ],
    [
      'an article text of another kind',
      ['a.txt', '-o', 'new.yaml', '--article', 'a.html'],
      2,
      '--article: expected a file that ends in .md, found a.html',
    ],
    [
      'one article text for several',
      ['a.txt', 'a.txt', '-o', 'new.yaml', '--article', 'a.md'],
      2,
      '--article: expected one article, found several',
    ],
    ['an article text alone', ['a.txt', '--article', 'a.md'], 2, '--article: expected --output beside it'],
    ['a dry run of nothing', ['a.txt', '--dry-run'], 2, '--dry-run: expected --output beside it'],
  ])('is %s', async (_, args, status, message) => {
    writeFileSync(path('a.txt'), HARBOUR);
    writeFileSync(path('empty.txt'), '');
    writeFileSync(path('idle.txt'), '「你好嗎？」「很好，謝謝，你呢？」\n');
    writeFileSync(path('mine.md'), '# 我的\n\n文章\n');
    const { mkdirSync } = await import('node:fs');
    mkdirSync(path('folder.yaml'));
    expect(await draft(...args)).toEqual({ status, stdout: '', stderr: `${message}\n` });
    expect(readFileSync(path('mine.md'), 'utf8')).toBe('# 我的\n\n文章\n');
  });

  it.each([
    ['-o', (name: string) => ['-o', `${name}.yaml`]],
    ['--article', (name: string) => ['-o', 'new.yaml', '--article', `${name}.md`]],
  ])('names the file that cannot be written: %s', async (_name, flags) => {
    writeFileSync(path('a.txt'), HARBOUR);
    const name = 'x'.repeat(300);
    const { status, stderr } = await draft('a.txt', ...flags(name));
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^x{300}\.(?:yaml|md): expected a file, found a name too long for the system; shorten it\n$/u,
    );
  });

  it('tells the faults of all articles at once', async () => {
    const { stderr } = await draft('none.txt', 'other.txt');
    expect(stderr.split('\n').filter(Boolean)).toHaveLength(2);
  });

  it.each([
    ['no knowledge file', 'name: ci\non: push\n', /unknown-key/],
    ['faulty', 'entries:\n  - question: 甲？\n', /\[missing\]/],
    ['in another encoding', Buffer.from('b9fab8db', 'hex'), /expected a knowledge file in UTF-8/],
  ])('is an output that is %s, which stays as it is', async (_, content, message) => {
    writeFileSync(path('a.txt'), HARBOUR);
    writeFileSync(path('other.yaml'), content);
    const { status, stderr } = await draft('a.txt', '-o', 'other.yaml');
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).toContain('nothing was written');
    expect(readFileSync(path('other.yaml'))).toEqual(Buffer.from(content));
  });
});
