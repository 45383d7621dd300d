import { readFileSync } from 'node:fs';
import { readBigrams } from '../bigrams.js';
import { type English, readEnglish } from '../english.js';
import { readKinds } from '../kinds.js';
import { type Lexicon, readLexicon } from '../lexicon.js';

let lexicon: Lexicon | undefined;

const dataFile = (name: string): Buffer => readFileSync(new URL(`../../../data/${name}`, import.meta.url));

/** `data/english.bin`, read when a word is first asked for: most questions have no English one that is unknown. */
function lazyEnglish(): English {
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

/** The lexicon of `data/lexicon.bin`, `data/kinds.bin` and `data/bigrams.bin`, read once a process. */
export function loadLexicon(): Lexicon {
  lexicon ??= readLexicon(
    dataFile('lexicon.bin'),
    readKinds(dataFile('kinds.bin')),
    readBigrams(dataFile('bigrams.bin')),
    lazyEnglish(),
  );
  return lexicon;
}
