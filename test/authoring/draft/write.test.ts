import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ChangedMeanwhile, readIfThere, writeWhole } from '../../../src/authoring/draft/merge/write.js';
import { folderOf } from '../../core/loader/workspace.js';

const bytes = (text: string): Buffer => Buffer.from(text);

describe('writing a file whole or not at all', () => {
  it('makes a new file', async () => {
    const file = join(folderOf({}), 'k.yaml');
    await writeWhole(file, bytes('new'), undefined);
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it('puts a new file in the place of the old one, which stays as it was to the last', async () => {
    const folder = folderOf({ 'k.yaml': 'old' });
    linkSync(join(folder, 'k.yaml'), join(folder, 'witness'));
    await writeWhole(join(folder, 'k.yaml'), bytes('new'), bytes('old'));
    expect(readFileSync(join(folder, 'k.yaml'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'witness'), 'utf8')).toBe('old');
  });

  it('follows a link and keeps the mode', async () => {
    const folder = folderOf({ 'real.yaml': 'old' });
    chmodSync(join(folder, 'real.yaml'), 0o640);
    symlinkSync(join(folder, 'real.yaml'), join(folder, 'k.yaml'));
    await writeWhole(join(folder, 'k.yaml'), bytes('new'), bytes('old'));
    expect(readFileSync(join(folder, 'real.yaml'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'real.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['k.yaml', 'real.yaml']);
  });

  it.each([
    ['changed', bytes('old'), 'newer'],
    ['made', undefined, 'newer'],
  ])('leaves a file alone that was %s meanwhile, and nothing beside it', async (_, before, now) => {
    const folder = folderOf({ 'k.yaml': now });
    await expect(writeWhole(join(folder, 'k.yaml'), bytes('new'), before)).rejects.toThrow(ChangedMeanwhile);
    expect(readFileSync(join(folder, 'k.yaml'), 'utf8')).toBe(now);
    expect(readdirSync(folder)).toEqual(['k.yaml']);
  });

  it('leaves nothing behind where it cannot take the name', async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'k.yaml', 'full'), { recursive: true });
    await expect(writeWhole(join(folder, 'k.yaml'), bytes('new'), undefined)).rejects.toThrow(/EISDIR/);
    expect(readdirSync(folder)).toEqual(['k.yaml']);
  });

  it('tells a file that is not there from one that is', async () => {
    const folder = folderOf({ 'k.yaml': 'old' });
    expect(await readIfThere(join(folder, 'none'))).toBeUndefined();
    writeFileSync(join(folder, 'empty'), '');
    expect((await readIfThere(join(folder, 'empty')))?.length).toBe(0);
  });
});
