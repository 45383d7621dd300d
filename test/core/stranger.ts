import fc from 'fast-check';

/** Any text that a stranger may type. */
export const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      ...['船', '票', '青嶼渡輪', '2022', '多少', 'ferry', 'Who', '？', ' ', '\n', '狗', 'R1', '萬'],
      ...['\ud800', '\udfff', '\u0000', '\u202e', '\u200d', '\ufe0f', '😀', '👨‍👩‍👧', 'ﷺ', '𠮷', 'e\u0301'],
      ...['<b>', '@everyone', "'; DROP TABLE", '$(id)', '../', '```', '[x](y)'],
    ),
    maxLength: 40,
  }),
);
