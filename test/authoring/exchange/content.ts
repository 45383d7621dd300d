import fc from 'fast-check';
import { compact, type EntryContent, type FileContent } from '../../../src/authoring/exchange/content.js';
import { questionKey } from '../../../src/core/loader/question.js';

/** What means something to a format, or to those that read one of its dialects. */
const MARKS = [
  ...'\\`*_{}[]<>()#+-.!|~&=@:;,\'"$%^?/\t ',
  ...'，。：；、？！《》「」“”（）【】\u3000\u00a0\u2028\u200d\ufeff\ufdd0\ufdd5',
  ...['- ', '* ', '1. ', '2) ', '三、', '# ', '> ', '| a | b |', '---', '===', '```', '~~~', '<!--', '-->'],
  ...[
    '**粗**',
    '_斜_',
    '__init__',
    'R1_zero',
    '[字](https://a.b/c_d)',
    '<b>',
    '&amp;',
    '&#42;',
    '\\n',
    'a\\',
  ],
  ...[
    '=1+1',
    '+5',
    '-5',
    '@x',
    '＝1',
    "'",
    "'=1",
    'Q: ',
    'A: ',
    '答：',
    '問：',
    'yes',
    'null',
    '12:30',
    '0x1',
    '~',
  ],
  ...['wenda', '<!-- wenda', '…', '𠮷', '👨‍👩‍👧', 'é', 'ﬁ', 'entry', 'title'],
];
const WORDS = ['港口', '起重機', 'harbour', 'DeepSeek', '1887', '年', 'a', '為何', '为何', 'x'];

const piece = fc.oneof(
  fc.constantFrom(...MARKS),
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const pieces = (most: number) =>
  fc
    .array(piece, { maxLength: most })
    .map((parts) => parts.join('').replace(/(?!\t)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, ''));

/** Text on one line that the loader takes: with a letter, and without spaces around it. */
const line = fc.tuple(pieces(5), fc.constantFrom(...WORDS), pieces(5)).map((parts) => parts.join('').trim());

/** Text of several lines, empty ones among them. */
const lines = fc
  .array(fc.oneof(line, pieces(4), fc.constant('')), { maxLength: 6 })
  .chain((some) => line.map((first) => [first, ...some].join('\n').trim()));

const id = fc
  .tuple(fc.nat(1e9), fc.constantFrom('', '-a', '港', ' 1', '=2'))
  .map(([n, end]) => `e${n}${end}`);

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const filled = <T>(arbitrary: fc.Arbitrary<T>) =>
  optional(fc.array(arbitrary, { minLength: 1, maxLength: 4 }));

const translation = fc
  .record({ question: line, variants: filled(line), answer: lines })
  .map((fields) => ({ en: compact(fields) }));

const entry = fc.record({
  id: optional(id),
  question: line,
  variants: filled(line),
  answer: lines,
  translations: optional(translation),
  article: optional(line),
  paragraphs: filled(fc.integer({ min: 1, max: 999 })),
  related: fc.constant(undefined),
  keywords: filled(line),
  'not-for': filled(line),
  derived: filled(line),
  status: optional(fc.constantFrom('draft' as const, 'stale' as const)),
  rule: optional(line),
  trace: optional(line),
});

const source = fc
  .record({ title: optional(line), publisher: optional(line), url: optional(line), notice: optional(lines) })
  .map(compact);

/** Any knowledge file that the loader takes, with no field empty. */
export const fileContent: fc.Arbitrary<FileContent> = fc
  .record({
    title: optional(line),
    source: optional(source.filter((fields) => Object.keys(fields).length > 0)),
    language: optional(fc.constantFrom('zh-Hant' as const, 'zh-Hans' as const, 'en' as const)),
    article: optional(line),
    synonyms: filled(fc.array(line, { minLength: 2, maxLength: 3 })),
    unanswered: filled(line),
    drafted: filled(line),
    entries: fc.array(entry.map(compact), { minLength: 1, maxLength: 4 }),
  })
  .map((content) => linked(compact(content) as FileContent))
  .filter(isConsistent);

/** Each entry with an id is related to the next that has one. */
function linked(content: FileContent): FileContent {
  const ids = content.entries.flatMap((each) => each.id ?? []);
  const entries = content.entries.map((each): EntryContent => {
    const next = each.id && ids[ids.indexOf(each.id) + 1];
    if (!next) return each;
    const { keywords, 'not-for': notFor, derived, status, rule, trace, ...before } = each;
    return { ...before, related: [next], ...compact({ keywords, 'not-for': notFor, derived, status }) };
  });
  return { ...content, entries };
}

/** Whether no two entries share an id or a question, and nothing is both answered and not. */
function isConsistent({ entries, unanswered = [] }: FileContent): boolean {
  const ids = entries.flatMap((each) => each.id ?? []);
  const asked = entries.flatMap(({ question, variants = [], translations }) => {
    const own = [question, ...variants, translations?.en?.question, ...(translations?.en?.variants ?? [])];
    return [...new Set(own.flatMap((text) => (text === undefined ? [] : questionKey(text))))];
  });
  const declined = [...unanswered, ...entries.flatMap((each) => each['not-for'] ?? [])].map(questionKey);
  return (
    new Set(ids).size === ids.length &&
    new Set(asked).size === asked.length &&
    !asked.includes('') &&
    !declined.some((key) => asked.includes(key))
  );
}
