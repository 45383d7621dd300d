import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { readBigrams } from '../tables/bigrams.js';
import { checkEnglish, type English, readEnglish } from '../tables/english.js';
import { readKinds } from '../tables/kinds.js';
import { type Lexicon, readLexicon } from '../tables/lexicon.js';
import { dataFile, readData } from './data.js';

let lexicon: Lexicon | undefined;

/**
 * `data/english.bin`, read when a word is first asked for: most questions in Chinese never do. What is wrong with it is
 * said at once, and it stays open until then, so that no question fails for it.
 * @throws Error where there is no such file, RangeError where it is another one, not all of one, or damaged.
 */
function lazyEnglish(): English {
  const file = openSync(dataFile('english.bin'), 'r');
  const { size } = fstatSync(file);
  checkEnglish(size, (start, length) => {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, start);
    return bytes;
  });
  let english: English | undefined;
  const loaded = (): English => {
    if (!english) {
      english = readEnglish(readFileSync(file));
      closeSync(file);
    }
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
