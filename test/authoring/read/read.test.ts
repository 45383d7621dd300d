import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ArticleDocument } from '../../../src/authoring/read/document.js';
import { readDocument } from '../../../src/authoring/read/read.js';
import { isSaved, toMarkdown } from '../../../src/authoring/read/save.js';
import { loadKnowledge } from '../../../src/core/index.js';
import { folderOf } from '../../core/loader/workspace.js';
import { docxOf, forge, zipOf } from './zip.js';

/** Reads a file with this content. */
const read = (name: string, content: string | Uint8Array): Promise<ArticleDocument> =>
  readDocument(join(folderOf({ [name]: content }), name));
const fault = async (name: string, content: string | Uint8Array): Promise<string> => {
  const message = await read(name, content).then(
    () => 'no fault',
    (error: Error) => error.message,
  );
  return message.replace(/^\S*\//, '');
};

const SENTENCE = '港口在一八八七年啟用。';

describe('reading an article', () => {
  it.each([
    ['a.txt', SENTENCE],
    ['a.md', SENTENCE],
    ['a.html', `<p>${SENTENCE}</p>`],
    ['a', `<!DOCTYPE html><p>${SENTENCE}</p>`],
    ['a.log', SENTENCE],
    ['a.docx', docxOf([['', SENTENCE]])],
    ['a', docxOf([['', SENTENCE]])],
    ['b.docx', docxOf([['', SENTENCE]], { isDeflated: true })],
    ['b.txt', `\u3164 \u2800\n\n${SENTENCE}`],
  ])('takes %s', async (name, content) => {
    expect((await read(name, content)).blocks).toEqual([{ kind: 'paragraph', number: 1, text: SENTENCE }]);
  });

  it.each([
    ['page', 'a.html', `${'<div>'.repeat(3_000)}${SENTENCE}${'</div>'.repeat(3_000)}`],
    ['page of tables', 'a.html', `${'<table><tr><td>'.repeat(150)}${SENTENCE}`],
    ['Word document', 'a.docx', docxOf([['', `${'<w:r>'.repeat(30_000)}${'</w:r>'.repeat(30_000)}`]])],
  ])('refuses a %s whose elements lie too deep in each other', async (_, name, deep) => {
    expect(await fault(name, deep)).toBe(
      `${name}: expected elements inside each other some hundred deep, found more; give its text alone, as .txt or .md`,
    );
  });

  it('reads the headings of a Word document, the first for the title', async () => {
    const document = await read(
      'a.docx',
      docxOf([
        ['Heading1', '港口小史'],
        ['', SENTENCE],
      ]),
    );
    expect(document).toMatchObject({
      title: '港口小史',
      blocks: [{ kind: 'heading', level: 1 }, { text: SENTENCE }],
    });
  });

  it('numbers the paragraphs of Markdown as the loader does', async () => {
    const text =
      '---\ntitle: 港口小史\nurl: https://a.example/\n---\n\n# 港口小史\n\n[3] 甲。\n\n啟用\n====\n\n[5] 乙。\n\n## 現況 ##\n\n[6] - 丙\n- 丁\n';
    const folder = folderOf({ 'a.md': text });
    const { title, url, blocks } = await readDocument(join(folder, 'a.md'));
    const [article] = (await loadKnowledge(folder)).articles;
    expect(
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.number, block.text]] : [])),
    ).toEqual(article?.paragraphs.map((paragraph) => [paragraph.number, paragraph.text]));
    expect(blocks.filter(({ kind }) => kind === 'heading').map((block) => block.text)).toEqual([
      '港口小史',
      '啟用',
      '現況',
    ]);
    expect({ title, url }).toEqual({ title: '港口小史', url: 'https://a.example/' });
  });
});

