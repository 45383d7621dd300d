/** `npm run kinds`: makes `data/kinds.bin`, which `src/core/tables/kinds.ts` reads, from the table of `training/kinds.txt`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { packKinds } from '../../core/tables/kinds.js';
import { readTable } from './table.js';

const packed = packKinds(readTable(readFileSync('training/kinds.txt', 'utf8')));
writeFileSync('data/kinds.bin', packed);
console.log(`data/kinds.bin: ${packed.length} bytes`);
