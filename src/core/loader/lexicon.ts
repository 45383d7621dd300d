import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readBigrams } from '../tables/bigrams.js';
import { checkEnglish, ENGLISH_HEAD, type English, readEnglish } from '../tables/english.js';
import { readKinds } from '../tables/kinds.js';
import { type Lexicon, readLexicon } from '../tables/lexicon.js';
import { dataFile, readData } from './data.js';

let lexicon: Lexicon | undefined;

/**
 * `data/english.bin`, read when a word is first asked for: most questions in Chinese never do. That it is none, or not
 * all of one, is said at once.
 * @throws Error where there is no such file, RangeError where it is another one.
 */
function lazyEnglish(): English {
  const file = openSync(dataFile('english.bin'), 'r');
  try {
    const head = Buffer.alloc(ENGLISH_HEAD);
    readSync(file, head);
    checkEnglish(head, fstatSync(file).size);
  } finally {
    closeSync(file);
  }
  let english: English | undefined;
  const loaded = (): English => {
    english ??= readEnglish(readData('english.bin'));
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
    readData('lexicon.bin'),
    readKinds(readData('kinds.bin')),
    readBigrams(readData('bigrams.bin')),
    lazyEnglish(),
  );
  return lexicon;
}
