import type { Engine, Locale } from '../../core/index.js';

/** How an outcome came about. */
export type Explanation = ReturnType<Engine['explain']>;

/** The commands of the chat, in the order of the help. */
export const COMMANDS = ['/why', '/topics', '/reload', '/help', '/quit'] as const;

/** One command of the chat. */
export type Command = (typeof COMMANDS)[number];

/** What only the terminal says, in one language. */
export interface Words {
  /** Below the greeting: what can be typed. */
  readonly hint: string;
  /** What each command does. */
  readonly commands: Readonly<Record<Command, string>>;
  /** For a command that does not exist; the list of those that do follows. */
  unknown(command: string): string;
  /** For a number that no choice has. */
  range(count: number): string;
  /** For a number where nothing is offered. */
  readonly noChoices: string;
  /** For `/why` before any question. */
  readonly nothingAsked: string;
  /** What each rule of the decision found. */
  readonly rules: Readonly<Record<Explanation['rule'], string>>;
  /** The confidences and what they were held against, each from 0 to 1. */
  confidence(explanation: Explanation): string;
  /** Leads in the question as it was matched. */
  readonly matched: string;
  /** Leads in the question's words with their weights. */
  readonly tokens: string;
  /** Marks a word that the knowledge has not. */
  readonly unknownWord: string;
  /** Leads in the kinds of thing that were asked for. */
  readonly asked: string;
  /** Leads in what made the confidence. */
  readonly because: string;
  /** Above the candidates. */
  candidates(explanation: Explanation): string;
  /** Leads in the known unanswered question that came nearest. */
  readonly unanswered: string;
  /** After a reload. */
  reloaded(entries: number): string;
  /** Above the faults that kept a reload from happening. */
  readonly kept: string;
}

function fixed(share: number): string {
  return share.toFixed(2);
}

