import type { Locale } from '../core/knowledge.js';
import { detectLocale, inScript } from '../core/language.js';
import type { Lexicon } from '../core/tables/lexicon.js';
import { fold } from '../core/text/fold.js';

/** One way in which people write the same question differently. */
export interface Perturbation {
  readonly name: string;
  /** The question so written, the same each time; itself where this way does not touch it. */
  apply(question: string): string;
}

/**
 * The perturbations, none of which changes what is asked: figures, numerals and negations stay. Where one has a
 * choice (which character, which phrase), the question's own text makes it.
 */
export function createPerturbations(lexicon: Lexicon): readonly Perturbation[] {
  const homophones = homophonesOf(lexicon);
  return Object.freeze([
    { name: 'traditional', apply: (question) => inScript(question, 'zh-Hant') },
    { name: 'simplified', apply: (question) => inScript(question, 'zh-Hans') },
    typo('homophone', 1, (characters, at, seed) => {
      const others = homophones(characters[at] as string);
      const other = others[seed % others.length];
      return other ? inScript(other, detectLocale(characters.join(''))) : undefined;
    }),
    typo('dropped', 1, () => ''),
    typo('swapped', 2, (characters, at) => {
      const [here, next] = characters.slice(at, at + 2) as [string, string?];
      if (!next || next === here || !isMutable(characters, at + 1)) return undefined;
      return HAN.test(here) === HAN.test(next) ? `${next}${here}` : undefined;
    }),
    typo('doubled', 1, (characters, at) => `${characters[at]}${characters[at]}`),
    { name: 'full-width', apply: widen },
    { name: 'spaced', apply: space },
    around('polite-before', (question, words) => `${words}${question}`, BEFORE),
    around('polite-after', (question, words) => `${question}${words}`, AFTER),
    around('background', (question, words) => `${words}${question}`, BACKGROUND),
    { name: 'upper-case', apply: (question) => question.toUpperCase() },
  ]);
}

/** With fewer characters that a typo may hit, a spoilt one leaves too little to go by. */
const LEAST_MUTABLE = 4;

const HAN = /^\p{Script=Han}$/u;
const LETTER = /^\p{Script=Latin}$/u;

/** Another numeral is another figure, and a lost negation asks for the opposite. */
const KEPT = /^[〇零一二三四五六七八九十百千万萬亿億两兩半几幾不没沒无無未非别別冇唔]$/u;

/** Whether a typo may hit the character: Chinese, or a letter behind the first in a word of at least four. */
function isMutable(characters: readonly string[], at: number): boolean {
  const character = characters[at] as string;
  if (HAN.test(character)) return !KEPT.test(character);
  if (!LETTER.test(character) || !LETTER.test(characters[at - 1] ?? '')) return false;
  let start = at;
  let end = at + 1;
  while (LETTER.test(characters[start - 1] ?? '')) start--;
  while (LETTER.test(characters[end] ?? '')) end++;
  return end - start >= LEAST_MUTABLE;
}

/**
 * A perturbation of one place of a question.
 * @param length how many characters are written anew there.
 * @param write what is written; `undefined` where this place will not do and the next is tried.
 */
function typo(
  name: string,
  length: number,
  write: (characters: readonly string[], at: number, seed: number) => string | undefined,
): Perturbation {
  return {
    name,
    apply(question) {
      const characters = [...question];
      const places = characters.map((_, at) => at).filter((at) => isMutable(characters, at));
      if (places.length < LEAST_MUTABLE) return question;
      const seed = hash(`${name}\n${question}`);
      const first = seed % places.length;
      for (const at of [...places.slice(first), ...places.slice(0, first)]) {
        const written = write(characters, at, seed);
        if (written !== undefined) return characters.toSpliced(at, length, written).join('');
      }
      return question;
    },
  };
}

/** How many of a character's homophones a typo chooses from. */
const HOMOPHONES = 3;
/** Rarer characters, in nats, are what no input method offers first: about 3,200 are left. */
const RAREST = 12;

/** The commonest other characters that sound like one, in Simplified; none where its sound is not known. */
function homophonesOf(lexicon: Lexicon): (character: string) => readonly string[] {
  const bySyllable = new Map<number, { readonly character: string; readonly rarity: number }[]>();
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCodePoint(code);
    const word = lexicon.find(character);
    const syllable = lexicon.syllable(code);
    if (word < 0 || syllable === 0 || KEPT.test(character) || fold(character) !== character) continue;
    const rarity = lexicon.rarity(word);
    if (rarity > RAREST) continue;
    const list = bySyllable.get(syllable) ?? [];
    bySyllable.set(syllable, list);
    list.push({ character, rarity });
  }
  for (const list of bySyllable.values()) list.sort((a, b) => a.rarity - b.rarity);
  return (written) => {
    const character = fold(written);
    const all = bySyllable.get(lexicon.syllable(character.codePointAt(0) as number)) ?? [];
    return all
      .map((other) => other.character)
      .filter((other) => other !== character)
      .slice(0, HOMOPHONES);
  };
}

