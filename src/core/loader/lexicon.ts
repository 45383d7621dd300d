import { readFileSync } from 'node:fs';
import { readKinds } from '../kinds.js';
import { type Lexicon, readLexicon } from '../lexicon.js';

let lexicon: Lexicon | undefined;

const dataFile = (name: string): Buffer => readFileSync(new URL(`../../../data/${name}`, import.meta.url));

/** The lexicon of `data/lexicon.bin` and `data/kinds.bin`, read once a process. */
export function loadLexicon(): Lexicon {
  lexicon ??= readLexicon(dataFile('lexicon.bin'), readKinds(dataFile('kinds.bin')));
  return lexicon;
}
