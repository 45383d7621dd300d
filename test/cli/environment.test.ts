import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/cli/environment.js';

describe('readEnvironment', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wenda-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('adds what the file sets', () => {
    const file = join(folder, '.env');
    writeFileSync(file, '# tokens\nDISCORD_TOKEN="abc"\nKNOWLEDGE=my folder # mine\n');
    expect(readEnvironment(file, { LANG: 'C' })).toEqual({
      LANG: 'C',
      DISCORD_TOKEN: 'abc',
      KNOWLEDGE: 'my folder',
    });
  });

  it('keeps what is set already, even where it is empty', () => {
    const file = join(folder, '.env');
    writeFileSync(file, 'DISCORD_TOKEN=abc\nKNOWLEDGE=file\n');
    const env = { DISCORD_TOKEN: '', KNOWLEDGE: 'other' };
    expect(readEnvironment(file, env)).toEqual(env);
  });

  it('does without the file', () => {
    expect(readEnvironment(join(folder, 'none'), { LANG: 'C' })).toEqual({ LANG: 'C' });
  });

  it('says which file cannot be read', () => {
    const file = join(folder, '.env');
    mkdirSync(file);
    expect(() => readEnvironment(file, {})).toThrow(
      `${file}: expected a file that can be read, found EISDIR`,
    );
  });
});
