import { describe, expect, it } from 'vitest';
import { toKnowledgeFile } from '../../../src/authoring/exchange/import.js';
import { LIMITS } from '../../../src/core/loader/fault.js';
import { read } from './read.js';

const PAGE = '<!DOCTYPE html>\n<html><body><h2>幾點開門？</h2><p>早上九點，週末十點。</p></body></html>\n';
const REFUSED =
  ': expected a CSV, TSV, JSON or Markdown file, found an HTML page; draft from it with "wenda draft", or copy its questions and answers into a table';

describe('importFile', () => {
  it.each([
    ['by its name', 'faq.html', '<h2>幾點開門？</h2>\n<p>早上九點。</p>\n'],
    ['by how it begins', 'faq', PAGE],
    ['under the name of a table', 'faq.csv', `\ufeff${PAGE}`],
    ['behind a comment', 'faq.md', `<!-- saved from x -->\n${PAGE}`],
  ])('refuses a web page: %s', async (_name, name, text) => {
    await expect(read(name, text)).rejects.toThrow(`${name}${REFUSED}`);
  });

  it('refuses a web page whose format is told, and takes the format for true where it is none', async () => {
    await expect(read('faq.html', PAGE, { format: 'md' })).rejects.toThrow(REFUSED);
    const { entries } = await read('faq.html', '# 幾點開門？\n\n早上九點。\n', { format: 'md' });
    expect(entries).toEqual([{ question: '幾點開門？', answer: '早上九點。' }]);
  });

  it('finds a table behind empty lines where the name does not tell', async () => {
    const { entries } = await read('faq', '\n\nquestion,answer\n# 一？,甲\n');
    expect(entries).toEqual([{ question: '# 一？', answer: '甲' }]);
  });

  it('takes a Markdown FAQ that begins with other marks of HTML', async () => {
    const { entries } = await read('faq.md', '<a id="top"></a>\n\n# 幾點開門？\n\n早上九點。\n');
    expect(entries).toEqual([{ question: '幾點開門？', answer: '早上九點。' }]);
  });
});

describe('toKnowledgeFile', () => {
  it.each([true, false])('refuses what would be too large to load (JSON: %s)', (isJson) => {
    const entries = [{ question: '一？', answer: 'x'.repeat(LIMITS.fileBytes) }];
    const sifted = { content: { entries }, problems: [], dropped: 0 };
    expect(() => toKnowledgeFile(sifted, 'faq.csv', isJson)).toThrow(/^faq\.csv: expected at most \d+ MB/u);
  });
});
