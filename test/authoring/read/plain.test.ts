import { describe, expect, it } from 'vitest';
import { numberPieces } from '../../../src/authoring/read/document.js';
import { readPlain } from '../../../src/authoring/read/plain.js';

/** What a text is read as: `#` before headings, `|` between lines of a paragraph. */
const read = (text: string): string[] =>
  numberPieces(readPlain(text)).map((block) =>
    block.kind === 'heading' ? `# ${block.text}` : `${block.number} ${block.text.replaceAll('\n', ' | ')}`,
  );

describe('reading plain text', () => {
  it('takes each line for a paragraph where none is wrapped', () => {
    expect(read('港口在一八八七年啟用。\n碼頭有二十六座。')).toEqual([
      '1 港口在一八八七年啟用。',
      '2 碼頭有二十六座。',
    ]);
  });

  it('joins lines that a program wrapped, Chinese without a space', () => {
    const chinese =
      '港口在一八八七年啟用，當時只有三座碼頭，如今\n有二十六座，最大的可以停靠三艘渡輪，每天都有\n船往返。';
    expect(read(chinese)).toHaveLength(1);
    expect(read(chinese)[0]).not.toMatch(/ 有|\| /);
    const english =
      'The harbour was opened in the year 1887, when\nit had three piers; today there are more than\ntwenty of them.';
    expect(read(english)).toEqual([`1 ${english.replaceAll('\n', ' ')}`]);
  });

  it('takes a short first line for the title, and numbered lines alone for headings', () => {
    expect(read('港口小史\n\n一、啟用\n港口在一八八七年啟用。\n\n2. 現況\n\n碼頭有二十六座。')).toEqual([
      '# 港口小史',
      '# 一、啟用',
      '1 港口在一八八七年啟用。',
      '# 2. 現況',
      '2 碼頭有二十六座。',
    ]);
  });

  it('keeps the items of a list together, with the line that leads to them', () => {
    expect(read('船票分三種：\n- 單程\n- 來回\n- 月票\n都可以在碼頭買。')).toEqual([
      '1 船票分三種： | - 單程 | - 來回 | - 月票',
      '2 都可以在碼頭買。',
    ]);
  });

  it('takes no sentence and no item for a title', () => {
    expect(read('港口很大。\n碼頭很多。')).toEqual(['1 港口很大。', '2 碼頭很多。']);
    expect(read('- 單程\n- 來回')).toEqual(['1 - 單程 | - 來回']);
  });

  it('leaves out ornaments and what no reader sees', () => {
    expect(read('＊＊＊\n\n港\u200b口\u202e很\u0007大。\r\n碼頭很多。')).toEqual([
      '1 港口很大。',
      '2 碼頭很多。',
    ]);
  });
});