/**
 * ASCII as East Asian input methods write it.
 * @example widen('V3 多少錢?') // => 'Ｖ３　多少錢？'
 */
function widen(question: string): string {
  return question
    .replace(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) as number) + 0xfee0))
    .replaceAll(' ', '\u3000');
}

/**
 * A space around each Chinese character, and two for one between words.
 * @example space('杭州 AI 公司') // => '杭 州  AI  公 司'
 */
function space(question: string): string {
  return question
    .replaceAll(' ', '  ')
    .replace(/(?<=\p{Script=Han})(?=\S)|(?<=[^\s\p{Script=Han}])(?=\p{Script=Han})/gu, ' ');
}

type Phrases = Readonly<Record<Locale, readonly string[]>>;

const BEFORE: Phrases = Object.freeze({
  'zh-Hant': ['不好意思，想請教一下，', '您好，請問', '大家好，我想問問，', '打擾了，想了解一下'],
  'zh-Hans': ['不好意思，想请教一下，', '您好，请问', '大家好，我想问问，', '打扰了，想了解一下'],
  en: ['Hi there, could you tell me: ', 'Sorry to bother you, ', 'Hello! Quick question: ', 'Excuse me, '],
});

const AFTER: Phrases = Object.freeze({
  'zh-Hant': [' 謝謝您', '，麻煩了，感謝！', '，拜託各位了', '，先謝過大家'],
  'zh-Hans': [' 谢谢您', '，麻烦了，感谢！', '，拜托各位了', '，先谢过大家'],
  en: [' Thanks a lot!', ' Thank you in advance.', ' Please and thank you.', ' Thanks, much appreciated.'],
});

/** What people tell of themselves before they ask, and what bears on no answer. */
const BACKGROUND: Phrases = Object.freeze({
  'zh-Hant': [
    '我是今年剛搬來的上班族，平常下班都快七點了。',
    '我跟朋友聊到這件事聊了一個晚上，兩個人講的都不一樣。',
    '我媽昨天突然問我，我答不出來，只好上來查。',
    '前陣子在手機上滑到一則貼文，底下留言吵成一團。',
    '我大三，這學期有一門課要交報告，還差最後一段。',
    '之前打過電話一直忙線，寫信也還沒有人回。',
    '第一次接觸，什麼都不懂，講錯了請多包涵。',
    '家裡的長輩不太會用電腦，所以由我來代勞。',
    '同事說得很肯定，可是我總覺得哪裡怪怪的。',
    '我在外地工作，難得回來一趟，時間有點趕。',
    '看了半天說明還是不太確定，怕自己理解錯。',
    '最近在整理筆記，翻到這裡就卡住了。',
  ],
  'zh-Hans': [
    '我是今年刚搬来的上班族，平时下班都快七点了。',
    '我跟朋友聊到这件事聊了一晚上，两个人说的都不一样。',
    '我妈昨天突然问我，我答不上来，只好上来查。',
    '前阵子在手机上刷到一条帖子，底下评论吵成一团。',
    '我大三，这学期有一门课要交报告，还差最后一段。',
    '之前打过电话一直占线，写信也还没人回。',
    '第一次接触，什么都不懂，说错了请多包涵。',
    '家里的长辈不太会用电脑，所以由我来代劳。',
    '同事说得很肯定，可是我总觉得哪里怪怪的。',
    '我在外地工作，难得回来一趟，时间有点赶。',
    '看了半天说明还是不太确定，怕自己理解错。',
    '最近在整理笔记，翻到这里就卡住了。',
  ],
  en: [
    'I moved here a few months ago and work late most days. ',
    'My friend and I argued about this all evening and could not agree. ',
    'My mother asked me yesterday and I had no idea. ',
    'I saw a post about it the other day with a long row of comments below. ',
    'I am in my third year and have a paper due at the end of the term. ',
    'I tried to call but the line was always busy. ',
    'I am new to all of this, so forgive me if it sounds silly. ',
    'My colleague is very certain, yet it sounds odd to me. ',
  ],
});

/** A perturbation that puts words around a question, in its script. */
function around(
  name: string,
  add: (question: string, words: string) => string,
  phrases: Phrases,
): Perturbation {
  return {
    name,
    apply(question) {
      if (!/[\p{L}\p{N}]/u.test(question)) return question;
      const list = phrases[detectLocale(question)];
      return add(question, list[hash(`${name}\n${question}`) % list.length] as string);
    },
  };
}

/** FNV-1a over UTF-16 units, mixed so that its low bits depend on all of them. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
