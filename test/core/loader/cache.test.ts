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

const folder = useFolder();
const place = (): string => join(folder(), 'caches', 'wenda');
const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();

describe('createCache', () => {
  it('keeps bytes by their key, in a folder that it makes', () => {
    const cache = createCache(place());
    expect(cache.read('a')).toBeUndefined();
    cache.write('a', bytesOf('船票'));
    cache.write('b', bytesOf(''));
    cache.write('a', bytesOf('渡輪'));
    expect(textOf(createCache(place()).read('a'))).toBe('渡輪');
    expect(textOf(cache.read('b'))).toBe('');
    expect(readdirSync(place()).sort()).toEqual(['a.bin', 'b.bin']);
  });

  it('is the owner’s alone', () => {
    createCache(place()).write('a', bytesOf('船票'));
    expect(statSync(place()).mode & 0o777).toBe(0o700);
    expect(statSync(join(place(), 'a.bin')).mode & 0o777).toBe(0o600);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, -1)],
    ['changed', (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)])],
    ['empty', () => Buffer.alloc(0)],
  ])('gives nothing of a file that is %s', (_, damage) => {
    const cache = createCache(place());
    cache.write('a', bytesOf('船票'));
    const file = join(place(), 'a.bin');
    writeFileSync(file, damage(readFileSync(file)));
    expect(cache.read('a')).toBeUndefined();
  });

  it('keeps the eight that were used last', () => {
    const cache = createCache(place());
    const use = (key: string, second: number): void =>
      utimesSync(join(place(), `${key}.bin`), second, second);
    for (let i = 0; i < 8; i++) {
      cache.write(`k${i}`, bytesOf(`${i}`));
      use(`k${i}`, 1000 + i);
    }
    expect(textOf(cache.read('k0'))).toBe('0');
    cache.write('new', bytesOf('neu'));
    expect(readdirSync(place()).sort()).toEqual(
      ['k0', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'new'].map((key) => `${key}.bin`),
    );
  });

  it('keeps nothing that is larger than 64 MB', () => {
    createCache(place()).write('a', new Uint8Array(64 * 1024 * 1024 + 1));
    expect(existsSync(place())).toBe(false);
  });

  it('does without a folder that it cannot make', () => {
    const file = join(folder(), 'k.yaml');
    const cache = createCache(join(file, 'wenda'));
    cache.write('a', bytesOf('船票'));
    expect(cache.read('a')).toBeUndefined();
  });

  it('leaves no part of a file that it cannot finish', () => {
    mkdirSync(join(place(), 'a.bin', 'in the way'), { recursive: true });
    const cache = createCache(place());
    cache.write('a', bytesOf('船票'));
    expect(readdirSync(place())).toEqual(['a.bin']);
    expect(cache.read('a')).toBeUndefined();
  });
});
