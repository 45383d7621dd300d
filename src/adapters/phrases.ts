import { inScript, type Locale } from '../core/index.js';

/** Everything the bot says that stands in no knowledge file, in one language. */
export interface Phrases {
  /** Above the choices of a clarify. */
  readonly clarify: string;
  /** The honest silence; `title` is the knowledge's. */
  abstain(title: string): string;
  /** Above the topics of an abstain. */
  readonly topics: string;
  /** Above some of the questions that can be asked. */
  someTopics(shown: number, all: number): string;
  /** Above the related questions. */
  readonly related: string;
  /** Names the paragraphs an answer stands on. */
  source(title: string, paragraphs: readonly number[]): string;
  /** Marks an answer that the knowledge has in another language alone. */
  readonly untranslated: string;
  /** Marks an excerpt of the article's own text. */
  readonly excerpt: string;
  /** What can be asked, as a greeting. */
  greeting(title: string): string;
  /** How to ask on any platform. */
  readonly help: string;
  /** For an empty question. */
  readonly empty: string;
  /** For a choice whose entry is gone. */
  readonly gone: string;
  /** For a reply that failed. */
  readonly failed: string;
  /** A select menu's or input's placeholder. */
  readonly choose: string;
}

const list = (numbers: readonly number[]): string => numbers.join(', ');

const PHRASES: Readonly<Record<Locale, Phrases>> = Object.freeze({
  'zh-Hant': {
    clarify: '您想問的是哪一個？',
    abstain: (title) => `「${inScript(title, 'zh-Hant')}」沒有提到這件事，所以我不回答。`,
    topics: '可以問我這些：',
    someTopics: (shown, all) => `一共 ${all} 題，這裡有 ${shown} 題；其他的直接問就好：`,
    related: '相關問題',
    source: (title, paragraphs) =>
      `出處：${title}${paragraphs.length ? `，第 ${paragraphs.join('、')} 段` : ''}`,
    untranslated: '（這則只有外文）',
    excerpt: '原文摘錄',
    greeting: (title) => `我回答關於「${inScript(title, 'zh-Hant')}」的問題，只說其中寫到的。`,
    help: '直接輸入問題，繁體、简体、粵語、English 都可以。沒寫到的，我會說沒有。',
    empty: '請在後面寫上您的問題。',
    gone: '這個問題已經不在知識檔裡了，請重新問一次。',
    failed: '抱歉，剛才沒有成功，請再試一次。',
    choose: '請選一個問題',
  },
  'zh-Hans': {
    clarify: '您想问的是哪一个？',
    abstain: (title) => `“${inScript(title, 'zh-Hans')}”没有提到这件事，所以我不回答。`,
    topics: '可以问我这些：',
    someTopics: (shown, all) => `一共 ${all} 题，这里有 ${shown} 题；其他的直接问就好：`,
    related: '相关问题',
    source: (title, paragraphs) =>
      `出处：${title}${paragraphs.length ? `，第 ${paragraphs.join('、')} 段` : ''}`,
    untranslated: '（这条只有外文）',
    excerpt: '原文摘录',
    greeting: (title) => `我回答关于“${inScript(title, 'zh-Hans')}”的问题，只说其中写到的。`,
    help: '直接输入问题，繁體、简体、粤语、English 都可以。没写到的，我会说没有。',
    empty: '请在后面写上您的问题。',
    gone: '这个问题已经不在知识档里了，请重新问一次。',
    failed: '抱歉，刚才没有成功，请再试一次。',
    choose: '请选一个问题',
  },
  en: {
    clarify: 'Which of these do you mean?',
    abstain: (title) => `“${title}” does not say, so I will not guess.`,
    topics: 'You can ask me:',
    someTopics: (shown, all) => `Here are ${shown} of ${all} questions; ask me the others in your own words:`,
    related: 'Related questions',
    source: (title, paragraphs) =>
      `Source: ${title}${paragraphs.length ? `, paragraph${paragraphs.length > 1 ? 's' : ''} ${list(paragraphs)}` : ''}`,
    untranslated: '(in Chinese only)',
    excerpt: 'Excerpt from the text',
    greeting: (title) => `I answer questions about “${title}”, and only what it says.`,
    help: 'Just type a question: English, 繁體, 简体 and Cantonese all work. Where there is no answer, I say so.',
    empty: 'Please add your question.',
    gone: 'That question is no longer in the knowledge file. Please ask again.',
    failed: 'Sorry, that did not work. Please try again.',
    choose: 'Choose a question',
  },
});

/** What stands above topics that were asked for: how many they are of how many entries, where there are more. */
export function leadOfTopics(locale: Locale, shown: number, all: number): string {
  const { topics, someTopics } = PHRASES[locale];
  return all > shown ? someTopics(shown, all) : topics;
}

/** The bot's own words in `locale`. */
export function phrasesFor(locale: Locale): Phrases {
  return PHRASES[locale];
}
