import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArticlesError, draftArticles, readArticles } from '../../../src/authoring/draft/articles.js';
import { lookBeside } from '../../../src/authoring/draft/beside.js';
import { OutputError, writeArticle, writeDrafts } from '../../../src/authoring/draft/output.js';
import { folderOf, makePipe } from '../../core/loader/workspace.js';

const HARBOUR = '海港市共有 26 座碼頭。\n遠航科技創立於 2008 年，位於北灣市。\n';
const WET = { isDryRun: false };
const SILENT = { note: () => {}, progress: () => {} };

/** A folder with the article and other files, and what drafts into one of its files. */
function workshop(files: Readonly<Record<string, string>> = {}) {
  const folder = folderOf({ 'a.txt': HARBOUR, ...files });
  const path = (name: string): string => join(folder, name);
  const draft = async (output: string, options = WET, names: readonly string[] = ['a.txt']) => {
    const documents = await readArticles(names.map(path));
    return writeDrafts(
      path(output),
      await draftArticles(documents, { output: path(output) }, SILENT),
      options,
    );
  };
  return { folder, path, draft, read: (name: string) => readFileSync(path(name), 'utf8') };
}

describe('writing drafts', () => {
  it('keeps the mark that some editors put first, and writes into an empty file', async () => {
    const marked = workshop({ 'k.yaml': '\ufeff- question: 甲？\n  answer: 乙\n' });
    await marked.draft('k.yaml');
    expect(marked.read('k.yaml').startsWith('\ufeff- question: 甲？\n  answer: 乙\n\n- id: ')).toBe(true);
    const empty = workshop({ 'k.yaml': '' });
    await empty.draft('k.yaml');
    expect(empty.read('k.yaml')).toContain('entries:');
  });

  it('takes the line ends of old Macs, and writes line feeds', async () => {
    const mac = workshop({
      'k.yaml': '- question: 甲？\r  answer: 乙\r',
      'm.md': '# 港\r\r海港市共有 26 座碼頭。\r',
    });
    await mac.draft('k.yaml', WET, ['m.md']);
    expect(mac.read('k.yaml')).toMatch(/^- question: 甲？\n {2}answer: 乙\n\n- id: /u);
    expect(mac.read('k.yaml')).not.toContain('\r');
  });

  it('asks nothing that a file beside it asks, and leaves the title to it', async () => {
    const { draft, read } = workshop({
      'other.yaml':
        'title: 港口\nentries:\n  - question: 海港市共有多少座碼頭？\n    variants: [26 座指的是什麼, 海港市共有 26 座碼頭嗎]\n    answer: 二十六座。\n',
      'broken.yaml': 'a: [',
    });
    await draft('k.yaml');
    expect(read('k.yaml')).not.toMatch(/^title:|海港市共有多少座碼頭？/mu);
    expect(read('k.yaml')).toContain('遠航科技創立於哪一年？');
  });

  it('says where an article stands apart from its entries', async () => {
    const { draft } = workshop();
    expect((await draft('k.yaml')).at(-1)).toMatch(
      /^note: a\.txt is not in the folder of .*k\.yaml as Markdown/,
    );
  });

  it('writes no file on a dry run', async () => {
    const { draft, folder } = workshop();
    expect((await draft('k.yaml', { isDryRun: true })).at(-1)).toBe('dry run: nothing was written');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('refuses what is no knowledge, with its faults', async () => {
    const { draft, read } = workshop({ 'k.yaml': 'name: ci\n', 'idle.txt': '「你好。」\n' });
    await expect(draft('k.yaml')).rejects.toThrow(OutputError);
    expect(read('k.yaml')).toBe('name: ci\n');
    await expect(draft('new.yaml', WET, ['idle.txt'])).rejects.toThrow(
      /expected sentences that state facts, found none/,
    );
    await expect(draft('none/new.yaml')).rejects.toThrow(
      /expected a folder .*none to write into, found none; create it/,
    );
  });

  it('refuses bytes that are no UTF-8', async () => {
    const { draft, path } = workshop();
    writeFileSync(path('k.yaml'), Buffer.from('b9fab8db', 'hex'));
    await expect(draft('k.yaml')).rejects.toThrow(
      /expected a knowledge file in UTF-8, found other bytes; nothing was written/,
    );
  });
});

describe('writing the text of an article', () => {
  it('writes it again, and leaves one alone that somebody wrote', async () => {
    const { path, read } = workshop({ 'mine.md': '# 我的\n\n文章\n' });
    const [document] = await readArticles([path('a.txt')]);
    if (!document) throw new Error('no document');
    expect(await writeArticle(path('a.md'), document, WET)).toMatch(/a\.md: 2 paragraphs$/);
    await writeArticle(path('a.md'), document, WET);
    expect(read('a.md')).toContain('[1] 海港市共有 26 座碼頭。');
    await expect(writeArticle(path('mine.md'), document, WET)).rejects.toThrow(OutputError);
    expect(read('mine.md')).toBe('# 我的\n\n文章\n');
  });
});

describe('reading several articles', () => {
  it('tells the faults of all at once', async () => {
    const { path, folder } = workshop({ 'empty.txt': '' });
    const fault = await readArticles([path('none.txt'), path('empty.txt'), folder]).catch(
      (error: Error) => error,
    );
    expect(fault).toBeInstanceOf(ArticlesError);
    expect(String(fault).split('\n')).toHaveLength(3);
  });
});

describe('what stands beside an output', () => {
  it('is what a file holds behind the mark that some editors put first', async () => {
    const { path } = workshop({ 'other.yaml': '\ufeff- question: 甲？\n  answer: 乙\n' });
    expect((await lookBeside(path('k.yaml'))).questions).toEqual(new Set(['甲']));
  });

  it('is no pipe, whatever comes out of it', async () => {
    const { path } = workshop({ 'k.txt': 'title: 港口\nentries: [{ question: 甲？, answer: 乙 }]\n' });
    makePipe(path('pipe.yaml'), path('k.txt'));
    expect(await lookBeside(path('k.yaml'))).toEqual({ questions: new Set(), hasTitle: false });
  });

  it('is nothing in a folder that is not there', async () => {
    expect(await lookBeside('/nowhere/at/all/k.yaml')).toEqual({ questions: new Set(), hasTitle: false });
  });
});
