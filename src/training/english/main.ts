/**
 * `npm run english -- FORMS PAIRS`: makes `data/english.bin`, which `src/core/tables/english.ts` reads, from a list of English
 * words with how often each is written (a word and a number a line) and one of two words side by side. British words
 * are American ones too: a list may have the one alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { packEnglish } from '../../core/tables/english.js';
import { american } from '../../core/text/spelling.js';

const [forms, pairs] = process.argv.slice(2);
if (!forms || !pairs) {
  console.error('english: name the list of words and that of pairs: npm run english -- FORMS PAIRS');
  process.exit(2);
}
function stop(message: string): never {
  console.error(`english: ${message}`);
  process.exit(1);
}

/** The lines of a file: words, as many as are expected, and how often they are written. */
function rowsOf(file: string, words: number): string[][] {
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line) => line.split(' '))
    .filter((row, i) => {
      if (row.length === 1 && row[0] === '') return false;
      if (row.length === words + 1 && Number(row[words]) > 0) return true;
      return stop(`${file}:${i + 1}: expected ${words} words and a number above 0 between spaces`);
    });
}

const counts = new Map(rowsOf(forms, 1).map(([form = '', count]) => [form, Number(count)]));
for (const [form, count] of [...counts]) if (!counts.has(american(form))) counts.set(american(form), count);
const packed = packEnglish({
  forms: [...counts],
  pairs: rowsOf(pairs, 2).map(([first = '', second = '', count]) => [first, second, Number(count)]),
});
writeFileSync('data/english.bin', packed);
console.log(`data/english.bin: ${packed.length} bytes`);
