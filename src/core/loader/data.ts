import { readFileSync } from 'node:fs';

/** Where a file of `data/` is. */
export const dataFile = (name: string): URL => new URL(`../../../data/${name}`, import.meta.url);

/** Reads a file of `data/`. */
export const readData = (name: string): Buffer => readFileSync(dataFile(name));
