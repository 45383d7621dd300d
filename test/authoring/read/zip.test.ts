import { describe, expect, it } from 'vitest';
import { Overfull, openZip } from '../../../src/authoring/read/zip.js';
import { forge, zipOf } from './zip.js';

const A = '港口'.repeat(50);
const SIZE = Buffer.byteLength(A);
const read = (archive: Buffer, name: string, most = 10 * SIZE): string | undefined => {
  const bytes = openZip(archive, most)?.read(name);
  return bytes && Buffer.from(bytes).toString();
};

describe('openZip', () => {
  it.each([false, true])('gives the files of an archive, compressed or not: %s', (isDeflated) => {
    const archive = zipOf({ 'a.txt': A, '乙/b.txt': '' }, { isDeflated });
    expect(openZip(archive, 0)?.names).toEqual(['a.txt', '乙/b.txt']);
    expect(read(archive, 'a.txt')).toBe(A);
    expect(read(archive, '乙/b.txt')).toBe('');
  });

  it.each([false, true])(
    'unpacks as many bytes as it may and none more, compressed or not: %s',
    (isDeflated) => {
      const archive = forge(zipOf({ 'a.txt': A, 'b.txt': A }, { isDeflated }), 1);
      expect(read(archive, 'a.txt', SIZE)).toBe(A);
      expect(() => read(archive, 'a.txt', SIZE - 1)).toThrow(Overfull);
      const zip = openZip(archive, 2 * SIZE - 1);
      zip?.read('b.txt');
      expect(() => zip?.read('a.txt')).toThrow(Overfull);
    },
  );

  it('finds no archive in other bytes', () => {
    for (const bytes of ['', 'PK\x03\x04', 'PK\x05\x06', 'x'.repeat(100)])
      expect(openZip(Buffer.from(bytes, 'latin1'), SIZE)).toBeUndefined();
  });

  it('fails at a file that is not there, and at what is damaged anywhere', () => {
    const archive = zipOf({ 'a.txt': A }, { isDeflated: true });
    expect(() => read(archive, 'b.txt')).toThrow('no b.txt');
    for (let at = 0; at < archive.length; at++) {
      const damaged = Buffer.from(archive);
      damaged[at] = (damaged[at] as number) ^ 0xff;
      let text: string | undefined;
      try {
        text = read(damaged, 'a.txt');
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
      if (text !== undefined) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10 * SIZE);
    }
  });
});
