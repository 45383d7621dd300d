import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportKnowledge } from '../../../src/authoring/exchange/export.js';
import { ExchangeError } from '../../../src/authoring/exchange/failure.js';
import { FORMATS } from '../../../src/authoring/exchange/formats.js';
import { replaceExport, replaceKnowledge } from '../../../src/authoring/exchange/replace.js';
import { readKnowledge } from '../../../src/core/loader/read.js';
import { folderOf } from '../../core/loader/workspace.js';

const KNOWLEDGE = '- { question: 一？, answer: 甲 }\n';

describe('replaceKnowledge', () => {
  it.each([
    ['nothing', undefined],
    ['an empty file', ''],
    ['the same', 'new'],
  ])('writes over %s', async (_name, before) => {
    const file = join(folderOf(before === undefined ? {} : { 'k.yaml': before }), 'k.yaml');
    await replaceKnowledge(file, 'new', { isForced: false });
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it('writes over a knowledge file by force alone', async () => {
    const file = join(folderOf({ 'k.yaml': KNOWLEDGE }), 'k.yaml');
    await expect(replaceKnowledge(file, 'new', { isForced: false })).rejects.toThrow(
      'found a knowledge file of 1 entry, which would be lost',
    );
    expect(readFileSync(file, 'utf8')).toBe(KNOWLEDGE);
    await replaceKnowledge(file, 'new', { isForced: true });
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it.each([
    ['another YAML file', 'services:\n  web: { image: x }\n'],
    ['a knowledge file with a fault', '- { question: 一？ }\n'],
    ['text', 'Dear diary, ...\n'],
  ])('writes nothing over %s, not even by force', async (_name, before) => {
    const file = join(folderOf({ 'k.yaml': before }), 'k.yaml');
    const write = replaceKnowledge(file, 'new', { isForced: true });
    await expect(write).rejects.toThrow(ExchangeError);
    await expect(write).rejects.toThrow('or a knowledge file that loads, found another file');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('writes nothing over a folder', async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'k.yaml'));
    await expect(replaceKnowledge(join(folder, 'k.yaml'), 'new', { isForced: true })).rejects.toThrow(
      'found a folder',
    );
  });
});

describe('replaceExport', () => {
  it('takes JSON for a knowledge file, and writes over it by force alone', async () => {
    const file = join(folderOf({ 'out.json': '[{"question":"一？","answer":"甲"}]' }), 'out.json');
    await expect(replaceExport(file, 'new', 'json', { isForced: false })).rejects.toThrow('--force');
    await replaceExport(file, 'new', 'json', { isForced: true });
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it.each(FORMATS.filter((format) => format !== 'json'))(
    'writes over an earlier export to %s',
    async (format) => {
      const folder = folderOf({ 'k.yaml': KNOWLEDGE });
      const file = join(folder, `out.${format}`);
      const text = exportKnowledge(await readKnowledge(join(folder, 'k.yaml')), 'k.yaml', format);
      await replaceExport(file, text, format, { isForced: false });
      await replaceExport(file, 'new', format, { isForced: false });
      expect(readFileSync(file, 'utf8')).toBe('new');
    },
  );

  it.each([
    ['csv', 'question,answer\n一？,甲\n'],
    ['csv', 'kind,price\nentry,7\n'],
    ['tsv', 'x\n'],
    ['json', '{"name":"x"}\n'],
    ['md', '# My notes\n'],
    ['md', '---\ntitle: x\n---\n\n# My notes\n'],
  ] as const)('writes nothing over a %s file of somebody else', async (format, before) => {
    const file = join(folderOf({}), `out.${format}`);
    writeFileSync(file, before);
    await expect(replaceExport(file, 'new', format, { isForced: true })).rejects.toThrow(
      'Nothing was written',
    );
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
