import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCache } from '../../../src/core/loader/cache.js';
import { useFolder } from '../../support/folder.js';
import { makePipe } from './workspace.js';

const folder = useFolder();
const place = (): string => join(folder(), 'caches', 'wenda');
const bytesOf = (text: string) => (): Uint8Array => Buffer.from(text);
/** Keys, as short as they are to read. */
const [A = '', B = ''] = ['a', 'b'].map((letter) => letter.repeat(64));
const K = Array.from({ length: 8 }, (_, i) => `${i}`.repeat(64));
const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();

describe('createCache', () => {
  it('keeps bytes by their key, in a folder that it makes', () => {
    const cache = createCache(place());
    expect(cache.read(A)).toBeUndefined();
    cache.write(A, bytesOf('船票'));
    cache.write(B, bytesOf(''));
    cache.write(A, bytesOf('渡輪'));
    expect(textOf(createCache(place()).read(A))).toBe('渡輪');
    expect(textOf(cache.read(B))).toBe('');
    expect(readdirSync(place()).sort()).toEqual([`${A}.wenda`, `${B}.wenda`]);
  });

  it('is the owner’s alone', () => {
    createCache(place()).write(A, bytesOf('船票'));
    expect(statSync(place()).mode & 0o777).toBe(0o700);
    expect(statSync(join(place(), `${A}.wenda`)).mode & 0o777).toBe(0o600);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, -1)],
    ['changed', (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)])],
    ['empty', () => Buffer.alloc(0)],
  ])('gives nothing of a file that is %s', (_, damage) => {
    const cache = createCache(place());
    cache.write(A, bytesOf('船票'));
    const file = join(place(), `${A}.wenda`);
    writeFileSync(file, damage(readFileSync(file)));
    expect(cache.read(A)).toBeUndefined();
  });

  it('gives nothing of a pipe, whatever comes out of it', () => {
    const cache = createCache(place());
    cache.write(A, bytesOf('船票'));
    const [pipe, kept] = [join(place(), `${B}.wenda`), join(place(), `${A}.wenda`)];
    makePipe(pipe, kept);
    expect(cache.read(B)).toBeUndefined();
  });

  it('keeps the eight that were used last', () => {
    const cache = createCache(place());
    const use = (key: string, second: number): void =>
      utimesSync(join(place(), `${key}.wenda`), second, second);
    for (let i = 0; i < 8; i++) {
      cache.write(K[i] ?? '', bytesOf(`${i}`));
      use(K[i] ?? '', 1000 + i);
    }
    expect(textOf(cache.read(K[0] ?? ''))).toBe('0');
    cache.write(A, bytesOf('neu'));
    expect(readdirSync(place()).sort()).toEqual(
      K.filter((key) => key !== K[1])
        .concat(A)
        .map((key) => `${key}.wenda`),
    );
  });

  it('removes no file that is not its own', () => {
    mkdirSync(place(), { recursive: true });
    const others = ['vectors.bin', 'notes.wenda', `${A}.txt`, `x${A}.wenda`];
    for (const name of others) {
      writeFileSync(join(place(), name), '');
      utimesSync(join(place(), name), 1, 1);
    }
    for (const key of [...K, A]) createCache(place()).write(key, bytesOf('船票'));
    expect(readdirSync(place())).toEqual(expect.arrayContaining(others));
  });

  it('removes what a run that was killed left unfinished, and nothing that another may be writing', () => {
    const [left, writing] = ['0', '1'].map(
      (digit) => `${B}.${digit.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}.part`,
    );
    mkdirSync(place(), { recursive: true });
    for (const name of [left, writing]) writeFileSync(join(place(), name ?? ''), '');
    utimesSync(join(place(), left ?? ''), 1, 1);
    createCache(place()).write(A, bytesOf('船票'));
    expect(readdirSync(place()).sort()).toEqual([`${A}.wenda`, writing]);
  });

  it('keeps nothing where there is nothing to keep', () => {
    createCache(place()).write(A, () => {
      throw new RangeError('too large');
    });
    expect(existsSync(place())).toBe(false);
  });

  it('does without a folder that it cannot make', () => {
    const file = join(folder(), 'k.yaml');
    const cache = createCache(join(file, 'wenda'));
    cache.write(A, bytesOf('船票'));
    expect(cache.read(A)).toBeUndefined();
  });

  it.runIf(existsSync('/proc/self'))('does without a folder in one that takes none', () => {
    const cache = createCache('/proc/wenda/kept');
    cache.write(A, bytesOf('船票'));
    expect(cache.read(A)).toBeUndefined();
  });

  it('leaves no part of a file that it cannot finish', () => {
    mkdirSync(join(place(), `${A}.wenda`, 'in the way'), { recursive: true });
    const cache = createCache(place());
    cache.write(A, bytesOf('船票'));
    expect(readdirSync(place())).toEqual([`${A}.wenda`]);
    expect(cache.read(A)).toBeUndefined();
  });
});
