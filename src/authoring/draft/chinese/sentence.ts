import { LONGEST_SENTENCE } from '../endless.js';
import { plain } from './script.js';

/** One sentence of an article, without what ends it. */
export interface Sentence {
  readonly text: string;
  /** `text` in Simplified characters and lower case, as long as it. */
  readonly plain: string;
  /** The paragraph it stands in. */
  readonly paragraph: number;
  /** The mark that ends it: 。, ！, ？, ； or nothing. */
  readonly ending: string;
  /** Whether it is a step of an instruction, so that it may tell what to do without saying who. */
  readonly isStep: boolean;
}

/** A stretch between commas. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const END = /[。！？!?；;\n]/u;
const OPEN = /[“「『《〈（([]/u;
const CLOSE = /[”」』》〉）)\]]/u;

/** A text with its straight quotation marks, which look alike at both ends, as “ and ”: one pair after the other. */
export function curled(text: string): string {
  if (!text.includes('"')) return text;
  let isOpen = false;
  return text.replace(/["\n]/gu, (mark) => {
    isOpen = mark === '"' && !isOpen;
    if (mark === '\n') return mark;
    return isOpen ? '“' : '”';
  });
}

const POINT = /^\s*(?:[二三四五六七]是|其[二三四五六七]|第[二三四五六七]|[（(][2-9二三四五六七][）)]|[②-⑨])/u;

/** Cuts a paragraph into sentences: at 。！？；and line breaks, quotations and brackets kept whole. */
export function cutSentences(text: string, paragraph: number, isStep = false): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let depth = 0;
  const close = (end: number, ending: string): void => {
    const sentence = text.slice(start, end).trim();
    if (/[\p{L}\p{N}]/u.test(sentence))
      sentences.push({ text: sentence, plain: plain(sentence), paragraph, ending, isStep });
  };
  const marks = curled(text);
  for (let i = 0; i < text.length; i++) {
    const character = marks[i] as string;
    if (OPEN.test(character)) depth++;
    else if (CLOSE.test(character)) depth = Math.max(0, depth - 1);
    // A quotation that is never closed ends with its line, or where no sentence is so long.
    if (i - start >= LONGEST_SENTENCE) depth = 0;
    // 一是…；二是…: the points of one sentence.
    if (/[；;]/u.test(character) && POINT.test(text.slice(i + 1))) continue;
    if (!END.test(character) || (depth > 0 && character !== '\n')) continue;
    if (character === '\n') depth = 0;
    close(i, character.trim());
    start = i + 1;
  }
  close(text.length, '');
  return sentences;
}

/** Cuts a sentence at its commas and colons; commas in figures, quotations and brackets part nothing. */
export function cutStretches(plainText: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  let depth = 0;
  const close = (end: number): void => {
    const text = plainText.slice(start, end);
    const lead = text.length - text.trimStart().length;
    if (/[\p{L}\p{N}]/u.test(text))
      stretches.push({ start: start + lead, end: start + text.trimEnd().length });
  };
  const marks = curled(plainText);
  for (let i = 0; i < plainText.length; i++) {
    const character = marks[i] as string;
    if (OPEN.test(character)) depth++;
    else if (CLOSE.test(character)) depth = Math.max(0, depth - 1);
    // 坚持独立但…: a turn without a comma.
    if (
      depth === 0 &&
      character === '但' &&
      i - start >= 6 &&
      plainText.length - i > 8 &&
      !/[不非,，]/u.test(plainText[i - 1] ?? '')
    ) {
      close(i);
      start = i;
    }
    const parts = character === ',' || character === ':' || character === '，' || character === '：';
    if (!parts || depth > 0) continue;
    if (/\d/.test(plainText[i - 1] ?? '') && /\d/.test(plainText[i + 1] ?? '')) continue;
    close(i);
    start = i + 1;
  }
  close(plainText.length);
  return stretches;
}
