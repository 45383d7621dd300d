import { type Lexicon, POS } from '../tables/lexicon.js';
import { stem, type Token } from '../text/segment.js';

/** English words shorter than this are names, or anything. */
const LEAST = 3;
/** English words shorter than this are no others with a letter doubled: Ann is no typo. */
const LEAST_DOUBLED = 5;
/** English words shorter than this are too near to others by a changed letter, and may be names. */
const LEAST_CHANGED = 5;
/** Shorter words have too many neighbours among the knowledge's, and too many are others with an ending. */
const LEAST_OWN = 4;
/** Longer ones are no words. */
const MOST = 16;
/** Words that were never counted are as rare as this, in nats. */
const UNCOUNTED = 13.5;
/**
 * What is no word is meant to be one that is less rare than this, in nats: by its letters, 3, 4, 5, 6 and more, as long
 * ones are seldom a slip of two words.
 */
const COMMON = [7, 9, 12, 14];
/** With another letter, less rare than that: by its letters, 5, 6, 7 and more. */
const COMMON_CHANGED = [7, 7, 9];
/** How much rarer a word may be that the knowledge has, and one that it speaks of by another name. */
const KNOWN = 5;
const SPOKEN_OF = 4;
/** By how much another word must be likelier than a rare one that was typed: car renal, and car rental. */
const GAIN = 5;
/** A word that is less rare than this is never meant to be one for what the knowledge has: a gin is no gain. */
const RARE = 12;
/** The most by which a word is likelier between its neighbours than elsewhere. */
const TIED = 6;
/**
 * Two words that are less rare than this, in nats, are meant where they are written in one: OpenAPI is no mistyped
 * OpenAI.
 */
const COMMON_PART = 11;
/** Letters of an English ending. */
const ENDING = 2;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** What stands behind a word whose own it is. */
const POSSESSIVE = /'s$/u;
/** Codes and what is said short are spelt as they are. */
const NO_WORD = /[\d']/u;
/** What a word may end in, to be another form of it. */
const ENDINGS = /^(?:s|ed|er|es|ing|ers|ings|ly)$/u;
const VOWEL = /[aeiouy]/u;

/** The limit at a place, the last one behind them all. */
const limitOf = (limits: readonly number[], at: number): number =>
  limits[Math.min(at, limits.length - 1)] as number;

/** Whether a word is its stem with an ending. */
const isForm = ({ raw, text }: Token): boolean =>
  raw.startsWith(text) && ENDINGS.test(raw.slice(text.length));

/** What a word becomes with two letters swapped, a double one single, or a letter more, behind its first. */
function* slips(word: string): Generator<string> {
  for (let i = 1; i < word.length; i++) {
    if (word.charAt(i) === word.charAt(i - 1) && word.length >= LEAST_DOUBLED)
      yield word.slice(0, i) + word.slice(i + 1);
    if (i + 1 < word.length && word.charAt(i) !== word.charAt(i + 1))
      yield word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2);
  }
  for (let i = 1; i <= word.length; i++)
    for (const letter of LETTERS) yield word.slice(0, i) + letter + word.slice(i);
}

/** What a word becomes with another letter, behind its first and before its ending: a wiper was not wiped. */
function* changes(word: string): Generator<string> {
  for (let i = 1; i < word.length - ENDING; i++)
    for (const letter of LETTERS) yield word.slice(0, i) + letter + word.slice(i + 1);
}

/** What the knowledge has of English words. */
export interface OwnWords {
  /** Whether it has a word as it is written. */
  has(raw: string): boolean;
  /** One that what was typed is likely a slip of. */
  like(raw: string): Token | undefined;
}

/**
 * Makes a speller of English: a word that was never written is put right to the likeliest that is a slip away, the
 * knowledge's own before others, and so is a rare one where another is far likelier beside its neighbours (a noisy
 * channel, Kernighan, Church and Gale 1990; words and pairs of them are counted in `lexicon.english`). Where that has
 * the same stem, what was typed stays.
 * @param isKnown whether the knowledge has a word or one that is the same.
 * @param isMeant whether it has a word or one that means about the same.
 * @returns what tells the word that a token was meant to be, by the words beside it, '' for none.
 */
