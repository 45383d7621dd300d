import { fold } from '../../core/text/fold.js';

/** The columns of an exported table, in their order: one for each field, a list one item a line. */
export const COLUMNS = [
  'kind',
  'id',
  'question',
  'variants',
  'answer',
  'en.question',
  'en.variants',
  'en.answer',
  'article',
  'paragraphs',
  'related',
  'keywords',
  'not-for',
  'derived',
  'status',
  'rule',
  'trace',
] as const;

/** Columns that QnA Maker adds: `qnaId` groups the phrasings of one answer, `prompts` lead on to others. */
export const QNA_COLUMNS = ['qnaId', 'source', 'metadata', 'suggested', 'contextOnly', 'prompts'] as const;

/** What a column, or a field of a JSON object, means. */
export type Column = (typeof COLUMNS)[number] | (typeof QNA_COLUMNS)[number];

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
  [...COLUMNS, ...QNA_COLUMNS].flatMap((column) =>
    [plain(column), ...(ALIASES[column] ?? [])].map((name) => [name, column] as const),
  ),
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
