import { fold } from '../../core/text/fold.js';

/** What a column holds: a text, a list one item a line, numbers, or what another program writes in a form of its own. */
type Form = 'text' | 'list' | 'numbers' | 'raw';

/** The columns of an exported table, in their order: one for each field of an entry; `en.` is its English. */
const OWN = {
  kind: 'text',
  id: 'text',
  question: 'text',
  variants: 'list',
  answer: 'text',
  'en.question': 'text',
  'en.variants': 'list',
  'en.answer': 'text',
  article: 'text',
  paragraphs: 'numbers',
  related: 'list',
  keywords: 'list',
  'not-for': 'list',
  derived: 'list',
  status: 'text',
  rule: 'text',
  trace: 'text',
} as const satisfies Record<string, Form>;

/** Columns that QnA Maker adds: `qnaId` groups the phrasings of one answer, `prompts` lead on to others. */
const QNA = {
  qnaId: 'text',
  source: 'text',
  metadata: 'raw',
  suggested: 'raw',
  contextOnly: 'raw',
  prompts: 'raw',
} as const satisfies Record<string, Form>;

const FORMS = { ...OWN, ...QNA };

/** A column of an exported table. */
export type OwnColumn = keyof typeof OWN;

/** What a column, or a field of a JSON object, means. */
export type Column = keyof typeof FORMS;

/** The columns that hold something in one of some forms. */
export type Holding<F extends Form> = { [C in Column]: (typeof FORMS)[C] extends F ? C : never }[Column];

/** The columns of an exported table. */
export const COLUMNS = Object.keys(OWN) as OwnColumn[];

const ALL = Object.keys(FORMS) as Column[];

/** Whether a column holds something in one of some forms. */
export function holds<F extends Form>(column: Column, ...forms: readonly F[]): column is Holding<F> {
  const among: readonly Form[] = forms;
  return among.includes(FORMS[column]);
}

/** All columns, this program's and QnA Maker's, that hold something in one of `forms`. */
export function columnsOf<F extends Form>(...forms: readonly F[]): readonly Holding<F>[] {
  return ALL.filter((column) => holds(column, ...forms));
}

/**
 * The field of the English that a column holds; `undefined` of any other.
 * @example englishField('en.answer') // => 'answer'
 */
export function englishField(column: Column): string | undefined {
  return column.startsWith('en.') ? column.slice('en.'.length) : undefined;
}

/** Other names, folded and without spaces and punctuation. */
const ALIASES: Readonly<Partial<Record<Column, readonly string[]>>> = {
  id: ['编号', 'entryid', 'faqid'],
  question: [
    'questions',
    'q',
    'query',
    'faq',
    'title',
    '问题',
    '问',
    '提问',
    '标准问题',
    '标准问',
    '标准问法',
    '题目',
  ],
  variants: [
    'variant',
    'alternatives',
    'alternativequestions',
    'alternatequestions',
    'alternatephrasings',
    'similarquestions',
    'paraphrases',
    'utterances',
    '相似问题',
    '相似问法',
    '相似问',
    '同义问法',
    '其他问法',
    '别的问法',
    '扩展问',
  ],
  answer: ['answers', 'a', 'response', 'reply', '答案', '答', '回答', '回复', '答复', '标准答案'],
  'en.question': ['questionen', 'englishquestion', '英文问题'],
  'en.variants': ['variantsen', 'englishvariants'],
  'en.answer': ['answeren', 'englishanswer', '英文答案', '英文回答'],
  paragraphs: ['paragraph', '段落'],
  keywords: ['keyword', 'tags', 'tag', 'category', '关键词', '关键字', '标签', '分类', '类别'],
  qnaId: ['qnaid'],
  source: ['source'],
  metadata: ['metadata'],
  suggested: ['suggestedquestions'],
  contextOnly: ['iscontextonly'],
  prompts: ['prompts'],
};

const MEANINGS = new Map<string, Column>(
  ALL.flatMap((column) => [plain(column), ...(ALIASES[column] ?? [])].map((name) => [name, column] as const)),
);

function plain(name: string): string {
  return fold(name).replace(/[\s\p{P}_]/gu, '');
}

/**
 * What a heading means, in whatever case, spacing and script; `undefined` where it is not known.
 * @example columnOf('相似問法') // => 'variants'
 */
export function columnOf(heading: string): Column | undefined {
  return MEANINGS.get(plain(heading));
}
