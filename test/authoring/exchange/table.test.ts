import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, unguard } from '../../../src/authoring/exchange/cells.js';
import { columnOf } from '../../../src/authoring/exchange/columns.js';
import { findDelimiter, readTable, writeTable } from '../../../src/authoring/exchange/table.js';

describe('guard', () => {
  it.each(['=1+1', '+5', '-5', '@x', "=cmd|' /C calc'!A0", '＝1', '＠x', "'=1"])(
    'keeps %s from being a formula',
    (text) => {
      expect(guard(text)).toBe(`'${text}`);
      expect(unguard(guard(text))).toBe(text);
    },
  );

  it.each(['1+1', "'tis", '港口 = 碼頭', '', "''"])('leaves %s alone', (text) => {
    expect(guard(text)).toBe(text);
    expect(unguard(text)).toBe(text);
  });

  it('is taken off again whatever the text', () => {
    const text = fc.array(fc.constantFrom("'", '=', '-', '＋', 'a', '\t')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (given) => {
        expect(unguard(guard(given))).toBe(given);
        expect(guard(given)).not.toMatch(/^[=+\-@＝＋－＠]/u);
      }),
    );
  });
});

describe('readTable', () => {
  it('reads what writeTable writes', () => {
    const cell = fc
      .oneof(fc.string(), fc.constantFrom('a,b', '"', '""', 'a\nb', '\t', ';', ' a ', '"a"\n', '=1'))
      .map((text) => text.replace(/\r/gu, ''));
    const rows = fc
      .array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 })
      .filter((table) => table.every((cells) => cells.some((text) => text.trim() !== '')));
    fc.assert(
      fc.property(rows, fc.constantFrom(',', '\t'), (table, delimiter) => {
        const text = writeTable(table, delimiter).replace('\ufeff', '');
        const { rows: read, problems } = readTable(text, delimiter);
        expect(problems).toEqual([]);
        expect(read.map(({ cells }) => cells)).toEqual(table);
      }),
    );
  });

  it('counts rows as spreadsheets do, and lines as editors do', () => {
    const { rows } = readTable('a,b\n"c\nd",e\n\nf,g\n', ',');
    expect(rows.map(({ number, line }) => [number, line])).toEqual([
      [1, 1],
      [2, 2],
      [4, 5],
    ]);
  });

  it('takes quotation marks inside a cell for text', () => {
    expect(readTable('a "b" c,"d"\n"e" f,g\n', ',').rows.map(({ cells }) => cells)).toEqual([
      ['a "b" c', 'd'],
      ['"e" f', 'g'],
    ]);
  });
});

describe('writeTable', () => {
  it('begins with the mark that Excel needs', () => {
    expect(writeTable([['港口', '=1']], ',')).toBe("\ufeff港口,'=1\n");
  });
});

describe('findDelimiter', () => {
  it.each([
    ['question,answer\n一;二;三？,甲\n', ','],
    ['question;answer\n一, 二, 三？;甲\n', ';'],
    ['一\t甲, 乙\n二\t丙\n', '\t'],
    ['一\n二\n', ','],
    ['question\tanswer\n"一\t二\n', '\t'],
    ['question;answer;notes, etc\n一？;甲\n二？;乙\n', ';'],
  ])('%j is parted by %j', (text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });
});

describe('columnOf', () => {
  it.each([
    ['question', 'question'],
    [' Question ', 'question'],
    ['標準問題', 'question'],
    ['标准问法', 'question'],
    ['Alternative Questions', 'variants'],
    ['相似問法', 'variants'],
    ['QnaId', 'qnaId'],
    ['IsContextOnly', 'contextOnly'],
    ['not-for', 'not-for'],
    ['en.answer', 'en.answer'],
    ['constructor', undefined],
    ['', undefined],
  ])('%j means %s', (heading, column) => {
    expect(columnOf(heading)).toBe(column);
  });
});