const WORDS: Readonly<Record<Locale, Words>> = Object.freeze({
  'zh-Hant': {
    hint: '輸入問題，或題目前的編號；/help 看指令，/quit 離開。',
    commands: {
      '/why': '上一個問題為什麼得到這個結果',
      '/topics': '可以問哪些問題',
      '/reload': '重新載入知識檔',
      '/help': '這份說明',
      '/quit': '離開（Ctrl-D 也可以）',
    },
    unknown: (command) => `沒有「${command}」這個指令。可用的指令：`,
    range: (count) => `請輸入 1 到 ${count} 的編號，或直接輸入問題。`,
    noChoices: '現在沒有可以選的題目；請輸入問題，或用 /topics 看可以問什麼。',
    nothingAsked: '還沒有問過問題。',
    rules: {
      'nothing-asked': '沒有問什麼',
      'nothing-found': '沒有相近的題目',
      'known-unanswered': '更像一題已知沒有答案的問題',
      sure: '把握夠大，所以回答',
      'other-thing': '問的是另一個名字或數字，所以不回答，只讓人選',
      close: '把握不夠回答，夠讓人選',
      topic: '只有一個詞，看不出要問什麼，所以讓人選',
      several: '一次問了幾件事，所以讓人選',
      unsure: '把握太小，所以不答',
      excerpt: '沒有條目回答，文章裡有一句話回答',
      excerpts: '沒有條目回答，文章裡的句子把握不夠回答，夠讓人選',
      lacking: '文章裡最接近的句子沒有問到的數字、年紀或金額，所以不拿來回答',
    },
    confidence: ({ excerpt, confidence, offer, thresholds: { answerAt, clarifyAt } }) =>
      excerpt
        ? `把握：${fixed(confidence)}（${fixed(answerAt)} 才回答，${fixed(clarifyAt)} 才反問）`
        : `把握：${fixed(confidence)}（${fixed(answerAt)} 才回答）；選項中有答案：${fixed(offer)}（${fixed(clarifyAt)} 才反問）`,
    matched: '比對時的寫法：',
    tokens: '字詞與輕重：',
    unknownWord: '（未見）',
    asked: '問的是：',
    because: '把握來自：',
    candidates: ({ excerpt }) => (excerpt ? '文章裡最接近的句子：' : '最接近的題目：'),
    unanswered: '最接近的無解問題：',
    reloaded: (entries) => `已重新載入，共 ${entries} 題。`,
    kept: '知識檔有誤，繼續使用原來的內容：',
  },
  'zh-Hans': {
    hint: '输入问题，或题目前的编号；/help 看命令，/quit 离开。',
    commands: {
      '/why': '上一个问题为什么得到这个结果',
      '/topics': '可以问哪些问题',
      '/reload': '重新加载知识档',
      '/help': '这份说明',
      '/quit': '离开（Ctrl-D 也可以）',
    },
    unknown: (command) => `没有“${command}”这个命令。可用的命令：`,
    range: (count) => `请输入 1 到 ${count} 的编号，或直接输入问题。`,
    noChoices: '现在没有可以选的题目；请输入问题，或用 /topics 看可以问什么。',
    nothingAsked: '还没有问过问题。',
    rules: {
      'nothing-asked': '没有问什么',
      'nothing-found': '没有相近的题目',
      'known-unanswered': '更像一题已知没有答案的问题',
      sure: '把握够大，所以回答',
      'other-thing': '问的是另一个名字或数字，所以不回答，只让人选',
      close: '把握不够回答，够让人选',
      topic: '只有一个词，看不出要问什么，所以让人选',
      several: '一次问了几件事，所以让人选',
      unsure: '把握太小，所以不答',
      excerpt: '没有条目回答，文章里有一句话回答',
      excerpts: '没有条目回答，文章里的句子把握不够回答，够让人选',
      lacking: '文章里最接近的句子没有问到的数字、年纪或金额，所以不拿来回答',
    },
    confidence: ({ excerpt, confidence, offer, thresholds: { answerAt, clarifyAt } }) =>
      excerpt
        ? `把握：${fixed(confidence)}（${fixed(answerAt)} 才回答，${fixed(clarifyAt)} 才反问）`
        : `把握：${fixed(confidence)}（${fixed(answerAt)} 才回答）；选项中有答案：${fixed(offer)}（${fixed(clarifyAt)} 才反问）`,
    matched: '比对时的写法：',
    tokens: '字词与轻重：',
    unknownWord: '（未见）',
    asked: '问的是：',
    because: '把握来自：',
    candidates: ({ excerpt }) => (excerpt ? '文章里最接近的句子：' : '最接近的题目：'),
    unanswered: '最接近的无解问题：',
    reloaded: (entries) => `已重新加载，共 ${entries} 题。`,
    kept: '知识档有误，继续使用原来的内容：',
  },
  en: {
    hint: 'Type a question, or the number before one; /help lists the commands, /quit leaves.',
    commands: {
      '/why': 'why the last question got its outcome',
      '/topics': 'what can be asked',
      '/reload': 'load the knowledge file anew',
      '/help': 'this help',
      '/quit': 'leave (Ctrl-D does too)',
    },
    unknown: (command) => `There is no command ${command}. The commands are:`,
    range: (count) => `Type a number from 1 to ${count}, or a question.`,
    noChoices: 'There is nothing to choose from now. Type a question, or /topics for what can be asked.',
    nothingAsked: 'Nothing was asked yet.',
    rules: {
      'nothing-asked': 'nothing is asked',
      'nothing-found': 'no entry comes near',
      'known-unanswered': 'more like a question that is known to have no answer here',
      sure: 'sure enough to answer',
      'other-thing': 'it names another thing or figure than the nearest entry, so only a choice is offered',
      close: 'not sure enough to answer, sure enough to offer a choice',
      topic: 'a single word, of which it does not show what is asked, so a choice is offered',
      several: 'more than one thing is asked at once, so a choice is offered',
      unsure: 'not sure enough',
      excerpt: 'no entry answers, but a sentence of the article does',
      excerpts:
        'no entry answers; not sure enough to answer by a sentence of the article, sure enough to offer some',
      lacking:
        'the nearest sentence of the article does not have the figure, age or sum that is asked for, so it is not the answer',
    },
    confidence: ({ excerpt, confidence, offer, thresholds: { answerAt, clarifyAt } }) =>
      excerpt
        ? `confidence: ${fixed(confidence)} (answers at ${fixed(answerAt)}, asks back at ${fixed(clarifyAt)})`
        : `confidence: ${fixed(confidence)} (answers at ${fixed(answerAt)}); that a choice is right: ${fixed(offer)} (asks back at ${fixed(clarifyAt)})`,
    matched: 'matched as: ',
    tokens: 'words and their weight: ',
    unknownWord: ' (unknown)',
    asked: 'asks for: ',
    because: 'confidence comes from: ',
    candidates: ({ excerpt }) => (excerpt ? 'nearest sentences of the article:' : 'nearest entries:'),
    unanswered: 'nearest question without an answer: ',
    reloaded: (entries) => `Loaded anew: ${entries} entries.`,
    kept: 'The knowledge file has faults; what was loaded before stays in use:',
  },
});

/** The terminal's own words in `locale`. */
export function wordsFor(locale: Locale): Words {
  return WORDS[locale];
}
