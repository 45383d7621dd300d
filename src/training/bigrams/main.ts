/**
 * `npm run bigrams`: makes `data/bigrams.bin`, which `src/core/tables/bigrams.ts` reads, from the questions of `training/`
 * that are written without a slip, and from its entries and wordings.
 */
import { writeFileSync } from 'node:fs';
import { packBigrams } from '../../core/tables/bigrams.js';
import { foldDialect } from '../../core/text/dialect.js';
import { fold } from '../../core/text/fold.js';
import { readSets } from '../matcher/sets.js';
import { readWordings, WORDINGS } from '../wordings.js';

const sets = await readSets('training');
const texts = [
  ...sets.flatMap(({ knowledge, cases }) => [
    ...cases.filter(({ style }) => !style?.startsWith('typo')).map(({ q }) => q),
    ...knowledge.entries.flatMap(({ question, variants, answer }) => [question, ...variants, answer]),
    ...knowledge.unanswered,
  ]),
  ...readWordings(WORDINGS).flat(2),
];
const packed = packBigrams(texts.map((text) => fold(foldDialect(text))));
writeFileSync('data/bigrams.bin', packed);
console.log(`data/bigrams.bin: ${packed.length} bytes`);
