import { accessSync, constants, readFileSync } from 'node:fs';
import { readBigrams } from '../bigrams.js';
import { type English, readEnglish } from '../english.js';
import { readKinds } from '../kinds.js';
import { type Lexicon, readLexicon } from '../lexicon.js';

let lexicon: Lexicon | undefined;

const placeOf = (name: string): URL => new URL(`../../../data/${name}`, import.meta.url);
const dataFile = (name: string): Buffer => readFileSync(placeOf(name));

/**
 * `data/english.bin`, read when a word is first asked for: most questions have no English one that is unknown. That it
 * cannot be read is said at once.
 */
function lazyEnglish(): English {
  accessSync(placeOf('english.bin'), constants.R_OK);
  let english: English | undefined;
  const loaded = (): English => {
    english ??= readEnglish(dataFile('english.bin'));
    return english;
  };
  return {
    rarity: (form) => loaded().rarity(form),
    tie: (first, second) => loaded().tie(first, second),
  };
}

/** The lexicon of `data/lexicon.bin` and the tables beside it: kinds, bigrams, English words. Read once a process. */
export function loadLexicon(): Lexicon {
  lexicon ??= readLexicon(
    dataFile('lexicon.bin'),
    readKinds(dataFile('kinds.bin')),
    readBigrams(dataFile('bigrams.bin')),
    lazyEnglish(),
  );
  return lexicon;
}
