import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const CORE = fileURLToPath(new URL('../../src/core', import.meta.url));

/** What each folder of the core may import besides itself: folders, and files that lie in the core itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  collections: [],
  tables: ['collections'],
  text: ['collections', 'tables'],
  typos: ['collections', 'tables', 'text'],
  retrieval: ['knowledge.js', 'collections', 'tables', 'text', 'typos'],
  features: ['collections', 'tables', 'text', 'retrieval'],
  ranking: ['collections', 'tables', 'text', 'retrieval', 'features'],
  passages: [
    ...['explanation.js', 'knowledge.js', 'language.js', 'options.js', 'outcome.js'],
    ...['collections', 'tables', 'text', 'retrieval', 'ranking'],
  ],
  /* It reads the files of all: whatever a model or a table is made of. */
  loader: ['knowledge.js', 'collections', 'tables', 'text', 'retrieval', 'ranking', 'passages'],
};

/** What a source imports: at once, for its effect, or when it is needed. */
const IMPORTED = /\b(?:from|import)\s*\(?\s*['"`](\.[^'"`]+)['"`]/g;

const sources = (folder: string): string[] =>
  readdirSync(join(CORE, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );

it('knows every folder of the core', () => {
  const folders = readdirSync(CORE, { withFileTypes: true }).filter((each) => each.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(BELOW).sort());
});

describe.each(Object.entries(BELOW))('core/%s', (folder, below) => {
  it.each(sources(folder))('%s imports only what lies below it', (name) => {
    const path = join(CORE, folder, name);
    for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(IMPORTED)) {
      const [first] = relative(CORE, join(dirname(path), target)).split(sep);
      expect([folder, ...below]).toContain(first);
    }
  });
});
