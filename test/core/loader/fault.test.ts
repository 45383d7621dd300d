import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createReport,
  type Fault,
  formatFault,
  KnowledgeError,
  quote,
} from '../../../src/core/loader/fault.js';

const FAULT: Fault = {
  file: 'k.yaml',
  line: 3,
  column: 5,
  severity: 'error',
  rule: 'missing',
  expected: 'a field answer',
  found: 'none',
  remedy: 'add it',
};

describe('formatFault', () => {
  it('begins with the place, as compilers do, and names entry and field where there are any', () => {
    expect(formatFault(FAULT)).toBe(
      'k.yaml:3:5: error: expected a field answer, found none; add it [missing]',
    );
    expect(formatFault({ ...FAULT, entry: 'a', field: 'answer' })).toContain(
      ': error: entry "a", answer: expected',
    );
  });
});

describe('quote', () => {
  it('shortens what is longer than sixty characters, and cuts none in half', () => {
    expect(quote('一'.repeat(60))).toBe(`"${'一'.repeat(60)}"`);
    expect(quote('一'.repeat(61))).toBe(`"${'一'.repeat(59)}…"`);
    expect(quote('😀'.repeat(61))).toBe(`"${'😀'.repeat(59)}…"`);
  });

  it('lets through nothing that moves a cursor or turns text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(quote(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect([...quote(text)].length).toBeLessThanOrEqual(62 * 9);
      }),
    );
    expect(quote('\u001b[2J\u202e\u2028')).toBe('"\\u001b[2J\\u202e\\u2028"');
  });
});

describe('a report', () => {
  it('sorts by file, line and column, and counts errors', () => {
    const report = createReport();
    const at = (file: string, line: number, column: number, severity: Fault['severity'] = 'error') =>
      report.add({ ...FAULT, file, line, column, severity });
    at('b', 1, 1);
    at('a', 10, 1);
    at('a', 9, 2, 'warning');
    at('a', 9, 1);
    at('a', 9, 1);
    expect(report.sorted().map(({ file, line, column }) => `${file}${line}${column}`)).toEqual([
      'a91',
      'a91',
      'a92',
      'a101',
      'b11',
    ]);
    expect([report.errors, report.full, report.dropped]).toEqual([4, false, 0]);
  });
});

describe('KnowledgeError', () => {
  it('prints every fault, one a line', () => {
    const error = new KnowledgeError([FAULT, { ...FAULT, line: 4 }]);
    expect(error.message).toBe(`${formatFault(FAULT)}\n${formatFault({ ...FAULT, line: 4 })}`);
    expect(error).toMatchObject({ name: 'KnowledgeError', faults: [FAULT, { ...FAULT, line: 4 }] });
  });
});
