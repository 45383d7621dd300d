import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/core/loader/json.js';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('findJsonFault', () => {
  it.each<[string, string, number, string, string, string]>([
    ['a comma too few', '{"a":"x"\n"b":1}', 8, '"," or what closes this', '"\\"b\\""', 'add a comma'],
    ['a comma too few, lines above', '[1\n\n 2]', 2, '"," or what closes this', '"2"', 'add a comma'],
    [
      'a mark within a text',
      '["他說"好""]',
      5,
      '"," or what closes this',
      '"好"',
      'write \\" for a mark within',
    ],
    ['a comma before the end of a map', '{"a":1,\n}', 6, 'a value after ","', '"}"', 'delete the comma'],
    ['a comma before the end of a list', '[1 , ]', 3, 'a value after ","', '"]"', 'delete the comma'],
    ['two commas', '[1,,2]', 3, 'a text, number, list or map', '","', 'write what is missing before it'],
    ['no value', '{"a":}', 5, 'a text, number, list or map', '"}"', 'write what is missing before it'],
    ['no colon', '{"a" 1}', 5, '":" after the name of a field', '"1"', 'add it'],
    ['a name without marks', '{a: 1}', 1, 'the name of a field', '"a"', 'double quotation marks'],
    ['single marks', "['a']", 1, 'a text, number, list or map', '"\'a\'"', 'write " for'],
    ['typographic marks', '{“a”: 1}', 1, 'the name of a field', '"“a”"', 'write " for'],
    ['a word', '[yes]', 1, 'a text, number, list or map', '"yes"', 'double quotation marks'],
    ['a number of its own', '[007]', 1, 'a text, number, list or map', '"007"', 'double quotation marks'],
    ['a share', '[12%]', 1, 'a text, number, list or map', '"12%"', 'double quotation marks'],
    [
      'a date',
      '{"a":2024-01-01}',
      5,
      'a text, number, list or map',
      '"2024-01-01"',
      'double quotation marks',
    ],
    ['a comment', '[1 // x\n]', 3, 'no comment', '"// x"', 'delete it'],
    ['a comment of several lines', '{/* x\n */}', 1, 'no comment', '"/* x\\n */"', 'delete it'],
    ['a comment of another language', '[1, # x\n2]', 4, 'a text, number', '"#"', 'delete the comment'],
    ['a wide space', '[1,\u3000 2]', 3, 'a text, number, list or map', '"　"', 'an ordinary space'],
    ['a wide colon', '{"a"：1}', 4, '"," or what closes this', '"：1"', 'an ordinary comma or colon'],
    [
      'a bracket of the other kind',
      '{"a":[1}',
      7,
      '"," or what closes this',
      '"}"',
      'write what is missing before it',
    ],
    ['a second value', '[1]\n[2]', 4, 'the end of the file', '"["', 'make one list'],
    ['an escape of its own', '["\\q"]', 2, '\\", \\\\, \\n or', '"\\\\q"', 'write \\\\ for a backslash'],
    [
      'the first of several escapes',
      '["C:\\dir\\u12"]',
      4,
      '\\", \\\\, \\n or',
      '"\\\\dir',
      'write \\\\ for',
    ],
    ['a tab in a text', '["a\tb"]', 3, 'text without control', '"\\t"', 'write \\t'],
    ['a text of two lines', '["a\nb"]', 1, 'text that ends on its line', '"\\"a"', 'write \\n'],
    ['a text without an end', '["a', 1, 'text that ends on its line', '"\\"a"', 'add "'],
    ['an early end', '{"a":[1', 7, '"," or "]"', 'the end of the file', 'add "]}"'],
    [
      'brackets without end',
      '['.repeat(100_000),
      0,
      'at most 100 lists and maps',
      'more',
      'take the values out',
    ],
    ['nothing', ' ', 0, 'a text, number, list or map', 'the end of the file', 'write it'],
  ])('tells what is wrong, where, and what to do: %s', async (_, text, at, expected, found, remedy) => {
    expect(isJson(text)).toBe(false);
    const fault = await findJsonFault(text);
    expect(fault).toMatchObject({
      at,
      expected: expect.stringContaining(`JSON: ${expected}`),
      found: expect.stringContaining(found),
      remedy: expect.stringContaining(remedy),
    });
  });

  it('finds a fault in what is no JSON, and in nothing else', async () => {
    const part = fc.constantFrom(...'[]{}:," \n\t0-1e.\\u', 'true', '"a"', '"a":', 'null', '\\n', '12', "'");
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
          fc.tuple(fc.json(), fc.nat(), part).map(([text, at, put]) => {
            const cut = at % (text.length + 1);
            return text.slice(0, cut) + put + text.slice(cut + 1);
          }),
          fc.json(),
        ),
        async (text) => {
          const fault = await findJsonFault(text);
          expect(fault === undefined).toBe(isJson(text));
          if (fault) expect(fault.at).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
