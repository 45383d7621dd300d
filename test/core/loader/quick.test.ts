import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createReport } from '../../../src/core/loader/fault.js';
import type { Node } from '../../../src/core/loader/node.js';
import { readQuickly } from '../../../src/core/loader/quick.js';
import { createSheet } from '../../../src/core/loader/sheet.js';
import { readByLibrary } from '../../../src/core/loader/yaml.js';

/** What the two readers must agree on: values and where they begin. */
function essence(node: Node | undefined): unknown {
  if (!node) return undefined;
  const { kind, start } = node;
  if (kind === 'scalar') return { start, value: node.value, plain: node.plain, source: node.source };
  if (kind === 'list') return { start, items: node.items.map(essence) };
  return { start, pairs: node.pairs.map(({ key, at, value }) => [key, at, essence(value)]) };
}

async function library(text: string): Promise<{ readonly node: unknown; readonly faults: number }> {
  const report = createReport();
  const node = await readByLibrary(createSheet('k.yaml', text, report));
  return { node: essence(node), faults: report.sorted().length };
}

describe('readQuickly', () => {
  it.each([
    [
      'maps, lists and comments',
      '# 註\ntitle: 甲 # 尾\n\nentries:\n  - id: a\n    # 註\n    question: 甲？\n  - id: b\n',
    ],
    ['a list as deep as its key', 'entries:\n- id: a\n- id: b\nlast: 1\n'],
    ['lists of lists', 'synonyms:\n  - - a\n    - b\n  - [c, d]\n'],
    ['a leading document mark', '---\na: b\n'],
    ['empty values', 'a:\nb: c\nd:\n'],
    ['plain text of several lines', 'a: b\n  c\n\n  d\n\n\n  e # f\nb: c\n'],
    ['plain text on the next line', 'a:\n  - b\nc:\n  d e\n  f\n'],
    ['numbers and constants', 'a: 12\nb: [1, 007, true, null, false]\nc: 1a\nd: 2025-01-20\n'],
    ['quoted text', `a: "b\\n\\u4e00 \\"c\\"\\\\"\nd: 'e''f'''\ng: ["", '']\n`],
    ['literal text', 'a: |\n  b\n    c\n\n  d\n\ne: |-\n  f\n'],
    ['folded text', 'a: >\n  b\n  c\n\n  d\ne: >-\n\n  f\n'],
    ['literal text at the end', 'a: |\n  b'],
    ['flow collections', 'a: {b: [c, "d", \'e\'], "f": {}, g: []}\n'],
    ['flow collections of several lines', 'a: [\n    b,\n    c\n  ]\nd: 1\n'],
    ['JSON', '{\n  "a": [\n    { "b": "c", "d": 1.0 }\n  ]\n}\n'.replace('1.0', '10')],
    ['a list at the top', '- a: b\n- c: d'],
    ['indentation of the whole', '  a: b\n  c: d\n'],
  ])('reads %s as the library does', async (_, text) => {
    const quick = essence(readQuickly(text));
    expect(quick).toBeDefined();
    expect(quick).toEqual((await library(text)).node);
  });

  it.each([
    ['tabs', 'a:\tb\n'],
    ['Windows line ends', 'a: b\r\n'],
    ['anchors', 'a: &b c\n'],
    ['aliases', 'a: *b\n'],
    ['tags', 'a: !b c\n'],
    ['directives', '%YAML 1.2\n---\na: b\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['an end mark', 'a: b\n...\n'],
    ['an end mark in brackets', '[\n...\n]\n'],
    ['complex keys', '? a\n: b\n'],
    ['quoted keys of blocks', '"a": b\n'],
    ['keys of other letters', '甲: b\n'],
    ['floats', 'a: 1.5\n'],
    ['signed numbers', 'a: [-1]\n'],
    ['a colon in plain text', 'a: b: c\n'],
    ['a colon at the end of plain text', 'a: b\n  c:\n'],
    ['a comment in plain text', 'a: b\n  # c\n  d\n'],
    ['a comment that looks like a part of the text', 'a: b #c\n'],
    ['a comment in brackets', 'a: [ # b\n  c]\n'],
    ['quoted text left open', `a: "b\\"`],
    ['quoted text with more after it', `a: 'b' c\n`],
    ['quoted text of several lines', 'a: "b\n  c"\n'],
    ['escapes that JSON has not', 'a: "\\x41"\n'],
    ['literal text with a number', 'a: |2\n    b\n'],
    ['literal text that keeps its end', 'a: |+\n  b\n\n'],
    ['literal text that is empty', 'a: |\nb: c\n'],
    ['literal text without a line', 'a: |\n'],
    ['blank lines longer than the text is deep', 'a: |\n     \n  b\n'],
    ['folded text with a deeper line', 'a: >\n  b\n    c\n'],
    ['a trailing comma', 'a: [b,]\n'],
    ['a missing comma', 'a: ["b" "c"]\n'],
    ['a missing value', 'a: {b: }\n'],
    ['brackets left open', 'a: [b\n'],
    ['brackets closed too far left', 'a:\n  b: [c,\n  d]\n'],
    ['text after brackets', 'a: [b] c\n'],
    ['a value of a list on the next line', '-\n  a: b\n'],
    ['an item without a value', '- a: b\n-\n'],
    ['wrong indentation of a map', 'a: b\n c: d\n'],
    ['wrong indentation of a list', '- a\n  - b: c\n - d\n'],
    ['a list item among keys', 'a: b\n- c\n'],
    ['text alone', 'hello\n'],
    ['nothing', '# only a comment\n'],
    ['two values', '[a]\nb: c\n'],
    ['what is nested deep', '['.repeat(101) + ']'.repeat(101)],
  ])('leaves %s to the library', (_, text) => {
    expect(readQuickly(text)).toBeUndefined();
  });

  const word = fc.constantFrom(
    ...[
      '杭州',
      '為什麼',
      'a b',
      'R1',
      'c: d',
      '#x',
      'y #z',
      '- a',
      '12',
      '1.5',
      'true',
      '~',
      '',
      '"q"',
      "it's",
      '[x',
      '{y}',
      'a, b',
    ],
    ...[
      '*s',
      '&t',
      '!u',
      '%v',
      '@w',
      '`',
      '|',
      '>',
      '\n',
      '\n\n',
      '\\',
      '?',
      ':',
      '-',
      '\u3000',
      '\u00a0',
      '😀',
      '0x1f',
      '1e3',
      '---',
      '...',
    ],
  );
  const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const key = fc.constantFrom('id', 'question', 'not-for', 'en', 'x_y');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.integer({ min: 0, max: 99 }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }));
  const root = fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 });
  const style = fc.record({
    indent: fc.constantFrom(2, 4),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
    defaultStringType: fc.constantFrom(
      'PLAIN',
      'QUOTE_DOUBLE',
      'QUOTE_SINGLE',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
    ),
    defaultKeyType: fc.constant('PLAIN'),
    collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  } as const);
  const written = fc.oneof(
    fc.tuple(root, style).map(([content, options]) => stringify(content, options)),
    root.map((content) => JSON.stringify(content, null, 2)),
  );
  const damage = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.constantFrom(0, 0, 1, 2, 5),
    insert: fc.constantFrom(
      ...[
        '',
        ' ',
        '  ',
        '\n',
        '#',
        ' #',
        ':',
        ': ',
        '- ',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        '|',
        '>-',
        '\n  ',
        '\n    ',
        'a',
        '1',
      ],
    ),
  });
  const damaged = fc.tuple(written, fc.array(damage, { maxLength: 3 })).map(([sound, edits]) =>
    edits.reduce((broken, { at, remove, insert }) => {
      const offset = Math.floor(at * broken.length);
      return broken.slice(0, offset) + insert + broken.slice(offset + remove);
    }, sound),
  );

  it('reads what it accepts of written and damaged files exactly as the library does', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(damaged, async (source) => {
        const quick = readQuickly(source);
        if (!quick) return;
        accepted++;
        expect(await library(source)).toEqual({ node: essence(quick), faults: 0 });
      }),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });
});
