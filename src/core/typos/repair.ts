import { type Lexicon, POS } from '../tables/lexicon.js';
import type { Token } from '../text/segment.js';
import { createSpeller } from './spell.js';

/** The knowledge's word that a mistyped one is likely meant to be. */
export interface Repair {
  readonly token: Token;
  /** How many tokens it stands for. */
  readonly span: number;
}

/** The most tokens that one mistyped word falls into. */
const LONGEST_SPAN = 4;
/** Han words shorter than this have too many neighbours a character away. */
const LEAST_HAN = 3;
/** Han words shorter than this are others where a character is changed that does not sound like it. */
const LEAST_CHANGED = 4;
/** The same for English words, and where a letter is changed, which may be names. */
const LEAST_LATIN = 4;
const LEAST_CHANGED_LATIN = 5;

/**
 * Pieces are put together where they are as rare as this in the mean, in nats: 强 and 在, 开 and 小 meet by themselves.
 * More than two characters that make a word of the knowledge hardly ever do.
 */
const UNLIKELY = 7.5;
const UNLIKELY_LONG = 6.5;
/** What asks stays: 哪边 is no mistyped 那边. */
const ASKING = /哪/u;

const sorted = (text: string): string => [...text].sort().join('');
/** What English words have in common whose letters were mixed up: also the first one, and shop is no posh. */
const mixedUp = (text: string): string => text.charAt(0) + sorted(text);
const undoubled = (text: string): string => text.replace(/(.)\1/gu, '$1');

/** Whether two words of one length differ in one character, which is not the first. */
function isOneChanged(a: string, b: string): boolean {
  const at = [...a].findIndex((character, i) => character !== b.charAt(i));
  return at > 0 && a.slice(at + 1) === b.slice(at + 1);
}

/** Whether two words end alike, or but for the order of their last two letters. */
const endAlike = (a: string, b: string): boolean =>
  a.at(-1) === b.at(-1) || a.slice(0, -2) === b.slice(0, -2);

/** Whether two words of one length have a character in the same place. */
const shareCharacter = (a: string, b: string): boolean =>
  [...a].some((character, i) => character === [...b][i]);

/** The word and what remains of it without any one character. */
function* deletions(word: string): Generator<string> {
  yield word;
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
}

/** The word right before (−1) or behind (1) a place; '' where more than a space or a hyphen parts them, or there is none. */
function beside(query: readonly Token[], at: number, step: -1 | 1): string {
  const [here, other] = [query[at] as Token, query[at + step]];
  const gap = other ? step * (step > 0 ? other.start - here.end : other.end - here.start) : Infinity;
  return other && gap <= 1 ? other.raw : '';
}

/** Whether one of the pieces is a word of its own that the other word does not hold: 排球 场 is no mistyped 篮球场. */
const sayOther = (pieces: readonly Token[], word: Token): boolean =>
  pieces.some(({ id, raw }) => id >= 0 && raw.length > 1 && !word.raw.includes(raw));

/** The knowledge's words by what a mistyped one may have in common with them. */
interface Index {
  readonly words: ReadonlyMap<string, Token>;
  readonly bySound: ReadonlyMap<string, Token>;
  readonly bySorted: ReadonlyMap<string, Token>;
  readonly byDeletion: ReadonlyMap<string, Token>;
}

/** The syllables of a Chinese text; `undefined` where one is unknown. */
function soundOf(text: string, lexicon: Lexicon): string | undefined {
  const syllables = Array.from(text, (c) => lexicon.syllable(c.codePointAt(0) as number));
  return syllables.includes(0) ? undefined : syllables.join(' ');
}

function createIndex(tokens: readonly Token[], lexicon: Lexicon): Index {
  const words = new Map<string, Token>();
  for (const token of tokens) if (!words.has(token.raw)) words.set(token.raw, token);
  const bySound = new Map<string, Token>();
  const bySorted = new Map<string, Token>();
  const byDeletion = new Map<string, Token>();
  const keep = (map: Map<string, Token>, key: string | undefined, token: Token): void => {
    if (key !== undefined && !map.has(key)) map.set(key, token);
  };
  for (const token of words.values()) {
    const { kind, raw } = token;
    if (kind === 'number' || raw.length < 2) continue;
    keep(bySorted, kind === 'han' ? sorted(raw) : mixedUp(raw), token);
    if (kind === 'han') keep(bySound, soundOf(raw, lexicon), token);
    if (raw.length >= (kind === 'han' ? LEAST_HAN : LEAST_LATIN)) {
      for (const rest of deletions(raw)) keep(byDeletion, rest, token);
    }
  }
  return { words, bySound, bySorted, byDeletion };
}

/** What a knowledge has, by which it is told what a mistyped word is meant to be. */
export interface Vocabulary {
  /** Gives the knowledge's words; not called before a word needs repair. */
  readonly tokensOf: () => readonly Token[];
  readonly lexicon: Lexicon;
  /** Whether the knowledge has a word or one that is the same. */
  readonly isKnown: (token: Token) => boolean;
  /** Whether it has a word or one that means about the same. */
  readonly isMeant: (token: Token) => boolean;
  /** Whether it has two characters side by side where a longer word that holds them is not. */
  readonly standsAlone: (pair: string, word: string) => boolean;
}

/**
 * Makes a repairer: what a typo makes of a word falls into pieces that the knowledge does not know; put together
 * again, they sound like one of its words (作法, 做法), hold its characters in another order, one twice, one
 * more or one less, or are the word itself (R 1). Names of one deletion: Garbe, SymSpell (2012). Of two characters one must be the word's own: any
 * two are likely to sound like something. A piece that is `known` by itself (深曾 for 深圳) is put together only
 * with other single characters.
 */
