import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeys } from '../../../src/core/loader/key.js';
import { useFolder } from '../../support/folder.js';

const folder = useFolder();
const { keyOf } = createKeys();
const path = (): string => join(folder(), 'k.yaml');

describe('keyOf', () => {
  it('is the same for the same files, whenever they were written', () => {
    const key = keyOf(path());
    expect(key).toMatch(/^[0-9a-f]{64}$/u);
    utimesSync(path(), 1, 1);
    expect(keyOf(path())).toBe(key);
  });

  it('is another for other text, another name and another path', () => {
    const keys = [keyOf(path()), keyOf(relative('.', path()))];
    renameSync(path(), join(folder(), 'l.yaml'));
    keys.push(keyOf(join(folder(), 'l.yaml')));
    writeFileSync(join(folder(), 'l.yaml'), 'entries: []');
    keys.push(keyOf(join(folder(), 'l.yaml')));
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is none for what cannot be read', () => {
    expect(keyOf(join(folder(), 'none.yaml'))).toBeUndefined();
    mkdirSync(join(folder(), 'd.yaml'));
    expect(keyOf(join(folder(), 'd.yaml', 'x.txt'))).toBeUndefined();
    rmSync(path());
    symlinkSync(path(), path());
    expect(keyOf(path())).toBeUndefined();
  });

  it('is another for another program, and tells that this one was replaced', () => {
    const program = join(folder(), 'program');
    mkdirSync(join(program, 'text'), { recursive: true });
    writeFileSync(join(program, 'text', 'fold.js'), 'a');
    const keys = createKeys([program], Infinity);
    const key = keys.keyOf(path());
    expect(keys.stands()).toBe(true);
    expect(key).toMatch(/^[0-9a-f]{64}$/u);
    expect(createKeys([program], Infinity).keyOf(path())).toBe(key);
    expect(keyOf(path())).not.toBe(key);
    writeFileSync(join(program, 'text', 'fold.d.ts'), 'what nothing runs');
    expect(createKeys([program], Infinity).keyOf(path())).toBe(key);
    writeFileSync(join(program, 'text', 'fold.ts'), 'a source');
    expect(createKeys([program], Infinity).keyOf(path())).not.toBe(key);
    rmSync(join(program, 'text', 'fold.ts'));
    writeFileSync(join(program, 'text', 'fold.js'), 'ab');
    expect(keys.stands()).toBe(false);
    const next = createKeys([program], Infinity).keyOf(path());
    expect(next).not.toBe(key);
    expect(next).toBeDefined();
    symlinkSync(join(folder(), 'nowhere'), join(program, 'lock'));
    expect(createKeys([program], Infinity).keyOf(path())).toBeUndefined();
  });

  it('is none where a file of the program was put there after it was started', () => {
    const start = statSync(path()).ctimeMs;
    expect(createKeys([path()], start).keyOf(path())).toMatch(/^[0-9a-f]{64}$/u);
    expect(createKeys([path()], start - 1).keyOf(path())).toBeUndefined();
  });
});
