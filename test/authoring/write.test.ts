import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChangedMeanwhile, readIfThere, WriteError, writeWhole } from '../../src/authoring/write.js';

let folder = '';
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenda-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OLD = Buffer.from('old');

describe('writeWhole', () => {
  it('writes a new file and leaves nothing beside it', async () => {
    await writeWhole(at('a.yaml'), '問：答\n', undefined);
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe('問：答\n');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('replaces a file and keeps its permissions', async () => {
    writeFileSync(at('a.yaml'), OLD);
    chmodSync(at('a.yaml'), 0o666);
    await writeWhole(at('a.yaml'), 'new', OLD);
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe('new');
    expect(statSync(at('a.yaml')).mode & 0o777).toBe(0o666);
  });

  it('replaces by another file, so that the old one is whole until then', async () => {
    writeFileSync(at('a.yaml'), OLD);
    const before = statSync(at('a.yaml')).ino;
    await writeWhole(at('a.yaml'), 'new', OLD);
    expect(statSync(at('a.yaml')).ino).not.toBe(before);
  });

  it('writes what a link leads to', async () => {
    writeFileSync(at('a.yaml'), OLD);
    symlinkSync(at('a.yaml'), at('link.yaml'));
    await writeWhole(at('link.yaml'), 'new', OLD);
    expect(lstatSync(at('link.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe('new');
  });

  it.each([
    ['from here', () => 'there/a.yaml'],
    ['from the root', () => at('there/a.yaml')],
    ['over another link', () => 'other.yaml'],
  ])('makes what a link leads to, where nothing is there yet: %s', async (_name, leadsTo) => {
    mkdirSync(at('there'));
    symlinkSync('there/a.yaml', at('other.yaml'));
    symlinkSync(leadsTo(), at('link.yaml'));
    expect(await readIfThere(at('link.yaml'))).toBeUndefined();
    await writeWhole(at('link.yaml'), 'new', undefined);
    expect(lstatSync(at('link.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('there/a.yaml'), 'utf8')).toBe('new');
    expect(readdirSync(at('there'))).toEqual(['a.yaml']);
  });

  it('writes under a name as long as the system takes', async () => {
    const name = `${'問'.repeat(83)}.yaml`;
    await writeWhole(at(name), 'new', undefined);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it.each([
    ['was changed', 'newer', OLD],
    ['came meanwhile', 'newer', undefined],
  ])('writes nothing over a file that %s', async (_name, now, before) => {
    writeFileSync(at('a.yaml'), now);
    await expect(writeWhole(at('a.yaml'), 'new', before)).rejects.toThrow(ChangedMeanwhile);
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe(now);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('leaves the old file and nothing else where writing fails', async () => {
    writeFileSync(at('a.yaml'), OLD);
    await expect(writeWhole(at('a.yaml'), 1 as unknown as string, OLD)).rejects.toThrow(TypeError);
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('never replaces a folder', async () => {
    mkdirSync(at('a.yaml'));
    await expect(writeWhole(at('a.yaml'), 'new', undefined)).rejects.toThrow(WriteError);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('names what is missing on the way', async () => {
    await expect(writeWhole(at('gone/a.yaml'), 'new', undefined)).rejects.toThrow(/ENOENT/u);
  });
});

describe('readIfThere', () => {
  it('reads a file, and nothing where there is none', async () => {
    writeFileSync(at('a.yaml'), OLD);
    expect(await readIfThere(at('a.yaml'))).toEqual(OLD);
    expect(await readIfThere(at('b.yaml'))).toBeUndefined();
  });

  it.each([
    ['is missing', () => at('gone/a.yaml'), () => at('gone')],
    ['is a file', () => at('a.yaml/b.yaml'), () => at('a.yaml')],
    ['is missing where a link leads to', () => at('link.yaml'), () => at('none')],
  ])('says which folder %s', async (_name, path, missing) => {
    writeFileSync(at('a.yaml'), OLD);
    symlinkSync('none/a.yaml', at('link.yaml'));
    await expect(readIfThere(path())).rejects.toThrow(
      new WriteError(`${path()}: expected a folder ${missing()} to write into, found none; create it`),
    );
  });

  it('goes round no circle of links', async () => {
    symlinkSync('link.yaml', at('link.yaml'));
    await expect(readIfThere(at('link.yaml'))).rejects.toThrow(/ELOOP/u);
  });

  it.each([
    ['a folder', () => folder],
    ['a pipe or device', () => '/dev/null'],
  ])('refuses %s', async (found, path) => {
    await expect(readIfThere(path())).rejects.toThrow(`found ${found}`);
  });
});