export function createRepairer({
  tokensOf,
  lexicon,
  isKnown,
  isMeant,
  standsAlone,
}: Vocabulary): (tokens: readonly Token[], at: number, known?: boolean) => Repair | undefined {
  let made: Index | undefined;
  /** Made when the first word needs repair: many questions have none. */
  const index = (): Index => {
    made ??= createIndex(tokensOf(), lexicon);
    return made;
  };
  const isFunction = ({ id }: Token): boolean => id >= 0 && lexicon.pos(id) === POS.function;
  /** One of the knowledge's words that is a character away; a changed one counts from `least` characters on. */
  const nearest = (text: string, least: number): Token | undefined => {
    for (const rest of deletions(text)) {
      const token = index().byDeletion.get(rest);
      if (!token) continue;
      const longer = token.raw.length - text.length;
      if (longer === 0 ? text.length >= least && isOneChanged(text, token.raw) : Math.abs(longer) === 1)
        return token;
    }
    return undefined;
  };

  /** The knowledge's English word that has the same letters in another order, but for its ends. */
  const mixed = (text: string): Token | undefined => {
    const token = index().bySorted.get(mixedUp(text));
    return token && endAlike(text, token.raw) ? token : undefined;
  };

  /**
   * A Chinese word that a piece is one character away from. Two characters that the knowledge has by themselves are
   * what they say (寄件 is no mistyped 寄件人), as is one beside the word (冷怎么办 is no mistyped 怎么办); a changed character
   * is none where the rest says something else.
   */
  const neighbour = (piece: string, pieces: readonly Token[]): Token | undefined => {
    if (piece.length < LEAST_HAN) {
      const longer = index().byDeletion.get(piece);
      return longer && standsAlone(piece, longer.raw) ? undefined : longer;
    }
    const word = nearest(piece, LEAST_CHANGED);
    if (word && piece.includes(word.raw)) return undefined;
    return word?.raw.length === piece.length && sayOther(pieces, word) ? undefined : word;
  };
  const spell = createSpeller(
    lexicon,
    {
      has: (raw) => index().words.has(raw),
      like(raw) {
        const token = mixed(raw) ?? nearest(raw, LEAST_CHANGED_LATIN);
        /* Changzhou is no mistyped Hangzhou: hardly anybody mistypes the first letter. */
        return token?.kind === 'latin' && token.raw.charAt(0) === raw.charAt(0) ? token : undefined;
      },
    },
    isKnown,
    isMeant,
  );

  /**
   * One of the knowledge's words that is written in two (R 1, hang zhou, time zone): a name, or a word of which a part
   * is not in the knowledge by itself. Words of grammar are no parts (to do, a 4 person tent).
   */
  const inTwo = (first: Token, second: Token | undefined): Token | undefined => {
    if (second === undefined || second.start !== first.end + 1) return undefined;
    /* Nor is what is somebody's: R1's. */
    if (second.raw === 's') return undefined;
    if (second.kind === 'han' || isFunction(first) || isFunction(second)) return undefined;
    const joined = index().words.get(first.raw + second.raw);
    if (joined?.kind !== 'latin') return undefined;
    const isName = lexicon.english.rarity(joined.raw) === undefined;
    return isName || !isKnown(first) || !isKnown(second) ? joined : undefined;
  };

  return (query, at, known = false) => {
    const first = query[at] as Token;
    const whole = first.kind === 'latin' ? inTwo(first, query[at + 1]) : undefined;
    if (whole) return { token: whole, span: 2 };
    if (known && (first.kind !== 'han' || first.raw.length > 1)) return undefined;
    if (first.kind === 'latin') {
      const token = spell(first, beside(query, at, -1), beside(query, at, 1));
      return token && { token, span: 1 };
    }
    let text = '';
    const spans: string[] = [];
    /* Words that are whole in the dictionary are what they say; only pieces are put together. */
    let isWhole = true;
    let rarity = 0;
    for (let i = at; i < Math.min(query.length, at + LONGEST_SPAN); i++) {
      const token = query[i] as Token;
      if (token.kind !== 'han' || (i > at && token.start !== query[i - 1]?.end)) break;
      if (known && token.raw.length > 1) break;
      text += token.raw;
      rarity += token.id < 0 ? Number.POSITIVE_INFINITY : lexicon.rarity(token.id);
      isWhole &&= token.raw.length > 1;
      const unlikely = text.length > 2 ? UNLIKELY_LONG : UNLIKELY;
      const likely = (known || text.length === 2) && rarity < unlikely * (i + 1 - at);
      spans.push(isWhole || likely || ASKING.test(text) ? '' : text);
    }
    for (let span = spans.length; span > 0; span--) {
      const piece = spans[span - 1] as string;
      if (piece.length < 2 || piece.length > 6) continue;
      const { words, bySound, bySorted } = index();
      const token =
        bySound.get(soundOf(piece, lexicon) ?? '') ??
        bySorted.get(sorted(piece)) ??
        words.get(undoubled(piece)) ??
        neighbour(piece, query.slice(at, at + span));
      if (token?.kind !== 'han' || token.raw.length < 2) continue;
      if (
        piece.length !== token.raw.length ||
        piece.length > 2 ||
        shareCharacter(piece, token.raw) ||
        sorted(piece) === sorted(token.raw)
      )
        return { token, span };
    }
    return undefined;
  };
}
