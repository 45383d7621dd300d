import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knowledgeSchema } from '../../../src/core/loader/fields.js';
import { inspect } from './workspace.js';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const docs = read('docs/knowledge-format.md');

/** The fenced blocks of a language, in order. */
const blocksOf = (language: string) =>
  Array.from(
    docs.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm')),
    ([, block]) => block as string,
  );

describe('docs/knowledge-format.md', () => {
  it('shows files that load without a warning', async () => {
    const [least, full] = blocksOf('yaml');
    const [plain, numbered] = blocksOf('markdown');
    for (const files of [
      { 'k.yaml': least ?? '' },
      { 'k.yaml': full ?? '', 'article.md': numbered ?? '' },
      { 'a.md': plain ?? '' },
    ]) {
      const { lines, knowledge } = await inspect(files);
      expect(lines).toEqual([]);
      expect(knowledge).toBeDefined();
    }
  });

  it('explains every field', () => {
    const { properties = {}, definitions } = knowledgeSchema();
    const entry = (definitions as { entry: { properties: object } }).entry.properties;
    for (const field of [...Object.keys(properties), ...Object.keys(entry)]) {
      expect(docs).toMatch(new RegExp(`^\\| \`${field.replace('$', '\\$')}\` \\|`, 'm'));
    }
  });

  it('explains every rule, and no other', () => {
    const known = Array.from(
      read('src/core/loader/fault.ts').matchAll(/^ {2}\| '([a-z-]+)'/gm),
      ([, rule]) => rule,
    );
    const table = docs.slice(docs.indexOf('| rule | means |'));
    const explained = Array.from(table.matchAll(/^\| `([a-z-]+)` \|/gm), ([, rule]) => rule);
    expect(known.length).toBeGreaterThan(20);
    expect(explained).toEqual(known);
  });
});
