import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mergeInto, newFile } from '../../../src/authoring/draft/merge/merge.js';
import { COLUMNS } from '../../../src/authoring/exchange/columns.js';
import { exportKnowledge } from '../../../src/authoring/exchange/export.js';
import { FORMATS } from '../../../src/authoring/exchange/formats.js';
import { importFile, toKnowledgeFile } from '../../../src/authoring/exchange/import.js';
import { toYaml } from '../../../src/authoring/exchange/yaml.js';
import { knowledgeSchema } from '../../../src/core/loader/fields.js';
import { readKnowledge } from '../../../src/core/loader/read.js';
import { folderOf } from '../../core/loader/workspace.js';
import { draftFixture } from '../draft/articles.js';
import { fileContent } from './content.js';
import { read } from './read.js';

const load = async (text: string) => {
  const path = `${folderOf({ 'k.yaml': text })}/k.yaml`;
  return readKnowledge(path);
};

describe('a knowledge file', () => {
  it('is written in YAML that loads to the same', async () => {
    await fc.assert(
      fc.asyncProperty(fileContent, async (content) => {
        const text = toYaml(content, 'A test.');
        const { faults, knowledge } = await load(text);
        expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(parse(text)).toEqual(content);
        expect(knowledge?.entries.map(({ question, answer }) => ({ question, answer }))).toEqual(
          content.entries.map(({ question, answer }) => ({ question, answer })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    'yes',
    'No',
    'on',
    'null',
    'true',
    '12',
    '1:30',
    '0x1F',
    '1e3',
    '~a',
    '- a',
    'a: b',
    '#a',
    '2024-01-01',
  ])('is written so that %s stays text', async (text) => {
    const content = { entries: [{ question: text, answer: text, variants: [`${text}？x`] }] };
    const { knowledge } = await load(toYaml(content, 'A test.'));
    expect(knowledge?.entries[0]).toMatchObject({ question: text, answer: text });
  });

  it.each(FORMATS)('comes back from %s as it was', async (format) => {
    await fc.assert(
      fc.asyncProperty(fileContent, async (content) => {
        const text = exportKnowledge(await load(toYaml(content, 'A test.')), 'k.yaml', format);
        const sifted = await importFile(Buffer.from(text), `k.${format}`);
        expect(sifted.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(sifted.content).toEqual(content);
        expect(sifted.dropped).toBe(0);
        expect(parse(toKnowledgeFile(sifted, 'k', true))).toEqual(content);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file of drafts', () => {
  it.each(FORMATS)('comes back from %s so that drafting again changes nothing', async (format) => {
    const { document, drafts } = await draftFixture('museum.md');
    const article = {
      name: 'museum.md',
      isCited: false,
      document,
      locale: 'zh-Hant',
      drafts,
      isTaken: false,
      aliases: [],
    } as const;
    const file = newFile([article], { isJson: false, title: 'k' });
    const reading = await load(file);
    const text = exportKnowledge(reading, 'k.yaml', format);
    const sifted = await importFile(Buffer.from(text), `k.${format}`);
    const fields = ['status', 'rule', 'trace'] as const;
    for (const entry of sifted.content.entries)
      for (const field of fields) expect(entry[field]).toBeDefined();
    expect(sifted.content.drafted).toEqual(drafts.map(({ id }) => id));
    const back = toKnowledgeFile(sifted, `k.${format}`, false);
    const merged = await mergeInto(back, 'k.yaml', [article]);
    expect(merged.text).toBe(back);
  });
});

describe('an exported table', () => {
  it('has a column or a kind of rows for every field but $schema', async () => {
    const { properties = {}, definitions } = knowledgeSchema();
    const { translations, ...entry } = (definitions as { entry: { properties: object } }).entry
      .properties as Record<string, object>;
    const columns: readonly string[] = COLUMNS;
    expect(translations).toBeDefined();
    expect(columns.filter((column) => !/^(?:kind|en\..+)$/u.test(column))).toEqual(
      expect.arrayContaining(Object.keys(entry)),
    );
    const { errors } = await read('k.csv', 'kind,question,answer\nx,一？,甲\nentry,二？,乙\n');
    for (const field of Object.keys(properties)) {
      if (!['entries', 'source', '$schema'].includes(field)) expect(errors[0]).toContain(`, ${field}`);
    }
  });
});
