import { readFileSync } from 'node:fs';
import { type Lexicon, readLexicon } from '../lexicon.js';

let lexicon: Lexicon | undefined;

/** The lexicon of `data/lexicon.bin`, read once a process. */
export function loadLexicon(): Lexicon {
  lexicon ??= readLexicon(readFileSync(new URL('../../../data/lexicon.bin', import.meta.url)));
  return lexicon;
}
