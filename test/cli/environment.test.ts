import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/cli/environment.js';
import { Failure } from '../../src/cli/failure.js';

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

  it('reads over a byte order mark', () => {
    const file = join(folder, '.env');
    writeFileSync(file, '\ufeffDISCORD_TOKEN=abc\n');
    expect(readEnvironment(file, {})).toEqual({ DISCORD_TOKEN: 'abc' });
  });

  it.each<[string, Buffer, string]>([
    ['UTF-16, as PowerShell writes it', Buffer.from('\ufeffKNOWLEDGE=k\r\n', 'utf16le'), 'UTF-16'],
    ['UTF-16 of the other order', Buffer.from('\ufeffKNOWLEDGE=k', 'utf16le').swap16(), 'UTF-16'],
    ['UTF-16 without its mark', Buffer.from('KNOWLEDGE=k', 'utf16le'), 'the byte 0x00, as UTF-16 has it'],
    ['Big5', Buffer.from('KNOWLEDGE=\xa4\xa4', 'latin1'), 'the byte 0xA4 at byte 11'],
  ])('says of %s that it is no UTF-8, and how to mend it', (_name, bytes, found) => {
    const file = join(folder, '.env');
    writeFileSync(file, bytes);
    const failure = new Failure(
      `${file}: expected UTF-8, found ${found}. Save it as UTF-8; in PowerShell, write it with "Set-Content -Encoding utf8", not with ">".`,
      2,
    );
    expect(() => readEnvironment(file, {})).toThrow(failure);
  });

  it('says which file cannot be read', () => {
    const file = join(folder, '.env');
    mkdirSync(file);
    expect(() => readEnvironment(file, {})).toThrow(
      `${file}: expected a file that can be read, found EISDIR`,
    );
  });
});
