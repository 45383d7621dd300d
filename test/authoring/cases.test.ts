import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CasesError, readCases } from '../../src/authoring/cases.js';

const line = (fields: object): string =>
  JSON.stringify({ q: '幾點開門', kind: 'in', expect: ['hours'], ...fields });

function badLines(content: string | Uint8Array, entries?: ReadonlySet<string>): CasesError['lines'] {
  try {
    readCases(content, 'labels.jsonl', entries);
  } catch (error) {
    if (error instanceof CasesError) return error.lines;
    throw error;
  }
  throw new Error('nothing was found wrong');
}

describe('readCases', () => {
  it('reads every field', () => {
    const text = JSON.stringify({
      id: 'A1',
      q: '門票多少？',
      lang: 'zh-Hant',
      style: 'terse',
      kind: 'in',
      accept: ['120|一百二'],
      reject: ['免費'],
      maxLength: 40,
    });
    expect(readCases(text, 'labels.jsonl')).toEqual([
      {
        id: 'A1',
        line: 1,
        q: '門票多少？',
        kind: 'in',
        style: 'terse',
        expect: [],
        accept: [/120|一百二/iu],
        reject: [/免費/iu],
        maxLength: 40,
      },
    ]);
  });

  it('fills in what a line leaves out', () => {
    expect(readCases(`\n${line({})}`, 'labels.jsonl')).toEqual([
      {
        id: '#2',
        line: 2,
        q: '幾點開門',
        kind: 'in',
        style: '-',
        expect: ['hours'],
        accept: [],
        reject: [],
        maxLength: Number.POSITIVE_INFINITY,
      },
    ]);
  });

  it('skips empty lines and counts them', () => {
    const cases = readCases(`${line({})}\n\n  \n${line({})}\n`, 'labels.jsonl');
    expect(cases.map((each) => each.line)).toEqual([1, 4]);
  });

  it.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\ufeff${line({})}`],
    ['a byte order mark in bytes', Buffer.from(`\ufeff${line({})}`)],
    ['line ends of Windows', `${line({})}\r\n`],
  ])('reads over %s', (_name, content) => {
    expect(readCases(content, 'labels.jsonl')).toHaveLength(1);
  });

  it('takes the line ends of old Macs', () => {
    const text = `${line({})}\r${line({})}\r`;
    expect(readCases(text, 'labels.jsonl').map((each) => each.line)).toEqual([1, 2]);
    expect(readCases(Buffer.from(text), 'labels.jsonl')).toHaveLength(2);
    const bad = Buffer.concat([Buffer.from(`${line({})}\r`), Buffer.from([0xff, 0x0d])]);
    expect(() => readCases(bad, 'labels.jsonl')).toThrow('labels.jsonl:2: expected UTF-8');
  });

  it('keeps a question that is empty', () => {
    expect(readCases(line({ q: '' }), 'labels.jsonl')[0]?.q).toBe('');
  });

  it('puts a question of several lines on one', () => {
    expect(readCases(line({ q: '你好 \n\n 幾點開門' }), 'labels.jsonl')[0]?.q).toBe('你好 幾點開門');
  });

  it('reads a long run of spaces once, and not from each of them', () => {
    const q = `你好${' '.repeat(200_000)}幾點開門`;
    expect(readCases(line({ q }), 'labels.jsonl')[0]?.q).toBe(q);
  });

  it('takes a near or out question with empty lists, as the files of training/ write it', () => {
    const text = line({ kind: 'near', expect: [], accept: [], maxLength: 160 });
    const [read] = readCases(text, 'labels.jsonl', new Set(['hours']));
    expect(read).toMatchObject({ kind: 'near', expect: [], accept: [] });
  });

  it.each<[string, string, RegExp]>([
    [
      'text that is no JSON',
      '{"q": ',
      /^expected one JSON object, found none: .*; write one object a line$/u,
    ],
    ['a list', '[]', /^expected one JSON object, found \[\]; change it$/u],
    ['null', 'null', /^expected one JSON object, found null/u],
    ['a missing question', line({ q: undefined }), /^q: expected text, found nothing; add it$/u],
    ['a question that is no text', line({ q: 7 }), /^q: expected text, found 7; change it$/u],
    ['a missing kind', line({ kind: undefined }), /^kind: expected "in", "near", "out", found nothing/u],
    ['an unknown kind', line({ kind: 'maybe' }), /^kind: expected "in", "near", "out", found "maybe"/u],
    ['an id that is no text', line({ id: 3 }), /^id: expected text, found 3; change it$/u],
    ['an empty id', line({ id: '' }), /^id: expected text, found ""; change it or leave it out$/u],
    ['a style that is no text', line({ style: 5 }), /^style: expected text, found 5; change it$/u],
    ['entries that are no list', line({ expect: 'hours' }), /^expect: expected a list, found "hours"/u],
    ['an entry that is no text', line({ expect: ['hours', 1] }), /^expect\[1\]: expected text, found 1/u],
    [
      'a near that an entry answers',
      line({ kind: 'near', expect: ['hours'] }),
      /^expected nothing that answers a question of kind "near", found "expect"; delete it, or make the kind "in"$/u,
    ],
    [
      'an out that has a right answer',
      line({ kind: 'out', expect: ['hours'], accept: ['9'] }),
      /^expected nothing that answers a question of kind "out", found "expect" and "accept"; /u,
    ],
    [
      'an in without entries',
      line({ expect: [] }),
      /^expected in "expect" the ids .* found none; add them$/u,
    ],
    [
      'an in that nothing judges',
      line({ expect: undefined }),
      /^expected "expect" or "accept" .* found neither/u,
    ],
    [
      'patterns that let any answer pass',
      line({ expect: undefined, accept: [] }),
      /^expected a pattern in "accept" or "reject", found none; any answer would be right$/u,
    ],
    [
      'an invalid pattern to accept',
      line({ expect: undefined, accept: ['a', '(b'] }),
      /^accept\[1\]: expected a regular expression: .*\(b.*; mend the pattern$/u,
    ],
    ['an invalid pattern to reject', line({ reject: ['['] }), /^reject\[0\]: expected a regular expression/u],
    [
      'an empty pattern, which any answer matches',
      line({ expect: undefined, accept: [''] }),
      /^accept\[0\]: expected text, found ""; change it or leave it out$/u,
    ],
    ['a length of nothing', line({ maxLength: 0 }), /^maxLength: expected a number above 0, found 0/u],
    ['a length that is no number', line({ maxLength: '9' }), /^maxLength: expected a number, found "9"/u],
  ])('complains of %s', (_name, text, reason) => {
    const bad = badLines(`${line({})}\n${text}`);
    expect(bad.map((each) => each.line)).toEqual([2]);
    expect(bad[0]?.reason).toMatch(reason);
  });

  it('complains of an id that an earlier line has', () => {
    expect(badLines([line({ id: 'A' }), line({ id: 'B' }), line({ id: 'A' })].join('\n'))).toEqual([
      { line: 3, reason: 'id: expected one that no other line has, found "A" of line 1; change it' },
    ]);
  });

  it.each(['near', 'out'])(
    'complains of a question that is labelled in and, written otherwise, %s',
    (kind) => {
      const other = line({ q: '几点开门？', kind, expect: undefined });
      const reason = (one: string) =>
        `kind: expected "${one}", as line 1 labels the same question, found another; delete one of them`;
      expect(badLines(`${line({})}\n${other}`)).toEqual([{ line: 2, reason: reason('in') }]);
      expect(badLines(`${other}\n${line({})}\n${line({})}`)).toEqual(
        [2, 3].map((at) => ({ line: at, reason: reason(kind) })),
      );
    },
  );

  it('takes a question that several lines label alike', () => {
    const twice = [line({}), line({}), line({ q: '多高', kind: 'near', expect: undefined })];
    const out = line({ q: '多高', kind: 'out', expect: undefined });
    expect(readCases([...twice, out].join('\n'), 'f')).toHaveLength(4);
  });

  it('complains once of a file in UTF-16, with its mark or without', () => {
    const reason = 'expected UTF-8, found the byte 0x00, as UTF-16 has it; save the file as UTF-8';
    const text = `${line({})}\n${line({})}\n`;
    expect(badLines(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual([{ line: 1, reason }]);
    expect(badLines(Buffer.from(text, 'utf16le'))).toEqual([{ line: 1, reason }]);
    expect(badLines(Buffer.from(`${line({})}\r\n\0`))).toEqual([{ line: 2, reason }]);
  });

  it('lists two hundred bad lines and counts the others', () => {
    expect(() => readCases('x\n'.repeat(203), 'f')).toThrow(/\nf:200: [^\n]*\n… and 3 more$/u);
    expect(() => readCases('x\n'.repeat(200), 'f')).toThrow(/\nf:200: [^\n]*$/u);
  });

  it('complains of entries that the knowledge does not have', () => {
    const [bad, ...others] = badLines(line({ expect: ['hours', 'hour'] }), new Set(['hours']));
    expect(others).toEqual([]);
    expect(bad?.reason).toBe(
      'expect: expected ids of the knowledge\'s entries, found "hour"; mend the id, or choose the knowledge with --knowledge',
    );
  });

  it('names the lines that are no UTF-8 and reads on', () => {
    const latin = Buffer.from('{"q":"caf\u00e9","kind":"out"}', 'latin1');
    const bytes = Buffer.concat([Buffer.from(`${line({})}\n`), latin, Buffer.from('\nnull')]);
    expect(badLines(bytes)).toEqual([
      { line: 2, reason: 'expected UTF-8, found other bytes; save the file as UTF-8' },
      { line: 3, reason: 'expected one JSON object, found null; change it' },
    ]);
  });

  it('lists every bad line in its message, under the name of the file', () => {
    const text = [line({ kind: 'maybe', q: 1 }), line({}), 'x'].join('\n');
    expect(() => readCases(text, 'set/labels.jsonl')).toThrow(
      /^set\/labels\.jsonl:1: q: .*\nset\/labels\.jsonl:1: kind: .*\nset\/labels\.jsonl:3: expected one JSON object, .*$/u,
    );
  });

  it('shortens what it found', () => {
    const [bad] = badLines(line({ kind: 'x'.repeat(500) }));
    expect(bad?.reason.length).toBeLessThan(140);
    const [pattern] = badLines(line({ reject: [`(${'x'.repeat(500)}`] }));
    expect(pattern?.reason.length).toBeLessThan(240);
  });

  it('complains of a file without questions', () => {
    expect(badLines('\n\n')).toEqual([
      { line: 1, reason: 'expected a labelled question, found none in the file; add some' },
    ]);
  });

  it('throws no other error, whatever the bytes', () => {
    const field = fc.oneof(fc.jsonValue(), fc.constantFrom('in', 'near', 'out', ['(']));
    const record = fc.record(
      { q: field, kind: field, expect: field, accept: field, id: field },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(record, fc.jsonValue(), fc.string())), (values) => {
        const text = values
          .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
          .join('\n');
        try {
          expect(readCases(text, 'f').length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(CasesError);
        }
      }),
    );
  });
});