export function createSpeller(
  lexicon: Lexicon,
  own: OwnWords,
  isKnown: (token: Token) => boolean,
  isMeant: (token: Token) => boolean,
): (typed: Token, before: string, after: string) => Token | undefined {
  const { english } = lexicon;

  /** Whether a text is two common words. */
  function isTwoWords(raw: string): boolean {
    const isCommon = (part: string): boolean => {
      const id = lexicon.find(part);
      const rarity = english.rarity(part) ?? (id >= 0 ? lexicon.rarity(id) : UNCOUNTED);
      return rarity < COMMON_PART;
    };
    for (let at = LEAST; at <= raw.length - LEAST; at++)
      if (isCommon(raw.slice(0, at)) && isCommon(raw.slice(at))) return true;
    return false;
  }

  /** The word that `typed` was meant to be; it has no possessive. */
  function meant(typed: Token, before: string, after: string): Token | undefined {
    const { raw: written, text: stemmed, id: typedId } = typed;
    const { length } = written;
    /** How rare a word is where it stands, in nats; `undefined` for no word. */
    const rarityOf = (raw: string): number | undefined => {
      const rarity = english.rarity(raw);
      if (rarity === undefined) return undefined;
      return rarity - Math.min(TIED, english.tie(before, raw) + english.tie(raw, after));
    };
    const rarity = rarityOf(written);
    const isWord = rarity !== undefined;
    if (typedId >= 0 && lexicon.rarity(typedId) < UNCOUNTED) {
      if (isWord || lexicon.pos(typedId) === POS.name) return undefined;
      /* The dictionary has stems, which need not be words: histor is one, of historical, and trai, of tray. */
      const isOther =
        length > LEAST
          ? isForm(typed) && english.rarity(stemmed) !== undefined
          : written === stemmed && lexicon.rarity(typedId) < RARE;
      if (isOther) return undefined;
    }
    const isRare = !isWord || (english.rarity(written) as number) >= RARE;
    const isShort = length <= LEAST && !VOWEL.test(written);
    /** What the knowledge makes a word likelier; of what may be an abbreviation, only the word itself. */
    const bonusOf = (word: Token): number => {
      if (!isRare) return 0;
      if (isShort) return own.has(word.raw) ? KNOWN : 0;
      if (isKnown(word)) return KNOWN;
      return isMeant(word) ? SPOKEN_OF : 0;
    };
    /** How rare a word is as it is written, or, for what is no word and no abbreviation, as any form of its stem. */
    const costOf = ({ raw, id }: Token): number | undefined => {
      const here = rarityOf(raw);
      if (isWord || id < 0 || (isShort && here !== undefined)) return here;
      if (here === undefined) return lexicon.rarity(id);
      return Math.min(here, here - (english.rarity(raw) as number) + lexicon.rarity(id));
    };

    const isCompound = !isWord && isTwoWords(written);
    /** Whether a name is another than what was typed: DeepSeed says two words, and is not one of them cut short. */
    const isOtherName = (raw: string): boolean =>
      isCompound && raw.length <= length && english.rarity(raw) === undefined;
    const common = limitOf(COMMON, length - LEAST);
    let least = isWord ? Math.min(common, rarity - GAIN) : common;
    let best: Token | undefined;
    if (!isWord && length >= LEAST_OWN) {
      const like = own.like(written);
      best = like && isOtherName(like.raw) ? undefined : like;
      if (best) least = (costOf(best) ?? UNCOUNTED) - bonusOf(best);
    }
    const consider = (raw: string, limit = least): void => {
      const isEnglish = english.rarity(raw) !== undefined;
      if (!isEnglish && (!own.has(raw) || isOtherName(raw))) return;
      const text = stem(raw);
      if (isWord && text === stemmed) return;
      const word: Token = { ...typed, text, raw, id: lexicon.find(text) };
      const cost = costOf(word);
      if (cost === undefined || cost - KNOWN >= least) return;
      const weighed = cost - bonusOf(word);
      if (weighed >= Math.min(least, limit)) return;
      best = word;
      least = weighed;
    };
    for (const raw of slips(written)) consider(raw);
    if (!best && !isWord && length >= LEAST_CHANGED)
      for (const raw of changes(written)) consider(raw, limitOf(COMMON_CHANGED, length - LEAST_CHANGED));
    return best?.text === stemmed ? undefined : best;
  }

  return (typed, before, after) => {
    const raw = typed.raw.replace(POSSESSIVE, '');
    if (raw.length < LEAST || raw.length > MOST || NO_WORD.test(raw)) return undefined;
    const word = meant({ ...typed, raw }, before, after);
    return word && { ...word, raw: word.raw + typed.raw.slice(raw.length) };
  };
}
