import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Lexicon, readLexicon } from '../lexicon.js';

let lexicon: Lexicon | undefined;

/** The lexicon of `data/lexicon.bin.gz`, read once a process. */
export function loadLexicon(): Lexicon {
  lexicon ??= readLexicon(gunzipSync(readFileSync(new URL('../../../data/lexicon.bin.gz', import.meta.url))));
  return lexicon;
}
