import { readFileSync } from 'node:fs';
import { readBigrams } from '../bigrams.js';
import { readKinds } from '../kinds.js';
import { type Lexicon, readLexicon } from '../lexicon.js';

let lexicon: Lexicon | undefined;

const dataFile = (name: string): Buffer => readFileSync(new URL(`../../../data/${name}`, import.meta.url));

/** The lexicon of `data/lexicon.bin`, `data/kinds.bin` and `data/bigrams.bin`, read once a process. */
export function loadLexicon(): Lexicon {
  lexicon ??= readLexicon(
    dataFile('lexicon.bin'),
    readKinds(dataFile('kinds.bin')),
    readBigrams(dataFile('bigrams.bin')),
  );
  return lexicon;
}
