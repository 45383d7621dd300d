import { itself, remember } from '../../../core/collections/memo.js';
import { type Lexicon, POS } from '../../../core/tables/lexicon.js';
import { stem } from '../../../core/text/segment.js';

/** One word of an English sentence with what is known of it. */
export interface Word {
  readonly text: string;
  /** Quotation marks and brackets before it. */
  readonly pre: string;
  /** Punctuation after it, without spaces. */
  readonly post: string;
  /** Whether the next word follows without a space: DeepSeek-R1. */
  readonly isTight: boolean;
  readonly tags: ReadonlySet<string>;
}

/** A sentence and its words. */
export interface EnglishSentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly paragraph: number;
}

interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: readonly string[];
}

interface Forms {
  readonly Infinitive?: string;
  readonly PastTense?: string;
}

/** Cuts English text into sentences and tags their words, and turns verbs into their other forms. */
export interface English {
  sentences(text: string, paragraph: number): EnglishSentence[];
  infinitive(verb: Word): string | undefined;
  past(verb: Word): string | undefined;
  /** Whether a word that begins a sentence is a common one, which loses its capital inside a sentence. */
  isCommon(word: string): boolean;
}

/** Past forms that are other verbs' infinitives. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['lost', 'lose'],
  ['leaves', 'leave'],
  ['lives', 'live'],
  ['fell', 'fall'],
  ['rose', 'rise'],
  ['found', 'find'],
  ['left', 'leave'],
  ['lay', 'lie'],
  ['saw', 'see'],
  ['wound', 'wind'],
  ['bore', 'bear'],
  ['felt', 'feel'],
  ['ground', 'grind'],
]);

/** Past forms that compromise takes for nouns. */
const PAST = /^(?:fell|rose)$/;

/** Present forms that it takes for nouns. */
const PRESENT = /^employs$/;

/** Nouns that compromise takes for verbs: took part. */
const NOUN = /^(?:part|boat)$/;

/** Adverbs that compromise takes for conjunctions. */
const ADVERB = /^now$/;

/** So many verbs are remembered with their forms: an article has some hundred. */
const MOST_VERBS = 2000;

/** Words that English text uses at least this often count as common, in nats of rarity. */
const COMMON = 12.5;

/** Loads compromise: 0.6 s, for articles with English paragraphs only. */
export async function loadEnglish(lexicon: Lexicon): Promise<English> {
  const { default: nlp } = await import('compromise');
  const forms = remember(MOST_VERBS, itself<string>, (verb) => {
    const tagged = nlp(verb).tag('Verb') as ReturnType<typeof nlp>;
    return (tagged.verbs().conjugate() as readonly Forms[])[0] ?? {};
  });
  return {
    sentences: (text, paragraph) =>
      (nlp(text).json() as readonly { text: string; terms: readonly Term[] }[]).map((sentence) => ({
        text: sentence.text.trim(),
        words: withoutBrackets(sentence.terms.filter((term) => term.text))
          .map(toWord)
          .map(mendParticle)
          .map(mendPlan)
          .map(mendCost),
        paragraph,
      })),
    infinitive: (verb) => IRREGULAR.get(verb.text.toLowerCase()) ?? forms(verb.text).Infinitive,
    past: (verb) => forms(verb.text).PastTense,
    isCommon(word) {
      // Notely is no note: what ends like an adverb is a name where a noun should be.
      if (/ly$/.test(word)) return false;
      const id = lexicon.find(stem(word.toLowerCase()));
      return id >= 0 && lexicon.pos(id) !== POS.name && lexicon.rarity(id) < COMMON;
    },
  };
}

function toWord({ text, pre, post, tags }: Term): Word {
  return {
    text,
    pre: pre.trim(),
    post: post.trim(),
    isTight: post === '-' || post === '/',
    tags: new Set(ownTags(text) ?? tags),
  };
}

/** What a word is, where compromise errs. */
function ownTags(text: string): readonly string[] | undefined {
  if (PAST.test(text)) return ['Verb', 'PastTense'];
  if (NOUN.test(text)) return ['Noun', 'Singular'];
  if (PRESENT.test(text)) return ['Verb', 'PresentTense'];
  return ADVERB.test(text) ? ['Adverb'] : undefined;
}

/** Close in March: what compromise takes for a verb of two words is a verb and a time. */
function mendParticle(word: Word, i: number, words: readonly Word[]): Word {
  const isTime = (at: number): boolean =>
    words[at]?.tags.has('Particle') === true && words[at + 1]?.tags.has('Date') === true;
  if (isTime(i)) return { ...word, tags: new Set(['Preposition']) };
  return isTime(i + 1)
    ? { ...word, tags: new Set(['Verb', ...INFLECTED.filter((tag) => word.tags.has(tag))]) }
    : word;
}

/** The roof cost another 85,000 pounds: before a figure it is no noun. */
function mendCost(word: Word, i: number, words: readonly Word[]): Word {
  const [before, next] = [words[i - 1], words[i + 1]];
  const isVerb =
    isWord(word, /^costs?$/) &&
    word.tags.has('Noun') &&
    before?.tags.has('Noun') === true &&
    next !== undefined &&
    (next.tags.has('Value') || isWord(next, /^(?:another|about|around|over|nearly|almost)$/));
  return isVerb ? { ...word, tags: new Set(['Verb', 'PresentTense']) } : word;
}

/** The union aims to raise it, the city plans to build: what one has in mind to do, and no nouns. */
function mendPlan(word: Word, i: number, words: readonly Word[]): Word {
  const [before, to, then] = [words[i - 1], words[i + 1], words[i + 2]];
  const isVerb =
    isWord(word, /^(?:aims|plans|hopes|wants|intends|seeks|promises|vows|needs)$/) &&
    !word.tags.has('Verb') &&
    before !== undefined &&
    !['Determiner', 'Adjective', 'Possessive', 'Preposition'].some((tag) => before.tags.has(tag)) &&
    to !== undefined &&
    isWord(to, /^to$/) &&
    then?.tags.has('Verb') === true;
  return isVerb ? { ...word, tags: new Set(['Verb', 'PresentTense']) } : word;
}

const INFLECTED = ['PastTense', 'PresentTense', 'Infinitive', 'Gerund', 'Participle', 'Passive'];

/** What stands in brackets is no part of the clause. */
function withoutBrackets(terms: readonly Term[]): Term[] {
  let depth = 0;
  return terms.filter(({ pre, post }) => {
    depth += pre.split('(').length - 1;
    const inside = depth > 0;
    depth = Math.max(0, depth - (post.split(')').length - 1));
    return !inside;
  });
}

/** Words as they are written, without punctuation at the ends. */
export function textOf(words: readonly Word[]): string {
  return words
    .map(({ pre, text, post, isTight }, i) => {
      const last = i === words.length - 1;
      const end = last ? post.replace(/[.,;:!?"”)—–-]+/gu, '') : post;
      return `${i ? pre : pre.replace(/["“(]/gu, '')}${text}${end}${last || isTight ? '' : ' '}`;
    })
    .join('')
    .trim();
}

/** Whether a word is one of some. */
export function isWord({ text }: Word, pattern: RegExp): boolean {
  return pattern.test(text.toLowerCase());
}
