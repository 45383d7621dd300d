import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { loadVectors, readVectorsFile } from '../../../src/core/loader/vectors.js';
import { packVectors } from '../../../src/core/tables/packing.js';
import { dot } from '../../../src/core/tables/products.js';
import { fold } from '../../../src/core/text/fold.js';
import { createSegmenter } from '../../../src/core/text/segment.js';

const folder = mkdtempSync(join(tmpdir(), 'wenda-vectors-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
const small = packVectors({
  dims: 2,
  words: ['猫'],
  vectors: new Float32Array([1, 2]),
  shares: new Float32Array([1]),
});

describe('readVectorsFile', () => {
  it('reads a table', () => {
    const load = readVectorsFile(written('good.bin', small));
    expect(load.kind === 'loaded' && load.vectors.lookup('猫')).toBe(0);
  });

  it.each([
    ['is not there', join(folder, 'none.bin'), 'there is no such file'],
    ['is a folder', folder, 'it cannot be read (EISDIR)'],
    [
      'is damaged',
      written(
        'bad.bin',
        small.map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
      ),
      'its checksum',
    ],
  ])('gives the reason, the file and the remedy where it %s', (_, file, what) => {
    const load = readVectorsFile(file);
    expect(load).toMatchObject({ kind: 'missing', reason: expect.stringContaining(what) });
    expect(load).toMatchObject({ reason: expect.stringContaining(file) });
    expect(load).toMatchObject({ reason: expect.stringContaining('docs/vectors.md') });
  });
});

describe('the shipped table', () => {
  const load = loadVectors();
  if (load.kind === 'missing') throw new Error(load.reason);
  const { vectors } = load;
  const segment = createSegmenter(loadLexicon());
  const placeOf = (text: string): Float32Array =>
    vectors.vectorOf(segment(fold(text)).map((token) => token.text));
  const near = (a: string, b: string): number => dot(placeOf(a), placeOf(b));

  it('is read once', () => {
    expect(loadVectors()).toBe(load);
  });

  it('takes at most 5 MB', () => {
    expect(statSync(new URL('../../../data/vectors.bin', import.meta.url)).size).toBeLessThan(5_000_000);
  });

  it.each([
    ['synonyms', '退款', '退費', '天氣'],
    ['a translation', 'refund', '退款', '電影院'],
    ['a translation of a sentence', 'How do I cancel my order?', '訂單要怎麼取消？', '你們週末幾點開門？'],
    ['a paraphrase', '這支手機賣多少錢', '電話的價格', '幾點開門'],
    ['a word that it does not hold, by its characters', '泳池票', '游泳池門票', '飛船'],
  ])('puts %s nearer than another text', (_, text, like, unlike) => {
    expect(near(text, like)).toBeGreaterThan(near(text, unlike) + 0.1);
  });
});
