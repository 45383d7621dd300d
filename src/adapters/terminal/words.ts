import type { Locale } from '../../core/index.js';

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
  /** For `/why` before any question. */
  readonly nothingAsked: string;
  /** Above the candidates of `/why`. */
  readonly candidates: string;
  /** For `/why` where no entry came near. */
  readonly noCandidates: string;
  /** After a reload. */
  reloaded(entries: number): string;
  /** Above the faults that kept a reload from happening. */
  readonly kept: string;
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
    nothingAsked: '還沒有問過問題。',
    candidates: '最接近的題目與把握：',
    noCandidates: '知識檔裡沒有相近的題目。',
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
    nothingAsked: '还没有问过问题。',
    candidates: '最接近的题目与把握：',
    noCandidates: '知识档里没有相近的题目。',
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
    nothingAsked: 'Nothing was asked yet.',
    candidates: 'Nearest entries and confidence:',
    noCandidates: 'No entry comes near.',
    reloaded: (entries) => `Loaded anew: ${entries} entries.`,
    kept: 'The knowledge file has faults; what was loaded before stays in use:',
  },
});

/** The terminal's own words in `locale`. */
export function wordsFor(locale: Locale): Words {
  return WORDS[locale];
}