describe('what is no article', () => {
  const big = Buffer.alloc(20 * 1024 * 1024, 'a');
  it.each([
    [
      'an empty file',
      'a.txt',
      '',
      'expected an article of at least one paragraph, found an empty file; give the file that holds its text',
    ],
    [
      'a blank one',
      'a.txt',
      ' \n\n',
      'expected an article of at least one paragraph, found no text; give the file that holds its text',
    ],
    [
      'a page without text',
      'a.html',
      '<html><body></body></html>',
      'expected an article of at least one paragraph, found no text; give the file that holds its text',
    ],
    [
      'a page of 20 MB',
      'a.html',
      big,
      'expected at most 10 MB, found 20.0 MB; give its text alone, or cut it into several articles',
    ],
    [
      'a binary file',
      'a.txt',
      Buffer.from([1, 2, 0, 3, 0]),
      'expected text, Markdown, HTML or a Word document (.docx), found a binary file; give the text of the article',
    ],
    [
      'a PDF',
      'a.txt',
      '%PDF-1.7',
      'expected text, Markdown, HTML or a Word document (.docx), found a PDF; copy its text into a .txt file, or save it as .docx',
    ],
    [
      'a picture',
      'a.md',
      Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'),
      'expected text, Markdown, HTML or a Word document (.docx), found a picture; give the text of the article',
    ],
    [
      'a compressed file',
      'a.txt',
      gzipSync('a'),
      'expected text, Markdown, HTML or a Word document (.docx), found a compressed file; unpack it',
    ],
    [
      'a DOCX that is text',
      'a.docx',
      SENTENCE,
      'expected a Word document (.docx), found no ZIP archive, which a .docx is; save it as .docx in a word processor, or give its text as .txt or .md',
    ],
    [
      'a ZIP of other files',
      'a.docx',
      zipOf({ 'a.txt': 'a' }),
      'expected a Word document (.docx), found a ZIP archive of other files; save it as .docx in a word processor, or give its text as .txt or .md',
    ],
  ])('is refused: %s', async (_, name, content, message) => {
    expect(await fault(name, content)).toBe(`${name}: ${message}`);
  });

  it('is refused: a Word document that is damaged', async () => {
    expect(await fault('a.docx', zipOf({ 'word/document.xml': '<w:document' }))).toMatch(
      /^a\.docx: expected a Word document \(\.docx\), found a damaged one \(.+\); open it in a word processor and save it again$/,
    );
  });

  it('is refused: a Word document that unpacks to more than anybody writes, whatever it says of itself', async () => {
    const word =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
    const document = Buffer.concat([Buffer.from(word), Buffer.alloc(50 * 2 ** 20, ' ')]);
    const bomb = forge(zipOf({ 'word/document.xml': document }, { isDeflated: true }), 9);
    expect(await fault('a.docx', bomb)).toBe(
      'a.docx: expected at most 50 MB of contents, found more; copy its text into a new document',
    );
  });

  it('is refused: a Word document of more tags and attributes than anybody writes', async () => {
    const bomb = docxOf([['', '</w:t><w:t>'.repeat(500_000)]], { isDeflated: true });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await fault('a.docx', bomb)).toBe(
      'a.docx: expected at most 1000000 tags and attributes, found more; cut it into several articles, or give its text as .txt or .md',
    );
  });

  it('is refused: a Word document that has entities of its own', async () => {
    const xml = '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>';
    expect(await fault('a.docx', zipOf({ 'word/document.xml': xml }))).toBe(
      'a.docx: expected a Word document (.docx), found a damaged one (its XML is at fault: entity not found:&a;); open it in a word processor and save it again',
    );
  });

  it.each(['faq.csv', 'faq.TSV', 'faq.json'])('is refused: %s, which import reads', async (name) => {
    expect(await fault(name, '問題,答案\n幾點開門？,早上九點開門。\n')).toMatch(
      /^faq\..*: expected an article, found a file of questions and answers by its name \(\.\w+\); make a knowledge file of it with "wenda import"/u,
    );
  });

  it('is refused: Markdown with faults, each with its line', async () => {
    expect(await fault('a.md', '[2] 甲。\n\n[1] 乙。\n')).toMatch(
      /^a\.md:3:1: error: expected a number above 2/,
    );
  });

  it('is refused: a folder', async () => {
    await expect(readDocument(folderOf({}))).rejects.toThrow(
      /expected a file, found a folder; name the articles one by one|EISDIR/,
    );
  });

  it('is refused: nothing of that name', async () => {
    await expect(readDocument(join(folderOf({}), 'none.txt'))).rejects.toThrow(/ENOENT/);
  });
});

describe('an article that is saved as Markdown', () => {
  it('is read back with the same paragraphs under the same numbers', async () => {
    const document = await read(
      'a.txt',
      `港口小史\n\n${SENTENCE}\n- 甲\n- 乙\n\n# 不是標題\n\n[9] 也不是號碼`,
    );
    const saved = await read('b.md', toMarkdown(document));
    const paragraphs = ({ blocks }: ArticleDocument) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.number, block.text]] : []));
    expect(paragraphs(saved)).toEqual(paragraphs(document));
    expect(saved.title).toBe('港口小史');
  });

  it('is read back as it was where its text looks like Markdown', async () => {
    const texts = [
      '`a` *b* __init__ ~~c~~ [d](e) [f]: https://g.h/ &amp; <i> \\* 1_2',
      '甲\n乙\n# 丙\n- 丁 *戊*\n```\n| a | b |\n|---|---|\n| 1 | 2 |\n[7] 己\n---\n> 庚\n1. 辛\n<!-- 壬 -->',
      '~~~',
      'a|b\n:--|--',
    ];
    const blocks = texts.map((text, i) => ({ kind: 'paragraph' as const, number: i + 1, text }));
    const heading = { kind: 'heading' as const, level: 2, text: '*甲* `#` #' };
    const saved = await read('b.md', toMarkdown({ file: 'a.html', blocks: [heading, ...blocks] }));
    expect(saved.blocks).toEqual([heading, ...blocks]);
  });

  it('is told from one that somebody wrote', async () => {
    const document = await read('a.txt', SENTENCE);
    expect(isSaved(toMarkdown(document))).toBe(true);
    expect(isSaved(toMarkdown(document).replaceAll('\n', '\r\n'))).toBe(true);
    expect(isSaved('---\ntitle: a\n---\n')).toBe(false);
  });
});
