import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const CORE = fileURLToPath(new URL('../../src/core', import.meta.url));

/** What each folder of the core may import besides itself; `.` is what lies in the core itself. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  collections: [],
  tables: ['collections', 'text'],
  text: ['collections', 'tables'],
  typos: ['collections', 'tables', 'text'],
  retrieval: ['.', 'collections', 'tables', 'text', 'typos'],
  features: ['collections', 'tables', 'text', 'retrieval'],
  ranking: ['collections', 'tables', 'text', 'retrieval', 'features'],
};

/** Of the core itself, all that the folders below it may know. */
const VALUES = ['knowledge.js'];

const sources = (folder: string): string[] =>
  readdirSync(join(CORE, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );

describe.each(Object.entries(BELOW))('core/%s', (folder, below) => {
  it.each(sources(folder))('%s imports only what lies below it', (name) => {
    const path = join(CORE, folder, name);
    for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      const [first = '', ...rest] = relative(CORE, join(dirname(path), target)).split(sep);
      if (rest.length === 0) expect(VALUES).toContain(first);
      expect([folder, ...below]).toContain(rest.length === 0 ? '.' : first);
    }
  });
});
