import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCS = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
const PAGES = ['README.md', 'README.zh-TW.md', 'CHANGELOG.md', ...DOCS.map((name) => `docs/${name}`)];
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** Where links inside the repository lead, from the repository's root. */
function targetsOf(page: string): string[] {
  const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^(?:[a-z]+:|#)/u.test(target))
    .map((target) => join(dirname(page), target.replace(/#.*$/u, '')));
}

describe.each(PAGES)('%s', (page) => {
  it('links to nothing that is not there', () => {
    expect(targetsOf(page).filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it('names no npm script that does not exist', () => {
    const named = [...read(page).matchAll(/npm run (?:-s |--silent )?([\w:-]+)/gu)];
    expect(named.map(([, script = '']) => script).filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe.each(['README.md', 'README.zh-TW.md'])('whoever begins at %s', (readme) => {
  it('finds every page of docs/, there or one link further', () => {
    const linked = targetsOf(readme);
    const further = linked.filter((target) => PAGES.includes(target)).flatMap(targetsOf);
    const found = new Set([...linked, ...further]);
    expect(DOCS.map((name) => `docs/${name}`).filter((page) => !found.has(page))).toEqual([]);
  });
});
