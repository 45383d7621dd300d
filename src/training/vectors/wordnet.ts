import type { TextPair } from './corpus.js';

/** Words of one meaning, as WordNet holds them: with how often each was met so, what they mean and how they are used. */
export interface Synset {
  readonly words: readonly { readonly word: string; readonly count: number }[];
  readonly meaning: string;
  readonly examples: readonly string[];
}

/** The file of each part of speech, by its number in a sense's key; 5 are adjectives too. */
export const PARTS: readonly (readonly [file: string, part: string])[] = [
  ['data.noun', '1'],
  ['data.verb', '2'],
  ['data.adj', '3'],
  ['data.adv', '4'],
];
const SATELLITE = '5';
const EXAMPLE = /;\s*(?=")/u;

/** By part, place in the file and word, how often WordNet's corpus has it in this sense. */
function countsOf(senses: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of senses.split('\n')) {
    const [key, place, , count] = line.split(' ');
    const [word, rest] = key?.split('%') ?? [];
    const part = rest?.[0];
    if (part) counts.set(`${part === SATELLITE ? '3' : part}:${place}:${word}`, Number(count));
  }
  return counts;
}

/**
 * Reads WordNet's synsets but for names and for what its corpus never has.
 * @param senses the file `index.sense`.
 * @param data the files of `PARTS`, in that order.
 */
export function readSynsets(senses: string, data: readonly string[]): Synset[] {
  const counts = countsOf(senses);
  const synsets: Synset[] = [];
  for (const [i, [, part]] of PARTS.entries()) {
    for (const line of (data[i] ?? '').split('\n')) {
      const [head, gloss] = line.split(' | ');
      if (!/^\d/u.test(line) || !head || !gloss) continue;
      const fields = head.split(' ');
      const words = Array.from({ length: Number.parseInt(fields[3] as string, 16) }, (_, k) => {
        const word = (fields[4 + 2 * k] as string).replace(/\(.*\)/u, '');
        return {
          word: word.replace(/_/gu, ' '),
          count: counts.get(`${part}:${fields[0]}:${word.toLowerCase()}`) ?? 0,
        };
      });
      if (words.every(({ count }) => count === 0) || words.some(({ word }) => /[A-Z]/u.test(word))) continue;
      const [meaning, ...examples] = gloss.trim().split(EXAMPLE) as [string, ...string[]];
      synsets.push({
        words,
        meaning: meaning.replace(/\([^)]*\)/gu, ' ').trim(),
        examples: examples.map((each) => each.replace(/"/gu, '').trim()),
      });
    }
  }
  return synsets;
}

/** What tells that words mean something: each with its meaning, and with the others of its synset. */
export function synsetPairs(synsets: readonly Synset[]): TextPair[] {
  return synsets.flatMap(({ words, meaning }) => {
    const met = words.filter(({ count }, i) => count > 0 || i === 0).map(({ word }) => word);
    return [
      ...met.map((a): TextPair => ({ kind: 'wn-gloss', a, b: meaning })),
      ...met.flatMap((a, i) => met.slice(i + 1).map((b): TextPair => ({ kind: 'wn-syn', a, b }))),
    ];
  });
}

/** The same as running text: a line a meaning, and one an example. */
export function synsetLines(synsets: readonly Synset[]): string[] {
  return synsets.flatMap(({ words, meaning, examples }) => [
    `${words.map(({ word }) => word).join(' ')} ${meaning}`,
    ...examples,
  ]);
}
