import {
  type Answer,
  type Choice,
  detectLocale,
  type Engine,
  type Entry,
  type Knowledge,
  type Locale,
} from '../../src/core/index.js';

/** One entry of the stub: what it says in each language and which words ask for it. */
export interface StubEntry {
  readonly id: string;
  readonly question: Readonly<Record<Locale, string>>;
  readonly answer: Readonly<Record<Locale, string>>;
  readonly paragraphs: readonly number[];
  readonly related?: readonly string[];
  /** A question that holds one of them asks for this entry. */
  readonly words: readonly string[];
}

/** A small made-up article, so that no adapter's test depends on the real matcher or the real knowledge. */
export const LIGHTHOUSE: readonly StubEntry[] = [
  {
    id: 'height',
    question: {
      'zh-Hant': '燈塔有多高？',
      'zh-Hans': '灯塔有多高？',
      en: 'How tall is the lighthouse?',
    },
    answer: {
      'zh-Hant': '燈塔高四十二公尺。',
      'zh-Hans': '灯塔高四十二米。',
      en: 'The lighthouse stands forty-two metres tall.',
    },
    paragraphs: [2],
    related: ['keeper'],
    words: ['高', 'tall'],
  },
  {
    id: 'keeper',
    question: { 'zh-Hant': '誰看守燈塔？', 'zh-Hans': '谁看守灯塔？', en: 'Who keeps the lighthouse?' },
    answer: {
      'zh-Hant': '歐洛一家看守這座燈塔。',
      'zh-Hans': '欧洛一家看守这座灯塔。',
      en: 'The Oro family keeps the lighthouse.',
    },
    paragraphs: [3, 5],
    related: ['height'],
    words: ['看守', 'keeps'],
  },
  {
    id: 'lamp-fuel',
    question: { 'zh-Hant': '燈火燒什麼？', 'zh-Hans': '灯火烧什么？', en: 'What does the lamp burn?' },
    answer: {
      'zh-Hant': '燈火燒的是鯡魚油。',
      'zh-Hans': '灯火烧的是鲱鱼油。',
      en: 'The lamp burns herring oil.',
    },
    paragraphs: [4],
    words: ['燈火', '灯火', 'lamp'],
  },
  {
    id: 'lamp-range',
    question: { 'zh-Hant': '燈火照多遠？', 'zh-Hans': '灯火照多远？', en: 'How far does the lamp reach?' },
    answer: {
      'zh-Hant': '燈火照到十九浬外。',
      'zh-Hans': '灯火照到十九海里外。',
      en: 'The lamp reaches nineteen nautical miles.',
    },
    paragraphs: [],
    words: ['燈火', '灯火', 'lamp'],
  },
];

/** In each language, a question that the stub answers (`height`), one that it clarifies, one it abstains on. */
export const QUESTIONS: Readonly<Record<Locale, { answer: string; clarify: string; abstain: string }>> = {
  'zh-Hant': { answer: '請問塔有多高？', clarify: '燈火呢？', abstain: '門票多少錢？' },
  'zh-Hans': { answer: '请问塔有多高？', clarify: '灯火呢？', abstain: '门票多少钱？' },
  en: { answer: 'So how tall is it?', clarify: 'And the lamp?', abstain: 'What is the price of a ticket?' },
};

/** An engine for adapters' tests: one matching entry answers, several clarify, none abstains. */
export function createStubEngine(entries: readonly StubEntry[] = LIGHTHOUSE): Engine {
  const knowledge: Knowledge = {
    title: 'The Lighthouse',
    source: {},
    entries: entries.map(toEntry),
    synonyms: [],
    unanswered: [],
    articles: [],
  };
  const localeFor = (text: string, locale?: Locale) => locale ?? detectLocale(text);
  const asChoice =
    (locale: Locale) =>
    (entry: StubEntry): Choice => ({
      id: entry.id,
      question: entry.question[locale],
      answer: entry.answer[locale],
    });
  const answer = (entry: StubEntry, question: string, locale: Locale): Answer => ({
    kind: 'answer',
    question,
    locale,
    confidence: 1,
    candidates: [{ ...asChoice(locale)(entry), confidence: 1 }],
    id: entry.id,
    entry: { id: entry.id, question: entry.question[locale] },
    answer: entry.answer[locale],
    paragraphs: entry.paragraphs,
    source: { title: knowledge.title },
    related: entries.filter(({ id }) => entry.related?.includes(id)).map(asChoice(locale)),
    excerpt: false,
  });

  return {
    knowledge,
    notices: [],
    prepare: () => {},
    ask(question, options = {}) {
      const locale = localeFor(question, options.locale);
      const asked = question.toLowerCase();
      const found = entries.filter(({ words }) => words.some((word) => asked.includes(word)));
      const [first] = found;
      if (first && found.length === 1) return answer(first, question, locale);
      const choices = found.slice(0, 5).map(asChoice(locale));
      const candidates = choices.map((choice) => ({ ...choice, confidence: 0.4 }));
      if (first) return { kind: 'clarify', question, locale, confidence: 0.4, candidates, choices };
      const topics = this.topics({ locale, limit: 3 });
      return { kind: 'abstain', question, locale, confidence: 0, candidates, topics };
    },
    explain(question, options) {
      const { kind, confidence, candidates } = this.ask(question, options);
      const rules = { answer: 'sure', clarify: 'close', abstain: 'unsure' } as const;
      return {
        kind,
        rule: rules[kind],
        excerpt: false,
        folded: question.toLowerCase(),
        words: [],
        asked: [],
        confidence,
        offer: confidence,
        thresholds: { answerAt: 0.6, clarifyAt: 0.35 },
        because: [],
        candidates: candidates.map((candidate) => ({ ...candidate, score: 0, because: [] })),
      };
    },
    suggest(prefix, { locale = 'zh-Hant', limit = 25 } = {}) {
      const asked = prefix.toLowerCase();
      return entries
        .filter(({ question }) => question[locale].toLowerCase().includes(asked))
        .slice(0, limit)
        .map(asChoice(locale));
    },
    show(id, { locale = 'zh-Hant' } = {}) {
      const entry = entries.find((each) => each.id === id);
      return entry && answer(entry, entry.question[locale], locale);
    },
    topics: ({ locale = 'zh-Hant', limit = 5 } = {}) => entries.slice(0, limit).map(asChoice(locale)),
  };
}

function toEntry({ id, question, answer, paragraphs, related = [] }: StubEntry): Entry {
  return {
    id,
    question: question['zh-Hant'],
    variants: [],
    answer: answer['zh-Hant'],
    translations: { en: { question: question.en, variants: [], answer: answer.en } },
    paragraphs,
    related,
    keywords: [],
    notFor: [],
    origin: { file: 'stub.yaml', line: 1, column: 1 },
  };
}
